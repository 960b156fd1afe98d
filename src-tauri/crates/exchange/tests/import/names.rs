//! Ids, keys, names and words.

use super::*;

#[test]
fn keys_are_legal_and_unique() {
    let link_ids = ["A-1", "a_1", "1", "Größe", "???", "", "items", "total"];
    let long = "x".repeat(200);
    let items: Vec<Value> = link_ids
        .iter()
        .copied()
        .chain([long.as_str(), long.as_str()])
        .map(|link_id| limited(link_id, 0, 1))
        .map(|mut item| {
            item["text"] = "Text".into();
            item
        })
        .collect();
    let (_, loaded) = read(&form(items));
    let keys: Vec<&str> = loaded.items.iter().map(|item| item.key.as_str()).collect();
    assert_eq!(
        keys[..8],
        ["a_1", "a_1_2", "q1", "gr_e", "item", "item_2", "items", "total"]
    );
    assert!(keys[8..].iter().all(|key| key.len() == 40) && keys[8] != keys[9]);
}

#[test]
fn words_stay_as_they_are_written() {
    let text = "Say \"yes\" \\ 'no' = [x] # é “ü” 痛 \u{202e}and\ttab";
    let mut item = limited("a", 0, 1);
    item["text"] = text.into();
    let mut questionnaire = form(json!([item]));
    questionnaire["title"] = "\"\"\"\nid = 1".into();
    questionnaire["copyright"] = "# \\u0000 \u{0}".into();
    let (_, loaded) = read(&questionnaire);
    assert_eq!(
        loaded.items[0].label, "Say \"yes\" \\ 'no' = [x] # é “ü” 痛 and tab",
        "only white space and signs that turn the direction of writing are changed"
    );
    assert_eq!(loaded.name, "\"\"\" id = 1");
    assert_eq!(loaded.licence, "# \\u0000");
}

#[test]
fn ids_come_from_what_names_the_form() {
    let table = [
        (json!({ "id": "My-Form.2" }), "my_form_2"),
        (
            json!({ "id": "4711", "url": "http://example.org/Questionnaire/sleep-log|2" }),
            "sleep_log",
        ),
        (
            json!({ "id": "4711", "url": "http://example.org/x/4711" }),
            "a_form",
        ),
        (
            json!({ "id": "0b9f4a62-8a0e-4b1e-9a50-5d2f0d3c1c11", "name": "PainLog" }),
            "painlog",
        ),
        (json!({ "id": "gad7" }), "gad7_imported"),
        (json!({ "id": null, "title": "痛" }), "imported_form"),
    ];
    for (fields, wanted) in table {
        let mut questionnaire = form(json!([limited("a", 0, 1)]));
        for (name, value) in fields.as_object().unwrap() {
            questionnaire[name] = value.clone();
        }
        assert_eq!(read(&questionnaire).0.id, wanted);
    }
}

#[test]
fn short_names_fit_on_charts() {
    let table = [
        ("Sleep log", "Sleep log"),
        ("Patient Health Questionnaire (PHQ-9)", "PHQ-9"),
        (
            "A questionnaire on the quality of sleep (past month)",
            "A questionnaire on the…",
        ),
        ("Donaudampfschifffahrtsgesellschaft", "Donaudampfschifffahrtsg…"),
    ];
    for (title, wanted) in table {
        let mut questionnaire = form(json!([limited("a", 0, 1)]));
        questionnaire["title"] = title.into();
        let (_, loaded) = read(&questionnaire);
        assert_eq!(
            (loaded.name.as_str(), loaded.short_name.as_str()),
            (title, wanted)
        );
    }
}
