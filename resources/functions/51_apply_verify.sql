-- Proves the invariants, and that somebody asked: the verification is itself sealed. The heads of all chains travel with the answer, so
-- that the caller can hold them against those it saw before (a cut tail is invisible from inside).
SET LOCAL search_path = guichet, pg_temp;
CREATE OR REPLACE FUNCTION guichet.apply_verify(p_op uuid, p_counter text, p_document text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    v_findings jsonb := (SELECT coalesce(jsonb_agg(to_jsonb(f)), '[]') FROM (SELECT * FROM guichet.findings() WHERE subject <> 'operation ' || p_op LIMIT 1000) f);
    v_heads    jsonb := (SELECT jsonb_agg(jsonb_build_object('chain', chain, 'seq', seq, 'mac', encode(mac, 'hex')) ORDER BY chain) FROM chain);
    v_answer   text;
BEGIN
    v_answer := jsonb_build_object('operation', p_op, 'findings', v_findings, 'heads', v_heads,
        'counted', jsonb_build_object('operations', (SELECT count(*) - 1 FROM operation), 'orders', (SELECT count(*) FROM order_file),
                                      'tickets', (SELECT count(*) FROM ticket), 'transfers', (SELECT count(*) FROM ledger_transfer)))::text;
    PERFORM guichet.seal('L/' || p_counter, p_op, 'verify', p_document, v_answer,
                         jsonb_build_object('findings', jsonb_array_length(v_findings), 'heads', v_heads)::text);
    RETURN v_answer;
END $$;

-- The seal of one record, for heads seen earlier: NULL if the record is gone.
CREATE OR REPLACE FUNCTION api.seal_of(p_chain text, p_seq bigint) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = guichet, pg_temp AS $$
    SELECT encode(mac, 'hex') FROM sealed_record
     WHERE chain = p_chain AND seq = p_seq AND guichet.has_role('supervisor', 'accountant', 'manager')
$$;
GRANT EXECUTE ON FUNCTION api.seal_of(text, bigint) TO guichet_operator;
