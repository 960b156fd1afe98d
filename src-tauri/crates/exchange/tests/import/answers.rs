//! Answers, their numbers and totals.

use super::*;

#[test]
fn numbers_of_answers_are_found_wherever_they_may_stand() {
    let coding = |extension: Value| json!({ "code": "c", "display": "C", "extension": extension });
    let ordinal = |url: &str, value: i32| json!([{ "url": url, "valueDecimal": value }]);
    let table = [
        (
            "on the coding",
            json!({ "valueCoding": coding(ordinal(ORDINAL, 7)) }),
        ),
        (
            "on the option",
            json!({ "extension": ordinal(ORDINAL, 7), "valueCoding": coding(json!([])) }),
        ),
        (
            "as a weight on the coding",
            json!({ "valueCoding": coding(ordinal(WEIGHT, 7)) }),
        ),
        (
            "as a weight on the option",
            json!({ "extension": ordinal(WEIGHT, 7), "valueCoding": coding(json!([])) }),
        ),
        (
            "on both",
            json!({ "extension": ordinal(ORDINAL, 7), "valueCoding": coding(ordinal(WEIGHT, 7)) }),
        ),
        (
            "as a whole number",
            json!({ "extension": [{ "url": ORDINAL, "valueInteger": 7 }], "valueString": "C" }),
        ),
        ("as the answer", json!({ "valueInteger": 7 })),
        (
            "beside the answer",
            json!({ "valueInteger": 1, "extension": ordinal(ORDINAL, 7) }),
        ),
    ];
    for (place, answer) in table {
        let (_, loaded) = read(&form(json!([{
            "linkId": "a", "text": "A", "type": "choice",
            "answerOption": [{ "valueInteger": 0 }, answer],
        }])));
        assert_eq!(range(&loaded), (0.0, 7.0), "{place}");
    }
}

#[test]
fn answers_may_stand_in_a_contained_value_set() {
    let weighed = |code: &str, value: i32| json!({ "code": code, "display": code, "extension": [{ "url": ORDINAL, "valueDecimal": value }] });
    let sets = [
        json!({ "compose": { "include": [{ "system": "urn:x", "concept": [weighed("no", 0), weighed("yes", 2)] }] } }),
        json!({ "expansion": { "contains": [weighed("no", 0), weighed("yes", 2)] } }),
        json!({ "expansion": { "contains": [
            { "abstract": true, "code": "all", "contains": [weighed("no", 0), weighed("yes", 2)] },
        ] } }),
    ];
    for mut set in sets {
        set["resourceType"] = "ValueSet".into();
        set["id"] = "list".into();
        let mut questionnaire = form(json!([
            { "linkId": "a", "text": "A", "type": "choice", "answerValueSet": "#list" },
            { "linkId": "b", "text": "B", "type": "choice", "answerValueSet": "http://example.org/other" },
        ]));
        questionnaire["contained"] = json!([set]);
        let (imported, loaded) = read(&questionnaire);
        assert_eq!(range(&loaded), (0.0, 2.0));
        assert_eq!(loaded.items.len(), 1);
        told(&imported, &["“B”", "http://example.org/other", "not in the file"]);
    }
}

#[test]
fn answers_without_usable_numbers_are_told() {
    let option = |display: &str, value: Option<f64>| {
        let mut coding = json!({ "code": display, "display": display });
        if let Some(value) = value {
            coding["extension"] = json!([{ "url": ORDINAL, "valueDecimal": value }]);
        }
        json!({ "valueCoding": coding })
    };
    let choice = |link_id: &str, options: Value| json!({ "linkId": link_id, "text": link_id.to_uppercase(), "type": "choice", "answerOption": options });
    let (imported, loaded) = read(&form(json!([
        choice(
            "whole",
            json!([option("No", Some(0.0)), option("Yes", Some(1.0))])
        ),
        choice("none", json!([option("Red", None), option("Blue", None)])),
        choice(
            "some",
            json!([
                option("No", Some(0.0)),
                option("Yes", Some(3.0)),
                option("Unsure", None)
            ])
        ),
        choice(
            "half",
            json!([
                option("No", Some(0.0)),
                option("A bit", Some(0.5)),
                option("Yes", Some(1.0))
            ])
        ),
        choice(
            "same",
            json!([
                option("No", Some(0.0)),
                option("Does not apply", Some(0.0)),
                option("Yes", Some(1.0))
            ])
        ),
        choice("one", json!([option("Yes", Some(1.0))])),
    ])));
    assert_eq!(range(&loaded), (0.0, 5.0), "whole, some and same");
    told(
        &imported,
        &["“NONE”", "numbered in their order", "not in the total"],
    );
    told(&imported, &["“HALF”", "numbered in their order"]);
    told(&imported, &["“SOME”", "“Unsure”", "no number", "left out"]);
    told(&imported, &["“ONE”", "1 answers", "left out"]);
    let same = loaded.item("same").unwrap();
    let word = Answer::Choice("does_not_apply".to_owned());
    assert!(same.check(&word).is_ok(), "{:?}", same.kind);
    assert!(loaded.item("one").is_none());
}

