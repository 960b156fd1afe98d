//! Body maps through time, as clinicians read them.
#![allow(clippy::unwrap_used, reason = "a test fails loudly")]

mod reference;
mod sheets;

use charts::{AREA_KEYS, Cell, ChartOptions, DatedMap, Theme, body_maps, body_maps_table};
use jiff::ToSpan;
use jiff::civil::date;
use sheets::{legible, options};

fn map(date: &str, areas: &[&str]) -> DatedMap {
    DatedMap {
        date: date.parse().unwrap(),
        areas: areas.iter().map(|&area| area.to_owned()).collect(),
        words: format!("WPI {} / 19", areas.len()),
    }
}

const FIRST: [&str; 12] = [
    "jaw_l",
    "neck",
    "shoulder_girdle_l",
    "shoulder_girdle_r",
    "upper_back",
    "lower_back",
    "hip_l",
    "hip_r",
    "upper_leg_l",
    "lower_leg_l",
    "lower_arm_r",
    "chest",
];

/// Four visits: some areas go, two come, then nothing changes.
fn visits() -> Vec<DatedMap> {
    let second: Vec<&str> = FIRST
        .iter()
        .copied()
        .filter(|area| !["jaw_l", "chest", "hip_r"].contains(area))
        .collect();
    let mut third = second.clone();
    third.retain(|area| !["upper_leg_l", "lower_leg_l", "lower_arm_r"].contains(area));
    third.extend(["abdomen", "jaw_r"]);
    vec![
        map("2025-03-07", &FIRST),
        map("2025-06-11", &second),
        map("2025-12-03", &third),
        map("2026-11-20", &third),
    ]
}

/// A map every quarter; one area more or less each, and all of them at the eighth.
fn many(count: i64) -> Vec<DatedMap> {
    (0..count)
        .map(|index| {
            let number = usize::try_from(index).unwrap();
            let areas: Vec<&str> = if index == 8 {
                AREA_KEYS.to_vec()
            } else {
                AREA_KEYS
                    .iter()
                    .copied()
                    .skip(number % 3)
                    .take(5 + number % 5)
                    .collect()
            };
            let day = date(2020, 1, 15).checked_add((index * 3).months()).unwrap();
            map(&day.to_string(), &areas)
        })
        .collect()
}

fn cases() -> Vec<(&'static str, Vec<DatedMap>)> {
    let mut wordy = visits();
    for map in &mut wordy {
        map.words =
            "WPI 12 / 19 with a remark that somebody has made longer than a map is wide, by far".into();
    }
    let mut silent = visits();
    for map in &mut silent {
        map.words.clear();
    }
    vec![
        ("four visits", visits()),
        ("none", vec![]),
        ("one", visits()[..1].to_vec()),
        ("two", visits()[..2].to_vec()),
        ("forty", many(40)),
        (
            "nothing ever painful",
            vec![map("2025-03-07", &[]), map("2025-06-11", &[])],
        ),
        (
            "everything and nothing",
            vec![
                map("2025-03-07", &[]),
                map("2025-06-11", &AREA_KEYS),
                map("2025-09-11", &[]),
            ],
        ),
        ("unknown areas", vec![map("2025-03-07", &["tail"])]),
        ("long words", wordy),
        ("no words", silent),
    ]
}

#[test]
fn no_text_covers_another_or_leaves_the_picture() {
    for (name, maps) in cases() {
        legible(name, |options| body_maps(&maps, options));
    }
}

/// Dates over the maps that are drawn.
fn dates(maps: &[DatedMap], options: &ChartOptions) -> Vec<String> {
    let scene = body_maps(maps, options);
    let texts = scene.texts();
    let dates = texts
        .iter()
        .filter(|(text, _)| text.len() == 10 && text.starts_with("20"));
    dates.map(|(text, _)| (*text).to_owned()).collect()
}

