-- Who asks, and what that role may see. session_user is the login, whatever function runs.
SET LOCAL search_path = guichet, pg_temp;

-- The first of the roles that the operator has, the most powerful first; NULL for somebody who is no operator.
CREATE OR REPLACE FUNCTION guichet.role_of(p_name text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT r FROM unnest(ARRAY['manager', 'supervisor', 'accountant', 'cashier', 'station', 'agency']) WITH ORDINALITY AS x (r, n)
    WHERE pg_has_role(p_name, 'guichet_' || r, 'member') ORDER BY n LIMIT 1
$$;

-- plpgsql keeps its plan for the session; an SQL function with VARIADIC would be parsed again in every transaction.
CREATE OR REPLACE FUNCTION guichet.has_role(VARIADIC p_roles text[]) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_role text;
BEGIN
    FOREACH v_role IN ARRAY p_roles LOOP
        IF pg_has_role(session_user, 'guichet_' || v_role, 'member') THEN
            RETURN true;
        END IF;
    END LOOP;
    RETURN false;
END $$;

-- Agencies see their own rows only. Views call it as (SELECT guichet.sees_everything()): once per statement (postgres.md §5.2).
CREATE OR REPLACE FUNCTION guichet.sees_everything() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = guichet, pg_temp AS $$
    SELECT guichet.has_role('cashier', 'supervisor', 'station', 'accountant', 'manager')
$$;

CREATE OR REPLACE FUNCTION report.my_role() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = guichet, pg_temp AS $$
    SELECT guichet.role_of(session_user)
$$;
GRANT EXECUTE ON FUNCTION report.my_role() TO guichet_operator;
GRANT EXECUTE ON FUNCTION guichet.sees_everything() TO guichet_operator;
