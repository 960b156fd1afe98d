//! FHIR bundles out of one vault and into another.

use super::going_in::{adds, new_clinic};
use super::{ask, demo_clinic, latest, send_out, take_in};
use clinic::Clinic;
use clinic::views::{ExportKind, IncomingFormat};
use std::fs;

#[test]
fn a_bundle_of_the_demo_clinic_comes_into_another_vault_and_back_without_a_change() {
    let root = tempfile::tempdir().unwrap();
    let mut from = demo_clinic(root.path());
    let out = root.path().join("out");
    let done = send_out(&mut from, ExportKind::Fhir, &[], &out).unwrap();
    assert_eq!(done.files, ["bundle.json"]);
    assert_eq!(latest(&from, 1), ["Exported data as FHIR"]);
    let text = fs::read_to_string(out.join("bundle.json")).unwrap();
    let back = from
        .read_incoming(&ask(IncomingFormat::Fhir, false), &text)
        .unwrap();
    assert_eq!(adds(&back), [0; 5], "where it comes from, all of it is there");
    let kept: Vec<&String> = back.patients.iter().flat_map(|person| &person.kept).collect();
    assert_eq!(kept, Vec::<&String>::new(), "and just so");

    let other = tempfile::tempdir().unwrap();
    let mut to = new_clinic(other.path());
    let new = ask(IncomingFormat::Fhir, true);
    let view = to.read_incoming(&new, &text).unwrap();
    assert!(
        view.ready && view.problems.is_empty(),
        "{:?}",
        view.problems.first()
    );
    let mut heard = 0;
    let cancelled = to.import_incoming(&new, &text, &mut |done, of| {
        heard = done;
        assert_eq!(of, view.patients.len());
        done < 5
    });
    assert_eq!(cancelled.unwrap(), None);
    assert_eq!(heard, 5);
    assert_eq!(
        to.find_patients("").unwrap().len(),
        0,
        "who was cancelled has nothing"
    );
    let stored = take_in(&mut to, &new, &text).unwrap();
    for person in &stored.patients {
        let id = person.patient_id.as_deref().unwrap().parse().unwrap();
        assert_eq!(
            to.patient(id).unwrap().name,
            person.name,
            "who was added can be opened"
        );
    }
    let forms = |clinic: &Clinic| {
        let mut all = Vec::new();
        for person in clinic.find_patients("").unwrap() {
            let timeline = clinic.timeline(person.id.to_string().parse().unwrap()).unwrap();
            for visit in &timeline.visits {
                for form in visit.assessments.iter().filter(|form| !form.given().is_empty()) {
                    all.push((
                        person.name.clone(),
                        visit.details.date,
                        form.instrument.clone(),
                        form.given(),
                    ));
                }
            }
        }
        all
    };
    assert_eq!(forms(&to), forms(&from), "every answer of every questionnaire");
    let left: Vec<&str> = view.left.iter().map(|left| left.why.as_str()).collect();
    assert!(
        left.iter()
            .any(|why| why.contains("Treatments are not taken from files")),
        "what doesn’t fit is listed: {left:?}"
    );
    let again = to.read_incoming(&new, &text).unwrap();
    assert_eq!(adds(&again), [0; 5], "twice adds nothing");
}
