//! A crash while a recovery code takes the place of the one before.

use super::{PASSPHRASE, TrialHost, device, make};
use crate::keys::{self, Header};
use crate::{KeyCost, Opening, RecoveryCode, StoreError, Unlock, Vault, Warning};
use std::path::Path;

fn text(code: &RecoveryCode) -> String {
    code.groups().map(|group| group.to_string()).join("-")
}

fn open(folder: &Path, unlock: Unlock<'_>, host: &TrialHost) -> Result<Vault, StoreError> {
    let opening = Opening {
        unlock,
        device: device(),
        backups: None,
    };
    Vault::open_with(folder, &opening, host)
}

/// Writes a header that has `code` too, as a change does first.
fn half_made(vault: &Vault, header: &Header, generation: u64, code: &RecoveryCode, host: &TrialHost) {
    let mut header = header.clone();
    header
        .add_recovery(code, KeyCost::FLOOR, &vault.key, host)
        .unwrap();
    header.set_generation(generation);
    keys::write(vault.folder(), &header.sealed(&vault.key).unwrap()).unwrap();
}

#[test]
fn the_code_on_paper_opens_the_vault_until_the_new_one_is_sure_to() {
    for (noted, why) in [
        (false, "a crash before the database knew of the new code"),
        (true, "a crash after that, before the code was shown"),
    ] {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("clinic.fibrotrend");
        make(&folder);
        let host = TrialHost::new(70);
        let by_passphrase = Unlock::Passphrase {
            user: None,
            passphrase: PASSPHRASE,
        };
        let mut vault = open(&folder, by_passphrase, &host).unwrap();
        let paper = text(&vault.make_recovery_code(&TrialHost::new(71)).unwrap());
        let header = vault.header.clone();
        let unseen = RecoveryCode::random(&TrialHost::new(72)).unwrap();
        if noted {
            vault.make_recovery_code(&TrialHost::new(73)).unwrap();
            half_made(&vault, &header, vault.header.generation(), &unseen, &host);
        } else {
            half_made(&vault, &header, header.generation() + 1, &unseen, &host);
        }
        drop(vault);
        let mut vault = open(&folder, Unlock::Recovery { code: &paper }, &host)
            .unwrap_or_else(|error| panic!("{why}: {error}"));
        assert_eq!(vault.warnings(), [Warning::SeveralCodes], "{why}: it is told");
        let last = text(&vault.make_recovery_code(&TrialHost::new(74)).unwrap());
        drop(vault);
        for (code, opens) in [(paper, false), (text(&unseen), false), (last, true)] {
            match open(&folder, Unlock::Recovery { code: &code }, &host) {
                Ok(vault) => assert!(
                    opens && !vault.warnings().contains(&Warning::SeveralCodes),
                    "{why}: {:?}",
                    vault.warnings()
                ),
                Err(error) => assert!(!opens, "{why}: {error}"),
            }
        }
    }
}
