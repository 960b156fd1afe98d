//! Backups: made, read back, refused, kept and thrown away.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    clippy::indexing_slicing,
    reason = "a test fails loudly"
)]

#[path = "../common/mod.rs"]
mod common;
mod damaged;
mod generations;
mod made;
mod places;
mod zip;

use common::{ACT, PASSPHRASE, TestHost, course, device, person, visit};
use record::Answer;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use store::backup::{Found, Why};
use store::{KeyCost, NewVault, StoreError, Unlock, Vault};

const UNLOCK: Unlock<'static> = Unlock::Passphrase {
    user: None,
    passphrase: PASSPHRASE,
};

/// A vault with a patient in a folder of its own, and an empty folder for backups beside it.
struct Setting {
    host: TestHost,
    root: tempfile::TempDir,
}

impl Setting {
    fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("backups")).unwrap();
        Self {
            host: TestHost::default(),
            root,
        }
    }
    fn backups(&self) -> PathBuf {
        self.root.path().join("backups")
    }
    fn folder(&self) -> PathBuf {
        self.root.path().join("clinic.fibrotrend")
    }
    fn vault(&self) -> Vault {
        self.vault_named("Clinic on the Hill", &self.folder())
    }
    fn vault_named(&self, name: &str, folder: &Path) -> Vault {
        let new = NewVault {
            name,
            demo: false,
            user: "Dr Reyes",
            cost: KeyCost::FLOOR,
        };
        let mut vault = Vault::create(folder, new, PASSPHRASE, device(), &self.host).unwrap();
        self.add_patient(&mut vault);
        vault
    }
    fn add_patient(&self, vault: &mut Vault) {
        vault
            .transact(&self.host, ACT, |change| {
                let person = change.add_person(&person())?;
                let visit = change.add_visit(person, &visit())?;
                let form = change.add_assessment(visit, "fiqr", "1", 0)?;
                change.set_answer(form, "symptom_1", Some(&Answer::Number(7.0)), true)?;
                change.set_answer(form, "symptom_2", Some(&Answer::Number(3.0)), true)?;
                change.set_answer(form, "symptom_2", None, true)?;
                change.add_record(Some(person), &course("2026-03"))?;
                change.sign_visit(visit)?;
                change.set_setting("clinic", "{}")
            })
            .unwrap();
    }
    fn back_up(&self, vault: &Vault) -> Result<Found, StoreError> {
        vault.back_up(&self.backups(), Why::Asked, &self.host)
    }
    fn open(&self, folder: &Path) -> Result<Vault, StoreError> {
        Vault::open(folder, PASSPHRASE, device(), &self.host)
    }
    /// Names of what is in the folder of the backups.
    fn names(&self) -> Vec<String> {
        names(&self.backups())
    }
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// Every file below a folder with its bytes, to see that nothing else was touched.
fn tree(folder: &Path) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.is_symlink() {
            all.extend(tree(&path));
            all.insert(path, None);
        } else {
            let bytes = fs::metadata(&path)
                .is_ok_and(|data| data.is_file())
                .then(|| fs::read(&path).unwrap());
            all.insert(path, bytes);
        }
    }
    all
}

/// Runs one of these tests that is left out otherwise, in a shell that prepares its surroundings.
fn run_alone(test: &str, shell: &[&str], folder: &Path) -> Output {
    let program = std::env::current_exe().unwrap();
    let mut words = shell.iter();
    Command::new(words.next().unwrap())
        .args(words)
        .args([
            program.as_os_str(),
            "--ignored".as_ref(),
            "--exact".as_ref(),
            test.as_ref(),
        ])
        .env("TRIAL_FOLDER", folder)
        .output()
        .unwrap()
}

/// The folder that [`run_alone`] was given.
fn trial_folder() -> PathBuf {
    std::env::var_os("TRIAL_FOLDER").map(PathBuf::from).unwrap()
}
