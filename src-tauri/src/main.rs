//! The desktop program.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

/// What is freed is wiped: passphrases and keys don't stay behind in memory.
#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

fn main() -> std::process::ExitCode {
    fibrotrend_desktop::run()
}
