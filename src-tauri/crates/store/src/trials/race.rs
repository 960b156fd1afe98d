//! Many starts at once on one vault.

use super::work::{FOLDER, KEY};
use super::{TrialHost, heard, make, open, told};
use crate::StoreError;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// A start that waits for the signal, opens, says whether it has the vault, and keeps it until it is told to end.
#[test]
#[ignore = "a worker of the trials, started by them"]
fn starter() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else {
        return;
    };
    let key = heard(&std::env::var(KEY).unwrap());
    let mut line = String::new();
    let mut input = BufReader::new(std::io::stdin());
    println!("\nready");
    input.read_line(&mut line).unwrap();
    let opened = open(&folder, &key, &TrialHost::new(5));
    match &opened {
        Ok(_) => println!("\nopen"),
        Err(StoreError::InUse { holder }) => println!("\nin use {}", holder.is_some()),
        Err(error) => println!("\nfailed {error}"),
    }
    input.read_line(&mut line).unwrap();
}

#[test]
fn of_racing_starts_exactly_one_has_the_vault() {
    const STARTS: usize = 200;
    // So many at a time: the race is between those that start together.
    const TOGETHER: usize = 20;
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("clinic.fibrotrend");
    let key = make(&folder);
    for _ in 0..STARTS / TOGETHER {
        let mut starts: Vec<_> = (0..TOGETHER)
            .map(|_| {
                Command::new(std::env::current_exe().unwrap())
                    .args(["trials::race::starter", "--exact", "--ignored", "--nocapture"])
                    .env(FOLDER, &folder)
                    .env(KEY, told(&key))
                    .stdin(Stdio::piped())
                    .stdout(Stdio::piped())
                    .spawn()
                    .unwrap()
            })
            .collect();
        let mut outputs: Vec<_> = starts
            .iter_mut()
            .map(|start| BufReader::new(start.stdout.take().unwrap()).lines())
            .collect();
        let next = |output: &mut dyn Iterator<Item = std::io::Result<String>>, words: &[&str]| {
            output
                .map(Result::unwrap)
                .find(|line| words.iter().any(|word| line.starts_with(word)))
                .unwrap()
        };
        for output in &mut outputs {
            next(output, &["ready"]);
        }
        for start in &mut starts {
            start.stdin.as_mut().unwrap().write_all(b"go\n").unwrap();
        }
        let said: Vec<String> = outputs
            .iter_mut()
            .map(|output| next(output, &["open", "in use", "failed"]))
            .collect();
        let open = said.iter().filter(|words| *words == "open").count();
        let refused = said.iter().filter(|words| words.starts_with("in use")).count();
        assert_eq!((open, refused), (1, TOGETHER - 1), "{said:?}");
        for start in &mut starts {
            drop(start.stdin.take());
            assert!(start.wait().unwrap().success());
        }
    }
    println!("{STARTS} racing starts: one writer each time");
}
