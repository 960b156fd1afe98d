use crate::scene::{Frame, Item, Scene, Step};
use crate::{AREA_KEYS, BodyMapOptions, MapSide, area_label, area_sides, body_map};

fn map(areas: &[&str], interactive: bool) -> Scene {
    let areas: Vec<String> = areas.iter().map(|&area| area.to_owned()).collect();
    body_map(
        &areas,
        &BodyMapOptions {
            interactive,
            ..BodyMapOptions::default()
        },
    )
}

/// Where the shapes of an area stand, and whether they are marked.
fn shapes(scene: &Scene, wanted: &str) -> Vec<(Frame, bool)> {
    let shape = |item: &Item| match item {
        Item::Area(area) if area.key == wanted => Some((frame(&area.shape.steps), area.painful)),
        _ => None,
    };
    scene.items.iter().filter_map(shape).collect()
}

fn frame(steps: &[Step]) -> Frame {
    let spots = steps.iter().filter_map(|step| match *step {
        Step::Move(x, y) | Step::Line(x, y) | Step::Cubic([.., x, y]) => Some((x, y)),
        Step::Close => None,
    });
    let start = Frame {
        left: f64::MAX,
        top: f64::MAX,
        right: f64::MIN,
        bottom: f64::MIN,
    };
    spots.fold(start, |frame, (x, y)| Frame {
        left: frame.left.min(x),
        top: frame.top.min(y),
        right: frame.right.max(x),
        bottom: frame.bottom.max(y),
    })
}

#[test]
fn every_area_stands_on_its_figures_and_is_big_enough_to_hit() {
    let scene = map(&[], true);
    let middle = scene.width() / 2.0;
    for key in AREA_KEYS {
        assert!(area_label(key).is_some(), "{key} has a name");
        let shapes = shapes(&scene, key);
        let sides: Vec<MapSide> = shapes
            .iter()
            .map(|(frame, _)| {
                if frame.right < middle {
                    MapSide::Front
                } else {
                    MapSide::Back
                }
            })
            .collect();
        assert_eq!(sides, area_sides(key), "{key}");
        for (frame, _) in shapes {
            assert!(
                frame.width() >= 24.0 && frame.height() >= 24.0,
                "{key}: {frame:?}"
            );
        }
    }
    let jaws_and_trunk = ["jaw_l", "jaw_r", "chest", "abdomen"];
    for key in AREA_KEYS {
        let expected: &[MapSide] = match key {
            _ if jaws_and_trunk.contains(&key) => &[MapSide::Front],
            "upper_back" | "lower_back" => &[MapSide::Back],
            _ => &[MapSide::Front, MapSide::Back],
        };
        assert_eq!(area_sides(key), expected, "{key}");
    }
    assert_eq!((area_label("tail"), area_sides("tail")), (None, &[][..]));
}

#[test]
fn the_patients_right_is_the_viewers_left_only_in_front() {
    let scene = map(&[], false);
    for (right, left) in [
        ("hip_r", "hip_l"),
        ("jaw_r", "jaw_l"),
        ("lower_arm_r", "lower_arm_l"),
    ] {
        let (right, left) = (shapes(&scene, right), shapes(&scene, left));
        assert!(
            right[0].0.right <= left[0].0.left + 0.01,
            "front: right stands left"
        );
        if let (Some(right), Some(left)) = (right.get(1), left.get(1)) {
            assert!(left.0.right <= right.0.left + 0.01, "back: left stands left");
        }
    }
    insta::assert_snapshot!(super::texts(&scene).join(" "), @"Front Right Left Back Left Right");
}

#[test]
fn painful_areas_are_marked_wherever_they_show() {
    let scene = map(&["neck", "hip_l", "unknown"], false);
    for key in AREA_KEYS {
        let painful = ["neck", "hip_l"].contains(&key);
        assert!(
            shapes(&scene, key).iter().all(|shape| shape.1 == painful),
            "{key}"
        );
    }
    insta::assert_snapshot!(scene.alt(), @"Body map, front and back: 2 of 19 areas painful: neck, left hip (buttock, trochanter).");
    insta::assert_snapshot!(map(&[], false).alt(), @"Body map, front and back: no painful areas marked.");
    let hatch = scene.theme.palette().hatch.to_string();
    assert_eq!(
        scene.to_svg().matches(&hatch).count(),
        4,
        "two areas on two figures carry a pattern besides the colour"
    );
}

#[test]
fn interactive_maps_name_each_shape() {
    let svg = map(&["neck"], true).to_svg();
    let neck = "<g data-area=\"neck\" data-painful=\"true\" aria-hidden=\"true\">";
    assert_eq!(svg.matches(neck).count(), 2, "front and back");
    for key in AREA_KEYS {
        let count = svg.matches(&format!("data-area=\"{key}\"")).count();
        assert_eq!(count, area_sides(key).len(), "{key}");
    }
    assert!(
        !map(&["neck"], false).to_svg().contains("data-"),
        "a printed map carries nothing for the window"
    );
}
