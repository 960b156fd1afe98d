//! Scoring JSON Lines: one answer line in, one line out, without a vault.

mod unique_keys;

use crate::{ClinicError, Code, Timeline};
use instruments::{Answer, AnswerError, Answers, Definition, Library, Outcome, ScoreValue};
use jiff::civil::Date;
use record::{
    AnswerEntry, Assessment, AssessmentId, Host, PersonId, Visit, VisitDetails, VisitId, VisitKind,
    VisitState,
};
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::io::{BufRead, Write};
use unique_keys::{REPEATED, UniqueKeys};

/// An error of one line.
#[derive(Debug, Serialize)]
struct LineError {
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    item: Option<String>,
    message: String,
}

impl LineError {
    fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self {
            code,
            item: None,
            message: message.into(),
        }
    }
}

impl From<AnswerError> for LineError {
    fn from(error: AnswerError) -> Self {
        Self {
            code: error.code,
            item: Some(error.item),
            message: error.message,
        }
    }
}

/// Scores every line of `input` onto `output`, flushing after each; blank lines are passed over.
///
/// Answers whether every line could be scored.
///
/// # Errors
/// When reading or writing fails.
pub fn score_lines(input: impl BufRead, mut output: impl Write) -> Result<bool, ClinicError> {
    let library = Library::builtin().map_err(|_| ClinicError::internal("instrument definitions"))?;
    let mut all_scored = true;
    for (index, line) in input.split(b'\n').enumerate() {
        let line = line.map_err(|error| ClinicError::io("Reading the answers", &error))?;
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let (case, result) = score_line(&library, without_mark(&line));
        let mut answer = Map::new();
        if let Some(case) = case {
            answer.insert("case".to_owned(), case);
        }
        match result {
            Ok(fields) => answer.extend(fields),
            Err(error) => {
                all_scored = false;
                answer.insert("line".to_owned(), json!(index + 1));
                answer.insert("error".to_owned(), json!(error));
            }
        }
        let failed = |error: std::io::Error| ClinicError::io("Writing the scores", &error);
        writeln!(output, "{}", Value::Object(answer)).map_err(failed)?;
        output.flush().map_err(failed)?;
    }
    Ok(all_scored)
}

/// The line without the mark that some programs put at the start of a UTF-8 file.
fn without_mark(line: &[u8]) -> &[u8] {
    line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line)
}

fn object(line: &[u8]) -> Result<Map<String, Value>, LineError> {
    match serde_json::from_slice(line) {
        Ok(UniqueKeys(Value::Object(object))) => Ok(object),
        Ok(_) => Err(LineError::new("bad_line", "the line is not a JSON object")),
        Err(error) if error.to_string().starts_with(REPEATED) => {
            Err(LineError::new("repeated_key", error.to_string()))
        }
        Err(error) => Err(LineError::new(
            "bad_json",
            format!("the line is not JSON: {error}"),
        )),
    }
}

fn score_line(library: &Library, line: &[u8]) -> (Option<Value>, Result<Map<String, Value>, LineError>) {
    let mut object = match object(line) {
        Ok(object) => object,
        Err(error) => return (None, Err(error)),
    };
    let case = object.remove("case");
    let scored = parse(library, object).and_then(|(definition, answers)| {
        let outcome = definition.score(&answers)?;
        Ok(fields(definition, &outcome))
    });
    (case, scored)
}

fn parse(library: &Library, mut object: Map<String, Value>) -> Result<(&Definition, Answers), LineError> {
    let id = match object.remove("instrument") {
        Some(Value::String(id)) => id,
        Some(_) => return Err(LineError::new("wrong_type", "\"instrument\" is not a text")),
        None => {
            return Err(LineError::new(
                "no_instrument",
                "the line names no \"instrument\"",
            ));
        }
    };
    let unknown = |error: instruments::LibraryError| {
        let code = match error {
            instruments::LibraryError::UnknownInstrument { .. } => "unknown_instrument",
            instruments::LibraryError::UnknownVersion { .. } => "unknown_version",
        };
        LineError::new(code, error.to_string())
    };
    let definition = match object.remove("version") {
        None | Some(Value::Null) => library.get(&id).map_err(unknown)?,
        Some(Value::String(version)) => library.get_version(&id, &version).map_err(unknown)?,
        Some(_) => return Err(LineError::new("wrong_type", "\"version\" is not a text")),
    };
    let given = match object.remove("answers") {
        Some(Value::Object(answers)) => answers,
        Some(_) => return Err(LineError::new("wrong_type", "\"answers\" is not an object")),
        None => return Err(LineError::new("no_answers", "the line has no \"answers\"")),
    };
    let mut answers = Answers::new();
    for (item, value) in given {
        let answer = match value {
            Value::Null => {
                // A blank answer is no answer, but its item must exist all the same.
                if definition.item(&item).is_none() {
                    definition.check_one(&item, &Answer::Flag(false))?;
                }
                continue;
            }
            value => serde_json::from_value(value).map_err(|_| LineError {
                code: "wrong_type",
                message: format!("{item} takes a number, true or false, or a list of body areas"),
                item: Some(item.clone()),
            })?,
        };
        answers.insert(item, answer);
    }
    Ok((definition, answers))
}

