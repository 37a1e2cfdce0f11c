-- What counters read of the catalogue.
SET LOCAL search_path = guichet, pg_temp;

-- Who am I, what time is it there, which counters may I stand at.
CREATE OR REPLACE FUNCTION api.session() RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = guichet, pg_temp AS $$
    SELECT jsonb_build_object('operator', session_user, 'role', guichet.role_of(session_user),
        'display_name', coalesce((SELECT display_name FROM operator WHERE name = session_user), session_user::text),
        'database', current_database(), 'now', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'counters', (SELECT coalesce(jsonb_agg(jsonb_build_object('code', c.code, 'point_of_sale', p.name, 'organiser', o.name)
                                               -- the house's main desk first: where most of its counters stand
                                               ORDER BY o.code, (SELECT count(*) FROM counter x WHERE x.pos_id = p.pos_id) DESC, p.code,
                                                        length(c.code), c.code), '[]')
                       FROM counter c JOIN point_of_sale p USING (pos_id) JOIN organiser o USING (organiser_id)
                      WHERE CASE WHEN (SELECT pos_id FROM operator WHERE name = session_user) IS NULL THEN guichet.sees_everything()
                                 ELSE c.pos_id = (SELECT pos_id FROM operator WHERE name = session_user) END))
$$;

-- Performances of the counter's organiser, all of them without a counter. Counts nothing, so that a counter has its list at once.
CREATE OR REPLACE FUNCTION api.performances(p_counter text)
RETURNS TABLE (performance_id int, code text, title text, subtitle text, venue text, starts_at text, time_zone text, state text, played boolean,
               categories jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = guichet, pg_temp AS $$
    SELECT f.performance_id, f.code, f.title, f.subtitle, v.name, to_char(f.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
           o.time_zone, f.state, clock_timestamp() > guichet.selling_ends(f.starts_at), k.categories
      FROM performance f JOIN organiser o USING (organiser_id) JOIN seating_plan sp USING (plan_id) JOIN venue v USING (venue_id)
      LEFT JOIN (SELECT plan_id, jsonb_agg(jsonb_build_object('code', code, 'name', name, 'color', color) ORDER BY ord) AS categories
                   FROM plan_category GROUP BY plan_id) k USING (plan_id)
     WHERE p_counter IS NULL
        OR f.organiser_id = (SELECT p.organiser_id FROM counter c JOIN point_of_sale p USING (pos_id) WHERE c.code = p_counter)
     ORDER BY f.starts_at, f.code
$$;

-- Seats left per category of these performances, as this counter may sell them; without a counter, those in no contingent.
CREATE OR REPLACE FUNCTION api.free_seats(p_counter text, p_performances int[])
RETURNS TABLE (performance_id int, category text, free bigint, total bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = guichet, pg_temp AS $$
    WITH me AS (SELECT p.pos_id, p.channel_id, p.organiser_id FROM counter c JOIN point_of_sale p USING (pos_id) WHERE c.code = p_counter),
    shown AS (SELECT f.* FROM performance f WHERE f.performance_id = ANY (p_performances)
                 AND (p_counter IS NULL OR f.organiser_id = (SELECT organiser_id FROM me))),
    capacity AS (SELECT s.plan_id, s.category_id, count(*) AS n FROM seat s WHERE s.plan_id IN (SELECT plan_id FROM shown) GROUP BY 1, 2),
    foreign_seat AS (
        SELECT cs.performance_id, cs.seat_id FROM contingent_seat cs JOIN contingent co USING (contingent_id)
         WHERE cs.performance_id IN (SELECT performance_id FROM shown)
           AND NOT coalesce((SELECT channel_id = ANY (co.channels) OR pos_id = ANY (co.points_of_sale) FROM me), false)),
    gone AS (
        SELECT x.performance_id, s.category_id, count(*) AS n
          FROM (SELECT performance_id, seat_id FROM foreign_seat
                UNION SELECT o.performance_id, o.seat_id FROM occupancy o
                 WHERE o.performance_id IN (SELECT performance_id FROM shown) AND (o.state <> 'h' OR o.held_until > clock_timestamp())) x
          JOIN seat s USING (seat_id) GROUP BY 1, 2)
    SELECT f.performance_id, c.code, k.n - coalesce(g.n, 0), k.n
      FROM shown f JOIN plan_category c USING (plan_id) JOIN capacity k USING (category_id)
      LEFT JOIN gone g ON g.performance_id = f.performance_id AND g.category_id = c.category_id
$$;

-- Everything but the seats' geometry that the sale of one performance needs. What an agency may not sell has no name for it.
CREATE OR REPLACE FUNCTION api.performance_sheet(p_code text, p_id int, p_counter text) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = guichet, pg_temp AS $$
    SELECT jsonb_build_object('id', f.performance_id, 'code', f.code, 'title', f.title, 'subtitle', f.subtitle, 'venue', v.name,
        'starts_at', to_char(f.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'state', f.state,
        'played', clock_timestamp() > guichet.selling_ends(f.starts_at),
        'plan_id', sp.plan_id, 'plan_digest', sp.digest,
        'organiser', to_jsonb(o) - 'organiser_id',
        'vat_bp', (SELECT r.basis_points FROM vat_rate r WHERE r.organiser_id = f.organiser_id AND r.code = f.vat_code
                    AND r.valid_from <= (now() AT TIME ZONE o.time_zone)::date
                    AND (r.valid_to IS NULL OR r.valid_to >= (now() AT TIME ZONE o.time_zone)::date)),
        'price_types', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.price_type_id, 'code', t.code, 'name', t.name, 'proof', t.proof, 'rank', t.rank)
                                                  ORDER BY t.rank, t.code), '[]')
                          FROM price_type t WHERE EXISTS (SELECT 1 FROM price r WHERE r.price_table_id = f.price_table_id AND r.price_type_id = t.price_type_id)),
        'prices', (SELECT coalesce(jsonb_agg(jsonb_build_array(r.category, r.price_type_id, r.gross)), '[]') FROM price r WHERE r.price_table_id = f.price_table_id),
        'contingents', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', co.contingent_id,
                                   'code', CASE WHEN s.everything THEN co.code ELSE '' END, 'name', CASE WHEN s.everything THEN co.name ELSE '' END,
                                   'here', coalesce((SELECT p.channel_id = ANY (co.channels) OR p.pos_id = ANY (co.points_of_sale)
                                                       FROM counter c JOIN point_of_sale p USING (pos_id) WHERE c.code = p_counter), false),
                                   'seats', (SELECT array_agg(cs.seat_id)::text FROM contingent_seat cs
                                              WHERE cs.performance_id = f.performance_id AND cs.contingent_id = co.contingent_id)) ORDER BY co.code), '[]')
                          FROM contingent co, (SELECT guichet.sees_everything() AS everything) s WHERE co.organiser_id = f.organiser_id
                           AND EXISTS (SELECT 1 FROM contingent_seat cs WHERE cs.performance_id = f.performance_id AND cs.contingent_id = co.contingent_id)))
      FROM performance f JOIN organiser o USING (organiser_id) JOIN seating_plan sp USING (plan_id) JOIN venue v USING (venue_id)
     WHERE f.code = p_code OR f.performance_id = p_id
