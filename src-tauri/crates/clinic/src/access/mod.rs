//! Who has the vault open, what they may do, users, passphrases, the recovery code.

mod calibrate;
mod passphrase;
mod sheet;
mod warnings;

pub use calibrate::calibrated;
pub(crate) use passphrase::check as check_passphrase;
pub use passphrase::{LONGEST_PASSPHRASE, SHORTEST_PASSPHRASE};

use crate::views::{RecoveryCode, UserForm, UserRole, UserView, UsersView};
use crate::{Clinic, ClinicError, Code};
use record::{Right, Role, User, UserId};
use store::KeyCost;

/// The most characters of a name.
const LONGEST_NAME: usize = 120;

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

    /// Users and keys of the vault.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn users(&self) -> Result<UsersView, ClinicError> {
        let mut users = self.vault.users()?;
        users.sort_by_key(|user| user.name.to_lowercase());
        let made = self.vault.recovery_made();
        Ok(UsersView {
            users: users.iter().map(|user| self.user_view(user)).collect(),
            recovery_made: made.map(|at| crate::host::local_date(at).to_string()),
            key_cost: self
                .vault
                .key_cost()
                .map(|cost| cost.to_string())
                .unwrap_or_default(),
        })
    }

    /// Adds a user with a first passphrase, which they can change.
    ///
    /// # Errors
    /// [`Code::NotAllowed`]; names the field that doesn't do; failures of writing.
    pub fn add_user(
        &mut self,
        form: &UserForm,
        passphrase: &str,
        cost: KeyCost,
    ) -> Result<UsersView, ClinicError> {
        self.may(Right::Manage)?;
        let name = checked_name(&form.name)?;
        check_passphrase(passphrase, &[self.vault.name(), name], "passphrase")?;
        let role = form.role.into();
        self.vault
            .add_user(name, role, passphrase, cost, self.host.as_ref())?;
        self.users()
    }

    /// Changes a user's name and role. What they did before stays under the name of then.
    ///
    /// # Errors
    /// [`Code::NotAllowed`]; names the field that doesn't do; failures of writing.
    pub fn edit_user(&mut self, user: UserId, form: &UserForm) -> Result<UsersView, ClinicError> {
        self.may(Right::Manage)?;
        let name = checked_name(&form.name)?;
        self.vault
            .edit_user(user, name, form.role.into(), self.host.as_ref())?;
        self.users()
    }

    /// Removes a user, for a reason: the passphrase opens nothing any more.
    ///
    /// # Errors
    /// [`Code::NotAllowed`]; without a reason; for oneself and the last clinician; failures of writing.
    pub fn remove_user(&mut self, user: UserId, reason: &str) -> Result<UsersView, ClinicError> {
        self.may(Right::Manage)?;
        let reason = reason.trim();
        if reason.is_empty() {
            return Err(ClinicError::field(
                "reason",
                "There is no reason: write why, such as “has left the clinic”.",
            ));
        }
        if reason.chars().count() > 500 {
            return Err(ClinicError::field(
                "reason",
                "This is longer than 500 characters: shorten it.",
            ));
        }
        self.vault.remove_user(user, reason, self.host.as_ref())?;
        self.users()
    }

    /// Changes the passphrase of who has the vault open.
    ///
    /// # Errors
    /// When `before` is not the passphrase or `after` doesn't do, the field is named; failures of writing.
    pub fn change_passphrase(
        &mut self,
        before: &str,
        after: &str,
        cost: KeyCost,
    ) -> Result<UsersView, ClinicError> {
        self.ask_passphrase(before, "before")?;
        let user = self.user().clone();
        check_passphrase(after, &[self.vault.name(), &user.name], "after")?;
        self.vault
            .set_passphrase(user.id, after, cost, self.host.as_ref())?;
        self.users()
    }

    fn ask_passphrase(&self, passphrase: &str, field: &str) -> Result<(), ClinicError> {
        if self.vault.passphrase_opens(passphrase)? {
            return Ok(());
        }
        let unlock = store::Unlock::Passphrase {
            user: Some(self.user().id),
            passphrase,
        };
        let wrong = store::StoreError::WrongPassphrase;
        store::note_attempt(self.folder(), &unlock, &wrong, self.host.as_ref());
        Err(ClinicError {
            field: Some(field.to_owned()),
            ..store::StoreError::WrongPassphrase.into()
        })
    }

    /// Makes a recovery code in place of the one before; `passphrase` is that of who asks. It can be printed until the vault is
    /// closed.
    ///
    /// # Errors
    /// [`Code::NotAllowed`], [`Code::WrongPassphrase`]; failures of writing.
    pub fn make_recovery_code(&mut self, passphrase: &str) -> Result<RecoveryCode, ClinicError> {
        self.may(Right::Manage)?;
        self.ask_passphrase(passphrase, "passphrase")?;
        let code = self.vault.make_recovery_code(self.host.as_ref())?;
        let groups = code.groups().iter().map(|group| group.to_string()).collect();
        self.fresh_code = Some(code);
        Ok(RecoveryCode { groups })
    }
}

/// A user's name, trimmed.
pub(crate) fn checked_name(name: &str) -> Result<&str, ClinicError> {
    let name = name.trim();
    let problem = if name.is_empty() {
        "The name is empty: type it as it should stand beside what this user changes.".to_owned()
    } else if name.chars().count() > LONGEST_NAME {
        format!("This is longer than {LONGEST_NAME} characters: shorten it.")
    } else if name.chars().any(char::is_control) {
        "This holds a control character: type it again.".to_owned()
    } else {
        return Ok(name);
    };
    Err(ClinicError::field("name", problem))
}
