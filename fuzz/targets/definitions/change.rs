//! Changes to a definition that mostly leave it loadable, so that what is deeper than the parser is reached too.

use crate::chance::Chance;
use instruments::Definition;

/// Tables of the file, each a heading and its lines.
type Tables = Vec<Vec<String>>;

fn tables(definition: &str) -> Tables {
    let mut tables = vec![Vec::new()];
    for line in definition.lines() {
        if line.starts_with('[') {
            tables.push(Vec::new());
        }
        if let Some(table) = tables.last_mut() {
            table.push(line.to_owned());
        }
    }
    tables
}

fn joined(tables: &Tables) -> String {
    let lines: Vec<&str> = tables.iter().flatten().map(String::as_str).collect();
    lines.join("\n")
}

fn value<'a>(table: &'a [String], key: &str) -> Option<&'a str> {
    let after = |line: &'a String| line.strip_prefix(key)?.strip_prefix(" = ");
    table.iter().find_map(after)
}

fn set(table: &mut Vec<String>, key: &str, value: Option<&str>) {
    let start = format!("{key} = ");
    table.retain(|line| !line.starts_with(&start));
    if let Some(value) = value {
        table.insert(1.min(table.len()), format!("{key} = {value}"));
    }
}

fn is(table: &[String], heading: &str) -> bool {
    table.first().is_some_and(|first| first == heading)
}

/// The names that formulas may use, by kind.
#[derive(Default)]
struct Names {
    numbers: Vec<String>,
    truths: Vec<String>,
    maps: Vec<String>,
    groups: Vec<String>,
    tables: Vec<String>,
    regions: Vec<String>,
    scores: Vec<String>,
}

impl Names {
    fn of(tables: &Tables) -> Self {
        let mut names = Self::default();
        for table in tables {
            let heading = table.first().map_or("", String::as_str);
            let key = value(table, "key").map(|key| key.trim_matches('"').to_owned());
            match (heading, key) {
                ("[[item]]", Some(key)) if value(table, "flag").is_some() => names.truths.push(key),
                ("[[item]]", Some(key)) if value(table, "areas").is_some() => names.maps.push(key),
                ("[[item]]", Some(key)) => names.numbers.push(key),
                ("[[score]]", Some(key)) => names.scores.push(key),
                ("[groups]", _) => {
                    let lines = table.iter().filter_map(|line| line.split_once(" = "));
                    names.groups.extend(lines.map(|(key, _)| key.to_owned()));
                }
                _ => {
                    let name = |start| heading.strip_prefix(start)?.strip_suffix(']');
                    names.tables.extend(name("[tables.").map(str::to_owned));
                    names.regions.extend(name("[regions.").map(str::to_owned));
                }
            }
        }
        names
    }
}

fn one(chance: &mut Chance, names: &[String]) -> String {
    let names: Vec<&String> = names.iter().collect();
    chance.pick(&names).map_or_else(|| "x".to_owned(), Clone::clone)
}

fn number(chance: &mut Chance) -> String {
    let odd = [
        "0",
        "1",
        "2",
        "3",
        "10",
        "0.5",
        "-1",
        "7.5",
        "100",
        "1e9",
        "0.0000001",
    ];
    match chance.below(3) {
        0 => chance.below(12).to_string(),
        _ => chance.pick(&odd).unwrap_or("0").to_owned(),
    }
}

/// A formula that gives a number.
fn numeric(chance: &mut Chance, names: &Names, depth: usize) -> String {
    let group = |chance: &mut Chance| match chance.below(3) {
        0 => one(chance, &names.numbers),
        _ => one(chance, &names.groups),
    };
    if depth == 0 || chance.one_in(4) {
        return match chance.below(5) {
            0 => number(chance),
            1 => one(chance, &names.scores),
            2 => format!("scores.{}", one(chance, &names.scores)),
            _ => one(chance, &names.numbers),
        };
    }
    let deeper = depth - 1;
    match chance.below(15) {
        0 => format!("sum({})", group(chance)),
        1 => format!("mean({})", group(chance)),
        2 => format!("sum_prorated({}, {})", group(chance), chance.below(4)),
        3 => format!("mean_answered({}, {})", group(chance), chance.below(4)),
        4 => format!("sum_answered({})", group(chance)),
        5 => format!("count_at_least({}, {})", group(chance), number(chance)),
        6 => format!("answered({})", group(chance)),
        7 => format!("missing({})", group(chance)),
        8 => format!(
            "lookup({}, {})",
            numeric(chance, names, deeper),
            one(chance, &names.tables)
        ),
        9 => format!("count({})", one(chance, &names.maps)),
        10 => format!(
            "size(touched({}, {}))",
            one(chance, &names.maps),
            one(chance, &names.regions)
        ),
        11 => {
            let which = chance.pick(&["min", "max"]).unwrap_or("min");
            format!(
                "{which}({}, {})",
                numeric(chance, names, deeper),
                numeric(chance, names, deeper)
            )
        }
        12 => {
            let no = match chance.below(3) {
                0 => "null".to_owned(),
                _ => numeric(chance, names, deeper),
            };
            format!(
                "({} ? {} : {no})",
                truth(chance, names, deeper),
                numeric(chance, names, deeper)
            )
        }
        _ => {
            let sign = chance.pick(&["+", "-", "*", "/", "+", "-", "%"]).unwrap_or("+");
            let right = if sign == "%" {
                number(chance)
            } else {
                numeric(chance, names, deeper)
            };
            format!("({} {sign} {right})", numeric(chance, names, deeper))
        }
    }
}

