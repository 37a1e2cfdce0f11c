-- Until when a performance that has begun is still sold at the door.
SET LOCAL search_path = guichet, pg_temp;
CREATE OR REPLACE FUNCTION guichet.selling_ends(p_starts_at timestamptz) RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT p_starts_at + interval '3 hours'
$$;
