//! What the clinic edits: templates, checklists with keys that last, currency; the address book.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

mod common;

use clinic::views::{CheckItemForm, ContactForm, PracticeView, RecordKind, TemplateStep};
use common::setting;
use record::ContactKind;
use std::collections::BTreeSet;

fn line(label: &str) -> CheckItemForm {
    CheckItemForm {
        key: String::new(),
        label: label.to_owned(),
        group: "Own".to_owned(),
    }
}

fn keys(lines: &[CheckItemForm]) -> Vec<String> {
    lines.iter().map(|line| line.key.clone()).collect()
}

#[test]
fn a_new_clinic_has_lists_with_keys() {
    let practice = setting().clinic.practice().unwrap();
    assert_eq!(practice.currency, "€");
    assert_eq!(practice.templates.len(), 4, "all that ship");
    for list in [&practice.before_ldn, &practice.differential] {
        let different: BTreeSet<String> = keys(list).into_iter().collect();
        assert_eq!(different.len(), list.len(), "each line has its own key");
        assert!(list.iter().all(|line| !line.group.is_empty()));
    }
    for key in ["tsh", "vitamin_d_25oh", "no_opioids", "filler", "diary_14_days"] {
        assert!(keys(&practice.before_ldn).contains(&key.to_owned()), "{key}");
    }
    for key in [
        "rheumatoid_arthritis",
        "major_depression",
        "multiple_sclerosis",
        "me_cfs",
        "hypermobility",
    ] {
        assert!(keys(&practice.differential).contains(&key.to_owned()), "{key}");
    }
}

#[test]
fn what_does_not_do_is_named() {
    let mut setting = setting();
    let shipped = setting.clinic.practice().unwrap();
    let mut check = |change: &dyn Fn(&mut PracticeView), field: &str, why: &str| {
        let mut practice = shipped.clone();
        change(&mut practice);
        let error = setting.clinic.save_practice(practice).unwrap_err();
        assert_eq!(error.field.as_deref(), Some(field), "{why}: {error}");
    };
    for currency in ["", "  ", "ninechars", "€1"] {
        check(&|it| it.currency = currency.to_owned(), "currency", currency);
    }
    for days in [0, 13, 731] {
        check(
            &|it| it.thyroid_check_days = days,
            "thyroidCheckDays",
            "14 to 730",
        );
    }
    let step = |after_days: i32, amount: &str| TemplateStep {
        after_days,
        amount: amount.to_owned(),
    };
    check(&|it| it.templates[1].name.clear(), "templates.1.name", "no name");
    check(
        &|it| it.templates[1].name = it.templates[0].name.to_uppercase(),
        "templates.1.name",
        "twice",
    );
    check(
        &|it| it.templates[0].what = "no_such".to_owned(),
        "templates.0.what",
        "not in the catalogue",
    );
    check(&|it| it.templates[0].unit.clear(), "templates.0.unit", "no unit");
    check(
        &|it| it.templates[0].steps.clear(),
        "templates.0.steps",
        "no steps",
    );
    check(
        &|it| it.templates[0].steps = vec![step(7, "1")],
        "templates.0.steps.0.afterDays",
        "begins on day 0",
    );
    let steps = [step(0, "1"), step(7, "2"), step(7, "3")];
    check(
        &|it| it.templates[0].steps = steps.to_vec(),
        "templates.0.steps.2.afterDays",
        "days rise",
    );
    for amount in ["0", "", "1,500", "-1", "much"] {
        let steps = [step(0, "0.5"), step(7, amount)];
        check(
            &|it| it.templates[0].steps = steps.to_vec(),
            "templates.0.steps.1.amount",
            amount,
        );
    }
    let steps = [step(0, "3"), step(7, "3")];
    check(
        &|it| it.templates[0].steps = steps.to_vec(),
        "templates.0.steps.1.amount",
        "amounts rise",
    );
    check(
        &|it| it.before_ldn[2].label = " ".to_owned(),
        "beforeLdn.2.label",
        "empty",
    );
    check(
        &|it| it.differential[3].key = "guessed".to_owned(),
        "differential.3.key",
        "unknown key",
    );
    check(
        &|it| it.before_ldn[1] = it.before_ldn[0].clone(),
        "beforeLdn.1.label",
        "the same line twice",
    );
    assert_eq!(
        setting.clinic.practice().unwrap(),
        shipped,
        "nothing of it is kept"
    );
}