/// A formula that gives a condition.
fn truth(chance: &mut Chance, names: &Names, depth: usize) -> String {
    if depth == 0 {
        return match chance.below(3) {
            0 => one(chance, &names.truths),
            1 => one(chance, &names.scores),
            _ => format!("{} >= {}", one(chance, &names.numbers), number(chance)),
        };
    }
    let deeper = depth - 1;
    match chance.below(6) {
        0 => format!(
            "({} && {})",
            truth(chance, names, deeper),
            truth(chance, names, deeper)
        ),
        1 => format!(
            "({} || {})",
            truth(chance, names, deeper),
            truth(chance, names, deeper)
        ),
        2 => format!("!({})", truth(chance, names, deeper)),
        _ => {
            let sign = chance.pick(&["<", "<=", ">", ">=", "==", "!="]).unwrap_or("<");
            format!(
                "({} {sign} {})",
                numeric(chance, names, deeper),
                numeric(chance, names, deeper)
            )
        }
    }
}

fn formula(chance: &mut Chance, names: &Names) -> String {
    let depth = 1 + chance.below(4);
    match chance.below(12) {
        0 => format!("digits({}, {})", one(chance, &names.groups), chance.below(10)),
        1 => format!("band({})", one(chance, &names.scores)),
        2 => format!(
            "touched({}, {})",
            one(chance, &names.maps),
            one(chance, &names.regions)
        ),
        3 => format!(
            "list({}, {})",
            numeric(chance, names, depth),
            numeric(chance, names, depth)
        ),
        4..6 => truth(chance, names, depth),
        _ => numeric(chance, names, depth),
    }
}

pub fn change(chance: &mut Chance, definition: &str, id: &str, text: &str) -> String {
    let before = tables(definition);
    let mut after = before.clone();
    // Mostly one of a few tries loads; every fourth is kept as it comes.
    for _ in 0..4 {
        after.clone_from(&before);
        for _ in 0..=chance.below(3) {
            once(chance, &mut after);
        }
        if chance.one_in(4) || mend(&mut after, id, text) {
            break;
        }
    }
    joined(&after)
}

