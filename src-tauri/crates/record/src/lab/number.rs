//! Numbers as people and laboratories write them.

use super::LabError;
use rust_decimal::Decimal;

const MOST_DIGITS: usize = 15;
const MOST_DECIMALS: usize = 10;

/// Whether `parts`, the first after the last group, are digits grouped by thousands: `1 234 567`.
fn grouped(parts: &[&str]) -> bool {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    match parts {
        [first, rest @ ..] if !rest.is_empty() => {
            (1..=3).contains(&first.len())
                && digits(first)
                && !first.starts_with('0')
                && rest.iter().all(|part| part.len() == 3 && digits(part))
        }
        _ => false,
    }
}

/// Whole part and decimals of a number without sign.
fn split(text: &str) -> Result<(String, String), LabError> {
    let refused = || LabError::NotANumber {
        text: text.to_owned(),
    };
    let spaces = [' ', '\u{a0}', '\u{2009}', '\u{202f}', '\'', '’'];
    let (points, commas) = (text.matches('.').count(), text.matches(',').count());
    let decimal = match (points, commas) {
        (0, 0) => None,
        (1, 0) => Some('.'),
        (0, 1) => Some(','),
        (_, 0) | (0, _) => {
            let separator = if points > 0 { '.' } else { ',' };
            let parts: Vec<&str> = text.split(separator).collect();
            return if grouped(&parts) {
                Ok((parts.concat(), String::new()))
            } else {
                Err(refused())
            };
        }
        _ => text.chars().rev().find(|sign| matches!(sign, '.' | ',')),
    };
    let (whole, decimals) = match decimal {
        None => (text, None),
        Some(sign) => {
            let (whole, decimals) = text.rsplit_once(sign).ok_or_else(refused)?;
            (whole, Some(decimals))
        }
    };
    let group_signs = |sign: char| spaces.contains(&sign) || matches!(sign, '.' | ',');
    let signs: Vec<char> = whole.chars().filter(|sign| group_signs(*sign)).collect();
    let whole = match signs.first() {
        None => whole.to_owned(),
        Some(first) => {
            let parts: Vec<&str> = whole.split(*first).collect();
            if signs.iter().any(|sign| sign != first) || Some(*first) == decimal || !grouped(&parts) {
                return Err(refused());
            }
            parts.concat()
        }
    };
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let empty = decimals.map_or(whole.is_empty(), str::is_empty);
    let decimals = decimals.unwrap_or_default();
    if empty || !all_digits(&whole) || !all_digits(decimals) {
        return Err(refused());
    }
    let thousands = (1..=3).contains(&whole.len()) && !whole.starts_with('0') && signs.is_empty();
    if decimal == Some(',') && decimals.len() == 3 && thousands {
        return Err(LabError::Ambiguous {
            text: text.to_owned(),
            decimal: format!("{whole}.{decimals}"),
            grouped: format!("{whole}{decimals}"),
        });
    }
    Ok((whole, decimals.to_owned()))
}

/// Reads a number and keeps its decimals: "5.0" stays 5.0. A decimal comma is taken where it can mean nothing else.
pub(super) fn parse(text: &str) -> Result<Decimal, LabError> {
    let refused = || LabError::NotANumber {
        text: text.to_owned(),
    };
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return Err(LabError::Empty);
    }
    let (sign, body) = match trimmed.strip_prefix(['-', '\u{2212}']) {
        Some(body) => ("-", body),
        None => ("", trimmed),
    };
    let (whole, decimals) = split(body).map_err(|error| match error {
        LabError::Ambiguous { decimal, grouped, .. } => LabError::Ambiguous {
            text: trimmed.to_owned(),
            decimal: format!("{sign}{decimal}"),
            grouped: format!("{sign}{grouped}"),
        },
        _ => refused(),
    })?;
    if whole.len() + decimals.len() > MOST_DIGITS || decimals.len() > MOST_DECIMALS {
        return Err(LabError::TooLong {
            text: trimmed.to_owned(),
        });
    }
    let whole = if whole.is_empty() { "0" } else { &whole };
    let point = if decimals.is_empty() { "" } else { "." };
    let mut number =
        Decimal::from_str_exact(&format!("{sign}{whole}{point}{decimals}")).map_err(|_| refused())?;
    if number.is_zero() {
        number.set_sign_positive(true);
    }
    Ok(number)
}

/// Exact numbers in files: as text, since a binary float would change them.
pub(super) mod exact {
    use rust_decimal::Decimal;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(crate) fn serialize<S: Serializer>(number: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(number)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
        let text = String::deserialize(deserializer)?;
        Decimal::from_str_exact(&text).map_err(D::Error::custom)
    }
}
