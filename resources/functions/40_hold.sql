-- Holds of a basket: not operations, they leave no trace when they end. Deadlines are the database's.
SET LOCAL search_path = guichet, pg_temp;

-- Whether this counter may hold these seats now; raises the refusal. Returns the deadline for the basket.
CREATE OR REPLACE FUNCTION guichet.require_holdable(p_counter text, p_performance int, p_seats int[]) RETURNS timestamptz
LANGUAGE plpgsql AS $$
DECLARE
    v_counter record;
    v_performance record;
    v_faulty text;
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'transaction.isolation' USING ERRCODE = 'GU001';
    END IF;
    IF NOT guichet.has_role('cashier', 'agency') THEN
        RAISE EXCEPTION 'right.missing|hold' USING ERRCODE = 'GU001';
    END IF;
    v_counter := guichet.counter_named(p_counter);
    SELECT * INTO v_performance FROM performance WHERE performance_id = p_performance;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'performance.unknown|%', p_performance USING ERRCODE = 'GU001';
    ELSIF v_counter.organiser_id IS NULL THEN -- the server itself sells nothing
        RAISE EXCEPTION 'performance.not-yours|%', v_performance.code USING ERRCODE = 'GU001';
    ELSIF v_performance.state <> 'on_sale' OR clock_timestamp() > guichet.selling_ends(v_performance.starts_at) THEN
        RAISE EXCEPTION 'performance.closed|%', v_performance.code USING ERRCODE = 'GU001';
    END IF;
    PERFORM guichet.require_seats(p_performance, p_seats, v_counter.organiser_id);
    SELECT string_agg(s.label, '|' ORDER BY s.ord) INTO v_faulty
      FROM contingent_seat cs JOIN contingent co ON co.contingent_id = cs.contingent_id JOIN seat s ON s.seat_id = cs.seat_id
     WHERE cs.performance_id = p_performance AND cs.seat_id = ANY (p_seats)
       AND NOT (v_counter.channel_id = ANY (co.channels) OR v_counter.pos_id = ANY (co.points_of_sale));
    IF v_faulty IS NOT NULL THEN
        RAISE EXCEPTION 'contingent.not-yours|%', v_faulty USING ERRCODE = 'GU001';
    END IF;
    RETURN clock_timestamp() + (SELECT value FROM setting WHERE key = 'hold.minutes')::numeric * interval '1 minute';
END $$;

-- Claims for the basket what is free, expired or its own; returns what it got, in the order of ids (no deadlocks).
CREATE OR REPLACE FUNCTION guichet.claim_hold(p_counter text, p_basket uuid, p_performance int, p_seats int[], p_until timestamptz) RETURNS int[]
LANGUAGE plpgsql AS $$
DECLARE
    v_got int[];
BEGIN
    WITH claimed AS (
        INSERT INTO occupancy AS o (performance_id, seat_id, state, holder, held_until, counter_id)
        SELECT p_performance, s, 'h', p_basket, p_until, c.counter_id
          FROM unnest(p_seats) AS s, counter c WHERE c.code = p_counter ORDER BY s
        ON CONFLICT (performance_id, seat_id) DO UPDATE
           SET holder = excluded.holder, held_until = excluded.held_until, counter_id = excluded.counter_id
         WHERE o.state = 'h' AND (o.holder = p_basket OR o.held_until < clock_timestamp())
        RETURNING seat_id),
    told AS (
        INSERT INTO seat_change (performance_id, seat_id, state, holder, held_until)
        SELECT p_performance, seat_id, 'h', p_basket, p_until FROM claimed)
    SELECT array_agg(seat_id ORDER BY seat_id) INTO v_got FROM claimed;
    RETURN coalesce(v_got, '{}');
END $$;

-- Moves the deadline of everything the basket holds, and tells the other counters.
CREATE OR REPLACE FUNCTION guichet.extend_basket(p_basket uuid, p_until timestamptz) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
    v_held int;
BEGIN
    WITH mine AS (
        SELECT performance_id, seat_id FROM occupancy WHERE holder = p_basket AND held_until < p_until AND held_until > clock_timestamp()
         ORDER BY performance_id, seat_id FOR UPDATE), -- what has ended may be another's next moment: waiting for it could be a circle
    kept AS (
        UPDATE occupancy o SET held_until = p_until FROM mine m
         WHERE o.performance_id = m.performance_id AND o.seat_id = m.seat_id RETURNING o.performance_id, o.seat_id),
    told AS (
        INSERT INTO seat_change (performance_id, seat_id, state, holder, held_until)
        SELECT performance_id, seat_id, 'h', p_basket, p_until FROM kept)
    SELECT count(*) INTO v_held FROM kept;
    SELECT count(*) INTO v_held FROM occupancy WHERE holder = p_basket;
    IF v_held > (SELECT value FROM setting WHERE key = 'hold.max_seats')::int THEN
        RAISE EXCEPTION 'hold.too-many|%', (SELECT value FROM setting WHERE key = 'hold.max_seats') USING ERRCODE = 'GU001';
    END IF;
    RETURN v_held;
