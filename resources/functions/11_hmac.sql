-- HMAC-SHA-256 (RFC 2104) on the built-in sha256(), with the key already spread over its two pads.
SET LOCAL search_path = guichet, pg_temp;
CREATE OR REPLACE FUNCTION vault.hmac(p_inner bytea, p_outer bytea, p_message bytea) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT sha256(p_outer || sha256(p_inner || p_message))
$$;
