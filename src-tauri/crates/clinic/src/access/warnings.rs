//! What is unusual about the vault that is open, in words.

use crate::host::local_date;
use crate::places::{Places, Seen};
use crate::{Clinic, ClinicError};
use jiff::civil::Date;
use store::{AuditHead, Warning};

impl Clinic {
    /// What to tell at once, a sentence or two each.
    pub(crate) fn warnings(&self) -> Vec<String> {
        let today = self.host.today();
        let found = self.vault.warnings().iter().map(|warning| words(warning, today));
        found.chain(self.warnings.iter().cloned()).collect()
    }

    /// Warns when the vault's audit isn't what it was when it was last open on this computer with more behind it, and notes that it
    /// was found so.
    pub fn compare_with_seen(&mut self, places: &Places) {
        match self.missed(places) {
            Some((head, words)) => {
                // The warning is given all the same.
                drop(self.note("find another history", None, &head));
                self.warn(words);
            }
            // Without it only a later warning can't be given.
            None => drop(self.note_seen(places)),
        }
    }

    /// The head that this computer has kept and the vault's audit doesn't hold, and what to tell.
    fn missed(&self, places: &Places) -> Option<(String, String)> {
        let seen = places.seen(self.id(), self.folder())?;
        let kept: AuditHead = seen.head.parse().ok()?;
        let head = self.vault.audit_head().ok()?;
        let holds = self.vault.audit_holds(kept).ok()?;
        let words = seen.missed(|number| match (head.count < number, holds) {
            (true, _) => None,
            (false, true) => Some(seen.head.clone()),
            (false, false) => Some(String::new()),
        });
        words.map(|words| (seen.head, words))
    }

    /// Notes where the vault's audit stands, for the next time it is opened on this computer. What this computer has kept of
    /// another history stays until somebody has checked the audit and seen it.
    ///
    /// # Errors
    /// Failures of reading; when the file can't be written.
    pub fn note_seen(&self, places: &Places) -> Result<(), ClinicError> {
        if !self.history_seen.get() && self.missed(places).is_some() {
            return Ok(());
        }
        let head = self.vault.audit_head()?;
        let seen = Seen {
            number: head.count,
            head: head.to_string(),
        };
        places.note_seen(self.id(), self.folder(), seen)
    }

    /// Adds something to tell at once.
    pub fn warn(&mut self, words: String) {
        self.warnings.push(words);
    }
}

fn words(warning: &Warning, today: Date) -> String {
    match warning {
        Warning::OlderKeys => "The vault’s key files are older than when it was last open: someone has put old ones back, so old passphrases open it again. If that wasn’t you, every user must change their passphrase, and a new recovery code must be made: only then do the old ones stop working.".to_owned(),
        Warning::MendedKeys => "The vault’s key file vault.json was damaged or gone; its copy was used and the file was written anew. Check the drive, and make a backup.".to_owned(),
        Warning::ReplacedKeys => "The vault’s key file vault.json was altered, or an older one was put in its place; its copy was used and the file was written anew. If that wasn’t you, look at who can reach this folder.".to_owned(),
        Warning::UnfinishedKeys => "A change of users, a passphrase or the recovery code was interrupted. Check who can open the vault under Settings, Users and keys; of a passphrase that was being changed, the new one holds.".to_owned(),
        Warning::SeveralCodes => "Making a recovery code was interrupted: the code of before still opens the vault. Make a new one under Settings, Users and keys; then that one alone does.".to_owned(),
        Warning::OlderDatabase => "The vault’s database is older than its key files: someone has put an older one in its place, and what was done since is missing. Look for the newer one, or check the audit under Settings, Audit.".to_owned(),
        Warning::BrokenLog => "The vault’s log of the last changes is damaged, as by a failing drive or a power cut: what was done last may be missing. Look at the last entries under Settings, Audit, and check the drive.".to_owned(),
        Warning::ClockBack { last } if local_date(*last) == today => "This vault was last used later today than this computer’s clock says it is. Correct the clock before you go on: what is due and new dates go by it.".to_owned(),
        Warning::ClockBack { last } => format!("This computer’s clock says {today}, but this vault was last used on {}, which is later. Correct the clock before you go on: ages, what is due and new dates go by it.", local_date(*last)),
        Warning::Network(kind) => format!("This vault is on a network folder ({kind}). A lost connection can damage it: copy it to this computer, and put only backups there."),
        Warning::Synchronised(program) => format!("This vault is in a folder that {program} synchronises. A copy made while the vault is open can be torn: move the vault elsewhere, and put only backups there."),
        Warning::FailedUnlocks { count: 1, last } => format!("Someone tried to open this vault with a wrong passphrase or code, on {}.", local_date(*last)),
        Warning::FailedUnlocks { count, last } => format!("Since this vault was last open, someone tried {count} times to open it with a wrong passphrase or code, last on {}.", local_date(*last)),
    }
}
