#![no_main]

#[path = "../checks/diary_tables.rs"]
mod diary_tables;

libfuzzer_sys::fuzz_target!(|data: &[u8]| diary_tables::check(data));
