//! What stands above a column, in English, German and Spanish, and what the column becomes.

use super::Becomes;
use record::DIARY_ITEMS;

/// Names of the sheet's ratings beside their keys and labels, as [`plain`] writes them.
const NAMES: [(&str, &[&str]); 11] = [
    (
        "overall",
        &[
            "symptoms",
            "total",
            "gesamt",
            "beschwerden",
            "gesamtbeschwerden",
            "general",
            "sintomas",
            "sintomas generales",
        ],
    ),
    (
        "pain_average",
        &[
            "pain",
            "pain average",
            "mean pain",
            "avg pain",
            "pain avg",
            "pain mean",
            "schmerz",
            "schmerzen",
            "durchschnittlicher schmerz",
            "durchschnittsschmerz",
            "schmerz durchschnitt",
            "schmerz mittel",
            "mittlerer schmerz",
            "dolor",
            "dolor medio",
            "dolor promedio",
        ],
    ),
    (
        "pain_worst",
        &[
            "pain worst",
            "max pain",
            "pain max",
            "maximum pain",
            "peak pain",
            "starkster schmerz",
            "starkste schmerzen",
            "schlimmster schmerz",
            "maximaler schmerz",
            "schmerz max",
            "peor dolor",
            "dolor maximo",
            "dolor peor",
        ],
    ),
    (
        "fatigue",
        &["tiredness", "mudigkeit", "erschopfung", "fatiga", "cansancio"],
    ),
    (
        "sleep_poor",
        &[
            "schlaf",
            "sueno",
            "sleep problems",
            "poor sleep",
            "schlafstorung",
            "schlafstorungen",
            "schlafprobleme",
        ],
    ),
    ("stress", &["estres", "anspannung"]),
    (
        "sadness",
        &[
            "sad",
            "mood low",
            "low mood",
            "traurigkeit",
            "niedergeschlagenheit",
            "tristeza",
        ],
    ),
    (
        "concentration",
        &[
            "brain fog",
            "fibro fog",
            "fog",
            "konzentration",
            "konzentrationsstorung",
            "konzentrationsstorungen",
            "konzentrationsprobleme",
            "concentracion",
            "falta concentracion",
            "niebla mental",
        ],
    ),
    (
        "headache",
        &[
            "headaches",
            "kopfschmerz",
            "kopfschmerzen",
            "kopfweh",
            "dolor cabeza",
            "cefalea",
        ],
    ),
    (
        "stomach",
        &[
            "stomach pain",
            "stomach problems",
            "gut",
            "magen",
            "magenbeschwerden",
            "bauchschmerzen",
            "estomago",
            "dolor estomago",
            "molestias estomago",
        ],
    ),
    (
        "numbness",
        &[
            "tingling",
            "numbness tingling",
            "taubheit",
            "kribbeln",
            "taubheit oder kribbeln",
            "taubheitsgefuhl",
            "entumecimiento",
            "hormigueo",
        ],
    ),
];

const DATES: [&str; 9] = [
    "date",
    "day",
    "datum",
    "tag",
    "fecha",
    "dia",
    "diary date",
    "entry date",
    "record date",
];

const NOTES: [&str; 21] = [
    "note",
    "notes",
    "comment",
    "comments",
    "remark",
    "remarks",
    "side effects",
    "side effects notes",
    "notes side effects",
    "notiz",
    "notizen",
    "bemerkung",
    "bemerkungen",
    "kommentar",
    "kommentare",
    "nebenwirkungen",
    "nota",
    "notas",
    "comentario",
    "comentarios",
    "efectos secundarios",
];

/// Where more is better for many who write them, so that the direction is pointed out.
const EITHER_WAY: [&str; 7] = [
    "sleep",
    "schlaf",
    "sueno",
    "concentration",
    "konzentration",
    "concentracion",
    "general",
];

