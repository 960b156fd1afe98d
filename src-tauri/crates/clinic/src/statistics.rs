//! Statistics of change on JSON Lines: one line with a method and its input in, one line out, without a vault.

use crate::ClinicError;
use crate::scoring::{Answered, LineError, answer_lines};
use instruments::{Answer, Answers, Library};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::io::{Read, Write};
use trends::single_case::{
    CannotCompute, Improvement, daily_mean, overlap, pain_change, randomization_test, reliable_change,
    younger2013,
};

/// The methods, for messages.
const METHODS: &str =
    "immpact_change, nof1_overlap, rci, randomization_test, younger2013_response, nrs_daily_mean, promis29";

/// The most values of a line's lists.
const MOST_VALUES: usize = 20_000;

/// Answers every line of `input` onto `output`; answers whether every line could be.
///
/// # Errors
/// When reading or writing fails.
pub fn answer(library: &Library, input: impl Read, output: impl Write) -> Result<bool, ClinicError> {
    answer_lines(input, output, |line, block| answer_line(library, line, block))
}

#[derive(Deserialize)]
struct Line<'l> {
    #[serde(borrow)]
    case: Option<&'l RawValue>,
    method: Option<String>,
    #[serde(borrow)]
    input: Option<&'l RawValue>,
}

fn answer_line<'l>(library: &Library, line: &'l [u8], block: &mut Vec<u8>) -> Answered<'l> {
    let parsed: Line<'l> = match serde_json::from_slice(line) {
        Ok(parsed) => parsed,
        Err(error) => return (None, Err(error.into())),
    };
    let case = parsed.case.map(RawValue::get);
    let computed = parsed.method.ok_or_else(|| {
        LineError::new(
            "unknown_method",
            format!("the line has no method: name one of {METHODS}"),
        )
    });
    let computed = computed.and_then(|method| {
        let input = parsed
            .input
            .ok_or_else(|| LineError::new("bad_input", "the line has no input"))?;
        let result = compute(library, &method, input)?;
        Ok((method, rounded(result)))
    });
    match computed {
        Ok((method, result)) => {
            block.push(b'{');
            if let Some(case) = case {
                block.extend(b"\"case\":");
                block.extend(case.as_bytes());
                block.push(b',');
            }
            block.extend(b"\"method\":");
            block.extend(serde_json::to_vec(&method).unwrap_or_default());
            block.extend(b",\"result\":");
            block.extend(serde_json::to_vec(&result).unwrap_or_default());
            block.push(b'}');
            (case, Ok(()))
        }
        Err(error) => (case, Err(error)),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Overlapping {
    #[serde(rename = "A")]
    a: Vec<f64>,
    #[serde(rename = "B")]
    b: Vec<f64>,
    improvement: Improvement,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Randomized {
    y: Vec<f64>,
    start: usize,
    first_allowed: usize,
    last_allowed: usize,
    improvement: Improvement,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reliable {
    sd: f64,
    reliability: f64,
    baseline: f64,
    followup: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pain {
    baseline: f64,
    followup: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Response {
    pain: Option<(f64, f64)>,
    fatigue: Option<(f64, f64)>,
    sleep_problem: Option<(f64, f64)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Days {
    days: Vec<Option<f64>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSums {
    raw: BTreeMap<String, f64>,
}

fn compute(library: &Library, method: &str, input: &RawValue) -> Result<Value, LineError> {
    match method {
        "nof1_overlap" => {
            let Overlapping { a, b, improvement } = read(input)?;
            if a.len().saturating_mul(b.len()) > MOST_VALUES * MOST_VALUES / 16
                || a.len().max(b.len()) > MOST_VALUES
            {
                return Err(LineError::new("bad_input", "the phases hold too many values"));
            }
            told(overlap(&a, &b, improvement))
        }
        "randomization_test" => {
            let Randomized {
                y,
                start,
                first_allowed,
                last_allowed,
                improvement,
            } = read(input)?;
            if y.len() > MOST_VALUES {
                return Err(LineError::new("bad_input", "y holds too many values"));
            }
            told(randomization_test(
                &y,
                start,
                first_allowed..=last_allowed,
                improvement,
            ))
        }
        "rci" => {
            let Reliable {
                sd,
                reliability,
                baseline,
                followup,
            } = read(input)?;
            told(reliable_change(sd, reliability, baseline, followup))
        }
        "immpact_change" => {
            let Pain { baseline, followup } = read(input)?;
            told(Ok(pain_change(baseline, followup)))
        }
        "younger2013_response" => {
            let Response {
                pain,
                fatigue,
                sleep_problem,
            } = read(input)?;
            told(Ok(younger2013(pain, fatigue, sleep_problem)))
        }
        "nrs_daily_mean" => {
            let Days { days } = read(input)?;
            told(Ok(daily_mean(&days)))
        }
        "promis29" => promis29(library, read(input)?),
        other => Err(LineError::new(
            "unknown_method",
            format!("there is no method {other:?}: use one of {METHODS}"),
        )),
    }
}

fn read<'l, T: Deserialize<'l>>(input: &'l RawValue) -> Result<T, LineError> {
    serde_json::from_str(input.get()).map_err(|error| {
        let message = error.to_string();
        let at = message.find(" at line ").unwrap_or(message.len());
        LineError::new(
            "bad_input",
            format!("input: {}", message.get(..at).unwrap_or_default()),
        )
    })
}

fn told<T: Serialize>(result: Result<T, CannotCompute>) -> Result<Value, LineError> {
    let result = result.map_err(|error| LineError::new("cannot_compute", error.to_string()))?;
    serde_json::to_value(result).map_err(LineError::from)
}

/// The domains of PROMIS-29 and the definitions that hold their tables.
const DOMAINS: [(&str, &str); 7] = [
    ("physical_function_v2", "promis_physical_function_4a"),
    ("anxiety", "promis_anxiety_4a"),
    ("depression", "promis_depression_4a"),
    ("fatigue", "promis_fatigue_4a"),
    ("sleep", "promis_sleep_4a"),
    ("social", "promis_social_4a"),
    ("pain_interference", "promis_pain_interference_4a"),
];

/// T-scores of raw sums, each by scoring a form of four items that has that sum.
fn promis29(library: &Library, sums: RawSums) -> Result<Value, LineError> {
    let mut scores = Map::new();
    for (domain, raw) in sums.raw {
        let form = DOMAINS.iter().find(|(known, _)| *known == domain);
        let Some((_, form)) = form else {
            let known: Vec<&str> = DOMAINS.iter().map(|(domain, _)| *domain).collect();
            let message = format!(
                "PROMIS-29 has no domain {domain:?}: its domains are {}",
                known.join(", ")
            );
            return Err(LineError::new("bad_input", message));
        };
        let definition = library
            .get(form)
            .map_err(|error| LineError::new("internal", error.to_string()))?;
        let t = (4_u8..=20)
            .find(|sum| (f64::from(*sum) - raw).abs() < 1e-9)
            .and_then(|sum| {
                let mut left = sum;
                let answers: Answers = definition
                    .items
                    .iter()
                    .zip([3, 2, 1, 0])
                    .map(|(item, others)| {
                        // As much as the others can't take, at least 1 each.
                        let points = left.saturating_sub(others).clamp(1, 5);
                        left -= points.min(left);
                        let answer = if item.reversed { 6 - points } else { points };
                        (item.key.clone(), Answer::Number(f64::from(answer)))
                    })
                    .collect();
                let outcome = definition.score(&answers).ok()?;
                let fits = (outcome.score("raw")?.number()? - raw).abs() < 1e-9;
                outcome.score("t")?.number().filter(|_| fits)
            });
        let Some(t) = t else {
            let message = format!("the raw sum of {domain} is a whole number from 4 to 20, not {raw}");
            return Err(LineError::new("bad_input", message));
        };
        scores.insert(domain, Value::from(t));
    }
    Ok(Value::Object(scores))
}

/// Rounds every number once, to four decimals.
fn rounded(value: Value) -> Value {
    match value {
        Value::Number(number) if number.is_f64() => {
            let rounded = number.as_f64().map(|number| (number * 1e4).round() / 1e4);
            // No negative zero.
            rounded.map_or(Value::Null, |number| Value::from(number + 0.0))
        }
        Value::Array(list) => list.into_iter().map(rounded).collect(),
        Value::Object(entries) => entries
            .into_iter()
            .map(|(key, value)| (key, rounded(value)))
            .collect(),
        other => other,
    }
}
