CREATE INDEX organisation_merged_into_id_idx ON organisation (merged_into_id)
    WHERE merged_into_id IS NOT NULL;
CREATE INDEX organisation_kind_name_key_idx ON organisation (kind, name_key);
CREATE INDEX organisation_merge_merged_id_idx ON organisation_merge (merged_id);
CREATE INDEX contact_owner_id_idx ON contact (owner_id) WHERE owner_id IS NOT NULL;
