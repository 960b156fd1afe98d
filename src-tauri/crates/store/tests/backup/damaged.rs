//! Files that are no whole backup: refused by name, without memory or a file that they ask for.

use super::zip::{Entry, entries, zip};
use super::{Setting, UNLOCK, run_alone, tree, trial_folder};
use std::fs;
use std::path::Path;
use store::StoreError;
use store::backup::Backup;

/// Everything that restoring does before a passphrase is asked for.
fn opened(file: &Path) -> Result<Backup, StoreError> {
    let mut backup = Backup::open(file)?;
    drop(backup.label()?);
    backup.check()?;
    Ok(backup)
}

/// Each hostile or damaged file made of a good one, with why.
fn hostile(good: &[u8]) -> Vec<(String, Vec<u8>)> {
    let parts = entries(good);
    let with = |change: &dyn Fn(&mut Vec<Entry>)| {
        let mut parts = parts.clone();
        change(&mut parts);
        zip(&parts)
    };
    assert_eq!(with(&|_| ()), good, "what isn't changed is the backup itself");
    let manifest = String::from_utf8(parts[0].bytes.clone()).unwrap();
    let said = |from: &str, to: &str| {
        assert!(manifest.contains(from), "{from}");
        let text = manifest.replacen(from, to, 1);
        with(&|parts| parts[0].bytes = text.clone().into_bytes())
    };
    let mut all: Vec<(String, Vec<u8>)> = vec![
        ("an empty file".into(), Vec::new()),
        ("a letter".into(), b"Dear colleague,\n".repeat(1000)),
        ("a zip of nothing".into(), zip(&[])),
        (
            "another zip".into(),
            zip(&[Entry::new("letter.txt", b"Dear colleague")]),
        ),
        ("zeros".into(), vec![0; 100_000]),
        ("bytes behind the end".into(), [good, b"x"].concat()),
        ("bytes before the beginning".into(), [b"x", good].concat()),
        ("twice the same".into(), [good, good].concat()),
        ("another order".into(), with(&|parts| parts.reverse())),
        ("a part is missing".into(), with(&|parts| drop(parts.pop()))),
        (
            "a part more".into(),
            with(&|parts| parts.push(Entry::new("extra.txt", b"more"))),
        ),
        ("a part twice".into(), with(&|parts| parts.push(parts[2].clone()))),
        (
            "the manifest is no JSON".into(),
            with(&|parts| parts[0].bytes = b"{".to_vec()),
        ),
        (
            "the manifest is nested deeply".into(),
            with(&|parts| parts[0].bytes = b"[".repeat(60_000)),
        ),
        (
            "the manifest is too long".into(),
            with(&|parts| parts[0].bytes.resize(70_000, b' ')),
        ),
        (
            "the header is another".into(),
            with(&|parts| parts[1].bytes[20] ^= 1),
        ),
        (
            "the header is no text".into(),
            with(&|parts| parts[1].bytes = vec![0xff; 900]),
        ),
        (
            "the header is too long".into(),
            with(&|parts| parts[1].bytes = vec![b' '; 2_000_000]),
        ),
        (
            "the database is another".into(),
            with(&|parts| parts[2].bytes[5000] ^= 1),
        ),
        (
            "the database is shorter".into(),
            with(&|parts| drop(parts[2].bytes.split_off(4096))),
        ),
        (
            "the manifest is of a newer version".into(),
            said("\"version\": 1", "\"version\": 2"),
        ),
        (
            "the manifest is another program's".into(),
            said("\"fibrotrend-backup\"", "\"other\""),
        ),
        (
            "the manifest has another length".into(),
            said("\"bytes\": ", "\"bytes\": 1"),
        ),
        (
            "the manifest has a length below zero".into(),
            said("\"bytes\": ", "\"bytes\": -"),
        ),
        (
            "the manifest has another check sum".into(),
            said("\"sha256\": \"", "\"sha256\": \"00"),
        ),
    ];
    for (place, part) in parts.iter().enumerate() {
        let name = String::from_utf8(part.name.clone()).unwrap();
        for other in [
            "../../evil.txt",
            "..\\..\\evil.txt",
            "/etc/passwd",
            "C:\\evil.txt",
            "./vault.db",
            "vault.db/",
            "VAULT.DB",
            "CON",
            "aux.json",
            "vault.db::$DATA",
            "vault.db\0.txt",
            "",
            "vault\u{202e}.db",
        ] {
            all.push((
                format!("{name} is called {other:?}"),
                with(&|parts| parts[place].name = other.into()),
            ));
            all.push((
                format!("{other:?} stands before {name}"),
                with(&|parts| parts.insert(place, Entry::new(other, b"evil"))),
            ));
        }
        for (mode, kind) in [
            (0o120_777, "a link"),
            (0o040_755, "a folder"),
            (0o010_644, "a pipe"),
            (0o104_755, "a program"),
        ] {
            all.push((
                format!("{name} is {kind}"),
                with(&|parts| parts[place].mode = mode),
            ));
        }
        for declared in [0, 1, 0x7fff_ffff, 0xffff_fffe, 0xffff_ffff] {
            let bytes = with(&|parts| parts[place].declared = Some(declared));
            all.push((format!("{name} says that it has {declared} bytes"), bytes));
        }
        for method in [8, 9, 12, 14, 93, 99] {
            let bomb = with(&|parts| {
                parts[place].method = method;
                parts[place].declared = Some(0xffff_fffe);
            });
            all.push((format!("{name} is packed by method {method} and says 4 GB"), bomb));
        }
    }
    // Cut at the ends of each part and in between.
    let cuts = (0..good.len())
        .step_by(good.len() / 150)
        .chain([1, 29, 30, good.len() - 1, good.len() - 22]);
    all.extend(cuts.map(|cut| (format!("cut to {cut} bytes"), good[..cut].to_vec())));
    // Each bit of what stands around the contents, and some within.
    let around = (0..60).chain(good.len() - 250..good.len());
    for place in around.chain((60..good.len() - 250).step_by(good.len() / 150)) {
        let mut bytes = good.to_vec();
        bytes[place] ^= 1 << (place % 8);
        all.push((format!("a flipped bit in byte {place}"), bytes));
    }
    all
}

