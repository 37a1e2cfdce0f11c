-- Appends a record to a chain and seals it: mac = HMAC(key, mac of the record before it ‖ body). Takes the chain's head row
-- until the commit, so it is called last. Kinds that take no numbers use it; apply_sell does the same inside its own statements.
SET LOCAL search_path = guichet, pg_temp;
-- p_document: as it is sealed, if that is not as it was sent.
CREATE OR REPLACE FUNCTION guichet.seal(p_chain text, p_operation uuid, p_kind text, p_document text, p_answer text, p_facts text DEFAULT '{}')
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_head record;
    v_body text;
    v_mac  bytea;
BEGIN
    SELECT c.seq, c.mac, c.perpetual_net, c.perpetual_abs, k.key_id, k.inner_pad, k.outer_pad, o.created_at, o.digest INTO v_head
      FROM chain c, vault.seal_key k, operation o
     WHERE c.chain = p_chain AND k.retired_at IS NULL AND o.operation_id = p_operation FOR UPDATE OF c;
    IF NOT FOUND THEN -- the server's own counter has no chain of copies
        RAISE EXCEPTION 'counter.cannot|%|%', split_part(p_chain, '/', 2), p_kind USING ERRCODE = 'GU001';
    END IF;
    v_body := guichet.record_body(p_chain, v_head.seq + 1, p_kind, v_head.created_at, 0, v_head.perpetual_net, v_head.perpetual_abs, p_facts,
                                  p_document, v_head.digest, p_answer);
    v_mac := vault.hmac(v_head.inner_pad, v_head.outer_pad, v_head.mac || convert_to(v_body, 'UTF8'));
    INSERT INTO sealed_record (chain, seq, operation_id, body, key_id, mac, answer)
    VALUES (p_chain, v_head.seq + 1, p_operation, v_body, v_head.key_id, v_mac, p_answer);
    UPDATE chain SET seq = v_head.seq + 1, mac = v_mac WHERE chain = p_chain;
END $$;

-- Canonical form v1 of a record: keys in order, no spaces, integers only, the document exactly as it was sent (fiscal.md §1.5). The
-- answer is sealed by its digest alone: that of a print says the barcodes, and whoever reads records must not enter with them.
CREATE OR REPLACE FUNCTION guichet.record_body(p_chain text, p_seq bigint, p_kind text, p_at timestamptz, p_amount bigint, p_net bigint,
                                               p_abs bigint, p_facts text, p_document text, p_digest bytea, p_answer text)
RETURNS text LANGUAGE sql STABLE AS $$
    SELECT format('{"amount":%s,"answer":"%s","at":"%s+00:00","chain":"%s","digest":"%s","document":%s,"facts":%s,"kind":"%s","operator":%s,"perpetual_abs":%s,"perpetual_net":%s,"seq":%s,"v":1}',
                  p_amount, encode(sha256(convert_to(p_answer, 'UTF8')), 'hex'), to_char(p_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
                  p_chain, encode(p_digest, 'hex'), p_document, p_facts, p_kind, to_json(session_user::text), p_abs, p_net, p_seq)
$$;
