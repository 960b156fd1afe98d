//! The demo clinic: twelve invented patients over two years, from a seeded generator whose courses look like life.
//!
//! The same seed and last day give the same vault contents, keys of records included; only the vault's own secret
//! key differs.

use crate::views::Settings;
use crate::{Clinic, ClinicError};
use instruments::{Answer, Definition, ItemKind, Library};
use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};
use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use rand_distr::{Distribution, Normal};
use record::{AssessmentId, DeviceId, Host, NoRandomness, PersonDetails, Sex, VisitDetails, VisitKind};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use store::{Act, Change, KeyCost, NewVault, StoreError, Vault};
use uuid::Uuid;

/// Passphrase of demo vaults; they hold invented patients only.
pub const PASSPHRASE: &str = "demo clinic passphrase";
/// The seed of the demo clinic that the first screen makes.
pub const SEED: u64 = 2026;
/// The demo clinic's name.
pub const NAME: &str = "Demo clinic";
const CLINICIAN: &str = "Dr. Ana Reyes";
const DAYS: i32 = 730;
/// What is filled in at every visit.
const INSTRUMENTS: [&str; 4] = ["acr2016", "fiqr", "phq9", "pain_nrs"];

/// How a patient fares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Course {
    Responder,
    SlowResponder,
    NonResponder,
    Worsening,
    PlaceboDrift,
    Relapse,
    MissedVisits,
    Fluctuating,
    NewPatient,
}

struct Invented {
    given: &'static str,
    family: &'static str,
    number: &'static str,
    born: (i16, i8, i8),
    sex: Sex,
    course: Course,
    /// Severity at the start, 0 to 1.
    start: f64,
    /// Days between visits.
    interval: i32,
    /// Chance that an item stays unanswered.
    skips: f64,
    /// Severity of low mood beside the rest.
    mood: f64,
    /// Whether the last visit is not signed yet.
    draft: bool,
}

#[rustfmt::skip]
const PEOPLE: [Invented; 12] = [
    Invented { given: "Maria", family: "Alvarez", number: "D-001", born: (1974, 3, 18), sex: Sex::Female, course: Course::Responder, start: 0.68, interval: 63, skips: 0.0, mood: 0.42, draft: false },
    Invented { given: "Karen", family: "Lindqvist", number: "D-002", born: (1969, 11, 2), sex: Sex::Female, course: Course::NonResponder, start: 0.62, interval: 70, skips: 0.01, mood: 0.4, draft: false },
    Invented { given: "Thomas", family: "Okafor", number: "D-003", born: (1981, 7, 25), sex: Sex::Male, course: Course::Relapse, start: 0.64, interval: 63, skips: 0.0, mood: 0.3, draft: false },
    Invented { given: "Ingrid", family: "Baumann", number: "D-004", born: (1958, 1, 9), sex: Sex::Female, course: Course::PlaceboDrift, start: 0.71, interval: 77, skips: 0.012, mood: 0.5, draft: false },
    Invented { given: "Priya", family: "Raman", number: "D-005", born: (1987, 5, 14), sex: Sex::Female, course: Course::MissedVisits, start: 0.6, interval: 63, skips: 0.0, mood: 0.38, draft: false },
    Invented { given: "Denise", family: "Carter", number: "D-006", born: (1963, 9, 30), sex: Sex::Female, course: Course::Worsening, start: 0.52, interval: 84, skips: 0.01, mood: 0.74, draft: false },
    Invented { given: "Yuki", family: "Tanabe", number: "D-007", born: (1992, 12, 6), sex: Sex::Female, course: Course::SlowResponder, start: 0.66, interval: 63, skips: 0.0, mood: 0.35, draft: false },
    Invented { given: "Samuel", family: "Weiss", number: "D-008", born: (1971, 4, 21), sex: Sex::Male, course: Course::Fluctuating, start: 0.58, interval: 70, skips: 0.015, mood: 0.45, draft: false },
    Invented { given: "Fatima", family: "El-Amin", number: "D-009", born: (1979, 8, 11), sex: Sex::Female, course: Course::NonResponder, start: 0.74, interval: 63, skips: 0.0, mood: 0.55, draft: true },
    Invented { given: "Grace", family: "O’Connell", number: "D-010", born: (1950, 6, 3), sex: Sex::Female, course: Course::Responder, start: 0.57, interval: 91, skips: 0.02, mood: 0.25, draft: false },
    Invented { given: "Lena", family: "Kowalczyk", number: "D-011", born: (1995, 2, 27), sex: Sex::Female, course: Course::NewPatient, start: 0.69, interval: 56, skips: 0.0, mood: 0.48, draft: true },
    Invented { given: "Robert", family: "Fontaine", number: "D-012", born: (1966, 10, 15), sex: Sex::Male, course: Course::PlaceboDrift, start: 0.63, interval: 70, skips: 0.01, mood: 0.36, draft: false },
];

