//! Keys of records. Each kind of record has its own type, so that a visit's key can't be passed for a person's.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta] $name:ident),* $(,)?) => {$(
        #[$doc]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// The key as a UUID (version 7: sorts by time of creation).
            pub fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl From<Uuid> for $name {
            fn from(uuid: Uuid) -> Self {
                Self(uuid)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )*};
}

id! {
    /// Key of a patient.
    PersonId,
    /// Key of a visit.
    VisitId,
    /// Key of one questionnaire filled in at one visit.
    AssessmentId,
    /// Key of one revision of one row.
    RevisionId,
    /// Key of one change, which may touch several rows.
    OperationId,
    /// Key of the device that made a change.
    DeviceId,
    /// Key of a treatment, a result or another record that is kept.
    RecordId,
    /// Key of someone who opens the vault.
    UserId,
    /// Key of a vault; its backups carry it too.
    VaultId,
}
