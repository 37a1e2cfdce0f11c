-- Tickets leave the house: the first copy is the original, each later one a duplicate whose new token revokes the one before.
-- The answer carries every fact that may stand on a ticket (documents/ticket.h), so that a repetition prints the same.
SET LOCAL search_path = guichet, pg_temp;
CREATE OR REPLACE FUNCTION guichet.apply_print(p_op uuid, p_counter text, p_organiser int, p_body jsonb, p_document text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    v_number  text;
    v_ticket  ticket;
    v_copy    int;
    v_token   text;
    v_tickets jsonb := '[]';
    v_copies  jsonb := '[]';
    v_answer  text;
BEGIN
    IF jsonb_typeof(p_body -> 'tickets') IS DISTINCT FROM 'array' OR jsonb_array_length(p_body -> 'tickets') NOT BETWEEN 1 AND 1000 THEN
        RAISE EXCEPTION 'document.malformed' USING ERRCODE = 'GU002';
    END IF;
    FOR v_number IN SELECT DISTINCT x FROM jsonb_array_elements_text(p_body -> 'tickets') AS x ORDER BY x LOOP
        SELECT t.* INTO v_ticket
          FROM ticket t JOIN counter c ON c.counter_id = t.counter_id JOIN order_file o ON o.order_id = t.order_id
         WHERE c.code = regexp_replace(v_number, '-T[0-9]+$', '')
           AND t.serial = CASE WHEN v_number ~ '-T[1-9][0-9]{0,14}$' -- one number has one spelling
                               THEN substring(v_number FROM '[0-9]+$')::bigint END
           AND (guichet.sees_everything() OR o.created_by = session_user)
           AND EXISTS (SELECT 1 FROM performance p WHERE p.performance_id = t.performance_id AND p.organiser_id = p_organiser)
           FOR UPDATE OF t;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'ticket.unknown|%', v_number USING ERRCODE = 'GU001';
        ELSIF v_ticket.state <> 'valid' THEN
            RAISE EXCEPTION 'ticket.not-valid|%', v_number USING ERRCODE = 'GU001';
        END IF;
        UPDATE ticket_copy SET revoked_by = p_op WHERE ticket_id = v_ticket.ticket_id AND revoked_by IS NULL;
        SELECT coalesce(max(copy) + 1, 0) INTO v_copy FROM ticket_copy WHERE ticket_id = v_ticket.ticket_id;
        v_token := 'G' || upper(replace(gen_random_uuid()::text, '-', ''));
        INSERT INTO ticket_copy (ticket_id, copy, token, operation_id) VALUES (v_ticket.ticket_id, v_copy, v_token, p_op);
        v_copies := v_copies || jsonb_build_object('copy', v_copy, 'sha256', encode(sha256(convert_to(v_token, 'UTF8')), 'hex'), 'ticket', v_number);
        v_tickets := v_tickets || (SELECT guichet.ticket_facts(v_ticket, v_number, v_copy, v_token, o.number, o.created_at, o.created_by)
                                     FROM order_file o WHERE o.order_id = v_ticket.order_id);
    END LOOP;
    v_answer := jsonb_build_object('operation', p_op, 'tickets', v_tickets)::text;
    -- the token itself stays out of the sealed facts: the record is read by auditors, the token opens the gate
    PERFORM guichet.seal('C/' || p_counter, p_op, 'print', p_document, v_answer, jsonb_build_object('copies', v_copies)::text);
    RETURN v_answer;
END $$;

-- Every fact that may stand on a ticket, as the catalogue tells it today.
CREATE OR REPLACE FUNCTION guichet.ticket_facts(p_ticket ticket, p_number text, p_copy int, p_token text, p_order text, p_sold_at timestamptz,
                                                p_operator text) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'number', p_number, 'copy', p_copy, 'token', p_token, 'order', p_order,
        'sold_at', to_char(p_sold_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'operator', p_operator,
        'point_of_sale', pos.name, 'place', pos.place,
        'organiser', jsonb_build_object('name', org.name, 'legal_name', org.legal_name, 'address', org.address,
            'registration', org.registration, 'vat_number', org.vat_number, 'licence', org.licence, 'time_zone', org.time_zone,
            'currency', org.currency, 'template', org.ticket_template),
        'performance', p.code, 'title', p.title, 'subtitle', p.subtitle,
        'starts_at', to_char(p.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'venue', v.name, 'city', v.city, 'block', b.name, 'level', b.level, 'entrance', b.entrance, 'standing', b.kind = 'standing',
        'row', r.label, 'seat', s.number, 'attributes', s.attributes, 'category', coalesce(c.name, p_ticket.category),
        'price_type', pt.name, 'proof', pt.proof, 'gross', p_ticket.gross, 'vat', p_ticket.vat, 'vat_bp', p_ticket.vat_bp)
      FROM counter cn
      JOIN point_of_sale pos ON pos.pos_id = cn.pos_id
      JOIN performance p ON p.performance_id = p_ticket.performance_id
      JOIN organiser org ON org.organiser_id = p.organiser_id
      JOIN seating_plan sp ON sp.plan_id = p.plan_id
      JOIN venue v ON v.venue_id = sp.venue_id
      JOIN seat s ON s.seat_id = p_ticket.seat_id
      JOIN plan_row r ON r.row_id = s.row_id
      JOIN block b ON b.block_id = s.block_id
      LEFT JOIN plan_category c ON c.plan_id = sp.plan_id AND c.code = p_ticket.category
      JOIN price_type pt ON pt.price_type_id = p_ticket.price_type_id
     WHERE cn.counter_id = p_ticket.counter_id
$$;
