//! What is taken or done now, in a line each.

use jiff::civil::Date;
use record::{Catalogue, Course, KeptEntry, StandsOn, StepKind, TimeOfDay, What};

/// "LDN".
pub(crate) fn short_name(what: &What) -> String {
    match what {
        What::Catalogue(key) => {
            let entry = Catalogue::shipped().entry(key);
            entry.map_or_else(|| key.clone(), |entry| entry.short.clone())
        }
        What::Own(name) => name.clone(),
    }
}

fn time_words(time: TimeOfDay) -> &'static str {
    match time {
        TimeOfDay::Morning => "in the morning",
        TimeOfDay::Noon => "at noon",
        TimeOfDay::Evening => "in the evening",
        TimeOfDay::Bedtime => "at bedtime",
        TimeOfDay::AsNeeded => "when needed",
    }
}

/// "a, b and c".
fn listed(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// "LDN 4.5 mg at bedtime", for courses that go on or are paused.
pub(crate) fn taken_now(courses: &[KeptEntry<Course>], today: Date) -> Vec<String> {
    let courses = courses.iter().map(|entry| &entry.value);
    courses.filter_map(|course| line(course, today)).collect()
}

fn line(course: &Course, today: Date) -> Option<String> {
    let name = short_name(&course.what);
    let steps = course.steps.iter().rev();
    let mut begun = steps.filter(|step| step.from.latest() <= today);
    match course.on(today) {
        StandsOn::Before | StandsOn::Stopped => None,
        StandsOn::Unsure => Some(format!("{name}, how it stands today is not known to the day")),
        StandsOn::Paused => Some(match begun.next() {
            Some(step) => format!("{name}, paused since {}", step.from),
            None => format!("{name}, paused"),
        }),
        StandsOn::Under(Some(dose)) => {
            let times: Vec<&str> = dose.times.iter().map(|time| time_words(*time)).collect();
            Some(format!("{name} {} {} {}", dose.amount, dose.unit, listed(&times)))
        }
        StandsOn::Under(None) => Some(match begun.next().map(|step| &step.kind) {
            Some(StepKind::Goes { how, .. }) if !how.is_empty() => format!("{name}, {how}"),
            _ => name,
        }),
    }
}
