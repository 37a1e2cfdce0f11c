-- A cash drawer is opened without a sale: the reason is sealed before the drawer gets its pulse (fiscal.md §1.6).
SET LOCAL search_path = guichet, pg_temp;
CREATE OR REPLACE FUNCTION guichet.apply_open_drawer(p_op uuid, p_counter text, p_body jsonb, p_document text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    v_answer text := jsonb_build_object('operation', p_op)::text;
BEGIN
    IF jsonb_typeof(p_body -> 'reason') IS DISTINCT FROM 'string' OR NOT guichet.is_line(p_body ->> 'reason', 200) THEN
        RAISE EXCEPTION 'document.malformed' USING ERRCODE = 'GU002';
    ELSIF trim(p_body ->> 'reason') = '' THEN
        RAISE EXCEPTION 'drawer.no-reason' USING ERRCODE = 'GU001';
    END IF;
    PERFORM guichet.seal('L/' || p_counter, p_op, 'open-drawer', p_document, v_answer);
    RETURN v_answer;
END $$;
