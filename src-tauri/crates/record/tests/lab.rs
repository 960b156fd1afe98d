//! Laboratory values: reading, converting, placing and refusing.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

use jiff::civil::date;
use proptest::prelude::*;
use record::{
    Analyte, Comparator, Decimal, LabCatalogue, LabError, LabName, LabResult, Limit, Place, Reading, Unit,
    parse_reference,
};
use std::collections::{BTreeMap, BTreeSet};

const LABS: &str = include_str!("../catalogue/labs.toml");

fn analyte(key: &str) -> &'static Analyte {
    LabCatalogue::builtin().analyte(key).unwrap()
}

fn decimal(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

fn own_unit() -> Unit {
    Unit::own("points").unwrap()
}

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

/// One value of every analyte in every unit that it is given in, all of them the same quantity as published tables of
/// conversion have it; `within` is the relative difference that their rounding allows.
const SAME: &[(&str, &[&str], f64)] = &[
    ("esr", &["22 mm/h"], 0.0),
    ("crp", &["12.5 mg/L", "1.25 mg/dL", "12.5 µg/mL"], 0.0),
    ("hs_crp", &["0.85 mg/L", "0.085 mg/dL", "0.85 µg/mL"], 0.0),
    ("tsh", &["2.35 mIU/L", "2.35 µIU/mL"], 0.0),
    ("ft4", &["12.87 pmol/L", "1 ng/dL", "10 pg/mL", "10 ng/L"], 3e-4),
    (
        "ft3",
        &["1.536 pmol/L", "1 pg/mL", "1 ng/L", "0.1 ng/dL", "100 pg/dL"],
        3e-4,
    ),
    ("tpo_antibodies", &["34 IU/mL", "34 kIU/L", "34000 IU/L"], 0.0),
    ("vitamin_d_25oh", &["74.88 nmol/L", "30 ng/mL", "30 µg/L"], 3e-4),
    ("vitamin_b12", &["221.4 pmol/L", "300 pg/mL", "300 ng/L"], 4e-4),
    ("folate", &["22.66 nmol/L", "10 ng/mL", "10 µg/L"], 4e-4),
    ("ferritin", &["45 µg/L", "45 ng/mL"], 0.0),
    ("magnesium", &["0.8228 mmol/L", "2 mg/dL", "20 mg/L"], 3e-4),
    (
        "zinc",
        &["13.77 µmol/L", "90 µg/dL", "900 µg/L", "0.9 µg/mL", "0.9 mg/L"],
        6e-4,
    ),
    (
        "selenium",
        &["1.27 µmol/L", "100 µg/L", "10 µg/dL", "100 ng/mL"],
        3e-3,
    ),
    ("alt", &["30 U/L", "0.5 µkat/L", "500 nkat/L"], 0.0),
    ("ast", &["60 U/L", "1 µkat/L", "1000 nkat/L"], 0.0),
    ("ggt", &["90 U/L", "1.5 µkat/L", "1500 nkat/L"], 0.0),
    ("alp", &["120 U/L", "2 µkat/L", "2000 nkat/L"], 0.0),
    ("ck", &["150 U/L", "2.5 µkat/L", "2500 nkat/L"], 0.0),
    ("bilirubin_total", &["17.1 µmol/L", "1 mg/dL", "10 mg/L"], 3e-4),
    (
        "creatinine",
        &["88.42 µmol/L", "1 mg/dL", "10 mg/L", "0.08842 mmol/L"],
        3e-4,
    ),
    ("egfr", &["90 mL/min/1.73 m²", "1.5 mL/s/1.73 m²"], 0.0),
    ("haemoglobin", &["140 g/L", "14 g/dL", "8.688 mmol/L"], 1e-4),
    ("leucocytes", &["6.4 10⁹/L", "6.4 10³/µL", "6400 /µL"], 0.0),
    ("platelets", &["250 10⁹/L", "250 10³/µL", "250000 /µL"], 0.0),
    (
        "cortisol_morning",
        &["413.85 nmol/L", "15 µg/dL", "150 µg/L", "150 ng/mL"],
        3e-4,
    ),
    ("tnf_alpha", &["8.1 pg/mL", "8.1 ng/L"], 0.0),
    ("il_6", &["3.4 pg/mL", "3.4 ng/L"], 0.0),
    ("mcp_1", &["220 pg/mL", "220 ng/L"], 0.0),
    ("weight", &["68.0388555 kg", "150 lb"], 0.0),
    ("weight", &["76.20351816 kg", "12 st", "168 lb"], 0.0),
    ("height", &["165.1 cm", "1.651 m", "65 in"], 0.0),
    ("blood_pressure_systolic", &["120 mmHg", "15.9986864898 kPa"], 0.0),
    (
        "blood_pressure_diastolic",
        &["75 mmHg", "9.9991790561 kPa"],
        1e-10,
    ),
    ("heart_rate", &["72 /min"], 0.0),
    ("temperature", &["37 °C", "98.6 °F"], 0.0),
];

fn same(text: &str, analyte: &Analyte) -> Reading {
    let (value, unit) = text.split_once(' ').unwrap();
    analyte.parse(value, unit).unwrap()
}

#[test]
fn units_convert_as_published_in_both_directions() {
    for (key, texts, within) in SAME {
        let analyte = analyte(key);
        for from in *texts {
            let from = same(from, analyte);
            analyte.check(&from).unwrap();
            for to in *texts {
                let to = same(to, analyte);
                let converted = analyte.convert(&from, &to.unit).unwrap();
                let (got, wanted) = (converted.number(), to.number());
                assert!(
                    (got - wanted).abs() <= wanted * within.max(1e-15),
                    "{key}: {from} is {got} {}, published is {to}",
                    to.unit
                );
                assert_eq!(converted.unit, to.unit);
            }
        }
    }
}

#[test]
fn every_analyte_and_unit_has_a_test_value() {
    let shipped: BTreeSet<(String, String)> = LabCatalogue::builtin()
        .analytes()
        .iter()
        .flat_map(|analyte| {
            let units = analyte.units.iter();
            units.map(|unit| (analyte.key.clone(), unit.unit.ucum().unwrap().to_owned()))
        })
        .collect();
    let mut tested: BTreeSet<(String, String)> = SAME
        .iter()
        .flat_map(|(key, texts, _)| texts.iter().map(move |text| (*key, *text)))
        .map(|(key, text)| {
            let unit = same(text, analyte(key)).unit;
            (key.to_owned(), unit.ucum().unwrap().to_owned())
        })
        .collect();
    // Has no counterpart to convert with.
    tested.insert(("tpo_antibodies".to_owned(), "[arb'U]/mL".to_owned()));
    assert_eq!(
        tested, shipped,
        "keys and codes are in results already: never remove one"
    );
}

/// What is typed, the unit, and how it is shown.
#[test]
fn values_stay_as_typed() {
    for (key, value, unit, shown) in [
        ("crp", "5.0", "mg/L", "5.0 mg/L"),
        ("crp", "5.00", "mg/L", "5.00 mg/L"),
        ("crp", "5", "mg/L", "5 mg/L"),
        ("crp", "0.10", "mg/dL", "0.10 mg/dL"),
        ("crp", " < 5 ", "mg/L", "<5 mg/L"),
        ("crp", "<=0,4", "mg/L", "≤0.4 mg/L"),
        ("crp", "≤ 0.4", "mg/L", "≤0.4 mg/L"),
        ("crp", "=<0.4", "mg/L", "≤0.4 mg/L"),
        ("egfr", ">90", "mL/min/1.73m2", ">90 mL/min/1.73 m²"),
        ("egfr", ">= 90", "ml/min/1.73 m²", "≥90 mL/min/1.73 m²"),
        ("tsh", ".5", "mIU/L", "0.5 mIU/L"),
        ("tsh", "1.234", "mIU/L", "1.234 mIU/L"),
        ("tsh", "2,35", "mIU/L", "2.35 mIU/L"),
        ("tsh", "0,123", "mIU/L", "0.123 mIU/L"),
        ("tsh", "2,3456", "mIU/L", "2.3456 mIU/L"),
        ("platelets", "250 000", "/µL", "250000 /µL"),
        ("platelets", "250'000", "/µL", "250000 /µL"),
        ("platelets", "1,234,567", "/µL", "1234567 /µL"),
        ("platelets", "1.234.567", "/µL", "1234567 /µL"),
        ("platelets", "1,234.5", "/µL", "1234.5 /µL"),
        ("platelets", "1.234,5", "/µL", "1234.5 /µL"),
        ("platelets", "1 234,567", "/µL", "1234.567 /µL"),
        ("platelets", "1234,567", "/µL", "1234.567 /µL"),
        ("temperature", "-0,5", "°C", "-0.5 °C"),
        ("temperature", "\u{2212}0.0", "°C", "0.0 °C"),
    ] {
        let reading = analyte(key).parse(value, unit).unwrap();
        assert_eq!(reading.to_string(), shown, "{value:?}");
        let again = analyte(key).convert(&reading, &reading.unit).unwrap();
        assert_eq!(again.to_string(), shown, "the same unit leaves it alone");
    }
}

#[test]
fn what_can_be_misread_is_refused() {
    for text in ["1,234", "12,345", "123,456", "<1,234", "-1,234"] {
        let error = Reading::parse(text, &own_unit()).unwrap_err();
        assert!(matches!(error, LabError::Ambiguous { .. }), "{text:?}: {error}");
    }
    let error = Reading::parse("1,234", &own_unit()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "\"1,234\" can mean 1.234 or 1234: type 1.234 with a point, or 1234 without a comma"
    );
    for text in [
        "5 mg/L",
        "5 H",
        "5*",
        "++",
        "negative",
        "n/a",
        "1e5",
        "1.5x10^9",
        "3-5",
        "~5",
        "5.",
        "5,",
        ".",
        ",",
        "<",
        "-",
        "1,23.4",
        "1.23,4",
        "1,2,3",
        "1.2.3",
        "12 34",
        "1 23",
        "0 123",
        "5..0",
        "٥",
        "1_000",
        "+5",
        "<<5",
        "<>5",
        "NaN",
        "inf",
        "1 234.567.8",
        "1,234 567",
    ] {
        let error = Reading::parse(text, &own_unit()).unwrap_err();
        let wanted = LabError::NotANumber {
            text: text.to_owned(),
        };
        assert_eq!(error, wanted, "{text:?}");
    }
    for text in ["", "  ", "\u{a0}"] {
        assert_eq!(Reading::parse(text, &own_unit()).unwrap_err(), LabError::Empty);
    }
    for text in ["1234567890123456", "0.12345678901"] {
        let error = Reading::parse(text, &own_unit()).unwrap_err();
        assert!(matches!(error, LabError::TooLong { .. }), "{text:?}: {error}");
    }
}

#[test]
fn units_are_found_however_they_are_spelt() {
    for (key, texts, ucum) in [
        (
            "creatinine",
            &[
                "umol/L",
                "umol/l",
                "µmol/L",
                "μmol/l",
                "micromol/L",
                "Micromol/l",
                "µMOL/L",
                "µmol / l",
                "micromole/litre",
            ][..],
            "umol/L",
        ),
        (
            "creatinine",
            &["mg/dL", "mg/dl", "MG/DL", "mg %", "mg/100 mL"],
            "mg/dL",
        ),
        ("vitamin_d_25oh", &["ng/ml", "NG/ML", "nanogram/mL"], "ng/mL"),
        ("vitamin_d_25oh", &["mcg/L", "ug/l", "µg/l"], "ug/L"),
        (
            "tsh",
            &["mIU/L", "mU/L", "mU/l", "miu/l", "m[IU]/L", "mUI/L"],
            "m[IU]/L",
        ),
        ("tsh", &["uIU/mL", "µIU/ml", "µU/mL", "uU/ml"], "u[IU]/mL"),
        ("alt", &["U/L", "U/l", "u/l", "IU/L", "UI/L"], "U/L"),
        ("alt", &["µkat/L", "ukat/l"], "ukat/L"),
        (
            "platelets",
            &[
                "10^9/L",
                "10⁹/L",
                "x10^9/l",
                "× 10⁹/L",
                "G/L",
                "g/l",
                "10*9/L",
                "/nl",
                "Gpt/l",
            ],
            "10*9/L",
        ),
        (
            "platelets",
            &["10^3/µL", "K/uL", "x10E3/uL", "10³/µl", "Tsd/µl"],
            "10*3/uL",
        ),
        ("haemoglobin", &["g/L", "g/l"], "g/L"),
        ("tpo_antibodies", &["IU/mL", "UI/ml"], "[IU]/mL"),
        ("tpo_antibodies", &["U/mL", "U/ml"], "[arb'U]/mL"),
        ("esr", &["mm/h", "mm/hr", "mm / 1h", "mm/1 hr"], "mm/h"),
        (
            "egfr",
            &[
                "mL/min/1.73 m²",
                "ml/min/1.73m2",
                "ml/min/1,73 m²",
                "mL/min/{1.73_m2}",
            ],
            "mL/min/{1.73_m2}",
        ),
        ("blood_pressure_systolic", &["mmHg", "mm Hg", "mm[Hg]"], "mm[Hg]"),
        ("temperature", &["°C", "C", "Cel"], "Cel"),
        ("temperature", &["°F", "F"], "[degF]"),
        ("weight", &["lb", "lbs"], "[lb_av]"),
    ] {
        for text in texts {
            let unit = analyte(key).unit(text).unwrap();
            assert_eq!(unit.ucum(), Some(ucum), "{key} {text:?}");
        }
    }
}

#[test]
fn other_units_are_refused_by_name() {
    let crp = analyte("crp");
    assert_eq!(
        crp.unit("µmol/l").unwrap_err().to_string(),
        "CRP isn't given in µmol/L: choose mg/L, mg/dL or µg/mL, or look the unit up on the laboratory's sheet"
    );
    assert_eq!(
        crp.unit("mg/fortnight").unwrap_err().to_string(),
        "\"mg/fortnight\" isn't a unit that CRP is given in: choose mg/L, mg/dL or µg/mL"
    );
    assert!(matches!(crp.unit(""), Err(LabError::UnknownUnit { .. })));
    for (key, unit) in [
        ("egfr", "mL/min"),
        ("tsh", "ng/mL"),
        ("haemoglobin", "G/dL/L"),
        ("ferritin", "pmol/L"),
    ] {
        assert!(analyte(key).unit(unit).is_err(), "{key} in {unit}");
    }
    let reading = crp.parse("5", "mg/L").unwrap();
    let (celsius, points) = (analyte("temperature").unit("C").unwrap(), own_unit());
    for unit in [celsius, points] {
        let error = crp.convert(&reading, &unit).unwrap_err();
        assert!(matches!(error, LabError::WrongUnit { .. }), "{error}");
    }
    let tpo = analyte("tpo_antibodies");
    let error = tpo
        .convert(&tpo.parse("100", "U/mL").unwrap(), &tpo.unit("IU/mL").unwrap())
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "TPO antibodies can't be converted from U/mL to IU/mL: they measure different things. Leave it in U/mL"
    );
    let error = LabCatalogue::builtin().analyte("serum_rhubarb").unwrap_err();
    assert!(matches!(error, LabError::UnknownAnalyte { .. }));
}

