-- Imports: a payload beside the document, covered by the document's digest of it. The answer lists what changed; a caller who only
-- wants to see that list rolls back.
SET LOCAL search_path = guichet, pg_temp;

CREATE OR REPLACE FUNCTION guichet.apply_import(p_op uuid, p_counter text, p_kind text, p_body jsonb, p_document text, p_payload text)
RETURNS text LANGUAGE plpgsql SET enable_seqscan = on SET enable_hashjoin = on SET enable_mergejoin = on SET plan_cache_mode = auto AS $$
DECLARE
    v_payload jsonb;
    v_changes jsonb := '[]';
    v_plan    jsonb;
    v_answer  text;
BEGIN
    IF p_payload IS NULL OR p_body ->> 'payload_sha256' IS DISTINCT FROM encode(sha256(convert_to(p_payload, 'UTF8')), 'hex') THEN
        RAISE EXCEPTION 'document.payload-differs' USING ERRCODE = 'GU002';
    END IF;
    v_payload := p_payload::jsonb;
    PERFORM pg_advisory_xact_lock(hashtext('guichet.import')); -- two imports at once would each see half of the other
    IF v_payload ? 'season' THEN
        v_changes := v_changes || guichet.import_venues(v_payload -> 'season' -> 'venues');
    END IF;
    FOR v_plan IN SELECT jsonb_array_elements(coalesce(v_payload -> 'plans', '[]')) LOOP
        v_changes := v_changes || guichet.import_plan(v_plan ->> 'venue', v_plan -> 'plan', v_plan ->> 'digest');
    END LOOP;
    IF v_payload ? 'season' THEN
        v_changes := v_changes || guichet.import_season(v_payload -> 'season');
    END IF;
    v_answer := jsonb_build_object('operation', p_op, 'changes', v_changes)::text;
    PERFORM guichet.seal('L/' || p_counter, p_op, p_kind, p_document, v_answer,
                         jsonb_build_object('changes', jsonb_array_length(v_changes))::text);
    RETURN v_answer;
END $$;

