//! Every command × how the window stands × the user's role: what may run. The table is written out here a second time, so that
//! a gate can't be opened by a slip in the command table.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    reason = "a test fails loudly"
)]

use clinic::views::Standing;
use clinic::{Code, Role};
use fibrotrend_desktop::ipc::{COMMANDS, Gate};
use std::collections::BTreeSet;

/// Tells nothing of a patient; the shell needs it in every state.
const ALWAYS: &str = "session_state session_lock session_touch clipboard_copied body_map_svg window_leave work_state work_cancel";
/// Opening a vault; after a hand-over the one that was handed over.
const UNLOCK: &str = "app_info vault_open vault_recover";
/// The first screen and what ships with the program.
const OUTSIDE: &str = "vault_choose_folder vault_choose vault_create vault_demo vault_close vault_forget vaults_forget_all instruments_list instrument_get instrument_try instrument_fhir_save treatments_search \
    conditions_search analytes_get diary_sheet_save evidence_get look_save";
/// Seeing, printing, saving what is seen; one's own passphrase.
const EVERYONE: &str = "users_get passphrase_change patients_find patients_overdue patients_rows patient_get visit_get instrument_folder \
    treatments_get record_history safety_get practice_get contacts_get due_get labs_get diary_get timeline_svg trends_get \
    chart_get chart_save cohort_get cohort_chart cohort_chart_save cohort_save report_preview report_page report_save \
    report_print batch_choices batch_start batch_state batch_cancel export_write \
    guide_get guide_put_away";
/// Recording.
const NOT_READ_ONLY: &str = "handover_start patient_add patient_edit visit_add visit_edit visit_instruments answer_set \
    instrument_add instrument_fhir_import course_save plan_save side_effect_save record_remove condition_save check_save \
    contact_save reminder_save lab_save diary_save diary_read diary_import diary_choose_file phase_plan_save import_choices_get \
    incoming_choose incoming_read incoming_store redcap_forms_import";
/// Signing, acknowledging, managing.
const CLINICIAN: &str = "visit_sign visit_correct alert_acknowledge user_add user_edit user_remove recovery_make \
    recovery_save recovery_print audit_get audit_verify audit_save backups_get backup_choose_folder backup_now \
    practice_save settings_save study_ids_get";
/// Also from the first screen: a vault that doesn't open any more is restored there.
const RESTORE: &str = "restore_offered restore_choose restore_given restore_compare restore_run";
/// What a patient does.
const PATIENT: &str = "handover_get handover_answer handover_turn handover_end";

const STANDINGS: [Standing; 6] = [
    Standing::Closed,
    Standing::Locked,
    Standing::Locking,
    Standing::HandedBack,
    Standing::Open,
    Standing::HandOver,
];

fn gate(command: &str) -> Gate {
    let found = COMMANDS.iter().find(|(name, _)| *name == command);
    found
        .unwrap_or_else(|| panic!("{command} is not in the command table"))
        .1
}

fn check(commands: &str, runs: impl Fn(Standing, Role) -> bool) {
    for command in commands.split_whitespace() {
        for standing in STANDINGS {
            for role in Role::ALL {
                let open = matches!(standing, Standing::Open | Standing::HandOver);
                let answer = gate(command).passes(standing, open.then_some(role));
                assert_eq!(
                    answer.is_ok(),
                    runs(standing, role),
                    "{command} while {standing:?} for {role:?}"
                );
                let wanted = if standing == Standing::Open && !PATIENT.contains(command) {
                    Code::NotAllowed
                } else {
                    Code::Locked
                };
                if let Err(error) = answer {
                    assert_eq!(error.code, wanted, "{command} while {standing:?} for {role:?}");
                }
            }
        }
    }
}

#[test]
fn commands_run_only_where_they_may() {
    use Standing::{Closed, HandOver, HandedBack, Locked, Open};
    check(ALWAYS, |_, _| true);
    check(UNLOCK, |standing, _| {
        [Closed, Locked, HandedBack, Open].contains(&standing)
    });
    check(OUTSIDE, |standing, _| [Closed, Locked, Open].contains(&standing));
    check(EVERYONE, |standing, _| standing == Open);
    check(NOT_READ_ONLY, |standing, role| {
        standing == Open && role != Role::ReadOnly
    });
    check(CLINICIAN, |standing, role| {
        standing == Open && role == Role::Clinician
    });
    check(RESTORE, |standing, role| {
        [Closed, Locked].contains(&standing) || (standing == Open && role == Role::Clinician)
    });
    check(PATIENT, |standing, _| standing == HandOver);
}

#[test]
fn every_command_stands_in_one_group() {
    let groups = [
        ALWAYS,
        UNLOCK,
        OUTSIDE,
        EVERYONE,
        NOT_READ_ONLY,
        CLINICIAN,
        RESTORE,
        PATIENT,
    ];
    let listed: Vec<&str> = groups.iter().flat_map(|group| group.split_whitespace()).collect();
    let once: BTreeSet<&str> = listed.iter().copied().collect();
    assert_eq!(listed.len(), once.len(), "no command is in two groups");
    let known: BTreeSet<&str> = COMMANDS.iter().map(|(name, _)| *name).collect();
    assert_eq!(once, known, "every command is in a group");
}

#[test]
fn without_a_user_nothing_of_the_vault_runs() {
    for (command, gate) in COMMANDS {
        let runs = gate.passes(Standing::Open, None).is_ok();
        let outside = matches!(gate, Gate::Always | Gate::Unlock | Gate::Outside);
        assert_eq!(runs, outside, "{command} without a known user");
    }
}
