#![no_main]

#[path = "../checks/fhir_bundles.rs"]
mod fhir_bundles;

libfuzzer_sys::fuzz_target!(|data: &[u8]| fhir_bundles::check(data));
