//! Files from outside that want more than to be read: names that lead elsewhere, links, pipes, reserved names, bombs. Each
//! is given to the binary, with a gigabyte of address space and ten seconds: it answers, and changes nothing but its target.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]
#![allow(
    clippy::semicolon_if_nothing_returned,
    reason = "each case is one line that lays a file out"
)]

mod forms;
mod given;
mod vaults;

use given::{Case, Place, Run};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// Every file below a folder with its content, but for the folder `apart`; of large files the size, of links what they
/// name, of pipes and the like the kind.
fn everything(folder: &Path, apart: Option<&Path>, into: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if Some(path.as_path()) == apart {
            continue;
        }
        let name = path.display().to_string();
        let kind = fs::symlink_metadata(&path).unwrap();
        if kind.is_symlink() {
            into.insert(name, fs::read_link(&path).unwrap().display().to_string().into());
        } else if kind.is_dir() {
            into.insert(name, Vec::new());
            everything(&path, apart, into);
        } else if kind.len() > 1 << 22 {
            into.insert(name, kind.len().to_le_bytes().into());
        } else if kind.is_file() {
            into.insert(name, fs::read(&path).unwrap());
        } else {
            into.insert(name, b"special".to_vec());
        }
    }
}

/// Runs one case in a folder of its own; answers what is wrong.
fn problem(case: &Case, vault: &Path) -> Option<String> {
    let root = tempfile::tempdir().unwrap();
    let place = Place::below(root.path(), vault);
    (case.make)(&place);
    // A vault's own folder may change.
    let apart = matches!(case.run, Run::Patients).then_some(place.given.as_path());
    let mut before = BTreeMap::new();
    everything(&place.outside, apart, &mut before);
    let arguments = match case.run {
        Run::Check => vec!["instruments".into(), "check".into(), place.given.clone()],
        Run::Import => vec![
            "instruments".into(),
            "import".into(),
            "--out".into(),
            place.out.clone(),
            place.given.clone(),
        ],
        Run::Score => vec!["score".into(), place.given.clone()],
        Run::ScoreWith => vec![
            "score".into(),
            "--instruments".into(),
            place.given.clone(),
            "/dev/null".into(),
        ],
        Run::Stats => vec!["stats".into(), place.given.clone()],
        Run::Patients => vec!["patients".into(), "--vault".into(), place.given.clone()],
    };
    let output = Command::new("timeout")
        .args(["10", "sh", "-c", "ulimit -v 1000000; exec \"$0\" \"$@\""])
        .arg(env!("CARGO_BIN_EXE_fibrotrend"))
        .args(arguments)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("HOME", &place.home)
        .env("FIBROTREND_PASSPHRASE", given::PASSPHRASE)
        .current_dir(&place.home)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let mut after = BTreeMap::new();
    everything(&place.outside, apart, &mut after);
    let outcome = match output.status.code() {
        Some(124) => "it takes longer than ten seconds".to_owned(),
        None => format!("it was ended by a signal: {}", output.status),
        Some(101) => "it panics".to_owned(),
        _ if said.contains("panicked") || said.contains("memory allocation") => "it panics".to_owned(),
        _ if before != after => "something outside was changed".to_owned(),
        Some(0) if case.refused => "it is taken".to_owned(),
        Some(code) if code != 0 && said.trim().is_empty() && output.stdout.is_empty() => {
            "it is refused without a word".to_owned()
        }
        _ => return None,
    };
    let start: String = said.chars().take(300).collect();
    Some(format!("{}: {outcome}\n    {start}", case.why))
}

#[test]
fn three_hundred_hostile_files_change_nothing_outside_and_take_bounded_time_and_memory() {
    let root = tempfile::tempdir().unwrap();
    let vault = vaults::whole(root.path());
    let cases: Vec<Case> = [
        forms::folders(),
        forms::questionnaires(),
        forms::lines(),
        vaults::folders(),
    ]
    .into_iter()
    .flatten()
    .collect();
    assert!(cases.len() >= 300, "there are {} cases", cases.len());
    let problems: Vec<String> = cases.iter().filter_map(|case| problem(case, &vault)).collect();
    assert!(
        problems.is_empty(),
        "{} of {} cases:\n{}",
        problems.len(),
        cases.len(),
        problems.join("\n")
    );
}

#[test]
fn a_whole_vault_and_a_sound_instrument_are_taken() {
    // A trial in which everything is refused would prove nothing.
    let root = tempfile::tempdir().unwrap();
    let vault = vaults::whole(root.path());
    let fine = [
        Case::new("a whole vault", Run::Patients, false, Place::copy_vault),
        Case::new("a sound instrument", Run::Check, false, |place| {
            place.sound_folder()
        }),
    ];
    for case in fine {
        let refused = Case {
            refused: true,
            ..case
        };
        let told = problem(&refused, &vault).unwrap_or_default();
        assert!(told.contains("it is taken"), "{}: {told}", refused.why);
    }
}
