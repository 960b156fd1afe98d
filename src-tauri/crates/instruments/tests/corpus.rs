//! Definitions that fuzzing has kept.
#![allow(
    clippy::all,
    clippy::pedantic,
    clippy::restriction,
    reason = "what is shared with the fuzzer isn't the app's code"
)]

#[allow(dead_code, reason = "the fuzzer uses all of it")]
#[path = "../../../../fuzz/checks/chance.rs"]
mod chance;
#[path = "../../../../fuzz/checks/corpus.rs"]
mod corpus;
#[path = "../../../../fuzz/checks/definitions.rs"]
mod definitions;

#[test]
fn kept_definitions_hold_what_they_say_or_are_refused() {
    corpus::rerun("definitions", |input| {
        definitions::check(input);
    });
}
