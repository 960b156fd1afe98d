//! Failed unlocks, kept in a plain file until the vault is open and they can stand in its audit. Only that someone tried,
//! when, and whose name was chosen; never what was typed.

use crate::{StoreError, Unlock, plain};
use jiff::Timestamp;
use record::{Host, UserId};
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::Path;

const ATTEMPTS: &str = "attempts";
/// Attempts that are kept; what comes after is only counted.
const MOST: usize = 1000;
/// More than that many lines take.
const MOST_BYTES: u64 = 100_000;

/// A failed unlock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// When.
    pub at: Timestamp,
    /// Whose name was chosen, if any.
    pub user: Option<UserId>,
}

/// Failed unlocks since the vault was last open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attempts {
    /// The first thousand.
    pub first: Vec<Attempt>,
    /// How many more there were.
    pub more: u64,
}

impl Attempts {
    /// What was noted; lines that aren't ours are left out.
    pub(crate) fn read(folder: &Path) -> Self {
        let mut text = String::new();
        // A file that can't be read must not keep the clinic out of its vault.
        drop(
            File::open(folder.join(ATTEMPTS))
                .and_then(|file| file.take(MOST_BYTES).read_to_string(&mut text)),
        );
        let mut attempts = Self::default();
        for line in text.lines() {
            if let Some(more) = line.strip_prefix('+').and_then(|more| more.parse().ok()) {
                attempts.more = more;
            }
            let Some((at, user)) = line.split_once(' ') else {
                continue;
            };
            if let (Ok(at), true) = (at.parse(), attempts.first.len() < MOST) {
                let user = user.parse().ok();
                attempts.first.push(Attempt { at, user });
            }
        }
        attempts
    }

    /// Notes one more. A folder that can't be written must not change what the user is told.
    pub(crate) fn note(folder: &Path, attempt: Attempt) {
        let mut attempts = Self::read(folder);
        if attempts.first.len() < MOST {
            attempts.first.push(attempt);
        } else {
            attempts.more = attempts.more.saturating_add(1);
        }
        let beside = folder.join("attempts.new");
        drop(
            fs::write(&beside, attempts.to_text()).and_then(|()| fs::rename(&beside, folder.join(ATTEMPTS))),
        );
    }

    fn to_text(&self) -> String {
        let mut text = String::new();
        for Attempt { at, user } in &self.first {
            let user = user.map_or_else(|| "-".to_owned(), |user| user.to_string());
            text.push_str(&format!("{at} {user}\n"));
        }
        if self.more > 0 {
            text.push_str(&format!("+{}\n", self.more));
        }
        text
    }

    /// Forgets them, once they stand in the audit.
    pub(crate) fn forget(folder: &Path) -> Result<(), StoreError> {
        match fs::remove_file(folder.join(ATTEMPTS)) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }
}

/// Notes a failed try to open the vault in `folder` that was made elsewhere, such as on one of its backups. It is told, and gets its
/// entry, when the vault is opened; what isn't a wrong passphrase or code isn't noted.
pub fn note_attempt(folder: &Path, unlock: &Unlock<'_>, error: &StoreError, host: &dyn Host) {
    use StoreError::{RemovedUser, WrongPassphrase, WrongRecoveryCode};
    if matches!(error, WrongPassphrase | WrongRecoveryCode | RemovedUser) && plain::own_files(folder).is_ok()
    {
        let user = match unlock {
            Unlock::Passphrase { user, .. } => *user,
            Unlock::Recovery { .. } => None,
        };
        let at = host.now();
        Attempts::note(folder, Attempt { at, user });
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails loudly")]

    use super::*;

    #[test]
    fn a_thousand_are_kept_and_the_rest_is_counted() {
        let root = tempfile::tempdir().unwrap();
        let user = Some(UserId::from(uuid::Uuid::from_u128(7)));
        let at = Timestamp::from_second(1_790_000_000).unwrap();
        Attempts::note(root.path(), Attempt { at, user });
        for _ in 0..MOST + 4 {
            Attempts::note(root.path(), Attempt { at, user: None });
        }
        let attempts = Attempts::read(root.path());
        assert_eq!(attempts.first.len(), MOST);
        assert_eq!(
            attempts.first.first(),
            Some(&Attempt { at, user }),
            "whose name was chosen stays"
        );
        assert_eq!(attempts.more, 5);
        Attempts::forget(root.path()).unwrap();
        assert_eq!(Attempts::read(root.path()), Attempts::default());
        Attempts::forget(root.path()).unwrap();
    }

    #[test]
    fn what_is_not_ours_is_left_out() {
        let root = tempfile::tempdir().unwrap();
        let file = root.path().join(ATTEMPTS);
        for (text, known, why) in [
            ("", 0, "empty"),
            ("2026-11-23T10:00:00Z -\ntorn", 1, "a torn last line"),
            ("nonsense nonsense\n\n+x\n", 0, "another program's lines"),
            (
                "2026-11-23T10:00:00Z nobody\n",
                1,
                "no key of a user: the attempt itself counts",
            ),
        ] {
            fs::write(&file, text).unwrap();
            assert_eq!(Attempts::read(root.path()).first.len(), known, "{why}");
        }
        fs::write(&file, [0xFF, 0xFE, 0x00]).unwrap();
        assert_eq!(Attempts::read(root.path()), Attempts::default(), "no text at all");
    }
}
