//! A folder for what has to stand in a file.

use std::fs;
use std::path::PathBuf;

/// A new folder of that name, in memory where there is such a place, this process's own.
pub fn folder(name: &str) -> PathBuf {
    let memory = PathBuf::from("/dev/shm");
    let parent = if memory.is_dir() {
        memory
    } else {
        std::env::temp_dir()
    };
    let folder = parent.join(format!("fibrotrend-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    folder
}
