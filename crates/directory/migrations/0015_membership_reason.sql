-- Why a member left.
ALTER TABLE membership ADD COLUMN left_reason TEXT;
