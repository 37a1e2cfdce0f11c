-- Roles of the product. Run by whoever migrates (superuser of the private cluster, or a DBA who may create roles); safe to repeat.
DO $roles$
DECLARE
    v_role text;
    v_function regprocedure;
BEGIN
    FOREACH v_role IN ARRAY ARRAY['guichet_owner', 'guichet_role_admin', 'guichet_operator', 'guichet_cashier', 'guichet_supervisor',
                                  'guichet_station', 'guichet_agency', 'guichet_accountant', 'guichet_manager'] LOOP
        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = v_role) THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I NOLOGIN', v_role);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN
                NULL; -- another database of this cluster is being migrated at the same moment
            END;
        END IF;
    END LOOP;
    IF NOT (SELECT rolcreaterole FROM pg_roles WHERE rolname = 'guichet_role_admin') THEN
        ALTER ROLE guichet_role_admin CREATEROLE; -- owns the one function that creates operators, nothing else
    END IF;
    FOREACH v_role IN ARRAY ARRAY['guichet_cashier', 'guichet_supervisor', 'guichet_station', 'guichet_agency', 'guichet_accountant',
                                  'guichet_manager'] LOOP
        IF NOT pg_has_role(v_role, 'guichet_operator', 'member') THEN
            EXECUTE format('GRANT guichet_operator TO %I', v_role);
        END IF;
    END LOOP;
    IF NOT pg_has_role('guichet_supervisor', 'guichet_cashier', 'member') THEN
        GRANT guichet_cashier TO guichet_supervisor;
    END IF;
    IF NOT pg_has_role('guichet_owner', 'guichet_role_admin', 'member') THEN
        GRANT guichet_role_admin TO guichet_owner;
    END IF;
    IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AND NOT pg_has_role(current_user, 'guichet_owner', 'member') THEN
        EXECUTE format('GRANT guichet_owner TO %I', current_user);
    END IF;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO guichet_operator, guichet_role_admin', current_database());
    EXECUTE format('GRANT CONNECT, CREATE, TEMPORARY ON DATABASE %I TO guichet_owner', current_database());
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
        -- What everybody may call anywhere else: locks of the server's one table, by which a single session would stop all the others,
        -- and large objects, by which it would fill the disk. Only a superuser can take these back.
        FOR v_function IN SELECT p.oid::regprocedure FROM pg_proc p
                           WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.proname ~ '^(pg_(try_)?advisory_|lo_|lowrite|loread|pg_notify$)'
                             AND has_function_privilege('public', p.oid, 'EXECUTE') LOOP
            EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', v_function);
            EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO guichet_owner', v_function);
        END LOOP;
    END IF;
END
$roles$;
