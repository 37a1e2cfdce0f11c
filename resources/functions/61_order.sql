-- An order file as one document: tickets, tenders, history.
SET LOCAL search_path = guichet, pg_temp;
CREATE OR REPLACE FUNCTION api.order_file(p_number text) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = guichet, pg_temp AS $$
    SELECT jsonb_build_object('number', o.number, 'created_at', to_char(o.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'created_by', o.created_by, 'counter', c.code, 'currency', o.currency,
        'contact', (SELECT trim(k.given_name || ' ' || k.family_name || ' ' || k.organisation) FROM contact k WHERE k.contact_id = o.contact_id),
        'tickets', (SELECT coalesce(jsonb_agg(jsonb_build_object('number', tc.code || '-T' || t.serial, 'performance', p.code, 'title', p.title,
                        'starts_at', to_char(p.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'seat', s.label, 'category', t.category,
                        'price_type', pt.code, 'gross', t.gross, 'net', t.net, 'vat', t.vat, 'vat_bp', t.vat_bp, 'state', t.state,
                        'copies', (SELECT count(*) FROM ticket_copy k WHERE k.ticket_id = t.ticket_id),
                        'entered_at', (SELECT to_char(e.entered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') FROM entry e WHERE e.ticket_id = t.ticket_id))
                        ORDER BY t.ticket_id), '[]')
                      FROM ticket t JOIN performance p USING (performance_id) JOIN seat s USING (seat_id) JOIN price_type pt USING (price_type_id)
                      JOIN counter tc ON tc.counter_id = t.counter_id WHERE t.order_id = o.order_id),
        'tenders', (SELECT coalesce(jsonb_agg(jsonb_build_object('method', n.method, 'amount', n.amount, 'handed', n.handed, 'reference', n.reference)
                        ORDER BY n.tender_id), '[]') FROM tender n WHERE n.order_id = o.order_id),
        'history', (SELECT coalesce(jsonb_agg(jsonb_build_object('operation', h.operation_id, 'kind', h.kind, 'counter', hc.code, 'operator', h.created_by,
                        'at', to_char(h.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'reason', coalesce(h.reason, '')) ORDER BY h.created_at), '[]')
                      FROM operation h JOIN counter hc USING (counter_id)
                     WHERE h.operation_id = o.operation_id
                        OR h.operation_id IN (SELECT k.operation_id FROM ticket_copy k JOIN ticket t USING (ticket_id) WHERE t.order_id = o.order_id)
                        OR h.operation_id IN (SELECT e.operation_id FROM entry e JOIN ticket t USING (ticket_id) WHERE t.order_id = o.order_id)))
      FROM order_file o JOIN counter c USING (counter_id)
     WHERE o.number = upper(trim(p_number)) AND (guichet.sees_everything() OR o.created_by = session_user)
$$;
GRANT EXECUTE ON FUNCTION api.order_file(text) TO guichet_operator;
