//! Bytes as a backup: no panic; what is read holds together, or there is a reason why not. The bytes are tried as the whole file,
//! and as its manifest and header (parted by a line) in a file whose form, lengths and check sums are right, so that what is
//! behind those is reached.

#[allow(dead_code, reason = "a test of the store needs all of it")]
#[path = "../../src-tauri/crates/store/tests/backup/zip.rs"]
mod zip;

use sha2::{Digest, Sha256};
use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;
use store::backup::Backup;
use zip::Entry;

const BETWEEN: &str = "\n#--- vault.json\n";

/// A folder in memory where there is one, this process's own.
fn folder() -> &'static PathBuf {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let memory = PathBuf::from("/dev/shm");
        let parent = if memory.is_dir() {
            memory
        } else {
            std::env::temp_dir()
        };
        let folder = parent.join(format!("fibrotrend-backups-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder for the backup");
        folder
    })
}

/// Bytes of the file, or of its manifest and header.
pub fn check(data: &[u8]) {
    look(data);
    if let Ok(text) = std::str::from_utf8(data) {
        let (manifest, header) = text.split_once(BETWEEN).unwrap_or((text, ""));
        look(&whole(manifest, header));
    }
}

/// A file of the right form around them; lengths and hashes in the manifest are mended where there is a place for them.
fn whole(manifest: &str, header: &str) -> Vec<u8> {
    const DATABASE: &[u8] = b"x";
    let mut text = manifest.to_owned();
    if let Ok(mut value) = serde_json::from_str::<serde_json::Value>(manifest) {
        for (name, bytes) in [("header", header.as_bytes()), ("database", DATABASE)] {
            if let Some(sum) = value.get_mut(name).and_then(|sum| sum.as_object_mut()) {
                let hash: String = Sha256::digest(bytes)
                    .iter()
                    .map(|byte| format!("{byte:02x}"))
                    .collect();
                sum.insert("bytes".to_owned(), bytes.len().into());
                sum.insert("sha256".to_owned(), hash.into());
            }
        }
        text = value.to_string();
    }
    zip::zip(&[
        Entry::new("manifest.json", text.as_bytes()),
        Entry::new("vault.json", header.as_bytes()),
        Entry::new("vault.db", DATABASE),
    ])
}

fn look(data: &[u8]) {
    let path = folder().join("backup");
    fs::write(&path, data).expect("the backup is written");
    let mut backup = match Backup::open(&path) {
        Ok(backup) => backup,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    let manifest = backup.manifest().clone();
    assert!(manifest.name.len() <= data.len());
    assert_eq!(
        manifest.number(),
        manifest.facts.audit_head().map_or(0, |head| head.count)
    );
    if let Ok(label) = backup.label() {
        assert!(label.name.len() <= data.len() && label.users.len() <= data.len());
    }
    drop(backup.check());
}

/// Leaves nothing behind.
pub fn clear() {
    drop(fs::remove_dir_all(folder()));
}
