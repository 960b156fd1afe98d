//! `fibrotrend`: the clinic's use cases without a window.
//!
//! Every error is one sentence on standard error with exit status 1; wrong usage exits with 2.

fn main() -> std::process::ExitCode {
    cli::main(std::env::args_os().skip(1))
}
