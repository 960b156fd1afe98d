//! A backup that is made while its vault is open and written when it is closed.

use super::Why;
use super::generations::Found;
use super::write::{Staged, file_name};
use crate::{AuditHead, StoreError, Vault};
use record::Host;
use std::path::Path;

/// A backup that is ready to be written. It needs neither the vault nor its key, and holds nothing that opens data; its copy of
/// the database, encrypted as the vault's own, stands in the vault's folder until it is dropped.
#[derive(Debug)]
pub struct ReadyBackup {
    staged: Staged,
    /// Every head that the vault's audit had, by number.
    heads: Vec<AuditHead>,
}

impl Vault {
    /// Makes a backup ready: copies the database, checks the copy by opening it, and seals what is to be said of it.
    ///
    /// # Errors
    /// As [`Vault::back_up`], but for what concerns its folder.
    pub fn ready_backup(&self, why: Why, host: &dyn Host) -> Result<ReadyBackup, StoreError> {
        Ok(ReadyBackup {
            staged: self.stage(self.id(), why, host)?,
            heads: self.audit_heads()?,
        })
    }
}

impl ReadyBackup {
    /// The audit's head in it.
    pub fn head(&self) -> Option<AuditHead> {
        self.staged.manifest.facts.audit_head()
    }

    /// What its file is to be called, without the ending.
    pub fn name(&self) -> String {
        file_name(&self.staged.manifest)
    }

    /// Writes it to `folder`, reads it back and compares it with the copy that was checked, and then takes away those that no
    /// generation needs any more.
    ///
    /// # Errors
    /// As [`Vault::back_up`].
    pub fn write(&self, folder: &Path) -> Result<Found, StoreError> {
        let holds = |head: AuditHead| {
            let place = self.heads.binary_search_by_key(&head.count, |known| known.count);
            place.ok().and_then(|place| self.heads.get(place)) == Some(&head)
        };
        self.staged.write(folder, &holds)
    }
}
