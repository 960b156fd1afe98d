//! What stands between the page and a command: how the window stands, and what the user may.

use clinic::views::Standing;
use clinic::{ClinicError, Code, Right, Role};

/// What a command needs before it is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// Nothing: it answers in every state and tells nothing of a patient.
    Always,
    /// That no patient has the window: opening the vault that was locked.
    Unlock,
    /// That no patient has or had the window since a vault was unlocked: the first screen, help, what ships with the program.
    Outside,
    /// An open vault, and a user who may see.
    Read,
    /// An open vault, and a user who may record.
    Write,
    /// An open vault, and a user who may sign.
    Sign,
    /// An open vault, and a user who may manage.
    Manage,
    /// As [`Gate::Outside`]; where a vault is open, a user who may manage.
    Restore,
    /// A vault that was handed over to the patient.
    Patient,
}

impl Gate {
    /// Whether a command with this gate may run; `role` is that of who has the vault open, where one is.
    ///
    /// # Errors
    /// [`Code::Locked`] where the window doesn't stand for it, [`Code::NotAllowed`] where the role doesn't allow it.
    pub fn passes(self, standing: Standing, role: Option<Role>) -> Result<(), ClinicError> {
        let handed_over = standing == Standing::HandOver;
        let right = match self {
            Self::Always => return Ok(()),
            Self::Patient if handed_over => return Ok(()),
            Self::Patient => return Err(ClinicError::new(Code::Locked, "The window is not handed over.")),
            _ if handed_over => return Err(with_the_patient()),
            _ if standing == Standing::Locking => return Err(being_locked()),
            Self::Unlock => return Ok(()),
            _ if standing == Standing::HandedBack => return Err(handed_back()),
            Self::Outside => return Ok(()),
            Self::Restore if standing != Standing::Open => return Ok(()),
            Self::Restore | Self::Manage => Right::Manage,
            Self::Read => Right::Read,
            Self::Write => Right::Write,
            Self::Sign => Right::Sign,
        };
        match (standing, role) {
            (Standing::Open, Some(role)) => clinic::allowed(role, right),
            _ => Err(no_vault()),
        }
    }
}

pub(crate) fn no_vault() -> ClinicError {
    ClinicError::new(Code::Locked, "No vault is open: open one first.")
}

fn being_locked() -> ClinicError {
    ClinicError::new(
        Code::Locked,
        "The vault is being locked: wait until what was begun before has ended.",
    )
}

pub(crate) fn handed_back() -> ClinicError {
    ClinicError::new(
        Code::Locked,
        "A patient had this window: unlock the vault that was handed over, or start Fibrotrend anew.",
    )
}

pub(crate) fn with_the_patient() -> ClinicError {
    ClinicError::new(
        Code::Locked,
        "The window is handed over to the patient: end that first.",
    )
}
