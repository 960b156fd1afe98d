//! The list of analytes, and what makes one faulty.

use super::*;
use std::collections::BTreeMap;

#[test]
fn the_list_that_ships_can_be_read() {
    let loaded = LabCatalogue::load(LABS).unwrap();
    assert!(loaded.analytes().len() > 30);
    assert_eq!(loaded.analytes().len(), LabCatalogue::builtin().analytes().len());
}

/// Molar masses of the formulas, summed with the abridged standard atomic weights (IUPAC/CIAAW 2021; iodine with one
/// digit more, since four of it stand in thyroxine).
#[test]
fn molar_masses_are_those_of_the_formulas() {
    let weights = BTreeMap::from([
        ("C", 12.011),
        ("H", 1.008),
        ("Co", 58.933),
        ("I", 126.904),
        ("Mg", 24.305),
        ("N", 14.007),
        ("O", 15.999),
        ("P", 30.974),
        ("Se", 78.971),
        ("Zn", 65.38),
    ]);
    let mut with_formula = 0;
    for analyte in LabCatalogue::builtin().analytes() {
        let Some(formula) = &analyte.formula else { continue };
        with_formula += 1;
        let mut mass = 0.0;
        let mut rest = formula.as_str();
        while !rest.is_empty() {
            let letters = if rest.chars().nth(1).is_some_and(|next| next.is_ascii_lowercase()) {
                2
            } else {
                1
            };
            let (element, behind) = rest.split_at(letters);
            let digits = behind.chars().take_while(char::is_ascii_digit).count();
            let (count, behind) = behind.split_at(digits);
            mass += weights[element] * count.parse::<f64>().unwrap_or(1.0);
            rest = behind;
        }
        let written: f64 = analyte.molar_mass.unwrap().to_string().parse().unwrap();
        assert!(
            (mass - written).abs() < mass * 2e-5,
            "{}: {written} is written, the formula gives {mass}",
            analyte.key
        );
    }
    assert_eq!(with_formula, 11);
}

/// A faulty list, the line and a part of what is said.
#[test]
fn faulty_lists_say_where() {
    let unit = "[[unit]]\nucum = \"mg/L\"\nprint = \"mg/L\"\nkind = \"mass_per_volume\"\n";
    let analyte = "[[analyte]]\nkey = \"crp\"\nname = \"C\"\nshort = \"CRP\"\ngroup = \"G\"\nlimits = [\"0\", \"9\"]\n\
                   units = [{ ucum = \"mg/L\", decimals = 1 }]\n";
    let whole = format!("{unit}{analyte}");
    LabCatalogue::load(&whole).unwrap();
    for (from, to, line, said) in [
        (
            "kind = \"mass_per_volume\"",
            "kind = \"colour\"",
            4,
            "unknown variant",
        ),
        (
            "kind = \"mass_per_volume\"",
            "kind = \"mass\"\noffset = \"3\"",
            1,
            "only temperatures",
        ),
        (
            "kind = \"mass_per_volume\"",
            "kind = \"mass\"\nmultiple = \"x\"",
            5,
            "isn't a number",
        ),
        (
            "kind = \"mass_per_volume\"",
            "kind = \"mass\"\ndivisor = \"0\"",
            5,
            "more than 0",
        ),
        (
            "kind = \"mass_per_volume\"",
            "kind = \"mass\"\nexponent = 99",
            1,
            "exponent",
        ),
        ("ucum = \"mg/L\"\n", "ucum = \"\"\n", 1, "plain characters"),
        (
            "[[analyte]]",
            "[[unit]]\nucum = \"mg/L\"\nprint = \"x\"\nkind = \"mass\"\n[[analyte]]",
            5,
            "stands twice",
        ),
        ("key = \"crp\"", "key = \"CRP\"", 5, "can't be used"),
        ("group = \"G\"", "group = \" \"", 5, "group is empty"),
        (
            "limits = [\"0\", \"9\"]",
            "limits = [\"9\", \"0\"]",
            10,
            "upwards",
        ),
        (
            "limits = [\"0\", \"9\"]",
            "limits = [\"-1\", \"0\"]",
            10,
            "upwards",
        ),
        (
            "limits = [\"0\", \"9\"]",
            "limits = [\"0\", \"9\"]\nmolar_mass = \"0\"",
            11,
            "more than 0",
        ),
        ("{ ucum = \"mg/L\"", "{ ucum = \"mg/dL\"", 11, "no unit \"mg/dL\""),
        (
            "decimals = 1 }",
            "decimals = 1, loinc = \"1988-4\" }",
            11,
            "check digit",
        ),
        ("decimals = 1 }", "decimals = 9 }", 11, "0 to 6"),
        (
            "decimals = 1 }",
            "decimals = 1, colour = 1 }",
            11,
            "unknown field",
        ),
        (
            "units = [{ ucum = \"mg/L\", decimals = 1 }]",
            "units = []",
            5,
            "no units",
        ),
    ] {
        let text = whole.replacen(from, to, 1);
        assert_ne!(text, whole);
        let Err(LabError::File(problems)) = LabCatalogue::load(&text) else {
            panic!("{to} is accepted")
        };
        let problem = &problems[0];
        assert!(problem.message.contains(said), "{to}: {problem}");
        assert_eq!(problem.line, line, "{to}: {problem}");
    }
    let twice = format!("{whole}{}", analyte.replace("\"crp\"", "\"other\""));
    let Err(LabError::File(problems)) = LabCatalogue::load(&twice) else {
        panic!("two analytes of one name")
    };
    assert!(
        problems[0].to_string().contains("is also a name of crp"),
        "{}",
        problems[0]
    );
}
