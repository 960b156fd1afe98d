#![no_main]

#[allow(dead_code, reason = "only the ordinary test ends by itself")]
#[path = "../checks/backups.rs"]
mod backups;

libfuzzer_sys::fuzz_target!(|data: &[u8]| backups::check(data));
