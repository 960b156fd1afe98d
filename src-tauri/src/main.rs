//! The desktop program.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

/// What is freed is wiped: passphrases and keys don't stay behind in memory.
#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

fn main() -> std::process::ExitCode {
    // Linux packages hold this one program: `fibrotrend` starts it like that (packaging/files/fibrotrend).
    #[cfg(target_os = "linux")]
    if std::env::args_os()
        .nth(1)
        .is_some_and(|first| first == "--without-window")
    {
        return cli::main(std::env::args_os().skip(2));
    }
    fibrotrend_desktop::run()
}
