//! Users, lock, hand-over, audit and backups.

use super::{AssessmentView, ClinicView, InstrumentView, KnownVault, RevisionLine};
use serde::{Deserialize, Serialize};

views! {
    /// How the window stands.
    #[derive(Copy, Eq)]
    enum Standing {
        /// No vault is open.
        Closed,
        /// The vault was locked; its data is gone from memory.
        Locked,
        /// The vault is being locked: the page is gone, what was begun before is still at work.
        Locking,
        /// Locked while a patient had the window: that vault can be unlocked, and nothing else is reached before.
        HandedBack,
        /// A vault is open.
        Open,
        /// A patient fills in questionnaires; nothing else can be reached.
        HandOver,
    }

    /// What the page asks first, whenever it is loaded.
    struct SessionView {
        /// How the window stands.
        pub standing: Standing,
        /// The open vault, for [`Standing::Open`] only.
        pub clinic: Option<ClinicView>,
        /// The vault that was locked, to open it again.
        pub locked: Option<KnownVault>,
        /// Who had it open, to offer the name first.
        pub locked_user: Option<String>,
        /// Why it was locked: "Locked after 10 minutes without use." Or empty.
        pub why: String,
        /// Where to go after unlocking: the visit that was handed over, or none.
        pub review_visit: Option<String>,
        /// Theme, size of text and language on this computer.
        pub look: Look,
    }

    /// How the window looks for whoever uses this computer.
    #[derive(Eq, Default)]
    struct Look {
        /// `light`, `dark`, or empty for the system's.
        #[serde(default)]
        pub theme: String,
        /// `more`, or empty for the system's.
        #[serde(default)]
        pub contrast: String,
        /// In percent, such as `125`; empty for the system's.
        #[serde(default)]
        pub text_size: String,
        /// `focus` when keys of one sign work only in what has the focus, or empty.
        #[serde(default)]
        pub keys: String,
        /// `en`, `de`, `es`, or empty for the system's.
        #[serde(default)]
        pub language: String,
    }

    /// Somebody who can open a vault, as known before it is open.
    struct VaultUser {
        /// Key.
        pub id: String,
        /// Name.
        pub name: String,
    }

    /// What a user may do.
    #[derive(Copy, Eq)]
    enum UserRole {
        /// Everything.
        Clinician,
        /// Records, but neither signs nor acknowledges nor manages.
        Assistant,
        /// Looks and prints.
        ReadOnly,
    }

    /// A user of the open vault.
    struct UserView {
        /// Key.
        pub id: String,
        /// The name that stands beside what they change.
        pub name: String,
        /// What they may do.
        pub role: UserRole,
        /// Whether this is who has the vault open.
        pub me: bool,
    }

    /// What stands in the form of a user.
    struct UserForm {
        /// Name.
        pub name: String,
        /// What they may do.
        pub role: UserRole,
    }

    /// Users and keys of the vault.
    struct UsersView {
        /// Users, by name.
        pub users: Vec<UserView>,
        /// The day on which the recovery code was made, ISO; none without one.
        pub recovery_made: Option<String>,
        /// What opening costs an attacker: "Argon2id, 256 MiB, 3 passes".
        pub key_cost: String,
    }

    /// A recovery code that was just made; it is shown once.
    struct RecoveryCode {
        /// Groups of characters, to be read aloud and typed.
        pub groups: Vec<String>,
    }

    /// What of the audit is asked for.
    #[derive(Default)]
    struct AuditAsk {
        /// Entries before this number; the latest without.
        #[serde(default)]
        pub before: Option<u32>,
        /// Of this patient only.
        #[serde(default)]
        pub patient_id: Option<String>,
        /// `changes`, `disclosures`, `access`, or empty for all.
        #[serde(default)]
        pub kind: String,
        /// By this user only.
        #[serde(default)]
        pub actor: String,
        /// First day, ISO, or empty.
        #[serde(default)]
        pub from: String,
        /// Last day, ISO, or empty.
        #[serde(default)]
        pub to: String,
    }

    /// An entry of the audit.
    struct AuditLine {
        /// Its number in the chain.
        pub number: u32,
        /// When, ISO with zone.
        pub at: String,
        /// Who.
        pub by: String,
        /// What: "Signed a visit", "Opened the chart".
        pub what: String,
        /// About whom: "Given Family", or empty.
        pub whom: String,
        /// Key of the patient, or none.
        pub patient_id: Option<String>,
        /// Why, or empty.
        pub reason: String,
        /// What changed, before and after.
        pub lines: Vec<RevisionLine>,
    }

    /// A page of the audit.
    struct AuditView {
        /// Latest first, at most 100.
        pub entries: Vec<AuditLine>,
        /// Whether there are older ones.
        pub more: bool,
        /// How many entries there are in all.
        pub count: u32,
        /// The chain's head as printed on reports: "12345 · 3f2a 9c01 77de 0b12".
        pub head: String,
        /// Everyone who stands in the audit, for the filter.
        pub actors: Vec<String>,
    }

    /// What checking the whole chain has found.
    struct AuditVerdict {
        /// Whether all is as it was written.
        pub intact: bool,
        /// Entries checked.
        pub entries: u32,
        /// Records checked.
        pub records: u32,
        /// Number of the first bad entry.
        pub first_bad: Option<u32>,
        /// What is wrong, one sentence each; at most 20.
        pub problems: Vec<String>,
        /// The chain's head.
        pub head: String,
        /// How long it took, in milliseconds.
        pub milliseconds: u32,
    }

    /// A backup in the list.
    struct BackupLine {
        /// Opaque handle for `restore_compare` and `restore_run`.
        pub handle: String,
        /// When it was made, ISO with zone.
        pub at: String,
        /// Why: "on leaving", "before an import", "asked for".
        pub why: String,
        /// Size in bytes.
        pub bytes: f64,
        /// Patients in it.
        pub patients: u32,
        /// Visits in it.
        pub visits: u32,
        /// Whether it can be read and nothing says that it isn't the vault's.
        pub whole: bool,
        /// Whether it carries the seal of the open vault; none where no vault is open to check it with.
        pub sealed: Option<bool>,
    }

    /// Backups of the open vault.
    struct BackupsView {
        /// The folder, for people to read.
        pub place: String,
        /// Whether it is the folder beside the vaults, on the same disk.
        pub is_default: bool,
        /// Latest first.
        pub backups: Vec<BackupLine>,
        /// What went wrong last, or empty.
        pub problem: String,
    }

    /// A backup file that was chosen, before it is open.
    struct RestoreFile {
        /// Opaque handle.
        pub handle: String,
        /// The clinic's name.
        pub name: String,
        /// When it was made, ISO with zone.
        pub at: String,
        /// Where it is, for people to read.
        pub place: String,
        /// Who can open it.
        pub users: Vec<VaultUser>,
        /// Whether its recovery code can.
        pub has_recovery: bool,
    }

    /// A line of the comparison of a backup with the vault in use.
    struct RestoreDifference {
        /// What: "Patients", "Visits", "Answers", "Treatments".
        pub what: String,
        /// How many the backup has.
        pub backup: u32,
        /// How many the vault in use has; none where it can't be read.
        pub here: Option<u32>,
        /// How many are only in the backup.
        pub only_backup: u32,
        /// How many are only in the vault in use.
        pub only_here: u32,
        /// How many differ.
        pub differ: u32,
    }

    /// What restoring would bring.
    struct RestoreView {
        /// The clinic's name.
        pub name: String,
        /// When the backup was made, ISO with zone.
        pub at: String,
        /// The last change in it, ISO with zone.
        pub last_change: String,
        /// The chain's head in it.
        pub head: String,
        /// Line by line.
        pub differences: Vec<RestoreDifference>,
        /// What it is compared with: "the open vault", or why it isn't.
        pub compared: String,
        /// Where the restored vault will be, for people to read.
        pub place: String,
    }

    /// What a patient sees: one questionnaire.
    struct HandOverView {
        /// The clinic's name.
        pub clinic: String,
        /// 1-based.
        pub number: u32,
        /// How many there are.
        pub of: u32,
        /// The form; none once all are done.
        pub form: Option<InstrumentView>,
        /// What is answered so far; scores and flags are empty.
        pub assessment: Option<AssessmentView>,
    }
}
