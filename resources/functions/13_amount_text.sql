-- Minor units as "12.00", for the arguments of refusals.
SET LOCAL search_path = guichet, pg_temp;
CREATE OR REPLACE FUNCTION guichet.amount_text(p_minor bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN p_minor < 0 THEN '-' ELSE '' END || abs(p_minor) / 100 || '.' || lpad((abs(p_minor) % 100)::text, 2, '0')
$$;
