//! Measures the screens of one patient after another, warm: `warm FOLDER ROUNDS` makes the demo clinic there and prints for
//! each patient how long the verdict with all charts and the report take, the first time and again (median).
#![allow(clippy::print_stdout, reason = "it tells its figures")]

mod measure;

use clinic::host::SystemHost;
use clinic::views::{ChartAsk, Paper, ReportAsk, TrendsAsk};
use clinic::{ClinicError, demo};
use measure::milliseconds;
use std::path::PathBuf;
use std::sync::Arc;

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

fn main() -> Result<(), ClinicError> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().unwrap_or_else(|| "warm".to_owned()));
    let rounds: usize = arguments
        .next()
        .and_then(|rounds| rounds.parse().ok())
        .unwrap_or(9);
    drop(std::fs::remove_dir_all(&folder));
    std::fs::create_dir_all(&folder).map_err(|error| ClinicError::io("Making the folder", &error))?;
    let host = Arc::new(SystemHost);
    let today = clinic::today(host.as_ref());
    let clinic = demo::create(&folder.join("demo.fibrotrend"), demo::SEED, today, host)?;
    println!(
        "| patient | visits | charts | with the verdict, first | again | pages | report, first | again |"
    );
    println!("| --- | --- | --- | --- | --- | --- | --- | --- |");
    for row in clinic.find_patients("")? {
        let (mut screens, mut reports) = (Vec::new(), Vec::new());
        let (mut charts, mut pages) = (0, 0);
        for _ in 0..=rounds {
            let (time, drawn) = milliseconds(|| {
                let ask = TrendsAsk::default();
                let trends = clinic.trends(row.id, &ask)?;
                for kind in &trends.charts {
                    let ask = ChartAsk {
                        kind: *kind,
                        ask: ask.clone(),
                        theme: "light".to_owned(),
                        width: 960,
                        height: 1600,
                    };
                    clinic.chart(row.id, &ask)?;
                }
                Ok::<_, ClinicError>(trends.charts.len())
            });
            screens.push(time);
            charts = drawn?;
            let (time, report) = milliseconds(|| {
                let report = clinic.report(row.id, &ReportAsk::usual(Paper::A4))?;
                report.pdf()?;
                Ok::<_, ClinicError>(report)
            });
            reports.push(time);
            pages = report?.preview().pages;
        }
        // A report that was laid out before is laid out faster again.
        let first = (screens.remove(0), reports.remove(0));
        println!(
            "| {} | {} | {charts} | {:.0} ms | {:.0} ms | {pages} | {:.0} ms | {:.0} ms |",
            row.clinic_number,
            row.visits,
            first.0,
            median(screens),
            first.1,
            median(reports)
        );
    }
    Ok(())
}
