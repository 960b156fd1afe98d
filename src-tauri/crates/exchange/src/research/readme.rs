//! What stands beside the files: what was done, and what it doesn't protect from.

use super::{LONGEST_SHIFT, OLDEST, SHORTEST_SHIFT, SMALLEST_GROUP, Step};
use std::fmt::Write as _;

/// What an export for research came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Version of the program.
    pub version: String,
    /// Patients in it.
    pub patients: usize,
    /// How finely sex and age are told.
    pub step: Step,
    /// Patients of whom neither is told because their group is too small.
    pub hidden: usize,
    /// Laboratory results of the clinic's own names that were left out.
    pub labs_left_out: usize,
}

fn count(number: usize, one: &str, more: &str) -> String {
    match number {
        1 => format!("1 {one}"),
        number => format!("{number} {more}"),
    }
}

fn told(step: Step) -> String {
    match (step.sex, step.years) {
        (true, Some(1)) => "sex and age in years".to_owned(),
        (true, Some(years)) => format!("sex and age in bands of {years} years"),
        (false, Some(years)) => format!("age in bands of {years} years, without sex"),
        (true, None) => "sex, without age".to_owned(),
        (false, None) => "neither sex nor age".to_owned(),
    }
}

/// The text of `README.txt`.
pub fn readme(facts: &Facts) -> String {
    let mut text = format!(
        "De-identified data of a clinic, written by Fibrotrend {}\n{}\n\n",
        facts.version,
        count(facts.patients, "patient", "patients")
    );
    let hidden = match facts.hidden {
        0 => String::new(),
        hidden => format!(
            " {} in smaller groups {} neither.",
            count(hidden, "patient", "patients"),
            if hidden == 1 { "has" } else { "have" }
        ),
    };
    let labs = match facts.labs_left_out {
        0 => String::new(),
        left => format!(
            " {} under the clinic’s own names {} left out.",
            count(left, "laboratory result", "laboratory results"),
            if left == 1 { "is" } else { "are" }
        ),
    };
    let _ = write!(
        text,
        "What was done\n\
         - Names, clinic numbers, birth dates, prescribers, pharmacies, batches and costs are left out. Each patient has a \
         code made at random. The key to the codes stays in the clinic’s vault.\n\
         - Free text is left out: notes, reasons, results in words, forms and fillers. Treatments, conditions and side \
         effects in somebody’s own words are called “other”.{labs}\n\
         - Every date of a patient is moved by the same number of days, {SHORTEST_SHIFT} to {LONGEST_SHIFT} forwards or \
         backwards, drawn at random for each patient. Spans between two days of one patient are right; seasons, weekdays \
         and comparisons of dates between patients are not. A date known only to the month or year is told as the year \
         that surely holds it, and is empty where no single year does: look at the column “ongoing” before taking an \
         empty end for none.\n\
         - Age stands in years at the first visit, {OLDEST} and more as one group. Sex and age are told as {}, so that at \
         least {SMALLEST_GROUP} patients share what is told (k-anonymity, k = {SMALLEST_GROUP}, over sex and age).{hidden}\n\
         - A further export of the same vault uses the same codes and shifts, so that both can be put together.\n\n",
        told(facts.step)
    );
    text.push_str(
        "What it doesn’t protect from\n\
         - This is de-identified, not anonymous. In many countries it still counts as personal data: ask whoever is \
         responsible for data protection before handing it on, and agree in writing that nobody tries to identify anyone.\n\
         - Only sex and age are guarded as groups. A rare condition, an unusual treatment, an extreme value or the pattern of \
         visits may single somebody out for who knows the patient.\n\
         - Whoever knows the true date of one event of a patient knows all dates of that patient.\n\
         - Instruments of the clinic’s own are written with their keys and may tell which clinic this is.\n\
         - Two exports that were made at different times differ by what was added between them.\n\n\
         The files\n\
         codebook.csv explains every column. An empty cell is missing: it never means 0 or no.\n",
    );
    text
}
