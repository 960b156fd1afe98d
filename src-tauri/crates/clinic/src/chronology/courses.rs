//! Which treatments are drawn as ribbons of doses and which as bars.

use super::marks::Marks;
use super::records::Records;
use crate::views::RecordKind;
use charts::{Bar, DoseChange, DoseCourse, Level, Pause, Ribbon};
use jiff::civil::Date;
use record::{Amount, Catalogue, Course, Dose, KeptEntry, StepKind, What};

const MOST_RIBBONS: usize = 3;

/// The courses of one drug.
struct Drug<'a> {
    what: &'a What,
    courses: Vec<&'a KeptEntry<Course>>,
}

/// The drugs with a course in the period, LDN first.
fn drugs<'a>(records: &'a Records<'_>, period: (Date, Date)) -> Vec<Drug<'a>> {
    let mut drugs: Vec<Drug<'_>> = Vec::new();
    for entry in records
        .courses
        .iter()
        .filter(|entry| overlaps(&entry.value, period))
    {
        match drugs.iter_mut().find(|drug| *drug.what == entry.value.what) {
            Some(drug) => drug.courses.push(entry),
            None => drugs.push(Drug {
                what: &entry.value.what,
                courses: vec![entry],
            }),
        }
    }
    drugs.sort_by_key(Drug::rank);
    drugs
}

/// The doses of what is judged, where one height can show them, and of other drugs whose dose changed.
pub(crate) fn ribbons(records: &Records<'_>, period: (Date, Date), judged: &What) -> Vec<Ribbon> {
    let mut drugs = drugs(records, period);
    drugs.sort_by_key(|drug| drug.what != judged);
    let shown = drugs
        .iter()
        .filter(|drug| (drug.what == judged || drug.is_main()) && !drug.has_overlap());
    // Nothing leads to a record from there.
    let mut marks = Marks::default();
    let drawn = shown.filter_map(|drug| Some(ribbon(drug, drug.unit()?, &mut marks)));
    drawn.take(MOST_RIBBONS).collect()
}

/// Ribbons, LDN first, and bars, the most important first.
pub(super) fn draw(
    records: &Records<'_>,
    period: (Date, Date),
    marks: &mut Marks,
) -> (Vec<Ribbon>, Vec<Bar>) {
    let mut ribbons = Vec::new();
    let mut bars: Vec<(u8, bool, Bar)> = Vec::new();
    for drug in drugs(records, period) {
        match drug
            .unit()
            .filter(|_| ribbons.len() < MOST_RIBBONS && drug.is_main() && !drug.has_overlap())
        {
            Some(unit) => ribbons.push(ribbon(&drug, unit, marks)),
            None => bars.extend(drug.courses.iter().map(|entry| {
                let stopped = entry.value.stop.is_some();
                (order(drug.what), stopped, bar(entry, marks))
            })),
        }
    }
    bars.sort_by_key(|(order, stopped, bar)| (*stopped, *order, bar.start.earliest()));
    (ribbons, bars.into_iter().map(|(_, _, bar)| bar).collect())
}

fn overlaps(course: &Course, (from, to): (Date, Date)) -> bool {
    let (start, end) = course.reach();
    start <= to && end.is_none_or(|end| end >= from)
}

impl Drug<'_> {
    fn doses(&self) -> impl Iterator<Item = &Dose> {
        let steps = self.courses.iter().flat_map(|entry| &entry.value.steps);
        steps.filter_map(|step| match &step.kind {
            StepKind::Dose(dose) => Some(dose),
            StepKind::Goes { .. } | StepKind::Pause { .. } => None,
        })
    }

    fn is_ldn(&self) -> bool {
        matches!(self.what, What::Catalogue(key) if Catalogue::shipped().is_a(key, "ldn"))
    }

    /// How often the dose changed.
    fn changes(&self) -> usize {
        // The most that may be taken when needed is another level than the same amount taken.
        let mut daily: Vec<(Amount, bool)> = self
            .doses()
            .map(|dose| (dose.daily(), dose.is_as_needed()))
            .collect();
        daily.dedup();
        daily.len().saturating_sub(1)
    }

    /// Whether two of its courses surely go on at the same time: one ribbon would draw one over the other.
    fn has_overlap(&self) -> bool {
        let courses = || self.courses.iter().map(|entry| &entry.value);
        // The day of a stop is no longer part of a course.
        let may_be_over = |one: &Course, other: &Course| {
            one.stop
                .is_some_and(|stop| stop.earliest() <= other.start.latest())
        };
        courses().enumerate().any(|(index, one)| {
            courses()
                .skip(index + 1)
                .any(|other| !may_be_over(one, other) && !may_be_over(other, one))
        })
    }

    fn is_main(&self) -> bool {
        self.is_ldn() || self.changes() > 0
    }

    /// The unit of all doses; none where there is no dose, or doses of several units, which no one height can show.
    fn unit(&self) -> Option<String> {
        let mut units = self.doses().map(|dose| &dose.unit);
        let unit = units.next()?;
        units.all(|other| other == unit).then(|| unit.clone())
    }

    /// LDN, then what goes on, then what changed most.
    fn rank(&self) -> (bool, bool, std::cmp::Reverse<usize>) {
        let goes = self.courses.iter().any(|entry| entry.value.stop.is_none());
        (!self.is_ldn(), !goes, std::cmp::Reverse(self.changes()))
    }
}

