//! Bytes as the header of a vault: no panic; a name, or a reason why not, in time and memory that don't depend on what
//! the header asks for.

use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;
use store::Vault;

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
        let folder = parent.join(format!("fibrotrend-headers-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder for the header");
        folder
    })
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
