-- A sale: what the document says is compared with what the catalogue says, for a balanced but absurd sale is refused (DESIGN §4); then the
-- seats are claimed, the numbers taken, the record sealed and the rows written.
-- A sale in training (kind train) is read in the same way and sealed in the counter's chain of trainings, with numbers of its own. It
-- claims no seat and leaves no row, so that no total knows of it (fiscal.md §1.2, 5).
-- Every expression below is set up anew in each transaction, and that costs more than running it for a few lines: so the three lists of
-- the document are read by one query each, which makes their rows and the texts about them together.
SET LOCAL search_path = guichet, pg_temp;
CREATE OR REPLACE FUNCTION guichet.apply_sell(p_op uuid, p_kind text, p_counter_id int, p_counter text, p_pos int, p_channel int, p_organiser int,
                                              p_organiser_code text, p_currency text, p_time_zone text, p_at timestamptz, p_digest bytea,
                                              p_body jsonb, p_document text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    v_chain   text := CASE p_kind WHEN 'train' THEN 'X/' ELSE 'T/' END || p_counter;
    v_series  text := CASE p_kind WHEN 'train' THEN p_counter || '-X' ELSE p_counter || '-' END;
    v_basket  uuid := p_body ->> 'basket';
    v_contact bigint := p_body ->> 'contact';
    v_today   date := (p_at AT TIME ZONE p_time_zone)::date; -- the house's, not the connection's
    v_order   bigint := nextval('order_id');
    v_head    record;
    v_plan    int;
    v_tickets ticket[];
    v_tenders tender[];
    v_ledger  ledger_transfer[];
    v_said    record; -- of the tickets: what the document must say, what the answer tells, what the record keeps in words
    v_paid    record;
    v_moved   record;
    v_faulty  text;
    v_claimed int;
    v_number  text;
    v_answer  text;
    v_body    text;
    v_mac     bytea;
BEGIN
    -- 1. the counter's chain, ours until the commit, and the plans of what is sold, which no import may change under us
    SELECT c.seq, c.mac, c.last_order, c.last_ticket, c.perpetual_net, c.perpetual_abs, k.key_id, k.inner_pad, k.outer_pad,
           (SELECT pg_advisory_xact_lock_shared(1000, p.plan_id)::text FROM performance p
             WHERE p.performance_id = (p_body -> 'tickets' -> 0 ->> 'performance')::int)
      INTO v_head
      FROM chain c, vault.seal_key k WHERE c.chain = v_chain AND k.retired_at IS NULL FOR UPDATE OF c;
    IF jsonb_path_exists(p_body, '$.tickets[*] ? (@.performance != $.tickets[0].performance)') THEN
        FOR v_plan IN SELECT DISTINCT p.plan_id FROM performance p
                       WHERE p.performance_id IN (SELECT (t ->> 'performance')::int FROM jsonb_array_elements(p_body -> 'tickets') AS t) ORDER BY 1 LOOP
            PERFORM pg_advisory_xact_lock_shared(1000, v_plan);
        END LOOP;
    END IF;

    -- 2. every ticket against the catalogue
    SELECT count(*) AS count, sum(t.gross)::bigint AS total, min(t.fault) AS fault,
           string_agg(coalesce(t.label, t.seat::text), '|') FILTER (WHERE t.fault IS NOT NULL) AS faulty,
           array_agg(ROW(nextval('ticket_id'), v_order, p_op, p_counter_id, v_head.last_ticket + t.n, t.performance, t.seat, t.type,
                         t.category, t.gross, t.net, t.vat, t.vat_bp, 'valid', NULL)::ticket) AS tickets,
           string_agg(format('{"gross":%s,"net":%s,"performance":%s,"seat":%s,"type":%s,"vat":%s,"vat_bp":%s}',
                             t.gross, t.net, t.performance, t.seat, t.type, t.vat, t.vat_bp), ',') AS document,
           string_agg(format('{"number":"%sT%s","performance":%s,"seat":%s,"label":%s,"type":%s,"gross":%s}', v_series,
                             v_head.last_ticket + t.n, t.performance, t.seat, to_json(t.label), to_json(t.type_code), t.gross), ',') AS answer,
           -- in words that outlive the catalogue: imports rename what ids stand for
           string_agg(format('{"category":%s,"performance":%s,"seat":%s,"type":%s}',
                             to_json(t.category), to_json(t.performance_code), to_json(t.label), to_json(t.type_code)), ',') AS facts
      INTO v_said
      FROM (SELECT u.*, s.label, c.code AS category, pt.code AS type_code, p.code AS performance_code,
                   CASE WHEN p.performance_id IS NULL THEN 'performance.unknown'
                        WHEN p.organiser_id IS DISTINCT FROM p_organiser THEN 'performance.not-yours'
                        WHEN p.state <> 'on_sale' OR clock_timestamp() > guichet.selling_ends(p.starts_at) THEN 'performance.closed'
                        WHEN s.seat_id IS NULL OR s.plan_id <> p.plan_id THEN 'seat.unknown'
                        WHEN pr.gross IS NULL THEN 'price.not-sold'
                        WHEN pr.gross IS DISTINCT FROM u.gross THEN 'price.changed'
                        WHEN (SELECT v.basis_points FROM vat_rate v WHERE v.organiser_id = p.organiser_id AND v.code = p.vat_code
                                 AND v.valid_from <= v_today AND (v.valid_to IS NULL OR v.valid_to >= v_today))
                             IS DISTINCT FROM u.vat_bp THEN 'vat.changed'
                        WHEN u.net IS DISTINCT FROM (u.gross * 20000 + 10000 + u.vat_bp) / (2 * (10000 + u.vat_bp))
                          OR u.vat IS DISTINCT FROM u.gross - u.net THEN 'vat.not-the-split'
                        WHEN EXISTS (SELECT 1 FROM contingent_seat cs JOIN contingent co ON co.contingent_id = cs.contingent_id
                                      WHERE cs.performance_id = u.performance AND cs.seat_id = u.seat
                                        AND NOT (p_channel = ANY (co.channels) OR p_pos = ANY (co.points_of_sale))) THEN 'contingent.not-yours'
                   END AS fault
              FROM ROWS FROM (jsonb_to_recordset(p_body -> 'tickets')
                              AS (performance int, seat int, type int, gross bigint, vat_bp int, net bigint, vat bigint))
                   WITH ORDINALITY AS u (performance, seat, type, gross, vat_bp, net, vat, n)
              LEFT JOIN performance p ON p.performance_id = u.performance
              LEFT JOIN seat s ON s.seat_id = u.seat
              LEFT JOIN plan_category c ON c.category_id = s.category_id
              LEFT JOIN price pr ON pr.price_table_id = p.price_table_id AND pr.category = c.code AND pr.price_type_id = u.type
              LEFT JOIN price_type pt ON pt.price_type_id = u.type
             ORDER BY u.n) t;
    IF v_said.count = 0 THEN
        RAISE EXCEPTION 'basket.empty' USING ERRCODE = 'GU002';
    ELSIF v_said.count > 200 THEN
        RAISE EXCEPTION 'basket.too-large|200' USING ERRCODE = 'GU001';
    ELSIF v_said.fault IS NOT NULL THEN
        RAISE EXCEPTION '%|%', v_said.fault, v_said.faulty USING ERRCODE = 'GU001';
    ELSIF p_body ->> 'currency' IS DISTINCT FROM p_currency OR p_body ->> 'total' IS DISTINCT FROM v_said.total::text THEN
        RAISE EXCEPTION 'document.total-wrong' USING ERRCODE = 'GU002';
    ELSIF v_contact IS NOT NULL THEN
        IF NOT EXISTS (SELECT 1 FROM contact WHERE contact_id = v_contact AND (guichet.sees_everything() OR created_by = session_user)) THEN
            RAISE EXCEPTION 'contact.unknown|%', v_contact USING ERRCODE = 'GU001';
        END IF;
    END IF;
    v_tickets := v_said.tickets;

    -- 3. tenders pay exactly what is due, and the ledger moves exactly what was tendered and earned
    SELECT count(*) AS count, coalesce(sum(t.amount), 0)::bigint AS amount, coalesce(sum(t.handed - t.amount), 0)::bigint AS change, min(t.fault) AS fault,
           array_agg(ROW(nextval('tender_id'), v_order, p_op, t.method, t.amount, t.handed, coalesce(t.reference, ''), NULL, 0)::tender) AS tenders,
           string_agg(format('{"amount":%s,"handed":%s,"method":"%s"%s}', t.amount, t.handed, t.method, ',"reference":' || to_json(t.reference)),
                      ',') AS document
      INTO v_paid
      FROM (SELECT u.*, CASE WHEN guichet.tender_account(u.method, p_counter) IS NULL THEN 'tender.unknown-method|' || coalesce(u.method, '')
                             WHEN u.amount > 0 IS NOT TRUE THEN 'tender.not-positive'
                             WHEN u.handed >= u.amount IS NOT TRUE OR (u.handed > u.amount AND u.method <> 'cash') THEN 'tender.above-due'
                             WHEN u.method <> 'cash' AND coalesce(trim(u.reference), '') = '' THEN 'tender.reference-missing|' || u.method
                             WHEN NOT guichet.is_line(u.reference, 100) THEN 'document.malformed'
                        END AS fault
              FROM jsonb_to_recordset(p_body -> 'tenders') AS u (method text, amount bigint, handed bigint, reference text)) t;
    IF v_paid.count > 20 THEN
        RAISE EXCEPTION 'document.malformed' USING ERRCODE = 'GU002';
    ELSIF v_paid.fault IS NOT NULL THEN
        RAISE EXCEPTION '%', v_paid.fault USING ERRCODE = CASE WHEN v_paid.fault ~ '^(document|tender.unknown)' THEN 'GU002' ELSE 'GU001' END;
    ELSIF v_paid.change > 100000 THEN
        RAISE EXCEPTION 'tender.change-too-large|%', guichet.amount_text(100000) USING ERRCODE = 'GU001';
    ELSIF v_paid.amount < v_said.total THEN
        RAISE EXCEPTION 'tender.short|%', guichet.amount_text(v_said.total - v_paid.amount) USING ERRCODE = 'GU001';
    ELSIF v_paid.amount > v_said.total THEN
        RAISE EXCEPTION 'tender.above-due' USING ERRCODE = 'GU001';
    END IF;
    v_tenders := v_paid.tenders;

    SELECT count(*) AS count,
           -- money comes from tenders only and goes to revenue and VAT only: a detour over other accounts would balance, too
           bool_and((u.amount > 0 AND u.debit IN ('5115', '5112', '53D.' || p_counter) AND (u.credit = '7061' OR u.credit LIKE '44571.%')
                     AND u.performance IS NOT NULL) IS TRUE) IS NOT FALSE AS sound,
           array_agg(ROW(p_op, u.n, u.debit, u.credit, u.amount, u.performance)::ledger_transfer) AS ledger,
           string_agg(format('{"amount":%s,"credit":"%s","debit":"%s","performance":%s}', u.amount, u.credit, u.debit, u.performance), ',') AS document
      INTO v_moved
      FROM ROWS FROM (jsonb_to_recordset(p_body -> 'ledger') AS (debit text, credit text, amount bigint, performance int))
           WITH ORDINALITY AS u (debit, credit, amount, performance, n);
    IF v_moved.count > 1000 THEN
        RAISE EXCEPTION 'document.malformed' USING ERRCODE = 'GU002';
    END IF;
    v_ledger := v_moved.ledger;
    SELECT string_agg(format('%s %s %s', account, performance, amount), ', ') INTO v_faulty
      FROM (SELECT account, performance, sum(amount) AS amount
              FROM (SELECT guichet.tender_account(method, p_counter) AS account, NULL::int AS performance, amount FROM unnest(v_tenders)
                    UNION ALL SELECT '7061', performance_id, -net FROM unnest(v_tickets)
                    UNION ALL SELECT '44571.' || vat_bp, performance_id, -vat FROM unnest(v_tickets)
                    UNION ALL SELECT debit, NULL, -amount FROM unnest(v_ledger)
                    UNION ALL SELECT credit, performance_id, amount FROM unnest(v_ledger)) owed
             GROUP BY account, performance HAVING sum(amount) <> 0) unsettled;
    IF v_faulty IS NOT NULL OR NOT v_moved.sound THEN
        RAISE EXCEPTION 'ledger.not-the-sale|%', coalesce(v_faulty, p_body ->> 'ledger') USING ERRCODE = 'GU002';
    END IF;
    -- the sealed text is this and nothing beside it
    IF p_document IS DISTINCT FROM format('{"body":{%s%s"currency":"%s","ledger":[%s],"tenders":[%s],"tickets":[%s],"total":%s},"counter":"%s","id":"%s","kind":"%s","v":1}',
           '"basket":"' || v_basket || '",', '"contact":' || v_contact || ',', p_currency, v_moved.document, v_paid.document, v_said.document,
           v_said.total, p_counter, p_op, p_kind) THEN
        RAISE EXCEPTION 'document.malformed' USING ERRCODE = 'GU002';
    END IF;

    -- 4. claim the seats, in sorted order everywhere (or deadlocks); one's own hold and anybody's expired hold give way
    IF p_kind = 'sell' THEN
        WITH claimed AS (
            INSERT INTO occupancy AS o (performance_id, seat_id, state, ticket_id, counter_id)
            SELECT u.performance_id, u.seat_id, 's', u.ticket_id, p_counter_id FROM unnest(v_tickets) AS u ORDER BY u.performance_id, u.seat_id
            ON CONFLICT (performance_id, seat_id) DO UPDATE
               SET state = 's', ticket_id = excluded.ticket_id, counter_id = excluded.counter_id, holder = NULL, held_until = NULL
             WHERE o.state = 'h' AND (o.holder = v_basket OR o.held_until < clock_timestamp())
            RETURNING performance_id, seat_id)
        INSERT INTO seat_change (performance_id, seat_id, state) SELECT performance_id, seat_id, 's' FROM claimed;
        GET DIAGNOSTICS v_claimed = ROW_COUNT;
        IF v_claimed < v_said.count THEN
            SELECT string_agg(s.label, '|') INTO v_faulty
              FROM unnest(v_tickets) AS u JOIN seat s ON s.seat_id = u.seat_id
              JOIN occupancy o ON o.performance_id = u.performance_id AND o.seat_id = u.seat_id AND o.ticket_id IS DISTINCT FROM u.ticket_id;
            RAISE EXCEPTION '%|%', CASE WHEN v_basket IS NULL THEN 'seat.taken' ELSE 'hold.lost' END, coalesce(v_faulty, '') USING ERRCODE = 'GU001';
        END IF;
    END IF;

    -- 5. numbers and seal
    v_number := v_series || v_head.last_order + 1;
    v_answer := format('{"operation":"%s","order":"%s","total":%s,"change":%s,"currency":"%s","at":"%s","tickets":[%s]}', p_op, v_number,
                       v_said.total, v_paid.change, p_currency, to_char(p_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), v_said.answer);
    v_body := guichet.record_body(v_chain, v_head.seq + 1, p_kind, p_at, v_said.total, v_head.perpetual_net + v_said.total,
        v_head.perpetual_abs + v_said.total,
        format('{"currency":"%s","first_ticket":%s,"last_ticket":%s,"order":"%s","organiser":%s,"tickets":[%s]}', p_currency,
               v_head.last_ticket + 1, v_head.last_ticket + v_said.count, v_number, to_json(p_organiser_code), v_said.facts),
        p_document, p_digest, v_answer);
    v_mac := vault.hmac(v_head.inner_pad, v_head.outer_pad, v_head.mac || convert_to(v_body, 'UTF8'));
    UPDATE chain SET seq = seq + 1, mac = v_mac, last_order = last_order + 1, last_ticket = last_ticket + v_said.count,
                     perpetual_net = perpetual_net + v_said.total, perpetual_abs = perpetual_abs + v_said.total
     WHERE chain = v_chain;

    -- 6. the rows
    INSERT INTO sealed_record (chain, seq, operation_id, body, key_id, mac, answer)
    VALUES (v_chain, v_head.seq + 1, p_op, v_body, v_head.key_id, v_mac, v_answer);
    IF p_kind = 'train' THEN
        RETURN v_answer;
    END IF;
    INSERT INTO order_file (order_id, number, operation_id, counter_id, contact_id, currency, created_at)
    VALUES (v_order, v_number, p_op, p_counter_id, v_contact, p_currency, p_at);
    INSERT INTO ticket SELECT * FROM unnest(v_tickets);
    INSERT INTO tender SELECT * FROM unnest(v_tenders);
    INSERT INTO ledger_transfer SELECT * FROM unnest(v_ledger);
    RETURN v_answer;
END $$;

-- Where the money of a tender lies; NULL: no such method.
CREATE OR REPLACE FUNCTION guichet.tender_account(p_method text, p_counter text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE p_method WHEN 'cash' THEN '53D.' || p_counter WHEN 'card' THEN '5115' WHEN 'cheque' THEN '5112' END
$$;
