-- A sale: claims the seats, writes order, tickets, tenders and ledger, takes the numbers, seals. What the document says is
-- compared with what the catalogue says: a balanced but absurd sale is refused (DESIGN §4).
SET LOCAL search_path = guichet, pg_temp;
CREATE OR REPLACE FUNCTION guichet.apply_sell(p_op uuid, p_counter_id int, p_counter text, p_pos int, p_channel int, p_organiser int,
                                              p_currency text, p_body jsonb, p_document text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    v_basket uuid := (p_body ->> 'basket')::uuid;
    v_count int; v_distinct int; v_total bigint; v_fault text; v_faulty text; v_claimed int;
    v_performance int[]; v_seat int[]; v_type int[]; v_gross bigint[]; v_net bigint[]; v_vat bigint[]; v_bp int[];
    v_category text[]; v_label text[]; v_type_code text[]; v_ticket bigint[];
    v_paid bigint; v_handed bigint; v_ledger_fault text;
    v_head record; v_chain text := 'T/' || p_counter;
    v_order text; v_answer text; v_body text; v_mac bytea;
BEGIN
    -- 1. every ticket against the catalogue
    SELECT count(*), count(DISTINCT (t.performance, t.seat)), sum(t.gross), min(t.fault),
           string_agg(coalesce(t.label, t.seat::text), '|') FILTER (WHERE t.fault IS NOT NULL),
           array_agg(t.performance ORDER BY t.n), array_agg(t.seat ORDER BY t.n), array_agg(t.type ORDER BY t.n),
           array_agg(t.gross ORDER BY t.n), array_agg(t.net ORDER BY t.n), array_agg(t.vat ORDER BY t.n), array_agg(t.vat_bp ORDER BY t.n),
           array_agg(t.category ORDER BY t.n), array_agg(t.label ORDER BY t.n), array_agg(t.type_code ORDER BY t.n),
           array_agg(nextval('ticket_id') ORDER BY t.n)
      INTO v_count, v_distinct, v_total, v_fault, v_faulty, v_performance, v_seat, v_type, v_gross, v_net, v_vat, v_bp, v_category,
           v_label, v_type_code, v_ticket
      FROM (SELECT x.*, s.label, c.code AS category, pt.code AS type_code,
                   CASE WHEN p.performance_id IS NULL THEN 'performance.unknown'
                        WHEN p.organiser_id IS DISTINCT FROM p_organiser THEN 'performance.not-yours'
                        WHEN p.state <> 'on_sale' OR clock_timestamp() > p.starts_at + interval '3 hours' THEN 'performance.closed'
                        WHEN s.seat_id IS NULL OR s.plan_id <> p.plan_id THEN 'seat.unknown'
                        WHEN pr.gross IS NULL THEN 'price.not-sold'
                        WHEN pr.gross IS DISTINCT FROM x.gross THEN 'price.changed'
                        WHEN vr.basis_points IS DISTINCT FROM x.vat_bp THEN 'vat.changed'
                        WHEN x.net IS DISTINCT FROM (x.gross * 20000 + 10000 + x.vat_bp) / (2 * (10000 + x.vat_bp))
                          OR x.vat IS DISTINCT FROM x.gross - x.net THEN 'vat.not-the-split'
                        WHEN co.contingent_id IS NOT NULL AND NOT (p_channel = ANY (co.channels) OR p_pos = ANY (co.points_of_sale))
                        THEN 'contingent.not-yours'
                   END AS fault
              FROM ROWS FROM (jsonb_to_recordset(p_body -> 'tickets')
                              AS (performance int, seat int, type int, gross bigint, vat_bp int, net bigint, vat bigint))
                   WITH ORDINALITY AS x (performance, seat, type, gross, vat_bp, net, vat, n)
              LEFT JOIN performance p ON p.performance_id = x.performance
              LEFT JOIN seat s ON s.seat_id = x.seat
              LEFT JOIN plan_category c ON c.category_id = s.category_id
              LEFT JOIN price pr ON pr.price_table_id = p.price_table_id AND pr.category = c.code AND pr.price_type_id = x.type
              LEFT JOIN price_type pt ON pt.price_type_id = x.type
              LEFT JOIN LATERAL (SELECT v.basis_points FROM vat_rate v
                                  WHERE v.organiser_id = p.organiser_id AND v.code = p.vat_code AND v.valid_from <= current_date
                                    AND (v.valid_to IS NULL OR v.valid_to >= current_date)) vr ON true
              LEFT JOIN contingent_seat cs ON cs.performance_id = x.performance AND cs.seat_id = x.seat
              LEFT JOIN contingent co ON co.contingent_id = cs.contingent_id) t;
    IF v_count = 0 THEN
        RAISE EXCEPTION 'basket.empty' USING ERRCODE = 'GU002';
    ELSIF v_count > 200 THEN
        RAISE EXCEPTION 'basket.too-large|200' USING ERRCODE = 'GU001';
    ELSIF v_fault IS NOT NULL THEN
        RAISE EXCEPTION '%|%', v_fault, v_faulty USING ERRCODE = 'GU001';
    ELSIF v_distinct <> v_count THEN
        RAISE EXCEPTION 'seat.twice-in-basket' USING ERRCODE = 'GU002';
    ELSIF p_body ->> 'currency' IS DISTINCT FROM p_currency OR (p_body ->> 'total')::bigint IS DISTINCT FROM v_total THEN
        RAISE EXCEPTION 'document.total-wrong' USING ERRCODE = 'GU002';
    END IF;

    -- 2. tenders pay exactly what is due; the ledger moves exactly what was tendered and earned
    SELECT coalesce(sum(x.amount), 0), coalesce(sum(x.handed), 0),
           min(CASE WHEN x.method NOT IN ('cash', 'card', 'cheque') OR x.method IS NULL THEN 'tender.unknown-method'
                    WHEN x.amount IS NULL OR x.amount <= 0 THEN 'tender.not-positive'
                    WHEN x.handed < x.amount OR x.handed IS NULL OR (x.handed > x.amount AND x.method <> 'cash') THEN 'tender.above-due'
                    WHEN x.method <> 'cash' AND coalesce(x.reference, '') = '' THEN 'tender.reference-missing|' || x.method END)
      INTO v_paid, v_handed, v_fault
      FROM jsonb_to_recordset(p_body -> 'tenders') AS x (method text, amount bigint, handed bigint, reference text);
    IF v_fault IS NOT NULL THEN
        RAISE EXCEPTION '%', v_fault USING ERRCODE = 'GU001';
    ELSIF v_paid < v_total THEN
        RAISE EXCEPTION 'tender.short|%', guichet.amount_text(v_total - v_paid) USING ERRCODE = 'GU001';
    ELSIF v_paid > v_total THEN
        RAISE EXCEPTION 'tender.above-due' USING ERRCODE = 'GU001';
    END IF;
    WITH l AS (SELECT debit, credit, amount, performance FROM jsonb_to_recordset(p_body -> 'ledger')
                   AS x (debit text, credit text, amount bigint, performance int)),
         told AS (SELECT debit AS account, NULL::int AS performance, sum(amount) AS amount FROM l GROUP BY debit
                  UNION ALL SELECT credit, performance, -sum(amount) FROM l GROUP BY credit, performance),
         due AS (SELECT CASE x.method WHEN 'cash' THEN '53D.' || p_counter WHEN 'card' THEN '5115' ELSE '5112' END AS account,
                        NULL::int AS performance, sum(x.amount) AS amount
                   FROM jsonb_to_recordset(p_body -> 'tenders') AS x (method text, amount bigint) GROUP BY 1
                 UNION ALL SELECT '7061', u.p, -sum(u.net) FROM unnest(v_performance, v_net) AS u (p, net) GROUP BY u.p HAVING sum(u.net) > 0
                 UNION ALL SELECT '44571.' || u.bp, u.p, -sum(u.vat) FROM unnest(v_performance, v_bp, v_vat) AS u (p, bp, vat)
                            GROUP BY u.p, u.bp HAVING sum(u.vat) > 0)
    SELECT min(account) INTO v_ledger_fault
      FROM (SELECT account, performance FROM (SELECT * FROM told UNION ALL SELECT account, performance, -amount FROM due) d
             GROUP BY account, performance HAVING sum(amount) <> 0) different;
    IF v_ledger_fault IS NOT NULL OR EXISTS (SELECT 1 FROM jsonb_to_recordset(p_body -> 'ledger') AS x (amount bigint)
                                              WHERE x.amount IS NULL OR x.amount <= 0) THEN
        RAISE EXCEPTION 'ledger.not-the-sale|%', coalesce(v_ledger_fault, '') USING ERRCODE = 'GU002';
    END IF;

    -- 3. claim the seats, in sorted order everywhere (or deadlocks); one's own hold and anybody's expired hold give way
    WITH claimed AS (
        INSERT INTO occupancy AS o (performance_id, seat_id, state, ticket_id, counter_id)
        SELECT u.p, u.s, 's', u.t, p_counter_id FROM unnest(v_performance, v_seat, v_ticket) AS u (p, s, t) ORDER BY u.p, u.s
        ON CONFLICT (performance_id, seat_id) DO UPDATE
           SET state = 's', ticket_id = excluded.ticket_id, counter_id = excluded.counter_id, holder = NULL, held_until = NULL
         WHERE o.state = 'h' AND (o.holder = v_basket OR o.held_until < clock_timestamp())
        RETURNING performance_id, seat_id),
    told AS (
        INSERT INTO seat_change (performance_id, seat_id, state) SELECT performance_id, seat_id, 's' FROM claimed)
    SELECT count(*) INTO v_claimed FROM claimed;
    IF v_claimed < v_count THEN
        SELECT string_agg(u.l, '|') INTO v_faulty
          FROM unnest(v_performance, v_seat, v_ticket, v_label) AS u (p, s, t, l)
          JOIN occupancy o ON o.performance_id = u.p AND o.seat_id = u.s AND o.ticket_id IS DISTINCT FROM u.t;
        RAISE EXCEPTION '%|%', CASE WHEN v_basket IS NULL THEN 'seat.taken' ELSE 'hold.lost' END, coalesce(v_faulty, '') USING ERRCODE = 'GU001';
    END IF;

    -- 4. numbers and seal
    SELECT c.seq, c.mac, c.last_order, c.last_ticket, c.perpetual_net, c.perpetual_abs, k.key_id, k.inner_pad, k.outer_pad INTO v_head
      FROM chain c, vault.seal_key k WHERE c.chain = v_chain AND k.retired_at IS NULL FOR UPDATE OF c;
    v_order := p_counter || '-' || (v_head.last_order + 1);
    SELECT json_build_object('operation', p_op, 'order', v_order, 'total', v_total, 'change', v_handed - v_paid, 'currency', p_currency,
               'at', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
               'tickets', json_agg(json_build_object('number', p_counter || '-' || (v_head.last_ticket + u.n), 'performance', u.p,
                                                     'seat', u.s, 'label', u.l, 'type', u.ty, 'gross', u.g) ORDER BY u.n))::text
      INTO v_answer
      FROM unnest(v_performance, v_seat, v_label, v_type_code, v_gross) WITH ORDINALITY AS u (p, s, l, ty, g, n);
    v_body := guichet.record_body(v_chain, v_head.seq + 1, 'sell', v_total, v_head.perpetual_net + v_total, v_head.perpetual_abs + v_total,
        '{"currency":"' || p_currency || '","first_ticket":' || (v_head.last_ticket + 1) || ',"last_ticket":' || (v_head.last_ticket + v_count)
        || ',"order":"' || v_order || '"}', p_document);
    v_mac := vault.hmac(v_head.inner_pad, v_head.outer_pad, v_head.mac || convert_to(v_body, 'UTF8'));

    WITH the_order AS (
        INSERT INTO order_file (number, operation_id, counter_id, contact_id, currency)
        VALUES (v_order, p_op, p_counter_id, (p_body ->> 'contact')::bigint, p_currency) RETURNING order_id),
    the_tickets AS (
        INSERT INTO ticket (ticket_id, order_id, operation_id, counter_id, serial, performance_id, seat_id, price_type_id, category,
                            gross, net, vat, vat_bp)
        SELECT u.t, o.order_id, p_op, p_counter_id, v_head.last_ticket + u.n, u.p, u.s, u.ty, u.c, u.g, u.net, u.vat, u.bp
          FROM the_order o,
               unnest(v_ticket, v_performance, v_seat, v_type, v_category, v_gross, v_net, v_vat, v_bp)
               WITH ORDINALITY AS u (t, p, s, ty, c, g, net, vat, bp, n)),
    the_tenders AS (
        INSERT INTO tender (order_id, operation_id, method, amount, handed, reference)
        SELECT o.order_id, p_op, x.method, x.amount, x.handed, coalesce(x.reference, '')
          FROM the_order o, jsonb_to_recordset(p_body -> 'tenders') AS x (method text, amount bigint, handed bigint, reference text)),
    the_ledger AS (
        INSERT INTO ledger_transfer (operation_id, line, debit, credit, amount, performance_id)
        SELECT p_op, x.n, x.debit, x.credit, x.amount, x.performance
          FROM ROWS FROM (jsonb_to_recordset(p_body -> 'ledger') AS (debit text, credit text, amount bigint, performance int))
               WITH ORDINALITY AS x (debit, credit, amount, performance, n)),
    the_record AS (
        INSERT INTO sealed_record (chain, seq, operation_id, body, key_id, mac, answer)
        VALUES (v_chain, v_head.seq + 1, p_op, v_body, v_head.key_id, v_mac, v_answer))
    UPDATE chain SET seq = v_head.seq + 1, mac = v_mac, last_order = v_head.last_order + 1, last_ticket = v_head.last_ticket + v_count,
                     perpetual_net = v_head.perpetual_net + v_total, perpetual_abs = v_head.perpetual_abs + v_total
     WHERE chain = v_chain;
    RETURN v_answer;
END $$;