fn once(chance: &mut Chance, tables: &mut Tables) {
    let names = Names::of(tables);
    if tables.len() < 2 {
        return;
    }
    let place = chance.below(tables.len());
    let last_score = tables.iter().rposition(|table| is(table, "[[score]]"));
    match chance.below(10) {
        0 => drop(tables.remove(place)),
        1 => {
            let other = chance.below(tables.len());
            tables.swap(place, other);
        }
        2 => {
            let mut copy = tables[place].clone();
            let key = format!("\"k{}\"", chance.below(1000));
            if value(&copy, "key").is_some() {
                set(&mut copy, "key", Some(&key));
            }
            tables.insert(place, copy);
        }
        3 => {
            let items: Vec<usize> = (0..tables.len())
                .filter(|place| is(&tables[*place], "[[item]]"))
                .collect();
            let Some(item) = items.get(chance.below(items.len())) else {
                return;
            };
            let ways = [
                "scale = [0, 1]",
                "scale = [-5, 5]",
                "scale = [1, 7]",
                "options = [3, 1, 2]",
                "options = [-100000, 100000]",
                "slider = [0, 1000]",
                "number = [-1e6, 1e6]",
                "number = [0.5, 0.75]",
                "time_of_day = true",
                "flag = true",
                "areas = [\"x\", \"y\", \"z\"]",
                "reversed = true",
                "optional = true",
                "unscored = true",
                "blank = 1",
                "decimals = 4",
            ];
            let way = chance.pick(&ways).unwrap_or("flag = true");
            if way.contains('[') || way.starts_with("time") || way.starts_with("flag") {
                let old = [
                    "scale",
                    "options",
                    "slider",
                    "number",
                    "time_of_day",
                    "flag",
                    "areas",
                    "decimals",
                    "unit",
                    "labels",
                ];
                old.iter().for_each(|key| set(&mut tables[*item], key, None));
            }
            if let Some((key, new)) = way.split_once(" = ") {
                set(&mut tables[*item], key, Some(new));
            }
        }
        4 => {
            let line = chance.below(tables[place].len());
            if let Some(line) = tables[place].get_mut(line)
                && let Some(at) = line.find(|character: char| character.is_ascii_digit())
            {
                let new = number(chance);
                line.replace_range(at..=at, &new);
            }
        }
        5 => {
            let heading = chance.pick(&["[[check]]", "[[sentence]]"]).unwrap_or_default();
            let when = truth(chance, &names, 3);
            let item = one(chance, &names.numbers);
            let rest = if heading == "[[check]]" {
                format!("item = \"{item}\"\nmessage = \"m\"")
            } else {
                "text = \"t\"".to_owned()
            };
            let table = format!("{heading}\nwhen = \"{when}\"\n{rest}\n");
            tables.push(table.lines().map(str::to_owned).collect());
        }
        6 if last_score.is_some() => {
            let Some(score) = last_score else { return };
            let new = format!("\"{}\"", formula(chance, &names));
            set(&mut tables[score], "formula", Some(&new));
        }
        _ => {
            let key = format!("k{}", chance.below(1000));
            let new = formula(chance, &names);
            let table = format!(
                "[[score]]\nkey = \"{key}\"\nlabel = \"l\"\nformula = \"{new}\"\nrule = \"r\"\nsource = \"s\"\n"
            );
            let after = last_score.map_or(tables.len(), |place| place + 1);
            tables.insert(after, table.lines().map(str::to_owned).collect());
        }
    }
}

/// Follows what loading says is wrong, where it says what would be right; answers whether it loads.
fn mend(tables: &mut Tables, id: &str, text: &str) -> bool {
    for round in 0..4 {
        let Err(error) = Definition::load(id, &joined(tables), text) else {
            return true;
        };
        let mut mended = false;
        for problem in &error.problems {
            let told = problem.message.as_str();
            let Some(key) = told.split('"').nth(1) else {
                continue;
            };
            let of = |heading: &str| {
                let quoted = format!("\"{key}\"");
                tables
                    .iter()
                    .position(|table| is(table, heading) && value(table, "key") == Some(&quoted))
            };
            let (score, item) = (of("[[score]]"), of("[[item]]"));
            match (score, item) {
                (Some(score), _) if told.contains("the answers give at least ") => {
                    let reached = told.split("at least ").nth(1);
                    let Some((low, high)) = reached.and_then(|reached| reached.split_once(" and at most "))
                    else {
                        continue;
                    };
                    let (Ok(low), Ok(high)) = (low.parse::<f64>(), high.parse::<f64>()) else {
                        continue;
                    };
                    // Told rounded: the second time a little further in.
                    let inward = if round == 0 { 0.0 } else { 1e-4 };
                    let range = format!("[{:?}, {:?}]", low + inward, high - inward);
                    set(&mut tables[score], "range", Some(&range));
                    set(&mut tables[score], "chart", None);
                    mended = true;
                }
                (Some(score), _) if told.contains("needs a range") => {
                    set(&mut tables[score], "range", Some("[-1e12, 1e12]"));
                    mended = true;
                }
                (Some(score), _) if told.contains("is not a number: take") => {
                    ["range", "chart", "worse"]
                        .iter()
                        .for_each(|key| set(&mut tables[score], key, None));
                    mended = true;
                }
                (Some(score), _) if told.contains("can't") || told.contains("takes") => {
                    tables.remove(score);
                    mended = true;
                }
                (_, Some(item)) if told.contains("add unscored = true") => {
                    set(&mut tables[item], "unscored", Some("true"));
                    mended = true;
                }
                (_, Some(item)) if told.contains("take unscored = true out") => {
                    set(&mut tables[item], "unscored", None);
                    mended = true;
                }
                (_, Some(item)) if told.contains("so it needs optional = true") => {
                    set(&mut tables[item], "optional", Some("true"));
                    mended = true;
                }
                (_, Some(item)) if told.contains("reversed and blank don't apply") => {
                    ["reversed", "blank"]
                        .iter()
                        .for_each(|key| set(&mut tables[item], key, None));
                    mended = true;
                }
                _ => {}
            }
            if told.contains("can't be read") || told.starts_with("the score") && score.is_none() {
                return false;
            }
        }
        if !mended {
            return false;
        }
    }
    false
}
