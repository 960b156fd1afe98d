//! Charts made by chance, the same for the same number.

use exchange::Chart;
use instruments::{Answer, Definition, ItemKind, Library};
use jiff::civil::Date;
use record::{
    Amount, AnswerEntry, Assessment, Catalogue, CheckResult, CheckState, Comparator, Condition,
    ConditionName, Contact, ContactKind, Course, DIARY_ITEMS, DiaryDay, Dose, DoseStep, KeptEntry,
    LabCatalogue, LabName, LabResult, Limit, List, PartialDate, Person, PersonDetails, PlanStep, Reading,
    SIDE_EFFECTS, Sex, SideEffect, SideEffectName, StepKind, TimeOfDay, TitrationPlan, TitrationTemplate,
    Unit, Visit, VisitDetails, VisitKind, VisitState, What, days_after,
};
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::str::FromStr;

/// SplitMix64 (Steele, Lea, Flood 2014).
pub struct Chance(u64);

/// Texts that tend to break writers and readers.
const TEXTS: [&str; 12] = [
    "Slept better since March.",
    "He said \"no\", and <b>why not</b>?",
    "Zeile eins\nZeile zwei\r\n\tmit Tabulator",
    "  spaces before and after  ",
    "Ñandú, Müller, Łódź, 深い痛み, صداع, 😀",
    "null",
    "</script><!-- {\"resourceType\":\"Bundle\"} -->",
    "a\\b\\u0000c",
    "5,0 mg; 1.5",
    "''; drop table person; --",
    "urn:uuid:00000000-0000-0000-0000-000000000000",
    "$exact",
];

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `most`.
    pub fn below(&mut self, most: u64) -> u64 {
        self.next() % most.max(1)
    }

    pub fn one<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        let place = self.below(list.len() as u64);
        &list[usize::try_from(place).unwrap()]
    }

    fn often(&mut self, of_ten: u64) -> bool {
        self.below(10) < of_ten
    }

    fn text(&mut self) -> String {
        if self.often(5) {
            String::new()
        } else {
            (*self.one(&TEXTS)).to_owned()
        }
    }

    fn id<T: FromStr>(&mut self) -> T
    where
        T::Err: Debug,
    {
        let (high, low) = (self.next(), self.next());
        format!(
            "{:08x}-{:04x}-7{:03x}-8{:03x}-{:012x}",
            high >> 32,
            (high >> 16) & 0xffff,
            high & 0xfff,
            low >> 52,
            low & 0xffff_ffff_ffff
        )
        .parse()
        .unwrap()
    }

    fn day(&mut self) -> Date {
        let days = i32::try_from(self.below(6000)).unwrap();
        days_after("2010-01-01".parse().unwrap(), days)
    }

    fn vague(&mut self) -> PartialDate {
        let day = self.day();
        let text = match self.below(4) {
            0 => format!("{:04}", day.year()),
            1 => format!("{:04}-{:02}", day.year(), day.month()),
            _ => day.to_string(),
        };
        text.parse().unwrap()
    }

    fn maybe<T>(&mut self, of_ten: u64, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.often(of_ten).then(|| make(self))
    }

    fn several<T>(&mut self, most: u64, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let count = self.below(most + 1);
        (0..count).map(|_| make(self)).collect()
    }

    fn kept<T>(&mut self, most: u64, mut make: impl FnMut(&mut Self) -> T) -> Vec<KeptEntry<T>> {
        self.several(most, |chance| KeptEntry {
            id: chance.id(),
            value: make(chance),
        })
    }

    fn answer(&mut self, kind: &ItemKind) -> Answer {
        let whole = |chance: &mut Self, low: i32, high: i32| {
            let width = u64::try_from(high - low + 1).unwrap();
            Answer::Number(f64::from(low + i32::try_from(chance.below(width)).unwrap()))
        };
        match kind {
            ItemKind::Scale { low, high, .. } | ItemKind::Slider { low, high, .. } => {
                whole(self, *low, *high)
            }
            ItemKind::Options(options) => self.one(options).answer(),
            ItemKind::Number {
                low, high, decimals, ..
            } => {
                let steps = 10_f64.powi(i32::from(*decimals));
                let (first, last) = ((low * steps).ceil(), (high * steps).floor());
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "small ranges"
                )]
                let width = (last - first) as u64 + 1;
                let step = u32::try_from(self.below(width)).unwrap();
                Answer::Number((first + f64::from(step)) / steps)
            }
            ItemKind::TimeOfDay => whole(self, 0, 1439),
            ItemKind::Flag => Answer::Flag(self.often(5)),
            ItemKind::Areas(areas) => {
                let rate = self.below(4);
                let marked = areas.iter().filter(|_| self.often(rate));
                Answer::Areas(marked.map(|area| area.key.clone()).collect())
            }
        }
    }

    fn assessment(&mut self, definition: &Definition) -> Assessment {
        let rate = *self.one(&[0, 5, 9, 10, 10]);
        let mut answers = BTreeMap::new();
        for item in &definition.items {
            if self.often(rate) {
                let value = self.answer(&item.kind);
                let given = !matches!(value, Answer::Areas(_)) || self.often(8);
                answers.insert(item.key.clone(), AnswerEntry { value, given });
            }
        }
        Assessment {
            id: self.id(),
            instrument: definition.id.clone(),
            version: definition.version.clone(),
            answers,
        }
    }

    fn state(&mut self) -> VisitState {
        let at = "2026-02-03T04:05:06.789Z".parse().unwrap();
        match self.below(4) {
            0 => VisitState::Draft,
            1 => VisitState::Correcting {
                reason: "wrong day".to_owned(),
                at,
                by: "Dr. Ada Example".to_owned(),
            },
            revision => VisitState::Signed {
                at,
                by: "Dr. Ada Example".to_owned(),
                revision: u32::try_from(revision - 1).unwrap(),
            },
        }
    }

    fn visit(&mut self, person: &Person, library: &[&Definition]) -> Visit {
        let mut assessments = self.several(3, |chance| {
            let definition = *chance.one(library);
            chance.assessment(definition)
        });
        // A visit has each questionnaire once.
        let mut seen = Vec::new();
        assessments.retain(|assessment| {
            let new = !seen.contains(&assessment.instrument);
            seen.push(assessment.instrument.clone());
            new
        });
        Visit {
            id: self.id(),
            person: person.id,
            details: VisitDetails {
                date: self.day(),
                kind: *self.one(&VisitKind::ALL),
                note: self.text(),
            },
            state: self.state(),
            assessments,
        }
    }

    fn number(&mut self) -> String {
        let (whole, decimals) = (self.below(1000), self.below(4));
        let fraction = self.next().to_string();
        match usize::try_from(decimals).unwrap() {
            0 => whole.to_string(),
            decimals => format!("{whole}.{}", &fraction[..decimals]),
        }
    }

    fn lab(&mut self) -> LabResult {
        let (analyte, unit) = if self.often(8) {
            let analyte = self.one(LabCatalogue::builtin().analytes());
            let unit = self.one(&analyte.units).unit.clone();
            (LabName::Listed(analyte.key.clone()), unit)
        } else {
            let unit = (*self.one(&["", "points", "µg/kg own"])).to_owned();
            (LabName::Own("Substance Q".to_owned()), Unit::own(&unit).unwrap())
        };
        let mut reading = Reading::parse(&self.number(), &unit).unwrap();
        let signs = [
            Comparator::Less,
            Comparator::LessOrEqual,
            Comparator::Greater,
            Comparator::GreaterOrEqual,
        ];
        reading.comparator = self.maybe(3, |chance| *chance.one(&signs));
        let limit = |chance: &mut Self, low: bool| Limit {
            included: chance.often(8),
            ..Limit::new(
                Reading::parse(
                    &format!(
                        "{}{}",
                        if low { "" } else { "1" },
                        chance.below(900) + if low { 0 } else { 100 }
                    ),
                    &unit,
                )
                .unwrap()
                .value,
            )
        };
        LabResult {
            analyte,
            reference_low: self.maybe(5, |chance| limit(chance, true)),
            reference_high: self.maybe(5, |chance| limit(chance, false)),
            reading,
            date: self.day(),
            note: self.text(),
            confirmed: self.often(2),
        }
    }

    fn diary(&mut self) -> DiaryDay {
        let mut ratings = BTreeMap::new();
        for item in DIARY_ITEMS {
            if self.often(6) {
                ratings.insert(item.key.to_owned(), u8::try_from(self.below(101)).unwrap());
            }
        }
        let note = if ratings.is_empty() {
            "Only a note".to_owned()
        } else {
            self.text()
        };
        DiaryDay {
            date: self.day(),
            ratings,
            note,
        }
    }

    fn dose(&mut self) -> Dose {
        let times = [
            TimeOfDay::Morning,
            TimeOfDay::Noon,
            TimeOfDay::Evening,
            TimeOfDay::Bedtime,
            TimeOfDay::AsNeeded,
        ];
        let mut taken = self.several(2, |chance| *chance.one(&times));
        taken.push(*self.one(&times));
        Dose {
            amount: Amount::from_thousandths(self.below(50_000) + 1).unwrap(),
            unit: (*self.one(&["mg", "mcg", "drops"])).to_owned(),
            times: taken,
            form: self.text(),
            filler: self.text(),
            pharmacy: self.text(),
            batch: self.text(),
            cost_per_month: self.maybe(3, |chance| u32::try_from(chance.below(10_000)).unwrap()),
        }
    }

    fn course(&mut self) -> Course {
        let what = if self.often(3) {
            What::Own("Something of our own".to_owned())
        } else if self.often(4) {
            What::Catalogue("ldn".to_owned())
        } else {
            What::Catalogue(self.one(Catalogue::shipped().entries()).key.clone())
        };
        Course {
            what,
            start: self.vague(),
            stop: self.maybe(4, Self::vague),
            stop_reason: self.text(),
            prescriber: self.text(),
            note: self.text(),
            steps: self.several(4, |chance| DoseStep {
                from: chance.vague(),
                kind: match chance.below(4) {
                    0 => StepKind::Pause {
                        reason: chance.text(),
                    },
                    1 => StepKind::Goes {
                        how: chance.text(),
                        cost_per_month: None,
                    },
                    _ => StepKind::Dose(chance.dose()),
                },
            }),
        }
    }

    /// A chart with something of everything.
    pub fn chart(&mut self, library: &Library) -> Chart {
        let definitions: Vec<&Definition> = library.all().collect();
        let person = Person {
            id: self.id(),
            details: PersonDetails {
                family_name: (*self.one(&["Moreno", "O’Brien-Łuczak", "<script>", "李"])).to_owned(),
                given_name: (*self.one(&["", "Ana María", "Q\"uote"])).to_owned(),
                clinic_number: self.maybe(7, |chance| format!("F-{}", chance.below(9999))),
                birth_date: self.maybe(8, |chance| {
                    days_after(
                        "1950-01-01".parse().unwrap(),
                        i32::try_from(chance.below(18_000)).unwrap(),
                    )
                }),
                sex: *self.one(&[Sex::Female, Sex::Male, Sex::Other, Sex::Unknown]),
            },
        };
        let courses = self.kept(3, Self::course);
        let ids: Vec<_> = courses.iter().map(|course| course.id).collect();
        Chart {
            visits: self.several(4, |chance| chance.visit(&person, &definitions)),
            plans: self.kept(1, |chance| TitrationPlan {
                template: TitrationTemplate {
                    what: "ldn".to_owned(),
                    name: "Weekly".to_owned(),
                    unit: "mg".to_owned(),
                    steps: vec![PlanStep {
                        after_days: 0,
                        amount: Amount::from_thousandths(1500).unwrap(),
                    }],
                    source: chance.text(),
                },
                start: chance.day(),
                course: ids.first().copied(),
            }),
            labs: self.kept(5, Self::lab),
            conditions: self.kept(2, |chance| Condition {
                name: if chance.often(7) {
                    ConditionName::Catalogue(chance.one(Catalogue::shipped().conditions()).key.clone())
                } else {
                    ConditionName::Own("of our own".to_owned())
                },
                since: chance.maybe(7, Self::vague),
                until: chance.maybe(4, Self::vague),
                note: chance.text(),
            }),
            diary: self.kept(6, Self::diary),
            side_effects: self.kept(3, |chance| SideEffect {
                what: if chance.often(7) {
                    SideEffectName::Listed(chance.one(&SIDE_EFFECTS).0.to_owned())
                } else {
                    SideEffectName::Own("of our own".to_owned())
                },
                severity: u8::try_from(chance.below(4)).unwrap(),
                onset: chance.vague(),
                end: chance.maybe(4, Self::vague),
                course: ids.first().copied(),
                note: chance.text(),
            }),
            contacts: self.kept(1, |chance| Contact {
                kind: *chance.one(&[ContactKind::Pharmacy, ContactKind::Prescriber, ContactKind::Other]),
                name: "Old Bridge".to_owned(),
                phone: chance.text().replace(['\n', '\r', '\t'], " "),
                online: (*chance.one(&["", "a@example.org", "https://example.org"])).to_owned(),
                address: chance.text(),
                note: chance.text(),
            }),
            checks: self.kept(2, |chance| CheckResult {
                list: *chance.one(&[List::BeforeLdn, List::Differential]),
                item: "liver".to_owned(),
                label: "Liver values".to_owned(),
                state: *chance.one(&[
                    CheckState::Open,
                    CheckState::Clear,
                    CheckState::Found,
                    CheckState::NotNeeded,
                ]),
                result: chance.text(),
                date: chance.maybe(7, Self::vague),
            }),
            courses,
            person,
        }
    }
}