-- One entry of the list, or none if nothing differs. p_old NULL: added.
CREATE OR REPLACE FUNCTION guichet.difference(p_what text, p_code text, p_old jsonb, p_new jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE
        WHEN p_old IS NULL THEN jsonb_build_array(jsonb_build_object('what', p_what, 'code', p_code, 'change', 'added', 'from', '', 'to', ''))
        WHEN p_old = p_new THEN '[]'::jsonb
        ELSE jsonb_build_array(jsonb_build_object('what', p_what, 'code', p_code, 'change', 'changed',
            'from', (SELECT string_agg(key || '=' || coalesce(p_old ->> key, ''), ', ' ORDER BY key) FROM jsonb_object_keys(p_new) AS key
                      WHERE p_old -> key IS DISTINCT FROM p_new -> key),
            'to', (SELECT string_agg(key || '=' || coalesce(p_new ->> key, ''), ', ' ORDER BY key) FROM jsonb_object_keys(p_new) AS key
                    WHERE p_old -> key IS DISTINCT FROM p_new -> key)))
    END
$$;

CREATE OR REPLACE FUNCTION guichet.import_venues(p_venues jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v         jsonb;
    v_old     jsonb;
    v_new     jsonb;
    v_changes jsonb := '[]';
BEGIN
    FOR v IN SELECT jsonb_array_elements(p_venues) LOOP
        v_new := jsonb_build_object('name', v ->> 'name', 'city', v ->> 'city', 'address', v ->> 'address');
        v_old := (SELECT jsonb_build_object('name', name, 'city', city, 'address', address) FROM venue WHERE code = v ->> 'code');
        INSERT INTO venue (code, name, city, address) VALUES (v ->> 'code', v ->> 'name', v ->> 'city', v ->> 'address')
        ON CONFLICT (code) DO UPDATE SET name = excluded.name, city = excluded.city, address = excluded.address;
        v_changes := v_changes || guichet.difference('venue', v ->> 'code', v_old, v_new);
    END LOOP;
    RETURN v_changes;
END $$;

-- Brings a plan to what the file says, recognising seats by key, so that a sold seat keeps its identity.
CREATE OR REPLACE FUNCTION guichet.import_plan(p_venue text, p_plan jsonb, p_digest text) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_venue   int;
    v_plan    record;
    v_plan_id int;
    v_changes jsonb := '[]';
    v_used    text;
    v_added   int;
    v_changed int;
    v_removed int;
BEGIN
    SELECT venue_id INTO v_venue FROM venue WHERE code = p_venue;
    IF v_venue IS NULL THEN
        RAISE EXCEPTION 'venue.unknown|%', p_venue USING ERRCODE = 'GU001';
    END IF;
    SELECT * INTO v_plan FROM seating_plan WHERE venue_id = v_venue AND code = p_plan ->> 'code' FOR UPDATE;
    IF v_plan.digest = p_digest THEN
        RETURN '[]';
    END IF;
    PERFORM pg_advisory_xact_lock(1000, v_plan.plan_id); -- sales that looked at the old seats come first, the others see the new ones
    IF v_plan.plan_id IS NULL THEN
        INSERT INTO seating_plan (venue_id, code, name, width, height, decorations, extras, digest)
        VALUES (v_venue, p_plan ->> 'code', p_plan ->> 'name', (p_plan ->> 'width')::float8, (p_plan ->> 'height')::float8,
                p_plan -> 'decorations', coalesce(p_plan -> 'extras', '{}'), p_digest) RETURNING plan_id INTO v_plan_id;
        v_changes := guichet.difference('plan', p_plan ->> 'code', NULL, NULL);
    ELSE
        v_plan_id := v_plan.plan_id;
        UPDATE seating_plan SET name = p_plan ->> 'name', width = (p_plan ->> 'width')::float8, height = (p_plan ->> 'height')::float8,
               decorations = p_plan -> 'decorations', extras = coalesce(p_plan -> 'extras', '{}'), digest = p_digest WHERE plan_id = v_plan_id;
        v_changes := guichet.difference('plan', p_plan ->> 'code', '{"content":"old"}', '{"content":"new"}');
    END IF;

    CREATE TEMPORARY TABLE IF NOT EXISTS pg_temp.new_seat (ord int, row_ord int, category_ord int, key text, number text, label text,
        x float8, y float8, attributes int, run int) ON COMMIT DROP;
    TRUNCATE pg_temp.new_seat;
    INSERT INTO pg_temp.new_seat
    SELECT t.n - 1, t.r::int, t.c::int, t.k, t.nr, t.l, t.x::float8, t.y::float8, t.a::int, t.run::int
      FROM ROWS FROM (jsonb_array_elements_text(p_plan -> 'seats' -> 'row'), jsonb_array_elements_text(p_plan -> 'seats' -> 'category'),
                      jsonb_array_elements_text(p_plan -> 'seats' -> 'key'), jsonb_array_elements_text(p_plan -> 'seats' -> 'number'),
                      jsonb_array_elements_text(p_plan -> 'seats' -> 'label'), jsonb_array_elements_text(p_plan -> 'seats' -> 'x'),
                      jsonb_array_elements_text(p_plan -> 'seats' -> 'y'), jsonb_array_elements_text(p_plan -> 'seats' -> 'attributes'),
                      jsonb_array_elements_text(p_plan -> 'seats' -> 'run')) WITH ORDINALITY AS t (r, c, k, nr, l, x, y, a, run, n);
    CREATE INDEX IF NOT EXISTS new_seat_key ON pg_temp.new_seat (key);
    ANALYZE pg_temp.new_seat;

    SELECT string_agg(label, '|') INTO v_used FROM (
        SELECT s.label FROM seat s
         WHERE s.plan_id = v_plan_id AND NOT EXISTS (SELECT 1 FROM pg_temp.new_seat n WHERE n.key = s.key)
           AND (EXISTS (SELECT 1 FROM ticket t WHERE t.seat_id = s.seat_id) OR EXISTS (SELECT 1 FROM occupancy o WHERE o.seat_id = s.seat_id))
         ORDER BY s.ord LIMIT 5) gone;
    IF v_used IS NOT NULL THEN
        RAISE EXCEPTION 'plan.seats-in-use|%', v_used USING ERRCODE = 'GU001';
    END IF;

    -- a ticket says where its customer sits and for which price: such a seat keeps its name and its category
    SELECT string_agg(label, '|') INTO v_used FROM (
        SELECT s.label FROM seat s JOIN plan_category c USING (category_id) JOIN pg_temp.new_seat n ON n.key = s.key
         WHERE s.plan_id = v_plan_id AND (s.label, c.code) IS DISTINCT FROM (n.label, p_plan -> 'categories' -> n.category_ord ->> 'code')
           AND EXISTS (SELECT 1 FROM ticket t WHERE t.seat_id = s.seat_id)
         ORDER BY s.ord LIMIT 5) changed;
    IF v_used IS NOT NULL THEN
        RAISE EXCEPTION 'plan.sold-seats-change|%', v_used USING ERRCODE = 'GU001';
    END IF;

    INSERT INTO plan_category (plan_id, ord, code, name, color)
    SELECT v_plan_id, n - 1, c ->> 'code', c ->> 'name', c ->> 'color' FROM jsonb_array_elements(p_plan -> 'categories') WITH ORDINALITY AS x (c, n)
    ON CONFLICT (plan_id, code) DO UPDATE SET ord = excluded.ord, name = excluded.name, color = excluded.color;
    INSERT INTO block (plan_id, ord, code, name, level, entrance, kind, outline)
    SELECT v_plan_id, n - 1, b ->> 'code', b ->> 'name', b ->> 'level', b ->> 'entrance', b ->> 'kind', b -> 'outline'
      FROM jsonb_array_elements(p_plan -> 'blocks') WITH ORDINALITY AS x (b, n)
    ON CONFLICT (plan_id, code) DO UPDATE SET ord = excluded.ord, name = excluded.name, level = excluded.level, entrance = excluded.entrance,
        kind = excluded.kind, outline = excluded.outline;
    UPDATE plan_row SET ord = -1 - ord WHERE plan_id = v_plan_id; -- the old rows, until no seat stands in them
    INSERT INTO plan_row (plan_id, block_id, ord, label)
    SELECT v_plan_id, b.block_id, r.n - 1, r.r ->> 'label'
      FROM jsonb_array_elements(p_plan -> 'rows') WITH ORDINALITY AS r (r, n)
      JOIN block b ON b.plan_id = v_plan_id AND b.code = p_plan -> 'blocks' -> (r.r ->> 'block')::int ->> 'code';

    DELETE FROM contingent_seat cs USING seat s
     WHERE cs.seat_id = s.seat_id AND s.plan_id = v_plan_id AND NOT EXISTS (SELECT 1 FROM pg_temp.new_seat n WHERE n.key = s.key);
    DELETE FROM seat s WHERE s.plan_id = v_plan_id AND NOT EXISTS (SELECT 1 FROM pg_temp.new_seat n WHERE n.key = s.key);
    GET DIAGNOSTICS v_removed = ROW_COUNT;
    -- what a customer would notice: number, place, category, attributes, neighbours
    SELECT count(*) INTO v_changed FROM seat s JOIN pg_temp.new_seat n ON n.key = s.key
      JOIN plan_category c ON c.category_id = s.category_id
     WHERE s.plan_id = v_plan_id AND (s.label, s.x, s.y, s.attributes, s.run, c.code)
           IS DISTINCT FROM (n.label, n.x, n.y, n.attributes, n.run, p_plan -> 'categories' -> n.category_ord ->> 'code');
    UPDATE seat s SET ord = n.ord, row_id = r.row_id, block_id = r.block_id, category_id = c.category_id, number = n.number, label = n.label,
           x = n.x, y = n.y, attributes = n.attributes, run = n.run
      FROM pg_temp.new_seat n
      JOIN plan_row r ON r.plan_id = v_plan_id AND r.ord = n.row_ord
      JOIN plan_category c ON c.plan_id = v_plan_id AND c.ord = n.category_ord AND c.code = p_plan -> 'categories' -> n.category_ord ->> 'code'
     WHERE s.plan_id = v_plan_id AND s.key = n.key;
    INSERT INTO seat (plan_id, ord, row_id, block_id, category_id, key, number, label, x, y, attributes, run)
    SELECT v_plan_id, n.ord, r.row_id, r.block_id, c.category_id, n.key, n.number, n.label, n.x, n.y, n.attributes, n.run
      FROM pg_temp.new_seat n
      JOIN plan_row r ON r.plan_id = v_plan_id AND r.ord = n.row_ord
      JOIN plan_category c ON c.plan_id = v_plan_id AND c.ord = n.category_ord AND c.code = p_plan -> 'categories' -> n.category_ord ->> 'code'
     WHERE NOT EXISTS (SELECT 1 FROM seat s WHERE s.plan_id = v_plan_id AND s.key = n.key)
     ORDER BY n.ord;
    GET DIAGNOSTICS v_added = ROW_COUNT;
    IF (SELECT count(*) FROM seat WHERE plan_id = v_plan_id) <> (SELECT count(*) FROM pg_temp.new_seat) THEN
        RAISE EXCEPTION 'document.malformed' USING ERRCODE = 'GU002';
    END IF;
    SELECT string_agg(label, '|') INTO v_used FROM (
        SELECT s.label FROM seat s JOIN block b USING (block_id) WHERE s.plan_id = v_plan_id AND b.kind = 'seated' -- standing places are alike
         GROUP BY s.label HAVING count(*) > 1 ORDER BY s.label LIMIT 5) twice;
    IF v_used IS NOT NULL THEN -- two customers would be sent to one chair
        RAISE EXCEPTION 'plan.label-twice|%', v_used USING ERRCODE = 'GU002';
    END IF;
    DELETE FROM plan_row WHERE plan_id = v_plan_id AND ord < 0;
    DELETE FROM block b WHERE b.plan_id = v_plan_id AND NOT EXISTS (SELECT 1 FROM seat s WHERE s.block_id = b.block_id);
    DELETE FROM plan_category c WHERE c.plan_id = v_plan_id
        AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements(p_plan -> 'categories') AS x WHERE x ->> 'code' = c.code);
    DROP TABLE pg_temp.new_seat;
    IF v_plan.plan_id IS NOT NULL THEN
        v_changes := v_changes || jsonb_build_array(jsonb_build_object('what', 'seat', 'code', p_plan ->> 'code', 'change', 'changed', 'from', '',
            'to', format('added=%s, changed=%s, removed=%s', v_added, v_changed, v_removed)));
    END IF;
    RETURN v_changes;
END $$;