#[test]
fn keys_last_so_that_results_are_found_again() {
    let mut setting = setting();
    let mut practice = setting.clinic.practice().unwrap();
    practice.currency = " CHF ".to_owned();
    practice.before_ldn = vec![
        practice.before_ldn[7].clone(),
        line("Vitamin K"),
        line("Ösophagus"),
        line("vitamin  k ii"),
    ];
    practice.before_ldn[3].group = "Other".to_owned();
    practice.before_ldn[0].label = "TSH, fasting".to_owned();
    let saved = setting.clinic.save_practice(practice).unwrap();
    assert_eq!(saved.currency, "CHF");
    assert_eq!(
        keys(&saved.before_ldn),
        ["tsh", "vitamin_k", "sophagus", "vitamin_k_ii"],
        "a new label keeps the key"
    );
    assert_eq!(
        setting.clinic.practice().unwrap(),
        saved,
        "it is read back as it was saved"
    );

    let mut practice = saved.clone();
    practice.before_ldn.retain(|line| line.key != "vitamin_k");
    practice.before_ldn.push(line("Vitamin-K"));
    let saved = setting.clinic.save_practice(practice).unwrap();
    assert_eq!(
        saved.before_ldn[3].key, "vitamin_k_2",
        "a key is never given to another line"
    );
    let mut practice = saved;
    practice.before_ldn.push(line("VITAMIN K"));
    practice.before_ldn.push(line("Ferritin, iron"));
    let saved = setting.clinic.save_practice(practice).unwrap();
    assert_eq!(
        keys(&saved.before_ldn)[4..],
        ["vitamin_k", "ferritin"],
        "a line that comes back finds its results"
    );
}

#[test]
fn the_address_book_keeps_what_stood_there() {
    let mut setting = setting();
    let contact = |kind: ContactKind, name: &str| ContactForm {
        kind,
        name: name.to_owned(),
        phone: String::new(),
        online: String::new(),
        address: String::new(),
        note: String::new(),
    };
    for (kind, name) in [
        (ContactKind::Prescriber, "Dr Holt"),
        (ContactKind::Pharmacy, "Zenith"),
        (ContactKind::Pharmacy, "central"),
    ] {
        setting
            .clinic
            .save_contact(None, contact(kind, name), "")
            .unwrap();
    }
    let contacts = setting.clinic.contacts().unwrap();
    let names: Vec<&str> = contacts.iter().map(|entry| entry.form.name.as_str()).collect();
    assert_eq!(names, ["central", "Zenith", "Dr Holt"], "by kind and name");
    let mut check = |form: ContactForm, field: &str| {
        let error = setting.clinic.save_contact(None, form, "").unwrap_err();
        assert_eq!(error.field.as_deref(), Some(field), "{error}");
    };
    check(contact(ContactKind::Pharmacy, " "), "name");
    check(contact(ContactKind::Pharmacy, "CENTRAL"), "name");
    let long = ContactForm {
        phone: "1".repeat(121),
        ..contact(ContactKind::Pharmacy, "North")
    };
    check(long, "phone");
    let central = contacts[0].clone();
    let with_phone = ContactForm {
        phone: "030 1".to_owned(),
        ..central.form
    };
    setting
        .clinic
        .save_contact(Some(central.id), with_phone.clone(), "")
        .unwrap();
    let moved = ContactForm {
        phone: "030 2".to_owned(),
        ..with_phone
    };
    let error = setting
        .clinic
        .save_contact(Some(central.id), moved.clone(), "")
        .unwrap_err();
    assert_eq!(
        error.field.as_deref(),
        Some("reason"),
        "a number that was there before"
    );
    setting
        .clinic
        .save_contact(Some(central.id), moved, "new number")
        .unwrap();
    let history = setting
        .clinic
        .record_history(RecordKind::Contact, central.id)
        .unwrap();
    let phones: Vec<Option<&str>> = history
        .iter()
        .map(|revision| {
            let line = revision.lines.iter().find(|line| line.label == "Telephone");
            line.map(|line| line.text.as_str())
        })
        .collect();
    assert_eq!(phones, [None, Some("030 1"), Some("030 2")]);
    let view = setting.clinic.treatments(setting.person).unwrap();
    assert_eq!(
        (view.prescribers, view.pharmacies),
        (
            vec!["Dr Holt".to_owned()],
            vec!["central".to_owned(), "Zenith".to_owned()]
        )
    );
    setting
        .clinic
        .remove_record(RecordKind::Contact, central.id, "closed")
        .unwrap();
    assert_eq!(setting.clinic.contacts().unwrap().len(), 2);
}
