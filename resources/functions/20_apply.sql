-- The one door: applies an operation document, once however often it is sent (DESIGN §4).
-- p_payload carries bulk data of imports; the document holds its SHA-256, so that the seal covers it.
SET LOCAL search_path = guichet, pg_temp;
CREATE OR REPLACE FUNCTION api.apply(p_document text, p_payload text DEFAULT NULL) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = guichet, pg_temp
SET enable_hashjoin = off SET enable_mergejoin = off -- a generic plan would hash whole tables for two rows …
SET plan_cache_mode = force_generic_plan             -- … and planning ten joins costs more than running them
AS $$
DECLARE
    d        jsonb;
    v_id     uuid;
    v_kind   text;
    v_digest bytea := sha256(convert_to(p_document, 'UTF8'));
    v_earlier record;
    v_counter record;
    v_allowed boolean;
BEGIN
    d := p_document::jsonb;
    v_id := (d ->> 'id')::uuid;
    v_kind := d ->> 'kind';
    IF v_id IS NULL OR v_kind IS NULL OR d ->> 'v' IS DISTINCT FROM '1' OR jsonb_typeof(d -> 'body') IS DISTINCT FROM 'object'
       OR substr(v_id::text, 15, 1) <> '7' THEN
        RAISE EXCEPTION 'document.malformed' USING ERRCODE = 'GU002';
    END IF;

    v_allowed := CASE v_kind
        WHEN 'sell' THEN guichet.has_role('cashier', 'agency')
        WHEN 'print' THEN guichet.has_role('cashier', 'agency')
        WHEN 'scan' THEN guichet.has_role('cashier', 'station')
        WHEN 'block' THEN guichet.has_role('supervisor', 'manager')
        WHEN 'unblock' THEN guichet.has_role('supervisor', 'manager')
        WHEN 'import-plan' THEN guichet.has_role('manager')
        WHEN 'import-season' THEN guichet.has_role('manager')
        WHEN 'verify' THEN guichet.has_role('supervisor', 'accountant', 'manager')
        WHEN 'operator' THEN guichet.has_role('manager')
    END;
    IF v_allowed IS NULL THEN
        RAISE EXCEPTION 'operation.unknown-kind|%', v_kind USING ERRCODE = 'GU002';
    ELSIF NOT v_allowed THEN
        RAISE EXCEPTION 'right.missing|%', v_kind USING ERRCODE = 'GU001';
    END IF;

    v_counter := guichet.counter_named(d ->> 'counter');

    -- The operation goes in first: a repetition must meet "already done", not "seat taken"; one that runs at this very moment is waited for.
    INSERT INTO operation (operation_id, kind, counter_id, digest, corrects, reason)
    VALUES (v_id, v_kind, v_counter.counter_id, v_digest, (d ->> 'corrects')::uuid, d -> 'body' ->> 'reason')
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        SELECT o.digest, o.created_by, r.answer INTO v_earlier
          FROM operation o JOIN sealed_record r USING (operation_id) WHERE o.operation_id = v_id;
        IF v_earlier.digest = v_digest AND v_earlier.created_by = session_user THEN
            RETURN v_earlier.answer;
        END IF;
        RAISE EXCEPTION 'operation.id-reused|%', v_id USING ERRCODE = 'GU001';
    END IF;

    RETURN CASE v_kind
        WHEN 'sell' THEN guichet.apply_sell(v_id, v_counter.counter_id, v_counter.code, v_counter.pos_id, v_counter.channel_id,
                                            v_counter.organiser_id, v_counter.currency, d -> 'body', p_document)
        WHEN 'print' THEN guichet.apply_print(v_id, v_counter.code, d -> 'body', p_document)
        WHEN 'scan' THEN guichet.apply_scan(v_id, v_counter.code, d -> 'body', p_document)
        WHEN 'block' THEN guichet.apply_block(v_id, v_counter.counter_id, v_counter.code, d -> 'body', p_document)
        WHEN 'unblock' THEN guichet.apply_unblock(v_id, v_counter.code, d -> 'body', p_document)
        WHEN 'import-plan' THEN guichet.apply_import(v_id, v_counter.code, v_kind, d -> 'body', p_document, p_payload)
        WHEN 'import-season' THEN guichet.apply_import(v_id, v_counter.code, v_kind, d -> 'body', p_document, p_payload)
        WHEN 'verify' THEN guichet.apply_verify(v_id, v_counter.code, p_document)
        WHEN 'operator' THEN guichet.apply_operator(v_id, v_counter.code, d -> 'body', p_document)
    END;
END $$;
GRANT EXECUTE ON FUNCTION api.apply(text, text) TO guichet_operator;
