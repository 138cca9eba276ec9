-- The secret address of somebody's own calendar in a network; a new one replaces the old.
CREATE TABLE calendar_feed (
    account_id UUID NOT NULL CONSTRAINT calendar_feed_account_id_fkey REFERENCES account (id),
    network_id UUID NOT NULL CONSTRAINT calendar_feed_network_id_fkey REFERENCES network (id),
    secret_hash TEXT NOT NULL CONSTRAINT calendar_feed_secret_hash_unique UNIQUE,
    made_at BIGINT NOT NULL,
    CONSTRAINT calendar_feed_pkey PRIMARY KEY (account_id, network_id)
);
CREATE INDEX calendar_feed_network_id_idx ON calendar_feed (network_id);
