//! Instruments of a clinic's own.

use super::chance::Chance;
use super::written_with;
use instruments::Library;
use record::{Answer, AnswerEntry, Assessment};

const DEFINITION: &str = r#"id = "morning_form"
version = "1"
family = "other"
citation = "c"
licence = "l"
missing_rule = "m"

[groups]
g = ["a", "b"]

[[item]]
key = "a"
scale = [0, 3]

[[item]]
key = "b"
scale = [0, 3]

[[score]]
key = "total"
label = "Total"
formula = "sum(g)"
rule = "Sum"
source = "s"
range = [0, 6]
decimals = 0
main = true
"#;

const TEXT: &str = r#"name = "Morning form"
short_name = "Morning"
recall = "Today"
instructions = "Answer both."
attribution = "Our own."

[items.a]
label = "Stiffness"

[items.b]
label = "Pain"
"#;

fn library(text: &str) -> Library {
    let mut library = Library::builtin();
    library.add("morning_form", DEFINITION, text, "").unwrap();
    library
}

#[test]
fn an_own_instrument_is_known_by_its_questions_not_its_name() {
    let ours = library(TEXT);
    let mut chart = (0..)
        .map(|seed| Chance::new(seed).chart(&ours))
        .find(|chart| !chart.visits.is_empty())
        .unwrap();
    chart.visits.truncate(1);
    let value = Answer::Number(2.0);
    let answers = [("a".to_owned(), AnswerEntry { value, given: true })];
    chart.visits[0].assessments = vec![Assessment {
        id: "01890000-0000-7000-8000-000000000001".parse().unwrap(),
        instrument: "morning_form".to_owned(),
        version: "1".to_owned(),
        answers: answers.into(),
    }];
    let file = written_with(&ours, [&chart]);
    let answered = |library: &Library, file: &str| {
        let incoming = exchange::fhir::incoming::read(file, library).unwrap();
        let forms = incoming.patients.iter().flat_map(|patient| &patient.visits);
        let forms: usize = forms.map(|visit| visit.assessments.len()).sum();
        let left: Vec<String> = incoming.left.into_iter().map(|left| left.why).collect();
        (forms, left.join("\n"))
    };
    assert_eq!(answered(&ours, &file).0, 1, "the same instrument");
    let (forms, left) = answered(&library(&TEXT.replace("Stiffness", "Appetite")), &file);
    assert_eq!(
        forms, 0,
        "another clinic’s form of the same name asks something else"
    );
    assert!(left.contains("another one than this clinic’s"), "{left}");
    let (forms, left) = answered(&Library::builtin(), &file);
    assert_eq!(forms, 0, "not at hand");
    assert!(left.contains("morning_form is not at hand"), "{left}");
    let mut alone: serde_json::Value = serde_json::from_str(&file).unwrap();
    let entries = alone["entry"].as_array_mut().unwrap();
    entries.retain(|entry| entry["resource"]["resourceType"] != "Questionnaire");
    let (forms, left) = answered(&ours, &alone.to_string());
    assert_eq!(
        forms, 0,
        "without its questions it can’t be told which form it is"
    );
    assert!(left.contains("the file doesn’t have it"), "{left}");
}
