use super::course;
use crate::{BodyMapOptions, ChartError, Scene, Theme, TrendOptions, body_map, trend};

fn small() -> Scene {
    trend(
        &[course()],
        &TrendOptions {
            width: 400.0,
            height: 240.0,
            ..TrendOptions::default()
        },
    )
}

#[test]
fn png_has_the_pixels_and_the_resolution_asked_for() {
    for (dpi, size, per_metre) in [
        (96.0, (400, 240), 3780),
        (300.0, (1250, 750), 11811),
        (600.0, (2500, 1500), 23622),
    ] {
        let bytes = small().to_png(dpi).unwrap();
        let reader = png::Decoder::new(std::io::Cursor::new(bytes))
            .read_info()
            .unwrap();
        let info = reader.info();
        assert_eq!((info.width, info.height), size, "{dpi} dpi");
        let stated = info.pixel_dims.unwrap();
        assert_eq!(
            (stated.xppu, stated.yppu, stated.unit),
            (per_metre, per_metre, png::Unit::Meter)
        );
    }
}

#[test]
fn png_is_drawn_in_the_themes_colours() {
    let scene = small();
    let bytes = scene.to_png(96.0).unwrap();
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes))
        .read_info()
        .unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut pixels).unwrap();
    let count = |colour: crate::theme::Colour| {
        pixels
            .chunks_exact(3)
            .filter(|pixel| **pixel == [colour.0, colour.1, colour.2])
            .count()
    };
    let palette = scene.theme.palette();
    assert!(count(palette.paper) > 50_000, "most of the picture is paper");
    assert!(count(palette.ink) > 100, "line, points and value are ink");
}

#[test]
fn png_refuses_what_nobody_can_use() {
    let error = small().to_png(72.0).unwrap_err();
    assert!(matches!(error, ChartError::Resolution { .. }));
    insta::assert_snapshot!(error, @"72 dpi is outside 96 to 600; choose 96 for a screen, 300 or 600 for print");
    assert!(small().to_png(f64::NAN).is_err());
    let wall = trend(
        &[course()],
        &TrendOptions {
            width: 9000.0,
            height: 9000.0,
            ..TrendOptions::default()
        },
    );
    insta::assert_snapshot!(wall.to_png(600.0).unwrap_err(), @"3164 megapixels are more than 200; choose a smaller picture or a lower dpi");
}

#[test]
fn svg_passes_a_strict_policy_and_parses() {
    let title = "Arm <A> & \"B\"\u{7}".to_owned();
    let options = TrendOptions {
        title,
        theme: Theme::Print,
        ..TrendOptions::default()
    };
    let map = BodyMapOptions {
        interactive: true,
        ..BodyMapOptions::default()
    };
    for svg in [
        trend(&[course(), course()], &options).to_svg(),
        body_map(&["neck".into()], &map).to_svg(),
    ] {
        for banned in ["<style", "style=", "<script", "href", "onclick", "url("] {
            assert!(!svg.contains(banned), "{banned}");
        }
        assert!(svg.contains(" role=\"img\""));
        parses(&svg);
        for number in svg.split(|character: char| !character.is_ascii_digit() && character != '.') {
            let decimals = number.split_once('.').map_or(0, |(_, decimals)| decimals.len());
            assert!(decimals <= 2, "{number} has more decimals than anyone sees");
        }
    }
    let svg = trend(&[course()], &options).to_svg();
    assert!(svg.contains("<title>Arm &lt;A&gt; &amp; &quot;B&quot;</title><desc>FIQR total from 62.3"));
    assert_eq!(
        svg,
        trend(&[course()], &options).to_svg(),
        "the same data give the same file"
    );
}

/// Every tag is closed in order, and attributes are quoted.
fn parses(svg: &str) {
    let mut open = Vec::new();
    for piece in svg.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').expect("a tag ends");
        assert!(!text.contains('>'), "{text}");
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "tags close in order");
        } else if !tag.ends_with('/') {
            open.push(tag.split(' ').next().unwrap_or(tag));
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn only_print_has_paper_in_svg() {
    for (theme, paper) in [(Theme::Light, false), (Theme::Dark, false), (Theme::Print, true)] {
        let svg = trend(
            &[course()],
            &TrendOptions {
                theme,
                ..TrendOptions::default()
            },
        )
        .to_svg();
        assert_eq!(svg.contains("<rect"), paper, "{theme:?}");
    }
}

#[test]
fn fonts_carry_the_family_they_are_named_by() {
    use crate::fonts::{FAMILY, ITALIC, REGULAR, SEMIBOLD};
    for (data, weight) in [(REGULAR, 400), (SEMIBOLD, 600), (ITALIC, 400)] {
        let face = ttf_parser::Face::parse(data, 0).unwrap();
        let name = |id| {
            face.names()
                .into_iter()
                .filter(|name| name.name_id == id)
                .find_map(|name| name.to_string())
        };
        let family =
            name(ttf_parser::name_id::TYPOGRAPHIC_FAMILY).or_else(|| name(ttf_parser::name_id::FAMILY));
        assert_eq!(family.as_deref(), Some(FAMILY));
        assert_eq!(face.weight().to_number(), weight);
        for sign in "−–×≥≤½µ°Łß".chars() {
            assert!(face.glyph_index(sign).is_some(), "{sign} would be a box");
        }
    }
}
