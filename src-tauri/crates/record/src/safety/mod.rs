//! Safety rules as data, and what they find in a patient's record.
//!
//! | kind | fires when |
//! | --- | --- |
//! | `together` | courses of both classes go on at the same time; with `each` every such stretch is an alert |
//! | `washout` | a course of `before` starts, or starts again, fewer than so many days after one of `after` stopped |
//! | `course_word` | form or filler of a dose holds one of the words, and doesn't say that it isn't so |
//! | `condition` | the patient has a condition of the class while the course goes on, or has it `planned` |
//! | `lab_above` | the latest result lies above the laboratory's range while the course goes on |
//! | `monitor` | both classes go on and the latest result is older than the clinic's interval, or there is none |
//! | `full_start` | the first dose of a course is at least so much a day |
//! | `not_checked` | something that isn't in the catalogue goes on at the same time, or ended shortly before |
//!
//! A date known only to the month or year makes "perhaps": the rule fires and says so. Nothing is ever decided in the
//! patient's favour because a date is vague.

mod check;
mod doses;
mod findings;
mod kept;
mod monitor;
mod overlaps;
mod periods;
mod rules;

pub use check::{Alert, ConditionSeen, CourseSeen, Finding, LabSeen, Situation, check};
pub use kept::{Acknowledgement, RaisedAlert};
pub use monitor::{Monitored, monitored};
pub use rules::{Rule, Strength, rules};

/// What the rules ask of the catalogue.
pub trait Classes {
    /// Whether a catalogue entry belongs to a class, through parent classes too.
    fn is_a(&self, key: &str, class: &str) -> bool;
    /// Whether there is such an entry.
    fn knows(&self, key: &str) -> bool;
    /// Its name.
    fn name(&self, key: &str) -> String;
}
