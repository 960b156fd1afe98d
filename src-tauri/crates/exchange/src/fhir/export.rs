//! An instrument as a Questionnaire.

use super::{
    BASE, DECIMALS, ITEM_CONTROL, ITEM_CONTROL_CODES, LOINC, MAX, MIN, ORDINAL, SNOMED, UCUM, UNIT, end_words,
};
use instruments::{Area, Definition, Item, ItemKind, OptionLabel, ScoreRule, Section, Unit};
use serde_json::{Map, Value, json};

/// The instrument as a FHIR R4 Questionnaire.
///
/// The answer is a resource of type `Questionnaire` that keeps R4's rules: link ids are unique (an item's is its key;
/// sections and texts have a hyphen in theirs, which keys never have), groups hold items, display items have neither code
/// nor `required`, texts are never empty. How items, answers and scores are mapped, and what R4 can't carry, is told in
/// [the module's description](super). The same definition gives the same resource.
pub fn export(definition: &Definition) -> Value {
    let id = definition.id.replace('_', "-");
    let mut form = Map::new();
    form.insert("resourceType".into(), "Questionnaire".into());
    form.insert("id".into(), id.as_str().into());
    form.insert("url".into(), format!("{BASE}Questionnaire/{id}").into());
    put(&mut form, "version", &definition.version);
    put(&mut form, "name", &machine_name(&definition.id));
    put(&mut form, "title", &definition.name);
    form.insert("status".into(), "active".into());
    form.insert("subjectType".into(), json!(["Patient"]));
    put(&mut form, "description", &description(definition));
    put(&mut form, "purpose", &purpose(definition));
    put(
        &mut form,
        "copyright",
        &paragraphs([&definition.licence, &definition.attribution]),
    );
    let codes = codes([(LOINC, &definition.loinc), (SNOMED, &definition.snomed)]);
    if !codes.is_empty() {
        form.insert("code".into(), codes.into());
    }
    form.insert("item".into(), items(definition).into());
    form.into()
}

/// Puts a text in, unless it is empty: FHIR has no empty texts.
fn put(object: &mut Map<String, Value>, name: &str, text: &str) {
    if !text.trim().is_empty() {
        object.insert(name.into(), text.trim().into());
    }
}

/// Paragraphs of whole sentences, those that are empty left out.
fn paragraphs<'a>(texts: impl IntoIterator<Item = &'a String>) -> String {
    let texts = texts.into_iter().map(|text| text.trim());
    let ended = texts.filter(|text| !text.is_empty()).map(|text| {
        let full_stop = if text.ends_with(['.', '!', '?']) { "" } else { "." };
        format!("{text}{full_stop}")
    });
    ended.collect::<Vec<_>>().join("\n\n")
}

/// "FmSurvey2011" for `fm_survey_2011`.
fn machine_name(id: &str) -> String {
    let part = |part: &str| {
        let mut letters = part.chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    };
    id.split('_').map(part).collect()
}

fn description(definition: &Definition) -> String {
    let told = |what: &str, text: &str| {
        if text.trim().is_empty() {
            String::new()
        } else {
            format!("{what}: {}", text.trim())
        }
    };
    paragraphs(&[
        told("Recall", &definition.recall),
        told("Wording left out", &definition.text_reason),
        told("Missing answers", &definition.missing_rule),
        told("Citation", &definition.citation),
    ])
}

fn purpose(definition: &Definition) -> String {
    let rules = definition.scores.iter();
    let main: Vec<String> = rules
        .filter(|rule| rule.main)
        .map(|rule| score(definition, rule))
        .collect();
    let scores = if main.is_empty() {
        let shown = definition.scores.iter().filter(|rule| !rule.hidden);
        shown.map(|rule| score(definition, rule)).collect()
    } else {
        main
    };
    let keys = |chosen: fn(&Item) -> bool| {
        let items = definition.items.iter().filter(|item| chosen(item));
        let keys: Vec<&str> = items.map(|item| item.key.as_str()).collect();
        keys.join(", ")
    };
    let reversed = keys(|item| item.reversed);
    let blank = keys(|item| item.blank.is_some());
    let mut texts = Vec::new();
    if !scores.is_empty() {
        texts.push(format!("Scores: {}", scores.join("; ")));
    }
    if !reversed.is_empty() {
        texts.push(format!(
            "Scored in reverse (lowest + highest − answer): {reversed}. Ordinal values are the numbers as printed."
        ));
    }
    if !blank.is_empty() {
        texts.push(format!("Counted when left blank, see missing answers: {blank}"));
    }
    if !definition.flags.is_empty() {
        let flags = definition
            .flags
            .iter()
            .map(|flag| flag.text.trim_end_matches('.'));
        texts.push(format!("Flagged: {}", flags.collect::<Vec<_>>().join("; ")));
    }
    paragraphs(&texts)
}

