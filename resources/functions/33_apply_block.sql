-- Takes seats off sale with a reason, and puts them back.
SET LOCAL search_path = guichet, pg_temp;
CREATE OR REPLACE FUNCTION guichet.apply_block(p_op uuid, p_counter_id int, p_counter text, p_organiser int, p_body jsonb, p_document text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    v_performance int := (p_body ->> 'performance')::int;
    v_seats int[] := ARRAY (SELECT DISTINCT x::int FROM jsonb_array_elements_text(p_body -> 'seats') AS x ORDER BY 1);
    v_done int;
    v_faulty text;
    v_answer text;
BEGIN
    IF coalesce(trim(p_body ->> 'reason'), '') = '' THEN
        RAISE EXCEPTION 'reason.missing' USING ERRCODE = 'GU002';
    ELSIF jsonb_typeof(p_body -> 'reason') <> 'string' OR NOT guichet.is_line(p_body ->> 'reason', 200) THEN
        RAISE EXCEPTION 'document.malformed' USING ERRCODE = 'GU002';
    END IF;
    PERFORM guichet.require_seats(v_performance, v_seats, p_organiser);
    WITH blocked AS (
        INSERT INTO occupancy AS o (performance_id, seat_id, state, counter_id, reason)
        SELECT v_performance, s, 'b', p_counter_id, trim(p_body ->> 'reason') FROM unnest(v_seats) AS s ORDER BY s
        ON CONFLICT (performance_id, seat_id) DO UPDATE
           SET state = 'b', holder = NULL, held_until = NULL, counter_id = excluded.counter_id, reason = excluded.reason
         WHERE o.state = 'h' AND o.held_until < clock_timestamp()
        RETURNING seat_id),
    told AS (INSERT INTO seat_change (performance_id, seat_id, state) SELECT v_performance, seat_id, 'b' FROM blocked)
    SELECT count(*) INTO v_done FROM blocked;
    IF v_done < cardinality(v_seats) THEN
        SELECT string_agg(s.label, '|' ORDER BY s.ord) INTO v_faulty
          FROM seat s JOIN occupancy o ON o.performance_id = v_performance AND o.seat_id = s.seat_id
         WHERE s.seat_id = ANY (v_seats) AND (o.state <> 'b' OR o.reason <> trim(p_body ->> 'reason') OR o.counter_id <> p_counter_id);
        RAISE EXCEPTION 'seat.taken|%', coalesce(v_faulty, '') USING ERRCODE = 'GU001';
    END IF;
    v_answer := jsonb_build_object('operation', p_op, 'blocked', v_done)::text;
    PERFORM guichet.seal('L/' || p_counter, p_op, 'block', p_document, v_answer);
    RETURN v_answer;
END $$;

CREATE OR REPLACE FUNCTION guichet.apply_unblock(p_op uuid, p_counter text, p_organiser int, p_body jsonb, p_document text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    v_performance int := (p_body ->> 'performance')::int;
    v_seats int[] := ARRAY (SELECT DISTINCT x::int FROM jsonb_array_elements_text(p_body -> 'seats') AS x ORDER BY 1);
    v_done int;
    v_answer text;
BEGIN
    PERFORM guichet.require_seats(v_performance, v_seats, p_organiser);
    WITH freed AS (
        DELETE FROM occupancy WHERE performance_id = v_performance AND seat_id = ANY (v_seats) AND state = 'b' RETURNING seat_id),
    told AS (INSERT INTO seat_change (performance_id, seat_id, state) SELECT v_performance, seat_id, 'f' FROM freed)
    SELECT count(*) INTO v_done FROM freed;
    v_answer := jsonb_build_object('operation', p_op, 'unblocked', v_done)::text;
    PERFORM guichet.seal('L/' || p_counter, p_op, 'unblock', p_document, v_answer);
    RETURN v_answer;
END $$;

-- Every id is a seat of the performance's plan, and the performance the house's. p_organiser NULL: at the server, for every house.
CREATE OR REPLACE FUNCTION guichet.require_seats(p_performance int, p_seats int[], p_organiser int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_plan int;
    v_organiser int;
BEGIN
    SELECT plan_id, organiser_id INTO v_plan, v_organiser FROM performance WHERE performance_id = p_performance;
    IF v_plan IS NULL THEN
        RAISE EXCEPTION 'performance.unknown|%', p_performance USING ERRCODE = 'GU001';
    ELSIF v_organiser <> p_organiser THEN
        RAISE EXCEPTION 'performance.not-yours|%', (SELECT code FROM performance WHERE performance_id = p_performance) USING ERRCODE = 'GU001';
    END IF;
    PERFORM pg_advisory_xact_lock_shared(1000, v_plan); -- until the commit, no import takes one of them away
    IF coalesce(cardinality(p_seats), 0) = 0
       OR (SELECT count(*) FROM seat WHERE seat_id = ANY (p_seats) AND plan_id = v_plan) < cardinality(p_seats) THEN
        RAISE EXCEPTION 'seat.unknown' USING ERRCODE = 'GU001';
    END IF;
END $$;
