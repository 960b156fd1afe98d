//! The use cases of the clinic as commands. [`main`] is the program `fibrotrend`.

mod arguments;
mod audit;
mod backups;
mod cohort;
mod exchange;
mod instruments;
mod manual;
mod passphrase;
mod reports;
mod run;
mod trends;
mod updates;

use arguments::Arguments;
use clap::Parser;
use std::ffi::OsString;
use std::process::ExitCode;

/// Runs the command that `arguments` name: what stands behind the program's own name. Wrong usage ends the process with 2.
pub fn main(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let arguments = Arguments::parse_from(std::iter::once("fibrotrend".into()).chain(arguments));
    match run::run(arguments.command) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            #[expect(
                clippy::print_stderr,
                reason = "the one place where a command's error is told"
            )]
            {
                eprintln!("fibrotrend: {}", run::plain(&error.to_string()));
            }
            ExitCode::FAILURE
        }
    }
}
