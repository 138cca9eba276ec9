-- Who wants to hear by mail of new public resolutions with certain words. Until its link is
-- followed a subscription waits, and nothing is sent.
CREATE TABLE subscription (
    id UUID NOT NULL PRIMARY KEY,
    network_id UUID NOT NULL CONSTRAINT subscription_network_id_fkey REFERENCES network (id),
    email TEXT NOT NULL,
    lang TEXT NOT NULL,
    words TEXT NOT NULL,
    rhythm TEXT NOT NULL CONSTRAINT subscription_rhythm_check
        CHECK (rhythm IN ('daily', 'weekly')),
    asked_at BIGINT NOT NULL,
    expires_at BIGINT,
    digested_on TEXT,
    CONSTRAINT subscription_network_id_email_words_unique UNIQUE (network_id, email, words)
);
CREATE INDEX subscription_email_idx ON subscription (email);
CREATE INDEX subscription_expires_at_idx ON subscription (expires_at);

-- Links of letters: to confirm, or to stop. Of each only the hash of its secret.
CREATE TABLE subscription_link (
    secret_hash TEXT NOT NULL PRIMARY KEY,
    subscription_id UUID NOT NULL
        CONSTRAINT subscription_link_subscription_id_fkey REFERENCES subscription (id),
    what TEXT NOT NULL CONSTRAINT subscription_link_what_check CHECK (what IN ('confirm', 'stop')),
    expires_at BIGINT NOT NULL
);
CREATE INDEX subscription_link_subscription_id_idx ON subscription_link (subscription_id);
CREATE INDEX subscription_link_expires_at_idx ON subscription_link (expires_at);

-- Resolutions a subscription has told of, and those that were public before it.
CREATE TABLE subscription_told (
    subscription_id UUID NOT NULL
        CONSTRAINT subscription_told_subscription_id_fkey REFERENCES subscription (id),
    resolution_id UUID NOT NULL
        CONSTRAINT subscription_told_resolution_id_fkey REFERENCES resolution (id),
    CONSTRAINT subscription_told_pkey PRIMARY KEY (subscription_id, resolution_id)
);
