//! Ranges, where a value lies, files.

use super::*;

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
