-- Training: the counter says when it begins and who learns under whose name; what it sells then is sealed as training (30_apply_sell.sql).
SET LOCAL search_path = guichet, pg_temp;
CREATE OR REPLACE FUNCTION guichet.apply_training(p_op uuid, p_counter text, p_body jsonb, p_document text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    v_answer text := jsonb_build_object('operation', p_op)::text;
BEGIN
    IF jsonb_typeof(p_body -> 'on') IS DISTINCT FROM 'boolean' OR jsonb_typeof(p_body -> 'trainee') IS DISTINCT FROM 'string'
       OR NOT guichet.is_line(p_body ->> 'trainee', 100) THEN
        RAISE EXCEPTION 'document.malformed' USING ERRCODE = 'GU002';
    ELSIF trim(p_body ->> 'trainee') = '' THEN
        RAISE EXCEPTION 'training.nobody' USING ERRCODE = 'GU001';
    END IF;
    PERFORM guichet.seal('L/' || p_counter, p_op, 'training', p_document, v_answer);
    RETURN v_answer;
END $$;

-- The tickets of a training, in the form of a print's answer. Their codes open no gate: no copy has them.
CREATE OR REPLACE FUNCTION api.training_tickets(p_operation uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = guichet, pg_temp AS $$
    SELECT jsonb_build_object('operation', o.operation_id, 'tickets', jsonb_agg(guichet.ticket_facts(
               ROW(NULL, NULL, o.operation_id, o.counter_id, NULL, t.performance, t.seat, t.type, w ->> 'category', t.gross, t.net, t.vat, t.vat_bp,
                   'valid', NULL)::ticket,
               a ->> 'number', 0, 'TRAINING-' || (a ->> 'number'), x.facts ->> 'order', o.created_at, o.created_by) ORDER BY t.n))::text
      FROM operation o JOIN sealed_record r USING (operation_id)
     CROSS JOIN LATERAL (SELECT r.body::jsonb -> 'document' -> 'body' -> 'tickets' AS tickets, r.body::jsonb -> 'facts' AS facts, r.answer::jsonb AS answer) x
     CROSS JOIN LATERAL ROWS FROM (jsonb_to_recordset(x.tickets)
           AS (performance int, seat int, type int, gross bigint, net bigint, vat bigint, vat_bp int)) WITH ORDINALITY
           AS t (performance, seat, type, gross, net, vat, vat_bp, n)
     CROSS JOIN LATERAL (SELECT x.facts -> 'tickets' -> (t.n - 1)::int AS w, x.answer -> 'tickets' -> (t.n - 1)::int AS a) y
     WHERE o.operation_id = p_operation AND o.kind = 'train' AND o.created_by = session_user
     GROUP BY o.operation_id
$$;
GRANT EXECUTE ON FUNCTION api.training_tickets(uuid) TO guichet_operator;
