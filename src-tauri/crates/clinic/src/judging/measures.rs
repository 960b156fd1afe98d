//! The measures that can be judged: ratings of the diary, scores of visits.

use super::subject::OnCourse;
use crate::chronology::Records;
use crate::timeline::FollowedSeries;
use crate::views::TrendMeasure;
use instruments::{Definition, Family, Meaning, MeaningfulChange};
use jiff::civil::Date;
use record::{DIARY_ITEMS, DiaryItem, days_after};
use trends::verdict::{Error, Judged, Kind, Size, Threshold, Verdict};
use trends::{Band, Direction};

/// The diary is the usual measure where it has so many values …
const LEAST_VALUES: usize = 5;
/// … in so many days before the start.
const DAYS_BEFORE: i32 = 28;

/// What is judged unless something else is chosen, the first first.
const USUAL: [&str; 4] = [
    "diary.pain_average",
    "fiqr.total",
    "pain_nrs.pain",
    "diary.overall",
];

/// Scores that rate the intensity of pain, for which IMMPACT's benchmarks are meant: instrument and score.
const PAIN: [(&str, &str); 4] = [
    ("pain_nrs", "pain"),
    ("bpi_sf", "severity"),
    ("bpi_sf", "average"),
    ("peg", "mean"),
];

/// Where the values of a measure stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stands {
    /// In the diary.
    Diary(&'static DiaryItem),
    /// Among the series of the time line, at this place.
    Scores(usize),
}

/// A measure with its values.
pub(crate) struct Measured {
    /// `diary.pain_average`, `fiqr.total`.
    pub(crate) key: String,
    /// "Average pain (diary)", "FIQR total".
    pub(crate) label: String,
    /// What the rules look at.
    pub(crate) judged: Judged,
    /// Values that count, oldest first: days of the diary, scores of signed visits.
    pub(crate) values: Vec<(Date, f64)>,
    /// Visits that aren't signed and have a value, oldest first.
    pub(super) unsigned: Vec<Date>,
    /// Other versions of the form that were used: "version 1 until 2025-06-01".
    pub(super) other_versions: Vec<String>,
    /// Ends of the axis of charts.
    pub(super) axis: (f64, f64),
    pub(super) bands: Vec<Band>,
    pub(super) band_source: String,
    pub(super) stands: Stands,
}

impl Measured {
    pub(super) fn view(&self) -> TrendMeasure {
        let values = self.values.len() + self.unsigned.len();
        TrendMeasure {
            key: self.key.clone(),
            label: self.label.clone(),
            range: crate::cells::range(self.judged.range),
            values: u32::try_from(values).unwrap_or(u32::MAX),
            band_source: self.band_source.clone(),
        }
    }

    /// Decimals of a mean of so many values: one at least, save where it is a single value.
    pub(super) fn decimals_of(&self, n: usize) -> u8 {
        if n == 1 {
            self.judged.decimals
        } else {
            self.judged.decimals.max(1)
        }
    }
}

/// The measures that have values: ratings of the diary, then the scores that are followed through the visits.
pub(super) fn measures(records: &Records<'_>) -> Vec<Measured> {
    let diary = DIARY_ITEMS.iter().filter_map(|item| diary(records, item));
    let followed = records.timeline.followed.iter().enumerate();
    diary
        .chain(followed.filter_map(|(index, followed)| scores(records, index, followed)))
        .collect()
}

fn diary(records: &Records<'_>, item: &'static DiaryItem) -> Option<Measured> {
    let rated = records.diary.iter().filter_map(|day| {
        let rating = *day.value.ratings.get(item.key)?;
        Some((day.value.date, f64::from(rating)))
    });
    let values: Vec<(Date, f64)> = rated.collect();
    if values.is_empty() {
        return None;
    }
    // The sheet asks for "Sleep", and 100 is the worst: a sentence that says less of it must not sound like less sleep.
    let label = if item.key == "sleep_poor" {
        "Poor sleep"
    } else {
        item.label
    };
    Some(Measured {
        key: format!("diary.{}", item.key),
        label: format!("{label} (diary)"),
        judged: Judged {
            label: label.to_owned(),
            kind: Kind::Diary,
            direction: Direction::HigherIsWorse,
            range: (0.0, 100.0),
            decimals: 0,
            is_pain: matches!(item.key, "pain_average" | "pain_worst"),
            thresholds: Vec::new(),
            error: None,
        },
        values,
        unsigned: Vec::new(),
        other_versions: Vec::new(),
        axis: (0.0, 100.0),
        bands: Vec::new(),
        band_source: String::new(),
        stands: Stands::Diary(item),
    })
}

