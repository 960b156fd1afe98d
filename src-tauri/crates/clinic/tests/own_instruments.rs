//! The clinic's own instruments: dropped in, checked, versioned, kept.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

mod common;

use clinic::host::SystemHost;
use clinic::views::{UserForm, UserRole};
use clinic::{Answer, Answers, Clinic, Code, KeyCost};
use common::{PASSPHRASE, Setting, device, line, setting};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

fn folder(setting: &Setting, id: &str) -> PathBuf {
    setting.clinic.folder().join("instruments").join(id)
}

/// Drops the example instrument in, after `change` to its definition.
fn drop_in(setting: &Setting, id: &str, change: impl Fn(String) -> String) {
    let folder = folder(setting, id);
    if !folder.exists() {
        fs::create_dir_all(folder.parent().unwrap()).unwrap();
        clinic::new_instrument(&folder).unwrap();
    }
    let file = folder.join("definition.toml");
    fs::write(&file, change(fs::read_to_string(&file).unwrap())).unwrap();
}

fn same(text: String) -> String {
    text
}

fn problems(setting: &mut Setting) -> Vec<String> {
    let told = setting.clinic.instrument_folder().unwrap().problems;
    told.into_iter().flat_map(|folder| folder.problems).collect()
}

fn reopened(setting: Setting) -> Setting {
    let Setting { clinic, person, root } = setting;
    let folder = clinic.folder().to_owned();
    drop(clinic);
    let clinic = Clinic::open(&folder, PASSPHRASE, device(), Arc::new(SystemHost)).unwrap();
    Setting { clinic, person, root }
}

#[test]
fn the_example_instrument_is_sound() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("morning_stiffness");
    clinic::new_instrument(&folder).unwrap();
    assert_eq!(clinic::check_folder(&folder).unwrap(), "1");
    let again = clinic::new_instrument(&folder).unwrap_err();
    assert_eq!(again.code, Code::Exists, "what is there is not overwritten");
    let named = clinic::new_instrument(&root.path().join("My Scale")).unwrap_err();
    assert!(named.message.contains("small letters"), "{}", named.message);
    let taken = clinic::new_instrument(&root.path().join("phq9")).unwrap_err();
    assert!(
        taken.message.contains("ships with Fibrotrend"),
        "{}",
        taken.message
    );
}

#[test]
fn a_dropped_folder_is_offered_scored_and_kept() {
    let mut setting = setting();
    drop_in(&setting, "stiffness", same);
    assert_eq!(problems(&mut setting), Vec::<String>::new());
    let visit = setting.visit("2026-01-05", &["stiffness"]);
    for (item, value) in [("q1", 7.0), ("q2", 6.0), ("q3", 2.0)] {
        setting.answer(&visit, "stiffness", item, Some(&Answer::Number(value)));
    }
    let form = setting.clinic.visit(visit.id).unwrap().assessments.remove(0);
    assert_eq!(line(&form, "total").text, "15");
    assert_eq!(
        (
            line(&form, "total").band.as_str(),
            line(&form, "high").text.as_str()
        ),
        ("medium", "met")
    );
    // The vault keeps what was answered and by which rules, whatever becomes of the folder.
    fs::remove_dir_all(folder(&setting, "stiffness")).unwrap();
    let setting = reopened(setting);
    let form = setting.clinic.visit(visit.id).unwrap().assessments.remove(0);
    assert_eq!(line(&form, "total").text, "15");
    let patient = setting.clinic.patient(setting.person).unwrap();
    assert!(
        patient.visits[0]
            .scores
            .iter()
            .any(|cell| cell.key == "stiffness.total"),
        "an own instrument is followed over time"
    );
}

#[test]
fn what_lies_in_the_folder_is_taken_in_by_a_clinician_alone_and_told() {
    const ASSISTANT: &str = "tram otter velvet mosaic";
    let mut setting = setting();
    let sam = UserForm {
        name: "Sam Okafor".to_owned(),
        role: UserRole::Assistant,
    };
    setting.clinic.add_user(&sam, ASSISTANT, KeyCost::FLOOR).unwrap();
    drop_in(&setting, "stiffness", same);
    let Setting { clinic, person, root } = setting;
    let place = clinic.folder().to_owned();
    drop(clinic);
    let clinic = Clinic::open(&place, ASSISTANT, device(), Arc::new(SystemHost)).unwrap();
    let mut setting = Setting { clinic, person, root };
    let told = problems(&mut setting);
    assert!(
        told.len() == 1 && told[0].contains("waits for a clinician"),
        "{told:?}"
    );
    assert!(setting.clinic.instrument("stiffness", "").is_err());

    let warned = |setting: &Setting| setting.clinic.view().unwrap().warnings;
    let setting = reopened(setting);
    let said = warned(&setting);
    assert!(
        said.len() == 1 && said[0].starts_with("stiffness version 1 was taken in from the vault’s folder"),
        "{said:?}"
    );
    // Another version in its place, and other words on a form that ships without: none comes unseen.
    drop_in(&setting, "stiffness", |text| {
        text.replacen("version = \"1\"", "version = \"2\"", 1)
    });
    let words = folder(&setting, "isi");
    clinic::new_words(&words, "isi").unwrap();
    let words = words.join("text.en.toml");
    let text = fs::read_to_string(&words)
        .unwrap()
        .replace("‹words›", "Licensed words");
    fs::write(&words, &text).unwrap();
    let setting = reopened(setting);
    let said = warned(&setting).join(" ");
    assert!(
        said.contains("The words of isi were taken in") && said.contains("stiffness version 2"),
        "{said}"
    );
    let setting = reopened(setting);
    assert_eq!(warned(&setting), Vec::<String>::new(), "it is told once");
    fs::write(&words, text.replace("Licensed words", "Swapped words")).unwrap();
    let setting = reopened(setting);
    let said = warned(&setting).join(" ");
    assert!(said.contains("The words of isi were changed"), "{said}");
}

