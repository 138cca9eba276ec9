-- Who granted a role, and who ended it before its last day. A role that was ended does
-- not count any more, whatever its days say.
ALTER TABLE role_grant ADD COLUMN granted_by TEXT;
ALTER TABLE role_grant ADD COLUMN ended_at BIGINT;
ALTER TABLE role_grant ADD COLUMN ended_by TEXT;
CREATE INDEX role_grant_network_id_idx ON role_grant (network_id, account_id);
