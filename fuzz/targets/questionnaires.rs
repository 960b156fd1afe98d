#![no_main]

#[path = "../checks/questionnaires.rs"]
mod questionnaires;

libfuzzer_sys::fuzz_target!(|data: &[u8]| questionnaires::check(data));
