//! Charts with every instrument, made from a seed.

use exchange::Chart;
use instruments::{Answer, Answers, Item, ItemKind, Library};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use record::{
    AnswerEntry, Assessment, Condition, ConditionName, Course, DIARY_ITEMS, DiaryDay, Dose, DoseStep,
    KeptEntry, LabCatalogue, LabName, LabResult, PartialDate, Person, PersonDetails, Sex, SideEffect,
    SideEffectName, StepKind, TimeOfDay, Visit, VisitDetails, VisitKind, VisitState, What,
};

/// Words that must not leave a clinic for research, wherever they are written.
pub const CANARY: &str = "Zwanzigkanari";

pub struct Random(pub u64);

impl Random {
    pub fn below(&mut self, most: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u32::try_from((self.0 >> 20) % u64::from(most)).unwrap()
    }

    pub fn within(&mut self, low: i32, high: i32) -> i32 {
        low + i32::try_from(self.below(u32::try_from(high - low + 1).unwrap())).unwrap()
    }

    fn pick<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[usize::try_from(self.below(u32::try_from(all.len()).unwrap())).unwrap()]
    }
}

fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(number: u32) -> T {
    format!("00000000-0000-7000-8000-{number:012}").parse().unwrap()
}

fn answer(item: &Item, random: &mut Random) -> Answer {
    match &item.kind {
        ItemKind::Scale { low, high, .. } | ItemKind::Slider { low, high, .. } => {
            Answer::Number(f64::from(random.within(*low, *high)))
        }
        ItemKind::Options(options) => random.pick(options).answer(),
        ItemKind::Number {
            low, high, decimals, ..
        } => {
            let steps = 10_f64.powi(i32::from(*decimals));
            let share = f64::from(random.below(1001)) / 1000.0;
            Answer::Number(((low + (high - low) * share) * steps).round() / steps)
        }
        ItemKind::TimeOfDay => Answer::Number(f64::from(random.within(0, 1439))),
        ItemKind::Flag => Answer::Flag(random.below(2) == 1),
        ItemKind::Areas(areas) => {
            let one_in = random.within(1, 6);
            let marked = areas.iter().filter(|_| random.within(0, one_in) == one_in);
            Answer::Areas(marked.map(|area| area.key.clone()).collect())
        }
    }
}

/// Answers to an instrument; about one item in six is left out.
pub fn answers(library: &Library, instrument: &str, random: &mut Random) -> Answers {
    let items = &library.get(instrument).unwrap().items;
    let mut given = Answers::new();
    for item in items {
        if random.below(6) > 0 {
            given.insert(item.key.clone(), answer(item, random));
        }
    }
    given
}

fn visit(library: &Library, number: u32, day: Date, random: &mut Random) -> Visit {
    let mut ids = library.ids();
    let mut assessments = Vec::new();
    for place in 0..random.below(5) {
        let instrument = ids.remove(usize::try_from(random.below(30)).unwrap()).to_owned();
        let given = answers(library, &instrument, random);
        let entry = |value| AnswerEntry { value, given: true };
        assessments.push(Assessment {
            id: id(number * 1000 + place),
            version: library.get(&instrument).unwrap().version.clone(),
            instrument,
            answers: given
                .into_iter()
                .map(|(item, value)| (item, entry(value)))
                .collect(),
        });
    }
    Visit {
        id: id(number),
        person: id(number),
        details: VisitDetails {
            date: day,
            kind: *random.pick(&VisitKind::ALL),
            note: if random.below(3) == 0 {
                format!("=Note \"{CANARY}\", 'quoted'\nsecond line")
            } else {
                String::new()
            },
        },
        state: VisitState::Draft,
        assessments,
    }
}

fn kept<T>(number: u32, value: T) -> KeptEntry<T> {
    KeptEntry {
        id: id(number),
        value,
    }
}