#[test]
fn of_too_many_maps_the_ends_and_the_greatest_changes_are_drawn() {
    let maps = many(40);
    let options = options(673.0, 420.0, Theme::Print);
    let drawn = dates(&maps, &options);
    assert!((3..40).contains(&drawn.len()), "{drawn:?}");
    for (index, why) in [
        (0, "the first"),
        (39, "the last"),
        (8, "everything hurts"),
        (9, "and no longer does"),
    ] {
        assert!(drawn.contains(&maps[index].date.to_string()), "{why}");
    }
    assert!(drawn.is_sorted(), "oldest first");
    let scene = body_maps(&maps, &options);
    let said = format!("{} of 40 maps", drawn.len());
    assert!(
        scene.texts().iter().any(|(text, _)| text.contains(&said)),
        "{said}"
    );
    assert!(scene.alt().contains(&format!("{said} drawn")), "{}", scene.alt());
    assert_eq!(dates(&visits(), &options).len(), 4, "four have room");
}

#[test]
fn changes_are_since_the_map_that_is_drawn_before() {
    let maps = many(40);
    let options = options(673.0, 300.0, Theme::Light);
    let drawn = dates(&maps, &options);
    let scene = body_maps(&maps, &options);
    let texts = scene.texts();
    for pair in drawn.windows(2) {
        let since = format!("since {}", pair[0]);
        assert!(
            texts.iter().any(|(text, _)| text.ends_with(&since)),
            "{since} over {}",
            pair[1]
        );
    }
    let first = body_maps(&visits(), &options);
    let changes: Vec<&str> = first
        .texts()
        .into_iter()
        .map(|(text, _)| text)
        .filter(|text| text.contains("since 2"))
        .collect();
    assert_eq!(
        changes,
        [
            "−3 since 2025-03-07",
            "+2 −3 since 2025-06-11",
            "no change since 2025-12-03"
        ]
    );
}

#[test]
fn gained_and_lost_areas_carry_a_sign_on_each_figure() {
    let maps = [
        map("2025-03-07", &["neck"]),
        map("2025-06-11", &["hip_l", "chest"]),
    ];
    let svg = body_maps(&maps, &ChartOptions::default()).to_svg();
    let (hip, chest, neck, key) = (2, 1, 2, 2);
    assert_eq!(
        svg.matches("<circle").count(),
        hip + chest + neck + key,
        "a disc on each"
    );
    let dashed = svg.matches("stroke-dasharray").count();
    assert_eq!(
        dashed,
        neck + 1,
        "what is gone has a broken outline, and so has its sample"
    );
}

#[test]
fn the_words_tell_what_came_and_went() {
    insta::assert_snapshot!("visits", body_maps(&visits(), &ChartOptions::default()).alt());
    insta::assert_snapshot!("one", body_maps(&visits()[..1], &ChartOptions::default()).alt());
    insta::assert_snapshot!("none", body_maps(&[], &ChartOptions::default()).alt());
}

#[test]
fn the_table_has_every_area_of_every_map() {
    let mut maps = visits();
    maps.reverse();
    let table = body_maps_table(&maps);
    assert_eq!(table.columns, ["date", "area", "painful", "change"]);
    assert_eq!(table.rows.len(), 4 * 19);
    let line = |map: usize, area: &str| {
        let rows = &table.rows[map * 19..(map + 1) * 19];
        rows.iter().find(|row| row[1] == Cell::from(area)).unwrap()[2..].to_vec()
    };
    for (map, area, painful, change, why) in [
        (
            0,
            "Left jaw",
            "yes",
            Cell::Missing,
            "nothing before the first, which stands first",
        ),
        (1, "Left jaw", "no", "lost".into(), "gone"),
        (2, "Left jaw", "no", "none".into(), "still gone"),
        (2, "Right jaw", "yes", "gained".into(), "new"),
        (3, "Right jaw", "yes", "none".into(), "still there"),
    ] {
        assert_eq!(
            line(map, area),
            [Cell::from(painful), change],
            "{why}: {area} on map {map}"
        );
    }
}

#[test]
fn looks_as_it_was_reviewed() {
    for (name, maps, options) in [
        ("body_maps/window", visits(), options(976.0, 600.0, Theme::Light)),
        ("body_maps/dark", visits(), options(720.0, 400.0, Theme::Dark)),
        ("body_maps/page", many(40), options(673.0, 620.0, Theme::Print)),
        ("body_maps/narrow", visits(), options(360.0, 640.0, Theme::Light)),
    ] {
        reference::check(name, &body_maps(&maps, &options));
    }
}
