//! A faulty definition is refused with file, line and reason.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    reason = "a test fails loudly"
)]

use instruments::{Definition, Library, LoadError};

const HEAD: &str = "id = \"t\"\nversion = \"1\"\nfamily = \"other\"\ncitation = \"c\"\nlicence = \"l\"\nmissing_rule = \"m\"\n";
const TEXT: &str = "name = \"Test\"\nshort_name = \"T\"\nrecall = \"\"\ninstructions = \"\"\nattribution = \"\"\n[items.a]\nlabel = \"A\"\n";
const ITEM: &str = "[[item]]\nkey = \"a\"\nscale = [0, 10]\n";

fn load(definition: &str, text: &str) -> Result<Definition, LoadError> {
    Definition::load("t", &format!("{HEAD}{definition}"), text)
}

/// The definition, after six lines of head, must be refused at `line` of `file` with these words.
fn refused(definition: &str, text: &str, file: &str, line: usize, reason: &str) {
    let error = load(definition, text).unwrap_err();
    let fits = |problem: &&instruments::Problem| {
        problem.file == file && problem.line == line && problem.message.contains(reason)
    };
    assert!(
        error.problems.iter().any(|problem| fits(&problem)),
        "wanted {file}, line {line}: {reason}\ngot {error}"
    );
}

fn check(definition: &str, line: usize, reason: &str) {
    refused(definition, TEXT, "definition.toml", line, reason);
}

fn score(key: &str, formula: &str, range: &str) -> String {
    format!(
        "[[score]]\nkey = \"{key}\"\nlabel = \"S\"\nrule = \"r\"\nsource = \"s\"\n{range}\nformula = \"{formula}\"\n"
    )
}

/// Item a (0 to 10) and the score s with this formula, which stands in line 16.
fn with_formula(formula: &str) -> String {
    format!("{ITEM}{}", score("s", formula, "range = [0, 10]"))
}

#[test]
fn a_sound_definition_loads() {
    assert!(load(&with_formula("a"), TEXT).is_ok());
}

#[test]
fn formulas_are_checked_when_they_are_loaded() {
    let table = [
        ("a +", "can't be read"),
        ("b + 1", "b is not an item"),
        ("aa + 1", "did you mean a?"),
        ("s + 1", "needs itself"),
        ("a && true", "takes a condition"),
        ("a > 1 ? 1 : true", "after : takes a number"),
        ("a / 0", "divides by 0"),
        ("a % a", "% takes a number above 0"),
        ("readFile(a)", "not a function of scores"),
        ("[1, 2].map(x, x)", "don't need"),
        ("a.b", "don't need"),
        ("'text'", "quotation marks"),
        ("9999999999 + a", "too large"),
        ("null", "gives no score"),
        ("sum_prorated(a, 1)", "fewer than the group has"),
        ("mean_answered(a, 0)", "from 1 to all"),
        ("lookup(a, b)", "a number and a table"),
        ("band(a)", "an earlier score"),
        ("count(a)", "takes a body map"),
        ("digits(a, 10)", "a digit for a missing answer"),
    ];
    for (formula, reason) in table {
        check(&with_formula(formula), 16, reason);
    }
}

#[test]
fn a_formula_cannot_exhaust_the_parser() {
    let table = [
        (
            format!("{}a{}", "(".repeat(900), ")".repeat(900)),
            "brackets are more than",
        ),
        (format!("{}a > 1", "!".repeat(900)), "too many"),
        (format!("{}a", "-".repeat(900)), "too many"),
        ("a > 1 ? 1 : ".repeat(150) + "a", "too many"),
        (format!("a{}", " + a".repeat(600)), "longer than 2000 characters"),
        (format!("a{}", "+a".repeat(900)), "too long a chain"),
    ];
    for (formula, reason) in table {
        check(&with_formula(&formula), 16, reason);
    }
}

#[test]
fn scores_cannot_go_in_a_circle() {
    let circle = format!(
        "{ITEM}{}{}",
        score("s", "t + a", "range = [0, 10]"),
        score("t", "s + a", "range = [0, 10]")
    );
    check(&circle, 16, "s → t → s");
    check(&circle, 16, "circle");
    let later = format!(
        "{ITEM}{}{}",
        score("s", "t + 0", "range = [0, 10]"),
        score("t", "a", "range = [0, 10]")
    );
    check(&later, 16, "t stands at this place or further down");
}