#[test]
fn a_changed_definition_needs_a_new_version_and_old_answers_keep_theirs() {
    let mut setting = setting();
    drop_in(&setting, "stiffness", same);
    assert!(problems(&mut setting).is_empty());
    let visit = setting.visit("2026-01-05", &["stiffness"]);
    for (item, value) in [("q1", 7.0), ("q2", 6.0), ("q3", 2.0)] {
        setting.answer(&visit, "stiffness", item, Some(&Answer::Number(value)));
    }
    let doubled = |text: String| {
        text.replace("sum(items)", "2 * sum(items)")
            .replace("range = [0, 23]", "range = [0, 46]")
    };
    drop_in(&setting, "stiffness", doubled);
    let told = problems(&mut setting);
    assert!(
        told.len() == 1 && told[0].contains("the version is still 1: raise it"),
        "{told:?}"
    );
    assert!(setting.clinic.rescore(None).unwrap().is_empty());

    drop_in(&setting, "stiffness", |text| {
        text.replace("version = \"1\"", "version = \"2\"")
    });
    assert_eq!(problems(&mut setting), Vec::<String>::new());
    let form = setting.clinic.visit(visit.id).unwrap().assessments.remove(0);
    assert_eq!(
        (form.version.as_str(), line(&form, "total").text.as_str()),
        ("1", "15"),
        "given under version 1"
    );
    let later = setting.visit("2026-02-05", &["stiffness"]);
    assert_eq!(
        later.assessments[0].version, "2",
        "new answers are given under the newest version"
    );

    for (item, value) in [("q1", 7.0), ("q2", 6.0), ("q3", 2.0)] {
        setting.answer(&later, "stiffness", item, Some(&Answer::Number(value)));
    }
    let patient = setting.clinic.patient(setting.person).unwrap();
    let cell = |row: usize, key: &str| {
        let mut cells = patient.visits[row].scores.iter();
        cells.find(|cell| cell.key == key).unwrap()
    };
    assert_eq!(cell(0, "stiffness.total").text.as_deref(), Some("30"));
    assert_eq!(
        cell(0, "stiffness.total").since_last,
        None,
        "scores of two versions are not compared"
    );
    assert_eq!(cell(1, "stiffness.total@1").text.as_deref(), Some("15"));
    assert_eq!(cell(1, "stiffness.total").why_not, "scored by another version");
    let form = setting.clinic.visit(later.id).unwrap().assessments.remove(0);
    assert!(line(&form, "total").change.is_none() && line(&form, "total").previous.is_empty());

    let differing = setting.clinic.rescore(Some("stiffness")).unwrap();
    assert_eq!(differing.len(), 1);
    assert_eq!(
        (
            differing[0].patient.as_str(),
            differing[0].from.as_str(),
            differing[0].to.as_str()
        ),
        ("17", "1", "2")
    );
    let total = differing[0]
        .differences
        .iter()
        .find(|score| score.score == "total")
        .unwrap();
    assert_eq!((total.before.as_str(), total.after.as_str()), ("15", "30"));
    let form = setting.clinic.visit(visit.id).unwrap().assessments.remove(0);
    assert_eq!(line(&form, "total").text, "15", "rescore changes nothing");
    assert_eq!(
        setting.clinic.instrument("stiffness", "").unwrap().versions,
        ["1", "2"]
    );
}

