//! The lines that can be shown, and their panels.

use super::marks::Marks;
use super::records::{Records, analyte, result_mark};
use crate::timeline::FollowedSeries;
use crate::views::RecordKind;
use charts::{DayValue, Lines, Panel, ResultValue};
use jiff::civil::Date;
use record::{Comparator, DIARY_ITEMS, KeptEntry, LabName, LabResult, Limit, Place, Reading, Unit};

/// The lines that are drawn unless others are chosen, of those that there are.
pub(crate) const USUAL: [&str; 5] = [
    "fiqr.total",
    "pain_nrs.pain",
    "diary.pain_average",
    "diary.fatigue",
    "diary.sleep_poor",
];
/// The most panels on one picture.
const MOST: usize = 6;
/// In periods of at most so many days each day of the diary leads to its record.
const DAYS_WITH_MARKS: i32 = 62;

fn score_lines<'a>(records: &'a Records<'_>) -> impl Iterator<Item = &'a FollowedSeries> {
    let followed = records.timeline.followed.iter();
    followed.filter(|followed| !followed.series.points.is_empty())
}

/// `lab.tsh`; a clinic's own goes by its name.
fn lab_key(name: &LabName) -> String {
    match name {
        LabName::Listed(key) => format!("lab.{key}"),
        LabName::Own(name) => format!("lab.own.{name}"),
    }
}

/// Key and label of every line that there are values for: scores, diary, results.
pub(super) fn choices(records: &Records<'_>) -> Vec<(String, String)> {
    let scores =
        score_lines(records).map(|followed| (followed.key.clone(), followed.series.measure.label.clone()));
    let diary = DIARY_ITEMS.iter().filter(|item| {
        let mut days = records.diary.iter();
        days.any(|day| day.value.ratings.contains_key(item.key))
    });
    let diary = diary.map(|item| (format!("diary.{}", item.key), diary_label(item.short)));
    let mut labs: Vec<(String, String)> = records
        .labs
        .iter()
        .map(|lab| (lab_key(&lab.value.analyte), analyte(&lab.value.analyte)))
        .collect();
    labs.sort_by(|one, other| (&one.1, &one.0).cmp(&(&other.1, &other.0)));
    labs.dedup();
    scores.chain(diary).chain(labs).collect()
}

fn diary_label(short: &str) -> String {
    format!("{short} (diary)")
}

/// The keys of what is drawn, in the order of the choice; keys that nothing is there for are left out.
pub(super) fn chosen(choices: &[(String, String)], asked: Option<&[String]>) -> Vec<String> {
    let there = |key: &str| choices.iter().any(|(known, _)| known == key);
    let mut keys: Vec<String> = Vec::new();
    let wanted: Vec<&str> = match asked {
        Some(asked) => asked.iter().map(String::as_str).collect(),
        None if USUAL.iter().any(|key| there(key)) => USUAL.to_vec(),
        None => choices.iter().take(2).map(|(key, _)| key.as_str()).collect(),
    };
    for key in wanted {
        if there(key) && !keys.iter().any(|known| known == key) && keys.len() < MOST {
            keys.push(key.to_owned());
        }
    }
    keys
}

/// The panel of a line.
pub(super) fn panel(
    records: &Records<'_>,
    key: &str,
    period: (Date, Date),
    marks: &mut Marks,
) -> Option<Panel> {
    if let Some(followed) = score_lines(records).find(|followed| followed.key == key) {
        return Some(scores(followed, marks));
    }
    if let Some(item) = key.strip_prefix("diary.") {
        return diary(records, item, period, marks);
    }
    let labs: Vec<&KeptEntry<LabResult>> = records
        .labs
        .iter()
        .filter(|lab| lab_key(&lab.value.analyte) == key)
        .collect();
    results(&labs, marks)
}

