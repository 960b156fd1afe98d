//! The twelve patients, and how they fare.

use record::{PersonDetails, Sex};

/// Days that the demo clinic covers.
pub(super) const DAYS: i32 = 730;

/// How a patient fares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fares {
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

/// How a patient's last visit stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Last {
    Signed,
    /// The first questionnaires only.
    HalfDone,
    /// All filled in, not signed.
    Unsigned,
}

pub(super) struct Invented {
    pub given: &'static str,
    pub family: &'static str,
    pub number: &'static str,
    pub born: (i16, i8, i8),
    pub sex: Sex,
    pub fares: Fares,
    /// Severity at the start, 0 to 1.
    pub start: f64,
    /// Days between visits.
    pub interval: i32,
    /// Chance that an item stays unanswered.
    pub skips: f64,
    /// Severity of low mood beside the rest.
    pub mood: f64,
    /// How the last visit stands.
    pub last: Last,
    /// Pauses of LDN: the visit, counted from 0, at which it was started again, and for how many days it was paused.
    pub pauses: &'static [(usize, i32)],
}

#[rustfmt::skip]
pub(super) const PEOPLE: [Invented; 12] = [
    Invented { given: "Maria", family: "Alvarez", number: "D-001", born: (1974, 3, 18), sex: Sex::Female, fares: Fares::Responder, start: 0.68, interval: 63, skips: 0.0, mood: 0.42, last: Last::Signed, pauses: &[(5, 40), (8, 31)] },
    Invented { given: "Karen", family: "Lindqvist", number: "D-002", born: (1969, 11, 2), sex: Sex::Female, fares: Fares::NonResponder, start: 0.62, interval: 70, skips: 0.01, mood: 0.4, last: Last::Signed, pauses: &[] },
    Invented { given: "Thomas", family: "Okafor", number: "D-003", born: (1981, 7, 25), sex: Sex::Male, fares: Fares::Relapse, start: 0.64, interval: 63, skips: 0.0, mood: 0.3, last: Last::Signed, pauses: &[] },
    Invented { given: "Ingrid", family: "Baumann", number: "D-004", born: (1958, 1, 9), sex: Sex::Female, fares: Fares::PlaceboDrift, start: 0.71, interval: 77, skips: 0.012, mood: 0.5, last: Last::Signed, pauses: &[] },
    Invented { given: "Priya", family: "Raman", number: "D-005", born: (1987, 5, 14), sex: Sex::Female, fares: Fares::MissedVisits, start: 0.6, interval: 63, skips: 0.0, mood: 0.38, last: Last::Signed, pauses: &[(4, 205)] },
    Invented { given: "Denise", family: "Carter", number: "D-006", born: (1963, 9, 30), sex: Sex::Female, fares: Fares::Worsening, start: 0.52, interval: 84, skips: 0.01, mood: 0.74, last: Last::Unsigned, pauses: &[] },
    Invented { given: "Yuki", family: "Tanabe", number: "D-007", born: (1992, 12, 6), sex: Sex::Female, fares: Fares::SlowResponder, start: 0.66, interval: 63, skips: 0.0, mood: 0.35, last: Last::Signed, pauses: &[(7, 36)] },
    Invented { given: "Samuel", family: "Weiss", number: "D-008", born: (1971, 4, 21), sex: Sex::Male, fares: Fares::Fluctuating, start: 0.58, interval: 70, skips: 0.015, mood: 0.45, last: Last::Signed, pauses: &[] },
    Invented { given: "Fatima", family: "El-Amin", number: "D-009", born: (1979, 8, 11), sex: Sex::Female, fares: Fares::NonResponder, start: 0.74, interval: 63, skips: 0.0, mood: 0.55, last: Last::HalfDone, pauses: &[] },
    Invented { given: "Grace", family: "O’Connell", number: "D-010", born: (1950, 6, 3), sex: Sex::Female, fares: Fares::Responder, start: 0.57, interval: 91, skips: 0.02, mood: 0.25, last: Last::Signed, pauses: &[(4, 45)] },
    Invented { given: "Lena", family: "Kowalczyk", number: "D-011", born: (1995, 2, 27), sex: Sex::Female, fares: Fares::NewPatient, start: 0.69, interval: 56, skips: 0.0, mood: 0.48, last: Last::HalfDone, pauses: &[] },
    Invented { given: "Robert", family: "Fontaine", number: "D-012", born: (1966, 10, 15), sex: Sex::Male, fares: Fares::PlaceboDrift, start: 0.63, interval: 70, skips: 0.01, mood: 0.36, last: Last::Signed, pauses: &[] },
];

impl Invented {
    pub fn details(&self) -> PersonDetails {
        let (year, month, day) = self.born;
        PersonDetails {
            family_name: self.family.to_owned(),
            given_name: self.given.to_owned(),
            clinic_number: Some(self.number.to_owned()),
            birth_date: jiff::civil::Date::new(year, month, day).ok(),
            sex: self.sex,
        }
    }

    /// Severity at `day` after the first visit, from 0 (well) to 1 (as bad as can be), before chance. While LDN is
    /// paused, most of what was gained goes within weeks, and comes back when it is started again.
    pub fn severity(&self, day: f64, pauses: &[(f64, f64)]) -> f64 {
        let treated = self.fares.severity(self.start, day);
        let gained = (self.start - treated).max(0.0);
        let lost: f64 = pauses
            .iter()
            .map(|&(from, to)| {
                let paused = (day.min(to) - from).max(0.0);
                let again = (day - to).max(0.0);
                (1.0 - (-paused / 9.0).exp()) * (-again / 15.0).exp()
            })
            .sum();
        treated + 0.85 * gained * lost.min(1.0)
    }
}

impl Fares {
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
    pub fn misses(self, day: i32) -> bool {
        self == Self::MissedVisits && (200..430).contains(&day)
    }
}
