//! Starting an instrument of the clinic's own, or the words of a form whose own may not ship.

use super::own::{OwnFolder, write_folder};
use crate::{ClinicError, Code};
use instruments::{ItemKind, Library};
use std::path::Path;

const DEFINITION: &str = include_str!("template/definition.toml");
const TEXT: &str = include_str!("template/text.en.toml");
const NOTES: &str = include_str!("template/SOURCE.md");

/// The folder's name as an id.
fn id_of(folder: &Path) -> Result<String, ClinicError> {
    if folder.exists() {
        let message = format!(
            "{} is already there: give the name of a new folder.",
            folder.display()
        );
        return Err(ClinicError::new(Code::Exists, message));
    }
    let name = folder
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let starts = name.starts_with(|first: char| first.is_ascii_lowercase());
    let plain =
        |character: char| character.is_ascii_lowercase() || character.is_ascii_digit() || character == '_';
    if !starts || name.len() > 40 || !name.chars().all(plain) {
        let message = format!(
            "{name:?} can't be an instrument's id: take small letters, digits and _, starting with a letter, such as morning_stiffness."
        );
        return Err(ClinicError::field("folder", message));
    }
    Ok(name)
}

/// Makes a folder with a small instrument to change.
///
/// # Errors
/// When the folder is there already or its name can't be an id; failures of writing.
pub fn new_instrument(folder: &Path) -> Result<(), ClinicError> {
    let id = id_of(folder)?;
    if Library::ships(&id) {
        let message = format!("{id} ships with Fibrotrend: give your instrument another name.");
        return Err(ClinicError::field("folder", message));
    }
    let own = OwnFolder {
        definition: Some(DEFINITION.replace("my_scale", &id)),
        text: TEXT.to_owned(),
        notes: NOTES.to_owned(),
        id,
    };
    write_folder(folder, &own)
}

/// Makes a folder with the text file of a form whose words don't ship, with a place for each.
///
/// # Errors
/// When there is no such form, its words ship, or the folder is there already; failures of writing.
pub fn new_words(folder: &Path, instrument: &str) -> Result<(), ClinicError> {
    let library = Library::builtin();
    let definition = library.get(instrument)?;
    if !definition.is_scoring_only() {
        let message = format!(
            "The words of {} ship with Fibrotrend: there is nothing to complete.",
            definition.short_name
        );
        return Err(ClinicError::field("text-for", message));
    }
    let named = folder
        .file_name()
        .is_some_and(|name| name.to_string_lossy() == instrument);
    if !named {
        let message = format!("The folder must be called {instrument}, so that its words are found.");
        return Err(ClinicError::field("folder", message));
    }
    id_of(folder)?;
    let quoted = |text: &str| serde_json::to_string(text).unwrap_or_default();
    let mut text = format!(
        "# The words of {}, for a clinic that is licensed for them. {}\n# Replace every ‹words› with the wording of your licensed form.\nname = {}\nshort_name = {}\nrecall = {}\ninstructions = \"‹words›\"\nattribution = \"‹words›\"\n",
        definition.short_name,
        definition.text_reason,
        quoted(&definition.name),
        quoted(&definition.short_name),
        quoted(&definition.recall),
    );
    for section in &definition.sections {
        text.push_str(&format!(
            "\n[sections.{}]\ntitle = {}\n",
            section.key,
            quoted(&section.title)
        ));
    }
    let mut labelled: Vec<&str> = Vec::new();
    for item in &definition.items {
        let ItemKind::Options(options) = &item.kind else {
            continue;
        };
        if !labelled.contains(&item.labels.as_str()) {
            let words = options
                .iter()
                .map(|option| quoted(&format!("{} ‹words›", option.value)));
            let heading = if labelled.is_empty() { "\n[labels]\n" } else { "" };
            text.push_str(&format!(
                "{heading}{} = [{}]\n",
                item.labels,
                words.collect::<Vec<_>>().join(", ")
            ));
            labelled.push(&item.labels);
        }
    }
    for item in &definition.items {
        text.push_str(&format!("\n[items.{}]\nlabel = \"‹words›\"\n", item.key));
        if matches!(item.kind, ItemKind::Scale { .. } | ItemKind::Slider { .. }) {
            text.push_str("low = \"‹words›\"\nhigh = \"‹words›\"\n");
        }
    }
    let own = OwnFolder {
        id: instrument.to_owned(),
        definition: None,
        text,
        notes: String::new(),
    };
    write_folder(folder, &own)
}
