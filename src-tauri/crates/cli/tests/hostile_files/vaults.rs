//! Folders that claim to be vaults.

use crate::given::{Case, PASSPHRASE, Run, STANDS};
use clinic::host::SystemHost;
use clinic::{Clinic, DeviceId, Host, KeyCost, NewClinic};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A vault as it should be, closed.
pub fn whole(root: &Path) -> PathBuf {
    let device = DeviceId::from(SystemHost.new_uuid());
    let new = NewClinic {
        name: "Trial",
        clinician: "Dr Reyes",
        passphrase: PASSPHRASE,
        cost: KeyCost::FLOOR,
    };
    let clinic = Clinic::create(root, new, device, Arc::new(SystemHost)).unwrap();
    clinic.folder().to_owned()
}

/// Files that the program reads or writes in a vault's folder.
const FILES: [&str; 12] = [
    "vault.json",
    "vault.db",
    "vault.db-wal",
    "vault.db-shm",
    "vault.db-journal",
    "lock",
    "holder.txt",
    "vault.keys",
    "vault.json.new",
    "vault.keys.new",
    "attempts",
    "attempts.new",
];

/// Stands that lead out of the folder or never end; what is merely no file of ours may be put right.
fn leads_out(what: &str) -> bool {
    what.starts_with("a link") || what == "a pipe"
}

/// Vaults whose files aren't what they should be, and headers that ask for too much.
pub fn folders() -> Vec<Case> {
    let mut cases = Vec::new();
    for file in FILES {
        for (what, stand) in STANDS {
            // Its copy stands in for it.
            let mended = file == "vault.json" && what == "a sparse gigabyte";
            // Bytes that mean nothing are the trials of damage.
            let is_main = ["vault.json", "vault.db"].contains(&file);
            let is_large = ["a folder", "a sparse gigabyte"].contains(&what);
            if !(leads_out(what) || (is_main && is_large)) {
                continue;
            }
            cases.push(Case::new(
                format!("{file} is {what}"),
                Run::Patients,
                !mended,
                move |place| {
                    place.copy_vault();
                    // What is in the vault's folder may change; all else is watched.
                    stand(place, &place.given.join(file));
                },
            ));
        }
    }
    let mut header = |why: &str, change: fn(&mut Value)| {
        cases.push(Case::new(
            format!("a header with {why}"),
            Run::Patients,
            true,
            move |place| {
                place.copy_vault();
                // A header of the first form has no sum over itself, so that what it asks for is reached.
                drop(fs::remove_file(place.given.join("vault.keys")));
                let file = place.given.join("vault.json");
                let first = include_str!("../../../store/tests/old_vaults/v4.fibrotrend/vault.json");
                let mut header: Value = serde_json::from_str(first).unwrap();
                change(&mut header);
                fs::write(file, header.to_string()).unwrap();
            },
        ));
    };
    header("four terabytes for a key", |header| {
        header["slots"][0]["cost"]["memory_kib"] = json!(u32::MAX)
    });
    header("four thousand million passes", |header| {
        header["slots"][0]["cost"]["passes"] = json!(u32::MAX)
    });
    header("as many lanes", |header| {
        header["slots"][0]["cost"]["lanes"] = json!(u32::MAX)
    });
    header("a cheap key", |header| {
        header["slots"][0]["cost"]["memory_kib"] = json!(8)
    });
    header("a version beyond numbers", |header| {
        header["version"] = json!(1e300)
    });
    header("no slots", |header| header["slots"] = json!([]));
    header("a hundred thousand slots", |header| {
        let mut slot = header["slots"][0].clone();
        slot["wrapped_key"] = json!("00".repeat(48));
        header["slots"] = json!(vec![slot; 3_000]);
    });
    header("another format", |header| {
        header["format"] = json!("../../secret.txt")
    });
    header("a short salt", |header| header["slots"][0]["salt"] = json!(""));
    header("slots within slots", |header| {
        header["slots"] = (0..100).fold(json!([]), |inner, _| json!([inner]));
    });
    cases
}
