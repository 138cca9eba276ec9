//! The steps of this capability's tables, never edited after release.

use db::Migration;

/// In order.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        version: 2_026_112_201,
        name: "networks",
        sql: include_str!("../migrations/0001_network.sql"),
    },
    Migration {
        version: 2_026_112_202,
        name: "accounts, roles, sessions",
        sql: include_str!("../migrations/0002_account.sql"),
    },
    Migration {
        version: 2_026_112_203,
        name: "audit trail",
        sql: include_str!("../migrations/0003_audit.sql"),
    },
    Migration {
        version: 2_026_112_204,
        name: "jobs",
        sql: include_str!("../migrations/0004_job.sql"),
    },
    Migration {
        version: 2_026_112_205,
        name: "mail",
        sql: include_str!("../migrations/0005_mail.sql"),
    },
    Migration {
        version: 2_026_112_206,
        name: "access tokens",
        sql: include_str!("../migrations/0006_token.sql"),
    },
    Migration {
        version: 2_026_112_207,
        name: "invitations",
        sql: include_str!("../migrations/0007_invitation.sql"),
    },
    Migration {
        version: 2_026_112_208,
        name: "second factors",
        sql: include_str!("../migrations/0008_second_factor.sql"),
    },
    Migration {
        version: 2_026_112_401,
        name: "limits",
        sql: include_str!("../migrations/0010_throttle.sql"),
    },
    Migration {
        version: 2_026_112_402,
        name: "password links",
        sql: include_str!("../migrations/0011_password_link.sql"),
    },
    Migration {
        version: 2_026_112_403,
        name: "sign-in services",
        sql: include_str!("../migrations/0012_oidc.sql"),
    },
    Migration {
        version: 2_026_112_411,
        name: "administration",
        sql: include_str!("../migrations/0015_administration.sql"),
    },
    Migration {
        version: 2_026_112_412,
        name: "checks of the audit trail",
        sql: include_str!("../migrations/0016_trail.sql"),
    },
    Migration {
        version: 2_026_112_413,
        name: "access to networks",
        sql: include_str!("../migrations/0017_access.sql"),
    },
    Migration {
        version: 2_026_112_431,
        name: "notices",
        sql: include_str!("../migrations/0025_notification.sql"),
    },
    Migration {
        version: 2_026_112_432,
        name: "privacy",
        sql: include_str!("../migrations/0026_privacy.sql"),
    },
    Migration {
        version: 2_026_112_433,
        name: "overview",
        sql: include_str!("../migrations/0027_overview.sql"),
    },
    Migration {
        version: 2_026_112_461,
        name: "networks: face",
        sql: include_str!("../migrations/0030_network_face.sql"),
    },
    Migration {
        version: 2_026_112_463,
        name: "legal texts",
        sql: include_str!("../migrations/0031_legal_text.sql"),
    },
    Migration {
        version: 2_026_112_471,
        name: "uploads",
        sql: include_str!("../migrations/0040_upload.sql"),
    },
    Migration {
        version: 2_026_112_472,
        name: "mail: enclosures",
        sql: include_str!("../migrations/0041_enclosure.sql"),
    },
    Migration {
        version: 2_026_112_521,
        name: "followers of networks",
        sql: include_str!("../migrations/0050_follower.sql"),
    },
];
