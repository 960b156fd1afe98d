//! What users of charts of a course rely on.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails loudly"
)]

mod courses;
mod reference;
mod timelines;

use charts::{ChartOptions, CourseInput, Scene, Theme, phase_means, single, small_multiples};
use courses::{led_by, patient};

type Chart = fn(&CourseInput, &ChartOptions) -> Scene;

const CHARTS: [(&str, Chart); 3] = [
    ("small_multiples", small_multiples),
    ("single", single),
    ("phase_means", phase_means),
];

fn options(width: f64, most_height: f64, theme: Theme) -> ChartOptions {
    ChartOptions {
        width,
        most_height,
        theme,
    }
}

/// Pictures to look at, in the folder that `LOOK_AT` names.
#[test]
#[ignore = "writes pictures for people"]
fn pictures_to_look_at() {
    let folder = std::path::PathBuf::from(std::env::var_os("LOOK_AT").unwrap());
    std::fs::create_dir_all(&folder).unwrap();
    let inputs = [("days", patient()), ("visits", led_by(patient(), 1))];
    for (name, chart) in CHARTS {
        for (led, input) in &inputs {
            for (theme, shade) in [
                (Theme::Light, "light"),
                (Theme::Dark, "dark"),
                (Theme::Print, "print"),
            ] {
                for (width, height, dpi) in [(1120.0, 700.0, 96.0), (720.0, 480.0, 96.0), (720.0, 480.0, 300.0)] {
                    if dpi > 96.0 && theme != Theme::Print {
                        continue;
                    }
                    let scene = chart(input, &options(width, height, theme));
                    let file = folder.join(format!("{name}-{led}-{shade}-{width}-{dpi}.png"));
                    std::fs::write(file, scene.to_png(dpi).unwrap()).unwrap();
                }
            }
        }
    }
}
