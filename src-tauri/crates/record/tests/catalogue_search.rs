//! How the catalogue is searched.
#![allow(clippy::unwrap_used, reason = "a test fails loudly")]

use record::Catalogue;

fn catalogue() -> &'static Catalogue {
    Catalogue::shipped()
}

/// What was typed, and what must stand first.
#[test]
fn search_finds_the_right_one_first() {
    let table = [
        ("ldn", "ldn"),
        ("LDN", "ldn"),
        ("low dose nal", "ldn"),
        ("naltrexon", "ldn"),
        ("naltrexone", "ldn"),
        ("naltrexone 50", "naltrexone_50"),
        ("naltrexona", "ldn"),
        ("revia", "naltrexone_50"),
        ("lyrica", "pregabalin"),
        ("LYRICA 75 mg", "pregabalin"),
        ("lirica", "pregabalin"),
        ("pregabl", "pregabalin"),
        ("sertralina", "sertraline"),
        ("sertralin", "sertraline"),
        ("zertraline", "sertraline"),
        ("amitriptilina", "amitriptyline"),
        ("amitriptilin", "amitriptyline"),
        ("cymb", "duloxetine"),
        ("tylenol", "paracetamol"),
        ("tylenol 3", "co_codamol"),
        ("tylenol3", "co_codamol"),
        ("acetaminophen", "paracetamol"),
        ("co codamol", "co_codamol"),
        ("codeina", "codeine"),
        ("codeína", "codeine"),
        ("jarabe con codeina", "codeine_cough"),
        ("tramadol", "tramadol"),
        ("tramadoll", "tramadol"),
        ("tramadol paracetamol", "tramadol_paracetamol"),
        ("paracetamol tramadol", "tramadol_paracetamol"),
        ("L-Thyroxin 75", "levothyroxine"),
        ("levotiroxina", "levothyroxine"),
        ("euthirox", "levothyroxine"),
        ("schilddrusenhormon", "levothyroxine"),
        ("ibuprofeno", "ibuprofen"),
        ("ibuprofen ratiopharm", "ibuprofen"),
        ("novalgin", "metamizole"),
        ("t3", "liothyronine"),
        ("vitamin d", "vitamin_d"),
        ("vitamina d", "vitamin_d"),
        ("weihrauch", "boswellia"),
        ("kurkuma", "curcumin"),
        ("brennessel", "stinging_nettle"),
        ("ortiga", "stinging_nettle"),
        ("fish oil", "fish_oil"),
        ("omega 3", "fish_oil"),
        ("tai chi", "tai_chi"),
        ("taichi", "tai_chi"),
        ("akupunktur", "acupuncture"),
        ("dieta antiinflamatoria", "diet_anti_inflammatory"),
        ("mindfulness", "meditation"),
        ("cannabis", "medical_cannabis"),
        ("modafinilo", "modafinil"),
        ("contrave", "naltrexone_bupropion"),
        ("opioid cough", "codeine_cough"),
        ("snri", "duloxetine"),
    ];
    for (typed, wanted) in table {
        let found = catalogue().search(typed, 5);
        let keys: Vec<_> = found.iter().map(|found| found.found.key.as_str()).collect();
        assert_eq!(keys.first(), Some(&wanted), "{typed} → {keys:?}");
    }
}

#[test]
fn conditions_are_searched_the_same_way() {
    let table = [
        ("hashi", "hashimoto"),
        ("Reizdarm", "ibs"),
        ("colon irritable", "ibs"),
        ("ms", "multiple_sclerosis"),
        ("esclerosis multiple", "multiple_sclerosis"),
        ("borreliose", "lyme"),
        ("sjogren", "sjogren"),
        ("sleep apnea", "sleep_apnoea"),
        ("long covid", "post_covid"),
        ("embarazo", "pregnancy"),
        ("breast feeding", "breast_feeding"),
        ("dialysis", "kidney_failure"),
    ];
    for (typed, wanted) in table {
        let found = catalogue().search_conditions(typed, 5);
        let keys: Vec<_> = found.iter().map(|found| found.found.key.as_str()).collect();
        assert_eq!(keys.first(), Some(&wanted), "{typed} → {keys:?}");
    }
}

#[test]
fn search_says_which_name_fits_and_keeps_its_limits() {
    let found = catalogue().search("cymbalta", 3);
    assert_eq!(found[0].by, "Cymbalta");
    assert_eq!(
        catalogue().search("opioid", 4).len(),
        4,
        "class labels find their members"
    );
    assert!(
        catalogue().search("antidepressant", 100).len() > 25,
        "through parents too"
    );
    assert!(
        catalogue()
            .search("ssri", 20)
            .iter()
            .all(|found| found.found.is_a("ssri"))
    );
    for nothing in [
        "",
        "   ",
        "-",
        "mg",
        "75 mg",
        "qqqqqq",
        "xyz abc def",
        &"a".repeat(10_000),
    ] {
        assert!(catalogue().search(nothing, 5).is_empty(), "{nothing:.20}");
    }
    assert!(catalogue().search("ldn", 0).is_empty());
    let long = "naltrexone ".repeat(500);
    assert!(!catalogue().search(&long, 5).is_empty(), "too many words are cut");
}

#[test]
fn every_name_finds_its_own_entry_first() {
    let catalogue = catalogue();
    for entry in catalogue.entries() {
        for name in [&entry.name, &entry.short].into_iter().chain(&entry.names) {
            assert_eq!(
                catalogue.named(name).map(|found| &found.key),
                Some(&entry.key),
                "{name}"
            );
            let is_main = name == &entry.name || name == &entry.short;
            if !is_main && !entry.is_a("opioid") && !entry.is_a("opioid_antagonist") {
                continue;
            }
            let first = catalogue.search(name, 1);
            assert_eq!(
                first.first().map(|found| &found.found.key),
                Some(&entry.key),
                "{name}"
            );
        }
    }
    for condition in catalogue.conditions() {
        for name in [&condition.name].into_iter().chain(&condition.names) {
            let found = catalogue.condition_named(name);
            assert_eq!(found.map(|found| &found.key), Some(&condition.key), "{name}");
        }
    }
    assert!(
        catalogue.named("naltrexone").is_none(),
        "it could be any dose, so it names none"
    );
}
