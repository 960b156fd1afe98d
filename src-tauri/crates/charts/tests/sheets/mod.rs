//! What the tests of charts on pages and in windows share.

use charts::{ChartOptions, Scene, Theme};

pub fn options(width: f64, most_height: f64, theme: Theme) -> ChartOptions {
    ChartOptions {
        width,
        most_height,
        theme,
    }
}

/// Fails where a text covers another or leaves the picture, at many sizes.
pub fn legible(name: &str, draw: impl Fn(&ChartOptions) -> Scene) {
    for width in [240.0, 400.0, 673.0, 976.0, 1600.0] {
        for most_height in [200.0, 1200.0] {
            let scene = draw(&options(width, most_height, Theme::Light));
            let texts = scene.texts();
            assert!(!texts.is_empty(), "{name}: a picture says something");
            for (index, (text, [left, top, right, bottom])) in texts.iter().enumerate() {
                let at = format!("{name} at {width} × {most_height}: {text:?}");
                let inside = *left >= 0.0 && *top >= 0.0 && *right <= width && *bottom <= scene.height();
                assert!(inside, "{at} leaves the picture");
                for (other, [l, t, r, b]) in texts.iter().skip(index + 1) {
                    let meets = left < r && l < right && top < b && t < bottom;
                    assert!(!meets, "{at} covers {other:?}");
                }
            }
        }
    }
}
