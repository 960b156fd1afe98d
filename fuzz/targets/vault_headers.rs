#![no_main]

#[allow(dead_code, reason = "only the ordinary test ends by itself")]
#[path = "../checks/vault_headers.rs"]
mod vault_headers;
#[path = "../checks/scratch.rs"]
mod scratch;

libfuzzer_sys::fuzz_target!(|data: &[u8]| vault_headers::check(data));
