//! Visits and their questionnaires.

use super::act;
use super::people::{DAYS, Fares, Invented, Last};
use super::replay::ReplayHost;
use super::scene::Scene;
use super::telling::Telling;
use crate::ClinicError;
use instruments::{Answer, Definition, ItemKind, Library};
use jiff::{ToSpan, civil::Date};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use rand_distr::{Distribution, Normal};
use record::{VisitDetails, VisitKind};
use store::{StoreError, Vault};

/// What is filled in at every visit.
const INSTRUMENTS: [&str; 4] = ["acr2016", "fiqr", "phq9", "pain_nrs"];

pub(super) struct Generator<'a> {
    library: &'a Library,
    random: ChaCha8Rng,
    seed: u64,
    start: Date,
    until: Date,
}

impl<'a> Generator<'a> {
    pub fn new(library: &'a Library, seed: u64, start: Date, until: Date) -> Self {
        Self {
            library,
            random: ChaCha8Rng::seed_from_u64(seed ^ 0x5eed),
            seed,
            start,
            until,
        }
    }

    fn noise(&mut self, spread: f64) -> f64 {
        Normal::new(0.0, spread).map_or(0.0, |normal| normal.sample(&mut self.random))
    }

    /// Writes a patient's two years, day by day.
    pub fn person(
        &mut self,
        vault: &mut Vault,
        host: &ReplayHost,
        invented: &Invented,
    ) -> Result<(), ClinicError> {
        let visits = self.visit_days(invented);
        let dates: Vec<Date> = visits.iter().map(|&day| self.date(day)).collect();
        let first = visits.first().copied().unwrap_or_default();
        host.go_to(self.date(first));
        let id = vault.transact(host, act("add patient", ""), |change| {
            change.add_person(&invented.details())
        })?;
        let scene = Scene::new(invented, dates, self.until, self.seed)?;
        let mut telling = Telling::new(scene, id, invented);
        // Each patient's own way of answering, item by item.
        let habit: Vec<f64> = (0..80).map(|_| self.noise(0.11)).collect();
        for (index, &day) in visits.iter().enumerate() {
            let date = self.date(day);
            telling.before(date, vault, host)?;
            host.go_to(date);
            let is_last = index + 1 == visits.len();
            let kind = match index {
                0 => VisitKind::Baseline,
                _ if self.random.random_bool(0.12) => VisitKind::Remote,
                _ => VisitKind::FollowUp,
            };
            let since = f64::from(day - first);
            let severity = invented.severity(since, &telling.scene.pause_days()) + self.noise(0.045);
            let details = VisitDetails {
                date,
                kind,
                note: note(invented, index, day - first),
            };
            let last = if is_last { invented.last } else { Last::Signed };
            let mut low_mood = None;
            let visit = vault.transact(host, act("add visit", ""), |change| {
                let visit = change.add_visit(id, &details)?;
                for (position, id) in INSTRUMENTS.iter().enumerate() {
                    let definition = self
                        .library
                        .get(id)
                        .map_err(|_| StoreError::NoSuch("instrument"))?;
                    let form = change.add_assessment(visit, &definition.id, &definition.version, position)?;
                    if last == Last::HalfDone && position > 1 {
                        continue;
                    }
                    for (item, answer) in self.answers(definition, invented, severity, &habit) {
                        change.set_answer(form, &item, Some(&answer), true)?;
                        if item == "q9" && definition.id == "phq9" {
                            low_mood = Some((form, definition, answer));
                        }
                    }
                }
                Ok::<_, StoreError>(visit)
            })?;
            if last == Last::Signed {
                if let Some((form, definition, answer)) = low_mood {
                    telling.acknowledge_item9(vault, host, (form, definition, &answer), date)?;
                }
                vault.transact(host, act("sign visit", ""), |change| change.sign_visit(visit))?;
            }
        }
        telling.rest(vault, host)
    }

    fn date(&self, day: i32) -> Date {
        self.start
            .checked_add(i64::from(day).days())
            .unwrap_or(self.until)
    }

    /// Days of the visits, counted from the start of the two years.
    fn visit_days(&mut self, invented: &Invented) -> Vec<i32> {
        let first = match invented.fares {
            Fares::NewPatient => DAYS - 2 * invented.interval - self.random.random_range(3..9),
            _ => self.random.random_range(0..28),
        };
        let mut days = Vec::new();
        let mut day = first;
        while day < DAYS {
            if !invented.fares.misses(day - first) {
                days.push(day);
            }
            day += invented.interval + self.random.random_range(-6..=9);
        }
        days
    }

    fn answers(
        &mut self,
        definition: &Definition,
        invented: &Invented,
        severity: f64,
        habit: &[f64],
    ) -> Vec<(String, Answer)> {
        let mut answers = Vec::new();
        for (index, item) in definition.items.iter().enumerate() {
            let own = habit
                .get((index * 7 + definition.id.len() * 13) % habit.len())
                .copied()
                .unwrap_or_default();
            let skipped = self.random.random_bool(invented.skips) && !matches!(item.kind, ItemKind::Areas(_));
            let mood = definition.id == "phq9";
            let level = if mood {
                0.55 * severity + 0.45 * invented.mood - 0.06
            } else {
                severity
            };
            let level = (level + own + self.noise(0.07)).clamp(0.0, 1.0);
            let answer = match &item.kind {
                ItemKind::Scale { low, high, .. } | ItemKind::Slider { low, high, .. } => {
                    whole(level, *low, *high)
                }
                // Thoughts of self-harm are rare: only with marked low mood.
                ItemKind::Options(_) if item.key == "q9" => {
                    let low_mood = invented.mood > 0.7 && severity > 0.6;
                    Answer::Number(f64::from(u8::from(low_mood)))
                }
                ItemKind::Options(options) => {
                    let highest = options.iter().map(|option| option.value).max().unwrap_or(0);
                    whole(level + if highest == 1 { 0.05 } else { 0.0 }, 0, highest)
                }
                ItemKind::Flag => Answer::Flag(true),
                ItemKind::Areas(areas) => {
                    let marked = areas.iter().enumerate().filter(|(area, _)| {
                        let own = habit.get(20 + area % 40).copied().unwrap_or_default();
                        severity + own * 2.2 + self.noise(0.05) > 0.5
                    });
                    Answer::Areas(marked.map(|(_, area)| area.key.clone()).collect())
                }
                // None of the demo's questionnaires asks for these.
                ItemKind::Number { .. } | ItemKind::TimeOfDay => continue,
            };
            if !skipped {
                answers.push((item.key.clone(), answer));
            }
        }
        answers
    }
}

/// The whole number between `low` and `high` at `level` (0 to 1).
fn whole(level: f64, low: i32, high: i32) -> Answer {
    let span = f64::from(high - low);
    Answer::Number((f64::from(low) + level.clamp(0.0, 1.0) * span).round())
}

fn note(invented: &Invented, index: usize, day: i32) -> String {
    let again = invented.pauses.iter().find(|(visit, _)| *visit == index);
    let note = match (invented.fares, index) {
        (_, 0) => "First visit. Course explained, questionnaires filled in on the clinic’s laptop.",
        (Fares::MissedVisits, _) if (430..500).contains(&day) => {
            "Back after several missed visits; LDN was not taken meanwhile and is started again."
        }
        _ if again.is_some() => "LDN was paused before this visit. It is started again today.",
        (Fares::Relapse, _) if day > 330 && day < 410 => {
            "Reports that the improvement has faded over the last weeks."
        }
        (Fares::Worsening, _) if day > 600 => "Sleeps badly, under strain at home.",
        _ => "",
    };
    note.to_owned()
}
