//! The dependency matrix of ARCHITECTURE.md, and who may use which library.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    reason = "a test fails loudly"
)]

use cargo_metadata::{Metadata, MetadataCommand};
use std::collections::{BTreeMap, BTreeSet};

/// Which of our crates each may use.
const MAY_USE: &[(&str, &[&str])] = &[
    ("instruments", &[]),
    ("record", &["instruments"]),
    ("trends", &["record"]),
    ("charts", &["trends", "record"]),
    ("report", &["charts", "trends", "record"]),
    ("store", &["record"]),
    ("exchange", &["record", "instruments"]),
    (
        "clinic",
        &[
            "instruments",
            "record",
            "trends",
            "charts",
            "report",
            "store",
            "exchange",
        ],
    ),
    ("cli", &["clinic"]),
    ("fibrotrend-desktop", &["clinic", "cli"]),
];

/// Libraries that only one crate may use.
const ONLY_IN: &[(&str, &str)] = &[
    ("tauri", "fibrotrend-desktop"),
    ("rusqlite", "store"),
    ("refinery", "store"),
    ("plotters", "charts"),
    ("tiny-skia", "charts"),
    ("typst", "report"),
    ("typst-pdf", "report"),
    ("cel", "instruments"),
    ("rust_decimal", "record"),
    ("clap", "cli"),
    ("minisign-verify", "clinic"),
];

fn metadata() -> Metadata {
    MetadataCommand::new()
        .no_deps()
        .other_options(["--offline".to_owned()])
        .exec()
        .unwrap()
}

/// Dependencies of each crate that are part of the product; those for its tests don't count.
fn dependencies() -> BTreeMap<String, BTreeSet<String>> {
    let packages = metadata().packages.into_iter();
    packages
        .map(|package| {
            let normal = package
                .dependencies
                .into_iter()
                .filter(|dependency| dependency.kind == cargo_metadata::DependencyKind::Normal)
                .map(|dependency| dependency.name);
            (package.name.to_string(), normal.collect())
        })
        .collect()
}

#[test]
fn each_crate_uses_only_what_the_matrix_allows() {
    let dependencies = dependencies();
    let ours: BTreeSet<&str> = MAY_USE.iter().map(|(name, _)| *name).collect();
    let members: BTreeSet<&str> = dependencies.keys().map(String::as_str).collect();
    assert_eq!(
        members, ours,
        "every member of the workspace stands in the matrix"
    );
    for (name, allowed) in MAY_USE {
        for used in dependencies[*name]
            .iter()
            .filter(|used| ours.contains(used.as_str()))
        {
            assert!(
                allowed.contains(&used.as_str()),
                "{name} must not use {used}: see ARCHITECTURE.md"
            );
        }
    }
}

#[test]
fn libraries_stay_in_their_rooms() {
    let dependencies = dependencies();
    for (library, room) in ONLY_IN {
        for (name, used) in &dependencies {
            assert!(
                name == room || !used.contains(*library),
                "{name} uses {library}, which belongs to {room} alone"
            );
        }
        assert!(
            dependencies[*room].contains(*library),
            "{room} no longer uses {library}: take it off the list"
        );
    }
}
