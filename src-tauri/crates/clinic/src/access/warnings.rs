//! What is unusual about the vault that is open, in words.

use crate::host::local_date;
use crate::places::{Places, Seen};
use crate::{Clinic, ClinicError};
use store::{AuditHead, Warning};

impl Clinic {
    /// What to tell at once, a sentence or two each.
    pub(crate) fn warnings(&self) -> Vec<String> {
        let found = self.vault.warnings().iter().map(words);
        found.chain(self.warnings.iter().cloned()).collect()
    }

    /// Warns when the vault's audit isn't what it was when it was last open on this computer with more behind it.
    pub fn compare_with_seen(&mut self, places: &Places) {
        let missed = places.seen(self.id()).and_then(|seen| {
            let kept: AuditHead = seen.head.parse().ok()?;
            let head = self.vault.audit_head().ok()?;
            let holds = self.vault.audit_holds(kept).ok()?;
            seen.missed(|number| match (head.count < number, holds) {
                (true, _) => None,
                (false, true) => Some(seen.head.clone()),
                (false, false) => Some(String::new()),
            })
        });
        if let Some(words) = missed {
            self.warn(words);
        } else {
            // Without it only a later warning can't be given.
            drop(self.note_seen(places));
        }
    }

    /// Notes where the vault's audit stands, for the next time it is opened on this computer.
    ///
    /// # Errors
    /// Failures of reading; when the file can't be written.
    pub fn note_seen(&self, places: &Places) -> Result<(), ClinicError> {
        let head = self.vault.audit_head()?;
        let seen = Seen {
            number: head.count,
            head: head.to_string(),
        };
        places.note_seen(self.id(), seen)
    }

    /// Adds something to tell at once.
    pub fn warn(&mut self, words: String) {
        self.warnings.push(words);
    }
}

fn words(warning: &Warning) -> String {
    match warning {
        Warning::OlderKeys => "The vault’s key files are older than when it was last open: someone has put old ones back, so old passphrases open it again. If that wasn’t you, change your passphrase and make a new recovery code: the old ones then stop working.".to_owned(),
        Warning::MendedKeys => "The vault’s key file vault.json was damaged or gone; its copy was used and the file was written anew. Check the drive, and make a backup.".to_owned(),
        Warning::Network(kind) => format!("This vault is on a network folder ({kind}). A lost connection can damage it: copy it to this computer, and put only backups there."),
        Warning::Synchronised(program) => format!("This vault is in a folder that {program} synchronises. A copy made while the vault is open can be torn: move the vault elsewhere, and put only backups there."),
        Warning::FailedUnlocks { count: 1, last } => format!("Someone tried to open this vault with a wrong passphrase or code, on {}.", local_date(*last)),
        Warning::FailedUnlocks { count, last } => format!("Since this vault was last open, someone tried {count} times to open it with a wrong passphrase or code, last on {}.", local_date(*last)),
    }
}
