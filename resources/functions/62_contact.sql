-- Contacts stand outside the sealed documents: personal data must stay erasable (fiscal.md §7). Orders name them by id only.
SET LOCAL search_path = guichet, pg_temp;
CREATE OR REPLACE FUNCTION api.save_contact(p_id bigint, p_given text, p_family text, p_organisation text, p_email text, p_phone text, p_language text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = guichet, pg_temp AS $$
DECLARE
    v_id bigint := p_id;
BEGIN
    IF NOT guichet.has_role('cashier', 'agency', 'manager') THEN
        RAISE EXCEPTION 'right.missing|contact' USING ERRCODE = 'GU001';
    ELSIF coalesce(p_family, '') = '' AND coalesce(p_organisation, '') = '' THEN
        RAISE EXCEPTION 'contact.nameless' USING ERRCODE = 'GU002';
    END IF;
    IF v_id IS NULL THEN
        INSERT INTO contact (given_name, family_name, organisation, email, phone, language)
        VALUES (p_given, p_family, p_organisation, p_email, p_phone, p_language) RETURNING contact_id INTO v_id;
    ELSE
        UPDATE contact SET given_name = p_given, family_name = p_family, organisation = p_organisation, email = p_email, phone = p_phone,
               language = p_language WHERE contact_id = v_id AND (guichet.sees_everything() OR created_by = session_user);
        IF NOT FOUND THEN
            RAISE EXCEPTION 'contact.unknown|%', p_id USING ERRCODE = 'GU001';
        END IF;
    END IF;
    RETURN v_id;
END $$;

CREATE OR REPLACE FUNCTION api.find_contacts(p_text text) RETURNS TABLE (contact_id bigint, given_name text, family_name text, organisation text, email text, phone text, language text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = guichet, pg_temp AS $$
    SELECT c.contact_id, c.given_name, c.family_name, c.organisation, c.email, c.phone, c.language FROM contact c
     WHERE length(trim(p_text)) >= 2 AND guichet.has_role('cashier', 'agency', 'manager', 'accountant') AND (guichet.sees_everything() OR c.created_by = session_user)
       AND (c.given_name || ' ' || c.family_name || ' ' || c.organisation || ' ' || c.email || ' ' || c.phone)
           ILIKE '%' || replace(replace(replace(trim(p_text), '\', '\\'), '%', '\%'), '_', '\_') || '%'
     ORDER BY c.family_name COLLATE "fr-x-icu", c.given_name COLLATE "fr-x-icu" LIMIT 50
$$;
GRANT EXECUTE ON FUNCTION api.save_contact(bigint, text, text, text, text, text, text), api.find_contacts(text) TO guichet_operator;
