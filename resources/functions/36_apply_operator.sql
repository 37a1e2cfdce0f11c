-- Creates operators. The only function that may create roles runs as guichet_role_admin and does nothing else; the password arrives
-- as a SCRAM verifier made by the client, so that it stands in no log.
SET LOCAL search_path = guichet, pg_temp;
CREATE OR REPLACE FUNCTION api.create_login(p_name text, p_role text, p_verifier text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF p_role IS NULL OR p_name IS NULL OR p_role NOT IN ('cashier', 'supervisor', 'station', 'agency', 'accountant', 'manager')
       OR p_name !~ '^[a-z][a-z0-9_.-]{0,39}$' OR p_name LIKE 'guichet%' OR p_name LIKE 'pg%' OR p_name IN ('postgres', 'public', 'none') THEN
        RAISE EXCEPTION 'operator.malformed|%', p_name USING ERRCODE = 'GU002';
    -- anything else would be taken for a password in clear
    ELSIF p_verifier IS NULL OR p_verifier !~ '^SCRAM-SHA-256\$[1-9][0-9]{3,6}:[A-Za-z0-9+/]{22,}={0,2}\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=$' THEN
        RAISE EXCEPTION 'operator.verifier-malformed' USING ERRCODE = 'GU002';
    ELSIF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = p_name) THEN
        IF (SELECT NOT rolsuper AND NOT rolcreaterole FROM pg_roles WHERE rolname = p_name) AND pg_has_role(p_name, 'guichet_' || p_role, 'member') THEN
            RETURN 'kept'; -- logins belong to the whole server: known from another database, password unchanged
        END IF;
        RAISE EXCEPTION 'operator.exists|%', p_name USING ERRCODE = 'GU001';
    END IF;
    EXECUTE format('CREATE ROLE %I LOGIN INHERIT PASSWORD %L IN ROLE %I', p_name, p_verifier, 'guichet_' || p_role);
    EXECUTE format('ALTER ROLE %I SET lock_timeout = %L', p_name, '5s');
    EXECUTE format('ALTER ROLE %I SET statement_timeout = %L', p_name, '30s');
    EXECUTE format('ALTER ROLE %I SET idle_in_transaction_session_timeout = %L', p_name, '60s');
    RETURN 'created';
END $$;
ALTER FUNCTION api.create_login(text, text, text) OWNER TO guichet_role_admin;
SET ROLE guichet_role_admin;
REVOKE ALL ON FUNCTION api.create_login(text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION api.create_login(text, text, text) TO guichet_owner;
SET ROLE guichet_owner;

CREATE OR REPLACE FUNCTION guichet.apply_operator(p_op uuid, p_counter text, p_body jsonb, p_document text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    v_pos    int;
    v_login  text;
    v_answer text;
BEGIN
    IF p_body ? 'point_of_sale' THEN -- its code, or "ORGANISER/CODE" where two houses use the same
        SELECT min(p.pos_id) INTO v_pos FROM point_of_sale p JOIN organiser o USING (organiser_id)
         WHERE p_body ->> 'point_of_sale' IN (p.code, o.code || '/' || p.code) HAVING count(*) = 1;
        IF v_pos IS NULL THEN
            RAISE EXCEPTION 'point-of-sale.unknown|%', p_body ->> 'point_of_sale' USING ERRCODE = 'GU001';
        END IF;
    ELSIF p_body ->> 'role' = 'agency' THEN -- it would stand at every counter of the house
        RAISE EXCEPTION 'operator.point-of-sale-missing|%', p_body ->> 'name' USING ERRCODE = 'GU001';
    END IF;
    IF EXISTS (SELECT 1 FROM operator WHERE name = p_body ->> 'name') THEN
        RAISE EXCEPTION 'operator.exists|%', p_body ->> 'name' USING ERRCODE = 'GU001';
    END IF;
    v_login := api.create_login(p_body ->> 'name', p_body ->> 'role', p_body ->> 'verifier');
    INSERT INTO operator (name, display_name, pos_id) VALUES (p_body ->> 'name', coalesce(nullif(p_body ->> 'display_name', ''), p_body ->> 'name'), v_pos);
    v_answer := jsonb_build_object('operation', p_op, 'operator', p_body ->> 'name', 'login', v_login)::text;
    PERFORM guichet.seal('L/' || p_counter, p_op, 'operator', (p_document::jsonb #- '{body,verifier}')::text, v_answer);
    RETURN v_answer;
END $$;
