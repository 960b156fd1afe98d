//! A file is taken for an update only when it is a newer Fibrotrend as its authors signed it.
//!
//! The signatures in `updates/` were made with minisign 0.11 and a key that was thrown away.
#![allow(clippy::unwrap_used, reason = "a test fails loudly")]

use clinic::updates::{Update, check, check_against};
use clinic::{ClinicError, Code};
use std::fs;
use std::path::Path;

const KEY: &str = include_str!("updates/key.pub");
const INSTALLER: &[u8] = include_bytes!("updates/installer.deb");

fn signature(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/updates");
    fs::read_to_string(folder.join(name).with_extension("minisig")).unwrap()
}

/// What is said of an installer with these bytes and this signature, by version 0.1.0 with this key.
fn said(key: &str, installer: &[u8], signature: Option<&str>) -> Result<Update, ClinicError> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("installer.deb");
    fs::write(&file, installer).unwrap();
    if let Some(signature) = signature {
        fs::write(folder.path().join("installer.deb.minisig"), signature).unwrap();
    }
    check_against(key, "0.1.0", &file, None)
}

#[test]
fn a_newer_signed_version_is_an_update() {
    let update = said(KEY, INSTALLER, Some(&signature("newer"))).unwrap();
    assert_eq!(
        (update.version.as_str(), update.name.as_str()),
        ("0.2.0", "fibrotrend_0.2.0_amd64.deb")
    );
}

#[test]
fn everything_else_is_refused() {
    let newer = signature("newer");
    let lines: Vec<&str> = newer.lines().collect();
    let mut altered = INSTALLER.to_vec();
    altered[10] ^= 1;
    let longer = [INSTALLER, b"\0"].concat();
    let renumbered = newer.replace("0.2.0", "0.3.0");
    let mixed = [
        lines[0],
        lines[1],
        signature("same").lines().nth(2).unwrap(),
        lines[3],
    ]
    .join("\n");
    let refused: &[(&str, &[u8], Option<&str>, &str)] = &[
        (
            "one bit of the file",
            &altered,
            Some(&newer),
            "isn't what its authors signed",
        ),
        (
            "a file cut short",
            &INSTALLER[..20],
            Some(&newer),
            "isn't what its authors signed",
        ),
        (
            "an empty file",
            b"",
            Some(&newer),
            "isn't what its authors signed",
        ),
        (
            "a byte more",
            &longer,
            Some(&newer),
            "isn't what its authors signed",
        ),
        (
            "another version written into the comment",
            INSTALLER,
            Some(&renumbered),
            "isn't what its authors signed",
        ),
        (
            "the comment of another signature",
            INSTALLER,
            Some(&mixed),
            "isn't what its authors signed",
        ),
        ("no signature", INSTALLER, None, "no signature"),
        ("an empty signature", INSTALLER, Some(""), "not a whole signature"),
        (
            "a signature without its comment",
            INSTALLER,
            Some(&lines[..2].join("\n")),
            "not a whole signature",
        ),
        (
            "a signature cut short",
            INSTALLER,
            Some(&newer[..newer.len() / 2]),
            "not a whole signature",
        ),
        (
            "somebody else's key",
            INSTALLER,
            Some(&signature("other-key")),
            "isn't Fibrotrend's",
        ),
        (
            "an older version",
            INSTALLER,
            Some(&signature("older")),
            "0.0.9, which is not newer",
        ),
        (
            "this version again",
            INSTALLER,
            Some(&signature("same")),
            "0.1.0, which is not newer",
        ),
        (
            "another program of the same authors",
            INSTALLER,
            Some(&signature("other-program")),
            "doesn't say that it is a version",
        ),
        (
            "a version that is no number",
            INSTALLER,
            Some(&signature("no-version")),
            "can't be compared",
        ),
        (
            "a signature over the file instead of its hash",
            INSTALLER,
            Some(&signature("legacy")),
            "of an old kind",
        ),
    ];
    for (why, installer, signature, words) in refused {
        let error = said(KEY, installer, *signature).unwrap_err();
        assert!(error.message.contains(words), "{why}: {}", error.message);
    }
}

#[test]
fn without_a_key_of_its_own_a_build_trusts_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("installer.deb");
    fs::write(&file, INSTALLER).unwrap();
    fs::write(folder.path().join("installer.deb.minisig"), signature("newer")).unwrap();
    let error = check(&file, None).unwrap_err();
    assert_eq!(error.code, Code::NotAllowed);
    assert!(
        error.message.contains("has no key to check updates with")
            || error.message.contains("isn't Fibrotrend's"),
        "a release's key doesn't fit a test's signature: {}",
        error.message
    );
}
