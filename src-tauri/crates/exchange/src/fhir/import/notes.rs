//! `SOURCE.md` of an imported instrument.

use super::About;
use super::items::Form;
use super::toml::citation;
use super::total::Total;

/// Where the form comes from, what was made of it, and what to look over.
pub(super) fn source(form: &Form<'_>, about: &About, total: &Total) -> String {
    let mut text = format!("# {}: source\n\n", about.short_name);
    text.push_str(&format!(
        "**What it is.** {}, imported from a FHIR questionnaire. Nothing of it was checked yet.\n\n",
        about.name
    ));
    let facts = [
        ("Address", &about.url),
        ("version", &about.version),
        ("date", &about.date),
        ("publisher", &about.publisher),
        ("derived from", &about.derived_from),
        ("LOINC", &about.loinc),
        ("SNOMED CT", &about.snomed),
    ];
    let told: Vec<String> = facts
        .iter()
        .filter(|(_, fact)| !fact.is_empty())
        .map(|(what, fact)| format!("{what} {fact}"))
        .collect();
    let told = if told.is_empty() {
        citation(about)
    } else {
        told.join("; ")
    };
    text.push_str(&format!("**From.** {told}.\n\n"));
    text.push_str(&format!(
        "**Score.** {}: {} to {}.\n\n",
        total.rule, total.low, total.high
    ));
    let rights = if about.rights.is_empty() {
        "Not stated in the file."
    } else {
        &about.rights
    };
    text.push_str(&format!("**Licence.** {rights}\n\n**To review.**\n\n"));
    for sentence in &form.review {
        text.push_str(&format!("* {sentence}\n"));
    }
    text.push_str("\n**Items.**\n\n| item | link id | LOINC |\n| --- | --- | --- |\n");
    for question in &form.questions {
        let link_id = question.link_id.replace('|', "\\|");
        text.push_str(&format!(
            "| {} | {link_id} | {} |\n",
            question.item.key, question.item.loinc
        ));
    }
    text
}
