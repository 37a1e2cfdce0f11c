-- The counter that a document or a hold names, with what belongs to it. Refuses a counter that the operator may not use: an
-- operator of a point of sale stands there only, and an agency without one nowhere.
SET LOCAL search_path = guichet, pg_temp;
CREATE OR REPLACE FUNCTION guichet.counter_named(p_code text, OUT counter_id int, OUT code text, OUT pos_id int, OUT channel_id int,
                                      OUT organiser_id int, OUT organiser text, OUT currency text, OUT time_zone text)
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_me    text := session_user; -- of the column's collation, or its index is of no use
    v_bound int;
    v_known boolean;
BEGIN
    SELECT c.counter_id, c.code, c.pos_id, p.channel_id, p.organiser_id, o.code, o.currency, o.time_zone, me.pos_id, me.name IS NOT NULL
      INTO counter_id, code, pos_id, channel_id, organiser_id, organiser, currency, time_zone, v_bound, v_known
      FROM counter c
      LEFT JOIN point_of_sale p ON p.pos_id = c.pos_id
      LEFT JOIN organiser o ON o.organiser_id = p.organiser_id
      LEFT JOIN operator me ON me.name = v_me
     WHERE c.code = p_code;
    IF counter_id IS NULL THEN
        RAISE EXCEPTION 'counter.unknown|%', p_code USING ERRCODE = 'GU001';
    END IF;
    IF NOT v_known THEN -- an operator of another house's database
        IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = v_me) THEN
            RAISE EXCEPTION 'operator.unknown|%', v_me USING ERRCODE = 'GU001';
        END IF;
    END IF;
    IF v_bound IS DISTINCT FROM pos_id AND (v_bound IS NOT NULL OR NOT guichet.has_role('cashier', 'supervisor', 'station', 'accountant', 'manager')) THEN
        RAISE EXCEPTION 'counter.not-yours|%', p_code USING ERRCODE = 'GU001';
    END IF;
END $$;
