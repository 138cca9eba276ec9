-- For the list of accounts: `search_key` is name and address folded as search folds
-- them (the program writes it anew with every change), `last_visit_at` the last visit
-- to the hour, also when the session it happened in has ended.
ALTER TABLE account ADD COLUMN search_key TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN last_visit_at BIGINT;
UPDATE account SET search_key = LOWER(name || ' ' || email);
UPDATE account SET search_key = REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
    search_key, 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'), 'Ä', 'ae'), 'Ö', 'oe'), 'Ü', 'ue');
UPDATE account SET search_key = REPLACE(REPLACE(REPLACE(REPLACE(
    search_key, '@', ' '), '.', ' '), '-', ' '), '_', ' ');
UPDATE account SET last_visit_at =
    (SELECT MAX(seen_at) FROM session WHERE session.account_id = account.id);
CREATE INDEX account_search_key_idx ON account (search_key, id);

-- A dead job that somebody gave up is done, with a name and a reason.
ALTER TABLE job ADD COLUMN given_up_by TEXT;
ALTER TABLE job ADD COLUMN given_up_reason TEXT;
CREATE INDEX job_state_created_at_idx ON job (state, created_at);

CREATE INDEX mail_state_queued_at_idx ON mail (state, queued_at);
