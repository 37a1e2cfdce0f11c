-- The invariants of fiscal.md §5.4 that this version's capabilities touch: every row returned is a breach, named.
SET LOCAL search_path = guichet, pg_temp;
CREATE OR REPLACE FUNCTION guichet.findings() RETURNS TABLE (invariant text, subject text, detail text)
LANGUAGE plpgsql STABLE SET search_path = guichet, pg_temp SET enable_hashjoin = on SET enable_mergejoin = on SET plan_cache_mode = auto AS $$
BEGIN
    -- I02 and I01 hold by construction of ledger_transfer; its constraints could have been dropped
    RETURN QUERY SELECT 'I01', 'operation ' || l.operation_id, 'transfer ' || l.line || ': ' || l.debit || ' to ' || l.credit || ' of ' || l.amount
        FROM ledger_transfer l WHERE l.amount <= 0 OR l.debit = l.credit;
    RETURN QUERY SELECT 'I03', 'ticket ' || c.code || '-T' || t.serial, format('net %s + VAT %s is not gross %s', t.net, t.vat, t.gross)
        FROM ticket t JOIN counter c USING (counter_id) WHERE t.net + t.vat <> t.gross OR t.gross < 0;
    RETURN QUERY SELECT 'I04', 'ticket ' || c.code || '-T' || t.serial, format('net %s of %s at %s bp', t.net, t.gross, t.vat_bp)
        FROM ticket t JOIN counter c USING (counter_id) WHERE t.net <> (t.gross * 20000 + 10000 + t.vat_bp) / (2 * (10000 + t.vat_bp));
    RETURN QUERY
        SELECT 'I06', 'performance ' || coalesce(p.code, coalesce(a.pid, b.pid)::text), format('tickets %s, ledger %s', coalesce(a.s, 0), coalesce(b.s, 0))
          FROM (SELECT t.performance_id AS pid, sum(t.net) AS s FROM ticket t WHERE t.state = 'valid' GROUP BY 1) a
          FULL JOIN (SELECT l.performance_id AS pid, sum(CASE WHEN l.credit = '7061' THEN l.amount ELSE -l.amount END) AS s
                       FROM ledger_transfer l WHERE '7061' IN (l.debit, l.credit) GROUP BY 1) b ON b.pid = a.pid
          LEFT JOIN performance p ON p.performance_id = coalesce(a.pid, b.pid)
         WHERE coalesce(a.s, 0) <> coalesce(b.s, 0);
    RETURN QUERY
        SELECT 'I07', 'VAT at ' || coalesce(a.bp, b.bp) || ' bp', format('tickets %s, ledger %s', coalesce(a.s, 0), coalesce(b.s, 0))
          FROM (SELECT t.vat_bp::text AS bp, sum(t.vat) AS s FROM ticket t WHERE t.state = 'valid' GROUP BY 1) a
          FULL JOIN (SELECT split_part(x.account, '.', 2) AS bp, sum(x.amount) AS s
                       FROM (SELECT l.credit AS account, l.amount FROM ledger_transfer l WHERE l.credit LIKE '4457_.%'
                             UNION ALL SELECT l.debit, -l.amount FROM ledger_transfer l WHERE l.debit LIKE '4457_.%') x GROUP BY 1) b ON b.bp = a.bp
         WHERE coalesce(a.s, 0) <> coalesce(b.s, 0);
    RETURN QUERY
        SELECT 'I08', 'order ' || o.number, format('live tickets %s, tenders %s', coalesce(t.s, 0), coalesce(n.s, 0))
          FROM order_file o
          LEFT JOIN (SELECT order_id, sum(gross) AS s FROM ticket WHERE state = 'valid' GROUP BY 1) t USING (order_id)
          LEFT JOIN (SELECT order_id, sum(amount) AS s FROM tender GROUP BY 1) n USING (order_id)
         WHERE coalesce(t.s, 0) <> coalesce(n.s, 0);
    RETURN QUERY
        SELECT 'I08', 'operation ' || coalesce(a.operation_id, b.operation_id), format('tenders %s, ledger %s on account %s', coalesce(a.s, 0), coalesce(b.s, 0), coalesce(a.account, b.account))
          FROM (SELECT n.operation_id, CASE n.method WHEN 'cash' THEN '53D.' || c.code WHEN 'card' THEN '5115' ELSE '5112' END AS account, sum(n.amount) AS s
                  FROM tender n JOIN operation o USING (operation_id) JOIN counter c USING (counter_id) GROUP BY 1, 2) a
          FULL JOIN (SELECT x.operation_id, x.account, sum(x.amount) AS s
                       FROM (SELECT l.operation_id, l.debit AS account, l.amount FROM ledger_transfer l WHERE l.debit LIKE '53D.%' OR l.debit IN ('5115', '5112')
                             UNION ALL SELECT l.operation_id, l.credit, -l.amount FROM ledger_transfer l WHERE l.credit LIKE '53D.%' OR l.credit IN ('5115', '5112')) x
                      GROUP BY 1, 2) b ON b.operation_id = a.operation_id AND b.account = a.account
         WHERE coalesce(a.s, 0) <> coalesce(b.s, 0);
    RETURN QUERY
        SELECT 'I09', 'tender ' || t.tender_id, format('gave %s, given back %s, counted %s', t.amount, coalesce(r.s, 0), t.refunded)
          FROM tender t LEFT JOIN (SELECT refunds, -sum(amount) AS s FROM tender WHERE refunds IS NOT NULL GROUP BY 1) r ON r.refunds = t.tender_id
         WHERE t.amount > 0 AND (coalesce(r.s, 0) > t.amount OR coalesce(r.s, 0) <> t.refunded);
    -- chains
    RETURN QUERY
        SELECT 'I17', 'chain ' || h.chain, format('head says %s records, %s are there, from %s to %s', h.seq, count(r.seq), coalesce(min(r.seq), 0), coalesce(max(r.seq), 0))
          FROM chain h LEFT JOIN sealed_record r USING (chain) GROUP BY h.chain, h.seq
        HAVING count(r.seq) <> h.seq OR coalesce(max(r.seq), 0) <> h.seq;
    RETURN QUERY
        SELECT 'I18', 'record ' || x.chain || ' ' || x.seq, 'the seal does not fit the content'
          FROM (SELECT r.*, lag(r.mac, 1, ''::bytea) OVER (PARTITION BY r.chain ORDER BY r.seq) AS prev FROM sealed_record r) x
          LEFT JOIN vault.seal_key k USING (key_id)
         WHERE x.mac IS DISTINCT FROM vault.hmac(k.inner_pad, k.outer_pad, x.prev || convert_to(x.body, 'UTF8'));
    RETURN QUERY
        SELECT 'I18', 'chain ' || h.chain, 'the head is not the seal of the newest record'
          FROM chain h JOIN sealed_record r ON r.chain = h.chain AND r.seq = h.seq WHERE r.mac <> h.mac;
    RETURN QUERY
        SELECT 'I18', 'record ' || r.chain || ' ' || r.seq, 'its place, operator, time, kind or document is not the one in the sealed content'
          FROM (SELECT s.*, s.body::jsonb AS b FROM sealed_record s) r JOIN operation o USING (operation_id) JOIN counter c USING (counter_id)
         WHERE r.b ->> 'chain' <> r.chain OR (r.b ->> 'seq')::bigint <> r.seq OR r.b ->> 'operator' <> o.created_by OR r.b ->> 'kind' <> o.kind
            OR r.b -> 'document' ->> 'id' <> o.operation_id::text OR r.b -> 'document' ->> 'counter' <> c.code
            OR (r.b ->> 'at')::timestamptz <> o.created_at;
    RETURN QUERY
        SELECT 'I19', 'record ' || x.chain || ' ' || x.seq, 'the perpetual totals do not follow from the record before'
          FROM (SELECT r.chain, r.seq, (r.body::jsonb ->> 'amount')::bigint AS amount,
                       (r.body::jsonb ->> 'perpetual_net')::bigint AS net, (r.body::jsonb ->> 'perpetual_abs')::bigint AS abs,
                       lag((r.body::jsonb ->> 'perpetual_net')::bigint, 1, 0) OVER w AS prev_net,
                       lag((r.body::jsonb ->> 'perpetual_abs')::bigint, 1, 0) OVER w AS prev_abs
                  FROM sealed_record r WINDOW w AS (PARTITION BY r.chain ORDER BY r.seq)) x
         WHERE x.net <> x.prev_net + x.amount OR x.abs <> x.prev_abs + abs(x.amount);
    RETURN QUERY
        SELECT 'I22', 'chain ' || h.chain, format('perpetual totals %s and %s, newest record %s and %s', h.perpetual_net, h.perpetual_abs,
                      r.body::jsonb ->> 'perpetual_net', r.body::jsonb ->> 'perpetual_abs')
          FROM chain h JOIN sealed_record r ON r.chain = h.chain AND r.seq = h.seq
         WHERE h.perpetual_net <> (r.body::jsonb ->> 'perpetual_net')::bigint OR h.perpetual_abs <> (r.body::jsonb ->> 'perpetual_abs')::bigint;
    RETURN QUERY
        SELECT 'I23', 'operation ' || r.operation_id, format('sealed amount %s, turnover in the ledger %s', r.body::jsonb ->> 'amount', coalesce(l.s, 0))
          FROM sealed_record r
          LEFT JOIN (SELECT x.operation_id, sum(x.amount) AS s
                       FROM (SELECT operation_id, credit AS account, amount FROM ledger_transfer UNION ALL SELECT operation_id, debit, -amount FROM ledger_transfer) x
                      WHERE x.account = '7061' OR x.account LIKE '4457_.%' GROUP BY 1) l USING (operation_id)
         WHERE r.chain LIKE 'T/%' AND (r.body::jsonb ->> 'amount')::bigint <> coalesce(l.s, 0);
    RETURN QUERY
        SELECT 'I29', 'performance ' || p.code || ', seat ' || s.label, count(*) || ' valid tickets'
          FROM ticket t JOIN performance p USING (performance_id) JOIN seat s USING (seat_id) WHERE t.state = 'valid'
         GROUP BY p.code, s.label, t.performance_id, t.seat_id HAVING count(*) > 1;
    RETURN QUERY
        SELECT 'I29', 'performance ' || coalesce(o.performance_id, t.performance_id) || ', seat ' || coalesce(o.seat_id, t.seat_id),
               CASE WHEN o.seat_id IS NULL THEN 'a valid ticket without its seat' ELSE 'a sold seat without its valid ticket' END
          FROM (SELECT * FROM occupancy WHERE occupancy.state = 's') o
          FULL JOIN (SELECT * FROM ticket WHERE ticket.state = 'valid') t ON t.ticket_id = o.ticket_id AND t.performance_id = o.performance_id AND t.seat_id = o.seat_id
         WHERE o.seat_id IS NULL OR t.seat_id IS NULL;
    RETURN QUERY
        SELECT 'I30', 'operation ' || coalesce(o.operation_id, r.operation_id), CASE WHEN o.operation_id IS NULL THEN 'sealed, but the operation is gone' ELSE 'not sealed' END
          FROM operation o FULL JOIN sealed_record r USING (operation_id) WHERE o.operation_id IS NULL OR r.operation_id IS NULL;
    RETURN QUERY SELECT 'I30', 'operation ' || l.operation_id, 'moves money but is not there'
        FROM ledger_transfer l WHERE NOT EXISTS (SELECT 1 FROM operation o WHERE o.operation_id = l.operation_id);
    -- numbers: gapless, and as sealed
    RETURN QUERY
        SELECT 'I33', 'counter ' || c.code, format('ticket numbers reach %s, %s are there', h.last_ticket, count(t.serial))
          FROM chain h JOIN counter c USING (counter_id) LEFT JOIN ticket t USING (counter_id) WHERE h.chain = 'T/' || c.code
         GROUP BY c.code, h.last_ticket HAVING count(t.serial) <> h.last_ticket OR coalesce(max(t.serial), 0) <> h.last_ticket;
    RETURN QUERY
        SELECT 'I33', 'counter ' || c.code, format('order numbers reach %s, %s are there', h.last_order, count(o.order_id))
          FROM chain h JOIN counter c USING (counter_id) LEFT JOIN order_file o USING (counter_id) WHERE h.chain = 'T/' || c.code
         GROUP BY c.code, h.last_order HAVING count(o.order_id) <> h.last_order;
    RETURN QUERY
        SELECT 'I35', 'ticket ' || e.ticket_id, 'an entry without an admission' FROM entry e
         WHERE NOT EXISTS (SELECT 1 FROM ticket t WHERE t.ticket_id = e.ticket_id);
    -- every row of a sale is what was sealed
    RETURN QUERY
        WITH sale AS (SELECT s.operation_id, s.body::jsonb -> 'document' -> 'body' AS b, s.body::jsonb -> 'facts' AS f
                        FROM sealed_record s JOIN operation USING (operation_id) WHERE operation.kind = 'sell'),
             said AS (SELECT sale.operation_id, (sale.f ->> 'first_ticket')::bigint + x.n - 1 AS serial, x.performance, x.seat, x.type, x.gross, x.net, x.vat, x.vat_bp
                        FROM sale CROSS JOIN LATERAL ROWS FROM (jsonb_to_recordset(sale.b -> 'tickets')
                             AS (performance int, seat int, type int, gross bigint, net bigint, vat bigint, vat_bp int))
                             WITH ORDINALITY AS x (performance, seat, type, gross, net, vat, vat_bp, n)),
             done AS (SELECT t.operation_id, t.serial, t.performance_id AS performance, t.seat_id AS seat, t.price_type_id AS type, t.gross, t.net, t.vat, t.vat_bp FROM ticket t)
        SELECT 'I18', 'ticket ' || coalesce(c.code, '?') || '-T' || d.serial, 'its row is not what was sealed'
          FROM (SELECT * FROM (SELECT * FROM said EXCEPT SELECT * FROM done) a UNION SELECT * FROM (SELECT * FROM done EXCEPT SELECT * FROM said) b) d
          LEFT JOIN operation o USING (operation_id) LEFT JOIN counter c USING (counter_id);
    RETURN QUERY
        WITH sale AS (SELECT s.operation_id, s.body::jsonb -> 'document' -> 'body' AS b FROM sealed_record s JOIN operation USING (operation_id) WHERE operation.kind = 'sell'),
             said AS (SELECT sale.operation_id, x.method, x.amount, x.handed, coalesce(x.reference, '') AS reference
                        FROM sale CROSS JOIN LATERAL jsonb_to_recordset(sale.b -> 'tenders') AS x (method text, amount bigint, handed bigint, reference text)),
             done AS (SELECT t.operation_id, t.method, t.amount, t.handed, t.reference FROM tender t)
        SELECT 'I18', 'operation ' || d.operation_id, format('tender %s of %s is not what was sealed', d.method, d.amount)
          FROM (SELECT * FROM (SELECT * FROM said EXCEPT ALL SELECT * FROM done) a UNION ALL SELECT * FROM (SELECT * FROM done EXCEPT ALL SELECT * FROM said) b) d;
    RETURN QUERY
        WITH sale AS (SELECT s.operation_id, s.body::jsonb -> 'document' -> 'body' AS b FROM sealed_record s JOIN operation USING (operation_id) WHERE operation.kind = 'sell'),
             said AS (SELECT sale.operation_id, x.debit, x.credit, x.amount, x.performance
                        FROM sale CROSS JOIN LATERAL jsonb_to_recordset(sale.b -> 'ledger') AS x (debit text, credit text, amount bigint, performance int)),
             done AS (SELECT l.operation_id, l.debit, l.credit, l.amount, l.performance_id FROM ledger_transfer l)
        SELECT 'I18', 'operation ' || d.operation_id, format('transfer %s to %s of %s is not what was sealed', d.debit, d.credit, d.amount)
          FROM (SELECT * FROM (SELECT * FROM said EXCEPT ALL SELECT * FROM done) a UNION ALL SELECT * FROM (SELECT * FROM done EXCEPT ALL SELECT * FROM said) b) d;
    RETURN QUERY
        SELECT 'I18', 'order ' || o.number, 'its number, contact or author is not what was sealed'
          FROM order_file o JOIN sealed_record r USING (operation_id)
         WHERE r.body::jsonb -> 'facts' ->> 'order' <> o.number OR (r.body::jsonb -> 'document' -> 'body' ->> 'contact')::bigint IS DISTINCT FROM o.contact_id
            OR r.body::jsonb ->> 'operator' <> o.created_by OR (r.body::jsonb ->> 'at')::timestamptz <> o.created_at;
    RETURN QUERY
        SELECT 'I18', 'ticket ' || t.ticket_id || ', copy ' || k.copy, 'its print is not what was sealed'
          FROM ticket_copy k JOIN ticket t USING (ticket_id) JOIN counter c ON c.counter_id = t.counter_id
          LEFT JOIN sealed_record r ON r.operation_id = k.operation_id
         WHERE NOT coalesce(r.body::jsonb -> 'facts' -> 'copies' @> jsonb_build_array(jsonb_build_object('ticket', c.code || '-T' || t.serial, 'copy', k.copy)), false);
END $$;
