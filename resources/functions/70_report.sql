-- The reporting schema: stable for BI tools, tables are not. Amounts in minor units with their currency; times in UTC.
-- Agencies see what they sold themselves, which seats are free, and nothing of the ledger.
SET LOCAL search_path = guichet, pg_temp;
DROP VIEW IF EXISTS report.orders, report.tickets, report.tenders, report.ledger, report.occupancy, report.operations;

CREATE VIEW report.orders WITH (security_barrier) AS
    SELECT o.number, c.code AS counter, p.name AS point_of_sale, o.created_at, o.created_by AS operator, o.contact_id, o.currency,
           coalesce(sum(t.gross) FILTER (WHERE t.state = 'valid'), 0)::bigint AS total, count(t.ticket_id) FILTER (WHERE t.state = 'valid') AS tickets
      FROM guichet.order_file o JOIN guichet.counter c USING (counter_id) LEFT JOIN guichet.point_of_sale p USING (pos_id)
      LEFT JOIN guichet.ticket t USING (order_id)
     WHERE (SELECT guichet.sees_everything()) OR o.created_by = session_user
     GROUP BY o.order_id, c.code, p.name;

CREATE VIEW report.tickets WITH (security_barrier) AS
    SELECT c.code || '-T' || t.serial AS number, o.number AS order_number, f.code AS performance, f.title, f.starts_at, s.label AS seat, t.category,
           pt.code AS price_type, t.gross, t.net, t.vat, t.vat_bp, o.currency, t.state, o.created_at AS sold_at, o.created_by AS operator,
           (SELECT count(*) FROM guichet.ticket_copy k WHERE k.ticket_id = t.ticket_id) AS copies, e.entered_at
      FROM guichet.ticket t JOIN guichet.order_file o USING (order_id) JOIN guichet.counter c ON c.counter_id = t.counter_id
      JOIN guichet.performance f USING (performance_id) JOIN guichet.seat s USING (seat_id) JOIN guichet.price_type pt USING (price_type_id)
      LEFT JOIN guichet.entry e USING (ticket_id)
     WHERE (SELECT guichet.sees_everything()) OR o.created_by = session_user;

CREATE VIEW report.tenders WITH (security_barrier) AS
    SELECT n.tender_id, o.number AS order_number, c.code AS counter, n.method, n.amount, n.handed, n.reference, n.refunds, n.refunded, o.currency,
           x.created_at, x.created_by AS operator
      FROM guichet.tender n JOIN guichet.order_file o USING (order_id) JOIN guichet.operation x ON x.operation_id = n.operation_id
      JOIN guichet.counter c ON c.counter_id = x.counter_id
     WHERE (SELECT guichet.sees_everything()) OR x.created_by = session_user;

CREATE VIEW report.ledger WITH (security_barrier) AS
    SELECT l.operation_id, x.kind, c.code AS counter, x.created_at, x.created_by AS operator, l.line, l.debit, l.credit, l.amount, f.code AS performance
      FROM guichet.ledger_transfer l JOIN guichet.operation x USING (operation_id) JOIN guichet.counter c USING (counter_id)
      LEFT JOIN guichet.performance f USING (performance_id);

CREATE VIEW report.occupancy WITH (security_barrier) AS
    SELECT f.code AS performance, s.label AS seat, pc.code AS category, b.code AS block,
           CASE WHEN o.state = 's' THEN 'sold' WHEN o.state = 'b' THEN 'blocked' WHEN o.state = 'h' AND o.held_until > clock_timestamp() THEN 'held' ELSE 'free' END AS state,
           CASE WHEN o.state = 'h' AND o.held_until > clock_timestamp() THEN o.held_until END AS held_until, CASE WHEN (SELECT guichet.sees_everything()) THEN o.reason END AS reason,
           CASE WHEN (SELECT guichet.sees_everything()) THEN co.code END AS contingent
      FROM guichet.performance f JOIN guichet.seat s USING (plan_id) JOIN guichet.plan_category pc USING (category_id) JOIN guichet.block b USING (block_id)
      LEFT JOIN guichet.occupancy o ON o.performance_id = f.performance_id AND o.seat_id = s.seat_id
      LEFT JOIN guichet.contingent_seat cs ON cs.performance_id = f.performance_id AND cs.seat_id = s.seat_id
      LEFT JOIN guichet.contingent co USING (contingent_id);

CREATE VIEW report.operations WITH (security_barrier) AS
    SELECT x.operation_id, x.kind, c.code AS counter, x.created_at, x.created_by AS operator, x.reason, x.corrects, r.chain, r.seq, encode(r.mac, 'hex') AS seal
      FROM guichet.operation x JOIN guichet.counter c USING (counter_id) LEFT JOIN guichet.sealed_record r USING (operation_id)
     WHERE (SELECT guichet.sees_everything()) OR x.created_by = session_user;

GRANT SELECT ON report.orders, report.tickets, report.tenders, report.occupancy, report.operations TO guichet_operator;
GRANT SELECT ON report.ledger TO guichet_supervisor, guichet_accountant, guichet_manager;
