//! Scores FIQR forms inside the engine, on one core: `engine FILE` prints seconds and what came out as JSON.
//!
//! The file holds 21 bytes a form, 255 for an answer that is missing. Timed are taking the last form off the sheet,
//! checking and setting the answers, scoring, and reading every number; then scoring and reading alone, on forms whose
//! answers are on their sheets already. What came out is counted outside the clock, for comparison.

use instruments::{Answer, Definition, Library, ScoreValue, Sheet, Unit};
use rustix::time::{ClockId, clock_gettime};
use std::collections::BTreeMap;
use std::error::Error;
use std::time::Duration;

const ITEMS: usize = 21;
const MISSING: u8 = 255;
/// Sheets that hold their answers at the same time: few enough for the nearest caches.
const SHEETS: usize = 256;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args()
        .nth(1)
        .ok_or("engine FILE: 21 bytes a form, 255 where an answer is missing")?;
    let forms = std::fs::read(path)?;
    let library = Library::builtin();
    let fiqr = library.get("fiqr")?;
    let scores = fiqr.scores.iter().enumerate();
    let numbers: Vec<usize> = scores
        .filter(|(_, rule)| rule.unit == Unit::Number)
        .map(|(place, _)| place)
        .collect();

    let mut sheet = fiqr.sheet();
    let mut sum = 0.0;
    let start = now();
    for form in forms.chunks_exact(ITEMS) {
        fill(&mut sheet, form)?;
        sheet.evaluate();
        sum += read(&sheet, &numbers);
    }
    let whole = now() - start;
    let (evaluation, same) = evaluation_alone(fiqr, &forms, &numbers)?;
    if sum.to_bits() != same.to_bits() {
        return Err(format!("the two ways add up to {sum} and {same}").into());
    }
    println!(
        "{{\"seconds\":{},\"seconds alone\":{},{}}}",
        whole.as_secs_f64(),
        evaluation.as_secs_f64(),
        outcome(fiqr, &forms, &numbers)?
    );
    Ok(())
}

/// Processor time of this thread: other programs on the machine don't count.
fn now() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec.unsigned_abs(), time.tv_nsec as u32)
}

fn fill(sheet: &mut Sheet<'_>, form: &[u8]) -> Result<(), Box<dyn Error>> {
    sheet.clear();
    for (place, answer) in form.iter().enumerate() {
        if *answer != MISSING {
            sheet.set(place, Answer::Number(f64::from(*answer)))?;
        }
    }
    Ok(())
}

fn read(sheet: &Sheet<'_>, numbers: &[usize]) -> f64 {
    numbers.iter().filter_map(|place| sheet.number(*place)).sum()
}

/// Time and sum of scoring and reading alone; the answers are set outside the clock.
fn evaluation_alone(
    fiqr: &Definition,
    forms: &[u8],
    numbers: &[usize],
) -> Result<(Duration, f64), Box<dyn Error>> {
    let mut sheets = vec![fiqr.sheet(); SHEETS];
    let (mut time, mut sum) = (Duration::ZERO, 0.0);
    for some in forms.chunks(SHEETS * ITEMS) {
        let forms = some.chunks_exact(ITEMS);
        let count = forms.len();
        for (sheet, form) in sheets.iter_mut().zip(forms) {
            fill(sheet, form)?;
        }
        let start = now();
        for sheet in sheets.iter_mut().take(count) {
            sheet.evaluate();
            sum += read(sheet, numbers);
        }
        time += now() - start;
    }
    Ok((time, sum))
}

/// Every score of every form, counted so that programs which add up in another order agree exactly.
fn outcome(fiqr: &Definition, forms: &[u8], numbers: &[usize]) -> Result<String, Box<dyn Error>> {
    let mut sheet = fiqr.sheet();
    let (mut sum, mut known, mut bands, mut prorated) = (0.0, 0_u64, BTreeMap::new(), 0_u64);
    for form in forms.chunks_exact(ITEMS) {
        fill(&mut sheet, form)?;
        sheet.evaluate();
        for number in numbers.iter().filter_map(|place| sheet.number(*place)) {
            // Thirds, halves and eighths: 24 times a score is a whole number.
            sum += (24.0 * number).round();
            known += 1;
        }
        for (place, rule) in fiqr.scores.iter().enumerate() {
            match sheet.value(place) {
                ScoreValue::Word(band) => *bands.entry(band).or_insert(0_u64) += 1,
                ScoreValue::Truth(true) if rule.key == "prorated" => prorated += 1,
                _ => {}
            }
        }
    }
    let count = forms.chunks_exact(ITEMS).len();
    let bands: Vec<String> = bands
        .iter()
        .map(|(band, count)| format!("\"{band}\":{count}"))
        .collect();
    let bands = bands.join(",");
    Ok(format!(
        "\"forms\":{count},\"sum\":{sum:.0},\"known\":{known},\"bands\":{{{bands}}},\"prorated\":{prorated}"
    ))
}
