//! Dates as people and spreadsheets write them. Day and month are never guessed.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// Which of day and month comes first in "03/04/2026".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DayOrder {
    /// 3 April.
    DayFirst,
    /// 4 March.
    MonthFirst,
}

/// What a column says about the order of day and month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// No date needs it.
    NotNeeded,
    /// A number above 12, or someone's choice, says so.
    Known(DayOrder),
    /// Every date can be read in two ways.
    Open,
    /// Some dates have the day first, others the month.
    Mixed,
}

/// A cell as a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    weekday: Option<Weekday>,
    parts: Parts,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Parts {
    /// Year, month, day.
    Sure(i16, i8, i8),
    /// Two numbers, day and month in some order, and a year.
    Either(i8, i8, i16),
    /// Month and day without a year.
    NoYear(i8, i8),
    /// Two digits for the year, which may be the first or the last number.
    WhichYear,
    /// A spreadsheet's number for a day.
    Serial,
    /// A time of Greenwich or with an offset: the day where it was written may be another.
    OtherZone,
    /// Year and month.
    NoDay,
    /// Nothing of the kind.
    None,
}

/// How far back a year written with two digits may lie.
const TWO_DIGIT_YEARS: i16 = 10;

const MONTHS: [&[&str]; 12] = [
    &["jan", "january", "januar", "jän", "jänner", "ene", "enero"],
    &["feb", "february", "februar", "febr", "febrero"],
    &["mar", "march", "mär", "märz", "mrz", "maerz", "marzo"],
    &["apr", "april", "abr", "abril"],
    &["may", "mai", "mayo"],
    &["jun", "june", "juni", "junio"],
    &["jul", "july", "juli", "julio"],
    &["aug", "august", "ago", "agosto"],
    &["sep", "sept", "september", "septiembre", "set", "setiembre"],
    &["oct", "october", "okt", "oktober", "octubre"],
    &["nov", "november", "noviembre"],
    &["dec", "december", "dez", "dezember", "dic", "diciembre"],
];

const WEEKDAYS: [(Weekday, &[&str]); 7] = [
    (
        Weekday::Monday,
        &["mon", "monday", "mo", "montag", "lun", "lunes"],
    ),
    (
        Weekday::Tuesday,
        &["tue", "tues", "tuesday", "di", "dienstag", "martes"],
    ),
    (
        Weekday::Wednesday,
        &[
            "wed",
            "wednesday",
            "mi",
            "mittwoch",
            "mié",
            "mie",
            "miércoles",
            "miercoles",
        ],
    ),
    (
        Weekday::Thursday,
        &[
            "thu",
            "thur",
            "thurs",
            "thursday",
            "do",
            "donnerstag",
            "jue",
            "jueves",
        ],
    ),
    (
        Weekday::Friday,
        &["fri", "friday", "fr", "freitag", "vie", "viernes"],
    ),
    (
        Weekday::Saturday,
        &[
            "sat",
            "saturday",
            "sa",
            "samstag",
            "sonnabend",
            "sáb",
            "sab",
            "sábado",
            "sabado",
        ],
    ),
    (
        Weekday::Sunday,
        &["sun", "sunday", "so", "sonntag", "dom", "domingo"],
    ),
];

/// Words that may stand between.
const BETWEEN: [&str; 9] = ["of", "the", "st", "nd", "rd", "th", "de", "del", "den"];

/// Longer cells are no dates.
const LONGEST: usize = 40;

impl Cell {
    pub(super) fn read(text: &str) -> Self {
        let none = Self {
            weekday: None,
            parts: Parts::None,
        };
        let text = text.trim();
        if text.is_empty() || text.len() > LONGEST {
            return none;
        }
        let lower = text.to_lowercase();
        let (day, time) = apart(&lower);
        let Some(words) = words(day) else {
            return none;
        };
        let mut weekday = None;
        let mut month = None;
        let mut numbers = Vec::new();
        for word in words {
            if word.starts_with(|sign: char| sign.is_ascii_digit()) {
                numbers.push(word);
            } else if let Some(place) = MONTHS.iter().position(|names| names.contains(&word)) {
                // "mar 7 abr": Spanish "mar" is Tuesday as well as March.
                if month.replace(place).is_some() {
                    return none;
                }
            } else if let Some((day, _)) = WEEKDAYS.iter().find(|(_, names)| names.contains(&word)) {
                weekday = Some(*day);
            } else if !BETWEEN.contains(&word) {
                return none;
            }
        }
        let month = month.and_then(|place| i8::try_from(place + 1).ok());
        let parts = match month {
            Some(month) => named(&numbers, month),
            None => numbered(&numbers, &lower),
        };
        let parts = match parts {
            Parts::None | Parts::Serial | Parts::NoDay => parts,
            _ if has_zone(time) => Parts::OtherZone,
            parts => parts,
        };
        Self { weekday, parts }
    }

