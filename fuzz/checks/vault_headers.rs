//! Bytes as the header of a vault: no panic; a name, or a reason why not, in time and memory that don't depend on what
//! the header asks for.

use crate::scratch;
use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;
use store::Vault;

fn folder() -> &'static PathBuf {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| scratch::folder("headers"))
}

/// Bytes of the header and of its copy.
pub fn check(data: &[u8]) {
    for name in ["vault.json", "vault.keys"] {
        fs::write(folder().join(name), data).expect("the header is written");
    }
    match Vault::label(folder()) {
        Ok(label) => assert!(label.name.len() <= data.len()),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

/// Leaves nothing behind.
pub fn clear() {
    drop(fs::remove_dir_all(folder()));
}
