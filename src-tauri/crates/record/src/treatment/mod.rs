//! What a patient takes or does: courses with their dose steps, pauses and restarts.
//!
//! Pauses and restarts are the best evidence there is about a treatment, so they are steps of a course and not gaps
//! between courses.

mod amount;
mod course;
mod plan;

pub use amount::{Amount, NotAnAmount};
pub use course::{Course, Dose, DoseStep, StandsOn, StepKind, TimeOfDay, What};
pub use plan::{PlanStep, TitrationPlan, TitrationTemplate};
