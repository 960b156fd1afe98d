//! Pictures compared with the ones that people have looked at: `tests/reference/<name>.png`, 96 dpi.
//!
//! `UPDATE_REFERENCE=1 cargo test -p charts` writes them anew: look at each before it is committed.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "each test file uses a part of it; a test fails loudly"
)]

use charts::Scene;
use std::io::Cursor;
use std::path::Path;

/// How far a channel of a pixel may be off before the pixel counts as different: smoothing of edges.
const CHANNEL: u8 = 32;
/// One pixel in so many may be different.
const ONE_IN: usize = 2000;

/// An image in memory: width, height, three bytes a pixel.
pub struct Image {
    pub width: usize,
    pub height: usize,
    pub rgb: Vec<u8>,
}

pub fn decode(bytes: &[u8]) -> Image {
    let mut reader = png::Decoder::new(Cursor::new(bytes)).read_info().unwrap();
    let mut rgb = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut rgb).unwrap();
    assert_eq!(frame.color_type, png::ColorType::Rgb, "charts have no alpha");
    rgb.truncate(frame.buffer_size());
    Image {
        width: usize::try_from(frame.width).unwrap(),
        height: usize::try_from(frame.height).unwrap(),
        rgb,
    }
}

/// Compares `scene` with the reference image `name`, such as "course/single".
pub fn check(name: &str, scene: &Scene) {
    let drawn = scene.to_png(96.0).unwrap();
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/reference/{name}.png"));
    if std::env::var_os("UPDATE_REFERENCE").is_some() {
        std::fs::create_dir_all(kept.parent().unwrap()).unwrap();
        std::fs::write(&kept, drawn).unwrap();
        return;
    }
    let Ok(reference) = std::fs::read(&kept) else {
        panic!("{name} has no reference image yet: run with UPDATE_REFERENCE=1 and look at it");
    };
    let difference = difference(&decode(&drawn), &decode(&reference));
    if let Some(difference) = difference {
        let at = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{}.png", name.replace('/', "-")));
        std::fs::write(&at, drawn).unwrap();
        panic!("{name} {difference}; as it is drawn now: {}", at.display());
    }
}

/// What is different about two images, in words; none where they look the same.
pub fn difference(drawn: &Image, reference: &Image) -> Option<String> {
    let size = |image: &Image| (image.width, image.height);
    if size(drawn) != size(reference) {
        return Some(format!(
            "is {:?} px instead of {:?}",
            size(drawn),
            size(reference)
        ));
    }
    let pixels = drawn.rgb.chunks_exact(3).zip(reference.rgb.chunks_exact(3));
    let off = |(one, other): &(&[u8], &[u8])| {
        one.iter()
            .zip(*other)
            .any(|(one, other)| one.abs_diff(*other) > CHANNEL)
    };
    let count = pixels.filter(off).count();
    (count * ONE_IN > drawn.width * drawn.height).then(|| format!("has {count} other pixels"))
}
