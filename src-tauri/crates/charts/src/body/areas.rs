//! Keys and names of the body areas.

/// Which figure an area is drawn on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapSide {
    /// The figure that faces the viewer.
    Front,
    /// The figure seen from behind.
    Back,
}

/// Keys of the 19 areas, in the order of the form.
pub const AREA_KEYS: [&str; 19] = [
    "jaw_l",
    "jaw_r",
    "shoulder_girdle_l",
    "shoulder_girdle_r",
    "upper_arm_l",
    "upper_arm_r",
    "lower_arm_l",
    "lower_arm_r",
    "chest",
    "abdomen",
    "neck",
    "upper_back",
    "lower_back",
    "hip_l",
    "hip_r",
    "upper_leg_l",
    "upper_leg_r",
    "lower_leg_l",
    "lower_leg_r",
];

/// An area's name, such as "Left shoulder girdle"; none for a key that is no area.
pub fn area_label(key: &str) -> Option<&'static str> {
    let label = match key {
        "jaw_l" => "Left jaw",
        "jaw_r" => "Right jaw",
        "shoulder_girdle_l" => "Left shoulder girdle",
        "shoulder_girdle_r" => "Right shoulder girdle",
        "upper_arm_l" => "Left upper arm",
        "upper_arm_r" => "Right upper arm",
        "lower_arm_l" => "Left lower arm",
        "lower_arm_r" => "Right lower arm",
        "chest" => "Chest",
        "abdomen" => "Abdomen",
        "neck" => "Neck",
        "upper_back" => "Upper back",
        "lower_back" => "Lower back",
        "hip_l" => "Left hip (buttock, trochanter)",
        "hip_r" => "Right hip (buttock, trochanter)",
        "upper_leg_l" => "Left upper leg",
        "upper_leg_r" => "Right upper leg",
        "lower_leg_l" => "Left lower leg",
        "lower_leg_r" => "Right lower leg",
        _ => return None,
    };
    Some(label)
}

/// The figures an area is drawn on; none for a key that is no area.
pub fn area_sides(key: &str) -> &'static [MapSide] {
    match key {
        "jaw_l" | "jaw_r" | "chest" | "abdomen" => &[MapSide::Front],
        "upper_back" | "lower_back" => &[MapSide::Back],
        _ if AREA_KEYS.contains(&key) => &[MapSide::Front, MapSide::Back],
        _ => &[],
    }
}
