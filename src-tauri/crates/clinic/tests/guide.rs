//! The first steps: ticked by what is in the vault, kept on this computer, away where nobody asked for them. And the list of
//! vaults that were opened here.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod common;

use clinic::places::Places;
use clinic::views::GuideView;
use clinic::{GuideStep, VisitKind};
use common::case::{Case, case, course};
use common::day;

fn ticks(view: &GuideView) -> [bool; 5] {
    [view.patient, view.visit, view.doses, view.trends, view.report]
}

#[test]
fn steps_are_ticked_as_they_are_done() {
    let mut case = case();
    let root = tempfile::tempdir().unwrap();
    let places = Places::below(root.path());
    let vault = case.clinic().id();
    let check = |case: &mut Case, expected: [bool; 5], why: &str| {
        let view = case.clinic().guide(&places).unwrap();
        assert!(!view.away, "{why}");
        assert_eq!(ticks(&view), expected, "{why}");
        view
    };
    assert!(
        case.clinic().guide(&places).unwrap().away,
        "a vault that was there before them"
    );
    places.note_guide_step(vault, GuideStep::Trends).unwrap();
    places.begin_guide(vault).unwrap();
    let view = check(
        &mut case,
        [true, false, false, false, false],
        "what was done before isn’t noted",
    );
    assert_eq!(view.patient_id, Some(case.person.to_string()));
    let person = case.person;
    let forms = ["phq9".to_owned()];
    let visit = case
        .clinic()
        .add_visit(person, day("2026-03-07"), VisitKind::FollowUp, &forms)
        .unwrap();
    let view = check(
        &mut case,
        [true, false, false, false, false],
        "a visit without an answer",
    );
    assert_eq!(view.visit_id, Some(visit.id.to_string()), "is where to go on");
    case.answer_9(&visit, 0.0);
    check(
        &mut case,
        [true, true, false, false, false],
        "one answer is enough",
    );
    case.write(|change, person| {
        let ldn = course("ldn", "2026-03-07", None);
        change.add_record(Some(person), &ldn).unwrap()
    });
    check(&mut case, [true, true, true, false, false], "a treatment");
    places.note_guide_step(vault, GuideStep::Trends).unwrap();
    places.note_guide_step(vault, GuideStep::Report).unwrap();
    check(&mut case, [true; 5], "a page and a report");
    places.put_guide_away(vault, true).unwrap();
    assert!(case.clinic().guide(&places).unwrap().away);
    places.put_guide_away(vault, false).unwrap();
    check(&mut case, [true; 5], "brought back as they were");
}

#[test]
fn vaults_are_listed_by_when_they_were_opened_and_can_be_forgotten() {
    let root = tempfile::tempdir().unwrap();
    let places = Places::below(root.path());
    let folder = |name: &str| root.path().join(name);
    let at = |hour: i8| {
        day("2026-03-07")
            .at(hour, 0, 0, 0)
            .in_tz("UTC")
            .unwrap()
            .timestamp()
    };
    places.remember(&folder("one"), at(8)).unwrap();
    places.remember(&folder("two"), at(9)).unwrap();
    places.remember(&folder("one"), at(10)).unwrap();
    assert_eq!(places.known(), [folder("one"), folder("two")]);
    let told = |name: &str| places.describe(&folder(name), String::new());
    assert_eq!(told("one").last_opened.as_deref(), Some("2026-03-07T10:00:00Z"));
    assert!(!told("one").found, "it is told that it isn’t there any more");
    places.forget(&folder("one")).unwrap();
    assert_eq!(places.known(), [folder("two")]);
    assert_eq!(told("one").last_opened, None, "nothing of it is kept");
    places.forget_all().unwrap();
    assert!(places.known().is_empty());
    assert_eq!(told("two").last_opened, None);
}
