//! The catalogue that ships and what it says about near misses.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

use record::{Catalogue, CatalogueFiles, Kind};
use std::collections::{BTreeMap, BTreeSet};

fn catalogue() -> &'static Catalogue {
    Catalogue::shipped()
}

/// Without spaces, case and everything else that two spellings may differ in.
fn plain(name: &str) -> String {
    name.to_lowercase()
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}

#[test]
fn what_ships_is_sound() {
    if let Err(error) = Catalogue::load(&CatalogueFiles::SHIPPED) {
        panic!("{}", error.to_string().replace("; ", "\n"));
    }
}

#[test]
fn every_class_exists_and_parents_come_first() {
    let catalogue = catalogue();
    for entry in catalogue.entries() {
        assert!(!entry.classes.is_empty(), "{} has no class", entry.key);
        for class in &entry.classes {
            assert!(catalogue.class(class).is_some(), "{}: {class}", entry.key);
        }
    }
    for condition in catalogue.conditions() {
        for class in &condition.classes {
            assert!(catalogue.class(class).unwrap().of_conditions, "{}", condition.key);
        }
    }
    let mut seen = BTreeSet::new();
    for class in catalogue.classes() {
        assert!(
            class.parent.iter().all(|parent| seen.contains(parent)),
            "{}",
            class.key
        );
        seen.insert(class.key.clone());
    }
    let all = catalogue.entries().iter().map(|entry| &entry.key);
    let keys = all.chain(catalogue.conditions().iter().map(|condition| &condition.key));
    let used: BTreeSet<&str> = keys
        .flat_map(|key| catalogue.classes_of(key))
        .map(|class| class.key.as_str())
        .collect();
    let empty: Vec<_> = seen.iter().filter(|key| !used.contains(key.as_str())).collect();
    assert!(
        empty.is_empty(),
        "classes without a member help nobody: {empty:?}"
    );
}

#[test]
fn no_name_stands_for_two() {
    let mut owners: BTreeMap<String, &str> = BTreeMap::new();
    for entry in catalogue().entries() {
        let names = [&entry.name, &entry.short].into_iter().chain(&entry.names);
        for name in names.map(|name| plain(name)).collect::<BTreeSet<_>>() {
            if let Some(other) = owners.insert(name.clone(), &entry.key) {
                panic!("{name} stands for {other} and {}", entry.key);
            }
        }
    }
}

#[test]
fn a_combination_has_the_classes_of_its_parts() {
    let catalogue = catalogue();
    let mut combinations = 0;
    for entry in catalogue.entries() {
        for part in &entry.contains {
            combinations += 1;
            for class in catalogue.classes_of(part) {
                assert!(
                    entry.is_a(&class.key),
                    "{} lacks {} of {part}",
                    entry.key,
                    class.key
                );
            }
        }
    }
    assert!(combinations > 50, "only {combinations} parts of combinations");
}

/// An opioid that is its own antagonist would fire every rule on itself.
#[test]
fn nothing_is_opioid_and_antagonist() {
    for entry in catalogue().entries() {
        let both = entry.is_a("opioid") && entry.is_a("opioid_antagonist");
        assert!(!both, "{}", entry.key);
    }
}

/// Every name that says opioid belongs to an opioid, or is known here not to.
#[test]
fn opioid_words_in_names_are_opioids() {
    let stems = [
        "codein",
        "codeín",
        "morphin",
        "morfin",
        "codone",
        "codon",
        "oxicod",
        "tramad",
        "fentan",
        "metadon",
        "methadon",
        "buprenorph",
        "buprenorf",
        "opium",
    ];
    let known = ["apomorphine", "dextromethorphan"];
    for entry in catalogue().entries() {
        let names = [&entry.name].into_iter().chain(&entry.names);
        for name in names.map(|name| name.to_lowercase()) {
            let says = stems.iter().any(|stem| name.contains(stem));
            assert!(
                !says || entry.is_a("opioid") || known.contains(&entry.key.as_str()),
                "{name} of {} is no opioid",
                entry.key
            );
        }
    }
}

