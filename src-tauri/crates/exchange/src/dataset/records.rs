//! Treatments, results, conditions, side effects, checklists and the diary in the tables.

use super::Told;
use super::columns as file;
use super::rows::{Subject, whole, words, yes};
use crate::table::{TableError, Value};
use record::{
    Amount, Catalogue, CheckState, ConditionName, DIARY_ITEMS, LabCatalogue, LabName, List, Place, Sex,
    SideEffectName, StepKind, TimeOfDay, What,
};

type Put<'a> = &'a mut dyn FnMut(Vec<Value>) -> Result<(), TableError>;

/// Writes the rows of a patient into a file; how many laboratory results were left out.
pub(super) fn rows(name: &str, subject: &Subject<'_>, put: Put<'_>) -> Result<usize, TableError> {
    match name {
        file::PATIENTS => patient(subject, put)?,
        file::TREATMENTS => treatments(subject, put)?,
        file::DOSES => doses(subject, put)?,
        file::PLANS => plans(subject, put)?,
        file::LABS => return labs(subject, put),
        file::CONDITIONS => conditions(subject, put)?,
        file::SIDE_EFFECTS => side_effects(subject, put)?,
        file::CHECKS => checks(subject, put)?,
        file::DIARY => diary(subject, put)?,
        _ => {}
    }
    Ok(0)
}

fn patient(subject: &Subject<'_>, put: Put<'_>) -> Result<(), TableError> {
    let details = &subject.chart.person.details;
    let (sex, age) = match subject.told {
        Told::Everything { .. } => (Some(details.sex), None),
        Told::ForResearch(masked) => (masked.sex, masked.age),
    };
    let sex = sex.and_then(|sex| match sex {
        Sex::Female => Some("female"),
        Sex::Male => Some("male"),
        Sex::Other => Some("other"),
        Sex::Unknown => None,
    });
    let years = |years: u8| Value::Number(f64::from(years));
    put(vec![
        subject.code(),
        details.clinic_number.clone().into(),
        words(&details.family_name),
        words(&details.given_name),
        details.birth_date.into(),
        sex.into(),
        age.map_or(Value::Missing, |(from, _)| years(from)),
        age.and_then(|(_, to)| to).map_or(Value::Missing, years),
    ])
}

/// Key and name of a treatment.
fn treatment(subject: &Subject<'_>, what: &What) -> [Value; 2] {
    match what {
        What::Catalogue(key) => {
            let name = Catalogue::shipped().entry(key).map(|entry| entry.name.as_str());
            [Value::from(key.as_str()), name.into()]
        }
        What::Own(name) => [Value::Missing, subject.own(name)],
    }
}

fn treatments(subject: &Subject<'_>, put: Put<'_>) -> Result<(), TableError> {
    for (place, course) in subject.chart.courses.iter().enumerate() {
        let course = &course.value;
        let [what, name] = treatment(subject, &course.what);
        put(vec![
            subject.code(),
            whole(place + 1),
            what,
            name,
            subject.date(course.start),
            subject.date(course.stop),
            yes(course.stop.is_none()),
            words(&course.stop_reason),
            words(&course.prescriber),
            words(&course.note),
        ])?;
    }
    Ok(())
}

fn amount(amount: Amount) -> Value {
    Value::Number(amount.value())
}

fn time(time: TimeOfDay) -> &'static str {
    match time {
        TimeOfDay::Morning => "morning",
        TimeOfDay::Noon => "noon",
        TimeOfDay::Evening => "evening",
        TimeOfDay::Bedtime => "bedtime",
        TimeOfDay::AsNeeded => "as_needed",
    }
}

/// Hundredths of the clinic's currency.
fn cost(hundredths: Option<u32>) -> Value {
    hundredths.map(|hundredths| f64::from(hundredths) / 100.0).into()
}

fn doses(subject: &Subject<'_>, put: Put<'_>) -> Result<(), TableError> {
    for course in &subject.chart.courses {
        for (place, step) in course.value.steps.iter().enumerate() {
            let [what, _] = treatment(subject, &course.value.what);
            let mut cells = vec![
                subject.course(course.id),
                what,
                whole(place + 1),
                subject.date(step.from),
            ];
            cells.insert(0, subject.code());
            let none = || Value::Missing;
            match &step.kind {
                StepKind::Dose(dose) => {
                    let times: Vec<&str> = dose.times.iter().map(|when| time(*when)).collect();
                    cells.extend([
                        "dose".into(),
                        amount(dose.amount),
                        words(&dose.unit),
                        words(&times.join(super::BETWEEN_NAMES)),
                        amount(dose.daily()),
                        yes(dose.is_as_needed()),
                        words(&dose.form),
                        words(&dose.filler),
                        words(&dose.pharmacy),
                        words(&dose.batch),
                        cost(dose.cost_per_month),
                        none(),
                        none(),
                    ]);
                }
                StepKind::Goes { how, cost_per_month } => {
                    cells.push("goes".into());
                    cells.extend(std::iter::repeat_with(none).take(9));
                    cells.extend([cost(*cost_per_month), words(how), none()]);
                }
                StepKind::Pause { reason } => {
                    cells.push("pause".into());
                    cells.extend(std::iter::repeat_with(none).take(11));
                    cells.push(words(reason));
                }
            }
            put(cells)?;
        }
    }
    Ok(())
}

