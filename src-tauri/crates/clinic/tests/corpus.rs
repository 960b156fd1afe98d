//! Answer lines that fuzzing has kept.
#![allow(
    clippy::all,
    clippy::pedantic,
    clippy::restriction,
    reason = "what is shared with the fuzzer isn't the app's code"
)]

#[path = "../../../../fuzz/checks/answer_lines.rs"]
mod answer_lines;
#[allow(dead_code, reason = "the fuzzer uses all of it")]
#[path = "../../../../fuzz/checks/chance.rs"]
mod chance;
#[path = "../../../../fuzz/checks/corpus.rs"]
mod corpus;

use answer_lines::{ClinicError, Code, Timeline};

#[test]
fn kept_answer_lines_are_scored_or_refused() {
    corpus::rerun("answer_lines", answer_lines::check);
}
