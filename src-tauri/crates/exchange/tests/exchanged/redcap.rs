//! REDCap projects out and in.

use super::charts::charts;
use super::{TODAY, forms_in, forms_of, library, rows, used};
use exchange::redcap::{COLUMNS, DictionaryError, Records, dictionary, import_dictionary, read_records};
use exchange::table::visits::Ask;
use instruments::{Answer, Definition, ItemKind, Library};
use std::collections::BTreeSet;

const ASK: Ask<'static> = Ask {
    choices: None,
    of_one: false,
    today: TODAY,
};

#[test]
fn records_come_in_with_the_answers_that_went_out() {
    let library = library();
    let charts = charts(library, 120);
    let ids: BTreeSet<String> = used(&charts).into_iter().map(|(id, _)| id).collect();
    let definitions: Vec<&Definition> = ids.iter().map(|id| library.get(id).unwrap()).collect();
    let mut records = Records::begin(library, &definitions, Vec::new()).unwrap();
    for chart in &charts {
        let code = chart.person.details.clinic_number.clone().unwrap();
        records.add(chart, &code).unwrap();
    }
    let text = String::from_utf8(records.end().unwrap()).unwrap();
    let table = read_records(&text, library, ASK).unwrap();
    assert_eq!(table.problems, [], "what was written can be read");
    let (out, back) = (forms_of(&charts), forms_in(&table.incoming));
    for (form, answers) in &out {
        assert_eq!(back.get(form), Some(answers), "{form:?}");
    }
    assert_eq!(out.len(), back.len());
    for chart in &charts {
        let code = chart.person.details.clinic_number.as_ref();
        let found = table
            .incoming
            .patients
            .iter()
            .find(|patient| patient.who.clinic_number.as_ref() == code);
        if let Some(found) = found {
            assert_eq!(found.who.birth_date, chart.person.details.birth_date);
            assert_eq!(found.who.sex, chart.person.details.sex);
            for visit in &found.visits {
                let known = chart
                    .visits
                    .iter()
                    .find(|known| known.details.date == visit.date)
                    .unwrap();
                assert_eq!(
                    visit.kind,
                    Some(known.details.kind),
                    "the kind stands in a row of its own"
                );
            }
        }
    }
}

#[test]
fn the_dictionary_has_its_eighteen_columns_and_names_that_redcap_takes() {
    let library = library();
    let all: Vec<&Definition> = library.all().collect();
    let text = String::from_utf8(dictionary(&all).unwrap()).unwrap();
    let rows = rows(&text);
    assert_eq!(rows[0], COLUMNS);
    assert_eq!(rows[1][0], "record_id", "the first field is the record's id");
    let types = ["text", "notes", "radio", "checkbox", "yesno", "slider"];
    let mut names = BTreeSet::new();
    for row in &rows[1..] {
        let name = &row[0];
        assert_eq!(row.len(), 18, "{name}");
        assert!(names.insert(name.clone()), "{name} stands twice");
        assert!(
            name.starts_with(|first: char| first.is_ascii_lowercase()),
            "{name}"
        );
        assert!(
            name.chars()
                .all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '_'),
            "{name}"
        );
        assert!(
            !name.contains("__") && !name.ends_with('_') && name.len() <= 100,
            "{name}"
        );
        assert!(types.contains(&row[3].as_str()), "{name} is a {}", row[3]);
        assert!(!row[4].is_empty(), "{name} has a label");
        let needs = ["radio", "checkbox"].contains(&row[3].as_str());
        assert_eq!(
            row[5].contains('|'),
            needs || row[3] == "slider",
            "{name}: {}",
            row[5]
        );
    }
    let phq9 = rows.iter().find(|row| row[0] == "phq9_q1").unwrap();
    assert_eq!(
        phq9[..6],
        [
            "phq9_q1",
            "phq9",
            "",
            "radio",
            "Little interest or pleasure in doing things",
            "0, Not at all | 1, Several days | 2, More than half the days | 3, Nearly every day"
        ]
    );
}

const HEADS: &str = "\"Variable / Field Name\",\"Form Name\",\"Section Header\",\"Field Type\",\"Field Label\",\"Choices, Calculations, OR Slider Labels\",\"Field Note\",\"Text Validation Type OR Show Slider Number\",\"Text Validation Min\",\"Text Validation Max\",Identifier?,\"Branching Logic (Show field only if...)\",\"Required Field?\",\"Custom Alignment\",\"Question Number (surveys only)\",\"Matrix Group Name\",\"Matrix Ranking?\",\"Field Annotation\"\n";

