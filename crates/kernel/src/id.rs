//! Identifiers: every record kind has a type of its own over a UUIDv7.

/// Declares an identifier type: a UUIDv7, so ids sort by the moment of creation
/// and are the same on both databases and on every node.
#[macro_export]
macro_rules! id_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name($crate::uuid::Uuid);

        impl $name {
            /// A new id whose time part is `now`; the rest is random.
            pub fn new(now: $crate::Stamp) -> Self {
                Self(now.uuid())
            }

            /// The id as the database and the edges carry it.
            pub const fn uuid(self) -> $crate::uuid::Uuid {
                self.0
            }
        }

        impl From<$crate::uuid::Uuid> for $name {
            fn from(uuid: $crate::uuid::Uuid) -> Self {
                Self(uuid)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    };
}

id_type! {
    /// An account: who signs in.
    AccountId
}
id_type! {
    /// A network (alliance) hosted on this instance.
    NetworkId
}
id_type! {
    /// An organisation of the directory; it may be in several networks.
    OrganisationId
}
id_type! {
    /// A person of the directory.
    PersonId
}
id_type! {
    /// A body (Gremium) of a network.
    BodyId
}