/// What a patient says, whether it is an opioid, and why.
#[test]
fn near_misses_of_opioids() {
    let table = [
        ("naloxone nasal spray", false, "an antidote"),
        ("Narcan", false, "naloxone"),
        ("Nyxoid", false, "naloxone"),
        ("nalmefene nasal spray", false, "an antidote"),
        ("Relistor", false, "blocks opioids in the gut"),
        ("Movantik", false, "blocks opioids in the gut"),
        ("ldn", false, "an antagonist"),
        ("Vivitrol", false, "an antagonist"),
        ("Contrave", false, "contains naltrexone"),
        ("Mysimba", false, "contains naltrexone"),
        ("Lybalvi", false, "contains samidorphan"),
        ("Targin", true, "the naloxone stays in the gut"),
        (
            "Suboxone",
            true,
            "buprenorphine; the naloxone acts only when injected",
        ),
        ("Valoron N", true, "tilidine with naloxone"),
        ("Talwin NX", true, "pentazocine with naloxone"),
        ("Embeda", true, "morphine; its naltrexone is sealed in"),
        ("co-codamol", true, "codeine"),
        ("cocodamol 30/500", true, "codeine"),
        ("Tylenol 3", true, "codeine"),
        ("Tylenol #4", true, "codeine"),
        ("Tylenol with codeine", true, "codeine"),
        ("Tylenol", false, "paracetamol alone"),
        ("Gelocatil", false, "paracetamol alone"),
        ("Gelocatil Codeína", true, "codeine"),
        ("Nurofen", false, "ibuprofen alone"),
        ("Nurofen Plus", true, "codeine"),
        ("Fioricet", false, "butalbital without codeine"),
        ("Fioricet with codeine", true, "codeine"),
        ("Soma", false, "carisoprodol alone"),
        ("codeine linctus", true, "cough medicine"),
        ("promethazine with codeine", true, "cough medicine"),
        ("promethazine", false, "an antihistamine"),
        ("Robitussin AC", true, "codeine"),
        ("Robitussin DM", false, "dextromethorphan"),
        ("Bisoltus", true, "codeine"),
        ("Bisoltussin", false, "dextromethorphan"),
        ("Bisolvon", false, "bromhexine"),
        (
            "dextromethorphan",
            false,
            "acts on NMDA and sigma receptors, not on opioid receptors",
        ),
        ("NyQuil", false, "dextromethorphan"),
        ("Wick MediNait", false, "dextromethorphan"),
        ("noscapine", false, "from the poppy, but no opioid receptor"),
        ("dihydrocodeine", true, "an opioid"),
        ("DHC", true, "dihydrocodeine"),
        ("Paracodin", true, "dihydrocodeine"),
        ("co-dydramol", true, "dihydrocodeine"),
        ("Tussionex", true, "hydrocodone"),
        ("hydrocodone cough syrup", true, "hydrocodone"),
        ("Vicodin", true, "hydrocodone"),
        ("Percocet", true, "oxycodone"),
        ("tramadol", true, "an opioid"),
        ("tramadol retard", true, "tramadol"),
        ("tramadol retard 100 mg", true, "tramadol"),
        ("Tramadol Hexal", true, "tramadol"),
        ("Ultracet", true, "tramadol"),
        ("Zaldiar", true, "tramadol"),
        ("Enantyum", false, "dexketoprofen alone"),
        ("Enanplus", true, "dexketoprofen with tramadol"),
        ("tapentadol", true, "an opioid"),
        ("Palexia retard", true, "tapentadol"),
        ("Imodium", true, "loperamide"),
        ("loperamide", true, "an opioid that acts on the gut"),
        ("Fortasec", true, "loperamide"),
        ("Lomotil", true, "diphenoxylate"),
        ("racecadotril", false, "slows the breakdown of enkephalin"),
        ("Buscopan", false, "an antispasmodic"),
        ("kratom", true, "mitragynine"),
        ("poppy tea", true, "morphine"),
        ("California poppy", false, "another plant"),
        ("tianeptine", true, "a full agonist"),
        ("Butrans", true, "buprenorphine"),
        ("Polamidon", true, "levomethadone"),
        ("apomorphine", false, "acts on dopamine receptors"),
        ("lofexidine", false, "eases withdrawal"),
        ("Nolotil", false, "metamizole"),
        ("cbd oil", false, "a cannabinoid"),
        ("duloxetine", false, "an SNRI"),
        ("opipramol", false, "an anxiolytic, however it sounds"),
    ];
    for (said, opioid, why) in table {
        let found = catalogue().search(said, 1);
        let found = found.first().unwrap_or_else(|| panic!("{said} is not found"));
        let says = found.found.is_a("opioid");
        assert_eq!(says, opioid, "{said} → {}: {why}", found.found.key);
    }
}

