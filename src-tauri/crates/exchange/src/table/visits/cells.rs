//! A cell as an answer, a kind, a sex.

use crate::dataset::NO_NAMES;
use crate::table::{quoted, values};
use instruments::{Answer, Item, ItemKind, OptionLabel};
use record::{Sex, VisitKind};

/// What people write for yes and no, in small letters.
const YES: [&str; 10] = ["true", "yes", "y", "1", "ja", "j", "si", "sí", "checked", "x"];
const NO: [&str; 6] = ["false", "no", "n", "0", "nein", "unchecked"];

/// A number with a point or a comma, where that can mean only one thing.
pub(super) fn number(text: &str) -> Result<f64, String> {
    let shown = quoted(text);
    let plain = text.trim().replace('\u{2212}', "-");
    let digits = plain.strip_prefix('-').unwrap_or(&plain);
    let only = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, decimals) = digits.split_once(['.', ',']).unwrap_or((digits, "0"));
    if whole.is_empty()
        || decimals.is_empty()
        || whole.len() > 12
        || decimals.len() > 12
        || !only(whole)
        || !only(decimals)
    {
        return Err(format!(
            "{shown} isn't a number: write it like 4.5, or leave it blank"
        ));
    }
    if digits.contains(',') && decimals.len() == 3 {
        return Err(format!(
            "the comma in {shown} can mean two things: write 1500 or 1.5"
        ));
    }
    plain
        .replace(',', ".")
        .parse()
        .map_err(|_| format!("{shown} isn't a number: write it like 4.5, or leave it blank"))
}

/// How many decimals a number was written with.
pub(super) fn decimals(text: &str) -> usize {
    let parts = text.trim().split_once(['.', ',']);
    parts.map_or(0, |(_, decimals)| decimals.len())
}

pub(super) fn yes_or_no(text: &str) -> Result<bool, String> {
    let lower = text.trim().to_lowercase();
    if YES.contains(&lower.as_str()) {
        Ok(true)
    } else if NO.contains(&lower.as_str()) {
        Ok(false)
    } else {
        Err(format!(
            "{} is neither yes nor no: write true or false",
            quoted(text)
        ))
    }
}

/// The option that a cell means: by what is stored, or by the whole label where only one has it.
fn option<'a>(options: &'a [OptionLabel], text: &str) -> Option<&'a OptionLabel> {
    let lower = text.trim().to_lowercase();
    let coded = options
        .iter()
        .find(|option| option.code.as_ref().is_some_and(|code| *code == lower));
    if coded.is_some() {
        return coded;
    }
    if let Ok(value) = number(text) {
        let mut found = options
            .iter()
            .filter(|option| option.code.is_none() && (f64::from(option.value) - value).abs() < f64::EPSILON);
        return found.next();
    }
    let mut found = options
        .iter()
        .filter(|option| option.label.to_lowercase() == lower);
    found.next().filter(|_| found.next().is_none())
}

fn time(text: &str) -> Option<f64> {
    let mut parts = text.trim().split(':');
    let part = |part: Option<&str>, most: u16| {
        let part = part.filter(|part| (1..=2).contains(&part.len()))?;
        part.parse::<u16>().ok().filter(|value| *value <= most)
    };
    let hours = part(parts.next(), 23)?;
    let minutes = part(parts.next(), 59)?;
    let seconds = parts.next().map_or(Some(0), |seconds| part(Some(seconds), 59))?;
    (seconds == 0 && parts.next().is_none()).then(|| f64::from(hours) * 60.0 + f64::from(minutes))
}

/// The answer that a cell gives; none where it says nothing.
pub(super) fn answer(item: &Item, text: &str) -> Result<Option<Answer>, String> {
    // "na" is an answer where the form has it, and none otherwise.
    let is_coded = |options: &[OptionLabel]| {
        let lower = text.trim().to_lowercase();
        options.iter().any(|option| option.code.as_ref() == Some(&lower))
    };
    let is_answer = matches!(&item.kind, ItemKind::Options(options) if is_coded(options));
    if values::is_blank(text) && !is_answer {
        return Ok(None);
    }
    let shown = quoted(text);
    let answer = match &item.kind {
        ItemKind::Scale { .. } | ItemKind::Slider { .. } | ItemKind::Number { .. } => {
            Answer::Number(number(text)?)
        }
        ItemKind::TimeOfDay => Answer::Number(
            time(text).ok_or_else(|| format!("{shown} isn't a time of day: write it like 22:30"))?,
        ),
        ItemKind::Flag => Answer::Flag(yes_or_no(text)?),
        ItemKind::Options(options) => option(options, text).map(OptionLabel::answer).ok_or_else(|| {
            let values = options.iter().map(|option| match &option.code {
                Some(code) => code.clone(),
                None => option.value.to_string(),
            });
            let values: Vec<String> = values.collect();
            format!("{shown} is none of the answers: write {}", values.join(", "))
        })?,
        ItemKind::Areas(_) => {
            let marked = text
                .split([';', ','])
                .map(str::trim)
                .filter(|area| !area.is_empty());
            let marked: Vec<String> = marked.map(str::to_owned).collect();
            Answer::Areas(if marked == [NO_NAMES] { Vec::new() } else { marked })
        }
    };
    item.check(&answer).map_err(|error| error.message)?;
    Ok(Some(answer))
}

/// An answer as people read it.
pub(super) fn told(item: &Item, answer: &Answer) -> String {
    match (answer, &item.kind) {
        (Answer::Number(minutes), ItemKind::TimeOfDay) => crate::dataset::time_of_day(*minutes),
        (Answer::Number(_) | Answer::Choice(_), ItemKind::Options(options)) => {
            let option = options.iter().find(|option| option.answer() == *answer);
            let label = option.map_or("", |option| option.label.as_str());
            let value = match answer {
                Answer::Number(number) => number.to_string(),
                Answer::Choice(word) => word.clone(),
                _ => String::new(),
            };
            if label.is_empty() {
                value
            } else {
                format!("{value} ({label})")
            }
        }
        (Answer::Number(number), _) => number.to_string(),
        (Answer::Choice(word), _) => word.clone(),
        (Answer::Flag(true), _) => "yes".to_owned(),
        (Answer::Flag(false), _) => "no".to_owned(),
        (Answer::Areas(areas), _) if areas.is_empty() => "no area".to_owned(),
        (Answer::Areas(areas), _) => areas.join(", "),
    }
}

pub(super) fn kind(text: &str) -> Result<VisitKind, String> {
    let lower = text.trim().to_lowercase();
    let mut kinds = VisitKind::ALL.into_iter();
    let found = kinds.find(|kind| kind.code() == lower || kind.label().to_lowercase() == lower);
    found.ok_or_else(|| {
        let codes = VisitKind::ALL.map(VisitKind::code);
        format!("{} is no kind of visit: write {}", quoted(text), codes.join(", "))
    })
}

pub(super) fn sex(text: &str) -> Result<Sex, String> {
    match text.trim().to_lowercase().as_str() {
        "female" | "f" | "w" | "weiblich" | "mujer" | "femenino" => Ok(Sex::Female),
        "male" | "m" | "männlich" | "hombre" | "masculino" => Ok(Sex::Male),
        "other" | "d" | "divers" | "otro" => Ok(Sex::Other),
        "unknown" => Ok(Sex::Unknown),
        _ => Err(format!("{} is no sex: write female, male or other", quoted(text))),
    }
}
