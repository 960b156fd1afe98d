//! Instruments in folders, FHIR Questionnaires, answer lines.

use crate::given::{Case, NAMES, Run, STANDS};
use serde_json::json;
use std::fs;

const DEFINITION: &str = "definition.toml";
const TEXT: &str = "text.en.toml";

/// A change to the sound definition that makes a bomb of it.
type Bomb = (&'static str, fn(String) -> String);

const BOMBS: [Bomb; 14] = [
    ("parentheses without end", |text| {
        text.replace(
            "sum(items)",
            &format!("{}1{}", "(".repeat(20_000), ")".repeat(20_000)),
        )
    }),
    ("signs without end", |text| {
        text.replace("sum(items)", &format!("{}1", "-".repeat(100_000)))
    }),
    ("a long chain", |text| {
        text.replace("sum(items)", &format!("q1{}", " + q1".repeat(20_000)))
    }),
    ("choices within choices", |text| {
        let nested = (0..2_000).fold("q1".to_owned(), |inner, _| format!("(q1 > 1 ? {inner} : q2)"));
        text.replace("sum(items)", &nested)
    }),
    ("a hundred thousand items", |text| {
        let items: String = (0..100_000)
            .map(|n| format!("[[item]]\nkey = \"x{n}\"\nscale = [0, 1]\n"))
            .collect();
        format!("{text}\n{items}")
    }),
    ("five hundred scores, each of the one before", |text| {
        let scores: String = (0..500)
            .map(|n| {
                let of = if n == 0 { "total".to_owned() } else { format!("s{}", n - 1) };
                format!(
                    "[[score]]\nkey = \"s{n}\"\nlabel = \"S\"\nformula = \"{of} + {of}\"\nrule = \"r\"\nsource = \"s\"\n"
                )
            })
            .collect();
        format!("{text}\n{scores}")
    }),
    ("a scale as wide as numbers go", |text| {
        text.replace("scale = [0, 10]", "scale = [-2147483648, 2147483647]")
    }),
    ("a range beyond numbers", |text| {
        text.replace("range = [0, 23]", "range = [-1e308, 1e309]")
    }),
    ("arrays within arrays", |text| {
        text.replace("items = [", &format!("items = {}[", "[".repeat(50_000)))
    }),
    ("tables within tables", |text| {
        format!("{text}\n[{}]\n", ["a"; 20_000].join("."))
    }),
    ("a key of a megabyte", |text| {
        format!("{text}\n{} = 1\n", "k".repeat(200_000))
    }),
    ("a label of two hundred thousand letters", |text| {
        text.replace(
            "label = \"Total\"",
            &format!("label = \"{}\"", "x".repeat(200_000)),
        )
    }),
    ("ten thousand options", |text| {
        let options: Vec<String> = (0..10_000).map(|n| n.to_string()).collect();
        text.replace(
            "options = [0, 1, 2, 3]",
            &format!("options = [{}]", options.join(",")),
        )
    }),
    ("the same key a thousand times", |text| {
        format!("{text}\n{}", "id = \"x\"\n".repeat(1_000))
    }),
];

/// Instruments in folders.
pub fn folders() -> Vec<Case> {
    let mut cases = Vec::new();
    for name in NAMES {
        cases.push(Case::new(
            format!("a definition with the id {name:?}"),
            Run::Check,
            true,
            move |place| {
                place.sound_folder();
                let file = place.given.join(DEFINITION);
                let text = fs::read_to_string(&file).unwrap();
                let quoted = serde_json::to_string(name).unwrap();
                fs::write(file, text.replace("\"own_scale\"", &quoted)).unwrap();
            },
        ));
    }
    for file in [DEFINITION, TEXT, "SOURCE.md"] {
        for (what, stand) in STANDS {
            cases.push(Case::new(
                format!("{file} is {what}"),
                Run::Check,
                !(what == "NULs" && file == "SOURCE.md"),
                move |place| {
                    place.sound_folder();
                    stand(place, &place.given.join(file));
                },
            ));
        }
    }
    for (what, change) in BOMBS {
        for run in [Run::Check, Run::ScoreWith] {
            cases.push(Case::new(
                format!("a definition with {what}"),
                run,
                true,
                move |place| {
                    place.sound_folder();
                    let file = place.given.join(DEFINITION);
                    fs::write(&file, change(fs::read_to_string(&file).unwrap())).unwrap();
                },
            ));
        }
    }
    for (what, stand) in STANDS {
        cases.push(Case::new(
            format!("the folder is {what}"),
            Run::Check,
            true,
            move |place| {
                stand(place, &place.given);
            },
        ));
    }
    cases
}

fn questionnaire(id: &str, name: &str) -> serde_json::Value {
    json!({
        "resourceType": "Questionnaire", "id": id, "name": name, "title": name, "url": format!("http://example.org/{id}"), "status": "active",
        "item": [{ "linkId": id, "text": name, "type": "choice", "answerOption": [
            { "valueCoding": { "code": "0", "display": "No", "extension": [{ "url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 0 }] } },
            { "valueCoding": { "code": "1", "display": "Yes", "extension": [{ "url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 1 }] } },
        ] }]
    })
}

/// FHIR Questionnaires.
pub fn questionnaires() -> Vec<Case> {
    let mut cases = Vec::new();
    for name in NAMES {
        let texts = [questionnaire(name, "A scale"), questionnaire("scale", name)];
        for (what, text) in ["id", "name"].into_iter().zip(texts) {
            cases.push(Case::new(
                format!("a Questionnaire whose {what} is {name:?}"),
                Run::Import,
                false,
                move |place| {
                    place.write("", text.to_string().as_bytes());
                },
            ));
        }
    }
    for (what, stand) in STANDS {
        cases.push(Case::new(
            format!("the Questionnaire is {what}"),
            Run::Import,
            true,
            move |place| stand(place, &place.given),
        ));
    }
    let mut text = |why: &str, text: String| {
        cases.push(Case::new(
            format!("a Questionnaire with {why}"),
            Run::Import,
            true,
            move |place| {
                place.write("", text.as_bytes());
            },
        ));
    };
    text(
        "items within items",
        format!(
            "{{\"resourceType\":\"Questionnaire\",\"item\":{}{}}}",
            "[{\"linkId\":\"a\",\"type\":\"group\",\"item\":".repeat(20_000),
            "}]".repeat(20_000)
        ),
    );
    text("arrays within arrays", "[".repeat(500_000));
    text("objects within objects", "{\"a\":".repeat(150_000));
    text(
        "numbers beyond numbers",
        "{\"resourceType\":\"Questionnaire\",\"item\":1e99999}".to_owned(),
    );
    text(
        "an endless number",
        format!("{{\"resourceType\":{}}}", "9".repeat(900_000)),
    );
    text(
        "XML with entities",
        format!(
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\">{}]><Questionnaire>&z;</Questionnaire>",
            (b'b'..=b'z')
                .map(|sign| format!(
                    "<!ENTITY {} \"{}\">",
                    char::from(sign),
                    format!("&{};", char::from(sign - 1)).repeat(10)
                ))
                .collect::<String>()
        ),
    );
    text(
        "a file of somebody as its text",
        questionnaire("x", "x")
            .to_string()
            .replace("Questionnaire", "../../secret.txt"),
    );
    let many: Vec<serde_json::Value> = (0..20_000)
        .map(|n| json!({ "linkId": n.to_string(), "type": "boolean" }))
        .collect();
    text(
        "twenty thousand items",
        json!({ "resourceType": "Questionnaire", "item": many }).to_string(),
    );
    cases
}

/// Answer lines and lines of statistics.
pub fn lines() -> Vec<Case> {
    let mut cases = Vec::new();
    for name in NAMES {
        for (run, line) in [
            (Run::Score, json!({ "instrument": name, "answers": { name: 1 } })),
            (
                Run::Stats,
                json!({ "statistic": name, "values": [1, 2], name: name }),
            ),
        ] {
            cases.push(Case::new(
                format!("a line that names {name:?}"),
                run,
                false,
                move |place| {
                    place.write("", format!("{line}\n").as_bytes());
                },
            ));
        }
    }
    for run in [Run::Score, Run::Stats] {
        let mut text = |why: &str, make: fn() -> Vec<u8>| {
            cases.push(Case::new(format!("lines of {why}"), run, false, move |place| {
                place.write("", &make())
            }));
        };
        text("NULs", || vec![0; 1 << 20]);
        text("no UTF-8", || b"\xff\xfe\n\xc0\xaf\n".to_vec());
        text("brackets", || vec![b'['; 1 << 20]);
        text("one number", || vec![b'9'; 1 << 20]);
        text("a hundred thousand empty lines", || vec![b'\n'; 100_000]);
        text("values beyond numbers", || {
            b"{\"instrument\":\"phq9\",\"answers\":{\"q1\":1e999}}\n".to_vec()
        });
        let (_, sparse) = STANDS[7];
        cases.push(Case::new("lines: a sparse gigabyte", run, false, move |place| {
            sparse(place, &place.given)
        }));
        let (_, folder) = STANDS[5];
        cases.push(Case::new("lines: a folder", run, true, move |place| {
            folder(place, &place.given)
        }));
    }
    cases
}