impl Course {
    /// Severity at `day` after the first visit, from 0 (well) to 1 (as bad as can be), before chance.
    fn severity(self, start: f64, day: f64) -> f64 {
        let fall = |depth: f64, from: f64, days: f64| depth * (1.0 - (-(day - from).max(0.0) / days).exp());
        start
            + match self {
                Self::Responder => -fall(0.34, 20.0, 60.0),
                Self::SlowResponder => -fall(0.32, 60.0, 240.0),
                Self::NonResponder | Self::NewPatient => 0.03 * (day / 90.0).sin() - fall(0.04, 0.0, 60.0),
                Self::Worsening => 0.24 * day / f64::from(DAYS),
                // Better for a while, as most are who start at their worst; then back.
                Self::PlaceboDrift => -0.2 * (day / 70.0) * (1.0 - day / 70.0).exp(),
                Self::Relapse => -fall(0.33, 20.0, 55.0) + fall(0.31, 330.0, 70.0),
                Self::MissedVisits => -fall(0.22, 30.0, 80.0),
                Self::Fluctuating => 0.13 * (day / 75.0).sin(),
            }
    }

    /// Whether the visit at `day` was missed.
    fn misses(self, day: i32) -> bool {
        self == Self::MissedVisits && (200..430).contains(&day)
    }
}

/// A clock and source of keys that run the same way each time.
struct ReplayHost {
    state: Mutex<Replay>,
    today: Date,
}

struct Replay {
    now: Timestamp,
    random: ChaCha8Rng,
}

impl ReplayHost {
    fn with<T>(&self, work: impl FnOnce(&mut Replay) -> T) -> T {
        work(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Sets the clock to ten in the morning (UTC) of `date`.
    fn go_to(&self, date: Date) {
        let moment = date
            .at(10, 0, 0, 0)
            .to_zoned(TimeZone::UTC)
            .map(|zoned| zoned.timestamp());
        self.with(|replay| replay.now = moment.unwrap_or(replay.now));
    }
}

impl Host for ReplayHost {
    fn now(&self) -> Timestamp {
        self.with(|replay| {
            replay.now = replay.now.checked_add(1.second()).unwrap_or(replay.now);
            replay.now
        })
    }

    fn today(&self) -> Date {
        self.today
    }

    fn new_uuid(&self) -> Uuid {
        let millis = u64::try_from(self.now().as_millisecond()).unwrap_or_default();
        let mut random = [0; 10];
        self.with(|replay| replay.random.fill_bytes(&mut random));
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }

    fn fill_random(&self, _bytes: &mut [u8]) -> Result<(), NoRandomness> {
        // Keys must never come from a seed.
        Err(NoRandomness)
    }
}

/// Time and records from the replay, keys of the vault from the system.
struct MakingHost<'a> {
    replay: &'a ReplayHost,
    system: &'a dyn Host,
}

impl Host for MakingHost<'_> {
    fn now(&self) -> Timestamp {
        self.replay.now()
    }