fn scores(records: &Records<'_>, index: usize, followed: &FollowedSeries) -> Option<Measured> {
    let series = &followed.series;
    let measure = &series.measure;
    let library = records.timeline.library();
    let definition = library.get_version(&measure.instrument, &followed.version).ok()?;
    // A rating of change since the start has no baseline to be held against.
    if series.points.is_empty() || definition.family == Family::Change {
        return None;
    }
    let (drafts, signed): (Vec<_>, Vec<_>) = series.points.iter().partition(|point| point.kind.is_draft());
    Some(Measured {
        key: followed.key.clone(),
        label: measure.label.clone(),
        judged: Judged {
            label: measure.label.clone(),
            kind: Kind::Visits,
            direction: measure.direction,
            range: measure.range,
            decimals: measure.decimals,
            is_pain: PAIN.contains(&(measure.instrument.as_str(), measure.score.as_str())),
            thresholds: thresholds(definition, &measure.score),
            error: error(definition, &measure.score),
        },
        values: signed.iter().map(|point| (point.date, point.value)).collect(),
        unsigned: drafts.iter().map(|point| point.date).collect(),
        other_versions: other_versions(records, followed),
        axis: (measure.low, measure.high),
        bands: measure.bands.clone(),
        band_source: measure.band_source.clone(),
        stands: Stands::Scores(index),
    })
}

/// The published sizes of change, the minimal ones first.
fn thresholds(definition: &Definition, score: &str) -> Vec<Threshold> {
    let mut changes: Vec<&MeaningfulChange> = definition
        .changes
        .iter()
        .filter(|change| change.score == score)
        .collect();
    changes.sort_by_key(|change| !change.label.to_lowercase().contains("minimal"));
    let threshold = |change: &MeaningfulChange| {
        let size = match change.meaning {
            Meaning::Points(points) => Size::Points(points),
            Meaning::Percent(percent) => Size::Percent(percent),
            Meaning::Reliable { .. } => return None,
        };
        Some(Threshold {
            label: change.label.clone(),
            size,
            source: change.source.clone(),
            provisional: change.provisional,
        })
    };
    changes.into_iter().filter_map(threshold).collect()
}

/// The error of a score, where one is published.
fn error(definition: &Definition, score: &str) -> Option<Error> {
    let mut changes = definition.changes.iter().filter(|change| change.score == score);
    changes.find_map(|change| match change.meaning {
        Meaning::Reliable { sd, reliability } => Some(Error {
            sd,
            reliability,
            source: change.source.clone(),
            provisional: change.provisional,
        }),
        Meaning::Points(_) | Meaning::Percent(_) => None,
    })
}

/// The other versions of a form that have scores, in words.
fn other_versions(records: &Records<'_>, this: &FollowedSeries) -> Vec<String> {
    let first = this.series.points.first().map(|point| point.date);
    let others = records.timeline.followed.iter().filter(|other| {
        other.series.measure.instrument == this.series.measure.instrument && other.version != this.version
    });
    others
        .filter_map(|other| {
            let points = &other.series.points;
            let (begins, ends) = (points.first()?.date, points.last()?.date);
            Some(if first.is_some_and(|first| begins < first) {
                format!("version {} until {ends}", other.version)
            } else {
                format!("version {} since {begins}", other.version)
            })
        })
        .collect()
}

/// How early a measure stands among those that are usually judged; none of the others come before them.
fn rank(measure: &Measured) -> usize {
    let of = |key: &str| {
        let rest = measure.key.strip_prefix(key);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('@'))
    };
    USUAL.iter().position(|key| of(key)).unwrap_or(USUAL.len())
}

/// Of the usual measures the first that has enough values on both sides to be compared, whatever comes of it; one that speaks of
/// the treatment as it was last comes before one whose values ended earlier. Where none has enough: average pain of the diary if
/// enough of it lies before the start, or else the FIQR, or else what there is.
pub(super) fn usual<'m>(measures: &'m [Measured], on: Option<&OnCourse<'_, '_>>) -> Option<&'m Measured> {
    let mut ranked: Vec<&Measured> = measures.iter().collect();
    ranked.sort_by_key(|measure| rank(measure));
    let compared = |measure: &&&Measured| on.is_some_and(|on| on.judge(measure).verdict != Verdict::TooFew);
    let up_to_date = |measure: &&&Measured| {
        let judgement = on.map(|on| on.judge(measure));
        compared(measure)
            && judgement.is_some_and(|judged| judged.stale.is_none() && judged.passed_over.is_none())
    };
    let started = |measure: &&&Measured| {
        let days = match measure.judged.kind {
            Kind::Diary => on.map_or(0, |on| {
                let start = on.course.start.earliest();
                let from = days_after(start, -DAYS_BEFORE);
                let days = measure.values.iter();
                days.filter(|(day, _)| (from..start).contains(day)).count()
            }),
            Kind::Visits => LEAST_VALUES,
        };
        days >= LEAST_VALUES
    };
    let among = || ranked.iter().filter(|measure| rank(measure) < USUAL.len());
    among()
        .find(up_to_date)
        .or_else(|| among().find(compared))
        .or_else(|| among().find(started))
        .or_else(|| ranked.first())
        .copied()
}
