//! Where the passphrase comes from: a file, the environment, or the keyboard. Never the command line itself, where
//! other users of the computer could read it.

use crate::arguments::PassphraseArguments;
use clinic::{ClinicError, Code};
use std::io::{IsTerminal, Read};
use std::path::Path;
use zeroize::Zeroizing;

/// More than the longest passphrase takes; what comes after isn't read.
const LARGEST_FILE: u64 = 16 * 1024;

/// The passphrase.
pub fn read(arguments: &PassphraseArguments) -> Result<Zeroizing<String>, ClinicError> {
    if let Some(file) = &arguments.passphrase_file {
        return first_line(file);
    }
    if let Ok(passphrase) = std::env::var("FIBROTREND_PASSPHRASE") {
        return Ok(Zeroizing::new(passphrase));
    }
    if !std::io::stdin().is_terminal() {
        return Err(ClinicError::new(
            Code::WrongPassphrase,
            "No passphrase was given: use --passphrase-file FILE or set FIBROTREND_PASSPHRASE.",
        ));
    }
    rpassword::prompt_password("Passphrase of the vault: ")
        .map(Zeroizing::new)
        .map_err(|error| ClinicError::io("Reading the passphrase", &error))
}

/// The first line of a file that holds a secret.
pub fn first_line(file: &Path) -> Result<Zeroizing<String>, ClinicError> {
    let mut text = Zeroizing::new(String::new());
    std::fs::File::open(file)
        .and_then(|opened| opened.take(LARGEST_FILE).read_to_string(&mut text))
        .map_err(|error| ClinicError::io(&format!("Reading {}", file.display()), &error))?;
    Ok(Zeroizing::new(text.lines().next().unwrap_or_default().to_owned()))
}
