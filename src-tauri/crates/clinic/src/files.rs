//! Saving a finished file where the user says, whole or not at all; reading a text that the user has chosen.

use crate::host::SystemHost;
use crate::{ClinicError, Code};
use record::Host;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

/// Writes `bytes` to `path`, replacing a file that is there. It is written beside its place and moved there when it
/// is whole, so that a full disk neither leaves half a file nor costs the old one.
///
/// # Errors
/// Names the place and the fix.
pub fn save(path: &Path, bytes: &[u8]) -> Result<(), ClinicError> {
    let what = format!("Saving {}", path.display());
    let failed = |error: std::io::Error| ClinicError::io(&what, &error);
    let Some(name) = path.file_name() else {
        return Err(ClinicError::new(
            Code::Io,
            format!("{what}: this names no file; give a file name."),
        ));
    };
    if path.is_dir() {
        return Err(ClinicError::new(
            Code::Io,
            format!("{what}: this is a folder; give a file name in it."),
        ));
    }
    if path.exists() && !path.is_file() {
        return Err(ClinicError::new(
            Code::Io,
            format!("{what}: this is a device or a pipe, not a file; give another name."),
        ));
    }
    // A link stays a link; the file that it names is replaced.
    let resolved = if path.is_symlink() {
        fs::canonicalize(path).map_err(failed)?
    } else {
        path.to_owned()
    };
    let path = resolved.as_path();
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    if !folder.is_dir() {
        return Err(ClinicError::new(
            Code::Missing,
            format!("{what}: the folder isn't there; make it or choose another."),
        ));
    }
    outside_vaults(folder, &what)?;
    // Nobody can have put a link at a name that nobody knows.
    let part = SystemHost.new_uuid();
    let beside = folder.join(format!(".{}.{part}.part", name.to_string_lossy()));
    let written = private(&beside).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    let moved = written.and_then(|()| fs::rename(&beside, path));
    if moved.is_err() {
        // What could be written of the report must not stay behind.
        drop(fs::remove_file(&beside));
    }
    moved.map_err(failed)
}

/// Refuses a vault's own folder: a report among its files would be taken for one of them, or replace one.
///
/// # Errors
/// [`Code::InUse`].
pub(crate) fn outside_vaults(folder: &Path, what: &str) -> Result<(), ClinicError> {
    // Whatever is wrong with a vault, its folder is no place for other files.
    if !folder.join(store::HEADER).exists() {
        return Ok(());
    }
    Err(ClinicError::new(
        Code::InUse,
        format!("{what}: this is a vault’s own folder; choose another."),
    ))
}

/// A new file that only its owner can read.
fn private(path: &Path) -> std::io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Writes `bytes` to a new file in `folder`: `name`, or `name (2)` and so on where there is one already. Nothing that is
/// there is replaced.
///
/// # Errors
/// Names the place and the fix.
pub fn save_new(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, ClinicError> {
    outside_vaults(folder, &format!("Saving {}", folder.join(name).display()))?;
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    for count in 1..=MOST_NAMESAKES {
        let free = match (count, ending) {
            (1, _) => name.to_owned(),
            (_, "") => format!("{stem} ({count})"),
            _ => format!("{stem} ({count}).{ending}"),
        };
        let path = folder.join(free);
        // Whoever makes the file first has the name.
        match private(&path) {
            Ok(_) => {
                let saved = save(&path, bytes);
                if saved.is_err() {
                    drop(fs::remove_file(&path));
                }
                return saved.map(|()| path);
            }
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(ClinicError::io(&format!("Saving {}", path.display()), &error)),
        }
    }
    Err(ClinicError::new(
        Code::Exists,
        format!(
            "Saving {}: there are too many files of this name already; choose another folder.",
            folder.join(name).display()
        ),
    ))
}

/// Files of one name, told apart by their number, before saving gives up.
const MOST_NAMESAKES: u32 = 999;

/// The largest text that is read, in bytes.
const LARGEST_TEXT: usize = 1024 * 1024;

/// The text of a file that the user has chosen.
///
/// # Errors
/// Names the place and the fix; a file larger than 1 MB or one that isn't text.
pub fn read_text(path: &Path) -> Result<String, ClinicError> {
    read_text_within(path, LARGEST_TEXT)
}

/// As [`read_text`], for at most `most` bytes.
///
/// # Errors
/// As there.
pub fn read_text_within(path: &Path, most: usize) -> Result<String, ClinicError> {
    let what = format!("Reading {}", path.display());
    let failed = |error: std::io::Error| ClinicError::io(&what, &error);
    if path.is_dir() {
        return Err(failed(std::io::ErrorKind::IsADirectory.into()));
    }
    // Opening a pipe would wait for whoever writes into it, and a device never ends.
    if !fs::metadata(path).map_err(failed)?.is_file() {
        return Err(ClinicError::new(
            Code::Io,
            format!("{what}: this is a device or a pipe, not a file; choose another."),
        ));
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(failed)?;
    file.take(most as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    if bytes.len() > most {
        let most = most / 1024 / 1024;
        return Err(ClinicError::new(
            Code::Io,
            format!("{what}: the file is larger than {most} MB; choose another."),
        ));
    }
    let text = String::from_utf8(bytes);
    text.map_err(|_| {
        let words = "this is not a text in UTF-8; choose another file, or save the table as “CSV UTF-8”";
        ClinicError::new(Code::Io, format!("{what}: {words}."))
    })
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails loudly")]
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};

    #[test]
    fn what_is_saved_goes_nowhere_else_and_is_its_owners() {
        let root = tempfile::tempdir().unwrap();
        let (out, victim) = (root.path().join("out"), root.path().join("victim"));
        fs::create_dir(&out).unwrap();
        fs::write(&victim, "mine").unwrap();
        symlink(&victim, out.join(".r.csv.part")).unwrap();
        let file = out.join("r.csv");
        save(&file, b"one").unwrap();
        assert_eq!(
            fs::read_to_string(&victim).unwrap(),
            "mine",
            "a planted link leads nowhere"
        );
        assert!(!file.is_symlink());
        let second = save_new(&out, "r.csv", b"two").unwrap();
        assert_eq!(second, out.join("r (2).csv"), "nothing is replaced");
        for (file, bytes) in [(&file, "one"), (&second, "two")] {
            assert_eq!(fs::read_to_string(file).unwrap(), bytes);
            assert_eq!(fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o600);
        }
        let parts = fs::read_dir(&out).unwrap().count();
        assert_eq!(parts, 3, "the two files and the link");
    }

    #[test]
    fn nothing_is_saved_among_a_vaults_own_files() {
        let root = tempfile::tempdir().unwrap();
        for name in [store::HEADER, "vault.db"] {
            fs::write(root.path().join(name), "kept").unwrap();
        }
        let check = |saved: Result<(), ClinicError>, why: &str| {
            let message = saved.unwrap_err().message;
            assert!(
                message.ends_with("this is a vault’s own folder; choose another."),
                "{why}: {message}"
            );
        };
        check(
            save(&root.path().join("vault.db"), b"new"),
            "not in place of the data",
        );
        check(save(&root.path().join("audit.csv"), b"new"), "nor beside it");
        check(
            save_new(root.path(), "audit.csv", b"new").map(drop),
            "also under a free name",
        );
        assert_eq!(fs::read_to_string(root.path().join("vault.db")).unwrap(), "kept");
        assert_eq!(
            fs::read_dir(root.path()).unwrap().count(),
            2,
            "and nothing is left behind"
        );
    }
}