#[test]
fn faulty_folders_are_named_and_harm_nothing_else() {
    let mut setting = setting();
    drop_in(&setting, "sound", same);
    drop_in(&setting, "faulty", |text| {
        text.replace("sum(items)", "sum(item)")
            .replace("[0, 10]", "[10, 0]")
    });
    fs::create_dir_all(folder(&setting, "empty")).unwrap();
    drop_in(&setting, "stolen", |text| {
        text.replace("id = \"stolen\"", "id = \"phq9\"")
    });
    fs::rename(folder(&setting, "stolen"), folder(&setting, "phq9")).unwrap();
    let told = problems(&mut setting);
    let has = |words: &str| {
        assert!(
            told.iter().any(|problem| problem.contains(words)),
            "{words}: {told:?}"
        );
    };
    has("definition.toml, line 13: \"q1\" goes from 10 to 0");
    has(
        "line 29: the score \"total\": item is not an item, a group, a table or an earlier score; did you mean items?",
    );
    has("There is no text.en.toml in empty");
    has("phq9 ships with Fibrotrend");
    assert_eq!(
        told.len(),
        5,
        "what follows from a fault is not told again: {told:?}"
    );
    let ids: Vec<String> = setting
        .clinic
        .instruments()
        .into_iter()
        .map(|form| form.id)
        .collect();
    assert!(ids.contains(&"sound".to_owned()) && !ids.contains(&"faulty".to_owned()));
    assert!(!setting.clinic.instrument("phq9", "").unwrap().form.own);
}

#[cfg(unix)]
#[test]
fn a_folder_cannot_reach_other_files() {
    let mut setting = setting();
    drop_in(&setting, "spy", same);
    let text = folder(&setting, "spy").join("text.en.toml");
    fs::remove_file(&text).unwrap();
    std::os::unix::fs::symlink("/etc/passwd", &text).unwrap();
    let told = problems(&mut setting);
    assert!(told.len() == 1 && told[0].contains("this is a link"), "{told:?}");
}

#[test]
fn the_clinics_words_complete_a_form_whose_own_do_not_ship() {
    let mut setting = setting();
    let isi = |setting: &Setting| setting.clinic.instrument("isi", "").unwrap().form;
    let before = isi(&setting);
    assert!(before.scoring_only && !before.own_words && !before.text_reason.is_empty());
    assert_eq!(before.items[0].label, "Item 1");
    let place = folder(&setting, "isi");
    fs::create_dir_all(place.parent().unwrap()).unwrap();
    clinic::new_words(&place, "isi").unwrap();
    let file = place.join("text.en.toml");
    let told = problems(&mut setting);
    assert!(
        told.len() > 7 && told[0].contains("still stands here"),
        "a text that isn't filled in is no text: {told:?}"
    );
    let words = fs::read_to_string(&file)
        .unwrap()
        .replace("‹words›", "Licensed words");
    fs::write(&file, &words).unwrap();
    assert_eq!(problems(&mut setting), Vec::<String>::new());
    let after = isi(&setting);
    assert!(!after.scoring_only && after.own_words && !after.own);
    assert_eq!(after.items[0].label, "Licensed words");
    // Half the words are no form.
    fs::write(
        &file,
        words.replace("[items.q3]\nlabel = \"Licensed words\"\n", ""),
    )
    .unwrap();
    let told = problems(&mut setting);
    assert!(
        told.iter().any(|problem| problem.contains("\"q3\" has no label")),
        "{told:?}"
    );
    assert!(isi(&setting).scoring_only);
    let refused = clinic::new_words(Path::new("phq9"), "phq9").unwrap_err();
    assert!(
        refused.message.contains("nothing to complete"),
        "{}",
        refused.message
    );
}

#[test]
fn an_instrument_goes_out_as_fhir_and_comes_in_as_the_clinics_own() {
    let mut setting = setting();
    let text = setting.clinic.instrument_as_fhir("gad7", "1").unwrap();
    let added = setting.clinic.import_questionnaire(&text).unwrap();
    let id = added.id.unwrap();
    assert!(
        added.review.iter().any(|sentence| sentence.contains("sum")),
        "{:?}",
        added.review
    );
    let answers: Answers = (1..=7)
        .map(|item| (format!("q{item}"), Answer::Number(2.0)))
        .collect();
    let tried = setting.clinic.try_instrument(&id, "1", &answers).unwrap();
    let total = line(&tried, "total");
    assert_eq!(total.text, "14");
    assert!(
        total.provisional,
        "a sum made on import waits for a clinician's eye"
    );
    assert!(
        setting
            .clinic
            .import_questionnaire("{\"resourceType\":\"Patient\"}")
            .is_err()
    );
}

#[test]
fn trying_a_form_out_stores_nothing() {
    let setting = setting();
    let answers = Answers::from([("q9".to_owned(), Answer::Number(2.0))]);
    let tried = setting.clinic.try_instrument("phq9", "1", &answers).unwrap();
    assert_eq!(tried.flags.len(), 1, "the safety flag is raised here too");
    assert_eq!(setting.clinic.patient(setting.person).unwrap().visits.len(), 0);
    let wrong = Answers::from([("q9".to_owned(), Answer::Number(9.0))]);
    let refused = setting.clinic.try_instrument("phq9", "1", &wrong).unwrap_err();
    assert_eq!(
        (refused.code, refused.field.as_deref()),
        (Code::InvalidField, Some("q9"))
    );
}