#[test]
fn whole_numbers_become_scales_sliders_or_typed_numbers() {
    let mut slider = limited("b", 0, 10);
    slider["extension"]
        .as_array_mut()
        .unwrap()
        .push(control("slider"));
    let mut typed = limited("d", 0, 24);
    typed["extension"].as_array_mut().unwrap().push(json!({
        "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-unit",
        "valueCoding": { "system": "http://unitsofmeasure.org", "code": "h", "display": "hours" },
    }));
    let mut scale = limited("a", 1, 7);
    scale["item"] = json!([
        { "linkId": "a1", "type": "display", "text": "1 = Never", "extension": [control("lower")] },
        { "linkId": "a2", "type": "display", "text": "Always", "extension": [control("upper")] },
        { "linkId": "a3", "type": "display", "text": "Think of last week." },
    ]);
    let (imported, loaded) = read(&form(json!([
        scale,
        slider,
        limited("c", 0, 100),
        typed,
        limited("e", 0, 5000),
        { "linkId": "f", "text": "F", "type": "decimal" },
        { "linkId": "g", "text": "G", "type": "time" },
        { "linkId": "h", "text": "H", "type": "boolean" },
    ])));
    let kind = |key: &str| loaded.item(key).unwrap().kind.clone();
    let ItemKind::Scale {
        low: 1,
        high: 7,
        low_label,
        high_label,
    } = kind("a")
    else {
        panic!("{:?}", kind("a"));
    };
    assert_eq!((low_label.as_str(), high_label.as_str()), ("Never", "Always"));
    assert_eq!(loaded.item("a").unwrap().help, "Think of last week.");
    assert!(matches!(kind("b"), ItemKind::Slider { low: 0, high: 10, .. }));
    assert!(matches!(
        kind("c"),
        ItemKind::Slider {
            low: 0,
            high: 100,
            ..
        }
    ));
    assert!(matches!(kind("d"), ItemKind::Number { decimals: 0, ref unit, .. } if unit == "hours"));
    assert!(matches!(kind("e"), ItemKind::Number { .. }));
    assert!(matches!(kind("f"), ItemKind::Number { decimals: 2, .. }));
    assert_eq!(kind("g"), ItemKind::TimeOfDay);
    assert_eq!(kind("h"), ItemKind::Flag);
    assert_eq!(range(&loaded), (1.0, 117.0), "typed numbers are not added up");
    told(&imported, &["Not in the total", "d, e, f, g, h"]);
    told(&imported, &["“F”", "lowest and highest"]);
}

#[test]
fn what_has_no_points_is_totalled_otherwise() {
    let typed = json!({
        "linkId": "hours", "text": "Hours", "type": "decimal",
        "extension": [
            { "url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueDecimal": 0 },
            { "url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueDecimal": 24 },
            { "url": "http://hl7.org/fhir/StructureDefinition/maxDecimalPlaces", "valueInteger": 1 },
        ],
    });
    let flag = |link_id: &str| json!({ "linkId": link_id, "text": "Yes?", "type": "boolean" });
    let places = json!({
        "linkId": "places", "text": "Where?", "type": "choice", "repeats": true,
        "answerOption": [
            { "valueCoding": { "code": "arm-left", "display": "Left arm" } },
            { "valueString": "Right arm" },
        ],
    });
    let table = [
        (json!([typed, flag("a")]), (0.0, 24.0), "Sum of 1 item"),
        (
            json!([flag("a"), flag("function"), flag("in")]),
            (0.0, 3.0),
            "Number of yes answers",
        ),
        (json!([places]), (0.0, 2.0), "Number of answers chosen"),
    ];
    for (items, wanted, rule) in table {
        let (_, loaded) = read(&form(items));
        assert_eq!(range(&loaded), wanted, "{rule}");
        assert!(loaded.rule("total").unwrap().rule.starts_with(rule));
    }
    let (_, loaded) = read(&form(json!([places])));
    let ItemKind::Areas(areas) = &loaded.item("places").unwrap().kind else {
        panic!("places are a list");
    };
    assert_eq!(areas[0].key, "arm_left");
    assert_eq!(areas[1].label, "Right arm");
}

#[test]
fn questions_that_are_not_required_may_stay_blank() {
    let mut needed = limited("a", 0, 3);
    needed["required"] = true.into();
    let (_, loaded) = read(&form(json!([needed, limited("b", 0, 3)])));
    assert!(!loaded.item("a").unwrap().optional);
    assert!(loaded.item("b").unwrap().optional);
    assert_eq!(
        range(&loaded),
        (0.0, 3.0),
        "the total needs no answer that the form doesn't"
    );
    let (imported, loaded) = read(&form(json!([limited("a", 0, 3), limited("b", 0, 3)])));
    assert_eq!(loaded.required(), 2);
    told(&imported, &["No question is marked as required"]);
}
