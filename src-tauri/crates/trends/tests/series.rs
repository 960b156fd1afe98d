//! Where lines join, what the baseline is, how a change reads.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    reason = "a test fails loudly"
)]

use jiff::civil::{Date, date};
use record::VisitId;
use trends::{Band, Change, Direction, Measure, Point, PointKind, Series};
use uuid::Uuid;

fn measure() -> Measure {
    Measure {
        instrument: "fiqr".to_owned(),
        score: "total".to_owned(),
        label: "FIQR total".to_owned(),
        low: 0.0,
        high: 100.0,
        range: (0.0, 100.0),
        direction: Direction::HigherIsWorse,
        decimals: 1,
        bands: vec![
            Band {
                label: "low".to_owned(),
                from: 0.0,
                below: 41.0,
            },
            Band {
                label: "high".to_owned(),
                from: 41.0,
                below: 100.0,
            },
        ],
        band_source: "Test".to_owned(),
    }
}

fn point(number: u128, date: Date, value: f64, kind: PointKind) -> Point {
    Point {
        date,
        value,
        kind,
        visit: VisitId::from(Uuid::from_u128(number)),
    }
}

#[test]
fn lines_break_where_the_gap_is_more_than_one_and_a_half_intervals() {
    let check = |days: [i16; 2], interval: u32, runs: usize| {
        let first = date(2025, 1, 1);
        let points = [0, days[0], days[0] + days[1]]
            .iter()
            .zip(1..)
            .map(|(day, number)| {
                let date = first
                    .checked_add(jiff::Span::new().days(i64::from(*day)))
                    .unwrap();
                point(number, date, 50.0, PointKind::Signed)
            })
            .collect();
        assert_eq!(
            Series::new(measure(), points, None, interval).runs.len(),
            runs,
            "{days:?} at {interval} days"
        );
    };
    check([84, 126], 84, 1); // exactly 1.5 times: still joined
    check([84, 127], 84, 2);
    check([200, 200], 84, 3);
    check([1, 1], 7, 1);
    check([10, 11], 7, 2);
}

#[test]
fn points_are_put_in_order_of_date() {
    let late = point(1, date(2025, 5, 1), 40.0, PointKind::Signed);
    let early = point(2, date(2025, 1, 1), 60.0, PointKind::Signed);
    let series = Series::new(measure(), vec![late, early], None, 84);
    assert_eq!(series.points[0].date, date(2025, 1, 1));
    assert_eq!(series.since_last(1).unwrap().words(1), "20.0 points better");
}

#[test]
fn a_draft_is_no_baseline_unless_it_is_the_baseline_visit() {
    let draft = point(1, date(2025, 1, 1), 60.0, PointKind::Draft);
    let signed = point(2, date(2025, 3, 1), 50.0, PointKind::Signed);
    let points = vec![draft.clone(), signed];
    assert_eq!(Series::new(measure(), points.clone(), None, 84).baseline, Some(1));
    assert_eq!(
        Series::new(measure(), points, Some((draft.visit, draft.date)), 84).baseline,
        Some(0)
    );
}

#[test]
fn nothing_before_the_baseline_is_compared_with_it() {
    let points = vec![
        point(1, date(2025, 1, 1), 60.0, PointKind::Signed),
        point(2, date(2025, 3, 1), 50.0, PointKind::Signed),
        point(3, date(2025, 5, 1), 45.0, PointKind::Signed),
    ];
    let series = Series::new(
        measure(),
        points.clone(),
        Some((points[1].visit, points[1].date)),
        84,
    );
    assert_eq!(series.since_baseline(0), None);
    assert_eq!(series.since_baseline(1), None);
    assert_eq!(series.since_baseline(2).unwrap().signed(1), "−5.0");
}

#[test]
fn change_reads_with_its_direction() {
    let check = |from, to, direction, decimals, words: &str, signed: &str| {
        let change = Change::new(from, to, direction);
        assert_eq!(
            (change.words(decimals).as_str(), change.signed(decimals).as_str()),
            (words, signed)
        );
    };
    check(
        62.0,
        54.0,
        Direction::HigherIsWorse,
        1,
        "8.0 points better",
        "−8.0",
    );
    check(6.0, 7.0, Direction::HigherIsWorse, 0, "1 point worse", "+1");
    check(6.0, 7.0, Direction::HigherIsBetter, 0, "1 point better", "+1");
    check(50.0, 50.04, Direction::HigherIsWorse, 1, "no change", "0.0");
    check(0.0, 3.0, Direction::HigherIsWorse, 0, "3 points worse", "+3");
}

#[test]
fn percent_of_nothing_is_not_a_number() {
    assert_eq!(Change::new(0.0, 3.0, Direction::HigherIsWorse).percent, None);
    assert_eq!(
        Change::new(60.0, 30.0, Direction::HigherIsWorse).percent,
        Some(-50.0)
    );
}

#[test]
fn the_top_of_the_range_belongs_to_the_highest_band() {
    let label = |value| measure().band(value).map(|band| band.label.clone());
    assert_eq!(label(40.9).as_deref(), Some("low"));
    assert_eq!(label(41.0).as_deref(), Some("high"));
    assert_eq!(label(100.0).as_deref(), Some("high"));
    assert_eq!(label(100.1), None);
}

#[test]
fn nothing_before_the_baseline_visit_stands_in_for_it() {
    let points = vec![
        point(1, date(2025, 1, 5), 40.0, PointKind::Signed),
        point(3, date(2025, 4, 1), 50.0, PointKind::Signed),
        point(4, date(2025, 6, 1), 45.0, PointKind::Signed),
    ];
    let without_a_score = VisitId::from(Uuid::from_u128(2));
    let series = Series::new(measure(), points, Some((without_a_score, date(2025, 2, 1))), 84);
    assert_eq!(
        series.baseline,
        Some(1),
        "the first score after the baseline visit, not the one before"
    );
}