fn fields(definition: &Definition, outcome: &Outcome) -> Map<String, Value> {
    let mut scores = Map::new();
    let mut why = Map::new();
    for (scored, rule) in outcome.scores.iter().zip(&definition.scores) {
        scores.insert(scored.key.clone(), json!(scored.value));
        let mut trace = Map::new();
        trace.insert("rule".to_owned(), json!(rule.rule));
        trace.insert("formula".to_owned(), json!(rule.formula.text));
        trace.insert("items".to_owned(), json!(scored.items));
        trace.insert("missing".to_owned(), json!(scored.missing));
        if scored.prorated {
            trace.insert("prorated".to_owned(), json!(true));
        }
        if let Some((low, high)) = scored.bounds {
            trace.insert(
                "bounds".to_owned(),
                json!([ScoreValue::Number(low), ScoreValue::Number(high)]),
            );
        }
        trace.insert("source".to_owned(), json!(rule.source));
        why.insert(scored.key.clone(), Value::Object(trace));
    }
    let fields = [
        ("instrument", json!(definition.id)),
        ("version", json!(definition.version)),
        ("complete", json!(outcome.complete)),
        ("answered", json!(outcome.answered)),
        ("of", json!(outcome.of)),
        ("missing", json!(outcome.missing)),
        ("scores", Value::Object(scores)),
        ("flags", json!(outcome.flags)),
        ("why", Value::Object(why)),
    ];
    fields
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value))
        .collect()
}

/// Visits from answer lines that carry a `date`: what `fibrotrend plot --from` draws without a vault. Lines of one
/// date make one visit; the first is the baseline.
///
/// # Errors
/// Names the line that can't be read.
pub fn visits_from_lines(
    library: &Library,
    input: impl BufRead,
    host: &dyn Host,
) -> Result<Vec<Visit>, ClinicError> {
    let person = PersonId::from(host.new_uuid());
    let mut visits: BTreeMap<Date, Visit> = BTreeMap::new();
    let mut case: Option<Option<Value>> = None;
    for (index, line) in input.split(b'\n').enumerate() {
        let line = line.map_err(|error| ClinicError::io("Reading the answers", &error))?;
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let refused = |message: &str| {
            let message = format!("Line {} can't be used: {message}.", index + 1);
            ClinicError::new(Code::InvalidField, message)
        };
        let dated = dated_assessment(library, without_mark(&line), host);
        let Dated {
            date,
            case: own,
            assessment,
        } = dated.map_err(|error| refused(&error.message))?;
        if case.get_or_insert_with(|| own.clone()) != &own {
            return Err(refused(
                "its \"case\" differs from the first line's; give one patient's lines",
            ));
        }
        let at = host.now();
        let visit = visits.entry(date).or_insert_with(|| Visit {
            id: VisitId::from(host.new_uuid()),
            person,
            details: VisitDetails {
                date,
                kind: VisitKind::FollowUp,
                note: String::new(),
            },
            state: VisitState::Signed {
                at,
                by: String::new(),
                revision: 1,
            },
            assessments: Vec::new(),
        });
        if visit
            .assessments
            .iter()
            .any(|form| form.instrument == assessment.instrument)
        {
            return Err(refused(&format!(
                "{} stands twice on {date}",
                assessment.instrument
            )));
        }
        visit.assessments.push(assessment);
    }
    let mut visits: Vec<Visit> = visits.into_values().collect();
    if let Some(first) = visits.first_mut() {
        first.details.kind = VisitKind::Baseline;
    }
    Ok(visits)
}

/// An answer line with a date.
struct Dated {
    date: Date,
    case: Option<Value>,
    assessment: Assessment,
}

fn dated_assessment(library: &Library, line: &[u8], host: &dyn Host) -> Result<Dated, LineError> {
    let mut object = object(line)?;
    let case = object.remove("case");
    let date = match object.get("date") {
        Some(Value::String(date)) => date
            .parse::<Date>()
            .map_err(|_| LineError::new("bad_date", format!("{date:?} is not a date such as 2026-11-22")))?,
        _ => {
            return Err(LineError::new(
                "no_date",
                "the line has no \"date\" such as \"2026-11-22\"",
            ));
        }
    };
    let details = VisitDetails {
        date,
        kind: VisitKind::FollowUp,
        note: String::new(),
    };
    if let Err(error) = details.checked(host.today(), None) {
        return Err(LineError::new("bad_date", error.message.trim_end_matches('.')));
    }
    let (definition, answers) = parse(library, object)?;
    definition.check(&answers)?;
    let answers = answers
        .into_iter()
        .map(|(item, value)| (item, AnswerEntry { value, given: true }))
        .collect();
    let id = AssessmentId::from(host.new_uuid());
    let (instrument, version) = (definition.id.clone(), definition.version.clone());
    Ok(Dated {
        date,
        case,
        assessment: Assessment {
            id,
            instrument,
            version,
            answers,
        },
    })
}

/// The timeline over answer lines, for pictures and reports without a vault.
pub fn timeline(library: &Library, visits: Vec<Visit>, planned_interval_days: u32) -> Timeline<'_> {
    Timeline::new(library, visits, planned_interval_days)
}
