//! A patient who is told about: diary days, visits, courses as they are typed.

use crate::common::courses::{Setting, dose, ldn, setting};
use clinic::views::{
    ChartAsk, ChartKind, CourseForm, DiaryDayForm, PhaseEditForm, PhasePlanForm, ReasonKind, TrendsAsk,
    TrendsView, VisitView,
};
use clinic::{Answer, Date, RecordId, VisitKind};
use jiff::ToSpan;

/// What the FIQR asks for.
fn fiqr_items() -> Vec<String> {
    let library = clinic::library();
    let form = library.get("fiqr").unwrap();
    form.items.iter().map(|item| item.key.clone()).collect()
}

pub struct Told {
    pub setting: Setting,
    pub course: RecordId,
}

/// LDN from 2026-02-02, 4.5 mg from 2026-02-16 on; today is 2026-06-10.
pub fn told() -> Told {
    let mut setting = setting();
    let steps = vec![dose("2026-02-02", "1.5"), dose("2026-02-16", "4.5")];
    let course = setting.save(ldn("2026-02-02", steps)).id;
    Told { setting, course }
}

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}

pub fn ask(measure: &str) -> TrendsAsk {
    TrendsAsk {
        measure: (!measure.is_empty()).then(|| measure.to_owned()),
        ..TrendsAsk::default()
    }
}

pub fn chart(kind: ChartKind, ask: TrendsAsk) -> ChartAsk {
    ChartAsk {
        kind,
        ask,
        theme: "light".to_owned(),
        width: 900,
        height: 700,
    }
}

pub fn edit(key: &str, name: &str) -> PhaseEditForm {
    PhaseEditForm {
        key: Some(key.to_owned()),
        name: name.to_owned(),
        counts_from: String::new(),
        left_out: false,
    }
}

impl Told {
    /// So many days in a row, rated alike for pain, fatigue and sleep but for a daily up and down.
    pub fn diary(&mut self, from: &str, days: i32, pain: u8) {
        for index in 0..days {
            let date = day(from).saturating_add(i64::from(index).days());
            let wave = u8::try_from(index * 7 % 5).unwrap();
            let ratings = ["pain_average", "fatigue", "sleep_poor"].map(|key| (key.to_owned(), pain + wave));
            let form = DiaryDayForm {
                date: date.to_string(),
                ratings: ratings.into(),
                note: String::new(),
            };
            let person = self.setting.person;
            self.setting.clinic.save_diary_day(person, form, "").unwrap();
        }
    }

    /// A FIQR with one answer for every item; its total is ten times that.
    pub fn fiqr(&mut self, date: &str, answer: f64, signed: bool) -> VisitView {
        let forms = ["fiqr".to_owned()];
        let (clinic, person) = (&mut self.setting.clinic, self.setting.person);
        let visit = clinic
            .add_visit(person, day(date), VisitKind::FollowUp, &forms)
            .unwrap();
        for item in fiqr_items() {
            let value = Answer::Number(answer);
            clinic
                .set_answer(visit.id, visit.assessments[0].id, &item, Some(&value), true)
                .unwrap();
        }
        if signed {
            clinic.sign_visit(visit.id).unwrap();
        }
        visit
    }

    pub fn save(&mut self, form: CourseForm) -> RecordId {
        self.setting.save(form).id
    }

    pub fn trends(&self, ask: &TrendsAsk) -> TrendsView {
        self.setting.clinic.trends(self.setting.person, ask).unwrap()
    }

    /// The texts of the reasons of a kind.
    pub fn reasons(&self, measure: &str, kind: ReasonKind) -> Vec<String> {
        let verdict = self.trends(&ask(measure)).verdict.unwrap();
        let reasons = verdict.reasons.into_iter();
        reasons
            .filter(|reason| reason.kind == kind)
            .map(|reason| reason.text)
            .collect()
    }

    /// The empty form of the course's phases.
    pub fn form(&self) -> PhasePlanForm {
        self.trends(&TrendsAsk::default()).phase_plan.unwrap()
    }

    pub fn plan(&mut self, form: &PhasePlanForm, reason: &str) -> Result<TrendsView, clinic::ClinicError> {
        let (person, course) = (self.setting.person, self.course);
        self.setting.clinic.save_phase_plan(person, course, form, reason)
    }

    pub fn file(&self, ask: &ChartAsk, file: clinic::ChartFile) -> Vec<u8> {
        self.setting
            .clinic
            .chart_file(self.setting.person, ask, file)
            .unwrap_or_else(|error| panic!("{:?}: {error}", ask.kind))
    }
}
