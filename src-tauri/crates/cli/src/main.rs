//! `fibrotrend`: the clinic's use cases without a window.
//!
//! Every error is one sentence on standard error with exit status 1; wrong usage exits with 2.

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
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
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
