//! Headers of vaults that fuzzing has kept.
#![allow(
    clippy::all,
    clippy::pedantic,
    clippy::restriction,
    reason = "what is shared with the fuzzer isn't the app's code"
)]

#[path = "../../../../fuzz/checks/corpus.rs"]
mod corpus;
#[path = "../../../../fuzz/checks/vault_headers.rs"]
mod vault_headers;

#[test]
fn kept_headers_are_read_or_refused() {
    corpus::rerun("vault_headers", vault_headers::check);
    vault_headers::clear();
}