/// Drugs before supplements, those before the rest.
fn order(what: &What) -> u8 {
    let entry = match what {
        What::Catalogue(key) => Catalogue::shipped().entry(key),
        What::Own(_) => None,
    };
    match entry.map(|entry| entry.kind) {
        Some(record::Kind::Drug) | None => 0,
        Some(record::Kind::Supplement) => 1,
        Some(_) => 2,
    }
}

/// The name that charts have room for, as it begins a line.
fn name(what: &What) -> String {
    let name = match what {
        What::Catalogue(key) => Catalogue::shipped()
            .entry(key)
            .map_or(key.as_str(), |entry| entry.short.as_str()),
        What::Own(name) => name,
    };
    let mut letters = name.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// "4.5 mg a day".
pub(crate) fn dose_words(dose: &Dose) -> String {
    let most = if dose.is_as_needed() { "at most " } else { "" };
    format!("{most}{} {} a day", dose.daily(), dose.unit)
}

fn ribbon(drug: &Drug<'_>, unit: String, marks: &mut Marks) -> Ribbon {
    let name = name(drug.what);
    let courses = drug.courses.iter().map(|entry| {
        let course = &entry.value;
        let mark = |marks: &mut Marks, words: String, date: record::PartialDate| {
            marks.add(RecordKind::Course, &entry.id, words, &date)
        };
        DoseCourse {
            start: course.start,
            stop: course.stop,
            mark: mark(marks, format!("{name}, dose not written down"), course.start),
            steps: course
                .steps
                .iter()
                .map(|step| {
                    let (level, words) = match &step.kind {
                        StepKind::Dose(dose) => {
                            let level = Level::Dose {
                                daily: dose.daily(),
                                at_most: dose.is_as_needed(),
                            };
                            (level, format!("{name} {}", dose_words(dose)))
                        }
                        StepKind::Goes { how, .. } => (Level::Unknown, joined(&name, " ", how)),
                        StepKind::Pause { reason } => {
                            (Level::Pause, joined(&format!("{name} paused"), ": ", reason))
                        }
                    };
                    DoseChange {
                        from: step.from,
                        level,
                        mark: mark(marks, words, step.from),
                    }
                })
                .collect(),
        }
    });
    let courses = courses.collect();
    Ribbon { name, unit, courses }
}

fn joined(first: &str, between: &str, second: &str) -> String {
    if second.is_empty() {
        first.to_owned()
    } else {
        format!("{first}{between}{second}")
    }
}

fn bar(entry: &KeptEntry<Course>, marks: &mut Marks) -> Bar {
    let course = &entry.value;
    let name = name(&course.what);
    let mut doses: Vec<String> = course
        .steps
        .iter()
        .filter_map(|step| match &step.kind {
            StepKind::Dose(dose) => Some(dose_words(dose)),
            StepKind::Goes { .. } | StepKind::Pause { .. } => None,
        })
        .collect();
    doses.dedup();
    let dosed = joined(&name, " ", &doses.join(", then "));
    let end = course
        .stop
        .map_or_else(String::new, |stop| format!(", stopped {stop}"));
    let words = joined(&format!("{dosed}{end}"), ": ", &course.stop_reason);
    let mut steps = course.steps.iter().peekable();
    let mut pauses: Vec<Pause> = Vec::new();
    while let Some(step) = steps.next() {
        if matches!(step.kind, StepKind::Pause { .. }) {
            while steps
                .next_if(|next| matches!(next.kind, StepKind::Pause { .. }))
                .is_some()
            {}
            pauses.push(Pause {
                from: step.from,
                until: steps.peek().map(|next| next.from),
            });
        }
    }
    Bar {
        // A single dose stands with the name; several are on its screen.
        name: match doses.as_slice() {
            [only] => format!("{name} {}", only.trim_end_matches(" a day")),
            _ => name,
        },
        start: course.start,
        stop: course.stop,
        pauses,
        mark: marks.add(RecordKind::Course, &entry.id, words, &course.start),
    }
}
