-- Finds order files by what a customer at the counter can say: the order's or a ticket's number, name, e-mail or phone, a seat, a
-- performance. The newest first, fifty at most. Agencies find what they sold themselves.
SET LOCAL search_path = guichet, pg_temp;
CREATE OR REPLACE FUNCTION api.find_orders(p_text text) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = guichet, pg_temp
SET plan_cache_mode = force_custom_plan AS $$
    WITH asked AS (SELECT trim(p_text) AS words, upper(trim(p_text)) AS code,
                          '%' || replace(replace(replace(trim(p_text), '\', '\\'), '%', '\%'), '_', '\_') || '%' AS pattern,
                          -- "+33 6 12" and "06.12" are looked for by their digits; NULL: too few to be a number
                          CASE WHEN trim(p_text) ~ '^[0-9 +./()-]+$' AND length(regexp_replace(p_text, '\D', '', 'g')) >= 6
                               THEN '%' || right(regexp_replace(p_text, '\D', '', 'g'), 9) || '%' END AS digits),
    found AS (
        SELECT o.order_id FROM asked JOIN order_file o ON o.number = asked.code
        UNION
        SELECT t.order_id FROM asked JOIN counter c ON c.code || '-T' = substring(asked.code FROM '^([A-Z0-9]+-T)[0-9]{1,18}$')
          JOIN ticket t ON t.counter_id = c.counter_id AND t.serial = substring(asked.code FROM '-T([0-9]{1,18})$')::bigint
        UNION
        SELECT o.order_id FROM asked
          JOIN contact k ON length(asked.words) >= 2
                        AND ((k.given_name || ' ' || k.family_name || ' ' || k.organisation || ' ' || k.email || ' ' || k.phone) ILIKE asked.pattern
                             OR regexp_replace(k.phone, '\D', '', 'g') LIKE asked.digits)
          JOIN order_file o USING (contact_id)
        UNION
        SELECT t.order_id FROM asked JOIN seat s ON upper(s.label) = asked.code JOIN ticket t USING (seat_id)
        UNION
        SELECT t.order_id FROM asked JOIN performance f ON upper(f.code) = asked.code JOIN ticket t USING (performance_id)),
    mine AS (
        SELECT o.* FROM found JOIN order_file o USING (order_id)
         WHERE (SELECT guichet.sees_everything()) OR o.created_by = session_user
         ORDER BY o.created_at DESC, o.order_id DESC LIMIT 50)
    SELECT coalesce(jsonb_agg(jsonb_build_object(
               'number', m.number, 'created_at', to_char(m.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
               'created_by', m.created_by, 'counter', c.code, 'currency', m.currency,
               'contact', coalesce(trim(k.given_name || ' ' || k.family_name || ' ' || k.organisation), ''), 'total', t.total,
               'tickets', t.numbers, 'performances', t.performances, 'seats', t.seats) ORDER BY m.created_at DESC, m.order_id DESC), '[]')
      FROM mine m JOIN counter c USING (counter_id) LEFT JOIN contact k USING (contact_id)
      CROSS JOIN LATERAL (
          SELECT coalesce(sum(x.gross) FILTER (WHERE x.state = 'valid'), 0) AS total,
                 coalesce(jsonb_agg(xc.code || '-T' || x.serial ORDER BY x.ticket_id), '[]') AS numbers,
                 coalesce(jsonb_agg(DISTINCT f.code), '[]') AS performances, coalesce(jsonb_agg(s.label ORDER BY x.ticket_id), '[]') AS seats
            FROM ticket x JOIN counter xc USING (counter_id) JOIN performance f USING (performance_id) JOIN seat s USING (seat_id)
           WHERE x.order_id = m.order_id) t
$$;
GRANT EXECUTE ON FUNCTION api.find_orders(text) TO guichet_operator;