fn course(number: u32, start: PartialDate) -> Course {
    let dose = Dose {
        amount: "4.5".parse().unwrap(),
        unit: "mg".to_owned(),
        times: vec![TimeOfDay::Bedtime],
        form: CANARY.to_owned(),
        filler: CANARY.to_owned(),
        pharmacy: CANARY.to_owned(),
        batch: CANARY.to_owned(),
        cost_per_month: Some(2550),
    };
    Course {
        what: if number.is_multiple_of(2) {
            What::Catalogue("ldn".to_owned())
        } else {
            What::Own(format!("{CANARY} tea"))
        },
        start,
        stop: None,
        stop_reason: CANARY.to_owned(),
        prescriber: format!("Dr {CANARY}"),
        note: CANARY.to_owned(),
        steps: vec![
            DoseStep {
                from: start,
                kind: StepKind::Dose(dose),
            },
            DoseStep {
                from: PartialDate::Year(date(2026, 1, 1)),
                kind: StepKind::Pause {
                    reason: CANARY.to_owned(),
                },
            },
        ],
    }
}

fn labs(first: Date) -> Vec<LabResult> {
    let crp = LabCatalogue::builtin().analyte("crp").unwrap();
    let listed = LabResult {
        analyte: LabName::Listed("crp".to_owned()),
        reading: crp.parse("<5.0", "mg/L").unwrap(),
        reference_low: None,
        reference_high: None,
        date: first,
        note: CANARY.to_owned(),
        confirmed: false,
    };
    let own = LabResult {
        analyte: LabName::Own(format!("{CANARY} index")),
        ..listed.clone()
    };
    vec![listed, own]
}

/// A patient; the same number and library give the same.
pub fn chart(library: &Library, number: u32) -> Chart {
    let mut random =
        Random(0x9E37_79B9_7F4A_7C15 ^ u64::from(number + 1).wrapping_mul(0xBF58_476D_1CE4_E5B9));
    let first = date(2024, 1, 1).saturating_add(random.within(0, 200).days());
    let visits = (0..random.below(5)).map(|place| {
        let day = first.saturating_add((60 * i64::from(place)).days());
        visit(library, number * 100 + place, day, &mut random)
    });
    let visits: Vec<Visit> = visits.collect();
    let diary = (0..random.below(6)).map(|place| {
        let rated = DIARY_ITEMS.iter().filter(|_| random.below(3) > 0);
        let keys: Vec<&str> = rated.map(|item| item.key).collect();
        let rating = |key: &str| (key.to_owned(), u8::try_from(random.below(101)).unwrap());
        let ratings = keys.into_iter().map(rating).collect();
        let note = format!("-{CANARY}; {place}");
        let date = first.saturating_add(i64::from(place).days());
        kept(place, DiaryDay { date, ratings, note })
    });
    let diary = diary.collect();
    let start = if number.is_multiple_of(3) {
        PartialDate::Month(first.first_of_month())
    } else {
        PartialDate::Day(first)
    };
    Chart {
        person: Person {
            id: id(number),
            details: PersonDetails {
                family_name: format!("{CANARY}{number}"),
                given_name: CANARY.to_owned(),
                clinic_number: Some(format!("={CANARY}-{number}")),
                birth_date: Some(date(1930 + i16::try_from(number % 70).unwrap(), 3, 4)),
                sex: [Sex::Female, Sex::Female, Sex::Male][usize::try_from(number % 3).unwrap()],
            },
        },
        visits,
        courses: vec![kept(number, course(number, start))],
        plans: Vec::new(),
        labs: labs(first)
            .into_iter()
            .map(|result| kept(number, result))
            .collect(),
        conditions: vec![kept(
            number,
            Condition {
                name: ConditionName::Own(CANARY.to_owned()),
                since: Some(PartialDate::Year(date(2020, 1, 1))),
                until: None,
                note: CANARY.to_owned(),
            },
        )],
        diary,
        side_effects: vec![kept(
            number,
            SideEffect {
                what: SideEffectName::Own(CANARY.to_owned()),
                severity: 2,
                onset: PartialDate::Day(first),
                end: None,
                course: Some(id(number)),
                note: CANARY.to_owned(),
            },
        )],
        contacts: Vec::new(),
        checks: Vec::new(),
    }
}

pub fn charts(library: &Library, count: u32) -> Vec<Chart> {
    (0..count).map(|number| chart(library, number)).collect()
}