#[test]
fn ranges_must_be_what_the_answers_give() {
    check(
        &format!("{ITEM}{}", score("s", "a * 2", "range = [0, 10]")),
        10,
        "with every answer at its highest the score \"s\" is 20",
    );
    check(
        &format!("{ITEM}{}", score("s", "a", "range = [0, 12]")),
        10,
        "at most 10",
    );
    check(
        &format!("{ITEM}{}", score("s", "a", "range = [10, 0]")),
        10,
        "the lower number first",
    );
    check(&format!("{ITEM}{}", score("s", "a", "")), 10, "needs a range");
    check(
        &format!("{ITEM}{}", score("s", "a > 3", "range = [0, 1]")),
        10,
        "take its range out",
    );
}

#[test]
fn what_nothing_uses_is_named() {
    let sound = score("s", "a", "range = [0, 10]");
    let spare = "[[item]]\nkey = \"b\"\nflag = true\n";
    let text = format!("{TEXT}[items.b]\nlabel = \"B\"\n");
    refused(
        &format!("{ITEM}{spare}{sound}"),
        &text,
        "definition.toml",
        10,
        "no formula uses \"b\"",
    );
    check(
        &format!("[groups]\nall = [\"a\"]\n{ITEM}{sound}"),
        8,
        "no formula uses \"all\"",
    );
    check(
        &format!("[tables.t]\nfrom = 0\nvalues = [1]\n{ITEM}{sound}"),
        7,
        "no formula uses \"t\"",
    );
    check(
        &format!("[[section]]\nkey = \"part\"\n{ITEM}{sound}"),
        1,
        "the section \"part\" has no item",
    );
    let labels = format!("{TEXT}[labels]\nspare = [\"x\"]\n");
    refused(
        &format!("{ITEM}{sound}"),
        &labels,
        "text.en.toml",
        9,
        "no item uses the labels \"spare\"",
    );
    refused(
        &format!("{ITEM}{sound}"),
        &text,
        "text.en.toml",
        8,
        "text for \"b\", which is not an item",
    );
}

#[test]
fn files_are_checked_when_they_are_loaded() {
    let sound = score("s", "a", "range = [0, 10]");
    check("item = 3\n", 7, "");
    check(
        &format!("[[item]]\nkey = \"a\"\nscale = [10, 0]\n{sound}"),
        7,
        "the lower number first",
    );
    check(
        &format!("[[item]]\nkey = \"a\"\nscale = [0, 10]\nflag = true\n{sound}"),
        7,
        "exactly one of",
    );
    check(&format!("{ITEM}{ITEM}{sound}"), 10, "stands twice");
    check(
        "[[item]]\nkey = \"a\"\nscale = [0, 10]\ncolour = \"red\"\n",
        10,
        "unknown field",
    );
    check(
        &format!("[[item]]\nkey = \"A b\"\nscale = [0, 10]\n{sound}"),
        7,
        "small letters",
    );
    check(
        &format!("[[item]]\nkey = \"a\"\nscale = [0, 10]\nblank = 11\noptional = true\n{sound}"),
        7,
        "outside the answers",
    );
    check(
        &format!(
            "{ITEM}{sound}[[bands]]\nscore = \"s\"\nset = \"x\"\nsource = \"x\"\ncitation = \"x\"\nlevels = [[2, \"some\"]]\n"
        ),
        17,
        "must start at 0",
    );
    check(
        &format!(
            "{ITEM}{sound}[[bands]]\nscore = \"s\"\nset = \"x\"\nsource = \"x\"\ncitation = \"x\"\nlevels = [[0, \"none\"], [11, \"some\"]]\n"
        ),
        17,
        "outside the score's range",
    );
    check(
        &format!(
            "{ITEM}{sound}[[bands]]\nscore = \"s\"\nset = \"x\"\nsource = \"x\"\ncitation = \"x\"\nlevels = [[0, \"none\"]]\n"
        ),
        1,
        "none is the default",
    );
    check(
        &format!("{ITEM}{sound}[[followed]]\nscore = \"s\"\nlabel = \"S\"\n"),
        17,
        "needs worse",
    );
    check(
        &format!(
            "{ITEM}{sound}[[change]]\nscore = \"s\"\nlabel = \"x\"\nsource = \"x\"\ncitation = \"x\"\npoints = -1\n"
        ),
        17,
        "exactly one of",
    );
    check(
        &format!(
            "{ITEM}{sound}[[flag]]\ncode = \"f\"\nitem = \"a\"\nwhen = \"s\"\ntext = \"x\"\nsource = \"x\"\n"
        ),
        17,
        "a score that is a condition",
    );
    check(
        &format!("{ITEM}{sound}[[check]]\nitem = \"a\"\nwhen = \"a + 1\"\nmessage = \"x\"\n"),
        19,
        "must be a condition",
    );
    refused(
        &format!("{ITEM}{sound}"),
        "name = 3\n",
        "text.en.toml",
        1,
        "invalid type",
    );
    refused(
        &format!("{ITEM}{sound}"),
        &TEXT.replace("label = \"A\"", "help = \"x\""),
        "text.en.toml",
        1,
        "has no label",
    );
}

