//! Conversion as published, spellings, other units.

use super::*;
use std::collections::BTreeSet;

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
