-- The entrance asks whether a code admits; the first valid scan is the entry.
SET LOCAL search_path = guichet, pg_temp;
CREATE OR REPLACE FUNCTION guichet.apply_scan(p_op uuid, p_counter text, p_organiser int, p_body jsonb, p_document text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    v_found   record;
    v_entered timestamptz;
    v_verdict text;
    v_answer  text;
BEGIN
    IF p_organiser IS NULL THEN
        RAISE EXCEPTION 'counter.cannot|%|scan', p_counter USING ERRCODE = 'GU001';
    ELSIF jsonb_typeof(p_body -> 'code') IS DISTINCT FROM 'string' OR NOT guichet.is_line(p_body ->> 'code', 200) THEN
        RAISE EXCEPTION 'document.malformed' USING ERRCODE = 'GU002';
    END IF;
    SELECT k.revoked_by, t.ticket_id, CASE WHEN p.state = 'cancelled' THEN 'cancelled' ELSE t.state END AS state, c.code || '-T' || t.serial AS number, p.title, s.label, pt.name AS price_type INTO v_found
      FROM ticket_copy k
      JOIN ticket t ON t.ticket_id = k.ticket_id
      JOIN counter c ON c.counter_id = t.counter_id
      JOIN performance p ON p.performance_id = t.performance_id
      JOIN seat s ON s.seat_id = t.seat_id
      JOIN price_type pt ON pt.price_type_id = t.price_type_id
     WHERE k.token = upper(trim(p_body ->> 'code')) AND p.organiser_id = p_organiser
       FOR UPDATE OF t, k; -- both: a reprint that is committed meanwhile has revoked this code
    IF v_found.ticket_id IS NULL THEN
        v_verdict := 'unknown';
    ELSIF v_found.revoked_by IS NOT NULL THEN
        v_verdict := 'revoked';
    ELSIF v_found.state <> 'valid' THEN
        v_verdict := 'not-valid';
    ELSE
        SELECT entered_at INTO v_entered FROM entry WHERE ticket_id = v_found.ticket_id;
        v_verdict := 'already-in';
        IF v_entered IS NULL THEN
            INSERT INTO entry (ticket_id, operation_id, entered_at)
            SELECT v_found.ticket_id, p_op, created_at FROM operation WHERE operation_id = p_op RETURNING entered_at INTO v_entered;
            v_verdict := 'admitted';
        END IF;
    END IF;
    v_answer := jsonb_build_object('operation', p_op, 'verdict', v_verdict, 'ticket', v_found.number, 'title', v_found.title,
        'seat', v_found.label, 'price_type', v_found.price_type,
        'entered_at', to_char(v_entered AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))::text;
    PERFORM guichet.seal('L/' || p_counter, p_op, 'scan', p_document, v_answer,
                         jsonb_build_object('ticket', v_found.number, 'verdict', v_verdict)::text);
    RETURN v_answer;
END $$;
