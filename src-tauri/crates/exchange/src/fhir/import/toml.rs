//! The two files of an instrument, laid out as the shipped ones are.

use super::About;
use super::items::{Form, Question};
use super::total::Total;
use instruments::{Area, ItemKind, OptionLabel};
use std::fmt::Write as _;

/// Lists that would make a longer line are wrapped.
const WIDEST: usize = 110;

/// A TOML string.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            control if control.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(control));
            }
            plain => quoted.push(plain),
        }
    }
    quoted.push('"');
    quoted
}

/// `name = [a, b]`, wrapped where it is long.
fn list(name: &str, entries: &[String]) -> String {
    let line = format!("{name} = [{}]\n", entries.join(", "));
    if line.chars().count() <= WIDEST {
        return line;
    }
    let mut lines = format!("{name} = [\n");
    let mut width = 0;
    for entry in entries {
        let length = entry.chars().count() + 2;
        if width > 0 && width + length > WIDEST {
            lines.push('\n');
            width = 0;
        }
        lines.push_str(if width == 0 { "  " } else { " " });
        lines.push_str(entry);
        lines.push(',');
        width += length;
    }
    lines.push_str("\n]\n");
    lines
}

fn all_quoted<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<String> {
    texts.map(quoted).collect()
}

/// `name = "text"`.
fn put(file: &mut String, name: &str, text: &str) {
    file.push_str(&format!("{name} = {}\n", quoted(text)));
}

/// Labels that several items share, and their LOINC codes.
struct Shared {
    name: String,
    labels: Vec<String>,
    codes: Vec<String>,
    items: usize,
}

fn labels_of(kind: &ItemKind) -> Option<(Vec<String>, Vec<String>)> {
    let option = |option: &OptionLabel| (option.label.clone(), option.loinc.clone());
    let area = |area: &Area| (area.label.clone(), String::new());
    match kind {
        ItemKind::Options(options) => Some(options.iter().map(option).unzip()),
        ItemKind::Areas(areas) => Some(areas.iter().map(area).unzip()),
        _ => None,
    }
}

/// The sets of labels in the order of the form. One that a single item has goes by the item's key.
fn shared(form: &Form<'_>) -> Vec<Shared> {
    let mut sets: Vec<Shared> = Vec::new();
    for question in &form.questions {
        let Some((labels, codes)) = labels_of(&question.item.kind) else {
            continue;
        };
        match sets
            .iter_mut()
            .find(|set| set.labels == labels && set.codes == codes)
        {
            Some(set) => set.items += 1,
            None => sets.push(Shared {
                name: question.item.key.clone(),
                labels,
                codes,
                items: 1,
            }),
        }
    }
    let mut number = 0;
    for set in sets.iter_mut().filter(|set| set.items > 1) {
        loop {
            number += 1;
            set.name = match number {
                1 => "answers".to_owned(),
                more => format!("answers_{more}"),
            };
            if !form.keys.has(&set.name) {
                break;
            }
        }
    }
    sets
}

fn set_of<'a>(sets: &'a [Shared], question: &Question) -> Option<&'a Shared> {
    let (labels, codes) = labels_of(&question.item.kind)?;
    sets.iter().find(|set| set.labels == labels && set.codes == codes)
}

/// `definition.toml`.
pub(super) fn definition(form: &Form<'_>, about: &About, total: &Total) -> String {
    let mut file = format!(
        "# {}: imported from FHIR, to be reviewed as SOURCE.md says. The form's words are in text.en.toml.\n",
        about.short_name
    );
    put(&mut file, "id", &about.id);
    put(&mut file, "version", "1");
    put(&mut file, "family", "other");
    put(&mut file, "citation", &citation(about));
    let licence = if about.rights.is_empty() {
        "Not stated in the file: find out before use"
    } else {
        &about.rights
    };
    put(&mut file, "licence", licence);
    put(
        &mut file,
        "missing_rule",
        "Not stated in the file. The total is given only when each of its items is answered; unanswered is never counted as 0.",
    );
    let sets = shared(form);
    codes(&mut file, about, &sets);
    if !total.group.is_empty() {
        let counted = form.questions.iter().zip(&total.counted);
        let keys = counted
            .filter(|(_, counted)| **counted)
            .map(|(question, _)| question.item.key.as_str());
        file.push_str("\n[groups]\n");
        file.push_str(&list(&total.group, &all_quoted(keys)));
    }
    for section in &form.sections {
        file.push_str("\n[[section]]\n");
        put(&mut file, "key", &section.key);
    }
    for (question, counted) in form.questions.iter().zip(&total.counted) {
        item(&mut file, question, *counted, set_of(&sets, question));
    }
    file.push_str("\n[[score]]\n");
    put(&mut file, "key", "total");
    put(&mut file, "label", "Total");
    put(&mut file, "formula", &total.formula);
    put(&mut file, "rule", &total.rule);
    put(
        &mut file,
        "source",
        &format!("Made on import; {}", citation(about)),
    );
    file.push_str(&format!("range = [{}, {}]\n", total.low, total.high));
    if total.decimals > 0 {
        file.push_str(&format!("decimals = {}\n", total.decimals));
    }
    file.push_str("main = true\nprovisional = true\n");
    file
}

