-- The second factor of an account: one-time codes after RFC 6238. `last_step` is the
-- time step of the last code taken; none before it counts again.
CREATE TABLE second_factor (
    account_id UUID NOT NULL PRIMARY KEY,
    secret BYTEA NOT NULL,
    last_step BIGINT NOT NULL,
    confirmed_at BIGINT,
    created_at BIGINT NOT NULL,
    CONSTRAINT second_factor_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id)
);

-- Codes for when the device is lost; each counts once and is deleted by its use.
CREATE TABLE recovery_code (
    account_id UUID NOT NULL,
    code_hash TEXT NOT NULL,
    CONSTRAINT recovery_code_pkey PRIMARY KEY (account_id, code_hash),
    CONSTRAINT recovery_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id)
);

-- A sign-in between password and code.
CREATE TABLE sign_in_step (
    secret_hash TEXT NOT NULL PRIMARY KEY,
    account_id UUID NOT NULL,
    expires_at BIGINT NOT NULL,
    CONSTRAINT sign_in_step_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id)
);