    fn today(&self) -> Date {
        self.replay.today()
    }

    fn new_uuid(&self) -> Uuid {
        self.replay.new_uuid()
    }

    fn fill_random(&self, bytes: &mut [u8]) -> Result<(), NoRandomness> {
        self.system.fill_random(bytes)
    }
}

/// Makes the demo clinic's vault in `folder`, with visits up to `until`, and opens it.
///
/// # Errors
/// See [`store::Vault::create`].
pub fn create(folder: &Path, seed: u64, until: Date, host: Arc<dyn Host>) -> Result<Clinic, ClinicError> {
    let start = until
        .checked_sub(i64::from(DAYS).days())
        .map_err(|_| ClinicError::internal("demo dates"))?;
    let random = ChaCha8Rng::seed_from_u64(seed);
    let replay = ReplayHost {
        state: Mutex::new(Replay {
            now: Timestamp::UNIX_EPOCH,
            random,
        }),
        today: until,
    };
    replay.go_to(start);
    let device = DeviceId::from(replay.new_uuid());
    let making = MakingHost {
        replay: &replay,
        system: host.as_ref(),
    };
    let new = NewVault {
        name: NAME,
        demo: true,
        cost: KeyCost::FLOOR,
    };
    if folder.exists() {
        return Err(StoreError::AlreadyThere.into());
    }
    // Filled beside its place and moved there when it is whole: a half-filled demo clinic, left by a crash, would be
    // opened as the whole one the next time.
    let building = folder.with_file_name(format!(".fibrotrend-demo-{}", host.new_uuid()));
    let mut vault = Vault::create(&building, new, PASSPHRASE, device, &making)?;
    let filled = fill(&mut vault, &replay, seed, start, until);
    drop(vault);
    let moved = filled.and_then(|()| {
        std::fs::rename(&building, folder).map_err(|error| ClinicError::io("Making the demo clinic", &error))
    });
    if let Err(error) = moved {
        drop(std::fs::remove_dir_all(&building));
        return Err(error);
    }
    Clinic::over(Vault::open(folder, PASSPHRASE, device, host.as_ref())?, host)
}

fn fill(
    vault: &mut Vault,
    replay: &ReplayHost,
    seed: u64,
    start: Date,
    until: Date,
) -> Result<(), ClinicError> {
    let library = Library::builtin();
    let mut generator = Generator {
        library: &library,
        random: ChaCha8Rng::seed_from_u64(seed ^ 0x5eed),
        start,
        until,
    };
    let settings = Settings {
        clinic_name: NAME.to_owned(),
        letterhead: "12 Invented Street, Exampleton\nTelephone 555 0100".to_owned(),
        clinician: CLINICIAN.to_owned(),
        safety_text: "Ask about safety today, before the patient leaves. Demo text: replace it with your clinic's own protocol and local crisis line under Settings.".to_owned(),
        ..crate::settings::defaults()
    };
    let settings = serde_json::to_string(&settings).map_err(|_| ClinicError::internal("settings"))?;
    let act = Act {
        actor: CLINICIAN,
        operation: "change settings",
        reason: "",
    };
    vault.transact(replay, act, |change| change.set_setting("clinic", &settings))?;
    for invented in &PEOPLE {
        generator.person(vault, replay, invented)?;
    }
    Ok(())
}

struct Generator<'a> {
    library: &'a Library,
    random: ChaCha8Rng,
    start: Date,
    until: Date,
}

