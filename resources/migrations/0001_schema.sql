-- Everything that the counter stores. Owned by guichet_owner, whom nobody logs in as; operators reach it through schema api
-- (functions) and schema report (views) only.
SET LOCAL search_path = guichet, pg_temp;

CREATE SCHEMA api;
CREATE SCHEMA report;
CREATE SCHEMA vault; -- keys: no right is ever granted here

GRANT USAGE ON SCHEMA api, report TO guichet_operator;
GRANT USAGE, CREATE ON SCHEMA api TO guichet_role_admin;
GRANT USAGE ON SCHEMA guichet TO guichet_role_admin;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- ------------------------------------------------------------------------------------------------ house and operators

CREATE TABLE setting (
    key   text PRIMARY KEY,
    value text NOT NULL
);
INSERT INTO setting VALUES ('hold.minutes', '10'), ('hold.max_seats', '200');

CREATE TABLE organiser (
    organiser_id    int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code            text NOT NULL UNIQUE,
    name            text NOT NULL,
    legal_name      text NOT NULL,
    address         text NOT NULL,
    registration    text NOT NULL,
    vat_number      text NOT NULL,
    licence         text NOT NULL,
    time_zone       text NOT NULL,
    currency        text NOT NULL CHECK (currency IN ('EUR', 'CHF')),
    ticket_template text NOT NULL
);

CREATE TABLE sales_channel (
    channel_id   int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organiser_id int NOT NULL REFERENCES organiser,
    code         text NOT NULL,
    name         jsonb NOT NULL,
    UNIQUE (organiser_id, code)
);

CREATE TABLE point_of_sale (
    pos_id       int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organiser_id int NOT NULL REFERENCES organiser,
    code         text NOT NULL,
    name         text NOT NULL,
    place        text NOT NULL,
    channel_id   int NOT NULL REFERENCES sales_channel,
    UNIQUE (organiser_id, code)
);

-- A counter is an establishment's till: it has its own chains and its own number series.
CREATE TABLE counter (
    counter_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code       text NOT NULL UNIQUE CHECK (code ~ '^[A-Z0-9]{1,12}$'),
    pos_id     int REFERENCES point_of_sale -- NULL: the server itself, which imports and verifies
);

CREATE TABLE operator (
    name         text PRIMARY KEY, -- the PostgreSQL login role
    display_name text NOT NULL,
    pos_id       int REFERENCES point_of_sale -- NULL: every counter
);

-- ------------------------------------------------------------------------------------------------------ seating plans

CREATE TABLE venue (
    venue_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, -- a place: several organisers may play there
    code     text NOT NULL UNIQUE,
    name     text NOT NULL,
    city     text NOT NULL,
    address  text NOT NULL
);

CREATE TABLE seating_plan (
    plan_id     int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    venue_id    int NOT NULL REFERENCES venue,
    code        text NOT NULL,
    name        text NOT NULL,
    width       float8 NOT NULL,
    height      float8 NOT NULL,
    decorations jsonb NOT NULL,
    extras      jsonb NOT NULL DEFAULT '{}', -- what another program's file says beyond what we use; see schema/seatingplan.schema.json
    digest      text NOT NULL, -- SHA-256 of the plan as imported: equal digest, equal plan
    UNIQUE (venue_id, code)
);

CREATE TABLE plan_category (
    category_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_id     int NOT NULL REFERENCES seating_plan,
    ord         int NOT NULL,
    code        text NOT NULL,
    name        text NOT NULL,
    color       text NOT NULL,
    UNIQUE (plan_id, code)
);

CREATE TABLE block (
    block_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_id  int NOT NULL REFERENCES seating_plan,
    ord      int NOT NULL,
    code     text NOT NULL,
    name     text NOT NULL,
    level    text NOT NULL,
    entrance text NOT NULL,
    kind     text NOT NULL CHECK (kind IN ('seated', 'standing')),
    outline  jsonb NOT NULL,
    UNIQUE (plan_id, code)
);