#[test]
fn converted_values_are_rounded_only_where_they_are_shown() {
    for (key, value, from, to, shown) in [
        ("vitamin_d_25oh", "50", "nmol/L", "ng/mL", "20.0 ng/mL"),
        ("vitamin_d_25oh", "<25", "nmol/L", "ng/mL", "<10.0 ng/mL"),
        ("bilirubin_total", "1.0", "mg/dL", "µmol/L", "17 µmol/L"),
        ("crp", "<5", "mg/L", "mg/dL", "<0.50 mg/dL"),
        ("hs_crp", "0.02", "mg/L", "mg/dL", "0.002 mg/dL"),
        ("crp", "<0.1", "mg/L", "mg/dL", "<0.01 mg/dL"),
        ("crp", "0", "mg/L", "mg/dL", "0.00 mg/dL"),
        ("alt", "0.117", "µkat/L", "U/L", "7.0 U/L"),
        ("alt", "0.1", "µkat/L", "U/L", "6 U/L"),
        ("creatinine", "≥0.885", "mg/dL", "µmol/L", "≥78 µmol/L"),
        ("temperature", "98.6", "°F", "°C", "37.0 °C"),
        ("temperature", "100", "°F", "°C", "37.8 °C"),
    ] {
        let analyte = analyte(key);
        let reading = analyte.parse(value, from).unwrap();
        let converted = analyte.convert(&reading, &analyte.unit(to).unwrap()).unwrap();
        assert_eq!(converted.to_string(), shown, "{value} {from}");
        let back = analyte.convert(&converted, &reading.unit).unwrap();
        let drift = (back.value - reading.value).abs();
        assert!(drift <= decimal("0.000000000001"), "{value} {from}: {drift}");
    }
}