    /// Whether the text is meant as a date, even one that can't be taken.
    pub(super) fn is_date(text: &str) -> bool {
        !matches!(Self::read(text).parts, Parts::None | Parts::Serial | Parts::NoDay)
    }

    /// The date, or what is wrong with it.
    pub(super) fn date(self, text: &str, order: Order, today: Date) -> Result<(Date, bool), String> {
        let text = super::quoted(text);
        let no_such = || format!("there is no such day: {text}; check day, month and year");
        let whole = |year, month, day| Date::new(year, month, day).map_err(|_| no_such());
        let mut added = false;
        let date = match self.parts {
            Parts::Sure(year, month, day) => {
                whole(full(year, today).ok_or_else(|| two_digits(&text))?, month, day)?
            }
            Parts::Either(first, second, year) => {
                let year = full(year, today).ok_or_else(|| two_digits(&text))?;
                let (month, day) = match order {
                    Order::Known(DayOrder::DayFirst) => (second, first),
                    Order::Known(DayOrder::MonthFirst) => (first, second),
                    Order::Open | Order::NotNeeded => {
                        return Err(format!(
                            "can't tell day from month: {text}; choose “Date, day first” or “Date, month first” for the column"
                        ));
                    }
                    Order::Mixed => {
                        return Err(format!(
                            "some dates of this column have the day first, others the month: {text}; write all as 2026-03-07, or choose one order for the column"
                        ));
                    }
                };
                if month > 12 && day <= 12 {
                    return Err(format!(
                        "there is no month {month}: {text}; check it, or choose the other order for the column"
                    ));
                }
                whole(year, month, day)?
            }
            Parts::NoYear(month, day) => {
                added = true;
                self.with_year(month, day, today)
                    .ok_or_else(|| format!("the year is missing: {text}; write it like 7 Mar 2026"))?
            }
            Parts::WhichYear => return Err(two_digits(&text)),
            Parts::Serial => {
                return Err(format!(
                    "{text} is a spreadsheet's own number for a day: format the column as a date there, then copy it again"
                ));
            }
            Parts::OtherZone => {
                return Err(format!(
                    "{text} has a time of another zone, so that its day may be another here: write the local day, like 2026-03-07"
                ));
            }
            Parts::NoDay => return Err(format!("{text} has no day: write it like 2026-03-07")),
            Parts::None => return Err(format!("{text} isn't a date: write it like 2026-03-07")),
        };
        match self.weekday {
            Some(weekday) if weekday != date.weekday() => {
                let (is, says) = (name(date.weekday()), name(weekday));
                Err(format!("{date} is a {is}, not a {says}: {text}; check the date"))
            }
            _ => Ok((date, added)),
        }
    }

    /// The latest such day up to today, when the weekday says that it is the one.
    fn with_year(self, month: i8, day: i8, today: Date) -> Option<Date> {
        let weekday = self.weekday?;
        let this_year = Date::new(today.year(), month, day)
            .ok()
            .filter(|date| *date <= today);
        let latest = this_year.or_else(|| Date::new(today.year() - 1, month, day).ok())?;
        let within_a_year = today.checked_sub(1.year()).is_ok_and(|from| latest > from);
        (within_a_year && latest.weekday() == weekday).then_some(latest)
    }
}

/// What a column of dates says about the order of day and month.
pub(super) fn order(cells: impl Iterator<Item = Cell>) -> Order {
    let (mut needed, mut day_first, mut month_first) = (false, false, false);
    for cell in cells {
        if let Parts::Either(first, second, _) = cell.parts {
            needed = true;
            let day = 13..=31;
            day_first |= day.contains(&first) && second <= 12;
            month_first |= day.contains(&second) && first <= 12;
        }
    }
    match (needed, day_first, month_first) {
        (false, ..) => Order::NotNeeded,
        (_, true, false) => Order::Known(DayOrder::DayFirst),
        (_, false, true) => Order::Known(DayOrder::MonthFirst),
        (_, true, true) => Order::Mixed,
        _ => Order::Open,
    }
}

fn two_digits(text: &str) -> String {
    format!("can't tell the year: {text}; write it with four digits, like 2026-03-07")
}

