//! Wrong passphrases and recovery codes: far from the right one, and a key's breadth beside it.

use super::{Chance, PASSPHRASE, TrialHost, device, make, rounds};
use crate::keys::RecoveryCode;
use crate::{Opening, StoreError, Unlock, Vault};
use std::fs;
use std::path::Path;
use zeroize::Zeroizing;

/// Vaults that are guessed at side by side, as one is guessed at by one only.
const VAULTS: usize = 2;

/// What someone might type: never the passphrase itself.
fn guess(chance: &mut Chance) -> String {
    let right: Vec<char> = PASSPHRASE.chars().collect();
    let at = chance.below(right.len());
    let letter = char::from(b'a' + chance.below(26) as u8);
    let mut typed = right.clone();
    match chance.below(7) {
        0 => typed[at] = letter,
        1 => drop(typed.remove(at)),
        2 => typed.insert(at, letter),
        3 => typed.truncate(at),
        4 => typed[at] = typed[at].to_ascii_uppercase(),
        5 => typed.swap(at, right.len() - 1 - at),
        _ => {
            typed = (0..=at)
                .map(|_| char::from(b' ' + chance.below(95) as u8))
                .collect();
        }
    }
    if typed == right {
        typed.push(letter);
    }
    typed.into_iter().collect()
}

/// The code as it is typed.
fn typed(code: &RecoveryCode) -> String {
    let groups = code.groups();
    let groups: Vec<&str> = groups
        .iter()
        .map(|group: &Zeroizing<String>| group.as_str())
        .collect();
    groups.join("-")
}

fn files(folder: &Path) -> Vec<Vec<u8>> {
    ["vault.json", "vault.keys", "vault.db"]
        .iter()
        .map(|name| fs::read(folder.join(name)).unwrap())
        .collect()
}

fn open(folder: &Path, unlock: Unlock<'_>) -> Result<Vault, StoreError> {
    let opening = Opening {
        unlock,
        device: device(),
        backups: None,
    };
    Vault::open_with(folder, &opening, &TrialHost::new(9))
}

fn guess_at(folder: &Path, guesses: usize, seed: usize) {
    make(folder);
    let mut chance = Chance::new(seed);
    let before = files(folder);
    for count in 0..guesses {
        // A code that is whole, of another vault: what fails is the key, not the check of its groups.
        let code = RecoveryCode::random(&TrialHost::new(chance.next())).unwrap();
        let (opened, tried) = if count % 8 == 7 {
            let code = typed(&code);
            (open(folder, Unlock::Recovery { code: &code }), code)
        } else {
            let passphrase = guess(&mut chance);
            let unlock = Unlock::Passphrase {
                user: None,
                passphrase: &passphrase,
            };
            (open(folder, unlock), passphrase)
        };
        assert!(
            matches!(
                opened,
                Err(StoreError::WrongPassphrase | StoreError::WrongRecoveryCode)
            ),
            "{tried:?} gave {:?}",
            opened.map(drop)
        );
    }
    assert!(files(folder) == before, "a wrong guess changed the vault");
    let unlock = Unlock::Passphrase {
        user: None,
        passphrase: PASSPHRASE,
    };
    // After all the wrong ones the right one opens.
    open(folder, unlock).unwrap();
}

#[test]
fn a_wrong_guess_opens_nothing_and_changes_nothing() {
    let guesses = rounds(48, 10_000);
    let root = tempfile::tempdir().unwrap();
    std::thread::scope(|scope| {
        for number in 0..VAULTS {
            let folder = root.path().join(number.to_string()).join("clinic.fibrotrend");
            scope.spawn(move || guess_at(&folder, guesses / VAULTS, 40 + number));
        }
    });
    println!("{guesses} wrong passphrases and recovery codes: none opened, no file of the vault changed");
}