#[test]
fn implausible_values_ask_to_check_the_unit() {
    for (key, value, unit, fits) in [
        ("ft4", "1.2", "pmol/L", Some("ng/dL")),
        ("ft4", "15", "ng/dL", Some("pmol/L, pg/mL or ng/L")),
        ("creatinine", "0.9", "µmol/L", Some("mg/dL or mmol/L")),
        ("creatinine", "75", "mg/dL", Some("µmol/L or mg/L")),
        ("alt", "0.5", "U/L", Some("µkat/L")),
        ("bilirubin_total", "0.6", "µmol/L", Some("mg/dL or mg/L")),
        ("cortisol_morning", "15", "nmol/L", Some("µg/dL, µg/L or ng/mL")),
        ("cortisol_morning", "400", "µg/dL", Some("nmol/L, µg/L or ng/mL")),
        ("haemoglobin", "14", "g/L", Some("g/dL or mmol/L")),
        // The tetramer counted, as some laboratories once did.
        ("haemoglobin", "2.17", "mmol/L", None),
        ("platelets", "250", "/µL", Some("10⁹/L or 10³/µL")),
        ("platelets", "250000", "10⁹/L", Some("/µL")),
        ("temperature", "98.6", "°C", Some("°F")),
        ("height", "1.70", "cm", Some("m")),
        ("zinc", "90", "µmol/L", Some("µg/dL or µg/L")),
        ("vitamin_d_25oh", "500", "ng/mL", Some("nmol/L")),
        ("tsh", "1001", "mIU/L", None),
        ("tsh", "-1", "mIU/L", None),
        ("crp", "<0", "mg/L", None),
        ("crp", "<5000", "mg/L", None),
        ("egfr", ">900", "mL/min/1.73m2", None),
        ("heart_rate", "0", "/min", None),
    ] {
        let analyte = analyte(key);
        let error = analyte.check(&analyte.parse(value, unit).unwrap()).unwrap_err();
        let LabError::Implausible { hint, .. } = &error else {
            panic!("{key} {value} {unit}: {error}")
        };
        match fits {
            None => assert_eq!(hint, "", "{key} {value} {unit}"),
            Some(fits) => {
                let wanted = format!(" ({value} would be plausible in {fits})");
                assert_eq!(*hint, wanted, "{key} {value} {unit}");
            }
        }
    }
    let ft4 = analyte("ft4");
    assert_eq!(
        ft4.check(&ft4.parse("15", "ng/dL").unwrap())
            .unwrap_err()
            .to_string(),
        "Free T4 15 ng/dL lies outside 0.16 to 7.8 ng/dL: please check the unit and the decimal point \
         (15 would be plausible in pmol/L, pg/mL or ng/L). If the laboratory says so, confirm it"
    );
}

