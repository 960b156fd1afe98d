//! Colours. One strong blue for data, greys for everything else, purple for pain; red is kept for safety.

use serde::{Deserialize, Serialize};

/// Where a picture is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// A light window.
    #[default]
    Light,
    /// A dark window.
    Dark,
    /// White paper; safe when printed in grey.
    Print,
}

/// An opaque colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Colour(pub(crate) u8, pub(crate) u8, pub(crate) u8);

/// The colours of one theme.
pub(crate) struct Palette {
    /// Behind everything.
    pub(crate) paper: Colour,
    /// Titles and names.
    pub(crate) text: Colour,
    /// Ticks, ranges, band names, keys.
    pub(crate) soft: Colour,
    /// Axis line.
    pub(crate) axis: Colour,
    /// Grid lines.
    pub(crate) grid: Colour,
    /// Every other severity band.
    pub(crate) tint: Colour,
    /// Lines, points and their values.
    pub(crate) ink: Colour,
    /// Baseline.
    pub(crate) baseline: Colour,
    /// The fill of a dose ribbon; letters stand on it.
    pub(crate) dose: Colour,
    /// A treatment's bar, and the band from the lowest to the highest; letters stand on it.
    pub(crate) bar: Colour,
    /// A body area that can be chosen.
    pub(crate) area: Colour,
    /// Head, hands and feet.
    pub(crate) body: Colour,
    /// Outline of the figure.
    pub(crate) contour: Colour,
    /// A painful area, its hatch and its outline.
    pub(crate) pain: Colour,
    pub(crate) hatch: Colour,
    pub(crate) pain_edge: Colour,
    /// The squares of a calendar, from good to bad: one hue in five even steps of lightness, away from the paper's.
    pub(crate) heat: [Colour; 5],
}

const fn hex(rgb: u32) -> Colour {
    let [_, red, green, blue] = rgb.to_be_bytes();
    Colour(red, green, blue)
}

const LIGHT: Palette = Palette {
    paper: hex(0xff_ff_ff),
    text: hex(0x1b_23_2d),
    soft: hex(0x55_60_6e),
    axis: hex(0x8a_95_a3),
    grid: hex(0xdd_e2_e8),
    tint: hex(0xf1_f5_f9),
    ink: hex(0x0b_54_a0),
    baseline: hex(0x6b_77_86),
    dose: hex(0xc6_dc_f3),
    bar: hex(0xdc_e3_ea),
    area: hex(0xe2_e8_ef),
    body: hex(0xf3_f5_f8),
    contour: hex(0x7a_87_96),
    pain: hex(0x7a_3a_a6),
    hatch: hex(0xc9_a6_e3),
    pain_edge: hex(0x43_16_66),
    heat: [
        hex(0xd7_e6_f5),
        hex(0xa3_c6_e8),
        hex(0x62_9b_d3),
        hex(0x1f_66_b0),
        hex(0x0a_2c_59),
    ],
};

const DARK: Palette = Palette {
    paper: hex(0x15_1a_21),
    text: hex(0xec_ef_f3),
    soft: hex(0xa9_b4_c1),
    axis: hex(0x6d_79_88),
    grid: hex(0x2d_35_40),
    tint: hex(0x27_30_3c),
    ink: hex(0x7d_b8_f5),
    baseline: hex(0x93_a0_af),
    dose: hex(0x23_46_6c),
    bar: hex(0x39_44_52),
    area: hex(0x39_43_50),
    body: hex(0x26_2d_37),
    contour: hex(0x8a_97_a6),
    pain: hex(0xc3_8f_ec),
    hatch: hex(0x6a_32_95),
    pain_edge: hex(0xef_dd_fd),
    heat: [
        hex(0x1d_3a_5c),
        hex(0x2a_5e_94),
        hex(0x4a_8b_cc),
        hex(0x88_bc_f0),
        hex(0xdc_ed_fe),
    ],
};

const PRINT: Palette = Palette {
    text: hex(0x11_11_11),
    soft: hex(0x4a_4a_4a),
    axis: hex(0x80_80_80),
    grid: hex(0xdc_dc_dc),
    tint: hex(0xf3_f3_f3),
    ink: hex(0x0a_3f_7a),
    baseline: hex(0x66_66_66),
    dose: hex(0xcf_dd_eb),
    bar: hex(0xdf_df_df),
    area: hex(0xea_ea_ea),
    body: hex(0xf8_f8_f8),
    contour: hex(0x76_76_76),
    pain: hex(0x5b_25_82),
    hatch: hex(0xff_ff_ff),
    pain_edge: hex(0x1e_06_30),
    heat: [
        hex(0xdd_e7_f1),
        hex(0xac_c4_de),
        hex(0x70_96_c2),
        hex(0x37_62_96),
        hex(0x0e_2a_50),
    ],
    ..LIGHT
};

impl Theme {
    pub(crate) fn palette(self) -> &'static Palette {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
            Self::Print => &PRINT,
        }
    }
}