fn scores(followed: &FollowedSeries, marks: &mut Marks) -> Panel {
    let series = &followed.series;
    let label = &series.measure.label;
    let points = series.points.iter().map(|point| {
        let decimals = series.measure.decimals_of(point.kind.is_prorated());
        let value = crate::cells::number(point.value, decimals);
        let range = crate::cells::out_of(series.measure.range);
        let prorated = if point.kind.is_prorated() {
            ", prorated"
        } else {
            ""
        };
        let words = format!("{label} {value} {range}{prorated}");
        marks.add(RecordKind::Visit, &point.visit, words, &point.date)
    });
    let numbers = points.collect();
    Panel::of_scores(series.clone(), numbers)
}

fn diary(records: &Records<'_>, key: &str, (from, to): (Date, Date), marks: &mut Marks) -> Option<Panel> {
    let item = DIARY_ITEMS.iter().find(|item| item.key == key)?;
    let near = (to - from).get_days() <= DAYS_WITH_MARKS;
    let days = records.diary.iter().filter_map(|KeptEntry { id, value: day }| {
        let rating = *day.ratings.get(key)?;
        let marked = near && (from..=to).contains(&day.date);
        Some(DayValue {
            date: day.date,
            value: f64::from(rating),
            mark: marked.then(|| {
                let words = format!("{} {rating} / 100", item.short);
                marks.add(RecordKind::DiaryDay, id, words, &day.date)
            }),
        })
    });
    let days = days.collect();
    Some(Panel {
        label: diary_label(item.short),
        note: "0–100, higher is worse".to_owned(),
        low: 0.0,
        high: 100.0,
        lines: Lines::Days(days),
    })
}

/// Results in the unit of the latest. What doesn't convert into it is counted, not drawn.
fn results(labs: &[&KeptEntry<LabResult>], marks: &mut Marks) -> Option<Panel> {
    let latest = &labs.last()?.value;
    let unit = &latest.reading.unit;
    let values: Vec<ResultValue> = labs.iter().filter_map(|lab| value(lab, unit, marks)).collect();
    let others = labs.len() - values.len();
    let mut note = unit.printed().to_owned();
    if others > 0 {
        let results = if others == 1 { "result" } else { "results" };
        note.push_str(&format!(" ({others} {results} in another unit not drawn)"));
    }
    let numbers = values
        .iter()
        .flat_map(|value| [Some(value.value), value.range.0, value.range.1])
        .flatten();
    let (low, high) = bounds(numbers);
    Some(Panel {
        label: analyte(&latest.analyte),
        note,
        low,
        high,
        lines: Lines::Results(values),
    })
}

fn value(lab: &KeptEntry<LabResult>, unit: &Unit, marks: &mut Marks) -> Option<ResultValue> {
    let result = &lab.value;
    let reading = result.to(unit).ok()?;
    let [low, high] = result.range_to(unit).ok()?;
    let number = |limit: Option<Limit>| limit.map(|limit| Reading::new(limit.value, unit.clone()).number());
    Some(ResultValue {
        date: result.date,
        value: reading.number(),
        shown: reading.shown(),
        beyond: reading.comparator.map(|comparator| match comparator {
            Comparator::Less | Comparator::LessOrEqual => Place::Below,
            Comparator::Greater | Comparator::GreaterOrEqual => Place::Above,
        }),
        range: (number(low), number(high)),
        place: result.place(),
        mark: result_mark(lab, marks),
    })
}

/// Ends of an axis that hold every number: round ones, and from 0 on where that isn't far.
fn bounds(numbers: impl Iterator<Item = f64>) -> (f64, f64) {
    let (low, high) = numbers
        .filter(|number| number.is_finite())
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), number| {
            (low.min(number), high.max(number))
        });
    if low > high {
        return (0.0, 1.0);
    }
    let low = if low >= 0.0 && low <= high * 0.6 { 0.0 } else { low };
    let span = if high > low {
        high - low
    } else {
        high.abs().max(1.0) * 0.2
    };
    let decade = 10f64.powf((span / 4.0).log10().floor());
    let step = [1.0, 2.0, 2.5, 5.0, 10.0]
        .map(|step| step * decade)
        .into_iter()
        .find(|step| span / step <= 4.0)
        .unwrap_or(span);
    let (low, top) = ((low / step).floor() * step, (high / step).ceil() * step);
    (low, if top > low { top } else { low + step })
}
