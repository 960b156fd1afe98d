//! A Questionnaire as a clinic's own instrument.

pub(in crate::fhir) mod answers;
mod items;
mod keys;
mod kinds;
mod notes;
mod toml;
mod total;

use super::json::{clean, code_of, is_loinc, is_snomed, list, text};
use super::{LARGEST_FILE, LOINC, SNOMED};
use crate::ImportError;
use instruments::{Definition, ItemKind, Library};
use items::{Counts, Form};
use serde_json::Value;
use std::sync::OnceLock;
use total::Total;

/// A clinic's own instrument made of a questionnaire: the three files of its folder, and what is to be looked over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// Id of the instrument and name of its folder. Never that of an instrument that ships.
    pub id: String,
    /// `definition.toml`.
    pub definition_toml: String,
    /// `text.en.toml`.
    pub text_toml: String,
    /// `SOURCE.md`: where it comes from, link ids and codes, and the list of what to look over.
    pub source_md: String,
    /// What to look over before the instrument is used, a sentence each: first what was left out or guessed, then what
    /// a questionnaire never says. Never empty.
    pub review: Vec<String>,
}

const LONGEST_NAME: usize = 200;
const LONGEST_SHORT_NAME: usize = 24;
const LONGEST_RIGHTS: usize = 1_000;
const LONGEST_FACT: usize = 300;

/// What a questionnaire says of itself.
struct About {
    id: String,
    name: String,
    short_name: String,
    url: String,
    version: String,
    date: String,
    publisher: String,
    derived_from: String,
    rights: String,
    loinc: String,
    snomed: String,
}

/// Reads a FHIR R4 Questionnaire, any system's, as a clinic's own instrument of version "1" in the family "other".
///
/// | in the Questionnaire | here |
/// | --- | --- |
/// | `group` | section; groups within groups become sections of their own, headings joined |
/// | `display` | above the first question: instructions; first in a group: the section's recall; otherwise help of the next question |
/// | `choice`, also `integer` with `answerOption` | options with the numbers of ordinalValue or itemWeight, on the option, on its coding or in a contained value set; whole answers are their own numbers |
/// | `choice` that repeats | list of places |
/// | `integer` with limits | scale of up to 21 numbers, otherwise slider; with a unit or a text box a typed number |
/// | `decimal`, `quantity` with limits | typed number |
/// | `boolean`, `time` | yes or no, time of day |
///
/// Keys are made from link ids; the link ids are kept in comments and in `SOURCE.md`, LOINC codes in the definition. Where
/// no question is marked as required all are taken as needed, otherwise the others may stay blank. The one score, `total`,
/// is the plain sum of all needed items with numbers, marked provisional (where no item has numbers: of typed numbers,
/// else the number of yes answers, else of answers chosen).
///
/// # Errors
/// [`ImportError`]: what is wrong with the file, in a sentence. A file of another FHIR release is refused rather than
/// half read. What is returned has passed [`Definition::load`].
pub fn import(text: &str) -> Result<Imported, ImportError> {
    let resource = resource(text)?;
    let mut form = Form::read(&resource)?;
    if form.questions.is_empty() {
        let first = form.review.into_iter().next();
        let reason = first.map_or(
            "it has no items; check that it is the whole form".to_owned(),
            |first| first.trim_end_matches('.').to_owned(),
        );
        return Err(ImportError::NoQuestions { reason });
    }
    about_resource(&resource, &mut form);
    let about = about(&resource, &mut form);
    needed(&mut form);
    let total = total::total(&form)?;
    totalled(&mut form, &total);
    never_said(&mut form, &about, &total);
    let definition_toml = toml::definition(&form, &about, &total);
    let text_toml = toml::text(&form, &about);
    let source_md = notes::source(&form, &about, &total);
    Definition::load(&about.id, &definition_toml, &text_toml)?;
    Ok(Imported {
        id: about.id,
        definition_toml,
        text_toml,
        source_md,
        review: form.review,
    })
}