/// A project as clinics make them: one form with a field of each kind, another that holds no question.
fn project() -> String {
    format!(
        "{HEADS}record_id,demographics,,text,\"Record ID\",,,,,,,,,,,,,\n\
         name,demographics,,text,Name,,,,,,y,,,,,,,\n\
         dob,demographics,,text,\"Date of birth\",,,date_mdy,,,y,,,,,,,\n\
         intro,mood_form,,descriptive,\"<b>Over the last week</b>\",,,,,,,,,,,,,\n\
         mood_low,mood_form,Mood,radio,\"How low did you feel?\",\"0, Not at all | 1, A little, now and then | 2, Very | -99, Refused\",,,,,,,y,,,m1,,\n\
         mood_drop,mood_form,,dropdown,\"How often?\",\"a, Never | B, Often\",,,,,,,y,,,,,\n\
         mood_yes,mood_form,,yesno,\"Any help?\",,,,,,,,,,,,,\n\
         mood_true,mood_form,,truefalse,\"I slept\",,,,,,,,,,,,,\n\
         mood_int,mood_form,Numbers,text,\"Hours awake\",,hours,integer,0,24,,,,,,,,\n\
         mood_num,mood_form,,text,Weight,,,number_1dp,30,200,,,,,,,,\n\
         mood_line,mood_form,,slider,\"Pain now\",\"none | | worst\",,number,,,,,,,,,,\n\
         mood_where,mood_form,,checkbox,Where,\"1, Head | 2, Back | none, None of these\",,,,,,,,,,,,@NONEOFTHEABOVE='none'\n\
         mood_when,mood_form,,text,\"Went to bed\",,,time,,,,,,,,,,\n\
         mood_date,mood_form,,text,\"Filled in on\",,,date_ymd,,,,,,,,,,\n\
         mood_words,mood_form,,notes,\"Anything else\",,,,,,,\"[mood_yes] = '1'\",,,,,,\n\
         mood_total,mood_form,,calc,Total,\"sum([mood_low])\",,,,,,,,,,,,\n"
    )
}

#[test]
fn forms_of_a_project_become_own_instruments_and_what_does_not_fit_is_listed() {
    let imported = import_dictionary(&project()).unwrap();
    assert_eq!(imported.forms.len(), 1);
    let form = &imported.forms[0];
    assert_eq!(form.id, "mood_form");
    let definition = Definition::load(&form.id, &form.definition_toml, &form.text_toml).unwrap();
    let kinds: Vec<String> = definition
        .items
        .iter()
        .map(|item| {
            let kind = match &item.kind {
                ItemKind::Options(options) => format!("{} options", options.len()),
                ItemKind::Slider { low, high, .. } => format!("slider {low} to {high}"),
                ItemKind::Scale { .. } => "scale".to_owned(),
                ItemKind::Number {
                    low, high, decimals, ..
                } => format!("number {low} to {high}, {decimals}"),
                ItemKind::TimeOfDay => "time".to_owned(),
                ItemKind::Flag => "yes or no".to_owned(),
                ItemKind::Areas(areas) => format!("{} places", areas.len()),
            };
            format!("{}: {kind}", item.key)
        })
        .collect();
    assert_eq!(
        kinds,
        [
            "mood_low: 3 options",
            "mood_drop: 2 options",
            "mood_yes: yes or no",
            "mood_true: yes or no",
            "mood_int: number 0 to 24, 0",
            "mood_num: number 30 to 200, 1",
            "mood_line: slider 0 to 100",
            "mood_where: 2 places",
            "mood_when: time",
        ]
    );
    let left: Vec<String> = imported
        .left
        .iter()
        .map(|left| format!("{}: {}", left.place, left.why))
        .collect();
    for words in [
        "line 6, field mood_low: the choices -99 look like codes for a missing answer",
        "field mood_date: is a date",
        "field mood_words: takes free text",
        "field mood_total: is worked out as sum([mood_low])",
        "field name: takes free text",
        "form demographics: has no field that an instrument can hold",
    ] {
        assert!(
            left.iter().any(|left| left.contains(words)),
            "{words} is not told: {left:#?}"
        );
    }
    for text in [&form.definition_toml, &form.text_toml, &form.source_md] {
        assert!(!text.contains("FHIR"), "it didn't come as FHIR: {text}");
    }
    assert!(form.review.iter().all(|sentence| !sentence.contains("FHIR")));
    assert!(definition.text_has("Over the last week"), "words without tags");
}

trait Words {
    fn text_has(&self, words: &str) -> bool;
}

