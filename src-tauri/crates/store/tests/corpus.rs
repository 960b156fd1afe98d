//! Headers of vaults, backups and recovery codes that fuzzing has kept.
#![allow(
    clippy::all,
    clippy::pedantic,
    clippy::restriction,
    reason = "what is shared with the fuzzer isn't the app's code"
)]

#[path = "../../../../fuzz/checks/backups.rs"]
mod backups;
#[path = "../../../../fuzz/checks/corpus.rs"]
mod corpus;
#[path = "../../../../fuzz/checks/recovery_codes.rs"]
mod recovery_codes;
#[path = "../../../../fuzz/checks/vault_headers.rs"]
mod vault_headers;

#[test]
fn kept_headers_are_read_or_refused() {
    corpus::rerun("vault_headers", vault_headers::check);
    vault_headers::clear();
}

#[test]
fn kept_backups_are_read_or_refused() {
    corpus::rerun("backups", backups::check);
    backups::clear();
}

#[test]
fn kept_recovery_codes_are_read_or_refused() {
    corpus::rerun("recovery_codes", recovery_codes::check);
}
