//! Who can open a vault, from the command line.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    reason = "a test fails loudly"
)]

mod common;

use common::{command, fibrotrend, lines, text};

#[test]
fn users_are_listed_and_chosen_by_name() {
    let home = tempfile::tempdir().unwrap();
    let made = fibrotrend(home.path(), &["demo", "--out", "demo"], "");
    assert!(made.status.success(), "{made:?}");
    let vault = ["--vault", "demo/demo.fibrotrend"];
    let check = |user: Option<&str>, passphrase: Option<&str>, code: i32, said: &str, why: &str| {
        let mut arguments = vec!["users"];
        arguments.extend(vault);
        let mut users = command(home.path(), &arguments);
        if let Some(user) = user {
            users.env("FIBROTREND_USER", user);
        }
        if let Some(passphrase) = passphrase {
            users.env("FIBROTREND_PASSPHRASE", passphrase);
        }
        let output = users.output().unwrap();
        assert_eq!(output.status.code(), Some(code), "{why}: {output:?}");
        let all = format!("{}{}", text(&output), String::from_utf8_lossy(&output.stderr));
        assert!(all.contains(said), "{why}: {all}");
    };
    check(None, None, 0, "Dr. Ana Reyes", "any user's passphrase");
    check(
        Some("dr. ana reyes"),
        None,
        0,
        "clinician",
        "a name in small letters",
    );
    check(Some("Nobody"), None, 1, "it has Dr. Ana Reyes", "an unknown name");
    check(
        None,
        Some("another passphrase"),
        1,
        "The passphrase is wrong",
        "a wrong passphrase",
    );
    check(
        None,
        None,
        0,
        "Someone tried to open this vault",
        "the failed try is told",
    );
    let json = fibrotrend(home.path(), &["users", vault[0], vault[1], "--json"], "");
    let view = &lines(&json)[0];
    assert_eq!(view["users"][0]["role"], "clinician");
    assert_eq!(
        view.get("recoveryMade"),
        Some(&serde_json::Value::Null),
        "none was made"
    );
}
