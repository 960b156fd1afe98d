//! What is typed carelessly is named where it was typed.

use super::common::courses::{dose, ldn, pause, setting};
use clinic::Code;
use clinic::views::{CourseForm, StepForm};

#[test]
fn careless_input_is_named_where_it_was_typed() {
    let mut setting = setting();
    let mut check = |form: CourseForm, field: &str, words: &str| {
        let error = setting
            .clinic
            .save_course(setting.person, None, form, "")
            .unwrap_err();
        assert_eq!(error.code, Code::InvalidField, "{error}");
        assert_eq!(error.field.as_deref(), Some(field), "{error}");
        assert!(error.message.contains(words), "{error}");
    };
    let base = || ldn("2026-03-01", vec![dose("2026-03-01", "1.5")]);
    let own = |name: &str| CourseForm {
        key: None,
        name: name.to_owned(),
        ..base()
    };
    let steps = |steps: Vec<StepForm>| ldn("2026-03-01", steps);
    let first = |change: fn(&mut StepForm)| {
        let mut form = base();
        change(&mut form.steps[0]);
        form
    };
    check(own("  "), "name", "type its name");
    check(own(&"x".repeat(121)), "name", "120 characters");
    let unknown = Some("no_such".to_owned());
    check(
        CourseForm {
            key: unknown,
            ..base()
        },
        "name",
        "no such treatment",
    );
    for wrong in ["", "  "] {
        check(ldn(wrong, Vec::new()), "start", "since when");
    }
    for wrong in ["3/7/2026", "2026-3", "2026-02-30", "last year"] {
        check(ldn(wrong, Vec::new()), "start", "can’t be read");
    }
    check(ldn("2026-07", Vec::new()), "start", "in the future");
    check(ldn("1969", Vec::new()), "start", "patient’s birth");
    let stop = |stop: &str| CourseForm {
        stop: stop.to_owned(),
        ..base()
    };
    check(stop("2026-02"), "stop", "before the start");
    check(stop("2026-06-11"), "stop", "in the future");
    check(stop("yesterday"), "stop", "can’t be read");
    let reason = "vivid dreams".to_owned();
    check(
        CourseForm {
            stop_reason: reason,
            ..base()
        },
        "stop",
        "no stop",
    );
    let late = vec![dose("2026-03-01", "1.5"), dose("2026-04-02", "3")];
    let over = CourseForm {
        stop: "2026-04-01".to_owned(),
        ..steps(late)
    };
    check(over, "steps.1.from", "after the stop");
    let unsorted = vec![
        dose("2026-04-01", "3"),
        dose("2026-02-01", "1.5"),
        dose("2026-03-01", "1.5"),
    ];
    check(steps(unsorted), "steps.1.from", "before the start");
    let twice = vec![
        dose("2026-03-01", "1.5"),
        dose("2026-03-08", "3"),
        dose("2026-03-08", "4.5"),
    ];
    check(steps(twice), "steps.2.from", "same date");
    check(
        steps(vec![dose("2026-06-11", "3")]),
        "steps.0.from",
        "in the future",
    );
    check(
        steps(vec![pause("2026-03-01", "")]),
        "steps.0.kind",
        "begin with a pause",
    );
    check(first(|step| step.from.clear()), "steps.0.from", "from when on");
    for wrong in ["", "0", "-1", "a few", "1.2345", "4.5 mg"] {
        check(
            steps(vec![dose("2026-03-01", wrong)]),
            "steps.0.amount",
            "can’t be used",
        );
    }
    check(
        steps(vec![dose("2026-03-01", "1,500")]),
        "steps.0.amount",
        "two things",
    );
    check(first(|step| step.unit.clear()), "steps.0.unit", "no unit");
    check(
        first(|step| step.times.clear()),
        "steps.0.times",
        "when the dose is taken",
    );
    check(
        first(|step| step.cost_per_month = "1,500".to_owned()),
        "steps.0.costPerMonth",
        "two things",
    );
    check(
        first(|step| step.cost_per_month = "cheap".to_owned()),
        "steps.0.costPerMonth",
        "number",
    );
    check(
        first(|step| step.batch = "x".repeat(121)),
        "steps.0.batch",
        "shorten",
    );
    assert!(
        setting.view().courses.is_empty(),
        "nothing that was refused is kept"
    );
    let nobody = "00000000-0000-7000-8000-000000000000".parse().unwrap();
    let error = setting.clinic.save_course(nobody, None, base(), "").unwrap_err();
    assert_eq!(error.code, Code::NoSuch);
}
