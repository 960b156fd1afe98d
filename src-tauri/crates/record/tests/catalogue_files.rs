//! What the catalogue's loader refuses, with file and line.
#![allow(clippy::unwrap_used, reason = "a test fails loudly")]

use record::{Catalogue, CatalogueFiles};

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