/// Words that say nothing about what is rated.
const EMPTY_WORDS: [&str; 14] = [
    "level",
    "score",
    "rating",
    "intensity",
    "nrs",
    "vas",
    "daily",
    "today",
    "heute",
    "hoy",
    "nivel",
    "intensidad",
    "la",
    "el",
];

/// In small letters without accents, brackets, scales and signs: "Müdigkeit (0–100)" is `mudigkeit`.
fn plain(heading: &str) -> String {
    let mut depth = 0_usize;
    let mut text = String::new();
    for sign in heading.to_lowercase().chars() {
        match sign {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            'ä' | 'á' | 'à' | 'â' => text.push('a'),
            'é' | 'è' | 'ê' => text.push('e'),
            'í' => text.push('i'),
            'ö' | 'ó' => text.push('o'),
            'ü' | 'ú' => text.push('u'),
            'ñ' => text.push('n'),
            'ß' => text.push_str("ss"),
            _ if sign.is_alphabetic() => text.push(sign),
            // A scale such as "0–100" says nothing either.
            _ => text.push(' '),
        }
    }
    let words = text
        .split_whitespace()
        .filter(|word| !EMPTY_WORDS.contains(word) && !matches!(*word, "de" | "del"));
    words.collect::<Vec<_>>().join(" ")
}

/// What a heading says, and whether its direction has to be pointed out.
pub(super) fn guess(heading: &str) -> (Becomes, bool) {
    let name = plain(heading);
    let names = |known: &[&str]| known.contains(&name.as_str());
    let becomes = if names(&DATES) {
        Becomes::Date(None)
    } else if names(&NOTES) {
        Becomes::Note
    } else {
        let own = DIARY_ITEMS.iter().find(|item| {
            [item.key, item.label, item.short]
                .iter()
                .any(|known| plain(known) == name)
        });
        let other = || NAMES.iter().find(|(_, known)| names(known)).map(|(key, _)| *key);
        match own.map(|item| item.key).or_else(other) {
            Some(key) if !name.is_empty() => Becomes::Rating(key),
            _ => Becomes::Ignore,
        }
    };
    (becomes, names(&EITHER_WAY))
}

/// What may stand between the ends of a scale: "0–10", "0 to 10".
const BETWEEN_ENDS: [&str; 12] = [
    "-", "–", "—", "‒", "\u{2010}", "\u{2011}", "−", "..", "…", "to", "bis", "a",
];

/// What may stand before the end of a scale that is written alone: "Pain /10", "NRS 10", "Pain (10)".
const BEFORE_END: [&str; 10] = ["/", "(", "[", "of", "von", "sobre", "max", "max.", "nrs", "vas"];

/// The end of the scale that a heading names, where it isn't 100, as the diary's is.
pub(super) fn other_scale(heading: &str) -> Option<String> {
    let heading = heading.to_lowercase();
    let mut rest = heading.as_str();
    let mut numbers: Vec<(&str, &str)> = Vec::new();
    while let Some(from) = rest.find(|sign: char| sign.is_ascii_digit()) {
        let (before, number) = rest.split_at_checked(from)?;
        let to = number
            .find(|sign: char| !sign.is_ascii_digit())
            .unwrap_or(number.len());
        let (number, behind) = number.split_at_checked(to)?;
        numbers.push((before.trim(), number));
        rest = behind;
    }
    let size = |number: &str| number.parse::<u32>().unwrap_or(u32::MAX);
    let ends = numbers.windows(2).find_map(|pair| match pair {
        [(_, one), (between, other)] if BETWEEN_ENDS.contains(between) => {
            Some(if size(one) > size(other) { *one } else { *other })
        }
        _ => None,
    });
    let alone = || {
        let named = |before: &str| BEFORE_END.iter().any(|known| before.ends_with(known));
        numbers
            .iter()
            .find(|(before, number)| named(before) && size(number) > 1)
    };
    let end = ends.or_else(|| alone().map(|(_, number)| *number))?;
    (size(end) != 100).then(|| end.to_owned())
}
