//! Measures a batch of reports: `batch FOLDER COUNT` makes the demo clinic there, writes so many reports in one process and
//! prints the time, and the memory in use after the twentieth and the last.
#![allow(clippy::print_stdout, reason = "it tells its figures")]

use clinic::host::SystemHost;
use clinic::views::{Paper, ReportAsk};
use clinic::{Batch, ClinicError, demo};
use std::path::PathBuf;
use std::sync::Arc;

/// Memory in use and the most so far, in MiB; none where the system doesn't tell.
fn memory() -> Option<(u64, u64)> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let mib = |name: &str| {
        let line = status.lines().find(|line| line.starts_with(name))?;
        let kib: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
        Some(kib / 1024)
    };
    Some((mib("VmRSS:")?, mib("VmHWM:")?))
}

fn tell(done: usize) {
    if let Some((now, most)) = memory() {
        println!("after {done} reports: {now} MiB in use, {most} MiB at most");
    }
}

#[expect(clippy::disallowed_methods, reason = "it measures how long the reports take")]
fn clock() -> std::time::Instant {
    std::time::Instant::now()
}

fn main() -> Result<(), ClinicError> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().unwrap_or_else(|| "batch".to_owned()));
    let count: usize = arguments
        .next()
        .and_then(|count| count.parse().ok())
        .unwrap_or(200);
    let failed = |error| ClinicError::io("Making the folder", &error);
    drop(std::fs::remove_dir_all(&folder));
    let reports = folder.join("reports");
    std::fs::create_dir_all(&reports).map_err(failed)?;
    let host = Arc::new(SystemHost);
    let today = clinic::today(host.as_ref());
    let clinic = demo::create(&folder.join("demo.fibrotrend"), demo::SEED, today, host)?;
    let people: Vec<_> = clinic.find_patients("")?.iter().map(|row| row.id).collect();
    let start = clock();
    let mut done = 0;
    while done < count {
        // The same patients again: a batch has each of them once.
        let mut batch = Batch::new(&people, ReportAsk::usual(Paper::A4), &reports)?;
        while done < count
            && let Some(step) = batch.next(&clinic)
        {
            let written = step.write();
            batch.wrote(&step, &written);
            written?;
            done += 1;
            if done == 20 {
                tell(done);
            }
        }
    }
    tell(done);
    let seconds = start.elapsed().as_secs_f64();
    println!(
        "{done} reports in {seconds:.1} s, {:.0} ms each",
        seconds / done as f64 * 1000.0
    );
    Ok(())
}
