-- The counter that a document or a hold names, with what belongs to it. Refuses a counter that the operator may not use.
SET LOCAL search_path = guichet, pg_temp;
CREATE OR REPLACE FUNCTION guichet.counter_named(p_code text, OUT counter_id int, OUT code text, OUT pos_id int, OUT channel_id int,
                                      OUT organiser_id int, OUT currency text)
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_bound int;
BEGIN
    SELECT c.counter_id, c.code, c.pos_id, p.channel_id, p.organiser_id, o.currency, me.pos_id
      INTO counter_id, code, pos_id, channel_id, organiser_id, currency, v_bound
      FROM counter c
      LEFT JOIN point_of_sale p ON p.pos_id = c.pos_id
      LEFT JOIN organiser o ON o.organiser_id = p.organiser_id
      LEFT JOIN operator me ON me.name = session_user
     WHERE c.code = p_code;
    IF counter_id IS NULL THEN
        RAISE EXCEPTION 'counter.unknown|%', p_code USING ERRCODE = 'GU001';
    END IF;
    IF v_bound IS NOT NULL AND v_bound IS DISTINCT FROM pos_id THEN
        RAISE EXCEPTION 'counter.not-yours|%', p_code USING ERRCODE = 'GU001';
    END IF;
END $$;
