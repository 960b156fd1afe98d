#![no_main]

#[path = "../checks/recovery_codes.rs"]
mod recovery_codes;

libfuzzer_sys::fuzz_target!(|data: &[u8]| recovery_codes::check(data));