/// Severe disease, treatment and laboratories' own limits of detection.
#[test]
fn real_disease_is_plausible() {
    for (key, value, unit) in [
        ("tsh", "250", "mIU/L"),
        ("tsh", "<0.005", "mIU/L"),
        ("tsh", "0.00", "mIU/L"),
        ("ft4", ">100", "pmol/L"),
        ("ft4", "<1.3", "pmol/L"),
        ("crp", "480", "mg/L"),
        ("crp", "<0.3", "mg/L"),
        ("esr", "140", "mm/h"),
        ("tpo_antibodies", ">1300", "IU/mL"),
        ("tpo_antibodies", "900", "U/mL"),
        ("vitamin_d_25oh", "<10", "nmol/L"),
        ("vitamin_d_25oh", "150", "ng/mL"),
        ("vitamin_b12", ">2000", "pg/mL"),
        ("ferritin", "3", "ng/mL"),
        ("ferritin", "40000", "µg/L"),
        ("alt", "9000", "U/L"),
        ("bilirubin_total", "30", "mg/dL"),
        ("creatinine", "15", "mg/dL"),
        ("egfr", "5", "mL/min/1.73m2"),
        ("haemoglobin", "5.5", "g/dL"),
        ("haemoglobin", "22", "g/dL"),
        ("platelets", "4", "10⁹/L"),
        ("platelets", "1900", "10⁹/L"),
        ("leucocytes", "0.4", "10⁹/L"),
        ("cortisol_morning", "<28", "nmol/L"),
        ("ck", "80000", "U/L"),
        ("il_6", "<1.5", "pg/mL"),
        ("weight", "35", "kg"),
        ("weight", "250", "kg"),
        ("temperature", "41.2", "°C"),
    ] {
        let analyte = analyte(key);
        let reading = analyte.parse(value, unit).unwrap();
        assert_eq!(analyte.check(&reading), Ok(()), "{key} {reading}");
    }
}

