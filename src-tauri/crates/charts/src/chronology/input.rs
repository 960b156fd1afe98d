//! What a time line shows.

use jiff::civil::Date;
use record::{Amount, PartialDate, Place};
use trends::Series;

/// Everything on a time line. `mark` is everywhere the number by which the picture names the record it leads to.
#[derive(Clone, Debug, PartialEq)]
pub struct ChronologyInput {
    /// First day drawn.
    pub from: Date,
    /// Last day drawn.
    pub to: Date,
    /// Where what goes on ends for now.
    pub today: Date,
    /// Drugs whose dose is drawn; three at most are.
    pub ribbons: Vec<Ribbon>,
    /// Other treatments, the most important first.
    pub bars: Vec<Bar>,
    /// Visits.
    pub visits: Vec<VisitSign>,
    /// Side effects.
    pub side_effects: Vec<SideEffectSign>,
    /// Results of laboratories and measurements.
    pub results: Vec<ResultSign>,
    /// Lines; six at most are drawn.
    pub panels: Vec<Panel>,
}

/// A drug and its doses.
#[derive(Clone, Debug, PartialEq)]
pub struct Ribbon {
    /// Name.
    pub name: String,
    /// Unit of every dose, such as "mg".
    pub unit: String,
    /// Courses, oldest first.
    pub courses: Vec<DoseCourse>,
}

/// One course of a drug.
#[derive(Clone, Debug, PartialEq)]
pub struct DoseCourse {
    /// Since when.
    pub start: PartialDate,
    /// Until when; none while it goes on.
    pub stop: Option<PartialDate>,
    /// Changes, oldest first.
    pub steps: Vec<DoseChange>,
    /// Leads to the course.
    pub mark: u32,
}

/// A change of dose.
#[derive(Clone, Debug, PartialEq)]
pub struct DoseChange {
    /// From when on.
    pub from: PartialDate,
    /// To what.
    pub level: Level,
    /// Leads to the step.
    pub mark: u32,
}

/// What is taken between two changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// This much a day.
    Dose {
        /// Amount a day.
        daily: Amount,
        /// Whether it is taken when needed, so that this is the most.
        at_most: bool,
    },
    /// Taken, but how much isn't written down.
    Unknown,
    /// Nothing.
    Pause,
}

/// A treatment without a ribbon.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Name.
    pub name: String,
    /// Since when.
    pub start: PartialDate,
    /// Until when; none while it goes on.
    pub stop: Option<PartialDate>,
    /// Pauses, oldest first.
    pub pauses: Vec<Pause>,
    /// Leads to the course.
    pub mark: u32,
}

/// A pause of a treatment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pause {
    /// Since when.
    pub from: PartialDate,
    /// Until when; none when it lasts to the end of the course.
    pub until: Option<PartialDate>,
}

/// A visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VisitSign {
    /// Its day.
    pub date: Date,
    /// Whether it is signed.
    pub signed: bool,
    /// Leads to the visit.
    pub mark: u32,
}

/// A side effect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideEffectSign {
    /// What.
    pub label: String,
    /// 0 (asked for and not there) to 3 (severe).
    pub severity: u8,
    /// When it began.
    pub onset: PartialDate,
    /// When it ended; none while it goes on.
    pub end: Option<PartialDate>,
    /// Leads to the side effect.
    pub mark: u32,
}

/// A result of a laboratory, or a measurement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultSign {
    /// Short name of what was measured.
    pub label: String,
    /// The day.
    pub date: Date,
    /// Where it lies against the laboratory's range.
    pub place: Place,
    /// Leads to the result.
    pub mark: u32,
}

/// A small chart below the marks.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// What is drawn.
    pub label: String,
    /// Range and direction, or the unit: "0–100, higher is worse".
    pub note: String,
    /// Low end.
    pub low: f64,
    /// High end.
    pub high: f64,
    /// What it holds.
    pub lines: Lines,
}

impl Panel {
    /// A panel of scores. `marks` lead to the visits, one for each point.
    pub fn of_scores(series: Series, marks: Vec<u32>) -> Self {
        let measure = &series.measure;
        Self {
            label: measure.label.clone(),
            note: crate::trend::header::range(measure),
            low: measure.low,
            high: measure.high,
            lines: Lines::Scores {
                series: Box::new(series),
                marks,
            },
        }
    }
}

/// What a panel holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Lines {
    /// Scores of visits; lines join only what the series lets them join.
    Scores {
        /// The scores.
        series: Box<Series>,
        /// Leads to the visit of each point.
        marks: Vec<u32>,
    },
    /// Daily ratings, oldest first, at most one a day. Days without one are gaps.
    Days(Vec<DayValue>),
    /// Results in one unit, oldest first; not joined.
    Results(Vec<ResultValue>),
}

/// A daily rating.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DayValue {
    /// The day.
    pub date: Date,
    /// The rating.
    pub value: f64,
    /// Leads to the day; none where days stand too near for that.
    pub mark: Option<u32>,
}

/// A result as a point.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultValue {
    /// The day.
    pub date: Date,
    /// The number, or the limit that it lies beyond.
    pub value: f64,
    /// As it is printed, such as "<5".
    pub shown: String,
    /// Whether the true value lies somewhere beyond: below for "<5", above for ">200".
    pub beyond: Option<Place>,
    /// The laboratory's range, where it gave one.
    pub range: (Option<f64>, Option<f64>),
    /// Where the result lies against that range.
    pub place: Place,
    /// Leads to the result.
    pub mark: u32,
}