impl Words for Definition {
    fn text_has(&self, words: &str) -> bool {
        self.files.1.contains(words) && !self.files.1.contains("<b>")
    }
}

#[test]
fn records_of_such_a_project_are_answers_to_its_instruments() {
    let imported = import_dictionary(&project()).unwrap();
    let form = &imported.forms[0];
    let mut library = Library::builtin();
    library
        .add(&form.id, &form.definition_toml, &form.text_toml, "")
        .unwrap();
    let records = "record_id,redcap_event_name,redcap_repeat_instrument,redcap_repeat_instance,name,dob,demographics_complete,mood_low,mood_drop,mood_yes,mood_true,mood_int,mood_num,mood_line,mood_where___1,mood_where___2,mood_where___none,mood_when,mood_date,mood_words,mood_form_complete\n\
        7,baseline_arm_1,,,Ana,1970-05-31,2,,,,,,,,,,,,,,\n\
        7,baseline_arm_1,mood_form,1,,,,2,B,1,0,16,61.5,40,0,1,0,22:30,2026-02-01,fine,2\n\
        7,baseline_arm_1,mood_form,2,,,,0,,,,,,,0,0,1,,2026-03-01,,0\n";
    let guessed = read_records(records, &library, ASK).unwrap();
    // The day of the form stands in a field that only people know to be that.
    assert!(
        guessed
            .problems
            .iter()
            .any(|problem| problem.message.contains("no column holds the date"))
    );
    let choices: Vec<String> = guessed
        .columns
        .iter()
        .map(|column| match column.heading.as_str() {
            "mood_date" => "date".to_owned(),
            _ => column.becomes.key(),
        })
        .collect();
    assert_eq!(choices.first().map(String::as_str), Some("patient"));
    let ask = Ask {
        choices: Some(&choices),
        ..ASK
    };
    let table = read_records(records, &library, ask).unwrap();
    assert_eq!(table.problems, []);
    let patient = &table.incoming.patients[0];
    assert_eq!(patient.who.birth_date.unwrap().to_string(), "1970-05-31");
    let first = &patient.visits[0].assessments[0].answers;
    assert_eq!(first["mood_low"], Answer::Number(2.0));
    assert_eq!(first["mood_drop"], Answer::Choice("b".to_owned()));
    assert_eq!(first["mood_yes"], Answer::Flag(true));
    assert_eq!(first["mood_num"], Answer::Number(61.5));
    assert_eq!(first["mood_where"], Answer::Areas(vec!["q2".to_owned()]));
    let second = &patient.visits[1].assessments[0].answers;
    assert_eq!(second.len(), 2, "what isn't answered is missing: {second:?}");
    assert_eq!(second["mood_where"], Answer::Areas(Vec::new()), "none of these");
}

#[test]
fn a_project_with_the_usual_names_of_a_phq_9_is_read_as_ours() {
    let items: Vec<String> = (1..=9).map(|number| format!("phq9_{number}")).collect();
    let records = format!(
        "record_id,redcap_event_name,visit_date,{},phq9_total,phq9_complete\n\
         17,baseline_arm_1,2026-02-01,1,2,0,3,1,0,2,0,0,9,2\n\
         17,month_3_arm_1,2026-05-01,0,1,0,1,1,0,,0,0,,1\n",
        items.join(",")
    );
    let table = read_records(&records, library(), ASK).unwrap();
    assert_eq!(table.problems, [], "{:?}", table.notes);
    let patient = &table.incoming.patients[0];
    let form = |visit: usize| &patient.visits[visit].assessments[0];
    assert_eq!(form(0).instrument, "phq9");
    assert_eq!(form(0).answers["q4"], Answer::Number(3.0));
    assert_eq!(
        form(0).stated,
        [("total".to_owned(), 9.0)],
        "and its total agrees"
    );
    assert_eq!(form(1).answers.len(), 8, "what is blank is missing");
}

#[test]
fn a_file_that_is_no_dictionary_is_refused_in_words() {
    let check = |text: &str, words: &str| {
        let error = import_dictionary(text).unwrap_err();
        assert!(error.to_string().contains(words), "{text}: {error}");
    };
    check("a,b\n1,2\n", "the column “Variable / Field Name” is missing");
    check("", "the table is empty");
    check(
        &format!("{HEADS}record_id,one,,text,\"Record ID\",,,,,,,,,,,,,\n"),
        "no form has a field that an instrument can hold",
    );
    let open = format!("{HEADS}record_id,one,,text,\"Record ID,,,,,,,,,,,,,\n");
    assert!(matches!(import_dictionary(&open), Err(DictionaryError::Table(_))));
}
