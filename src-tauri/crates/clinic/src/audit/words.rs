//! What entries of the audit are called on screen.

/// Names of operations and disclosures, and how they are told.
pub(crate) const WORDS: &[(&str, &str)] = &[
    ("answer by the patient", "The patient gave or changed an answer"),
    ("acknowledge alert", "Acknowledged an alert"),
    ("add computer", "Known from before the audit began: a computer"),
    ("add condition", "Added a condition"),
    ("add contact", "Added a contact"),
    ("add course", "Added a treatment"),
    ("add diary day", "Added a diary day"),
    ("add diary days", "Added diary days"),
    ("add instrument", "Added an instrument"),
    ("set words of form", "Took in the words of a form"),
    ("add patient", "Added a patient"),
    ("add phases", "Set phases"),
    ("add reminder", "Added a reminder"),
    ("add result", "Added a laboratory result"),
    ("add side effect", "Added a side effect"),
    ("add titration plan", "Added a titration plan"),
    ("add user", "Added a user"),
    ("add visit", "Added a visit"),
    ("answer", "Recorded an answer"),
    ("back up", "Made a backup"),
    ("change condition", "Changed a condition"),
    ("change contact", "Changed a contact"),
    ("change course", "Changed a treatment"),
    ("change passphrase", "Changed a passphrase"),
    ("change phases", "Changed phases"),
    ("change practice", "Changed what the clinic edits"),
    ("change reminder", "Changed a reminder"),
    ("change result", "Corrected a laboratory result"),
    ("change settings", "Changed settings"),
    ("change side effect", "Changed a side effect"),
    ("change titration plan", "Changed a titration plan"),
    ("choose questionnaires", "Chose questionnaires"),
    ("compare scores", "Compared scores of instrument versions"),
    ("correct diary day", "Corrected a diary day"),
    ("correct result", "Corrected a laboratory result"),
    ("draw study ids", "Drew study ids for research"),
    ("edit patient", "Changed a patient’s details"),
    ("edit user", "Changed a user"),
    ("edit visit", "Changed a visit"),
    ("end hand-over", "Ended the hand-over"),
    ("export csv", "Exported data as CSV"),
    ("export fhir", "Exported data as FHIR"),
    ("export redcap", "Exported data for REDCap"),
    ("export research", "Exported de-identified data"),
    (
        "find another history",
        "Found another history than this computer had kept",
    ),
    ("find broken log", "Found the log of the last changes damaged"),
    ("find older keys", "Found an older key file"),
    ("finish a change of keys", "Finished a change of keys"),
    ("hand over", "Handed over to the patient"),
    ("import diary", "Imported diary days"),
    ("import data", "Imported data"),
    ("lock", "Locked"),
    ("look at import", "Looked at data to import"),
    ("look up study ids", "Looked up study ids"),
    ("make audit file", "Made a file of the audit"),
    ("make backup ready", "Made a backup ready on leaving"),
    ("make chart file", "Made a file of a chart"),
    ("make diary sheet", "Made a diary sheet"),
    ("make recovery code", "Made a recovery code"),
    ("make report", "Made a report"),
    ("make table file", "Made a file of a table"),
    ("make vault", "Made the vault"),
    ("migrate vault", "Brought the vault to a newer version"),
    ("open chart", "Opened the chart"),
    ("open correction", "Opened a visit for correction"),
    ("print report", "Printed a report"),
    ("raise alerts", "Raised alerts"),
    ("remove record", "Removed a record"),
    ("remove user", "Removed a user"),
    ("restore", "Restored a backup"),
    ("save report", "Saved a report"),
    ("see audit", "Looked at the audit"),
    ("sign visit", "Signed a visit"),
    ("tidy keys", "Brought the key file into line with the users"),
    ("unlock", "Unlocked"),
    ("unlock failed", "Failed to unlock"),
    ("verify audit", "Checked the audit"),
    ("write checklist", "Wrote on a checklist"),
    ("write checklist result", "Wrote on a checklist"),
];

/// How an entry of that name is told; a name of another version is shown as it is.
pub(super) fn what(action: &str) -> String {
    let known = WORDS.iter().find(|(name, _)| *name == action);
    known.map_or_else(
        || {
            let mut letters = action.chars();
            let first = letters.next().map(|first| first.to_uppercase().to_string());
            first.unwrap_or_default() + letters.as_str()
        },
        |(_, words)| (*words).to_owned(),
    )
}

/// What the detail of such an entry is.
pub(super) fn detail_label(action: &str) -> &'static str {
    match action {
        "make report" => "Sections",
        "save report" | "print report" => "Audit code on it",
        "make vault" | "migrate vault" => "Version",
        "find another history" => "Kept audit code",
        "verify audit" => "Outcome",
        _ => "Details",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails loudly")]
    use super::WORDS;
    use std::collections::BTreeSet;
    use std::path::{Path, PathBuf};

    fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                sources(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }

    #[test]
    fn every_name_has_words() {
        let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let mut files = Vec::new();
        for part in ["clinic/src", "store/src", "cli/src", "../src"] {
            sources(&crates.join(part), &mut files);
        }
        let known: BTreeSet<&str> = WORDS.iter().map(|(name, _)| *name).collect();
        let mut found = 0;
        for file in files.iter().filter(|file| {
            let file = file.to_string_lossy();
            !file.contains("/trial/") && !file.contains("/trials/") && !file.contains("/demo/")
        }) {
            let text = std::fs::read_to_string(file).unwrap();
            for opening in [
                "operation: \"",
                "action: \"",
                "act(\"",
                ".note(\"",
                ".note(\n            \"",
                "report_left(&report, \"",
                "change_keys(header, \"",
            ] {
                for (place, _) in text.match_indices(opening) {
                    let rest = &text[place + opening.len()..];
                    let name = &rest[..rest.find('"').unwrap()];
                    found += 1;
                    assert!(known.contains(name), "{name:?} of {} needs words", file.display());
                }
            }
        }
        assert!(found > 20, "the names are looked for in the wrong way: {found}");
    }
}
