//! Values as they are typed, and what can be misread.

use super::*;

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
