//! A faulty definition is refused with file, line and reason.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    reason = "a test fails loudly"
)]

use instruments::Definition;

const TEXT: &str = r#"
name = "Test"
short_name = "T"
recall = ""
instructions = ""
attribution = ""
[items.a]
label = "A"
"#;

fn check(definition: &str, line: usize, reason: &str) {
    let head = "id = \"t\"\nversion = \"1\"\ncitation = \"c\"\nlicence = \"l\"\nmissing_rule = \"m\"\n";
    let error = Definition::load("t", &format!("{head}{definition}"), TEXT).unwrap_err();
    let problem = &error.problems[0];
    assert!(problem.message.contains(reason), "{error}");
    assert_eq!(problem.line, line, "{error}");
}

fn with_formula(formula: &str) -> String {
    let item = "[[item]]\nkey = \"a\"\nscale = [0, 10]\n";
    let score = "[[score]]\nkey = \"s\"\nlabel = \"S\"\nrule = \"r\"\nsource = \"s\"\nrange = [0, 10]\n";
    format!("{item}{score}formula = \"{formula}\"\n")
}

#[test]
fn formulas_are_checked_when_they_are_loaded() {
    check(&with_formula("a +"), 9, "can't be read");
    check(&with_formula("b + 1"), 9, "b is not an item");
    check(&with_formula("s + 1"), 9, "s is not an item");
    check(&with_formula("a && true"), 9, "takes a condition");
    check(&with_formula("a / 0"), 9, "other than 0");
    check(&with_formula("a / a"), 9, "other than 0");
    check(&with_formula("readFile(a)"), 9, "not a function of scores");
    check(&with_formula("[1, 2].map(x, x)"), 9, "don't need");
}

#[test]
fn files_are_checked_when_they_are_loaded() {
    check("item = 3\n", 6, "");
    check(
        "[[item]]\nkey = \"a\"\nscale = [10, 0]\n[[score]]\nkey = \"s\"\nlabel = \"S\"\nrule = \"r\"\nsource = \"s\"\nrange = [0, 10]\nformula = \"1\"\n",
        6,
        "exactly one of",
    );
    check(
        "[[item]]\nkey = \"a\"\nscale = [0, 10]\n[[item]]\nkey = \"a\"\nscale = [0, 10]\n[[score]]\nkey = \"s\"\nlabel = \"S\"\nrule = \"r\"\nsource = \"s\"\nrange = [0, 1]\nformula = \"a\"\n",
        9,
        "used twice",
    );
    check(
        "[[item]]\nkey = \"a\"\nscale = [0, 10]\ncolour = \"red\"\n",
        9,
        "unknown field",
    );
}