#[test]
fn classes_that_rules_stand_on() {
    let table: &[(&str, &str, bool)] = &[
        ("ldn", "ldn", true),
        ("ldn", "naltrexone", true),
        ("ldn", "opioid_antagonist", true),
        ("ldn", "hepatotoxic", false),
        ("uldn", "ldn", false),
        ("uldn", "naltrexone", true),
        ("naltrexone_50", "ldn", false),
        ("naltrexone_50", "naltrexone", true),
        ("naltrexone_injection", "naltrexone", true),
        ("naltrexone_bupropion", "naltrexone", true),
        ("naltrexone_bupropion", "antidepressant", true),
        ("naltrexone_bupropion", "alcohol_dependence_medicine", false),
        ("morphine_naltrexone", "naltrexone", false),
        ("naloxone", "opioid_antidote", true),
        ("naloxone", "naltrexone", false),
        ("oxycodone_naloxone", "opioid_antidote", false),
        ("methadone", "opioid_long_acting", true),
        ("levomethadone", "opioid_long_acting", true),
        ("buprenorphine_patch", "opioid_long_acting", true),
        ("buprenorphine_naloxone", "opioid_long_acting", true),
        ("oxycodone", "opioid_long_acting", false),
        ("codeine_cough", "opioid_antitussive", true),
        ("co_codamol", "opioid_antitussive", false),
        ("co_codamol", "paracetamol", true),
        ("co_codamol", "analgesic", true),
        ("loperamide", "opioid_antidiarrhoeal", true),
        ("tramadol_celecoxib", "nsaid", true),
        ("levothyroxine_iodide", "thyroid_hormone", true),
        ("desiccated_thyroid", "thyroid_hormone", true),
        ("thyroid_glandular", "thyroid_hormone", true),
        ("iodine", "thyroid_hormone", false),
        ("thiamazole", "thyroid_hormone", false),
        ("methotrexate", "immunosuppressant", true),
        ("tacrolimus", "immunosuppressant", true),
        ("tacrolimus_skin", "immunosuppressant", false),
        ("ciclosporin_eye", "immunosuppressant", false),
        ("hydroxychloroquine", "immunosuppressant", false),
        ("glatiramer", "immunosuppressant", false),
        ("ocrelizumab", "immunosuppressant", true),
        ("adalimumab", "immunosuppressant", true),
        ("prednisone", "immunosuppressant", false),
        ("prednisone", "corticosteroid", true),
        ("pembrolizumab", "immunotherapy", true),
        ("pregabalin", "gabapentinoid", true),
        ("pregabalin", "antiseizure", true),
        ("milnacipran", "antidepressant", true),
        ("antacid_calcium", "calcium_carbonate", true),
        ("hashimoto", "thyroid_disease", true),
        ("hashimoto", "autoimmune", true),
        ("acute_hepatitis", "acute_liver_disease", true),
        ("liver_failure", "acute_liver_disease", true),
        ("liver_failure", "acute_hepatitis", false),
        ("acute_hepatitis", "liver_disease", true),
        ("cirrhosis", "acute_liver_disease", false),
        ("pregnancy_wish", "pregnancy", false),
        ("organ_transplant", "transplant", true),
        ("rheumatoid_arthritis", "explains_pain", true),
        ("multiple_sclerosis", "explains_pain", true),
        ("major_depression", "explains_pain", true),
        ("ibs", "explains_pain", false),
        ("no_such_thing", "opioid", false),
    ];
    for (key, class, wanted) in table {
        let known = catalogue().class(class).is_some();
        assert!(known, "{class} is no class");
        assert_eq!(catalogue().is_a(key, class), *wanted, "{key} in {class}");
    }
    assert!(
        catalogue().entry("no_such_thing").is_none(),
        "unknown is told from known"
    );
}

/// A rule about a class that doesn't exist would never fire.
#[test]
fn safety_rules_name_classes_that_exist() {
    let rules: toml::Table = toml::from_str(include_str!("../safety/rules.toml")).unwrap();
    let fields = [
        "first",
        "second",
        "before",
        "after",
        "long_acting",
        "of",
        "with",
        "class",
    ];
    for rule in rules["rule"].as_array().unwrap() {
        for field in fields {
            if let Some(class) = rule["when"].get(field).and_then(toml::Value::as_str) {
                assert!(
                    catalogue().class(class).is_some(),
                    "{:?} names {class}",
                    rule["code"]
                );
            }
        }
    }
}

#[test]
fn what_people_commonly_bring_is_there() {
    let count = |kind| {
        catalogue()
            .entries()
            .iter()
            .filter(|entry| entry.kind == kind)
            .count()
    };
    assert!(count(Kind::Drug) > 250, "{}", count(Kind::Drug));
    assert!(count(Kind::Supplement) > 60, "{}", count(Kind::Supplement));
    assert!(count(Kind::Diet) > 10, "{}", count(Kind::Diet));
    assert!(count(Kind::Exercise) > 10, "{}", count(Kind::Exercise));
    assert!(count(Kind::Therapy) > 30, "{}", count(Kind::Therapy));
    assert!(catalogue().conditions().len() >= 60);
    assert!(catalogue().members("opioid").count() > 50);
    let ldn = catalogue().entry("ldn").unwrap();
    assert_eq!((ldn.short.as_str(), ldn.unit.as_str()), ("LDN", "mg"));
}
