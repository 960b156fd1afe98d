//! The header's two files. Both are written whole beside their place and moved there; when one can't be used, the other
//! is.

use super::{Header, HeaderFault};
use crate::{StoreError, plain};
use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::Path;

/// The header.
/// Name of the file with a vault’s keys: a folder that holds it is a vault’s.
pub const HEADER: &str = "vault.json";
/// Its copy.
pub(crate) const COPY: &str = "vault.keys";
const MOST_BYTES: u64 = 1024 * 1024;

/// What was found of a vault's header.
pub(crate) struct Found {
    /// Headers that can be used, the best first: one, or two that differ.
    pub headers: Vec<Header>,
    /// Whether the two files aren't both there and the same.
    pub mend: bool,
    /// The first file's, where it can be used.
    pub first: Option<Header>,
}

/// Reads the header of the vault in `folder`.
///
/// # Errors
/// What is wrong with the first file, when neither can be used.
pub(crate) fn read(folder: &Path) -> Result<Found, StoreError> {
    if !folder.exists() {
        return Err(StoreError::Missing);
    }
    let (first, copy) = (one(folder, HEADER), one(folder, COPY));
    match (first, copy) {
        (Ok(first), Ok(copy)) if first == copy => Ok(Found {
            headers: vec![copy],
            mend: false,
            first: Some(first),
        }),
        (Ok(first), Ok(copy)) => {
            // A crash between the two has left the first one newer; whoever puts an old first one back leaves the copy newer.
            let mut headers = vec![first.clone(), copy];
            headers.sort_by_key(|header| std::cmp::Reverse(header.generation()));
            Ok(Found {
                headers,
                mend: true,
                first: Some(first),
            })
        }
        (Ok(header), Err(_)) => Ok(Found {
            headers: vec![header.clone()],
            mend: true,
            first: Some(header),
        }),
        (Err(_), Ok(header)) => Ok(Found {
            headers: vec![header],
            mend: true,
            first: None,
        }),
        (Err(error), Err(_)) => Err(error),
    }
}

fn one(folder: &Path, name: &str) -> Result<Header, StoreError> {
    let bytes = match plain::read(&folder.join(name), MOST_BYTES) {
        Ok(bytes) => bytes,
        Err(error) if foreign(error.kind()) => return Err(StoreError::NotAVault),
        Err(error) => return Err(error.into()),
    };
    let parsed = match std::str::from_utf8(&bytes) {
        Ok(text) => Header::parse(text),
        Err(_) => Err(HeaderFault::NotAHeader),
    };
    parsed.map_err(|fault| match fault {
        HeaderFault::Newer(found) => StoreError::NewerVersion {
            found,
            known: Header::VERSION,
        },
        // With a database beside it, it was one.
        HeaderFault::NotAHeader if !folder.join(crate::vault::DATABASE).is_file() => StoreError::NotAVault,
        HeaderFault::NotAHeader | HeaderFault::Damaged => StoreError::DamagedHeader,
    })
}

/// Nothing is there, or something that no vault has there.
fn foreign(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::NotFound | ErrorKind::InvalidInput | ErrorKind::FileTooLarge
    )
}

/// Writes both files, so that a crash leaves each of them old or new.
///
/// # Errors
/// Failures of writing.
pub(crate) fn write(folder: &Path, text: &str) -> Result<(), StoreError> {
    for name in [HEADER, COPY] {
        let beside = folder.join(format!("{name}.new"));
        let mut file = File::create(&beside)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        drop(file);
        fs::rename(&beside, folder.join(name))?;
        sync_folder(folder)?;
    }
    Ok(())
}

#[cfg(unix)]
pub(crate) fn sync_folder(folder: &Path) -> Result<(), StoreError> {
    Ok(File::open(folder)?.sync_all()?)
}

#[cfg(not(unix))]
pub(crate) fn sync_folder(_folder: &Path) -> Result<(), StoreError> {
    // A folder can't be opened as a file there; the rename itself is journalled.
    Ok(())
}