fn score(definition: &Definition, rule: &ScoreRule) -> String {
    let mark = if definition.is_provisional(rule) {
        "; provisional"
    } else {
        ""
    };
    match (rule.unit, rule.range) {
        (Unit::Number, Some((low, high))) => {
            format!("{} = {} ({low} to {high}{mark})", rule.label, rule.rule)
        }
        _ if mark.is_empty() => format!("{} = {}", rule.label, rule.rule),
        _ => format!("{} = {} (provisional)", rule.label, rule.rule),
    }
}

/// Codes that are there.
fn codes<'a>(codes: impl IntoIterator<Item = (&'a str, &'a String)>) -> Vec<Value> {
    let there = codes.into_iter().filter(|(_, code)| !code.is_empty());
    there
        .map(|(system, code)| json!({ "system": system, "code": code }))
        .collect()
}

fn items(definition: &Definition) -> Vec<Value> {
    let mut list = Vec::new();
    if !definition.instructions.trim().is_empty() {
        list.push(display("form-instructions", &definition.instructions, None));
    }
    let mut opened: Vec<&str> = Vec::new();
    for run in definition.items.chunk_by(|one, next| one.section == next.section) {
        let questions = run.iter().map(|item| question(definition, item));
        let key = run.first().map(|item| item.section.as_str()).unwrap_or_default();
        if key.is_empty() {
            list.extend(questions);
            continue;
        }
        let earlier = opened.iter().filter(|known| **known == key).count();
        opened.push(key);
        let section = definition.sections.iter().find(|section| section.key == key);
        list.push(group(key, section, earlier, questions));
    }
    list
}

fn group(
    key: &str,
    section: Option<&Section>,
    earlier: usize,
    questions: impl Iterator<Item = Value>,
) -> Value {
    let again = match earlier {
        0 => String::new(),
        more => format!("-{}", more + 1),
    };
    let mut group = Map::new();
    group.insert("linkId".into(), format!("section-{key}{again}").into());
    let mut children = Vec::new();
    if let Some(section) = section {
        put(&mut group, "text", &section.title);
        if !section.recall.trim().is_empty() {
            children.push(display(&format!("recall-{key}{again}"), &section.recall, None));
        }
    }
    group.insert("type".into(), "group".into());
    children.extend(questions);
    group.insert("item".into(), children.into());
    group.into()
}

fn display(link_id: &str, text: &str, control: Option<&str>) -> Value {
    let mut item = Map::new();
    item.insert("linkId".into(), link_id.into());
    put(&mut item, "text", text);
    item.insert("type".into(), "display".into());
    if let Some(code) = control {
        item.insert("extension".into(), json!([control_of(code)]));
    }
    item.into()
}

fn control_of(code: &str) -> Value {
    json!({
        "url": ITEM_CONTROL,
        "valueCodeableConcept": { "coding": [{ "system": ITEM_CONTROL_CODES, "code": code }] },
    })
}

/// A number as FHIR writes it: whole ones without a decimal point.
fn number(value: f64) -> Value {
    serde_json::from_str(&value.to_string()).unwrap_or(Value::Null)
}

fn limits(low: &Value, high: &Value, kind: &str) -> Vec<Value> {
    let limit = |url: &str, value: &Value| {
        let mut extension = Map::new();
        extension.insert("url".into(), url.into());
        extension.insert(kind.into(), value.clone());
        Value::from(extension)
    };
    vec![limit(MIN, low), limit(MAX, high)]
}

/// How an item is answered, in FHIR's words.
struct Answered {
    kind: &'static str,
    repeats: bool,
    extensions: Vec<Value>,
    options: Vec<Value>,
    texts: Vec<Value>,
}

impl Answered {
    fn plain(kind: &'static str) -> Self {
        Self {
            kind,
            repeats: false,
            extensions: Vec::new(),
            options: Vec::new(),
            texts: Vec::new(),
        }
    }
}

fn question(definition: &Definition, item: &Item) -> Value {
    let answered = answered(definition, item);
    let mut question = Map::new();
    question.insert("linkId".into(), item.key.as_str().into());
    put(&mut question, "text", &item.label);
    let codes = codes([(LOINC, &item.loinc)]);
    if !codes.is_empty() {
        question.insert("code".into(), codes.into());
    }
    question.insert("type".into(), answered.kind.into());
    question.insert("required".into(), (!item.optional).into());
    if answered.repeats {
        question.insert("repeats".into(), true.into());
    }
    let mut texts = Vec::new();
    if !item.help.trim().is_empty() {
        texts.push(display(&format!("help-{}", item.key), &item.help, Some("help")));
    }
    texts.extend(answered.texts);
    for (name, list) in [
        ("extension", answered.extensions),
        ("answerOption", answered.options),
        ("item", texts),
    ] {
        if !list.is_empty() {
            question.insert(name.into(), list.into());
        }
    }
    question.into()
}

