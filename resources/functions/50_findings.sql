-- The invariants of fiscal.md §5.4 that this version's capabilities touch: every row returned is a breach, named.
-- A record whose seal fits is read as it was written; one whose seal does not fit is named and believed in nothing.
SET LOCAL search_path = guichet, pg_temp;
CREATE OR REPLACE FUNCTION guichet.findings() RETURNS TABLE (invariant text, subject text, detail text)
LANGUAGE plpgsql STABLE SET search_path = guichet, pg_temp SET enable_seqscan = on SET enable_hashjoin = on SET enable_mergejoin = on SET plan_cache_mode = auto AS $$
BEGIN
    RETURN QUERY
    WITH checked AS (
        SELECT x.*, x.mac IS NOT DISTINCT FROM vault.hmac(k.inner_pad, k.outer_pad, x.before || convert_to(x.body, 'UTF8')) AS fits
          FROM (SELECT r.*, lag(r.mac, 1, ''::bytea) OVER (PARTITION BY r.chain ORDER BY r.seq) AS before FROM sealed_record r) x
          LEFT JOIN vault.seal_key k USING (key_id)),
    record AS MATERIALIZED ( -- parsed once, whatever asks
        SELECT c.chain, c.seq, c.operation_id, c.mac, c.answer, c.fits, CASE WHEN c.fits THEN c.body::jsonb END AS b FROM checked c),
    sealed AS (
        SELECT r.chain, r.seq, r.operation_id, r.mac, r.b, o.kind, r.b -> 'document' AS document, r.b -> 'document' -> 'body' AS body, r.b -> 'facts' AS facts
          FROM record r JOIN operation o USING (operation_id) WHERE r.fits),
    posting AS (
        SELECT l.operation_id, l.performance_id, l.credit AS account, l.amount FROM ledger_transfer l
        UNION ALL SELECT l.operation_id, l.performance_id, l.debit, -l.amount FROM ledger_transfer l),
    numbered AS (
        SELECT t.*, c.code || '-T' || t.serial AS number FROM ticket t JOIN counter c USING (counter_id))

    -- ---- figures. I02 and I01 hold by construction of ledger_transfer; its constraints could have been dropped
    SELECT 'I01', 'operation ' || l.operation_id, 'transfer ' || l.line || ': ' || l.debit || ' to ' || l.credit || ' of ' || l.amount
      FROM ledger_transfer l WHERE l.amount <= 0 OR l.debit = l.credit
    UNION ALL
    SELECT 'I03', 'ticket ' || t.number, format('net %s + VAT %s is not gross %s', t.net, t.vat, t.gross)
      FROM numbered t WHERE t.net::numeric + t.vat <> t.gross OR t.gross < 0
    UNION ALL
    SELECT 'I04', 'ticket ' || t.number, format('net %s of %s at %s bp', t.net, t.gross, t.vat_bp)
      FROM numbered t WHERE t.vat_bp < 0 OR t.net <> div(t.gross::numeric * 20000 + 10000 + t.vat_bp, 2 * (10000 + nullif(t.vat_bp, -10000)))
    UNION ALL
    SELECT 'I06', 'performance ' || coalesce(p.code, coalesce(a.pid, b.pid)::text), format('tickets %s, ledger %s', coalesce(a.s, 0), coalesce(b.s, 0))
      FROM (SELECT t.performance_id AS pid, sum(t.net) AS s FROM ticket t WHERE t.state = 'valid' GROUP BY 1) a
      FULL JOIN (SELECT x.performance_id AS pid, sum(x.amount) AS s FROM posting x WHERE x.account = '7061' GROUP BY 1) b ON b.pid = a.pid
      LEFT JOIN performance p ON p.performance_id = coalesce(a.pid, b.pid)
     WHERE coalesce(a.s, 0) <> coalesce(b.s, 0)
    UNION ALL
    SELECT 'I07', 'VAT at ' || coalesce(a.bp, b.bp) || ' bp', format('tickets %s, ledger %s', coalesce(a.s, 0), coalesce(b.s, 0))
      FROM (SELECT t.vat_bp::text AS bp, sum(t.vat) AS s FROM ticket t WHERE t.state = 'valid' GROUP BY 1) a
      FULL JOIN (SELECT split_part(x.account, '.', 2) AS bp, sum(x.amount) AS s FROM posting x WHERE x.account LIKE '4457_.%' GROUP BY 1) b ON b.bp = a.bp
     WHERE coalesce(a.s, 0) <> coalesce(b.s, 0)
    UNION ALL
    SELECT 'I08', 'order ' || o.number, format('live tickets %s, tenders %s', coalesce(t.s, 0), coalesce(n.s, 0))
      FROM order_file o
      LEFT JOIN (SELECT order_id, sum(gross) AS s FROM ticket WHERE state = 'valid' GROUP BY 1) t USING (order_id)
      LEFT JOIN (SELECT order_id, sum(amount) AS s FROM tender GROUP BY 1) n USING (order_id)
     WHERE coalesce(t.s, 0) <> coalesce(n.s, 0)
    UNION ALL
    SELECT 'I08', 'operation ' || coalesce(a.operation_id, b.operation_id), format('tenders %s, ledger %s on account %s', coalesce(a.s, 0), coalesce(b.s, 0), coalesce(a.account, b.account))
      FROM (SELECT n.operation_id, CASE n.method WHEN 'cash' THEN '53D.' || c.code WHEN 'card' THEN '5115' ELSE '5112' END AS account, sum(n.amount) AS s
              FROM tender n JOIN operation o USING (operation_id) JOIN counter c USING (counter_id) GROUP BY 1, 2) a
      FULL JOIN (SELECT x.operation_id, x.account, -sum(x.amount) AS s FROM posting x
                  WHERE x.account LIKE '53D.%' OR x.account IN ('5115', '5112') GROUP BY 1, 2) b ON b.operation_id = a.operation_id AND b.account = a.account
     WHERE coalesce(a.s, 0) <> coalesce(b.s, 0)
    UNION ALL
    SELECT 'I09', 'tender ' || t.tender_id, format('gave %s, given back %s, counted %s', t.amount, coalesce(r.s, 0), t.refunded)
      FROM tender t LEFT JOIN (SELECT refunds, -sum(amount) AS s FROM tender WHERE refunds IS NOT NULL GROUP BY 1) r ON r.refunds = t.tender_id
     WHERE t.amount > 0 AND (coalesce(r.s, 0) > t.amount OR coalesce(r.s, 0) <> t.refunded)

    -- ---- chains
    UNION ALL
    SELECT 'I17', 'chain ' || k || '/' || c.code, 'the chain is not there'
      FROM counter c CROSS JOIN unnest(ARRAY['T', 'C', 'L', 'X']) AS k
     WHERE (c.pos_id IS NOT NULL OR k = 'L') AND NOT EXISTS (SELECT 1 FROM chain h WHERE h.chain = k || '/' || c.code AND h.counter_id = c.counter_id)
    UNION ALL
    SELECT 'I17', 'chain ' || h.chain, format('head says %s records, %s are there, from %s to %s', h.seq, count(r.seq), coalesce(min(r.seq), 0), coalesce(max(r.seq), 0))
      FROM chain h LEFT JOIN sealed_record r USING (chain) GROUP BY h.chain, h.seq
    HAVING count(r.seq) <> h.seq OR coalesce(max(r.seq), 0) <> h.seq
    UNION ALL
    SELECT 'I17', 'record ' || r.chain || ' ' || r.seq, 'its chain is not there' FROM sealed_record r
     WHERE NOT EXISTS (SELECT 1 FROM chain h WHERE h.chain = r.chain)
    UNION ALL
    SELECT 'I18', 'record ' || r.chain || ' ' || r.seq, 'the seal does not fit the content' FROM record r WHERE NOT r.fits
    UNION ALL
    SELECT 'I18', 'chain ' || h.chain, 'the head is not the seal of the newest record'
      FROM chain h JOIN sealed_record r ON r.chain = h.chain AND r.seq = h.seq WHERE r.mac <> h.mac
    UNION ALL
    SELECT 'I18', 'record ' || r.chain || ' ' || r.seq, 'its place, operator, time, kind, reason, document or answer is not the one in the sealed content'
      FROM sealed s JOIN record r ON r.chain = s.chain AND r.seq = s.seq JOIN operation o ON o.operation_id = r.operation_id JOIN counter c USING (counter_id)
     WHERE s.b ->> 'chain' <> r.chain OR (s.b ->> 'seq')::bigint <> r.seq OR s.b ->> 'operator' <> o.created_by OR s.b ->> 'kind' <> o.kind
        OR s.document ->> 'id' <> o.operation_id::text OR s.document ->> 'counter' <> c.code OR (s.b ->> 'at')::timestamptz <> o.created_at
        OR s.b ->> 'digest' <> encode(o.digest, 'hex') OR s.body ->> 'reason' IS DISTINCT FROM o.reason OR o.corrects IS NOT NULL
        OR s.b ->> 'answer' <> encode(sha256(convert_to(r.answer, 'UTF8')), 'hex')
    UNION ALL -- seconds are a clock being set right, minutes are another matter
    SELECT 'I18', 'record ' || x.chain || ' ' || x.seq, format('dated %s, the record before it %s', x.at, x.before)
      FROM (SELECT s.chain, s.seq, s.b ->> 'at' AS at, lag(s.b ->> 'at') OVER (PARTITION BY s.chain ORDER BY s.seq) AS before FROM sealed s) x
     WHERE x.at::timestamptz < x.before::timestamptz - interval '1 minute'
    UNION ALL
    SELECT 'I19', 'record ' || x.chain || ' ' || x.seq, 'the perpetual totals do not follow from the record before'
      FROM (SELECT s.chain, s.seq, (s.b ->> 'amount')::bigint AS amount, (s.b ->> 'perpetual_net')::bigint AS net, (s.b ->> 'perpetual_abs')::bigint AS abs,
                   lag((s.b ->> 'perpetual_net')::bigint, 1, 0) OVER w AS prev_net, lag((s.b ->> 'perpetual_abs')::bigint, 1, 0) OVER w AS prev_abs
              FROM sealed s WINDOW w AS (PARTITION BY s.chain ORDER BY s.seq)) x
     WHERE x.net <> x.prev_net + x.amount OR x.abs <> x.prev_abs + abs(x.amount)
    UNION ALL
    SELECT 'I22', 'chain ' || h.chain, format('perpetual totals %s and %s, newest record %s and %s', h.perpetual_net, h.perpetual_abs,
                  s.b ->> 'perpetual_net', s.b ->> 'perpetual_abs')
      FROM chain h JOIN sealed s ON s.chain = h.chain AND s.seq = h.seq
     WHERE h.perpetual_net <> (s.b ->> 'perpetual_net')::bigint OR h.perpetual_abs <> (s.b ->> 'perpetual_abs')::bigint
    UNION ALL
    SELECT 'I23', 'operation ' || s.operation_id, format('sealed amount %s, turnover in the ledger %s', s.b ->> 'amount', coalesce(l.s, 0))
      FROM sealed s
      LEFT JOIN (SELECT x.operation_id, sum(x.amount) AS s FROM posting x WHERE x.account = '7061' OR x.account LIKE '4457_.%' GROUP BY 1) l USING (operation_id)
     WHERE s.chain LIKE 'T/%' AND (s.b ->> 'amount')::bigint <> coalesce(l.s, 0)

    UNION ALL
    SELECT 'I22', 'chain ' || h.chain, 'the chain has no record, but totals or numbers' FROM chain h
     WHERE h.seq = 0 AND (h.perpetual_net, h.perpetual_abs, h.last_order, h.last_ticket) <> (0, 0, 0, 0)
    UNION ALL -- each verification has sealed the heads it saw: who cuts one chain must cut the chain of the verifications, too
    SELECT 'I17', 'record ' || x.chain || ' ' || x.seq, format('verification %s %s saw it, and it is gone or another', s.chain, s.seq)
      FROM sealed s CROSS JOIN LATERAL jsonb_to_recordset(s.facts -> 'heads') AS x (chain text, seq bigint, mac text)
      LEFT JOIN record r ON r.chain = x.chain AND r.seq = x.seq
     WHERE s.kind = 'verify' AND x.seq > 0 AND encode(r.mac, 'hex') IS DISTINCT FROM x.mac
    UNION ALL
    SELECT 'I18', 'seal key', format('%s keys are in force', count(*)) FROM vault.seal_key WHERE retired_at IS NULL HAVING count(*) <> 1

    -- ---- seats, operations, numbers
    UNION ALL
    SELECT 'I29', 'ticket ' || t.number, CASE WHEN s.seat_id IS NULL THEN 'its seat is not there' ELSE 'its seat is of another plan than its performance' END
      FROM numbered t LEFT JOIN seat s USING (seat_id) LEFT JOIN performance p USING (performance_id) WHERE s.plan_id IS DISTINCT FROM p.plan_id OR s.plan_id IS NULL
    UNION ALL
    SELECT 'I05', 'ticket ' || t.number, format('it is %s, and no operation made it so', t.state) FROM numbered t WHERE t.state <> 'valid'
    UNION ALL
    SELECT 'I29', 'performance ' || p.code || ', seat ' || s.label, count(*) || ' valid tickets'
      FROM ticket t JOIN performance p USING (performance_id) JOIN seat s USING (seat_id) WHERE t.state = 'valid'
     GROUP BY p.code, s.label, t.performance_id, t.seat_id HAVING count(*) > 1
    UNION ALL
    SELECT 'I29', 'performance ' || coalesce(o.performance_id, t.performance_id) || ', seat ' || coalesce(o.seat_id, t.seat_id),
           CASE WHEN o.seat_id IS NULL THEN 'a valid ticket without its seat' ELSE 'a sold seat without its valid ticket' END
      FROM (SELECT * FROM occupancy WHERE occupancy.state = 's') o
      FULL JOIN (SELECT * FROM ticket WHERE ticket.state = 'valid') t ON t.ticket_id = o.ticket_id AND t.performance_id = o.performance_id AND t.seat_id = o.seat_id
     WHERE o.seat_id IS NULL OR t.seat_id IS NULL
    UNION ALL
    SELECT 'I30', 'operation ' || coalesce(o.operation_id, r.operation_id), CASE WHEN o.operation_id IS NULL THEN 'sealed, but the operation is gone' ELSE 'not sealed' END
      FROM operation o FULL JOIN sealed_record r USING (operation_id) WHERE o.operation_id IS NULL OR r.operation_id IS NULL
    UNION ALL
    SELECT 'I30', 'operation ' || l.operation_id, 'moves money but is not there'
      FROM ledger_transfer l WHERE NOT EXISTS (SELECT 1 FROM operation o WHERE o.operation_id = l.operation_id)
    UNION ALL
    SELECT 'I33', 'counter ' || c.code, format('ticket numbers reach %s, %s are there', h.last_ticket, count(t.serial))
      FROM chain h JOIN counter c USING (counter_id) LEFT JOIN ticket t USING (counter_id) WHERE h.chain = 'T/' || c.code
     GROUP BY c.code, h.last_ticket HAVING count(t.serial) <> h.last_ticket OR coalesce(max(t.serial), 0) <> h.last_ticket
    UNION ALL
    SELECT 'I33', 'counter ' || c.code, format('order numbers reach %s, %s are there', h.last_order, count(o.order_id))
      FROM chain h JOIN counter c USING (counter_id) LEFT JOIN order_file o USING (counter_id) WHERE h.chain = 'T/' || c.code
     GROUP BY c.code, h.last_order HAVING count(o.order_id) <> h.last_order
    UNION ALL
    SELECT 'I33', 'counter ' || c.code, format('numbers of trainings reach %s, %s are sealed', h.last_order, count(s.seq))
      FROM chain h JOIN counter c USING (counter_id) LEFT JOIN sealed s ON s.chain = h.chain WHERE h.chain = 'X/' || c.code
     GROUP BY c.code, h.last_order HAVING count(s.seq) <> h.last_order
    UNION ALL
    SELECT 'I39', 'operation ' || s.operation_id, 'a training that moved money, sold seats or stands in another chain' FROM sealed s
     WHERE (s.kind = 'train' OR s.chain LIKE 'X/%')
       AND (s.kind <> 'train' OR s.chain NOT LIKE 'X/%' OR EXISTS (SELECT 1 FROM ledger_transfer l WHERE l.operation_id = s.operation_id)
            OR EXISTS (SELECT 1 FROM ticket t WHERE t.operation_id = s.operation_id) OR EXISTS (SELECT 1 FROM tender n WHERE n.operation_id = s.operation_id))

    -- ---- every row is what was sealed, and everything sealed has its row
    UNION ALL
    SELECT 'I18', 'ticket ' || coalesce(c.code, '?') || '-T' || d.serial, 'its row is not what was sealed'
      FROM (WITH said AS (SELECT s.operation_id, (s.facts ->> 'first_ticket')::bigint + x.n - 1 AS serial, x.performance, x.seat, x.type, x.gross, x.net, x.vat, x.vat_bp,
                                 s.facts ->> 'order' AS order_number, w ->> 'performance' AS performance_code, w ->> 'seat' AS label,
                                 w ->> 'category' AS category, w ->> 'type' AS type_code
                            FROM sealed s CROSS JOIN LATERAL ROWS FROM (jsonb_to_recordset(s.body -> 'tickets')
                                 AS (performance int, seat int, type int, gross bigint, net bigint, vat bigint, vat_bp int))
                                 WITH ORDINALITY AS x (performance, seat, type, gross, net, vat, vat_bp, n)
                           CROSS JOIN LATERAL (SELECT s.facts -> 'tickets' -> (x.n - 1)::int AS w) y WHERE s.kind = 'sell'),
                 done AS (SELECT t.operation_id, t.serial, t.performance_id AS performance, t.seat_id AS seat, t.price_type_id AS type, t.gross, t.net, t.vat, t.vat_bp,
                                 o.number AS order_number, p.code AS performance_code, s.label, t.category, pt.code AS type_code
                            FROM ticket t LEFT JOIN order_file o USING (order_id) LEFT JOIN performance p USING (performance_id)
                            LEFT JOIN seat s USING (seat_id) LEFT JOIN price_type pt USING (price_type_id))
            SELECT a.operation_id, a.serial FROM (SELECT * FROM said EXCEPT SELECT * FROM done) a
            UNION SELECT b.operation_id, b.serial FROM (SELECT * FROM done EXCEPT SELECT * FROM said) b) d
      LEFT JOIN operation o USING (operation_id) LEFT JOIN counter c USING (counter_id)
    UNION ALL
    SELECT 'I18', 'ticket ' || t.number, 'it stands at another counter than its sale' FROM numbered t JOIN operation o USING (operation_id) WHERE o.counter_id <> t.counter_id
    UNION ALL
    SELECT 'I18', 'ticket ' || t.number, 'it replaces a ticket without an exchange' FROM numbered t WHERE t.replaces IS NOT NULL
    UNION ALL
    SELECT 'I18', 'operation ' || d.operation_id, format('tender %s of %s is not what was sealed', d.method, d.amount)
      FROM (WITH said AS (SELECT s.operation_id, s.facts ->> 'order' AS order_number, x.method, x.amount, x.handed, coalesce(x.reference, '') AS reference
                            FROM sealed s CROSS JOIN LATERAL jsonb_to_recordset(s.body -> 'tenders') AS x (method text, amount bigint, handed bigint, reference text)
                           WHERE s.kind = 'sell'),
                 done AS (SELECT t.operation_id, o.number, t.method, t.amount, t.handed, t.reference FROM tender t LEFT JOIN order_file o USING (order_id))
            SELECT * FROM (SELECT * FROM said EXCEPT ALL SELECT * FROM done) a
            UNION ALL SELECT * FROM (SELECT * FROM done EXCEPT ALL SELECT * FROM said) b) d
    UNION ALL
    SELECT 'I18', 'operation ' || d.operation_id, format('transfer %s to %s of %s is not what was sealed', d.debit, d.credit, d.amount)
      FROM (WITH said AS (SELECT s.operation_id, x.n AS line, x.debit, x.credit, x.amount, x.performance
                            FROM sealed s CROSS JOIN LATERAL ROWS FROM (jsonb_to_recordset(s.body -> 'ledger')
                                 AS (debit text, credit text, amount bigint, performance int)) WITH ORDINALITY AS x (debit, credit, amount, performance, n)
                           WHERE s.kind = 'sell'),
                 done AS (SELECT l.operation_id, l.line::bigint, l.debit, l.credit, l.amount, l.performance_id FROM ledger_transfer l)
            SELECT * FROM (SELECT * FROM said EXCEPT ALL SELECT * FROM done) a
            UNION ALL SELECT * FROM (SELECT * FROM done EXCEPT ALL SELECT * FROM said) b) d
    UNION ALL
    SELECT 'I18', 'order ' || d.number, 'its number, contact, currency, place, time or author is not what was sealed'
      FROM (WITH said AS (SELECT s.operation_id, s.facts ->> 'order' AS number, (s.body ->> 'contact')::bigint AS contact, s.body ->> 'currency' AS currency,
                                 s.document ->> 'counter' AS counter, s.b ->> 'operator' AS operator, (s.b ->> 'at')::timestamptz AS at
                            FROM sealed s WHERE s.kind = 'sell'),
                 done AS (SELECT o.operation_id, o.number, o.contact_id, o.currency, c.code, o.created_by, o.created_at
                            FROM order_file o LEFT JOIN counter c USING (counter_id))
            SELECT a.number FROM (SELECT * FROM said EXCEPT SELECT * FROM done) a
            UNION SELECT b.number FROM (SELECT * FROM done EXCEPT SELECT * FROM said) b) d
    UNION ALL
    SELECT 'I18', 'ticket ' || d.number || ', copy ' || d.copy, 'its print is not what was sealed'
      FROM (WITH said AS (SELECT s.operation_id, x.ticket AS number, x.copy, x.sha256
                            FROM sealed s CROSS JOIN LATERAL jsonb_to_recordset(s.facts -> 'copies') AS x (ticket text, copy int, sha256 text) WHERE s.kind = 'print'),
                 done AS (SELECT k.operation_id, t.number, k.copy, encode(sha256(convert_to(k.token, 'UTF8')), 'hex') FROM ticket_copy k JOIN numbered t USING (ticket_id))
            SELECT a.number, a.copy FROM (SELECT * FROM said EXCEPT SELECT * FROM done) a
            UNION SELECT b.number, b.copy FROM (SELECT * FROM done EXCEPT SELECT * FROM said) b) d
    UNION ALL
    SELECT 'I18', 'ticket ' || t.number || ', copy ' || k.copy,
           CASE WHEN k.revoked_by IS NULL THEN 'it is in force beside a later copy' ELSE 'it was revoked by something else than the next copy' END
      FROM (SELECT x.ticket_id, x.copy, x.revoked_by, lead(x.operation_id) OVER (PARTITION BY x.ticket_id ORDER BY x.copy) AS next FROM ticket_copy x) k
      JOIN numbered t USING (ticket_id) WHERE k.revoked_by IS DISTINCT FROM k.next
    UNION ALL
    SELECT 'I35', 'ticket ' || d.number, 'its entry is not what was sealed'
      FROM (WITH said AS (SELECT s.operation_id, s.facts ->> 'ticket' AS number, (s.b ->> 'at')::timestamptz AS at
                            FROM sealed s WHERE s.kind = 'scan' AND s.facts ->> 'verdict' = 'admitted'),
                 done AS (SELECT e.operation_id, coalesce(t.number, e.ticket_id::text), e.entered_at FROM entry e LEFT JOIN numbered t USING (ticket_id))
            SELECT a.number FROM (SELECT * FROM said EXCEPT SELECT * FROM done) a
            UNION SELECT b.coalesce FROM (SELECT * FROM done EXCEPT SELECT * FROM said) b) d;
END $$;
