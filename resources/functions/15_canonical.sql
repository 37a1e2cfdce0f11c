-- The one text of a document: keys in order, no spaces, integers only (fiscal.md §1.5). A document that is written otherwise is refused,
-- so that what is sealed says nothing twice and nothing that was not read. Sales are frequent: apply_sell writes their text itself.
SET LOCAL search_path = guichet, pg_temp;
CREATE OR REPLACE FUNCTION guichet.canonical(p jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN CASE jsonb_typeof(p)
        WHEN 'object' THEN
            (SELECT '{' || coalesce(string_agg(to_json(e.key) || ':' || guichet.canonical(e.value), ',' ORDER BY e.key COLLATE "C"), '') || '}' FROM jsonb_each(p) AS e)
        WHEN 'array' THEN
            (SELECT '[' || coalesce(string_agg(guichet.canonical(e.value), ',' ORDER BY e.n), '') || ']' FROM jsonb_array_elements(p) WITH ORDINALITY AS e (value, n))
        WHEN 'string' THEN to_json(p #>> '{}')::text
        WHEN 'number' THEN CASE WHEN p::text ~ '^-?[0-9]{1,18}$' THEN p::text END -- NULL: the whole text is
        ELSE p::text
    END;
END $$;

-- A text that a person typed: on one line, of a length that a screen shows.
CREATE OR REPLACE FUNCTION guichet.is_line(p_text text, p_longest int) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT length(p_text) <= p_longest AND p_text !~ '[[:cntrl:]\u2028-\u202e\u2066-\u2069]'
$$;