/// The year in full. One written with two digits is taken only where it lies close by.
fn full(year: i16, today: Date) -> Option<i16> {
    if year >= 100 {
        return Some(year);
    }
    let year = today.year() - today.year().rem_euclid(100) + year;
    (year <= today.year() && year >= today.year() - TWO_DIGIT_YEARS).then_some(year)
}

fn name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

/// The text up to a time of day, and the rest from its first colon on.
fn apart(text: &str) -> (&str, &str) {
    let Some((head, time)) = text.split_once(':') else {
        return (text, "");
    };
    let hour = head.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let parted = hour.trim_end_matches([' ', 't', ',', '\u{a0}', '\u{202f}']);
    // "0703:00" has no date before its hour.
    if parted.len() == hour.len() {
        (text, "")
    } else {
        (parted, time)
    }
}

/// Whether a time of day says how far it is from Greenwich: "30:00z", "30+02:00", "30 utc".
fn has_zone(time: &str) -> bool {
    let behind =
        time.trim_start_matches(|sign: char| sign.is_ascii_digit() || matches!(sign, ':' | '.' | ',' | ' '));
    ["z", "+", "-", "−", "utc", "gmt"]
        .iter()
        .any(|zone| behind.starts_with(zone))
}

/// Runs of digits and of letters; none where any other sign stands between than dates have.
fn words(text: &str) -> Option<Vec<&str>> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let end = if sign.is_ascii_digit() {
            rest.find(|sign: char| !sign.is_ascii_digit())
        } else if sign.is_alphabetic() {
            rest.find(|sign: char| !sign.is_alphabetic())
        } else if sign.is_whitespace() || matches!(sign, '.' | '/' | '-' | ',' | '\u{2010}' | '\u{2011}') {
            rest = rest.get(sign.len_utf8()..)?;
            continue;
        } else {
            return None;
        };
        let (word, behind) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
        words.push(word);
        rest = behind;
    }
    Some(words)
}

/// "7 Mar 2026", "Mar 7 26", "2026 Mar 7", "7 Mar".
fn named(numbers: &[&str], month: i8) -> Parts {
    let small = |text: &str| text.parse::<i8>().ok().filter(|_| text.len() <= 2);
    let year = |text: &str| text.parse::<i16>().ok().filter(|_| matches!(text.len(), 2 | 4));
    let found = match numbers {
        [day] if day.len() <= 2 => small(day).map(|day| Parts::NoYear(month, day)),
        [year] if year.len() == 4 => Some(Parts::NoDay),
        [first, second] if first.len() == 4 => year(first)
            .zip(small(second))
            .map(|(year, day)| Parts::Sure(year, month, day)),
        [first, second] => year(second)
            .zip(small(first))
            .map(|(year, day)| Parts::Sure(year, month, day)),
        _ => None,
    };
    found.unwrap_or(Parts::None)
}

/// "2026-03-07", "20260307", "7.3.2026", "07/03/26", a serial number.
fn numbered(numbers: &[&str], text: &str) -> Parts {
    let small = |text: &str| text.parse::<i8>().ok().filter(|_| text.len() <= 2);
    let year = |text: &str| text.parse::<i16>().ok().filter(|_| text.len() == 4);
    let found = match numbers {
        [first, second, third] if first.len() == 4 => year(first)
            .zip(small(second))
            .zip(small(third))
            .map(|((year, month), day)| Parts::Sure(year, month, day)),
        [first, second, third] => {
            let both = small(first).zip(small(second));
            let last = match third.len() {
                4 => year(third),
                2 => third.parse().ok(),
                _ => None,
            };
            match (both, last) {
                // "26-03-07" begins with the year as often as not.
                (Some(_), Some(_)) if third.len() == 2 && text.contains('-') => Some(Parts::WhichYear),
                (Some((first, second)), Some(year)) => Some(Parts::Either(first, second, year)),
                _ => None,
            }
        }
        [year, month] if year.len() == 4 && month.len() <= 2 && text.contains(['-', '/']) => {
            Some(Parts::NoDay)
        }
        [whole] if whole.len() == 8 && text.len() == 8 => {
            let part = |range: std::ops::Range<usize>| whole.get(range).unwrap_or_default();
            match (year(part(0..4)), small(part(4..6)), small(part(6..8))) {
                (Some(year @ 1900..=2199), Some(month @ 1..=12), Some(day @ 1..=31)) => {
                    Some(Parts::Sure(year, month, day))
                }
                _ => None,
            }
        }
        [whole] | [whole, _] if whole.len() == 5 && text.starts_with(whole) => Some(Parts::Serial),
        _ => None,
    };
    found.unwrap_or(Parts::None)
}
