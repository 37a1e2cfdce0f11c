-- The yardstick of ./dev bench: one two-seat sale as a bare function call, the rows alone. No seal, no price check, no feed, no numbers.
CREATE SCHEMA bare;
CREATE TABLE bare.operation (operation_id uuid PRIMARY KEY, kind "char" NOT NULL, pos_id int NOT NULL,
    created_by name NOT NULL DEFAULT session_user, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE bare.occupancy (performance_id int NOT NULL, seat_id int NOT NULL, state "char" NOT NULL CHECK (state IN ('h', 's')), ticket_id bigint,
    operation_id uuid, held_until timestamptz, PRIMARY KEY (performance_id, seat_id));
CREATE TABLE bare.sales_order (order_id bigint PRIMARY KEY, operation_id uuid NOT NULL REFERENCES bare.operation, customer_id int, total bigint NOT NULL,
    created_by name NOT NULL DEFAULT session_user, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE bare.ticket (ticket_id bigint PRIMARY KEY, order_id bigint NOT NULL REFERENCES bare.sales_order, performance_id int NOT NULL, seat_id int NOT NULL,
    price bigint NOT NULL CHECK (price >= 0), state "char" NOT NULL DEFAULT 'v', origin_ticket_id bigint REFERENCES bare.ticket, root_ticket_id bigint NOT NULL,
    subscription_id int, created_by name NOT NULL DEFAULT session_user, created_at timestamptz NOT NULL DEFAULT now()) WITH (fillfactor = 75);
CREATE INDEX ON bare.ticket (order_id);
CREATE INDEX ON bare.ticket (performance_id, order_id);
CREATE INDEX ON bare.ticket (origin_ticket_id) WHERE origin_ticket_id IS NOT NULL;
CREATE TABLE bare.payment (payment_id bigint PRIMARY KEY, order_id bigint NOT NULL REFERENCES bare.sales_order, operation_id uuid NOT NULL REFERENCES bare.operation,
    method smallint NOT NULL, amount bigint NOT NULL CHECK (amount > 0), allocated bigint NOT NULL DEFAULT 0 CHECK (allocated <= amount),
    created_by name NOT NULL DEFAULT session_user, created_at timestamptz NOT NULL DEFAULT now()) WITH (fillfactor = 85);
CREATE INDEX ON bare.payment (order_id);
CREATE TABLE bare.payment_allocation (ticket_id bigint NOT NULL REFERENCES bare.ticket, payment_id bigint NOT NULL REFERENCES bare.payment,
    amount bigint NOT NULL CHECK (amount >= 0), refunded bigint NOT NULL DEFAULT 0, CHECK (refunded BETWEEN 0 AND amount), PRIMARY KEY (ticket_id, payment_id))
    WITH (fillfactor = 75);
CREATE INDEX ON bare.payment_allocation (payment_id);
CREATE TABLE bare.ledger_entry (operation_id uuid NOT NULL REFERENCES bare.operation, line_no smallint NOT NULL, account_id smallint NOT NULL CHECK (account_id BETWEEN 1 AND 6),
    amount bigint NOT NULL CHECK (amount <> 0), created_by name NOT NULL DEFAULT session_user, created_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (operation_id, line_no));

CREATE FUNCTION bare.sell(p_op uuid, p_pos int, p_performance int, p_seats int[], p_order bigint, p_price bigint) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = bare, pg_temp AS $$
DECLARE
    n int;
    k int := cardinality(p_seats);
    total bigint := k * p_price;
    vat bigint := total * 55 / 1055;
BEGIN
    INSERT INTO operation (operation_id, kind, pos_id) VALUES (p_op, 'S', p_pos);
    INSERT INTO occupancy (performance_id, seat_id, state, ticket_id, operation_id)
    SELECT p_performance, s, 's', p_order * 10 + o, p_op FROM unnest(p_seats) WITH ORDINALITY u (s, o) ORDER BY s ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS n = ROW_COUNT;
    IF n < k THEN
        RAISE EXCEPTION 'seat.taken' USING ERRCODE = 'GU001';
    END IF;
    INSERT INTO sales_order (order_id, operation_id, total) VALUES (p_order, p_op, total);
    INSERT INTO ticket (ticket_id, order_id, performance_id, seat_id, price, root_ticket_id)
    SELECT p_order * 10 + o, p_order, p_performance, s, p_price, p_order * 10 + o FROM unnest(p_seats) WITH ORDINALITY u (s, o);
    INSERT INTO payment (payment_id, order_id, operation_id, method, amount) VALUES (p_order, p_order, p_op, 2, total);
    INSERT INTO payment_allocation (ticket_id, payment_id, amount) SELECT p_order * 10 + o, p_order, p_price FROM generate_series(1, k) o;
    INSERT INTO ledger_entry (operation_id, line_no, account_id, amount) VALUES (p_op, 1, 2, total), (p_op, 2, 3, vat - total), (p_op, 3, 4, -vat);
    RETURN n;
END $$;
GRANT USAGE ON SCHEMA bare TO guichet_operator;
GRANT EXECUTE ON FUNCTION bare.sell(uuid, int, int, int[], bigint, bigint) TO guichet_operator;
GRANT INSERT ON ALL TABLES IN SCHEMA bare TO guichet_operator; -- for the statement-by-statement form
