-- A sale: claims the seats, writes order, tickets, tenders and ledger, takes the numbers, seals. What the document says is
-- compared with what the catalogue says: a balanced but absurd sale is refused (DESIGN §4).
-- Small lists are walked in plpgsql: starting the executor costs more than adding up two lines.
SET LOCAL search_path = guichet, pg_temp;
CREATE OR REPLACE FUNCTION guichet.apply_sell(p_op uuid, p_counter_id int, p_counter text, p_pos int, p_channel int, p_organiser int,
                                              p_organiser_code text, p_currency text, p_time_zone text, p_at timestamptz, p_digest bytea,
                                              p_body jsonb, p_document text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    v_basket uuid := (p_body ->> 'basket')::uuid;
    v_chain  text := 'T/' || p_counter;
    v_today  date := (p_at AT TIME ZONE p_time_zone)::date; -- the house's, not the connection's
    v_count  int;
    v_total  bigint;
    v_fault  text;
    v_faulty text;
    v_claimed int;
    -- the tickets, in the document's order
    v_performance int[]; v_seat int[]; v_type int[]; v_gross bigint[]; v_net bigint[]; v_vat bigint[]; v_bp int[];
    v_category text[]; v_label text[]; v_type_code text[]; v_performance_code text[]; v_ticket bigint[];
    -- what each account must still receive, by "account|performance": all zero in the end
    v_owed   jsonb := '{}';
    v_key    text;
    x        jsonb;
    v_amount bigint;
    v_handed bigint;
    v_paid   bigint := 0;
    v_change bigint := 0;
    v_method text;
    v_line   int := 0;
    v_head   record;
    v_order  text;
    v_order_id bigint;
    v_told   text := '';
    v_facts  text := '';
    -- the parts of the document as they must be written
    v_said_tenders text := '';
    v_said_ledger  text := '';
    v_said_tickets text := '';
    v_plan   int;
    v_answer text;
    v_body   text;
    v_mac    bytea;
BEGIN
    -- 1. every ticket against the catalogue, which no import may change under it
    SELECT p.plan_id INTO v_plan FROM performance p WHERE p.performance_id = (p_body -> 'tickets' -> 0 ->> 'performance')::int;
    PERFORM pg_advisory_xact_lock_shared(1000, v_plan);
    IF jsonb_path_exists(p_body, '$.tickets[*] ? (@.performance != $.tickets[0].performance)') THEN
        FOR v_plan IN SELECT DISTINCT p.plan_id FROM performance p
                       WHERE p.performance_id IN (SELECT (t ->> 'performance')::int FROM jsonb_array_elements(p_body -> 'tickets') AS t) ORDER BY 1 LOOP
            PERFORM pg_advisory_xact_lock_shared(1000, v_plan);
        END LOOP;
    END IF;
    SELECT count(*), sum(t.gross), min(t.fault), string_agg(coalesce(t.label, t.seat::text), '|') FILTER (WHERE t.fault IS NOT NULL),
           array_agg(t.performance), array_agg(t.seat), array_agg(t.type), array_agg(t.gross), array_agg(t.net), array_agg(t.vat),
           array_agg(t.vat_bp), array_agg(t.category), array_agg(t.label), array_agg(t.type_code), array_agg(t.performance_code),
           array_agg(nextval('ticket_id'))
      INTO v_count, v_total, v_fault, v_faulty, v_performance, v_seat, v_type, v_gross, v_net, v_vat, v_bp, v_category, v_label,
           v_type_code, v_performance_code, v_ticket
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
    IF v_count = 0 THEN
        RAISE EXCEPTION 'basket.empty' USING ERRCODE = 'GU002';
    ELSIF v_count > 200 THEN
        RAISE EXCEPTION 'basket.too-large|200' USING ERRCODE = 'GU001';
    ELSIF v_fault IS NOT NULL THEN
        RAISE EXCEPTION '%|%', v_fault, v_faulty USING ERRCODE = 'GU001';
    ELSIF p_body ->> 'currency' IS DISTINCT FROM p_currency OR (p_body ->> 'total')::bigint IS DISTINCT FROM v_total THEN
        RAISE EXCEPTION 'document.total-wrong' USING ERRCODE = 'GU002';
    END IF;
    IF p_body ? 'contact' AND NOT EXISTS (SELECT 1 FROM contact WHERE contact_id = (p_body ->> 'contact')::bigint
                                             AND (guichet.sees_everything() OR created_by = session_user)) THEN
        RAISE EXCEPTION 'contact.unknown|%', p_body ->> 'contact' USING ERRCODE = 'GU001';
    END IF;

    -- 2. tenders pay exactly what is due, and the ledger moves exactly what was tendered and earned
    IF jsonb_array_length(p_body -> 'tenders') > 20 OR jsonb_array_length(p_body -> 'ledger') > 1000 THEN
        RAISE EXCEPTION 'document.malformed' USING ERRCODE = 'GU002';
    END IF;
    FOR x IN SELECT jsonb_array_elements(p_body -> 'tenders') LOOP
        v_method := x ->> 'method';
        v_amount := (x ->> 'amount')::bigint;
        v_handed := (x ->> 'handed')::bigint;
        v_key := CASE v_method WHEN 'cash' THEN '53D.' || p_counter WHEN 'card' THEN '5115' WHEN 'cheque' THEN '5112' END || '|';
        IF v_key IS NULL THEN
            RAISE EXCEPTION 'tender.unknown-method|%', v_method USING ERRCODE = 'GU002';
        ELSIF v_amount IS NULL OR v_amount <= 0 THEN
            RAISE EXCEPTION 'tender.not-positive' USING ERRCODE = 'GU001';
        ELSIF v_handed IS NULL OR v_handed < v_amount OR (v_handed > v_amount AND v_method <> 'cash') THEN
            RAISE EXCEPTION 'tender.above-due' USING ERRCODE = 'GU001';
        ELSIF v_method <> 'cash' AND coalesce(trim(x ->> 'reference'), '') = '' THEN
            RAISE EXCEPTION 'tender.reference-missing|%', v_method USING ERRCODE = 'GU001';
        ELSIF NOT coalesce(guichet.is_line(x ->> 'reference', 100), true) THEN
            RAISE EXCEPTION 'document.malformed' USING ERRCODE = 'GU002';
        END IF;
        v_said_tenders := v_said_tenders || ',{"amount":' || v_amount || ',"handed":' || v_handed || ',"method":"' || v_method || '"'
            || coalesce(',"reference":' || to_json(x ->> 'reference'), '') || '}';
        v_paid := v_paid + v_amount;
        v_change := v_change + v_handed - v_amount;
        v_owed := v_owed || jsonb_build_object(v_key, coalesce((v_owed ->> v_key)::bigint, 0) + v_amount);
    END LOOP;
    IF v_change > 100000 THEN
        RAISE EXCEPTION 'tender.change-too-large|%', guichet.amount_text(100000) USING ERRCODE = 'GU001';
    ELSIF v_paid < v_total THEN
        RAISE EXCEPTION 'tender.short|%', guichet.amount_text(v_total - v_paid) USING ERRCODE = 'GU001';
    ELSIF v_paid > v_total THEN
        RAISE EXCEPTION 'tender.above-due' USING ERRCODE = 'GU001';
    END IF;
    FOR i IN 1..v_count LOOP
        v_said_tickets := v_said_tickets || ',{"gross":' || v_gross[i] || ',"net":' || v_net[i] || ',"performance":' || v_performance[i]
            || ',"seat":' || v_seat[i] || ',"type":' || v_type[i] || ',"vat":' || v_vat[i] || ',"vat_bp":' || v_bp[i] || '}';
        v_key := '7061|' || v_performance[i];
        v_owed := v_owed || jsonb_build_object(v_key, coalesce((v_owed ->> v_key)::bigint, 0) - v_net[i]);
        IF v_vat[i] > 0 THEN
            v_key := '44571.' || v_bp[i] || '|' || v_performance[i];
            v_owed := v_owed || jsonb_build_object(v_key, coalesce((v_owed ->> v_key)::bigint, 0) - v_vat[i]);
        END IF;
    END LOOP;
    FOR x IN SELECT jsonb_array_elements(p_body -> 'ledger') LOOP
        v_amount := (x ->> 'amount')::bigint;
        -- money comes from tenders only and goes to revenue and VAT only: a detour over other accounts would balance, too
        IF v_amount IS NULL OR v_amount <= 0 OR NOT coalesce(x ->> 'debit' IN ('5115', '5112', '53D.' || p_counter), false)
           OR NOT coalesce(x ->> 'credit' = '7061' OR x ->> 'credit' LIKE '44571.%', false) OR x ->> 'performance' IS NULL THEN
            RAISE EXCEPTION 'ledger.not-the-sale|%', x USING ERRCODE = 'GU002';
        END IF;
        v_said_ledger := v_said_ledger || ',{"amount":' || v_amount || ',"credit":"' || (x ->> 'credit') || '","debit":"' || (x ->> 'debit')
            || '","performance":' || (x ->> 'performance') || '}';
        v_key := coalesce(x ->> 'debit', '') || '|';
        v_owed := v_owed || jsonb_build_object(v_key, coalesce((v_owed ->> v_key)::bigint, 0) - v_amount);
        v_key := coalesce(x ->> 'credit', '') || '|' || coalesce(x ->> 'performance', '');
        v_owed := v_owed || jsonb_build_object(v_key, coalesce((v_owed ->> v_key)::bigint, 0) + v_amount);
    END LOOP;
    IF jsonb_path_exists(v_owed, '$.* ? (@ != 0)') THEN
        RAISE EXCEPTION 'ledger.not-the-sale|%', v_owed USING ERRCODE = 'GU002';
    END IF;
    -- the sealed text is this and nothing beside it
    IF p_document IS DISTINCT FROM '{"body":{' || coalesce('"basket":"' || v_basket || '",', '') || coalesce('"contact":' || (p_body ->> 'contact')::bigint || ',', '')
       || '"currency":"' || p_currency || '","ledger":[' || substr(v_said_ledger, 2) || '],"tenders":[' || substr(v_said_tenders, 2)
       || '],"tickets":[' || substr(v_said_tickets, 2) || '],"total":' || v_total || '},"counter":"' || p_counter || '","id":"' || p_op || '","kind":"sell","v":1}' THEN
        RAISE EXCEPTION 'document.malformed' USING ERRCODE = 'GU002';
    END IF;

    -- 3. claim the seats, in sorted order everywhere (or deadlocks); one's own hold and anybody's expired hold give way
    WITH claimed AS (
        INSERT INTO occupancy AS o (performance_id, seat_id, state, ticket_id, counter_id)
        SELECT u.p, u.s, 's', u.t, p_counter_id FROM unnest(v_performance, v_seat, v_ticket) AS u (p, s, t) ORDER BY u.p, u.s
        ON CONFLICT (performance_id, seat_id) DO UPDATE
           SET state = 's', ticket_id = excluded.ticket_id, counter_id = excluded.counter_id, holder = NULL, held_until = NULL
         WHERE o.state = 'h' AND (o.holder = v_basket OR o.held_until < clock_timestamp())
        RETURNING performance_id, seat_id)
    INSERT INTO seat_change (performance_id, seat_id, state) SELECT performance_id, seat_id, 's' FROM claimed;
    GET DIAGNOSTICS v_claimed = ROW_COUNT;
    IF v_claimed < v_count THEN
        SELECT string_agg(u.l, '|') INTO v_faulty
          FROM unnest(v_performance, v_seat, v_ticket, v_label) AS u (p, s, t, l)
          JOIN occupancy o ON o.performance_id = u.p AND o.seat_id = u.s AND o.ticket_id IS DISTINCT FROM u.t;
        RAISE EXCEPTION '%|%', CASE WHEN v_basket IS NULL THEN 'seat.taken' ELSE 'hold.lost' END, coalesce(v_faulty, '') USING ERRCODE = 'GU001';
    END IF;

    -- 4. numbers and seal: from here on the counter's chain is ours until the commit
    SELECT c.seq, c.mac, c.last_order, c.last_ticket, c.perpetual_net, c.perpetual_abs, k.key_id, k.inner_pad, k.outer_pad INTO v_head
      FROM chain c, vault.seal_key k WHERE c.chain = v_chain AND k.retired_at IS NULL FOR UPDATE OF c;
    v_order := p_counter || '-' || (v_head.last_order + 1);
    FOR i IN 1..v_count LOOP
        v_told := v_told || CASE WHEN i > 1 THEN ',' ELSE '' END || '{"number":"' || p_counter || '-T' || (v_head.last_ticket + i)
            || '","performance":' || v_performance[i] || ',"seat":' || v_seat[i] || ',"label":' || to_json(v_label[i])
            || ',"type":' || to_json(v_type_code[i]) || ',"gross":' || v_gross[i] || '}';
        -- in words that outlive the catalogue: imports rename what ids stand for
        v_facts := v_facts || CASE WHEN i > 1 THEN ',' ELSE '' END || '{"category":' || to_json(v_category[i]) || ',"performance":'
            || to_json(v_performance_code[i]) || ',"seat":' || to_json(v_label[i]) || ',"type":' || to_json(v_type_code[i]) || '}';
    END LOOP;
    v_answer := '{"operation":"' || p_op || '","order":"' || v_order || '","total":' || v_total || ',"change":' || v_change
        || ',"currency":"' || p_currency || '","at":"' || to_char(p_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
        || '","tickets":[' || v_told || ']}';
    v_body := guichet.record_body(v_chain, v_head.seq + 1, 'sell', p_at, v_total, v_head.perpetual_net + v_total, v_head.perpetual_abs + v_total,
        '{"currency":"' || p_currency || '","first_ticket":' || (v_head.last_ticket + 1) || ',"last_ticket":' || (v_head.last_ticket + v_count)
        || ',"order":"' || v_order || '","organiser":' || to_json(p_organiser_code) || ',"tickets":[' || v_facts || ']}',
        p_document, p_digest, v_answer);
    v_mac := vault.hmac(v_head.inner_pad, v_head.outer_pad, v_head.mac || convert_to(v_body, 'UTF8'));
    UPDATE chain SET seq = v_head.seq + 1, mac = v_mac, last_order = v_head.last_order + 1, last_ticket = v_head.last_ticket + v_count,
                     perpetual_net = v_head.perpetual_net + v_total, perpetual_abs = v_head.perpetual_abs + v_total
     WHERE chain = v_chain;

    -- 5. the rows
    INSERT INTO sealed_record (chain, seq, operation_id, body, key_id, mac, answer)
    VALUES (v_chain, v_head.seq + 1, p_op, v_body, v_head.key_id, v_mac, v_answer);
    INSERT INTO order_file (number, operation_id, counter_id, contact_id, currency, created_at)
    VALUES (v_order, p_op, p_counter_id, (p_body ->> 'contact')::bigint, p_currency, p_at) RETURNING order_id INTO v_order_id;
    INSERT INTO ticket (ticket_id, order_id, operation_id, counter_id, serial, performance_id, seat_id, price_type_id, category, gross, net, vat, vat_bp)
    SELECT u.t, v_order_id, p_op, p_counter_id, v_head.last_ticket + u.n, u.p, u.s, u.ty, u.c, u.g, u.net, u.vat, u.bp
      FROM unnest(v_ticket, v_performance, v_seat, v_type, v_category, v_gross, v_net, v_vat, v_bp)
           WITH ORDINALITY AS u (t, p, s, ty, c, g, net, vat, bp, n);
    FOR x IN SELECT jsonb_array_elements(p_body -> 'tenders') LOOP
        INSERT INTO tender (order_id, operation_id, method, amount, handed, reference)
        VALUES (v_order_id, p_op, x ->> 'method', (x ->> 'amount')::bigint, (x ->> 'handed')::bigint, coalesce(x ->> 'reference', ''));
    END LOOP;
    FOR x IN SELECT jsonb_array_elements(p_body -> 'ledger') LOOP
        v_line := v_line + 1;
        INSERT INTO ledger_transfer (operation_id, line, debit, credit, amount, performance_id)
        VALUES (p_op, v_line, x ->> 'debit', x ->> 'credit', (x ->> 'amount')::bigint, (x ->> 'performance')::int);
    END LOOP;
    RETURN v_answer;
END $$;