END $$;

-- All of these seats, or none.
CREATE OR REPLACE FUNCTION api.hold(p_counter text, p_basket uuid, p_performance int, p_seats int[], OUT held int[], OUT seconds_left int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = guichet, pg_temp SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    v_seats  int[] := ARRAY (SELECT DISTINCT s FROM unnest(p_seats) AS s ORDER BY s);
    v_until  timestamptz := guichet.require_holdable(p_counter, p_performance, v_seats);
    v_blocked text;
    v_taken  text;
BEGIN
    PERFORM pg_advisory_xact_lock(p_performance, s) FROM unnest(v_seats) AS s; -- hold_first passes over what is being claimed here
    held := guichet.claim_hold(p_counter, p_basket, p_performance, v_seats, v_until);
    IF cardinality(held) < cardinality(v_seats) THEN
        SELECT string_agg(s.label, '|' ORDER BY s.ord) FILTER (WHERE o.state = 'b'),
               string_agg(s.label, '|' ORDER BY s.ord) FILTER (WHERE o.state IS DISTINCT FROM 'b') INTO v_blocked, v_taken
          FROM seat s LEFT JOIN occupancy o ON o.performance_id = p_performance AND o.seat_id = s.seat_id
         WHERE s.seat_id = ANY (v_seats) AND NOT s.seat_id = ANY (held);
        IF v_taken IS NOT NULL THEN
            RAISE EXCEPTION 'seat.taken|%', v_taken USING ERRCODE = 'GU001';
        END IF;
        RAISE EXCEPTION 'seat.blocked|%', v_blocked USING ERRCODE = 'GU001';
    END IF;
    PERFORM guichet.extend_basket(p_basket, v_until);
    seconds_left := ceil(extract(epoch FROM v_until - clock_timestamp()));
END $$;

-- The first group that is wholly free. Nobody waits: a group in which another counter is choosing at this moment is passed over.
CREATE OR REPLACE FUNCTION api.hold_first(p_counter text, p_basket uuid, p_performance int, p_groups jsonb, OUT held int[], OUT seconds_left int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = guichet, pg_temp SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    v_groups jsonb := p_groups;
    v_group  jsonb;
    v_seats  int[];
    v_mine   int[]; -- of the basket already
    v_until  timestamptz;
    v_free   boolean;
BEGIN
    IF jsonb_typeof(v_groups) IS DISTINCT FROM 'array' OR jsonb_array_length(v_groups) = 0 THEN
        RAISE EXCEPTION 'seat.none-left' USING ERRCODE = 'GU001';
    ELSIF jsonb_array_length(v_groups) > 256 OR pg_column_size(v_groups) > 65536 THEN -- each seat takes a lock of the server's table
        RAISE EXCEPTION 'document.malformed' USING ERRCODE = 'GU002';
    END IF;
    FOR v_group IN SELECT jsonb_array_elements(v_groups) LOOP
        v_seats := ARRAY (SELECT DISTINCT x::int FROM jsonb_array_elements_text(v_group) AS x ORDER BY 1);
        CONTINUE WHEN cardinality(v_seats) = 0;
        -- a seat that somebody is claiming in an open transaction cannot be seen: the lock shows it
        SELECT bool_and(pg_try_advisory_xact_lock(p_performance, s)) INTO v_free FROM unnest(v_seats) AS s;
        CONTINUE WHEN NOT v_free;
        PERFORM 1 FROM occupancy o WHERE o.performance_id = p_performance AND o.seat_id = ANY (v_seats)
            AND NOT (o.state = 'h' AND (o.holder = p_basket OR o.held_until < clock_timestamp())) LIMIT 1;
        CONTINUE WHEN FOUND;
        v_until := guichet.require_holdable(p_counter, p_performance, v_seats);
        v_mine := ARRAY (SELECT seat_id FROM occupancy WHERE performance_id = p_performance AND seat_id = ANY (v_seats) AND holder = p_basket);
        held := guichet.claim_hold(p_counter, p_basket, p_performance, v_seats, v_until);
        IF cardinality(held) = cardinality(v_seats) THEN
            PERFORM guichet.extend_basket(p_basket, v_until);
            seconds_left := ceil(extract(epoch FROM v_until - clock_timestamp()));
            RETURN;
        END IF;
        PERFORM guichet.free_holds(p_basket, p_performance, ARRAY (SELECT s FROM unnest(held) AS s WHERE NOT s = ANY (v_mine)));
    END LOOP;
    RAISE EXCEPTION 'seat.none-left' USING ERRCODE = 'GU001';
END $$;

-- Any places of a standing block.
CREATE OR REPLACE FUNCTION api.hold_standing(p_counter text, p_basket uuid, p_performance int, p_block text, p_count int,
                                             OUT held int[], OUT seconds_left int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = guichet, pg_temp SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    v_counter record := guichet.counter_named(p_counter);
    v_block  int;
    v_seats  int[];
    v_until  timestamptz;
BEGIN
    IF p_count IS NULL OR p_count < 1 OR p_count > (SELECT value FROM setting WHERE key = 'hold.max_seats')::int THEN
        RAISE EXCEPTION 'hold.too-many|%', (SELECT value FROM setting WHERE key = 'hold.max_seats') USING ERRCODE = 'GU001';
    END IF;
    SELECT b.block_id INTO v_block FROM performance p JOIN block b ON b.plan_id = p.plan_id
     WHERE p.performance_id = p_performance AND b.code = p_block AND b.kind = 'standing';
    IF v_block IS NULL THEN
        RAISE EXCEPTION 'block.unknown|%', p_block USING ERRCODE = 'GU001';
    END IF;
    -- places are alike, so a place that another counter is taking at this moment is simply left out
    SELECT array_agg(seat_id) INTO v_seats FROM (
        SELECT c.seat_id FROM (
            SELECT s.seat_id FROM seat s
             WHERE s.block_id = v_block
               AND NOT EXISTS (SELECT 1 FROM occupancy o WHERE o.performance_id = p_performance AND o.seat_id = s.seat_id
                                AND NOT (o.state = 'h' AND o.held_until < clock_timestamp()))
               AND NOT EXISTS (SELECT 1 FROM contingent_seat cs JOIN contingent co ON co.contingent_id = cs.contingent_id
                                WHERE cs.performance_id = p_performance AND cs.seat_id = s.seat_id
                                  AND NOT (v_counter.channel_id = ANY (co.channels) OR v_counter.pos_id = ANY (co.points_of_sale)))
             ORDER BY s.ord OFFSET 0) c
         WHERE pg_try_advisory_xact_lock(p_performance, c.seat_id) LIMIT p_count) chosen;
    IF coalesce(cardinality(v_seats), 0) < p_count THEN
        RAISE EXCEPTION 'seat.none-left' USING ERRCODE = 'GU001';
    END IF;
    v_until := guichet.require_holdable(p_counter, p_performance, v_seats);
    held := guichet.claim_hold(p_counter, p_basket, p_performance, v_seats, v_until);
    IF cardinality(held) < p_count THEN
        RAISE EXCEPTION 'seat.none-left' USING ERRCODE = 'GU001';
    END IF;
    PERFORM guichet.extend_basket(p_basket, v_until);
    seconds_left := ceil(extract(epoch FROM v_until - clock_timestamp()));
END $$;

CREATE OR REPLACE FUNCTION guichet.free_holds(p_basket uuid, p_performance int, p_seats int[]) RETURNS void LANGUAGE sql AS $$
    WITH mine AS (
        SELECT performance_id, seat_id FROM occupancy
         WHERE holder = p_basket AND (p_performance IS NULL OR performance_id = p_performance)
           AND (p_seats IS NULL OR seat_id = ANY (p_seats)) ORDER BY performance_id, seat_id FOR UPDATE),
    freed AS (
        DELETE FROM occupancy o USING mine m WHERE o.performance_id = m.performance_id AND o.seat_id = m.seat_id
        RETURNING o.performance_id, o.seat_id)
    INSERT INTO seat_change (performance_id, seat_id, state) SELECT performance_id, seat_id, 'f' FROM freed
$$;

-- Gives up holds of the basket: of some seats, of a performance (p_seats NULL), or all (both NULL).
CREATE OR REPLACE FUNCTION api.release(p_basket uuid, p_performance int, p_seats int[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = guichet, pg_temp AS $$
    SELECT guichet.free_holds(p_basket, p_performance, p_seats)
$$;
GRANT EXECUTE ON FUNCTION api.hold(text, uuid, int, int[]), api.hold_first(text, uuid, int, jsonb),
    api.hold_standing(text, uuid, int, text, int), api.release(uuid, int, int[]) TO guichet_operator;
