//! Whether answers fit their items.

use super::item::{LAST_MINUTE, is_whole};
use super::{Definition, Item, ItemKind, OptionLabel};
use crate::{Answer, AnswerError, Answers};

impl Definition {
    /// Checks answers against the items.
    ///
    /// # Errors
    /// The first item that is unknown or whose answer has the wrong type or lies outside its options.
    pub fn check(&self, answers: &Answers) -> Result<(), AnswerError> {
        answers
            .iter()
            .try_for_each(|(key, answer)| self.check_one(key, answer))
    }

    /// Checks one answer against its item.
    ///
    /// # Errors
    /// As [`Definition::check`].
    pub fn check_one(&self, key: &str, answer: &Answer) -> Result<(), AnswerError> {
        self.known_item(key)?.check(answer)
    }

    /// The item with this key.
    ///
    /// # Errors
    /// `unknown_item`, naming the items there are.
    pub fn known_item(&self, key: &str) -> Result<&Item, AnswerError> {
        self.item(key).ok_or_else(|| {
            let known: Vec<&str> = self.items.iter().map(|item| item.key.as_str()).collect();
            AnswerError {
                code: "unknown_item",
                item: key.to_owned(),
                message: format!(
                    "{} has no item {key:?}; its items are {}",
                    self.id,
                    known.join(", ")
                ),
            }
        })
    }
}

impl Item {
    /// Checks an answer to this item.
    ///
    /// # Errors
    /// `wrong_type`, `out_of_range`, `unknown_area` or `repeated_area`.
    pub fn check(&self, answer: &Answer) -> Result<(), AnswerError> {
        let key = &self.key;
        let error = |code, message| {
            Err(AnswerError {
                code,
                item: key.clone(),
                message,
            })
        };
        match (&self.kind, answer) {
            (
                ItemKind::Scale { low, high, .. } | ItemKind::Slider { low, high, .. },
                Answer::Number(value),
            ) => {
                if is_whole(*value, *low, *high) {
                    return Ok(());
                }
                error(
                    "out_of_range",
                    format!("{key} is {value}, but takes whole numbers from {low} to {high}"),
                )
            }
            (ItemKind::TimeOfDay, Answer::Number(value)) => {
                if is_whole(*value, 0, LAST_MINUTE) {
                    return Ok(());
                }
                error(
                    "out_of_range",
                    format!(
                        "{key} is {value}, but takes whole minutes after midnight from 0 to {LAST_MINUTE}"
                    ),
                )
            }
            (
                ItemKind::Number {
                    low,
                    high,
                    decimals,
                    unit,
                },
                Answer::Number(value),
            ) => {
                let steps = value * 10_f64.powi(i32::from(*decimals));
                if *value >= *low && *value <= *high && (steps - steps.round()).abs() < 1e-6 {
                    return Ok(());
                }
                let digits = match decimals {
                    0 => "whole numbers".to_owned(),
                    1 => "numbers with at most 1 decimal".to_owned(),
                    more => format!("numbers with at most {more} decimals"),
                };
                let unit = if unit.is_empty() {
                    String::new()
                } else {
                    format!(" {unit}")
                };
                error(
                    "out_of_range",
                    format!("{key} is {value}, but takes {digits} from {low} to {high}{unit}"),
                )
            }
            (ItemKind::Options(options), Answer::Number(_) | Answer::Choice(_)) => {
                if option_of(options, answer).is_some() {
                    return Ok(());
                }
                let values: Vec<String> = options
                    .iter()
                    .map(|option| option.code.clone().unwrap_or_else(|| option.value.to_string()))
                    .collect();
                let given = match answer {
                    Answer::Choice(word) => format!("{word:?}"),
                    Answer::Number(number) => number.to_string(),
                    _ => String::new(),
                };
                error(
                    "out_of_range",
                    format!("{key} is {given}, but takes one of {}", values.join(", ")),
                )
            }
            (ItemKind::Flag, Answer::Flag(_)) => Ok(()),
            (ItemKind::Areas(areas), Answer::Areas(marked)) => {
                for (index, area) in marked.iter().enumerate() {
                    if !areas.iter().any(|known| known.key == *area) {
                        let known: Vec<&str> = areas.iter().map(|area| area.key.as_str()).collect();
                        return error(
                            "unknown_area",
                            format!("{key} has no area {area:?}; its areas are {}", known.join(", ")),
                        );
                    }
                    if marked.iter().take(index).any(|earlier| earlier == area) {
                        return error(
                            "repeated_area",
                            format!("{key} names the area {area:?} twice; name it once"),
                        );
                    }
                }
                Ok(())
            }
            (ItemKind::Flag, _) => error("wrong_type", format!("{key} takes true or false")),
            (ItemKind::Areas(_), _) => error("wrong_type", format!("{key} takes a list of body areas")),
            _ => error("wrong_type", format!("{key} takes a number")),
        }
    }

    /// The number that an answer counts, as formulas see it; none for conditions, places and what doesn't fit.
    pub(crate) fn counted(&self, answer: &Answer) -> Option<f64> {
        let number = match (&self.kind, answer) {
            (ItemKind::Options(options), _) => f64::from(option_of(options, answer)?.value),
            (_, Answer::Number(number)) => *number,
            _ => return None,
        };
        Some(self.scored(number))
    }
}

/// The option that an answer chooses.
fn option_of<'a>(options: &'a [OptionLabel], answer: &Answer) -> Option<&'a OptionLabel> {
    options.iter().find(|option| match (&option.code, answer) {
        (Some(code), Answer::Choice(word)) => code == word,
        (None, Answer::Number(number)) => (f64::from(option.value) - number).abs() < f64::EPSILON,
        _ => false,
    })
}