#[test]
fn ranges_are_read_as_the_laboratory_writes_them() {
    let limit = |value: &str, included| Limit {
        included,
        ..Limit::new(decimal(value))
    };
    for (text, low, high) in [
        ("0.4-4.0", Some(("0.4", true)), Some(("4.0", true))),
        ("0,4 – 4,0", Some(("0.4", true)), Some(("4.0", true))),
        ("0.4 to 4", Some(("0.4", true)), Some(("4", true))),
        ("-2.5 - 2.5", Some(("-2.5", true)), Some(("2.5", true))),
        ("<5", None, Some(("5", false))),
        ("≤ 34", None, Some(("34", true))),
        (">60", Some(("60", false)), None),
        (">=60", Some(("60", true)), None),
        ("", None, None),
    ] {
        let [low, high] = [low, high].map(|end| end.map(|(value, included)| limit(value, included)));
        assert_eq!(parse_reference(text), Ok((low, high)), "{text:?}");
    }
    for text in ["5", "-", "4-", "-4", "a-b", "normal", "<", "1-2-3"] {
        let error = parse_reference(text).unwrap_err();
        assert!(matches!(error, LabError::NotARange { .. }), "{text:?}: {error}");
    }
    let error = parse_reference("10-5").unwrap_err();
    assert_eq!(error.to_string(), "the range runs from 10 down to 5: swap them");
    assert!(matches!(
        parse_reference("1,234-2,345"),
        Err(LabError::Ambiguous { .. })
    ));
}

fn result(key: &str, value: &str, unit: &str, range: &str) -> LabResult {
    let (reference_low, reference_high) = parse_reference(range).unwrap();
    LabResult {
        analyte: LabName::Listed(key.to_owned()),
        reading: analyte(key).parse(value, unit).unwrap(),
        reference_low,
        reference_high,
        date: date(2025, 3, 7),
        note: String::new(),
        confirmed: false,
    }
}

