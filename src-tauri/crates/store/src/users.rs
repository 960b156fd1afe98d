//! Who opens the vault: users in the database, their slots in the header.
//!
//! A change of slots writes the header first, then the database in one transaction together with the header's new
//! generation. A crash between the two leaves a vault that opens: a slot without a user opens nothing and is taken away the next
//! time, a new passphrase holds, a removed user has lost the slot and can be removed again. A new recovery code stands beside the one
//! before until the database has its generation. What was interrupted is told at the next opening.

use crate::audit::AuditTable;
use crate::keys::{self, Header, KeyCost, RecoveryCode, Unlock};
use crate::warning::Warning;
use crate::{Act, Attempts, Change, StoreError, Vault};
use jiff::Timestamp;
use record::{Host, Right, Role, User, UserId, VaultId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The first version of the database that has users.
pub(crate) const USERS_SINCE: i64 = 5;
/// Key of the setting that says which header belongs to the database.
const KEYS: &str = "keys";
/// Where settings of the first vaults name the clinician.
const CLINIC: &str = "clinic";

/// What a database gets in the transaction that makes its tables of users.
#[derive(Debug)]
pub(crate) struct Founding {
    pub user: User,
    pub id: VaultId,
    pub generation: u64,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct KeysNote {
    id: VaultId,
    generation: u64,
}

/// A new vault's first user.
pub(crate) fn first(name: &str, host: &dyn Host) -> User {
    User {
        id: host.new_uuid().into(),
        name: name.to_owned(),
        role: Role::Clinician,
    }
}

/// Who has opened the vault by its recovery code, until a user is chosen.
pub(crate) fn nobody() -> User {
    User {
        id: Uuid::nil().into(),
        name: "Recovery code".to_owned(),
        role: Role::Clinician,
    }
}

impl Change<'_> {
    /// Writes the first user, and which header belongs to the database.
    pub(crate) fn found(&self, founding: &Founding) -> Result<(), StoreError> {
        self.insert_user(&founding.user, false)?;
        self.note_keys(KeysNote {
            id: founding.id,
            generation: founding.generation,
        })
    }

    fn note_keys(&self, note: KeysNote) -> Result<(), StoreError> {
        let text = serde_json::to_string(&note).map_err(|_| StoreError::Database("keys".to_owned()))?;
        self.set_setting(KEYS, &text)
    }

    fn insert_user(&self, user: &User, removed: bool) -> Result<(), StoreError> {
        let values = (
            self.revision(),
            user.id.uuid().into_bytes(),
            self.operation(),
            &user.name,
            user.role.code(),
            removed,
        );
        Ok(self.insert(AuditTable::User, include_str!("sql/insert_user.sql"), values)?)
    }
}

impl Vault {
    /// Everyone who may open the vault, in the order in which they were added.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn users(&self) -> Result<Vec<User>, StoreError> {
        let mut statement = self.connection.prepare_cached(include_str!("sql/users.sql"))?;
        let mut rows = statement.query(())?;
        let mut users = Vec::new();
        while let Some(row) = rows.next()? {
            let (id, role): ([u8; 16], String) = (row.get(0)?, row.get(2)?);
            users.push(User {
                id: Uuid::from_bytes(id).into(),
                name: row.get(1)?,
                role: Role::from_code(&role).ok_or(StoreError::Damaged)?,
            });
        }
        Ok(users)
    }

    /// Adds a user, or gives one who has lost the passphrase's slot a new one.
    ///
    /// # Errors
    /// [`StoreError::NotAllowed`], [`StoreError::NameTaken`]; failures of writing.
    pub fn add_user(
        &mut self,
        name: &str,
        role: Role,
        passphrase: &str,
        cost: KeyCost,
        host: &dyn Host,
    ) -> Result<UserId, StoreError> {
        self.need(Right::Manage)?;
        let users = self.users()?;
        let same = users.into_iter().find(|user| same_name(&user.name, name));
        let user = match same {
            Some(user) if self.has_slot(user.id) => return Err(StoreError::NameTaken),
            Some(user) => User { role, ..user },
            None => User {
                role,
                ..first(name, host)
            },
        };
        let mut header = self.header.clone();
        header.set_passphrase(&user, passphrase, cost, &self.key, host)?;
        self.change_keys(header, "add user", "", host, |change| {
            change.insert_user(&user, false)
        })?;
        Ok(user.id)
    }

    /// Changes a user's name and role.
    ///
    /// # Errors
    /// [`StoreError::NotAllowed`], [`StoreError::NoSuch`], [`StoreError::NameTaken`], [`StoreError::LastClinician`];
    /// failures of writing.
    pub fn edit_user(
        &mut self,
        id: UserId,
        name: &str,
        role: Role,
        host: &dyn Host,
    ) -> Result<(), StoreError> {
        self.need(Right::Manage)?;
        let users = self.users()?;
        if !users.iter().any(|user| user.id == id) {
            return Err(StoreError::NoSuch("user"));
        }
        if users
            .iter()
            .any(|user| user.id != id && same_name(&user.name, name))
        {
            return Err(StoreError::NameTaken);
        }
        if role != Role::Clinician {
            self.clinician_left_without(id, &users)?;
        }
        let user = User {
            id,
            name: name.to_owned(),
            role,
        };
        let mut header = self.header.clone();
        header.rename(id, name);
        self.change_keys(header, "edit user", "", host, |change| {
            change.insert_user(&user, false)
        })?;
        if self.user.id == id {
            self.user = user;
        }
        Ok(())
    }

    /// Removes a user: the passphrase opens nothing any more. What they did stays under their name.
    ///
    /// # Errors
    /// [`StoreError::NotAllowed`], [`StoreError::NoSuch`], [`StoreError::OneSelf`], [`StoreError::LastClinician`];
    /// failures of writing.
    pub fn remove_user(&mut self, id: UserId, reason: &str, host: &dyn Host) -> Result<(), StoreError> {
        self.need(Right::Manage)?;
        if record::has_hidden_sign(reason) {
            return Err(StoreError::HiddenSign);
        }
        let users = self.users()?;
        let user = users.iter().find(|user| user.id == id);
        let user = user.cloned().ok_or(StoreError::NoSuch("user"))?;
        if id == self.user.id {
            return Err(StoreError::OneSelf);
        }
        self.clinician_left_without(id, &users)?;
        let mut header = self.header.clone();
        header.keep_users(|slot| slot != id);
        self.change_keys(header, "remove user", reason, host, |change| {
            change.insert_user(&user, true)
        })
    }

    /// At least one clinician with a passphrase stays.
    fn clinician_left_without(&self, id: UserId, users: &[User]) -> Result<(), StoreError> {
        let stays = |user: &&User| user.id != id && user.role == Role::Clinician && self.has_slot(user.id);
        users
            .iter()
            .find(stays)
            .map(drop)
            .ok_or(StoreError::LastClinician)
    }

    /// Gives whoever has the vault open a new passphrase. After opening by the recovery code, `user` says whose it becomes and
    /// who has the vault open from now on.
    ///
    /// # Errors
    /// [`StoreError::NotAllowed`] for another user's, [`StoreError::NoSuch`]; failures of writing.
    pub fn set_passphrase(
        &mut self,
        user: UserId,
        passphrase: &str,
        cost: KeyCost,
        host: &dyn Host,
    ) -> Result<(), StoreError> {
        let recovering = self.user.id == nobody().id;
        if user != self.user.id && !recovering {
            return Err(StoreError::NotAllowed);
        }
        let users = self.users()?;
        let user = users.into_iter().find(|known| known.id == user);
        let user = user.ok_or(StoreError::NoSuch("user"))?;
        let mut header = self.header.clone();
        header.set_passphrase(&user, passphrase, cost, &self.key, host)?;
        let (operation, reason) = if recovering {
            self.user = user;
            ("change passphrase", "by the recovery code")
        } else {
            ("change passphrase", "")
        };
        self.change_keys(header, operation, reason, host, |_| Ok(()))
    }

    /// Whether this is the passphrase of who has the vault open.
    ///
    /// # Errors
    /// [`StoreError::AlteredKeySettings`], [`StoreError::NotEnoughMemory`].
    pub fn passphrase_opens(&self, passphrase: &str) -> Result<bool, StoreError> {
        let unlock = Unlock::Passphrase {
            user: Some(self.user.id),
            passphrase,
        };
        match self.header.unlock(&unlock) {
            Ok(_) => Ok(true),
            Err(StoreError::WrongPassphrase) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Makes a recovery code, in place of the one before.
    ///
    /// # Errors
    /// [`StoreError::NotAllowed`]; failures of writing.
    pub fn make_recovery_code(&mut self, host: &dyn Host) -> Result<RecoveryCode, StoreError> {
        self.need(Right::Manage)?;
        let code = RecoveryCode::random(host)?;
        let mut header = self.header.clone();
        // The code can't be guessed, however cheap a guess is.
        header.add_recovery(&code, KeyCost::FLOOR, &self.key, host)?;
        self.change_keys(header, "make recovery code", "", host, |_| Ok(()))?;
        // The code on paper opens the vault until the new one is sure to. Where this can't be written, the next opening tells.
        self.header.keep_last_recovery();
        drop(self.write_header());
        Ok(code)
    }

    /// When the recovery code was made; none without one.
    pub fn recovery_made(&self) -> Option<Timestamp> {
        self.header.recovery_slot().map(|slot| slot.made)
    }

    /// What a guess at a passphrase costs, at the user's with the cheapest.
    pub fn key_cost(&self) -> Option<KeyCost> {
        let costs = self.header.user_slots().map(|(_, slot)| slot.cost);
        costs.min_by_key(|cost| u64::from(cost.memory_kib) * u64::from(cost.passes))
    }

    fn has_slot(&self, user: UserId) -> bool {
        self.header.user_slots().any(|(id, _)| id == user)
    }

    /// Who founds the tables of users of a vault that had none: as the settings name the clinician.
    pub(crate) fn founding(&self, owner: Option<UserId>, host: &dyn Host) -> Founding {
        let slot = self.header.user_slots().find(|(id, _)| Some(*id) == owner);
        let user = match slot {
            Some((id, slot)) => User {
                id,
                name: slot.name.clone(),
                role: Role::Clinician,
            },
            None => first(&self.clinician().unwrap_or_else(|| "Clinician".to_owned()), host),
        };
        Founding {
            user,
            id: self.header.id().unwrap_or_else(|| host.new_uuid().into()),
            generation: self.header.generation(),
        }
    }

    fn clinician(&self) -> Option<String> {
        let text = self.setting(CLINIC).ok()??;
        let settings: serde_json::Value = serde_json::from_str(&text).ok()?;
        let name = settings.get("clinician")?.as_str()?.trim();
        (!name.is_empty()).then(|| name.to_owned())
    }

    fn noted_keys(&self) -> Result<Option<KeysNote>, StoreError> {
        let text = self.setting(KEYS)?;
        text.map(|text| serde_json::from_str(&text).map_err(|_| StoreError::Damaged))
            .transpose()
    }

    /// Says who has opened the vault, and brings header and database together.
    pub(crate) fn settle(
        &mut self,
        owner: Option<UserId>,
        unlock: &Unlock<'_>,
        host: &dyn Host,
    ) -> Result<(), StoreError> {
        let users = self.users()?;
        self.user = match (unlock, owner) {
            (Unlock::Recovery { .. }, _) => nobody(),
            (_, Some(owner)) => {
                let known = users.iter().find(|user| user.id == owner);
                known.cloned().ok_or(StoreError::RemovedUser)?
            }
            // The first form had one slot, which became the first clinician's.
            (_, None) => {
                let mut clinicians = users.iter().filter(|user| user.role == Role::Clinician);
                clinicians.next().cloned().ok_or(StoreError::RemovedUser)?
            }
        };
        let noted = self.noted_keys()?;
        let generation = noted.map_or(0, |note| note.generation);
        let older = self.header.generation() < generation;
        if let (true, Unlock::Passphrase { passphrase, .. }) = (self.header.is_old(), unlock) {
            let id = noted.map_or_else(|| host.new_uuid().into(), |note| note.id);
            self.header.renew(id, &self.user, passphrase, &self.key, host)?;
            if !older {
                self.write_header()?;
            }
        }
        if older {
            self.warnings.push(Warning::OlderKeys);
            self.note("find older keys", host, |_| Ok(()))?;
        } else if self.header.generation() > generation {
            let note = KeysNote {
                id: self.id(),
                generation: self.header.generation(),
            };
            self.note("finish a change of keys", host, |change| change.note_keys(note))?;
            // A database without a note is of a version that had none.
            match self.header.generation() - generation {
                _ if noted.is_none() || self.header.recovery_slots().count() > 1 => {}
                1 => self.warnings.push(Warning::UnfinishedKeys),
                _ => self.warnings.push(Warning::OlderDatabase),
            }
        }
        if self.header.recovery_slots().count() > 1 {
            self.warnings.push(Warning::SeveralCodes);
        }
        let mut header = self.header.clone();
        let mut changed = header.keep_users(|slot| users.iter().any(|user| user.id == slot));
        for user in &users {
            changed |= header.rename(user.id, &user.name);
        }
        // Nothing is written over old keys: newer ones may stand in the other file.
        if changed && !older {
            self.change_keys(header, "tidy keys", "", host, |_| Ok(()))?;
        }
        self.report_attempts()
    }

    fn report_attempts(&mut self) -> Result<(), StoreError> {
        let attempts = Attempts::read(&self.folder);
        let Some(last) = attempts.first.last() else {
            return Ok(());
        };
        let count = u64::try_from(attempts.first.len())
            .unwrap_or(u64::MAX)
            .saturating_add(attempts.more);
        self.warnings
            .push(Warning::FailedUnlocks { count, last: last.at });
        self.tell_attempts(&attempts)?;
        Attempts::forget(&self.folder)
    }

    fn note<T>(
        &mut self,
        operation: &str,
        host: &dyn Host,
        work: impl FnOnce(&Change<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let actor = self.user.name.clone();
        let act = Act {
            actor: &actor,
            operation,
            reason: "",
        };
        self.record(host, act, work)
    }

    /// Writes the header as it is in memory.
    pub(crate) fn write_header(&mut self) -> Result<(), StoreError> {
        let text = self.header.sealed(&self.key)?;
        keys::write(&self.folder, &text)
    }

    fn change_keys<T>(
        &mut self,
        mut header: Header,
        operation: &str,
        reason: &str,
        host: &dyn Host,
        work: impl FnOnce(&Change<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let noted = self.noted_keys()?.map_or(0, |note| note.generation);
        header.set_generation(header.generation().max(noted).saturating_add(1));
        let text = header.sealed(&self.key)?;
        let note = KeysNote {
            id: self.id(),
            generation: header.generation(),
        };
        let actor = self.user.name.clone();
        let act = Act {
            actor: &actor,
            operation,
            reason,
        };
        let changed = keys::write(&self.folder, &text).and_then(|()| {
            self.record(host, act, |change| {
                let done = work(change)?;
                change.note_keys(note)?;
                Ok(done)
            })
        });
        if changed.is_ok() {
            self.header = header;
        } else {
            // Best effort: the first error is what the user is told, and the new header opens the vault as well.
            drop(self.write_header());
        }
        changed
    }
}

fn same_name(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}
