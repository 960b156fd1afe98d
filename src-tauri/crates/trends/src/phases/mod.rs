//! Phases of a course: what can be compared with what.
//!
//! | phase | is |
//! | --- | --- |
//! | baseline | everything before the course started |
//! | titration | doses on the way to another one that lasted shorter than a stable dose |
//! | stable dose | a dose that went on, or that nothing followed |
//! | pause | nothing taken, and the course went on later |
//! | stopped | after the stop |
//!
//! The first days of a stable dose, pause or stop don't count yet (wash-in and wash-out), nor do days on which it isn't
//! known which phase it was. The specification: leave out the titration (about four weeks) and a wash-in of one to two
//! weeks (section 10, minimum data).

mod doses;
mod plan;

pub use doses::{DoseSpan, dose_spans};
pub use plan::{apply, windows_of};

use jiff::ToSpan;
use jiff::civil::Date;
use record::{Amount, Course, PartialDate, StepKind};
use serde::{Deserialize, Serialize};

/// How long what doesn't count lasts, in days. Clinics differ; these are settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Windows {
    /// A dose on the way to another one is stable when it lasted at least this long.
    pub stable_days: i32,
    /// First days of a dose that don't count.
    pub wash_in_days: i32,
    /// First days of a pause or after a stop that don't count.
    pub wash_out_days: i32,
}

impl Default for Windows {
    fn default() -> Self {
        Self {
            stable_days: 28,
            wash_in_days: 14,
            wash_out_days: 14,
        }
    }
}

/// What kind of phase it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PhaseKind {
    /// Before the course.
    Baseline,
    /// On the way to a stable dose.
    Titration,
    /// A stable dose, or going on with something without a dose.
    Stable,
    /// Nothing taken for a while.
    Pause,
    /// After the stop.
    Stopped,
}

/// A phase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Phase {
    /// Kind.
    pub kind: PhaseKind,
    /// First day that it can have begun; none for the baseline, which has no beginning.
    pub from: Option<Date>,
    /// First day that counts; none when all of a baseline counts.
    pub counts_from: Option<Date>,
    /// First day that surely isn't part of it any more; none while it goes on.
    pub to: Option<Date>,
    /// Daily dose and its unit, for a stable dose; for a titration the one that it came to last.
    pub dose: Option<(Amount, String)>,
    /// Which phase of its kind it is, from 1; the second stable dose after a pause is a restart.
    pub number: u32,
    /// "Baseline", "4.5 mg", "Pause 1", or the clinician's name for it; no two of a course are the same.
    pub label: String,
    /// Whether the clinician left it out: nothing of it counts.
    pub left_out: bool,
    /// Whether the clinician said `counts_from`, and `to`: days that were typed mean just these days.
    pub typed: (bool, bool),
}

impl Phase {
    /// Whether a value of that day counts for the phase.
    pub fn counts(&self, day: Date) -> bool {
        !self.left_out && self.counts_from.is_none_or(|from| day >= from) && self.to.is_none_or(|to| day < to)
    }

    /// The values that count, in the order given.
    pub fn values(&self, dated: &[(Date, f64)]) -> Vec<f64> {
        let counting = dated.iter().filter(|(day, _)| self.counts(*day));
        counting.map(|(_, value)| *value).collect()
    }

    /// How many days count up to and without `end`; none for a baseline.
    pub fn days_until(&self, end: Date) -> Option<i32> {
        let from = self.counts_from?;
        let to = self.to.map_or(end, |to| to.min(end));
        Some((to - from).get_days().max(0))
    }
}

/// A stretch with one dose, or without any.
struct Stretch {
    from: PartialDate,
    /// None: paused or stopped.
    taken: Option<Option<(Amount, String)>>,
    stopped: bool,
}

fn after(day: Date, days: i32) -> Date {
    day.saturating_add(days.days())
}

/// The stretches of a course, in order; what goes on unchanged (another pharmacy, another capsule) is one.
fn stretches(course: &Course) -> Vec<Stretch> {
    let mut stretches = vec![Stretch {
        from: course.start,
        taken: Some(None),
        stopped: false,
    }];
    for step in &course.steps {
        let taken = match &step.kind {
            StepKind::Dose(dose) => Some(Some((dose.daily(), dose.unit.clone()))),
            StepKind::Goes { .. } => Some(None),
            StepKind::Pause { .. } => None,
        };
        match stretches.last_mut() {
            // The first step says what was taken from the start on.
            Some(last) if stretches_begin_together(last.from, step.from) => last.taken = taken,
            Some(last) if last.taken == taken => {}
            _ => stretches.push(Stretch {
                from: step.from,
                taken,
                stopped: false,
            }),
        }
    }
    if let Some(stop) = course.stop {
        stretches.push(Stretch {
            from: stop,
            taken: None,
            stopped: true,
        });
    }
    stretches
}

fn stretches_begin_together(start: PartialDate, step: PartialDate) -> bool {
    step.earliest() <= start.latest()
}

/// The phases of a course up to `today`, oldest first, the baseline among them.
pub fn phases(course: &Course, windows: &Windows, today: Date) -> Vec<Phase> {
    let stretches = stretches(course);
    let mut phases = vec![Phase {
        kind: PhaseKind::Baseline,
        from: None,
        counts_from: None,
        to: Some(course.start.earliest()),
        dose: None,
        number: 1,
        label: String::new(),
        left_out: false,
        typed: (false, false),
    }];
    for (index, stretch) in stretches.iter().enumerate() {
        let next = stretches.get(index + 1);
        let to = next.map(|next| next.from.earliest());
        let (kind, wash) = match (&stretch.taken, next) {
            (None, _) if stretch.stopped => (PhaseKind::Stopped, windows.wash_out_days),
            (None, _) => (PhaseKind::Pause, windows.wash_out_days),
            (Some(_), Some(next)) if next.taken.is_some() && short(stretch, next, windows) => {
                (PhaseKind::Titration, 0)
            }
            (Some(_), _) => (PhaseKind::Stable, windows.wash_in_days),
        };
        let dose = stretch.taken.clone().flatten();
        if let Some(last) = phases.last_mut()
            && kind == PhaseKind::Titration
            && last.kind == PhaseKind::Titration
        {
            last.to = to;
            last.dose = dose.or(last.dose.take());
            continue;
        }
        if stretch.from.earliest() > today {
            break;
        }
        let before = phases.iter().filter(|phase| phase.kind == kind).count();
        phases.push(Phase {
            kind,
            from: Some(stretch.from.earliest()),
            counts_from: Some(after(stretch.from.latest(), wash)),
            to,
            dose,
            number: u32::try_from(before + 1).unwrap_or(u32::MAX),
            label: String::new(),
            left_out: false,
            typed: (false, false),
        });
    }
    plan::label(&mut phases);
    phases
}

/// Whether a stretch was surely or possibly too short for a stable dose.
fn short(stretch: &Stretch, next: &Stretch, windows: &Windows) -> bool {
    let (fewest, _) = stretch.from.days_until(next.from);
    fewest < windows.stable_days
}
