-- A season document (resources/schema/season.schema.json, normalised by the catalogue's rules) into the catalogue. What is equal stays
-- untouched; sold tickets are never changed, and what would contradict them is refused.
SET LOCAL search_path = guichet, pg_temp;
CREATE OR REPLACE FUNCTION guichet.import_season(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_changes jsonb := '[]';
    v_org     int;
    e         jsonb;
    x         jsonb;
    v_old     jsonb;
    v_new     jsonb;
    v_id      int;
    v_parent  int;
    v_counter text;
    v_plan    int;
    v_table   int;
    v_tickets bigint;
    v_ids     int[];
    v_pos     int[];
    v_text    text;
    v_key     text;
    v_added   int;
    v_gone    int;
BEGIN
    -- organiser
    e := p -> 'organiser';
    SELECT organiser_id, to_jsonb(o) - 'organiser_id' INTO v_org, v_old FROM organiser o WHERE code = e ->> 'code' FOR UPDATE;
    v_new := jsonb_build_object('code', e ->> 'code', 'name', e ->> 'name', 'legal_name', e ->> 'legal_name', 'address', e ->> 'address',
        'registration', e ->> 'registration', 'vat_number', e ->> 'vat_number', 'licence', e ->> 'licence', 'time_zone', e ->> 'time_zone',
        'currency', e ->> 'currency', 'ticket_template', e ->> 'ticket_template');
    IF v_old IS NOT NULL AND v_old ->> 'currency' <> v_new ->> 'currency'
       AND EXISTS (SELECT 1 FROM performance f JOIN ticket t ON t.performance_id = f.performance_id WHERE f.organiser_id = v_org) THEN
        RAISE EXCEPTION 'season.contradicts-sales|organiser.currency' USING ERRCODE = 'GU001';
    END IF;
    INSERT INTO organiser (code, name, legal_name, address, registration, vat_number, licence, time_zone, currency, ticket_template)
    SELECT code, name, legal_name, address, registration, vat_number, licence, time_zone, currency, ticket_template
      FROM jsonb_populate_record(NULL::organiser, v_new)
    ON CONFLICT (code) DO UPDATE SET name = excluded.name, legal_name = excluded.legal_name, address = excluded.address,
        registration = excluded.registration, vat_number = excluded.vat_number, licence = excluded.licence, time_zone = excluded.time_zone,
        currency = excluded.currency, ticket_template = excluded.ticket_template
    RETURNING organiser_id INTO v_org;
    v_changes := v_changes || guichet.difference('organiser', e ->> 'code', v_old, v_new);

    -- channels, points of sale, counters with their chains
    FOR e IN SELECT jsonb_array_elements(p -> 'channels') LOOP
        v_old := (SELECT jsonb_build_object('name', name) FROM sales_channel WHERE organiser_id = v_org AND code = e ->> 'code');
        INSERT INTO sales_channel (organiser_id, code, name) VALUES (v_org, e ->> 'code', e -> 'name')
        ON CONFLICT (organiser_id, code) DO UPDATE SET name = excluded.name;
        v_changes := v_changes || guichet.difference('channel', e ->> 'code', v_old, jsonb_build_object('name', e -> 'name'));
    END LOOP;
    FOR e IN SELECT jsonb_array_elements(p -> 'points_of_sale') LOOP
        v_old := (SELECT jsonb_build_object('name', s.name, 'place', s.place, 'channel', c.code) FROM point_of_sale s JOIN sales_channel c USING (channel_id)
                   WHERE s.organiser_id = v_org AND s.code = e ->> 'code');
        INSERT INTO point_of_sale (organiser_id, code, name, place, channel_id)
        SELECT v_org, e ->> 'code', e ->> 'name', e ->> 'place', channel_id FROM sales_channel WHERE organiser_id = v_org AND code = e ->> 'channel'
        ON CONFLICT (organiser_id, code) DO UPDATE SET name = excluded.name, place = excluded.place, channel_id = excluded.channel_id
        RETURNING pos_id INTO v_id;
        v_changes := v_changes || guichet.difference('point of sale', e ->> 'code', v_old,
                         jsonb_build_object('name', e ->> 'name', 'place', e ->> 'place', 'channel', e ->> 'channel'));
        FOR v_counter IN SELECT jsonb_array_elements_text(e -> 'counters') LOOP
            SELECT pos_id INTO v_parent FROM counter WHERE code = v_counter;
            IF NOT FOUND THEN
                INSERT INTO counter (code, pos_id) VALUES (v_counter, v_id) RETURNING counter_id INTO v_parent;
                INSERT INTO chain (chain, counter_id) SELECT k || '/' || v_counter, v_parent FROM unnest(ARRAY['T', 'C', 'L', 'X']) AS k;
                v_changes := v_changes || guichet.difference('counter', v_counter, NULL, NULL);
            ELSIF v_parent IS DISTINCT FROM v_id THEN -- its chain and numbers belong to where it stands
                RAISE EXCEPTION 'season.contradicts-sales|counter %', v_counter USING ERRCODE = 'GU001';
            END IF;
        END LOOP;
    END LOOP;

    -- VAT, price types, price tables
    FOR e IN SELECT jsonb_array_elements(p -> 'vat_rates') LOOP
        v_old := (SELECT jsonb_agg(jsonb_build_object('from', valid_from, 'to', valid_to, 'basis_points', basis_points, 'label', label) ORDER BY valid_from)
                    FROM vat_rate WHERE organiser_id = v_org AND code = e ->> 'code');
        v_new := (SELECT jsonb_agg(jsonb_build_object('from', (r ->> 'from')::date, 'to', (r ->> 'to')::date, 'basis_points', (r ->> 'basis_points')::int,
                                                      'label', e ->> 'label') ORDER BY (r ->> 'from')::date) FROM jsonb_array_elements(e -> 'periods') AS r);
        IF v_old IS DISTINCT FROM v_new THEN
            DELETE FROM vat_rate WHERE organiser_id = v_org AND code = e ->> 'code';
            INSERT INTO vat_rate (organiser_id, code, valid_from, valid_to, basis_points, label)
            SELECT v_org, e ->> 'code', (r ->> 'from')::date, (r ->> 'to')::date, (r ->> 'basis_points')::int, e ->> 'label'
              FROM jsonb_array_elements(e -> 'periods') AS r;
            v_changes := v_changes || guichet.difference('VAT rate', e ->> 'code',
                CASE WHEN v_old IS NOT NULL THEN jsonb_build_object('periods', v_old) END, jsonb_build_object('periods', v_new));
        END IF;
    END LOOP;
    FOR e IN SELECT jsonb_array_elements(p -> 'price_types') LOOP
        v_new := jsonb_build_object('name', e -> 'name', 'proof', nullif(e -> 'proof', 'null'), 'rank', (e ->> 'rank')::int);
        v_old := (SELECT jsonb_build_object('name', name, 'proof', proof, 'rank', rank) FROM price_type WHERE organiser_id = v_org AND code = e ->> 'code');
        INSERT INTO price_type (organiser_id, code, name, proof, rank)
        VALUES (v_org, e ->> 'code', e -> 'name', nullif(nullif(e -> 'proof', 'null'), '{}'), (e ->> 'rank')::int)
        ON CONFLICT (organiser_id, code) DO UPDATE SET name = excluded.name, proof = excluded.proof, rank = excluded.rank;
        IF v_old IS NULL OR v_old IS DISTINCT FROM
           (SELECT jsonb_build_object('name', name, 'proof', proof, 'rank', rank) FROM price_type WHERE organiser_id = v_org AND code = e ->> 'code') THEN
            v_changes := v_changes || guichet.difference('price type', e ->> 'code', v_old, v_new);
        END IF;
    END LOOP;
    FOR e IN SELECT jsonb_array_elements(p -> 'price_tables') LOOP
        SELECT price_table_id, jsonb_build_object('name', name) INTO v_table, v_old FROM price_table WHERE organiser_id = v_org AND code = e ->> 'code';
        IF NOT FOUND THEN
            v_old := NULL;
        END IF;
        INSERT INTO price_table (organiser_id, code, name) VALUES (v_org, e ->> 'code', e ->> 'name')
        ON CONFLICT (organiser_id, code) DO UPDATE SET name = excluded.name RETURNING price_table_id INTO v_table;
        v_changes := v_changes || guichet.difference('price table', e ->> 'code', v_old, jsonb_build_object('name', e ->> 'name'));
        v_new := (SELECT coalesce(jsonb_object_agg(c.key || '/' || t.key, t.value::bigint), '{}')
                    FROM jsonb_each(e -> 'prices') AS c, jsonb_each_text(c.value) AS t);
        v_old := (SELECT coalesce(jsonb_object_agg(r.category || '/' || t.code, r.gross), '{}')
                    FROM price r JOIN price_type t USING (price_type_id) WHERE r.price_table_id = v_table);
        IF v_old <> v_new THEN
            FOR v_key IN SELECT k FROM (SELECT jsonb_object_keys(v_old) AS k UNION SELECT jsonb_object_keys(v_new)) u
                          WHERE v_old -> k IS DISTINCT FROM v_new -> k ORDER BY k LOOP
                v_changes := v_changes || jsonb_build_object('what', 'price', 'code', (e ->> 'code') || ' ' || v_key,
                    'change', CASE WHEN NOT v_old ? v_key THEN 'added' WHEN NOT v_new ? v_key THEN 'removed' ELSE 'changed' END,
                    'from', coalesce(guichet.amount_text((v_old ->> v_key)::bigint), ''), 'to', coalesce(guichet.amount_text((v_new ->> v_key)::bigint), ''));
            END LOOP;
            DELETE FROM price r USING price_type t WHERE r.price_table_id = v_table AND t.price_type_id = r.price_type_id
                AND NOT v_new ? (r.category || '/' || t.code);
            INSERT INTO price (price_table_id, category, price_type_id, gross)
            SELECT v_table, c.key, pt.price_type_id, t.value::bigint
              FROM jsonb_each(e -> 'prices') AS c, jsonb_each_text(c.value) AS t
              JOIN price_type pt ON pt.organiser_id = v_org AND pt.code = t.key
            ON CONFLICT (price_table_id, category, price_type_id) DO UPDATE SET gross = excluded.gross;
        END IF;
    END LOOP;

    -- events and performances
    FOR e IN SELECT jsonb_array_elements(p -> 'events') LOOP
        v_old := (SELECT jsonb_build_object('title', title, 'subtitle', subtitle) FROM event WHERE organiser_id = v_org AND code = e ->> 'code');
        INSERT INTO event (organiser_id, code, title, subtitle) VALUES (v_org, e ->> 'code', e ->> 'title', coalesce(e ->> 'subtitle', ''))
        ON CONFLICT (organiser_id, code) DO UPDATE SET title = excluded.title, subtitle = excluded.subtitle RETURNING event_id INTO v_parent;
        v_changes := v_changes || guichet.difference('event', e ->> 'code', v_old,
                         jsonb_build_object('title', e ->> 'title', 'subtitle', coalesce(e ->> 'subtitle', '')));
        FOR x IN SELECT jsonb_array_elements(e -> 'performances') LOOP
            SELECT sp.plan_id INTO v_plan FROM seating_plan sp JOIN venue v USING (venue_id) WHERE v.code = x ->> 'venue' AND sp.code = x ->> 'plan';
            SELECT price_table_id INTO v_table FROM price_table WHERE organiser_id = v_org AND code = x ->> 'price_table';
            v_new := jsonb_build_object('title', coalesce(x ->> 'title', e ->> 'title'), 'subtitle', coalesce(x ->> 'subtitle', e ->> 'subtitle', ''),
                'starts_at', to_char((x ->> 'starts_at')::timestamptz AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"'), 'plan', x ->> 'plan',
                'price_table', x ->> 'price_table', 'vat', x ->> 'vat', 'state', coalesce(x ->> 'state', 'on_sale'));
            v_old := NULL;
            PERFORM pg_advisory_xact_lock(1000, f.plan_id) FROM performance f WHERE f.code = x ->> 'code' AND f.plan_id <> v_plan;
            SELECT f.performance_id, jsonb_build_object('title', f.title, 'subtitle', f.subtitle,
                       'starts_at', to_char(f.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"'), 'plan', sp.code, 'price_table', t.code,
                       'vat', f.vat_code, 'state', f.state),
                   (SELECT count(*) FROM ticket k WHERE k.performance_id = f.performance_id)
              INTO v_id, v_old, v_tickets
              FROM performance f JOIN seating_plan sp USING (plan_id) JOIN price_table t USING (price_table_id) WHERE f.code = x ->> 'code';
            IF v_old IS NOT NULL AND ((SELECT event_id FROM performance WHERE performance_id = v_id) <> v_parent
               OR v_tickets > 0 AND (SELECT plan_id FROM performance WHERE performance_id = v_id) <> v_plan) THEN
                RAISE EXCEPTION 'season.contradicts-sales|%', x ->> 'code' USING ERRCODE = 'GU001';
            END IF;
            INSERT INTO performance (event_id, organiser_id, code, title, subtitle, starts_at, plan_id, price_table_id, vat_code, state)
            VALUES (v_parent, v_org, x ->> 'code', v_new ->> 'title', v_new ->> 'subtitle', (x ->> 'starts_at')::timestamptz, v_plan, v_table,
                    x ->> 'vat', v_new ->> 'state')
            ON CONFLICT (code) DO UPDATE SET title = excluded.title, subtitle = excluded.subtitle, starts_at = excluded.starts_at,
                plan_id = excluded.plan_id, price_table_id = excluded.price_table_id, vat_code = excluded.vat_code, state = excluded.state;
            v_changes := v_changes || guichet.difference('performance', x ->> 'code', v_old, v_new);
        END LOOP;
    END LOOP;

    -- contingents: the file says which seats, of which performances, for whom
    FOR e IN SELECT jsonb_array_elements(coalesce(p -> 'contingents', '[]')) LOOP
        v_ids := ARRAY (SELECT channel_id FROM sales_channel WHERE organiser_id = v_org AND e -> 'channels' ? code ORDER BY channel_id);
        v_pos := ARRAY (SELECT pos_id FROM point_of_sale WHERE organiser_id = v_org AND e -> 'points_of_sale' ? code ORDER BY pos_id);
        v_new := jsonb_build_object('name', e ->> 'name', 'channels', to_jsonb(v_ids), 'points_of_sale', to_jsonb(v_pos));
        v_old := (SELECT jsonb_build_object('name', name, 'channels', to_jsonb(channels), 'points_of_sale', to_jsonb(points_of_sale))
                    FROM contingent WHERE organiser_id = v_org AND code = e ->> 'code');
        INSERT INTO contingent (organiser_id, code, name, channels, points_of_sale) VALUES (v_org, e ->> 'code', e ->> 'name', v_ids, v_pos)
        ON CONFLICT (organiser_id, code) DO UPDATE SET name = excluded.name, channels = excluded.channels, points_of_sale = excluded.points_of_sale
        RETURNING contingent_id INTO v_id;
        v_changes := v_changes || guichet.difference('contingent', e ->> 'code', v_old, v_new);
        WITH wanted AS (
            SELECT w.performance_id, w.seat_id FROM guichet.selected_seats(e) w),
        gone AS (
            DELETE FROM contingent_seat c WHERE c.contingent_id = v_id
               AND NOT EXISTS (SELECT 1 FROM wanted w WHERE w.performance_id = c.performance_id AND w.seat_id = c.seat_id) RETURNING 1),
        come AS (
            INSERT INTO contingent_seat (performance_id, seat_id, contingent_id) SELECT performance_id, seat_id, v_id FROM wanted
            ON CONFLICT (performance_id, seat_id) DO UPDATE SET contingent_id = excluded.contingent_id
             WHERE contingent_seat.contingent_id <> excluded.contingent_id RETURNING 1)
        SELECT (SELECT count(*) FROM come), (SELECT count(*) FROM gone) INTO v_added, v_gone;
        IF v_added + v_gone > 0 THEN
            v_changes := v_changes || jsonb_build_object('what', 'contingent seats', 'code', e ->> 'code', 'change', 'changed', 'from', '',
                                                         'to', format('added=%s, removed=%s', v_added, v_gone));
        END IF;
    END LOOP;

    -- seats off sale with a reason; what is sold or held stays with its customer
    FOR e IN SELECT jsonb_array_elements(coalesce(p -> 'blocked', '[]')) LOOP
        WITH wanted AS (SELECT w.performance_id, w.seat_id FROM guichet.selected_seats(e) w),
        come AS (
            INSERT INTO occupancy (performance_id, seat_id, state, reason)
            SELECT performance_id, seat_id, 'b', e ->> 'reason' FROM wanted ORDER BY performance_id, seat_id
            ON CONFLICT (performance_id, seat_id) DO UPDATE SET state = 'b', reason = excluded.reason, holder = NULL, held_until = NULL, counter_id = NULL
             WHERE occupancy.state = 'h' AND occupancy.held_until < clock_timestamp()
            RETURNING performance_id, seat_id),
        told AS (INSERT INTO seat_change (performance_id, seat_id, state) SELECT performance_id, seat_id, 'b' FROM come)
        SELECT (SELECT count(*) FROM come),
               (SELECT count(*) FROM wanted w JOIN occupancy o USING (performance_id, seat_id) WHERE o.state = 's' OR o.state = 'h' AND o.held_until >= clock_timestamp())
          INTO v_added, v_gone;
        IF v_gone > 0 THEN
            v_changes := v_changes || jsonb_build_object('what', 'blocked seats', 'code', e ->> 'reason', 'change', 'kept', 'from', '',
                                                         'to', format('sold or held=%s', v_gone));
        END IF;
        IF v_added > 0 THEN
            v_changes := v_changes || jsonb_build_object('what', 'blocked seats', 'code', e ->> 'reason', 'change', 'added', 'from', '',
                                                         'to', v_added::text);
        END IF;
    END LOOP;

    -- subscriptions: which performances belong together, at which prices
    FOR e IN SELECT jsonb_array_elements(coalesce(p -> 'subscriptions', '[]')) LOOP
        SELECT price_table_id INTO v_table FROM price_table WHERE organiser_id = v_org AND code = e ->> 'price_table';
        v_new := jsonb_build_object('name', e -> 'name', 'price_table', e ->> 'price_table',
                     'performances', (SELECT jsonb_agg(y ORDER BY y) FROM jsonb_array_elements_text(e -> 'performances') AS y));
        v_old := (SELECT jsonb_build_object('name', s.name, 'price_table', t.code, 'performances',
                             (SELECT jsonb_agg(f.code ORDER BY f.code) FROM subscription_performance sp JOIN performance f USING (performance_id)
                               WHERE sp.subscription_product_id = s.subscription_product_id))
                    FROM subscription_product s JOIN price_table t USING (price_table_id) WHERE s.organiser_id = v_org AND s.code = e ->> 'code');
        INSERT INTO subscription_product (organiser_id, code, name, price_table_id) VALUES (v_org, e ->> 'code', e -> 'name', v_table)
        ON CONFLICT (organiser_id, code) DO UPDATE SET name = excluded.name, price_table_id = excluded.price_table_id
        RETURNING subscription_product_id INTO v_id;
        IF v_old IS DISTINCT FROM v_new THEN
            DELETE FROM subscription_performance WHERE subscription_product_id = v_id;
            INSERT INTO subscription_performance SELECT v_id, performance_id FROM performance
             WHERE organiser_id = v_org AND e -> 'performances' ? code;
            v_changes := v_changes || guichet.difference('subscription', e ->> 'code', v_old, v_new);
        END IF;
    END LOOP;

    -- Nothing is taken away because a file is silent about it: tickets may hang on it, or another file may have brought it. But whoever
    -- took it out of the file should know that it is still there.
    SELECT v_changes || coalesce(jsonb_agg(jsonb_build_object('what', k.what, 'code', k.code, 'change', 'kept', 'from', '', 'to', '') ORDER BY k.what, k.code), '[]')
      INTO v_changes
      FROM (SELECT 'price type' AS what, t.code FROM price_type t
             WHERE t.organiser_id = v_org AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements(p -> 'price_types') AS y WHERE y ->> 'code' = t.code)
            UNION ALL SELECT 'performance', f.code FROM performance f
             WHERE f.organiser_id = v_org AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements(p -> 'events') AS y, jsonb_array_elements(y -> 'performances') AS z
                                                           WHERE z ->> 'code' = f.code)
            UNION ALL SELECT 'contingent', c.code FROM contingent c
             WHERE c.organiser_id = v_org AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements(p -> 'contingents') AS y WHERE y ->> 'code' = c.code)
            UNION ALL SELECT 'subscription', s.code FROM subscription_product s
             WHERE s.organiser_id = v_org AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements(p -> 'subscriptions') AS y WHERE y ->> 'code' = s.code)) k
     WHERE v_changes <> '[]';
    RETURN v_changes;
END $$;

-- The seats that an entry of the season names: its performances × its ranges in each performance's plan.
CREATE OR REPLACE FUNCTION guichet.selected_seats(p_entry jsonb, OUT performance_id int, OUT seat_id int) RETURNS SETOF record LANGUAGE sql STABLE AS $$
    WITH named AS MATERIALIZED ( -- each plan's seats once, whatever the number of its performances
        SELECT s.plan_id, s.seat_id
          FROM jsonb_array_elements(p_entry -> 'selection') AS sel
          JOIN seating_plan sp ON sp.code = sel ->> 'plan'
         CROSS JOIN LATERAL jsonb_array_elements(sel -> 'ranges') AS r
         CROSS JOIN LATERAL generate_series((r ->> 0)::int, (r ->> 1)::int) AS o
          JOIN seat s ON s.plan_id = sp.plan_id AND s.ord = o)
    SELECT f.performance_id, n.seat_id FROM performance f JOIN named n USING (plan_id) WHERE p_entry -> 'performances' ? f.code
$$;
