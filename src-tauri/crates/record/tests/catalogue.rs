//! The catalogue that ships, what it says about near misses, how it is searched, and what its loader refuses.
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

const CLASSES: &str = "units = [\"mg\"]\nforms = [\"tablet\"]\n[sources]\ns = \"Source\"\n[[class]]\nkey = \"opioid\"\nlabel = \"Opioid\"\nsentence = \"Opioids.\"\n[[condition_class]]\nkey = \"pain\"\nlabel = \"Pain\"\nsentence = \"Pain.\"\n";
const ENTRY: &str = "[[entry]]\nkey = \"a\"\nname = \"Aa\"\nclasses = [\"opioid\"]\nsource = \"s\"\n";

fn with<'a>(classes: &'a str, drugs: &'a str, therapies: &'a str, conditions: &'a str) -> CatalogueFiles<'a> {
    CatalogueFiles {
        classes,
        drugs,
        supplements: "",
        therapies,
        conditions,
    }
}

/// The files must be refused at this place for this reason.
fn refused(files: CatalogueFiles<'_>, file: &str, line: usize, reason: &str) {
    let error = Catalogue::load(&files).unwrap_err();
    let fits = error
        .problems
        .iter()
        .any(|found| found.file == file && found.line == line && found.message.contains(reason));
    assert!(fits, "wanted {file}, line {line}: {reason}\ngot {error}");
}

#[test]
fn the_loader_refuses_with_file_and_line() {
    Catalogue::load(&with(CLASSES, ENTRY, "", "")).unwrap();
    let entries = [
        (
            "key = \"a\"\nname = \"Aa\"\nclasses = [\"opiod\"]\nsource = \"s\"",
            9,
            "did you mean \"opioid\"?",
        ),
        (
            "key = \"b\"\nname = \"Bb\"\nclases = [\"opioid\"]\nsource = \"s\"",
            9,
            "unknown field `clases`",
        ),
        (
            "key = \"b\"\nname = \"Bb\"\nclasses = [\"pain\"]\nsource = \"s\"",
            9,
            "other kind",
        ),
        (
            "key = \"b\"\nname = \"Bb\"\nclasses = [\"opioid\", \"opioid\"]\nsource = \"s\"",
            9,
            "stands twice",
        ),
        ("key = \"b\"\nname = \"Bb\"\nsource = \"s\"", 7, "no class"),
        (
            "key = \"b\"\nname = \"Bb\"\nclasses = [\"opioid\"]\nsource = \"t\"",
            10,
            "none of the sources",
        ),
        (
            "key = \"b\"\nname = \"Bb\"\nclasses = [\"opioid\"]\nunit = \"kg\"\nsource = \"s\"",
            10,
            "none of the units",
        ),
        (
            "key = \"b\"\nname = \"Bb\"\nclasses = [\"opioid\"]\nforms = [\"stone\"]\nsource = \"s\"",
            10,
            "none of the forms",
        ),
        (
            "key = \"a\"\nname = \"Bb\"\nclasses = [\"opioid\"]\nsource = \"s\"",
            7,
            "key \"a\" stands twice",
        ),
        (
            "key = \"B b\"\nname = \"Bb\"\nclasses = [\"opioid\"]\nsource = \"s\"",
            7,
            "a key takes small letters",
        ),
        (
            "key = \"b\"\nname = \"AA\"\nclasses = [\"opioid\"]\nsource = \"s\"",
            8,
            "one name, one entry",
        ),
        (
            "key = \"b\"\nname = \"Bb\"\nnames = [\"a-a\"]\nclasses = [\"opioid\"]\nsource = \"s\"",
            9,
            "one name, one entry",
        ),
        (
            "key = \"b\"\nname = \"Bb\"\nnames = [\"BB\"]\nclasses = [\"opioid\"]\nsource = \"s\"",
            9,
            "stands twice",
        ),
        (
            "key = \"b\"\nname = \" \"\nclasses = [\"opioid\"]\nsource = \"s\"",
            8,
            "empty",
        ),
        (
            "key = \"b\"\nname = \"A very long name for a drug\"\nclasses = [\"opioid\"]\nsource = \"s\"",
            8,
            "short name",
        ),
        (
            "key = \"b\"\nname = \"Bb\"\ncontains = [\"z\"]\nsource = \"s\"",
            9,
            "which is no entry",
        ),
        (
            "key = \"b\"\nname = \"Bb\"\ncontains = [\"b\"]\nsource = \"s\"",
            9,
            "a combination itself",
        ),
        (
            "key = \"b\"\nname = \"Bb\"\nclasses = [\"opioid\"]\nkind = \"diet\"\nsource = \"s\"",
            7,
            "stands nowhere else",
        ),
    ];
    for (entry, line, reason) in entries {
        let drugs = format!("{ENTRY}[[entry]]\n{entry}\n");
        refused(with(CLASSES, &drugs, "", ""), "drugs.toml", line, reason);
    }
    let classes = [
        (
            "[[class]]\nkey = \"b\"\nlabel = \"B\"\nsentence = \"B.\"\nparent = \"c\"",
            17,
            "no class of the same kind further up",
        ),
        (
            "[[class]]\nkey = \"b\"\nlabel = \"B\"\nsentence = \"B.\"\nparent = \"b\"",
            17,
            "no class of the same kind further up",
        ),
        (
            "[[class]]\nkey = \"opioid\"\nlabel = \"B\"\nsentence = \"B.\"",
            14,
            "stands twice",
        ),
        (
            "[[class]]\nkey = \"b\"\nlabel = \"B\"\nsentence = \"no stop\"",
            14,
            "needs a label and a sentence",
        ),
        (
            "[[class]]\nkey = \"b\"\nlabel = \"B\"\nsentence = \"B.\"\nwhy = \"\"",
            17,
            "unknown field `why`",
        ),
    ];
    for (class, line, reason) in classes {
        let text = format!("{CLASSES}{class}\n");
        refused(with(&text, ENTRY, "", ""), "classes.toml", line, reason);
    }
    let therapy = "[[entry]]\nkey = \"b\"\nname = \"Bb\"\nclasses = [\"opioid\"]\nsource = \"s\"\n";
    refused(
        with(CLASSES, ENTRY, therapy, ""),
        "therapies.toml",
        2,
        "kind is diet, exercise or therapy",
    );
    let kind = format!("{therapy}kind = \"cure\"\n");
    refused(
        with(CLASSES, ENTRY, &kind, ""),
        "therapies.toml",
        6,
        "unknown variant `cure`",
    );
    let condition = "[[condition]]\nkey = \"b\"\nname = \"Bb\"\nclasses = [\"opioid\"]\n";
    refused(
        with(CLASSES, ENTRY, "", condition),
        "conditions.toml",
        4,
        "other kind",
    );
    let condition = "[[condition]]\nkey = \"a\"\nname = \"Bb\"\nclasses = [\"pain\"]\n";
    refused(
        with(CLASSES, ENTRY, "", condition),
        "conditions.toml",
        2,
        "stands twice",
    );
}