#[test]
fn what_is_no_whole_backup_is_refused_and_leaves_nothing() {
    let setting = Setting::new();
    let vault = setting.vault();
    let good = fs::read(setting.back_up(&vault).unwrap().path).unwrap();
    drop(vault);
    let room = setting.root.path().join("room");
    fs::create_dir(&room).unwrap();
    let file = room.join("file.fibrotrend-backup");
    fs::write(&file, &good).unwrap();
    opened(&file).unwrap();
    let all = hostile(&good);
    assert!(all.len() > 500, "{} files", all.len());
    let mut only_data = Vec::new();
    for (why, bytes) in all {
        fs::write(&file, &bytes).unwrap();
        let before = tree(setting.root.path());
        let answer = opened(&file).map(drop);
        assert!(
            matches!(
                answer,
                Err(StoreError::NotABackup | StoreError::BackupDamaged | StoreError::NewerVersion { .. })
            ),
            "{why}: {answer:?}"
        );
        if let Ok(mut backup) = Backup::open(&file) {
            only_data.push(why.clone());
            // Deriving a key takes its time: one in twenty.
            if only_data.len() % 20 == 1 {
                let answer = backup.restore(&UNLOCK, &room.join("restored.fibrotrend"), &setting.host);
                assert!(
                    matches!(answer, Err(StoreError::BackupDamaged)),
                    "{why}: {answer:?}"
                );
            }
        }
        assert_eq!(
            tree(setting.root.path()),
            before,
            "{why}: nothing is made, changed or left behind"
        );
    }
}

#[test]
fn what_is_no_file_is_refused() {
    let room = tempfile::tempdir().unwrap();
    let place = |name: &str| room.path().join(name);
    fs::create_dir(place("folder")).unwrap();
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(place("loop"), place("loop")).unwrap();
        std::os::unix::fs::symlink("/dev/zero", place("device")).unwrap();
        assert!(
            std::process::Command::new("mkfifo")
                .arg(place("pipe"))
                .status()
                .unwrap()
                .success()
        );
    }
    for name in ["folder", "loop", "device", "pipe", "missing"] {
        assert!(opened(&place(name)).is_err(), "{name}");
    }
}

#[test]
fn a_place_that_is_taken_is_not_restored_into() {
    let setting = Setting::new();
    let found = setting.back_up(&setting.vault()).unwrap();
    let before = tree(setting.root.path());
    let link = setting.root.path().join("backups");
    for (into, why) in [
        (setting.folder(), "a vault"),
        (found.path.clone(), "a file"),
        (link, "a folder"),
    ] {
        let answer = Backup::open(&found.path)
            .unwrap()
            .restore(&UNLOCK, &into, &setting.host);
        assert!(
            matches!(answer, Err(StoreError::AlreadyThere)),
            "{why}: {answer:?}"
        );
    }
    assert_eq!(tree(setting.root.path()), before);
}

/// Reads each file of the folder with little memory.
#[test]
#[ignore = "run by the test below, with a limit of its memory"]
fn reads_with_little_memory() {
    let folder = trial_folder();
    let mut count = 0;
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        drop(Backup::open(&path).and_then(|mut backup| backup.check()));
        count += 1;
    }
    assert!(count > 0);
}

#[cfg(target_os = "linux")]
#[test]
fn no_file_asks_for_much_memory() {
    let setting = Setting::new();
    let good = fs::read(setting.back_up(&setting.vault()).unwrap().path).unwrap();
    let room = setting.root.path().join("room");
    fs::create_dir(&room).unwrap();
    for (number, (_, bytes)) in hostile(&good).into_iter().enumerate() {
        fs::write(room.join(format!("{number}.fibrotrend-backup")), bytes).unwrap();
    }
    // 64 GB without a byte in it, behind the beginning of a good file and without.
    for (name, bytes) in [
        ("hole", &good[..0]),
        ("good-hole", &good[..]),
        ("cut-hole", &good[..200]),
    ] {
        let path = room.join(format!("{name}.fibrotrend-backup"));
        fs::write(&path, bytes).unwrap();
        fs::File::options()
            .write(true)
            .open(&path)
            .unwrap()
            .set_len(64 << 30)
            .unwrap();
    }
    // 40 MB beside the program itself.
    let shell = ["sh", "-c", "ulimit -v 120000; exec \"$0\" \"$@\""];
    let output = run_alone("damaged::reads_with_little_memory", &shell, &room);
    assert!(output.status.success(), "{output:?}");
}