fn answered(definition: &Definition, item: &Item) -> Answered {
    let key = &item.key;
    match &item.kind {
        ItemKind::Scale {
            low,
            high,
            low_label,
            high_label,
        } => whole(key, (*low, low_label), (*high, high_label), None),
        ItemKind::Slider {
            low,
            high,
            low_label,
            high_label,
        } => whole(key, (*low, low_label), (*high, high_label), Some("slider")),
        ItemKind::Number {
            low,
            high,
            decimals,
            unit,
        } => typed(key, (*low, *high), *decimals, unit),
        ItemKind::TimeOfDay => Answered::plain("time"),
        ItemKind::Flag => Answered::plain("boolean"),
        ItemKind::Options(options) => {
            let mut answered = Answered::plain("choice");
            answered.extensions.push(control_of("radio-button"));
            answered.options = options.iter().map(|choice| option(definition, choice)).collect();
            answered
        }
        ItemKind::Areas(areas) => {
            let mut answered = Answered::plain("choice");
            answered.repeats = true;
            answered.extensions.push(control_of("check-box"));
            answered.options = areas.iter().map(|place| area(definition, place)).collect();
            answered
        }
    }
}

fn whole(key: &str, low: (i32, &String), high: (i32, &String), control: Option<&str>) -> Answered {
    let mut answered = Answered::plain("integer");
    answered.extensions = limits(&low.0.into(), &high.0.into(), "valueInteger");
    answered.extensions.extend(control.map(control_of));
    for (name, control, (value, label)) in [("low", "lower", low), ("high", "upper", high)] {
        if !label.trim().is_empty() {
            let text = end_words(value, label.trim());
            answered
                .texts
                .push(display(&format!("{name}-{key}"), &text, Some(control)));
        }
    }
    answered
}

fn typed(key: &str, (low, high): (f64, f64), decimals: u8, unit: &str) -> Answered {
    let mut answered = if decimals == 0 {
        let mut answered = Answered::plain("integer");
        answered.extensions = limits(&number(low.ceil()), &number(high.floor()), "valueInteger");
        // Without this a scale and a typed number would look the same.
        answered.extensions.push(control_of("text-box"));
        answered
    } else {
        let mut answered = Answered::plain("decimal");
        answered.extensions = limits(&number(low), &number(high), "valueDecimal");
        answered
            .extensions
            .push(json!({ "url": DECIMALS, "valueInteger": decimals }));
        answered
    };
    if !unit.trim().is_empty() {
        answered
            .extensions
            .push(json!({ "url": UNIT, "valueCoding": unit_coding(unit.trim()) }));
        answered
            .texts
            .push(display(&format!("unit-{key}"), unit, Some("unit")));
    }
    answered
}

/// The unit with its UCUM code where it is a common one.
pub(in crate::fhir) fn unit_coding(unit: &str) -> Value {
    let code = match unit {
        "minutes" => "min",
        "hours" => "h",
        "days" => "d",
        "weeks" => "wk",
        "months" => "mo",
        "years" => "a",
        "kg" => "kg",
        "cm" => "cm",
        "mg" => "mg",
        "%" => "%",
        _ => return json!({ "display": unit }),
    };
    json!({ "system": UCUM, "code": code, "display": unit })
}

pub(in crate::fhir) fn own_system(definition: &Definition) -> String {
    format!("{BASE}CodeSystem/{}", definition.id.replace('_', "-"))
}

fn option(definition: &Definition, option: &OptionLabel) -> Value {
    let ordinal = json!({ "url": ORDINAL, "valueDecimal": option.value });
    let answer = option.code.clone().unwrap_or_else(|| option.value.to_string());
    let label = match (option.label.trim(), &option.code) {
        ("", Some(code)) => code.replace('_', " "),
        ("", None) => option.value.to_string(),
        (label, _) => label.to_owned(),
    };
    let (system, code) = if option.loinc.is_empty() {
        (own_system(definition), answer)
    } else {
        (LOINC.to_owned(), option.loinc.clone())
    };
    json!({
        "extension": [ordinal.clone()],
        "valueCoding": { "extension": [ordinal], "system": system, "code": code, "display": label },
    })
}

fn area(definition: &Definition, area: &Area) -> Value {
    let label = match area.label.trim() {
        "" => area_words(&area.key),
        label => label.to_owned(),
    };
    json!({ "valueCoding": { "system": own_system(definition), "code": area.key, "display": label } })
}

/// "shoulder girdle, left" for `shoulder_girdle_l`.
fn area_words(key: &str) -> String {
    let (place, side) = match (key.strip_suffix("_l"), key.strip_suffix("_r")) {
        (Some(place), _) => (place, ", left"),
        (_, Some(place)) => (place, ", right"),
        _ => (key, ""),
    };
    format!("{}{side}", place.replace('_', " "))
}