#[test]
fn values_are_placed_as_intervals() {
    use Place::{Above, Below, Unknown, Within};
    for (value, range, place) in [
        ("5", "0-10", Within),
        ("0", "0-10", Within),
        ("10", "0-10", Within),
        ("10.0", "0-10", Within),
        ("10.1", "0-10", Above),
        ("1.9", "2-10", Below),
        ("2.0", "2-10", Within),
        // Somewhere from 0 to below 5.
        ("<5", "0-10", Within),
        ("<10", "0-10", Within),
        ("<=10", "0-10", Within),
        ("<50", "0-10", Unknown),
        ("<5", "2-10", Unknown),
        ("<2", "2-10", Below),
        ("<=2", "2-10", Unknown),
        ("<1", "2-10", Below),
        (">10", "0-10", Above),
        (">=10", "0-10", Unknown),
        (">=11", "0-10", Above),
        (">5", "0-10", Unknown),
        // Ranges with one end.
        ("<5", "<10", Within),
        ("<5", "<5", Within),
        ("<=5", "<5", Unknown),
        ("5", "<5", Above),
        ("5", "≤5", Within),
        (">5", "<5", Above),
        (">=5", "<5", Above),
        (">90", ">60", Within),
        (">60", ">60", Within),
        (">=60", ">60", Unknown),
        ("60", ">60", Below),
        ("60", "≥60", Within),
        ("<60", ">60", Below),
        ("<=60", ">60", Below),
        // No range.
        ("5", "", Unknown),
        ("<5", "", Unknown),
    ] {
        let crp = result("crp", value, "mg/L", range);
        assert_eq!(crp.place(), place, "{value} against {range:?}");
        let other = analyte("crp").unit("mg/dL").unwrap();
        let [low, high] = crp.range_to(&other).unwrap();
        let converted = crp.to(&other).unwrap();
        assert_eq!(
            converted.place(low.as_ref(), high.as_ref()),
            place,
            "{value} against {range:?} in mg/dL"
        );
    }
}

#[test]
fn values_that_may_be_negative_are_placed_with_care() {
    let unit = own_unit();
    for (value, range, place) in [
        ("<-2.5", "-1-1", Place::Below),
        ("<0", "-1-1", Place::Unknown),
        ("<0.5", "-1-1", Place::Unknown),
        ("-0.5", "-1-1", Place::Within),
        (">-3", "-1-1", Place::Unknown),
    ] {
        let (low, high) = parse_reference(range).unwrap();
        let reading = Reading::parse(value, &unit).unwrap();
        assert_eq!(reading.place(low.as_ref(), high.as_ref()), place, "{value}");
    }
}

#[test]
fn ranges_convert_with_their_value() {
    let free_t4 = result("ft4", "0.9", "ng/dL", "0.93-1.7");
    let unit = analyte("ft4").unit("pmol/L").unwrap();
    let [low, high] = free_t4.range_to(&unit).unwrap().map(Option::unwrap);
    assert_eq!((low.shown().as_str(), high.shown().as_str()), ("12.0", "21.9"));
    assert_eq!(free_t4.to(&unit).unwrap().to_string(), "11.6 pmol/L");
    assert_eq!(free_t4.place(), Place::Below);
}

#[test]
fn results_are_checked() {
    let (today, born) = (date(2025, 6, 1), Some(date(1980, 1, 1)));
    let checked = |result: LabResult| result.checked(today, born);
    let good = LabResult {
        note: " fasting ".to_owned(),
        ..result("crp", "<5", "mg/L", "<5")
    };
    assert_eq!(checked(good.clone()).unwrap().note, "fasting");

    let odd = result("creatinine", "0.9", "µmol/L", "");
    assert!(matches!(checked(odd.clone()), Err(LabError::Implausible { .. })));
    let confirmed = LabResult {
        confirmed: true,
        ..odd
    };
    assert!(checked(confirmed).is_ok(), "someone looked at it");

    let mixed = LabResult {
        analyte: LabName::Listed("tsh".to_owned()),
        confirmed: true,
        ..good.clone()
    };
    assert!(matches!(checked(mixed), Err(LabError::WrongUnit { .. })));
    let unknown = LabResult {
        analyte: LabName::Listed("rhubarb".to_owned()),
        ..good.clone()
    };
    assert!(matches!(checked(unknown), Err(LabError::UnknownAnalyte { .. })));
    let reversed = LabResult {
        reference_low: Some(Limit::new(decimal("10"))),
        reference_high: Some(Limit::new(decimal("5"))),
        ..good.clone()
    };
    assert!(matches!(checked(reversed), Err(LabError::Reversed { .. })));
    for (day, field) in [
        (date(2025, 6, 2), "date"),
        (date(1979, 12, 31), "date"),
        (date(1849, 6, 1), "date"),
    ] {
        let result = LabResult {
            date: day,
            ..good.clone()
        };
        let Err(LabError::Field(error)) = checked(result) else {
            panic!("{day}")
        };
        assert_eq!(error.field, field);
    }
    let long = LabResult {
        note: "x".repeat(20_001),
        ..good
    };
    assert!(matches!(checked(long), Err(LabError::Field(_))));
}

