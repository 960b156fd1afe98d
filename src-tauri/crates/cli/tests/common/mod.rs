//! The binary as scripts run it.

use serde_json::Value;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// The command, in a home of its own.
pub fn command(home: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fibrotrend"));
    command
        .args(arguments)
        .env("HOME", home)
        .env("XDG_DATA_HOME", home.join("data"))
        .env("XDG_CONFIG_HOME", home.join("config"))
        .env_remove("FIBROTREND_VAULT")
        .env_remove("FIBROTREND_USER")
        .env("FIBROTREND_PASSPHRASE", "demo clinic passphrase")
        .current_dir(home)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// Runs it with `input` on its standard input.
pub fn fibrotrend(home: &Path, arguments: &[&str], input: &str) -> Output {
    let mut child = command(home, arguments).spawn().unwrap();
    // A command that doesn't read its input may be gone before it is written.
    drop(child.stdin.take().unwrap().write_all(input.as_bytes()));
    child.wait_with_output().unwrap()
}

/// What it printed.
pub fn text(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The JSON of each line that it printed.
pub fn lines(output: &Output) -> Vec<Value> {
    text(output)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}