fn plans(subject: &Subject<'_>, put: Put<'_>) -> Result<(), TableError> {
    for (place, plan) in subject.chart.plans.iter().enumerate() {
        let plan = &plan.value;
        for step in &plan.template.steps {
            put(vec![
                subject.code(),
                whole(place + 1),
                plan.course
                    .map_or(Value::Missing, |course| subject.course(course)),
                words(&plan.template.what),
                words(&plan.template.name),
                subject.day(plan.start),
                Value::Number(f64::from(step.after_days)),
                amount(step.amount),
                words(&plan.template.unit),
            ])?;
        }
    }
    Ok(())
}

fn labs(subject: &Subject<'_>, put: Put<'_>) -> Result<usize, TableError> {
    let mut left_out = 0;
    for result in &subject.chart.labs {
        let result = &result.value;
        let [analyte, name] = match &result.analyte {
            LabName::Listed(key) => {
                let name = LabCatalogue::builtin().analyte(key).ok();
                let name = name.map(|analyte| analyte.name.as_str());
                [Value::from(key.as_str()), name.into()]
            }
            LabName::Own(_) if subject.is_masked() => {
                left_out += 1;
                continue;
            }
            LabName::Own(name) => [Value::Missing, Value::from(name.as_str())],
        };
        let place = match result.place() {
            Place::Below => Some("below"),
            Place::Within => Some("within"),
            Place::Above => Some("above"),
            Place::Unknown => None,
        };
        let limit = |limit: Option<&record::Limit>| -> Value {
            limit
                .map(|limit| Value::Exact(limit.shown()))
                .unwrap_or(Value::Missing)
        };
        let reading = &result.reading;
        put(vec![
            subject.code(),
            subject.day(result.date),
            analyte,
            name,
            reading.comparator.map(record::Comparator::printed).into(),
            Value::Exact(reading.value.to_string()),
            words(reading.unit.printed()),
            reading.unit.ucum().into(),
            limit(result.reference_low.as_ref()),
            limit(result.reference_high.as_ref()),
            place.into(),
            yes(result.confirmed),
            words(&result.note),
        ])?;
    }
    Ok(left_out)
}

fn conditions(subject: &Subject<'_>, put: Put<'_>) -> Result<(), TableError> {
    for condition in &subject.chart.conditions {
        let condition = &condition.value;
        let [key, name] = match &condition.name {
            ConditionName::Catalogue(key) => {
                let name = Catalogue::shipped().condition(key);
                [
                    Value::from(key.as_str()),
                    name.map(|entry| entry.name.as_str()).into(),
                ]
            }
            ConditionName::Own(name) => [Value::Missing, subject.own(name)],
        };
        put(vec![
            subject.code(),
            key,
            name,
            subject.date(condition.since),
            subject.date(condition.until),
            yes(condition.until.is_none()),
            words(&condition.note),
        ])?;
    }
    Ok(())
}

fn side_effects(subject: &Subject<'_>, put: Put<'_>) -> Result<(), TableError> {
    for effect in &subject.chart.side_effects {
        let effect = &effect.value;
        let [key, name] = match &effect.what {
            SideEffectName::Listed(key) => [Value::from(key.as_str()), Value::from(effect.what.label())],
            SideEffectName::Own(name) => [Value::Missing, subject.own(name)],
        };
        put(vec![
            subject.code(),
            key,
            name,
            Value::Number(f64::from(effect.severity)),
            subject.date(effect.onset),
            subject.date(effect.end),
            yes(effect.end.is_none()),
            effect
                .course
                .map_or(Value::Missing, |course| subject.course(course)),
            words(&effect.note),
        ])?;
    }
    Ok(())
}

fn checks(subject: &Subject<'_>, put: Put<'_>) -> Result<(), TableError> {
    for check in &subject.chart.checks {
        let check = &check.value;
        let list = match check.list {
            List::BeforeLdn => "before_ldn",
            List::Differential => "differential",
        };
        let state = match check.state {
            CheckState::Open => "open",
            CheckState::Clear => "clear",
            CheckState::Found => "found",
            CheckState::NotNeeded => "not_needed",
        };
        put(vec![
            subject.code(),
            list.into(),
            words(&check.item),
            words(&check.label),
            state.into(),
            words(&check.result),
            subject.date(check.date),
        ])?;
    }
    Ok(())
}

fn diary(subject: &Subject<'_>, put: Put<'_>) -> Result<(), TableError> {
    for day in &subject.chart.diary {
        let day = &day.value;
        let mut cells = vec![subject.code(), subject.day(day.date)];
        let rating = |key: &str| day.ratings.get(key).map(|rating| f64::from(*rating));
        cells.extend(DIARY_ITEMS.iter().map(|item| Value::from(rating(item.key))));
        cells.push(words(&day.note));
        put(cells)?;
    }
    Ok(())
}