#[test]
fn own_analytes_keep_their_words() {
    let (today, born) = (date(2025, 6, 1), None);
    let zonulin = LabResult {
        analyte: LabName::Own("  Zonulin in  stool ".to_owned()),
        reading: Reading::parse("<61,0", &Unit::own(" ng / ml ").unwrap()).unwrap(),
        reference_low: None,
        reference_high: Some(Limit::new(decimal("61"))),
        ..result("crp", "5", "mg/L", "")
    };
    let zonulin = zonulin.checked(today, born).unwrap();
    assert_eq!(zonulin.analyte, LabName::Own("Zonulin in stool".to_owned()));
    assert_eq!(zonulin.reading.to_string(), "<61.0 ng / ml");
    assert_eq!(zonulin.place(), Place::Within);
    assert_eq!(zonulin.to(&zonulin.reading.unit).unwrap(), zonulin.reading);
    let error = zonulin
        .to(&analyte("ferritin").unit("µg/L").unwrap())
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "Zonulin in stool is your own laboratory value and stays in ng / ml: nothing is known to convert it with"
    );
    let named = |name: &str| LabResult {
        analyte: LabName::Own(name.to_owned()),
        ..zonulin.clone()
    };
    for name in ["crp", "C-Reactive  Protein", "TNF-α", "Pulse"] {
        let error = named(name).checked(today, born).unwrap_err();
        assert!(matches!(error, LabError::Listed { .. }), "{name}: {error}");
    }
    for name in ["", "  ", &"x".repeat(121), "a\u{7}b"] {
        let error = named(name).checked(today, born).unwrap_err();
        assert!(matches!(error, LabError::Field(_)), "{name:?}: {error}");
    }
    assert!(Unit::own(&"x".repeat(41)).is_err());
    let without = Reading::parse("3", &Unit::own("").unwrap()).unwrap();
    assert_eq!(without.to_string(), "3", "a score has no unit");
}

#[test]
fn names_lead_to_analytes() {
    for (name, key) in [
        ("CRP", "crp"),
        ("hscrp", "hs_crp"),
        ("GPT", "alt"),
        ("Anti-TPO", "tpo_antibodies"),
        ("25-OH  Vitamin D", "vitamin_d_25oh"),
        ("il_6", "il_6"),
        ("Hemoglobin", "haemoglobin"),
    ] {
        let found = LabCatalogue::builtin().named(name).unwrap();
        assert_eq!(found.key, key, "{name}");
    }
    assert!(LabCatalogue::builtin().named("rhubarb").is_none());
    let ft4 = analyte("ft4");
    assert_eq!(ft4.loinc(&ft4.unit("ng/dL").unwrap()), Some("3024-7"));
    assert_eq!(ft4.loinc(&ft4.unit("pmol/L").unwrap()), Some("14920-3"));
    assert_eq!(ft4.loinc(&own_unit()), None);
}

#[test]
fn files_keep_every_digit() {
    for (listed, json) in [
        (
            result("crp", "<5.0", "mg/l", "<5"),
            r#"{"analyte":{"listed":"crp"},"reading":{"comparator":"<","value":"5.0","unit":{"ucum":"mg/L"}},"reference_low":null,"reference_high":{"value":"5","included":false},"date":"2025-03-07","note":"","confirmed":false}"#,
        ),
        (
            LabResult {
                analyte: LabName::Own("Zonulin".to_owned()),
                reading: Reading::new(decimal("0.10"), own_unit()),
                ..result("crp", "5", "mg/l", "")
            },
            r#"{"analyte":{"own":"Zonulin"},"reading":{"value":"0.10","unit":{"own":"points"}},"reference_low":null,"reference_high":null,"date":"2025-03-07","note":"","confirmed":false}"#,
        ),
    ] {
        assert_eq!(serde_json::to_string(&listed).unwrap(), json);
        let read: LabResult = serde_json::from_str(json).unwrap();
        assert_eq!(read, listed);
        assert_eq!(read.reading.to_string(), listed.reading.to_string());
    }
    for broken in [
        r#"{"value":5.0,"unit":{"ucum":"mg/L"}}"#,
        r#"{"value":"five","unit":{"ucum":"mg/L"}}"#,
        r#"{"value":"5","unit":{"ucum":"mg/fortnight"}}"#,
        r#"{"value":"5","unit":"mg/L"}"#,
        r#"{"comparator":"~","value":"5","unit":{"ucum":"mg/L"}}"#,
    ] {
        assert!(serde_json::from_str::<Reading>(broken).is_err(), "{broken}");
    }
}