/// The file as a resource that claims to be a Questionnaire.
fn resource(file: &str) -> Result<Value, ImportError> {
    if file.len() > LARGEST_FILE {
        return Err(ImportError::TooLarge);
    }
    let file = file.trim_start_matches('\u{feff}').trim_start();
    if file.starts_with('<') {
        return Err(ImportError::NotAQuestionnaire {
            found: "XML".to_owned(),
            fix: "save the questionnaire as JSON",
        });
    }
    let resource: Value = serde_json::from_str(file).map_err(|error| ImportError::NotJson {
        reason: error.to_string(),
    })?;
    let fix = match text(&resource, "resourceType") {
        "Questionnaire" => return Ok(resource),
        "QuestionnaireResponse" => "these are a patient's answers; export the form itself",
        "Bundle" => "save the Questionnaire in it as a file of its own",
        _ => "export the form as a FHIR R4 Questionnaire in JSON",
    };
    let found = match text(&resource, "resourceType") {
        "" if resource.is_object() => "JSON without a resourceType".to_owned(),
        "" => "JSON that is no resource".to_owned(),
        kind => format!("the resource {}", clean(kind, 40)),
    };
    Err(ImportError::NotAQuestionnaire { found, fix })
}

/// What the resource as a whole says that can't be kept.
fn about_resource(resource: &Value, form: &mut Form<'_>) {
    if resource.get("modifierExtension").is_some() || resource.get("implicitRules").is_some() {
        form.review.push(
            "The questionnaire carries rules or a modifier extension that are not known here and may change its meaning: ask who made it."
                .to_owned(),
        );
    }
    match text(resource, "status") {
        "active" => {}
        "retired" => form
            .review
            .push("The questionnaire is marked as retired: look for a newer one.".to_owned()),
        _ => form
            .review
            .push("The questionnaire is not marked as active: check that it is the final form.".to_owned()),
    }
    let language = clean(text(resource, "language"), 20);
    if !language.is_empty() && !language.to_ascii_lowercase().starts_with("en") {
        form.review.push(format!(
            "The form is in the language {language}; its words stand in text.en.toml as they are."
        ));
    }
}

fn about(resource: &Value, form: &mut Form<'_>) -> About {
    let codes = list(resource, "code");
    let display = codes.first().map_or("", |code| text(code, "display"));
    let url = clean(text(resource, "url"), LONGEST_FACT);
    let id = clean(text(resource, "id"), LONGEST_NAME);
    let names = [text(resource, "title"), text(resource, "name"), display, &id];
    let name = names
        .into_iter()
        .find(|name| !clean(name, LONGEST_NAME).is_empty());
    let name = form.words(
        name.unwrap_or("Imported questionnaire"),
        LONGEST_NAME,
        "the title",
    );
    let address = url.split('|').next().unwrap_or_default();
    let last = address.rsplit('/').next().unwrap_or_default();
    let from = [id.as_str(), text(resource, "name"), last, &name];
    let from = from.into_iter().find(|text| is_telling(text));
    let id = own_id(&keys::legal(from.unwrap_or_default(), "imported_form"), form);
    let loinc = code_of(codes, LOINC, is_loinc).map(str::to_owned).or_else(|| {
        let identifiers = list(resource, "identifier").iter();
        let mut loinc = identifiers.filter(|identifier| text(identifier, "system") == LOINC);
        let code = loinc.find(|identifier| is_loinc(text(identifier, "value")))?;
        Some(text(code, "value").to_owned())
    });
    let loinc = loinc.unwrap_or_default();
    if let Some((id, name)) = shipped(&loinc) {
        form.review.push(format!(
            "{name} ({id}) ships with Fibrotrend under the same LOINC code {loinc}: prefer it, it has the whole scoring."
        ));
    }
    let derived_from: Vec<&str> = list(resource, "derivedFrom")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    About {
        short_name: short_name(&name),
        name,
        id,
        url,
        version: clean(text(resource, "version"), LONGEST_FACT),
        date: clean(text(resource, "date"), LONGEST_FACT),
        publisher: clean(text(resource, "publisher"), LONGEST_FACT),
        derived_from: clean(&derived_from.join(", "), LONGEST_FACT),
        rights: clean(text(resource, "copyright"), LONGEST_RIGHTS),
        snomed: code_of(codes, SNOMED, is_snomed).unwrap_or_default().to_owned(),
        loinc,
    }
}

/// Whether a person could tell an instrument by it: not a bare number, nor a random id.
fn is_telling(id: &str) -> bool {
    let letters = id.bytes().filter(u8::is_ascii_alphabetic).count();
    let is_random = id.len() == 36 && id.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    letters >= 2 && !is_random
}

