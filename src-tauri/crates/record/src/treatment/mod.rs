//! What a patient takes or does: courses with their dose steps, pauses and restarts.
//!
//! Pauses and restarts are the best evidence there is about a treatment, so they are steps of a course and not gaps
//! between courses.

mod amount;
mod check;
mod cost;
mod course;
mod phase_plan;
mod plan;
mod progress;

pub use amount::{Amount, NotAnAmount};
pub use check::CourseFault;
pub use cost::{CourseCost, CourseMonth, NotACost, cost_text, parse_cost};
pub use course::{Course, Dose, DoseStep, StandsOn, StepKind, TimeOfDay, What};
pub use phase_plan::{PhaseEdit, PhasePlan};
pub use plan::{PlanStep, TitrationPlan, TitrationTemplate};
pub use progress::{PlanStand, Progress, StepProgress};