#[test]
fn every_problem_is_told_at_once() {
    let many = format!(
        "{ITEM}{}{}",
        score("s", "b", "range = [0, 10]"),
        score("u", "c", "range = [0, 10]")
    );
    assert_eq!(load(&many, TEXT).unwrap_err().problems.len(), 2);
}

#[test]
fn what_is_too_large_is_refused() {
    let items: String = (0..401)
        .map(|item| format!("[[item]]\nkey = \"a{item}\"\nflag = true\n"))
        .collect();
    check(
        &format!("{items}{}", score("s", "a0", "")),
        1,
        "401 items, more than 400",
    );
    let text = format!("{TEXT}#{}", "x".repeat(300_000));
    refused(&with_formula("a"), &text, "text.en.toml", 1, "larger than 256 KB");
}

/// What is refused must be refused at once and in few words, however long the names are.
fn refused_quickly(definition: &str, text: &str, reason: &str) {
    let start = std::time::Instant::now();
    let error = load(definition, text).unwrap_err();
    assert!(
        start.elapsed().as_millis() < 2_000,
        "{reason}: {:?}",
        start.elapsed()
    );
    let told = error.to_string();
    assert!(told.contains(reason), "{}", &told[..told.len().min(500)]);
    assert!(told.len() < 40_000, "{reason}: told in {} letters", told.len());
}

#[test]
fn long_names_neither_cost_time_nor_fill_the_screen() {
    let long = "a".repeat(40_000);
    let places = "[[item]]\nkey = \"m\"\nareas = [\"neck\"]\n";
    let region = format!(
        "[regions.r]\n{long} = [\"neck\"]\n{places}{}",
        score("s", "size(touched(m, r))", "range = [0, 1]")
    );
    refused_quickly(&region, TEXT, "has at most 40 characters");
    let keys: Vec<String> = (0..200)
        .map(|key| format!("\"{}{key}\"", "x".repeat(900)))
        .collect();
    let group = format!(
        "[groups]\n{long} = [{}]\n{ITEM}{}",
        keys.join(", "),
        score("s", "a", "range = [0, 10]")
    );
    refused_quickly(&group, TEXT, "has at most 40 characters");
    let items: String = (0..300)
        .map(|item| format!("[[item]]\nkey = \"i{item:0>39}\"\nscale = [0, 1]\n"))
        .collect();
    let name = "z".repeat(1_900);
    let scores: String = (0..100)
        .map(|index| score(&format!("s{index}"), &name, "range = [0, 1]"))
        .collect();
    let head = TEXT.split("[items").next().unwrap();
    let labels: String = (0..300)
        .map(|item| format!("[items.i{item:0>39}]\nlabel = \"{item}\"\n"))
        .collect();
    refused_quickly(
        &format!("{items}{scores}"),
        &format!("{head}{labels}"),
        "is not an item, a group, a table or an earlier score",
    );
}

#[test]
fn everything_that_ships_passes_every_check() {
    let library = Library::builtin();
    let mut wrong = Vec::new();
    for id in library.ids() {
        match library.get(id) {
            Err(error) => wrong.push(error.to_string()),
            Ok(definition) => {
                let (file, text) = &definition.files;
                if let Err(error) = Definition::load(id, file, text) {
                    wrong.push(error.to_string());
                }
            }
        }
        assert!(!library.notes(id).is_empty(), "{id} has no SOURCE.md");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
