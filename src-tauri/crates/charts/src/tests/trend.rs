use super::{course, fiqr, measure, series, texts};
use crate::scene::{Item, Scene};
use crate::theme::Theme;
use crate::{TrendOptions, trend};
use trends::{PointKind, Series};

fn options(width: f64, height: f64) -> TrendOptions {
    TrendOptions {
        width,
        height,
        ..TrendOptions::default()
    }
}

/// Points on each line that joins visits.
fn lines(scene: &Scene) -> Vec<usize> {
    let ink = scene.theme.palette().ink;
    let line = |item: &Item| match item {
        Item::Path(path) => path
            .stroke
            .filter(|stroke| stroke.colour == ink)
            .map(|_| path.steps.len()),
        _ => None,
    };
    scene.items.iter().filter_map(line).collect()
}

#[test]
fn lines_break_where_visits_were_missed() {
    let scene = trend(&[course()], &options(800.0, 450.0));
    assert_eq!(lines(&scene), [4, 3], "no line may cross the gap of 190 days");
    let note = "line broken where visits are more than 1.5 × the planned interval apart";
    assert!(
        texts(&scene).contains(&note),
        "the reader is told why the line is broken"
    );

    let whole = series(
        fiqr(),
        &[(0, 60.0, PointKind::Signed), (90, 50.0, PointKind::Signed)],
    );
    let scene = trend(&[whole], &options(800.0, 450.0));
    assert_eq!(lines(&scene), [2]);
    assert!(
        !texts(&scene).contains(&note),
        "nothing is broken, nothing to explain"
    );
}

#[test]
fn the_key_explains_only_what_occurs() {
    let key = |panels: &[Series]| {
        let scene = trend(panels, &options(1600.0, 900.0));
        [
            "signed visit",
            "signed, prorated for missing items",
            "draft, not signed",
        ]
        .map(|text| texts(&scene).contains(&text))
    };
    assert_eq!(key(&[course()]), [true; 3]);
    let signed = series(fiqr(), &[(0, 60.0, PointKind::Signed)]);
    assert_eq!(key(&[signed]), [true, false, false]);
    let draft = series(fiqr(), &[(0, 60.0, PointKind::Draft)]);
    assert_eq!(key(&[draft]), [false, false, true]);
}

#[test]
fn a_draft_is_hollow_and_a_signed_visit_full() {
    let discs = |kind| {
        let scene = trend(&[series(fiqr(), &[(0, 60.0, kind)])], &options(800.0, 450.0));
        let palette = scene.theme.palette();
        let circles: Vec<_> = scene
            .items
            .iter()
            .filter_map(|item| match item {
                Item::Circle(circle) => Some(*circle),
                _ => None,
            })
            .collect();
        let full = circles.iter().any(|circle| circle.fill == Some(palette.ink));
        let ring = circles
            .iter()
            .any(|circle| circle.stroke.is_some_and(|stroke| stroke.colour == palette.ink));
        let half = scene
            .items
            .iter()
            .any(|item| matches!(item, Item::Path(path) if path.fill == Some(palette.ink)));
        (full, ring, half)
    };
    assert_eq!(discs(PointKind::Signed), (true, false, false));
    assert_eq!(discs(PointKind::Prorated), (false, true, true));
    assert_eq!(discs(PointKind::Draft), (false, true, false));
}

#[test]
fn labels_name_range_source_and_latest_value() {
    let scene = trend(&[course()], &options(800.0, 450.0));
    for text in [
        "FIQR total",
        "0–100, higher is worse",
        "Bands: Salaffi 2018",
        "41.0",
        "baseline",
        "moderate",
    ] {
        assert!(
            texts(&scene).contains(&text),
            "{text} is missing from {:?}",
            texts(&scene)
        );
    }
    let plain = trend(&[series(measure("Pain", 10.0, &[]), &[])], &options(800.0, 450.0));
    assert!(texts(&plain).contains(&"no scores yet"));
    assert!(!plain.to_svg().contains("Bands:"), "no bands, no source");
}

#[test]
fn the_picture_in_words() {
    let one = series(measure("Pain", 10.0, &[]), &[(3, 6.0, PointKind::Signed)]);
    let none = series(measure("Fatigue", 10.0, &[]), &[]);
    insta::assert_snapshot!(trend(&[course(), one, none], &TrendOptions::default()).alt(), @"FIQR total from 62.3 on 4 January 2025 to 41.0 on 10 October 2026, 7 scores, 21.3 points better since baseline; Pain 6.0 on 7 January 2025, 1 score; Fatigue: no scores yet.");
}

#[test]
fn time_axis_has_sensible_ticks() {
    let dates = |last: i64, width: f64| {
        let points = [(0, 60.0, PointKind::Signed), (last, 50.0, PointKind::Signed)];
        let scene = trend(
            &[series(measure("Pain", 100.0, &[]), &points)],
            &options(width, 450.0),
        );
        let all = texts(&scene).join(" ");
        all.split_once(" 60 80 100 ")
            .unwrap()
            .1
            .split_once(" 50.0")
            .unwrap()
            .0
            .to_owned()
    };
    insta::assert_snapshot!(dates(7, 500.0), @"4 Jan 2025 5 Jan 6 Jan 7 Jan 8 Jan 9 Jan 10 Jan 11 Jan");
    insta::assert_snapshot!(dates(59, 800.0), @"4 Jan 2025 11 Jan 18 Jan 25 Jan 1 Feb 8 Feb 15 Feb 22 Feb 1 Mar 8 Mar");
    insta::assert_snapshot!(dates(730, 800.0), @"Jan 2025 Mar May Jul Sep Nov Jan 2026 Mar May Jul Sep Nov Jan 2027 Mar");
    insta::assert_snapshot!(dates(730, 300.0), @"Jan 2025 Jul Jan 2026 Jul Jan 2027");
    insta::assert_snapshot!(dates(7300, 800.0), @"2026 2028 2030 2032 2034 2036 2038 2040 2042 2044 2046");
}