$$;

-- A plan, seats as tab-separated columns in physical order: parsed ten times faster than one JSON object per seat.
CREATE OR REPLACE FUNCTION api.seating_plan(p_plan int, OUT head jsonb, OUT ids text, OUT row_of text, OUT category text, OUT keys text,
                                            OUT numbers text, OUT x text, OUT y text, OUT attributes text, OUT runs text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = guichet, pg_temp AS $$
    SELECT (SELECT jsonb_build_object('code', sp.code, 'name', sp.name, 'width', sp.width, 'height', sp.height, 'decorations', sp.decorations,
                'extras', sp.extras,
                'categories', (SELECT jsonb_agg(jsonb_build_object('code', code, 'name', name, 'color', color) ORDER BY ord) FROM plan_category WHERE plan_id = p_plan),
                'blocks', (SELECT jsonb_agg(jsonb_build_object('code', code, 'name', name, 'level', level, 'entrance', entrance, 'kind', kind,
                                                               'outline', outline) ORDER BY ord) FROM block WHERE plan_id = p_plan),
                'rows', (SELECT jsonb_agg(jsonb_build_object('label', r.label, 'block', b.ord) ORDER BY r.ord)
                           FROM plan_row r JOIN block b USING (block_id) WHERE r.plan_id = p_plan))
              FROM seating_plan sp WHERE sp.plan_id = p_plan),
           string_agg(s.seat_id::text, E'\t' ORDER BY s.ord), string_agg(r.ord::text, E'\t' ORDER BY s.ord), string_agg(c.ord::text, E'\t' ORDER BY s.ord),
           string_agg(s.key, E'\t' ORDER BY s.ord), string_agg(s.number, E'\t' ORDER BY s.ord), string_agg(s.x::text, E'\t' ORDER BY s.ord),
           string_agg(s.y::text, E'\t' ORDER BY s.ord), string_agg(s.attributes::text, E'\t' ORDER BY s.ord), string_agg(s.run::text, E'\t' ORDER BY s.ord)
      FROM seat s JOIN plan_row r USING (row_id) JOIN plan_category c USING (category_id) WHERE s.plan_id = p_plan
$$;
GRANT EXECUTE ON FUNCTION api.session(), api.performances(text), api.free_seats(text, int[]), api.performance_sheet(text, int, text), api.seating_plan(int) TO guichet_operator;
