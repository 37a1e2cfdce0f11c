-- What an operation was answered, for whoever sent it: how a repetition asks before deciding anything anew.
SET LOCAL search_path = guichet, pg_temp;
CREATE OR REPLACE FUNCTION api.answer(p_operation uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = guichet, pg_temp AS $$
    SELECT r.answer FROM sealed_record r JOIN operation o USING (operation_id) WHERE r.operation_id = p_operation AND o.created_by = session_user
$$;
GRANT EXECUTE ON FUNCTION api.answer(uuid) TO guichet_operator;