/// Where the form comes from, in one line.
pub(super) fn citation(about: &About) -> String {
    let from = if about.url.is_empty() {
        &about.name
    } else {
        &about.url
    };
    let version = if about.version.is_empty() {
        String::new()
    } else {
        format!(", version {}", about.version)
    };
    format!("FHIR Questionnaire {from}{version}")
}

fn codes(file: &mut String, about: &About, sets: &[Shared]) {
    if !about.loinc.is_empty() || !about.snomed.is_empty() {
        file.push_str("\n[codes]\n");
        for (name, code) in [("loinc", &about.loinc), ("snomed", &about.snomed)] {
            if !code.is_empty() {
                put(file, name, code);
            }
        }
    }
    let coded = sets
        .iter()
        .filter(|set| set.codes.iter().any(|code| !code.is_empty()));
    for (index, set) in coded.enumerate() {
        if index == 0 {
            file.push_str("\n[codes.answers]\n");
        }
        file.push_str(&list(
            &set.name,
            &all_quoted(set.codes.iter().map(String::as_str)),
        ));
    }
}

fn item(file: &mut String, question: &Question, counted: bool, labels: Option<&Shared>) {
    let item = &question.item;
    file.push('\n');
    if question.link_id != item.key && !question.link_id.is_empty() {
        file.push_str(&format!("# Link id {}\n", question.link_id));
    }
    file.push_str("[[item]]\n");
    put(file, "key", &item.key);
    if !item.section.is_empty() {
        put(file, "section", &item.section);
    }
    file.push_str(&way(&item.kind));
    if let Some(labels) = labels.filter(|labels| labels.name != item.key) {
        put(file, "labels", &labels.name);
    }
    if item.optional {
        file.push_str("optional = true\n");
    }
    if !counted {
        file.push_str("unscored = true\n");
    }
    if !item.loinc.is_empty() {
        put(file, "loinc", &item.loinc);
    }
}

/// The way of answering.
fn way(kind: &ItemKind) -> String {
    match kind {
        ItemKind::Scale { low, high, .. } => format!("scale = [{low}, {high}]\n"),
        ItemKind::Slider { low, high, .. } => format!("slider = [{low}, {high}]\n"),
        ItemKind::Number {
            low,
            high,
            decimals,
            unit,
        } => {
            let mut lines = format!("number = [{low}, {high}]\n");
            if *decimals > 0 {
                lines.push_str(&format!("decimals = {decimals}\n"));
            }
            if !unit.is_empty() {
                put(&mut lines, "unit", unit);
            }
            lines
        }
        ItemKind::TimeOfDay => "time_of_day = true\n".to_owned(),
        ItemKind::Flag => "flag = true\n".to_owned(),
        ItemKind::Options(options) => {
            let entry = |option: &OptionLabel| match &option.code {
                Some(code) => format!("{{ code = {}, value = {} }}", quoted(code), option.value),
                None => option.value.to_string(),
            };
            let entries: Vec<String> = options.iter().map(entry).collect();
            list("options", &entries)
        }
        ItemKind::Areas(areas) => list("areas", &all_quoted(areas.iter().map(|area| area.key.as_str()))),
    }
}

/// `text.en.toml`.
pub(super) fn text(form: &Form<'_>, about: &About) -> String {
    let mut file = format!(
        "# {}: the form's words as imported. See SOURCE.md.\n",
        about.short_name
    );
    put(&mut file, "name", &about.name);
    put(&mut file, "short_name", &about.short_name);
    put(&mut file, "recall", "");
    put(&mut file, "instructions", &form.instructions.join(" "));
    put(&mut file, "attribution", &about.rights);
    for section in &form.sections {
        file.push_str(&format!("\n[sections.{}]\n", section.key));
        put(&mut file, "title", &section.title);
        if !section.recall.is_empty() {
            put(&mut file, "recall", &section.recall);
        }
    }
    let sets = shared(form);
    if !sets.is_empty() {
        file.push_str("\n[labels]\n");
        for set in sets {
            file.push_str(&list(
                &set.name,
                &all_quoted(set.labels.iter().map(String::as_str)),
            ));
        }
    }
    for question in &form.questions {
        words(&mut file, question);
    }
    file
}

fn words(file: &mut String, question: &Question) {
    let item = &question.item;
    file.push_str(&format!("\n[items.{}]\n", item.key));
    put(file, "label", &item.label);
    if !item.help.is_empty() {
        put(file, "help", &item.help);
    }
    if let ItemKind::Scale {
        low_label,
        high_label,
        ..
    }
    | ItemKind::Slider {
        low_label,
        high_label,
        ..
    } = &item.kind
    {
        for (name, label) in [("low", low_label), ("high", high_label)] {
            if !label.is_empty() {
                put(file, name, label);
            }
        }
    }
}
