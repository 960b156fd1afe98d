//! Updates: whether a file that the user was given is a newer Fibrotrend, signed by its authors.
//!
//! Fibrotrend never looks for updates and installs none. A release's installers each have a signature beside them (minisign:
//! Ed25519 over BLAKE2b), whose trusted comment, which is signed too, says `fibrotrend VERSION FILE`.

use crate::{ClinicError, Code, VERSION};
use minisign_verify::{Error, PublicKey, Signature};
use serde::Serialize;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// The key with which releases are signed; until there is one, its second line is no key.
const KEY: &str = include_str!("release.pub");
/// A signature has four short lines.
const MOST_OF_A_SIGNATURE: u64 = 4096;

/// A file that may be installed over this version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Update {
    /// Its version, newer than this one, such as `0.2.0`.
    pub version: String,
    /// What its authors called the file.
    pub name: String,
}

/// Checks `file` against the `signature` beside it (the file's name with `.minisig` when none is named).
///
/// # Errors
/// Says what is wrong when the file or its signature was altered, cut short or made with another key, when it is not of a newer
/// version of Fibrotrend, and when this build has no key to check with.
pub fn check(file: &Path, signature: Option<&Path>) -> Result<Update, ClinicError> {
    check_against(KEY, VERSION, file, signature)
}

/// As [`check`], with the text of another public key, for a program of the version `current` (`MAJOR.MINOR.PATCH`).
///
/// # Errors
/// As there.
pub fn check_against(
    key: &str,
    current: &str,
    file: &Path,
    signature: Option<&Path>,
) -> Result<Update, ClinicError> {
    let key = PublicKey::decode(key).map_err(|_| {
        refused("This build of Fibrotrend has no key to check updates with, so no file can be trusted as one. Ask whoever gave you this build for the next.")
    })?;
    let beside = signature.map_or_else(|| signature_of(file), Path::to_owned);
    let signature = Signature::decode(&text(&beside)?).map_err(|_| {
        refused(format!(
            "{} is not a whole signature: get it again from where the update came from.",
            beside.display()
        ))
    })?;
    hold(&key, &signature, file).map_err(|error| match error {
        Error::IoError(error) => ClinicError::io(&reading(file), &error),
        Error::UnexpectedKeyId => refused(format!(
            "{} was signed with a key that isn't Fibrotrend's: don't install it.",
            file.display()
        )),
        Error::UnsupportedLegacyMode => refused(format!(
            "{} has a signature of an old kind, which isn't accepted: get it again from where the update came from.",
            beside.display()
        )),
        _ => refused(format!(
            "{} isn't what its authors signed, or its signature was altered: don't install it.",
            file.display()
        )),
    })?;
    let (version, name) = told(signature.trusted_comment()).ok_or_else(|| {
        refused(format!(
            "{} is signed, but its signature doesn't say that it is a version of Fibrotrend: don't install it.",
            file.display()
        ))
    })?;
    let (Some(new), Some(old)) = (number(version), number(current)) else {
        return Err(refused(format!(
            "{} is signed, but its version can't be compared with this one ({current}): don't install it.",
            file.display()
        )));
    };
    if new <= old {
        return Err(refused(format!(
            "{} is version {version}, which is not newer than this one ({current}): an older version may lack repairs and can't read newer vaults.",
            file.display()
        )));
    }
    Ok(Update {
        version: version.to_owned(),
        name: name.to_owned(),
    })
}

fn refused(message: impl Into<String>) -> ClinicError {
    ClinicError::new(Code::NotAllowed, message)
}

fn signature_of(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".minisig");
    name.into()
}

fn reading(path: &Path) -> String {
    format!("Reading {}", path.display())
}

fn text(path: &Path) -> Result<String, ClinicError> {
    let mut text = Vec::new();
    File::open(path)
        .and_then(|file| file.take(MOST_OF_A_SIGNATURE).read_to_end(&mut text))
        .map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => ClinicError::new(
                Code::Missing,
                format!(
                    "There is no signature {}: without it nobody can tell where the file is from.",
                    path.display()
                ),
            ),
            _ => ClinicError::io(&reading(path), &error),
        })?;
    Ok(String::from_utf8_lossy(&text).into_owned())
}

/// Whether the signature and its trusted comment hold for the file.
fn hold(key: &PublicKey, signature: &Signature, file: &Path) -> Result<(), Error> {
    let mut stream = key.verify_stream(signature)?;
    let mut file = File::open(file)?;
    let mut part = vec![0; 1 << 16];
    loop {
        let read = file.read(&mut part)?;
        if read == 0 {
            return stream.finalize();
        }
        stream.update(part.get(..read).unwrap_or_default());
    }
}

/// Version and file name of a trusted comment.
fn told(comment: &str) -> Option<(&str, &str)> {
    let mut words = comment.strip_prefix("fibrotrend ")?.splitn(2, ' ');
    Some((words.next()?, words.next()?.trim()))
}

fn number(version: &str) -> Option<[u64; 3]> {
    let parts: Vec<u64> = version
        .split('.')
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    parts.try_into().ok()
}