/// The id, or another where an instrument that ships has it.
fn own_id(id: &str, form: &mut Form<'_>) -> String {
    if !Library::ships(id) {
        return id.to_owned();
    }
    let mut own = id.to_owned();
    own.truncate(31);
    let own = format!("{own}_imported");
    form.review.push(format!(
        "An instrument {id} ships with Fibrotrend, so this one is called {own}: prefer the one that ships, it has the whole scoring."
    ));
    own
}

/// The instrument that ships under this LOINC code: id and short name.
fn shipped(loinc: &str) -> Option<&'static (String, String)> {
    type Panel = (String, (String, String));
    static PANELS: OnceLock<Vec<Panel>> = OnceLock::new();
    let panels = PANELS.get_or_init(|| {
        let library = Library::builtin();
        let coded = library.all().filter(|definition| !definition.loinc.is_empty());
        coded
            .map(|found| (found.loinc.clone(), (found.id.clone(), found.short_name.clone())))
            .collect()
    });
    let found = panels.iter().find(|(known, _)| known == loinc);
    found.map(|(_, instrument)| instrument)
}

/// The abbreviation that the name has in brackets, such as "PHQ-9"; otherwise the name, cut at a word.
fn short_name(name: &str) -> String {
    let bracketed = name.rsplit_once('(').and_then(|(_, rest)| rest.split_once(')'));
    if let Some((short, _)) = bracketed
        && (2..=12).contains(&short.chars().count())
        && short.chars().any(char::is_uppercase)
        && !short.contains(' ')
    {
        return short.to_owned();
    }
    if name.chars().count() <= LONGEST_SHORT_NAME {
        return name.to_owned();
    }
    let mut short = String::new();
    for word in name.split(' ') {
        let length = short.chars().count() + 1 + word.chars().count();
        if length >= LONGEST_SHORT_NAME {
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    if short.is_empty() {
        return clean(name, LONGEST_SHORT_NAME);
    }
    format!("{short}…")
}

/// Decides which questions may stay blank.
fn needed(form: &mut Form<'_>) {
    let any = form.questions.iter().any(|question| question.required);
    for question in &mut form.questions {
        question.item.optional = question.conditional || (any && !question.required);
    }
    if !any {
        form.review.push(
            "No question is marked as required: all are taken as needed for a complete form; add optional = true where one may stay blank."
                .to_owned(),
        );
    }
}

/// Tells which questions are not in the total, those apart that were told of already.
fn totalled(form: &mut Form<'_>, total: &Total) {
    let mut left_out = Vec::new();
    for (question, counted) in form.questions.iter().zip(&total.counted) {
        let is_told =
            question.counts == Counts::Nothing && matches!(question.item.kind, ItemKind::Options(_));
        if !counted && !is_told {
            left_out.push(question.item.key.as_str());
        }
    }
    if !left_out.is_empty() {
        let sentence = format!(
            "Not in the total, being optional, asked at times only, measured, times, yes or no, or lists: {}.",
            left_out.join(", ")
        );
        form.review.push(sentence);
    }
}

/// What a questionnaire never says.
fn never_said(form: &mut Form<'_>, about: &About, total: &Total) {
    let count = total.counted.iter().filter(|counted| **counted).count();
    let noun = if count == 1 { "item" } else { "items" };
    form.review.push(format!(
        "The total is a plain sum over {count} {noun}, from {} to {}, and marked as provisional: check it against the instrument's paper, and whether items are scored in reverse (reversed = true).",
        total.low, total.high
    ));
    form.review.push(
        "What is done about unanswered items is not in the file; now the total needs all of its items: write missing_rule, and use sum_prorated or mean_answered if the instrument says so."
            .to_owned(),
    );
    form.review.push(
        "Which way the total gets worse is not in the file: add worse = \"higher\" or \"lower\", and [[followed]] to have it in charts and trends."
            .to_owned(),
    );
    form.review.push(
        "Bands, meaningful change and safety flags are not in the file: add [[bands]], [[change]] and [[flag]] with their sources."
            .to_owned(),
    );
    form.review.push(
        "The recall window and the citation are not in the file: write recall and citation.".to_owned(),
    );
    if about.name != about.short_name {
        form.review.push(format!(
            "The short name “{}” was made from the title: choose one that fits on charts.",
            about.short_name
        ));
    }
    form.review.push(if about.rights.is_empty() {
        "The file does not say who holds the rights: find out whether the clinic may use the form, and write licence."
            .to_owned()
    } else {
        "The rights are those that the file states: check that the clinic may use the form.".to_owned()
    });
}
