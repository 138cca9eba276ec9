//! Who changed what of an organisation's record, and when: the audit trail read for
//! people who keep the record.

pub(crate) mod pages;