CREATE TABLE plan_row (
    row_id   int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_id  int NOT NULL REFERENCES seating_plan,
    block_id int NOT NULL REFERENCES block,
    ord      int NOT NULL,
    label    text NOT NULL
);
CREATE INDEX plan_row_plan ON plan_row (plan_id);

-- One admission: a numbered seat or one place of a standing block. ord is the physical order within the plan; two seats are
-- neighbours when they share run and their ord differ by one.
CREATE TABLE seat (
    seat_id     int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_id     int NOT NULL REFERENCES seating_plan,
    ord         int NOT NULL,
    row_id      int NOT NULL REFERENCES plan_row,
    block_id    int NOT NULL REFERENCES block,
    category_id int NOT NULL REFERENCES plan_category,
    key         text NOT NULL,
    number      text NOT NULL,
    label       text NOT NULL,
    x           float8 NOT NULL,
    y           float8 NOT NULL,
    attributes  int NOT NULL,
    run         int NOT NULL,
    UNIQUE (plan_id, key),
    UNIQUE (plan_id, ord) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX seat_block ON seat (block_id);
CREATE INDEX seat_row ON seat (row_id);
CREATE INDEX seat_category ON seat (category_id);

-- ---------------------------------------------------------------------------------------------------------- catalogue

CREATE TABLE vat_rate (
    organiser_id int NOT NULL REFERENCES organiser,
    code         text NOT NULL,
    valid_from   date NOT NULL,
    valid_to     date, -- last day; NULL: open
    basis_points int NOT NULL CHECK (basis_points BETWEEN 0 AND 9999),
    label        text NOT NULL,
    PRIMARY KEY (organiser_id, code, valid_from)
);

CREATE TABLE price_type (
    price_type_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organiser_id  int NOT NULL REFERENCES organiser,
    code          text NOT NULL,
    name          jsonb NOT NULL,
    proof         jsonb, -- what the cashier must see; NULL: nothing
    rank          int NOT NULL,
    UNIQUE (organiser_id, code)
);

CREATE TABLE price_table (
    price_table_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organiser_id   int NOT NULL REFERENCES organiser,
    code           text NOT NULL,
    name           text NOT NULL,
    UNIQUE (organiser_id, code)
);

CREATE TABLE price (
    price_table_id int NOT NULL REFERENCES price_table,
    category       text NOT NULL, -- plan_category.code: one table serves several plans
    price_type_id  int NOT NULL REFERENCES price_type,
    gross          bigint NOT NULL CHECK (gross >= 0),
    PRIMARY KEY (price_table_id, category, price_type_id)
);

CREATE TABLE event (
    event_id     int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organiser_id int NOT NULL REFERENCES organiser,
    code         text NOT NULL,
    title        text NOT NULL,
    subtitle     text NOT NULL,
    UNIQUE (organiser_id, code)
);

CREATE TABLE performance (
    performance_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id       int NOT NULL REFERENCES event,
    organiser_id   int NOT NULL REFERENCES organiser, -- the event's: saves every sale a join
    code           text NOT NULL UNIQUE,
    title          text NOT NULL,
    subtitle       text NOT NULL,
    starts_at      timestamptz NOT NULL,
    plan_id        int NOT NULL REFERENCES seating_plan,
    price_table_id int NOT NULL REFERENCES price_table,
    vat_code       text NOT NULL,
    state          text NOT NULL CHECK (state IN ('on_sale', 'closed', 'cancelled'))
);

-- Seats of a performance that only some channels or points of sale may sell.
CREATE TABLE contingent (
    contingent_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organiser_id  int NOT NULL REFERENCES organiser,
    code          text NOT NULL,
    name          text NOT NULL,
    channels      int[] NOT NULL,       -- channel_id
    points_of_sale int[] NOT NULL,      -- pos_id
    UNIQUE (organiser_id, code)
);

CREATE TABLE contingent_seat (
    performance_id int NOT NULL REFERENCES performance,
    seat_id        int NOT NULL REFERENCES seat,
    contingent_id  int NOT NULL REFERENCES contingent,
    PRIMARY KEY (performance_id, seat_id)
);

CREATE TABLE subscription_product (
    subscription_product_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organiser_id   int NOT NULL REFERENCES organiser,
    code           text NOT NULL,
    name           jsonb NOT NULL,
    price_table_id int NOT NULL REFERENCES price_table,
    UNIQUE (organiser_id, code)
);

CREATE TABLE subscription_performance (
    subscription_product_id int NOT NULL REFERENCES subscription_product,
    performance_id          int NOT NULL REFERENCES performance,
    PRIMARY KEY (subscription_product_id, performance_id)
);

-- ---------------------------------------------------------------------------------------------------------- inventory

-- Sparse: no row, free. At most one live claim per performance and seat, whoever claims.
CREATE TABLE occupancy (
    performance_id int NOT NULL,
    seat_id        int NOT NULL,
    state          "char" NOT NULL, -- h held, s sold, b blocked
    holder         uuid,        -- basket
    held_until     timestamptz,
    ticket_id      bigint,
    counter_id     int,
    reason         text,
    PRIMARY KEY (performance_id, seat_id),
    -- one CHECK a table: each is parsed again at every statement that writes
    CONSTRAINT occupancy_state CHECK (CASE state WHEN 'h' THEN holder IS NOT NULL AND held_until IS NOT NULL AND ticket_id IS NULL
                                                 WHEN 's' THEN ticket_id IS NOT NULL AND holder IS NULL
                                                 WHEN 'b' THEN reason IS NOT NULL AND ticket_id IS NULL AND holder IS NULL
                                                 ELSE false END)
) WITH (fillfactor = 85);
CREATE INDEX occupancy_holder ON occupancy (holder) WHERE holder IS NOT NULL;

-- What other counters read to follow: append-only, by transaction (postgres.md §3.2).
CREATE TABLE seat_change (
    performance_id int NOT NULL,
    xid            xid8 NOT NULL DEFAULT pg_current_xact_id(),
    seat_id        int NOT NULL,
    state          "char" NOT NULL, -- as occupancy, or 'f': free again
    holder         uuid,
    held_until     timestamptz,
    at             timestamptz NOT NULL DEFAULT clock_timestamp() -- of the change itself: a seat's changes in the order of its row lock
);
CREATE INDEX seat_change_feed ON seat_change (performance_id, xid);

-- Changes before this transaction have been pruned: who asks from an older cursor reads the whole state again.
CREATE TABLE seat_change_floor (
    xid xid8 NOT NULL
);
INSERT INTO seat_change_floor VALUES ('0');

-- --------------------------------------------------------------------------------------------------------- operations

CREATE TABLE operation (
    operation_id uuid PRIMARY KEY,
    kind         text NOT NULL,
    counter_id   int NOT NULL,
    digest       bytea NOT NULL, -- SHA-256 of the document as sent: the same id with another document is refused
    corrects     uuid REFERENCES operation,
    reason       text,
    created_by   text NOT NULL DEFAULT session_user,
    -- when the door was knocked at, not when the transaction began: an open transaction must not date what follows
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX operation_created ON operation (created_at);

-- Head of each chain, and the number series of its counter: one row lock takes a gapless number of each.
-- T: sales and what undoes them; C: copies that leave the house; L: log of technical and audit events; X: trainings (fiscal.md §1.3).
CREATE TABLE chain (
    chain          text PRIMARY KEY, -- "T/G1"
    counter_id     int NOT NULL REFERENCES counter,
    seq            bigint NOT NULL DEFAULT 0,
    mac            bytea NOT NULL DEFAULT ''::bytea,
    last_order     bigint NOT NULL DEFAULT 0,
    last_ticket    bigint NOT NULL DEFAULT 0,
    perpetual_net  bigint NOT NULL DEFAULT 0, -- algebraic sum of turnover, never reset
    perpetual_abs  bigint NOT NULL DEFAULT 0  -- sum of absolute amounts, never falls
) WITH (fillfactor = 20);

CREATE TABLE sealed_record (
    chain        text NOT NULL, -- no foreign key: the head row is locked by whoever appends
    seq          bigint NOT NULL,
    operation_id uuid NOT NULL UNIQUE REFERENCES operation,
    body         text NOT NULL, -- canonical v1: what the mac covers, document included
    key_id       smallint NOT NULL,
    mac          bytea NOT NULL,
    answer       text NOT NULL, -- what the counter was told; a repetition is told the same
    PRIMARY KEY (chain, seq)
);

CREATE TABLE vault.seal_key (
    key_id     smallint PRIMARY KEY,
    inner_pad  bytea NOT NULL, -- key XOR 0x36…, the first block of HMAC's inner hash
    outer_pad  bytea NOT NULL, -- key XOR 0x5c…
    created_at timestamptz NOT NULL DEFAULT now(),
    retired_at timestamptz
);
CREATE UNIQUE INDEX seal_key_in_force ON vault.seal_key ((true)) WHERE retired_at IS NULL;

-- ------------------------------------------------------------------------------------------------------ contacts, orders

CREATE TABLE contact (
    contact_id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    given_name   text NOT NULL DEFAULT '',
    family_name  text NOT NULL DEFAULT '',
    organisation text NOT NULL DEFAULT '',
    email        text NOT NULL DEFAULT '',
    phone        text NOT NULL DEFAULT '',
    language     text NOT NULL DEFAULT 'fr',
    created_by   text NOT NULL DEFAULT session_user,
    created_at   timestamptz NOT NULL DEFAULT now(),
    CHECK (family_name <> '' OR organisation <> '')
);

CREATE SEQUENCE order_id;

CREATE TABLE order_file (
    order_id     bigint PRIMARY KEY,
    number       text NOT NULL UNIQUE, -- "G1-17", gapless per counter
    operation_id uuid NOT NULL REFERENCES operation,
    counter_id   int NOT NULL,
    contact_id   bigint REFERENCES contact,
    currency     text NOT NULL,
    created_by   text NOT NULL DEFAULT session_user,
    created_at   timestamptz NOT NULL -- its operation's
);

CREATE SEQUENCE ticket_id;

CREATE TABLE ticket (
    ticket_id      bigint PRIMARY KEY,
    order_id       bigint NOT NULL REFERENCES order_file,
    operation_id   uuid NOT NULL,
    counter_id     int NOT NULL,
    serial         bigint NOT NULL, -- gapless per counter: the ticket's number is "<counter>-T<serial>", so that nobody takes it for an order's
    performance_id int NOT NULL,
    seat_id        int NOT NULL,
    price_type_id  int NOT NULL,
    category       text NOT NULL,
    gross          bigint NOT NULL,
    net            bigint NOT NULL,
    vat            bigint NOT NULL,
    vat_bp         int NOT NULL,
    state          text NOT NULL DEFAULT 'valid',
    replaces       bigint REFERENCES ticket,
    CONSTRAINT ticket_sound CHECK (net + vat = gross AND net >= 0 AND vat >= 0 AND state IN ('valid', 'cancelled', 'exchanged')),
    UNIQUE (counter_id, serial)
) WITH (fillfactor = 85);
CREATE INDEX ticket_order ON ticket (order_id);
CREATE UNIQUE INDEX ticket_live ON ticket (performance_id, seat_id) WHERE state = 'valid';

-- Every paper or file that left: copy 0 is the original, copy k "DUPLICATA k". One token in force per ticket.
CREATE TABLE ticket_copy (
    ticket_id    bigint NOT NULL REFERENCES ticket,
    copy         int NOT NULL CHECK (copy >= 0),
    token        text NOT NULL UNIQUE,
    operation_id uuid NOT NULL REFERENCES operation,
    revoked_by   uuid REFERENCES operation,
    PRIMARY KEY (ticket_id, copy)
);
CREATE UNIQUE INDEX ticket_copy_in_force ON ticket_copy (ticket_id) WHERE revoked_by IS NULL;

CREATE TABLE entry (
    ticket_id    bigint PRIMARY KEY REFERENCES ticket,
    operation_id uuid NOT NULL REFERENCES operation,
    entered_at   timestamptz NOT NULL -- its operation's
);

CREATE SEQUENCE tender_id;

CREATE TABLE tender (
    tender_id    bigint PRIMARY KEY,
    order_id     bigint NOT NULL REFERENCES order_file,
    operation_id uuid NOT NULL,
    method       text NOT NULL,
    amount       bigint NOT NULL, -- below zero: given back
    handed       bigint NOT NULL,                     -- cash given by the customer, change not yet taken off
    reference    text NOT NULL DEFAULT '',
    refunds      bigint REFERENCES tender,            -- the tender that a negative one gives back
    refunded     bigint NOT NULL DEFAULT 0,
    CONSTRAINT tender_sound CHECK (method IN ('cash', 'card', 'cheque') AND amount <> 0 AND (amount < 0) = (refunds IS NOT NULL)
                                   AND refunded >= 0 AND (refunded <= amount OR refunded = 0))
) WITH (fillfactor = 90);
CREATE INDEX tender_order ON tender (order_id);

-- A transfer moves an amount from one account to another: balanced by construction (chart: fiscal.md §5.1).
CREATE TABLE ledger_transfer (
    operation_id   uuid NOT NULL REFERENCES operation,
    line           int NOT NULL,
    debit          text NOT NULL,
    credit         text NOT NULL,
    amount         bigint NOT NULL,
    performance_id int,
    CONSTRAINT transfer_sound CHECK (amount > 0 AND debit <> credit),
    PRIMARY KEY (operation_id, line)
);

-- ------------------------------------------------------------------------------------------------- nothing is rewritten

CREATE FUNCTION refuse_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'record.append-only|%', TG_TABLE_NAME USING ERRCODE = 'GU001';
END $$;

DO $$
DECLARE
    v_table text;
BEGIN
    FOREACH v_table IN ARRAY ARRAY['operation', 'sealed_record', 'ledger_transfer', 'order_file', 'entry'] LOOP
        EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite()', v_table);
        EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER append_only', v_table);
    END LOOP;
    FOREACH v_table IN ARRAY ARRAY['ticket', 'tender', 'ticket_copy'] LOOP -- their facts may end, but no row disappears
        EXECUTE format('CREATE TRIGGER no_delete BEFORE DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite()', v_table);
        EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER no_delete', v_table);
    END LOOP;
END $$;

-- --------------------------------------------------------------------------------------------------- first seal key, server

DO $$
DECLARE
    -- three version-4 UUIDs carry 366 bits from the server's strong random source
    v_key bytea := sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
    v_inner bytea := decode(repeat('36', 64), 'hex');
    v_outer bytea := decode(repeat('5c', 64), 'hex');
BEGIN
    FOR i IN 0..31 LOOP
        v_inner := set_byte(v_inner, i, get_byte(v_inner, i) # get_byte(v_key, i));
        v_outer := set_byte(v_outer, i, get_byte(v_outer, i) # get_byte(v_key, i));
    END LOOP;
    INSERT INTO vault.seal_key (key_id, inner_pad, outer_pad) VALUES (1, v_inner, v_outer);
END $$;

INSERT INTO counter (code) VALUES ('SERVER');
INSERT INTO chain (chain, counter_id) SELECT 'L/' || code, counter_id FROM counter;
