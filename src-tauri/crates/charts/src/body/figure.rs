//! The figures' shapes, for the half on the viewer's right; the other half is its mirror image.
//!
//! x counts from the middle of the body, y from the top of the head. Smooth curves run through the knots of an edge;
//! neighbouring parts share edges, so that no gap opens between them.

use super::MapSide;

/// Height of a figure.
pub(super) const HEIGHT: f64 = 442.0;

/// Knots of a smooth curve.
pub(super) type Edge = &'static [(f64, f64)];

/// A stretch of an edge, from one knot to another, forwards or backwards.
pub(super) type Stretch = (Edge, usize, usize);

/// A part of the body.
#[derive(Clone, Copy)]
pub(super) enum Part {
    /// Lies across the middle; `half` runs from the top of the middle line to its bottom.
    Middle {
        key: Option<&'static str>,
        half: &'static [Stretch],
    },
    /// Comes left and right, with the keys in this order.
    Pair {
        keys: Option<[&'static str; 2]>,
        edge: &'static [Stretch],
    },
}

const CROWN: Edge = &[(0.0, 0.0), (12.0, 1.8), (21.0, 9.0), (25.5, 21.0), (25.6, 31.0)];
const MANDIBLE: Edge = &[(25.6, 31.0), (21.0, 39.0), (12.0, 44.0), (0.0, 45.5)];
const CHIN: Edge = &[
    (0.0, 63.0),
    (8.5, 61.6),
    (15.5, 56.0),
    (21.6, 47.5),
    (24.8, 38.5),
    (25.6, 31.0),
];
const EAR: Edge = &[
    (24.5, 25.0),
    (28.2, 24.4),
    (28.6, 31.0),
    (26.0, 38.0),
    (24.0, 38.0),
];
const BACK_OF_HEAD: Edge = &[
    (0.0, 0.0),
    (12.0, 1.8),
    (21.0, 9.0),
    (25.5, 21.0),
    (25.4, 31.0),
    (22.0, 42.5),
    (16.0, 50.0),
];
const NAPE: Edge = &[(0.0, 54.0), (9.0, 53.0), (16.0, 50.0)];
const THROAT: Edge = &[(15.5, 56.0), (14.8, 64.0), (15.6, 71.0), (21.0, 77.5)];
const NECK_BACK: Edge = &[(16.0, 50.0), (14.8, 60.0), (15.6, 70.0), (21.0, 77.5)];
const COLLAR: Edge = &[(21.0, 77.5), (11.0, 85.0), (0.0, 88.0)];
const SHOULDER: Edge = &[
    (21.0, 77.5),
    (33.0, 82.5),
    (46.0, 86.0),
    (57.0, 92.5),
    (63.5, 104.0),
    (65.5, 120.0),
];
const ARMPIT: Edge = &[(65.5, 120.0), (54.0, 127.5), (43.0, 128.0)];
const GIRDLE: Edge = &[(43.0, 128.0), (38.5, 113.0), (28.0, 98.5), (11.0, 85.0)];
const FLANK: Edge = &[
    (43.0, 128.0),
    (42.4, 142.0),
    (41.0, 159.0),
    (39.3, 174.0),
    (38.8, 187.0),
    (41.5, 206.0),
];
const RIBS: Edge = &[(41.0, 159.0), (26.0, 163.5), (10.0, 158.0), (0.0, 152.0)];
const GROIN: Edge = &[(41.5, 206.0), (29.0, 222.0), (14.0, 235.0), (2.5, 241.0)];
const WAIST: Edge = &[(41.0, 159.0), (22.0, 163.0), (0.0, 164.5)];
const ILIAC: Edge = &[(41.5, 206.0), (28.0, 206.5), (12.0, 211.0), (0.0, 220.0)];
const LEG_OUT: Edge = &[
    (41.5, 206.0),
    (47.0, 220.0),
    (50.0, 236.0),
    (50.6, 251.0),
    (49.4, 272.0),
    (46.0, 297.0),
    (41.0, 316.0),
    (39.0, 331.0),
    (40.4, 350.0),
    (40.0, 366.0),
    (35.0, 390.0),
    (30.0, 408.0),
    (29.0, 417.0),
];
const LEG_IN: Edge = &[
    (2.5, 241.0),
    (4.6, 258.0),
    (8.0, 286.0),
    (11.0, 312.0),
    (12.0, 331.0),
    (10.6, 350.0),
    (11.2, 368.0),
    (14.2, 392.0),
    (16.4, 408.0),
    (16.2, 417.0),
];
const THIGH_TOP: Edge = &[(50.6, 251.0), (34.0, 250.5), (16.0, 246.5), (2.5, 241.0)];
const GLUTEAL_FOLD: Edge = &[
    (50.6, 251.0),
    (40.0, 258.0),
    (22.0, 260.0),
    (8.0, 253.0),
    (2.5, 241.0),
];
const KNEE: Edge = &[(39.0, 331.0), (25.5, 335.5), (12.0, 331.0)];
const ANKLE: Edge = &[(29.0, 417.0), (22.5, 419.0), (16.2, 417.0)];
const FOOT: Edge = &[
    (29.0, 417.0),
    (32.5, 426.0),
    (37.5, 434.0),
    (35.0, 440.5),
    (24.0, 441.5),
    (15.0, 439.5),
    (14.6, 428.0),
    (16.2, 417.0),
];
const HEEL: Edge = &[
    (29.0, 417.0),
    (32.0, 428.0),
    (33.5, 437.0),
    (28.0, 441.5),
    (19.0, 441.5),
    (14.0, 437.0),
    (14.6, 427.0),
    (16.2, 417.0),
];
const ARM_OUT: Edge = &[
    (65.5, 120.0),
    (69.0, 140.0),
    (72.0, 160.0),
    (77.0, 181.0),
    (84.5, 199.0),
    (88.6, 215.0),
    (90.6, 230.0),
    (92.0, 243.0),
];
const ARM_IN: Edge = &[
    (43.0, 128.0),
    (46.0, 146.0),
    (50.0, 166.0),
    (55.0, 187.0),
    (59.5, 204.0),
    (67.0, 222.0),
    (75.0, 238.0),
    (78.5, 246.0),
];
const ELBOW: Edge = &[(77.0, 181.0), (66.5, 188.0), (55.0, 187.0)];
const WRIST: Edge = &[(92.0, 243.0), (85.5, 246.5), (78.5, 246.0)];
const HAND: Edge = &[
    (92.0, 243.0),
    (98.0, 254.0),
    (101.5, 268.0),
    (101.0, 282.0),
    (96.5, 291.0),
    (91.5, 288.0),
    (88.5, 276.0),
    (84.5, 268.0),
    (80.5, 271.5),
    (77.0, 267.0),
    (77.6, 256.0),
    (78.5, 246.0),
];

const SHOULDERS: Part = Part::Pair {
    keys: Some(["shoulder_girdle_l", "shoulder_girdle_r"]),
    edge: &[(SHOULDER, 0, 5), (ARMPIT, 0, 2), (GIRDLE, 0, 3), (COLLAR, 1, 0)],
};
const UPPER_ARMS: Part = Part::Pair {
    keys: Some(["upper_arm_l", "upper_arm_r"]),
    edge: &[(ARM_OUT, 0, 3), (ELBOW, 0, 2), (ARM_IN, 3, 0), (ARMPIT, 2, 0)],
};
const LOWER_ARMS: Part = Part::Pair {
    keys: Some(["lower_arm_l", "lower_arm_r"]),
    edge: &[(ARM_OUT, 3, 7), (WRIST, 0, 2), (ARM_IN, 7, 3), (ELBOW, 2, 0)],
};
const HANDS: Part = Part::Pair {
    keys: None,
    edge: &[(HAND, 0, 11), (WRIST, 2, 0)],
};
const LOWER_LEGS: Part = Part::Pair {
    keys: Some(["lower_leg_l", "lower_leg_r"]),
    edge: &[(LEG_OUT, 7, 12), (ANKLE, 0, 2), (LEG_IN, 9, 4), (KNEE, 2, 0)],
};
const EARS: Part = Part::Pair {
    keys: None,
    edge: &[(EAR, 0, 4)],
};

const FRONT: &[Part] = &[
    EARS,
    Part::Middle {
        key: None,
        half: &[(CROWN, 0, 4), (MANDIBLE, 0, 3)],
    },
    HANDS,
    Part::Pair {
        keys: None,
        edge: &[(FOOT, 0, 7), (ANKLE, 2, 0)],
    },
    Part::Pair {
        keys: Some(["jaw_l", "jaw_r"]),
        edge: &[(MANDIBLE, 0, 3), (CHIN, 0, 5)],
    },
    Part::Middle {
        key: Some("neck"),
        half: &[(CHIN, 0, 2), (THROAT, 0, 3), (COLLAR, 0, 2)],
    },
    SHOULDERS,
    UPPER_ARMS,
    LOWER_ARMS,
    Part::Middle {
        key: Some("chest"),
        half: &[(COLLAR, 2, 1), (GIRDLE, 3, 0), (FLANK, 0, 2), (RIBS, 0, 3)],
    },
    Part::Middle {
        key: Some("abdomen"),
        half: &[(RIBS, 3, 0), (FLANK, 2, 5), (GROIN, 0, 3)],
    },
    Part::Pair {
        keys: Some(["hip_l", "hip_r"]),
        edge: &[(LEG_OUT, 0, 3), (THIGH_TOP, 0, 3), (GROIN, 3, 0)],
    },
    Part::Pair {
        keys: Some(["upper_leg_l", "upper_leg_r"]),
        edge: &[(LEG_OUT, 3, 7), (KNEE, 0, 2), (LEG_IN, 4, 0), (THIGH_TOP, 3, 0)],
    },
    LOWER_LEGS,
];

const BACK: &[Part] = &[
    EARS,
    Part::Middle {
        key: None,
        half: &[(BACK_OF_HEAD, 0, 6), (NAPE, 2, 0)],
    },
    HANDS,
    Part::Pair {
        keys: None,
        edge: &[(HEEL, 0, 7), (ANKLE, 2, 0)],
    },
    Part::Middle {
        key: Some("neck"),
        half: &[(NAPE, 0, 2), (NECK_BACK, 0, 3), (COLLAR, 0, 2)],
    },
    SHOULDERS,
    UPPER_ARMS,
    LOWER_ARMS,
    Part::Middle {
        key: Some("upper_back"),
        half: &[(COLLAR, 2, 1), (GIRDLE, 3, 0), (FLANK, 0, 2), (WAIST, 0, 2)],
    },
    Part::Middle {
        key: Some("lower_back"),
        half: &[(WAIST, 2, 0), (FLANK, 2, 5), (ILIAC, 0, 3)],
    },
    Part::Pair {
        keys: Some(["hip_l", "hip_r"]),
        edge: &[
            (LEG_OUT, 0, 3),
            (GLUTEAL_FOLD, 0, 4),
            (&[(2.5, 241.0), (0.0, 238.0)], 0, 1),
            (ILIAC, 3, 0),
        ],
    },
    Part::Pair {
        keys: Some(["upper_leg_l", "upper_leg_r"]),
        edge: &[
            (LEG_OUT, 3, 7),
            (KNEE, 0, 2),
            (LEG_IN, 4, 0),
            (GLUTEAL_FOLD, 4, 0),
        ],
    },
    LOWER_LEGS,
];

/// The parts of a figure in the order they are drawn.
pub(super) fn parts(side: MapSide) -> &'static [Part] {
    match side {
        MapSide::Front => FRONT,
        MapSide::Back => BACK,
    }
}
