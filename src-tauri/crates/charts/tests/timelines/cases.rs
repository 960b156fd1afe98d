//! Time lines as they may come.

use super::{Marks, bar, course, day, empty, long, many, patient, result, ribbon, side_effect};
use charts::ChronologyInput;
use jiff::ToSpan;
use record::Place;

/// The time line from one day to another.
pub fn period(mut input: ChronologyInput, from: &str, to: &str) -> ChronologyInput {
    input.from = day(from);
    input.to = day(to);
    input
}

/// Time lines as they may come, with what is special about each.
pub fn cases() -> Vec<(&'static str, ChronologyInput)> {
    let new = || patient(&mut Marks::default());
    let mut crowd = new();
    let mut marks = Marks(10_000);
    crowd.results = (0..400)
        .map(|index: i64| {
            let place = [Place::Within, Place::Above, Place::Unknown, Place::Below];
            let date = day("2025-01-03").checked_add((index * 7 % 650).days()).unwrap();
            result(
                &mut marks,
                "Free T4",
                &date.to_string(),
                place[usize::try_from(index % 4).unwrap()],
            )
        })
        .collect();
    crowd.side_effects = (0..60)
        .map(|index: i64| {
            let onset = day("2025-01-03").checked_add((index * 11).days()).unwrap();
            let end = onset.checked_add((index % 50).days()).unwrap();
            let severity = u8::try_from(index % 4).unwrap();
            side_effect(
                &mut marks,
                "Flu-like symptoms",
                severity,
                &onset.to_string(),
                &end.to_string(),
            )
        })
        .collect();
    let mut vague = empty("2019-01-01", "2026-11-23");
    vague.ribbons = vec![ribbon(
        "Naltrexone, a name that is much too long for any narrow picture of a time line",
        "mg",
        vec![
            course(&mut marks, "2019", "2020", &[("2019", "1.5"), ("2020-01", "3")]),
            course(
                &mut marks,
                "2020-06",
                "",
                &[
                    ("2020-06", "?"),
                    ("2021", "4.5"),
                    ("2021-07", ""),
                    ("2022", "1250.5"),
                ],
            ),
        ],
    )];
    vague.bars = vec![
        bar(&mut marks, "Since long ago", "1999", "2019", &[]),
        bar(
            &mut marks,
            "With a pause without an end",
            "2020",
            "",
            &[("2023", "")],
        ),
    ];
    vec![
        ("patient", new()),
        ("one day", period(new(), "2026-08-03", "2026-08-03")),
        ("a week", period(new(), "2026-08-03", "2026-08-09")),
        ("two months", period(new(), "2025-03-01", "2025-04-28")),
        ("forty years", period(new(), "1986-11-24", "2026-11-23")),
        ("the past only", period(new(), "2025-01-01", "2025-12-31")),
        ("500 steps and 10,000 days", long(&mut Marks::default())),
        ("forty treatments", many(&mut Marks::default())),
        ("400 results and 60 side effects", crowd),
        ("vague dates", vague),
        ("nothing", empty("2026-01-01", "2026-11-23")),
    ]
}