impl Generator<'_> {
    fn noise(&mut self, spread: f64) -> f64 {
        Normal::new(0.0, spread).map_or(0.0, |normal| normal.sample(&mut self.random))
    }

    fn person(
        &mut self,
        vault: &mut Vault,
        host: &ReplayHost,
        invented: &Invented,
    ) -> Result<(), ClinicError> {
        let (year, month, day) = invented.born;
        let details = PersonDetails {
            family_name: invented.family.to_owned(),
            given_name: invented.given.to_owned(),
            clinic_number: Some(invented.number.to_owned()),
            birth_date: Date::new(year, month, day).ok(),
            sex: invented.sex,
        };
        let visits = self.visit_days(invented);
        let first = visits.first().copied().unwrap_or_default();
        host.go_to(self.date(first));
        let act = Act {
            actor: CLINICIAN,
            operation: "add patient",
            reason: "",
        };
        let id = vault.transact(host, act, |change| change.add_person(&details))?;
        // Each patient's own way of answering, item by item.
        let habit: Vec<f64> = (0..80).map(|_| self.noise(0.11)).collect();
        for (index, &day) in visits.iter().enumerate() {
            let date = self.date(day);
            host.go_to(date);
            let is_last = index + 1 == visits.len();
            let kind = match index {
                0 => VisitKind::Baseline,
                _ if self.random.random_bool(0.12) => VisitKind::Remote,
                _ => VisitKind::FollowUp,
            };
            let severity =
                invented.course.severity(invented.start, f64::from(day - first)) + self.noise(0.045);
            let details = VisitDetails {
                date,
                kind,
                note: note(invented.course, index, day - first).to_owned(),
            };
            let act = Act {
                actor: CLINICIAN,
                operation: "add visit",
                reason: "",
            };
            let half_done = is_last && invented.draft;
            let visit = vault.transact(host, act, |change| {
                let visit = change.add_visit(id, &details)?;
                for (position, id) in INSTRUMENTS.iter().enumerate() {
                    let definition = self
                        .library
                        .get(id)
                        .map_err(|_| StoreError::NoSuch("instrument"))?;
                    let form = change.add_assessment(visit, &definition.id, &definition.version, position)?;
                    if !(half_done && position > 1) {
                        self.fill_in(change, form, definition, invented, severity, &habit)?;
                    }
                }
                Ok::<_, StoreError>(visit)
            })?;
            if !half_done {
                let act = Act {
                    actor: CLINICIAN,
                    operation: "sign visit",
                    reason: "",
                };
                vault.transact(host, act, |change| change.sign_visit(visit))?;
            }
        }
        Ok(())
    }

    fn date(&self, day: i32) -> Date {
        self.start
            .checked_add(i64::from(day).days())
            .unwrap_or(self.until)
    }

    /// Days of the visits, counted from the start of the two years.
    fn visit_days(&mut self, invented: &Invented) -> Vec<i32> {
        let first = match invented.course {
            Course::NewPatient => DAYS - 2 * invented.interval - self.random.random_range(3..9),
            _ => self.random.random_range(0..28),
        };
        let mut days = Vec::new();
        let mut day = first;
        while day < DAYS {
            if !invented.course.misses(day - first) {
                days.push(day);
            }
            day += invented.interval + self.random.random_range(-6..=9);
        }
        days
    }

    fn fill_in(
        &mut self,
        change: &Change<'_>,
        form: AssessmentId,
        definition: &Definition,
        invented: &Invented,
        severity: f64,
        habit: &[f64],
    ) -> Result<(), StoreError> {
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
                change.set_answer(form, &item.key, Some(&answer), true)?;
            }
        }
        Ok(())
    }
}

/// The whole number between `low` and `high` at `level` (0 to 1).
fn whole(level: f64, low: i32, high: i32) -> Answer {
    let span = f64::from(high - low);
    Answer::Number((f64::from(low) + level.clamp(0.0, 1.0) * span).round())
}

fn note(course: Course, index: usize, day: i32) -> &'static str {
    match (course, index) {
        (_, 0) => "First visit. Course explained, questionnaires filled in on the clinic's laptop.",
        (Course::Relapse, _) if day > 330 && day < 410 => {
            "Reports that the improvement has faded over the last weeks."
        }
        (Course::MissedVisits, _) if (430..500).contains(&day) => "Back after several missed visits.",
        (Course::Worsening, _) if day > 600 => "Sleeps badly, under strain at home.",
        _ => "",
    }
}
