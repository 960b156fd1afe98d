//! Who can open a vault: slots, the header and its copy, users, the recovery code, failed unlocks.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails loudly"
)]

#[path = "../common/mod.rs"]
mod common;

mod altered;
mod crashes;
mod people;
mod recovery;

use common::{PASSPHRASE, TestHost, device};
use record::UserId;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::PathBuf;
use store::{KeyCost, NewVault, Opening, StoreError, Unlock, Vault};

const FILES: [&str; 2] = ["vault.json", "vault.keys"];
const SECOND: &str = "tram otter velvet mosaic";
const THIRD: &str = "seven quiet harbours at dusk";

struct Setting {
    host: TestHost,
    folder: PathBuf,
    _root: tempfile::TempDir,
}

fn setting() -> Setting {
    let root = tempfile::tempdir().unwrap();
    Setting {
        host: TestHost::default(),
        folder: root.path().join("clinic.fibrotrend"),
        _root: root,
    }
}

impl Setting {
    fn create(&self) -> Vault {
        let new = NewVault {
            name: "Clinic",
            demo: false,
            user: "Dr Reyes",
            cost: KeyCost::FLOOR,
        };
        Vault::create(&self.folder, new, PASSPHRASE, device(), &self.host).unwrap()
    }

    fn open(&self, passphrase: &str) -> Result<Vault, StoreError> {
        Vault::open(&self.folder, passphrase, device(), &self.host)
    }

    fn open_as(&self, user: UserId, passphrase: &str) -> Result<Vault, StoreError> {
        self.unlock(Unlock::Passphrase {
            user: Some(user),
            passphrase,
        })
    }

    fn unlock(&self, unlock: Unlock<'_>) -> Result<Vault, StoreError> {
        let opening = Opening {
            unlock,
            device: device(),
            backups: None,
        };
        Vault::open_with(&self.folder, &opening, &self.host)
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.folder.join(file)).unwrap()
    }

    fn write(&self, file: &str, text: impl AsRef<[u8]>) {
        fs::write(self.folder.join(file), text).unwrap();
    }

    /// Alters both files as someone would who knows how the check is made, but not the data key.
    fn forge(&self, alter: impl Fn(&mut Value)) {
        let mut value: Value = serde_json::from_str(&self.read("vault.json")).unwrap();
        alter(&mut value);
        let zeros = "0".repeat(64);
        value["check"] = Value::String(zeros.clone());
        let text = serde_json::to_string_pretty(&value).unwrap();
        let check: String = Sha256::digest(text.as_bytes())
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let text = text.replace(&zeros, &check);
        for file in FILES {
            self.write(file, &text);
        }
    }

    /// The files of the closed vault.
    fn snapshot(&self, files: &[&str]) -> Vec<(String, Vec<u8>)> {
        let one = |file: &&str| ((*file).to_owned(), fs::read(self.folder.join(file)).unwrap());
        files.iter().map(one).collect()
    }

    fn put_back(&self, files: &[(String, Vec<u8>)]) {
        for (file, bytes) in files {
            self.write(file, bytes);
        }
    }
}
