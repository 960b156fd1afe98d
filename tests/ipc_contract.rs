//! The page and the shell agree on every command and type.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    reason = "a test fails loudly"
)]

use std::{collections::BTreeSet, fs, path::Path};

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// To renew the file after a change of the Rust types, run this test with UPDATE_IPC_TYPES=1.
#[test]
fn the_pages_types_are_those_of_the_shell() {
    let fresh = fibrotrend_desktop::ipc::typescript();
    if std::env::var_os("UPDATE_IPC_TYPES").is_some() {
        fs::write(
            Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/ipc-types.d.ts"),
            &fresh,
        )
        .unwrap();
    }
    assert_eq!(
        read("ui/ipc-types.d.ts"),
        fresh,
        "ui/ipc-types.d.ts is stale: run with UPDATE_IPC_TYPES=1"
    );
}

#[test]
fn every_command_is_granted_and_called_by_the_page() {
    let commands: BTreeSet<&str> = fibrotrend_desktop::ipc::COMMANDS
        .iter()
        .map(|(name, _)| *name)
        .collect();
    let quoted =
        |text: &str| -> BTreeSet<String> { text.split('"').skip(1).step_by(2).map(str::to_owned).collect() };
    let granted = read("src-tauri/permissions/clinic.toml");
    let granted: BTreeSet<String> = quoted(granted.split_once("commands.allow").unwrap().1);
    assert_eq!(
        granted.iter().map(String::as_str).collect::<BTreeSet<_>>(),
        commands,
        "permissions and commands differ"
    );
    let called = quoted(&read("ui/ipc.js"));
    for command in commands {
        assert!(called.contains(command), "ui/ipc.js never calls {command}");
    }
}