/// Thirty visits whose scores jump up and down.
fn dense(high: f64) -> Series {
    let kinds = [
        PointKind::Signed,
        PointKind::Prorated,
        PointKind::Signed,
        PointKind::Draft,
    ];
    let points: Vec<_> = (0..30)
        .zip(kinds.into_iter().cycle())
        .map(|(index, kind)| {
            (
                index * 25,
                (f64::from(i32::try_from(index).unwrap()) * 1.7).sin().abs() * high,
                kind,
            )
        })
        .collect();
    series(
        measure(
            "A measure with quite a long name",
            high,
            &[
                ("none", 0.0),
                ("mild", high * 0.12),
                ("moderate", high * 0.2),
                ("extremely severe", high * 0.9),
            ],
        ),
        &points,
    )
}

#[test]
fn no_text_covers_another_or_leaves_the_picture() {
    use PointKind::Signed;
    let pain = |points: &[(i64, f64, PointKind)]| series(measure("Pain, 7-day mean", 10.0, &[]), points);
    let tables: [(&str, Vec<Series>); 6] = [
        (
            "course",
            vec![course(), course(), pain(&[(0, 6.0, Signed)]), course()],
        ),
        (
            "thirty visits",
            vec![dense(100.0), dense(31.0), dense(10.0), dense(27.0)],
        ),
        (
            "six panels",
            vec![course(), dense(100.0), pain(&[]), dense(27.0), course(), course()],
        ),
        (
            "both ends",
            vec![series(fiqr(), &[(0, 100.0, Signed), (60, 0.0, Signed)])],
        ),
        ("one day", vec![pain(&[(0, 6.0, Signed), (0, 6.0, Signed)])]),
        (
            "unchanged",
            vec![series(
                fiqr(),
                &[(0, 83.0, Signed), (30, 83.0, Signed), (60, 83.0, Signed)],
            )],
        ),
    ];
    let mut seen = 0;
    for (name, panels) in &tables {
        for (width, height, text_scale) in [
            (1600.0, 900.0, 1.0),
            (800.0, 450.0, 1.0),
            (680.0, 900.0, 1.0),
            (1024.0, 640.0, 1.5),
            (800.0, 640.0, 2.0),
        ] {
            let scene = trend(
                panels,
                &TrendOptions {
                    width,
                    height,
                    text_scale,
                    title: "Course".into(),
                    ..TrendOptions::default()
                },
            );
            let frames: Vec<_> = scene
                .items
                .iter()
                .filter_map(|item| match item {
                    Item::Text(text) => Some((text, text.frame())),
                    _ => None,
                })
                .collect();
            for (index, (text, frame)) in frames.iter().enumerate() {
                let at = format!("{name} at {width} × {height} × {text_scale}: {:?}", text.text);
                assert!(text.size >= 9.0, "{at} is too small to read");
                let inside =
                    frame.left >= 0.0 && frame.top >= 0.0 && frame.right <= width && frame.bottom <= height;
                assert!(inside, "{at} leaves the picture");
                for (other, there) in frames.iter().skip(index + 1) {
                    assert!(!frame.meets(there), "{at} covers {:?}", other.text);
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 10_000, "the tables have texts to compare");
}

#[test]
fn unusable_sizes_still_give_a_picture() {
    for (width, height, text_scale) in [
        (0.0, 0.0, 1.0),
        (f64::NAN, f64::INFINITY, f64::NAN),
        (1e9, 100.0, 9.0),
        (200.0, 120.0, 4.0),
    ] {
        let scene = trend(
            &[course(), dense(10.0)],
            &TrendOptions {
                width,
                height,
                text_scale,
                ..TrendOptions::default()
            },
        );
        assert!((200.0..=20_000.0).contains(&scene.width()), "{}", scene.width());
        assert!(!scene.to_svg().contains("NaN"), "{width} × {height}");
    }
    assert_eq!(trend(&[], &TrendOptions::default()).alt(), "No scores yet.");
}

#[test]
fn letters_contrast_with_the_paper() {
    let light = |colour: crate::theme::Colour| {
        let part = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.040_45 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(colour.0) + 0.7152 * part(colour.1) + 0.0722 * part(colour.2)
    };
    for theme in [Theme::Light, Theme::Dark, Theme::Print] {
        let palette = theme.palette();
        let all = vec![palette.text, palette.soft, palette.ink];
        for (paper, letters) in [
            (palette.paper, all.clone()),
            (palette.tint, all),
            (palette.dose, vec![palette.text]),
            (palette.bar, vec![palette.text]),
        ] {
            for letters in letters {
                let (one, other) = (light(letters) + 0.05, light(paper) + 0.05);
                let contrast = one.max(other) / one.min(other);
                assert!(
                    contrast >= 4.5,
                    "{theme:?}: {letters:?} on {paper:?} has {contrast:.1}"
                );
            }
        }
    }
}