#[test]
fn blood_pressure_is_read_as_a_pair() {
    let pair = |text: &str| LabCatalogue::builtin().blood_pressure(text);
    for text in ["120/80", " 120 / 80 ", "120/80 mmHg", "120/80mmHg"] {
        let [systolic, diastolic] = pair(text).unwrap();
        assert_eq!(systolic.to_string(), "120 mmHg", "{text:?}");
        assert_eq!(diastolic.to_string(), "80 mmHg", "{text:?}");
    }
    for text in [
        "",
        "120",
        "120/",
        "/80",
        "120-80",
        "120/80/60",
        "<120/80",
        "high/low",
        "120/80 kPa",
    ] {
        let error = pair(text).unwrap_err();
        assert!(
            matches!(error, LabError::NotBloodPressure { .. }),
            "{text:?}: {error}"
        );
    }
    for text in ["80/120", "100/100"] {
        let error = pair(text).unwrap_err();
        assert!(
            matches!(error, LabError::PressureOrder { .. }),
            "{text:?}: {error}"
        );
    }
    for text in ["1200/80", "16/10"] {
        let error = pair(text).unwrap_err();
        assert!(matches!(error, LabError::Implausible { .. }), "{text:?}: {error}");
    }
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

fn comparator() -> impl Strategy<Value = Option<Comparator>> {
    prop::sample::select(vec![
        None,
        Some(Comparator::Less),
        Some(Comparator::LessOrEqual),
        Some(Comparator::Greater),
        Some(Comparator::GreaterOrEqual),
    ])
}

/// An analyte, two of its units, and a number.
fn conversion() -> impl Strategy<Value = (usize, prop::sample::Index, prop::sample::Index, u64, u32)> {
    let analytes = LabCatalogue::builtin().analytes().len();
    (
        0..analytes,
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        1_u64..10_000_000_000,
        0_u32..6,
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn there_and_back_changes_nothing((analyte, from, to, digits, decimals) in conversion(), comparator in comparator()) {
        let analyte = &LabCatalogue::builtin().analytes()[analyte];
        let from = &analyte.units[from.index(analyte.units.len())].unit;
        let to = &analyte.units[to.index(analyte.units.len())].unit;
        let value = Decimal::from_i128_with_scale(i128::from(digits), decimals);
        let reading = Reading { comparator, ..Reading::new(value, from.clone()) };
        match analyte.convert(&reading, to) {
            Ok(there) => {
                prop_assert_eq!(there.comparator, comparator);
                prop_assert_eq!(&there.unit, to);
                let back = analyte.convert(&there, from).unwrap();
                prop_assert_eq!(back.comparator, comparator);
                // Temperatures have an offset, beside which a small number has fewer digits.
                let size = value.abs().max(if from.ucum() == Some("[degF]") { decimal("32") } else { Decimal::ZERO });
                let drift = (back.value - value).abs();
                prop_assert!(drift <= size * decimal("0.000000001"), "{reading} comes back as {}", back.value);
            }
            Err(LabError::NoConversion { .. }) => prop_assert_eq!(&analyte.key, "tpo_antibodies"),
            Err(error) => prop_assert!(false, "{} {}: {}", analyte.key, reading, error),
        }
    }

    #[test]
    fn the_place_doesnt_depend_on_the_unit((analyte, from, to, digits, decimals) in conversion(), comparator in comparator(), low in 0_u64..1000, width in 0_u64..1000) {
        let analyte = &LabCatalogue::builtin().analytes()[analyte];
        let from = &analyte.units[from.index(analyte.units.len())].unit;
        let to = &analyte.units[to.index(analyte.units.len())].unit;
        prop_assume!(analyte.key != "temperature" && analyte.key != "tpo_antibodies");
        let value = Decimal::from_i128_with_scale(i128::from(digits % 2500), decimals % 2);
        let result = LabResult {
            analyte: LabName::Listed(analyte.key.clone()),
            reading: Reading { comparator, ..Reading::new(value, from.clone()) },
            reference_low: Some(Limit::new(Decimal::from(low))),
            reference_high: Some(Limit::new(Decimal::from(low + width))),
            date: date(2025, 3, 7),
            note: String::new(),
            confirmed: false,
        };
        let [low, high] = result.range_to(to).unwrap();
        let place = result.to(to).unwrap().place(low.as_ref(), high.as_ref());
        prop_assert_eq!(place, result.place());
    }

    #[test]
    fn whatever_is_typed_is_read_or_refused(text in "[<>=≤≥ 0-9.,'\\-]{0,14}") {
        if let Ok(reading) = Reading::parse(&text, &own_unit()) {
            let shown = reading.shown();
            let again = Reading::parse(&shown, &own_unit()).unwrap();
            prop_assert_eq!(again.shown(), shown, "{:?}", text);
        }
    }
}
