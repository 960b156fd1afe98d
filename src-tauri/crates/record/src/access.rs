//! Who may do what with a vault.

use crate::UserId;
use serde::{Deserialize, Serialize};

/// What a user of the clinic may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Everything: signs visits, acknowledges alerts, manages users, settings and backups.
    Clinician,
    /// Records, but neither signs nor acknowledges nor manages.
    Assistant,
    /// Looks and prints.
    ReadOnly,
}

/// What a command needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Right {
    /// Seeing, printing and saving what is seen.
    Read,
    /// Recording and correcting.
    Write,
    /// Signing a visit, opening it for correction, acknowledging an alert.
    Sign,
    /// Users, recovery code, settings of the clinic, backups.
    Manage,
}

impl Role {
    /// All roles, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Clinician, Self::Assistant, Self::ReadOnly];

    /// Whether someone of this role may do that.
    pub fn may(self, right: Right) -> bool {
        match self {
            Self::Clinician => true,
            Self::Assistant => matches!(right, Right::Read | Right::Write),
            Self::ReadOnly => right == Right::Read,
        }
    }

    /// As it stands in the database: `clinician`, `assistant`, `read_only`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Clinician => "clinician",
            Self::Assistant => "assistant",
            Self::ReadOnly => "read_only",
        }
    }

    /// The role of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// Someone of the clinic who opens the vault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// Key.
    pub id: UserId,
    /// The name that stands beside what they change.
    pub name: String,
    /// What they may do.
    pub role: Role,
}
