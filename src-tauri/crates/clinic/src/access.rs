//! Who has the vault open, and what they may do.

use crate::views::{UserRole, UserView};
use crate::{Clinic, ClinicError, Code};
use record::{Right, Role, User};

impl From<Role> for UserRole {
    fn from(role: Role) -> Self {
        match role {
            Role::Clinician => Self::Clinician,
            Role::Assistant => Self::Assistant,
            Role::ReadOnly => Self::ReadOnly,
        }
    }
}

impl From<UserRole> for Role {
    fn from(role: UserRole) -> Self {
        match role {
            UserRole::Clinician => Self::Clinician,
            UserRole::Assistant => Self::Assistant,
            UserRole::ReadOnly => Self::ReadOnly,
        }
    }
}

impl Clinic {
    /// Who has the vault open.
    pub fn user(&self) -> &User {
        self.vault.user()
    }

    /// Whether they may do that.
    ///
    /// # Errors
    /// [`Code::NotAllowed`] names what the role lacks and who may.
    pub fn may(&self, right: Right) -> Result<(), ClinicError> {
        allowed(self.user().role, right)
    }

    pub(crate) fn user_view(&self, user: &User) -> UserView {
        UserView {
            id: user.id.to_string(),
            name: user.name.clone(),
            role: user.role.into(),
            me: user.id == self.user().id,
        }
    }
}

/// Whether someone of this role may do that.
///
/// # Errors
/// [`Code::NotAllowed`] names what the role lacks and who may.
pub fn allowed(role: Role, right: Right) -> Result<(), ClinicError> {
    if role.may(right) {
        return Ok(());
    }
    let what = match right {
        Right::Read => "look at this",
        Right::Write => "record or change anything",
        Right::Sign => "sign, correct or acknowledge",
        Right::Manage => "change this",
    };
    Err(ClinicError::new(
        Code::NotAllowed,
        format!("Your role may not {what}: ask a clinician of this vault."),
    ))
}
