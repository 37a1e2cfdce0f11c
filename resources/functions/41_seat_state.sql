-- What counters read to paint a performance and to follow it.
SET LOCAL search_path = guichet, pg_temp;

-- Everything that is not free, in few text values (postgres.md §3.1), and the cursor of the same snapshot: one pass over the performance.
CREATE OR REPLACE FUNCTION api.seat_state(p_performance int, p_basket uuid, OUT cursor text, OUT sold text, OUT blocked text,
                                          OUT held_here text, OUT held_other text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = guichet, pg_temp AS $$
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text,
           (array_agg(seat_id) FILTER (WHERE state = 's'))::text,
           (array_agg(seat_id) FILTER (WHERE state = 'b'))::text,
           string_agg(seat_id || ':' || ceil(extract(epoch FROM held_until - clock_timestamp()))::int, ',')
               FILTER (WHERE state = 'h' AND held_until > clock_timestamp() AND holder = p_basket),
           string_agg(seat_id || ':' || ceil(extract(epoch FROM held_until - clock_timestamp()))::int, ',')
               FILTER (WHERE state = 'h' AND held_until > clock_timestamp() AND holder IS DISTINCT FROM p_basket)
      FROM occupancy WHERE performance_id = p_performance
$$;

-- "seat:state:seconds" since the cursor, oldest first; m: held by this basket. No late committer is ever missed, a few rows repeat.
-- cursor NULL: the cursor is older than what is kept, read the whole state.
-- Every counter asks several times a second: plpgsql keeps the plan for the session, an SQL function would be planned again at every call.
CREATE OR REPLACE FUNCTION api.seat_changes(p_performance int, p_basket uuid, p_cursor text, OUT cursor text, OUT changes text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = guichet, pg_temp AS $$
DECLARE
    v_since xid8 := p_cursor;
BEGIN
    SELECT CASE WHEN v_since >= f.xid THEN pg_snapshot_xmin(pg_current_snapshot())::text END,
           (SELECT string_agg(seat_id || ':' || CASE WHEN state = 'h' AND holder = p_basket THEN 'm' ELSE state::text END
                              || CASE WHEN state = 'h' THEN ':' || greatest(0, ceil(extract(epoch FROM held_until - clock_timestamp())))::int ELSE '' END,
                              ',' ORDER BY at, ctid)
              FROM seat_change WHERE performance_id = p_performance AND xid >= v_since)
      INTO cursor, changes
      FROM seat_change_floor f;
END $$;
GRANT EXECUTE ON FUNCTION api.seat_state(int, uuid), api.seat_changes(int, uuid, text) TO guichet_operator;

-- Housekeeping that changes nothing anybody relies on: holds that ended, changes everybody has read.
CREATE OR REPLACE FUNCTION api.sweep() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = guichet, pg_temp AS $$
DECLARE
    v_floor xid8;
BEGIN
    WITH ended AS (
        SELECT performance_id, seat_id FROM occupancy WHERE state = 'h' AND held_until < clock_timestamp() - interval '1 minute'
         ORDER BY performance_id, seat_id FOR UPDATE SKIP LOCKED),
    freed AS (
        DELETE FROM occupancy o USING ended e WHERE o.performance_id = e.performance_id AND o.seat_id = e.seat_id
        RETURNING o.performance_id, o.seat_id)
    INSERT INTO seat_change (performance_id, seat_id, state) SELECT performance_id, seat_id, 'f' FROM freed;
    SELECT max(xid) INTO v_floor FROM seat_change WHERE at < now() - interval '1 day';
    IF v_floor IS NOT NULL THEN
        UPDATE seat_change_floor SET xid = (v_floor::text::bigint + 1)::text::xid8 WHERE xid <= v_floor;
        DELETE FROM seat_change WHERE xid <= v_floor;
    END IF;
END $$;
GRANT EXECUTE ON FUNCTION api.sweep() TO guichet_operator;
