-- The one door: applies an operation document, once however often it is sent (DESIGN §4).
-- p_payload carries bulk data of imports; the document holds its SHA-256, so that the seal covers it.
SET LOCAL search_path = guichet, pg_temp;
CREATE OR REPLACE FUNCTION api.apply(p_document text, p_payload text DEFAULT NULL) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = guichet, pg_temp
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off -- a generic plan would hash whole tables for two rows …
SET plan_cache_mode = force_generic_plan             -- … and planning ten joins costs more than running them
AS $$
DECLARE
    d        jsonb;
    v_id     uuid;
    v_kind   text;
    v_digest bytea := sha256(convert_to(p_document, 'UTF8'));
    v_at     timestamptz := clock_timestamp();
    v_earlier record;
    v_counter record;
    v_roles  text[]; -- whose right this is
    v_members text[]; -- that the body of this kind may have
BEGIN
    -- A transaction that began long ago may look at the catalogue of then, and one that does not wait for the disk may lose what it
    -- answered: both are the operator's to choose, and neither is for sales.
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'transaction.isolation' USING ERRCODE = 'GU001';
    ELSIF current_setting('synchronous_commit') = 'off' THEN
        PERFORM set_config('synchronous_commit', 'on', true);
    END IF;
    IF octet_length(p_document) > 1048576 THEN
        RAISE EXCEPTION 'document.too-large|1' USING ERRCODE = 'GU002';
    END IF;
    d := p_document::jsonb;
    v_id := (d ->> 'id')::uuid;
    v_kind := d ->> 'kind';
    IF v_id IS NULL OR v_kind IS NULL OR jsonb_typeof(d -> 'body') IS DISTINCT FROM 'object' OR substr(v_id::text, 15, 1) <> '7' THEN
        RAISE EXCEPTION 'document.malformed' USING ERRCODE = 'GU002';
    END IF;

    v_roles := CASE v_kind
        WHEN 'sell' THEN '{cashier,agency}'
        WHEN 'train' THEN '{cashier,agency}'
        WHEN 'training' THEN '{cashier,agency}'
        WHEN 'print' THEN '{cashier,agency}'
        WHEN 'scan' THEN '{cashier,station}'
        WHEN 'block' THEN '{supervisor,manager}'
        WHEN 'unblock' THEN '{supervisor,manager}'
        WHEN 'import-plan' THEN '{manager}'
        WHEN 'import-season' THEN '{manager}'
        WHEN 'verify' THEN '{supervisor,accountant,manager}'
        WHEN 'operator' THEN '{manager}'
        WHEN 'open-drawer' THEN '{supervisor,manager}'
    END;
    IF v_roles IS NULL THEN
        RAISE EXCEPTION 'operation.unknown-kind|%', v_kind USING ERRCODE = 'GU002';
    ELSIF NOT guichet.has_role(VARIADIC v_roles) THEN
        RAISE EXCEPTION 'right.missing|%', v_kind USING ERRCODE = 'GU001';
    END IF;
    IF v_kind NOT IN ('sell', 'train') THEN -- apply_sell writes its text itself
        v_members := CASE v_kind
            WHEN 'training' THEN '{on,trainee}'
            WHEN 'print' THEN '{tickets}'
            WHEN 'scan' THEN '{code}'
            WHEN 'block' THEN '{performance,reason,seats}'
            WHEN 'unblock' THEN '{performance,reason,seats}'
            WHEN 'import-plan' THEN '{payload_sha256}'
            WHEN 'import-season' THEN '{payload_sha256}'
            WHEN 'operator' THEN '{display_name,name,point_of_sale,role,verifier}'
            WHEN 'open-drawer' THEN '{reason}'
            ELSE '{}'
        END;
        IF NOT v_members @> ARRAY (SELECT jsonb_object_keys(d -> 'body')) OR p_document IS DISTINCT FROM
               '{"body":' || guichet.canonical(d -> 'body') || guichet.document_end(d ->> 'counter', v_id, v_kind) THEN
            RAISE EXCEPTION 'document.malformed' USING ERRCODE = 'GU002';
        END IF;
    END IF;

    v_counter := guichet.counter_named(d ->> 'counter');

    -- The operation goes in first: a repetition must meet "already done", not "seat taken"; one that runs at this very moment is waited for.
    INSERT INTO operation (operation_id, kind, counter_id, digest, reason, created_at)
    VALUES (v_id, v_kind, v_counter.counter_id, v_digest, d -> 'body' ->> 'reason', v_at)
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        SELECT o.digest, o.created_by, r.answer INTO v_earlier
          FROM operation o JOIN sealed_record r USING (operation_id) WHERE o.operation_id = v_id;
        IF v_earlier.digest = v_digest AND v_earlier.created_by = session_user THEN
            RETURN v_earlier.answer;
        END IF;
        RAISE EXCEPTION 'operation.id-reused|%', v_id USING ERRCODE = 'GU001';
    END IF;

    IF v_kind IN ('sell', 'train') THEN
        RETURN guichet.apply_sell(v_id, v_kind, v_counter.counter_id, v_counter.code, v_counter.pos_id, v_counter.channel_id, v_counter.organiser_id,
                                  v_counter.organiser, v_counter.currency, v_counter.time_zone, v_at, v_digest, d -> 'body', p_document);
    END IF;
    RETURN CASE v_kind
        WHEN 'training' THEN guichet.apply_training(v_id, v_counter.code, d -> 'body', p_document)
        WHEN 'print' THEN guichet.apply_print(v_id, v_counter.code, v_counter.organiser_id, d -> 'body', p_document)
        WHEN 'scan' THEN guichet.apply_scan(v_id, v_counter.code, v_counter.organiser_id, d -> 'body', p_document)
        WHEN 'block' THEN guichet.apply_block(v_id, v_counter.counter_id, v_counter.code, v_counter.organiser_id, d -> 'body', p_document)
        WHEN 'unblock' THEN guichet.apply_unblock(v_id, v_counter.code, v_counter.organiser_id, d -> 'body', p_document)
        WHEN 'import-plan' THEN guichet.apply_import(v_id, v_counter.code, v_kind, d -> 'body', p_document, p_payload)
        WHEN 'import-season' THEN guichet.apply_import(v_id, v_counter.code, v_kind, d -> 'body', p_document, p_payload)
        WHEN 'verify' THEN guichet.apply_verify(v_id, v_counter.code, p_document)
        WHEN 'operator' THEN guichet.apply_operator(v_id, v_counter.code, d -> 'body', p_document)
        WHEN 'open-drawer' THEN guichet.apply_open_drawer(v_id, v_counter.code, d -> 'body', p_document)
    END;
END $$;
GRANT EXECUTE ON FUNCTION api.apply(text, text) TO guichet_operator;

-- What follows the body in every document.
CREATE OR REPLACE FUNCTION guichet.document_end(p_counter text, p_id uuid, p_kind text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT ',"counter":' || to_json(p_counter) || ',"id":"' || p_id || '","kind":' || to_json(p_kind) || ',"v":1}'
$$;
