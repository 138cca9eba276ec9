-- Checks of the audit chain, worked off in slices: how far one has come, and what it
-- found. `hash` is that of entry `sequence`; `fault_number` and `fault_other` are the
-- numbers of entries that the fault speaks of.
CREATE TABLE audit_check (
    id UUID NOT NULL PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('running', 'sound', 'broken')),
    asked_by TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    written BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    hash TEXT NOT NULL,
    fault TEXT CHECK (fault IN ('gap', 'broken', 'details', 'cut')),
    fault_number BIGINT,
    fault_other BIGINT,
    finished_at BIGINT
);
CREATE INDEX audit_check_asked_at_idx ON audit_check (asked_at);

-- What the page of the trail filters by.
CREATE INDEX audit_entry_act_idx ON audit_entry (act, sequence);
CREATE INDEX audit_entry_account_id_idx ON audit_entry (account_id, sequence);
CREATE INDEX audit_entry_at_idx ON audit_entry (at);
