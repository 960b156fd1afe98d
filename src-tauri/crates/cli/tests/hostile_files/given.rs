//! Where a case is laid out, and what cases share.

use std::ffi::CString;
use std::fs::{self, File};
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

pub const PASSPHRASE: &str = "five words make it long";

/// What is done with the file.
#[derive(Clone, Copy)]
pub enum Run {
    Check,
    Import,
    Score,
    ScoreWith,
    Stats,
    Patients,
}

/// One hostile file.
pub struct Case {
    pub why: String,
    pub run: Run,
    /// Whether it must be refused; otherwise it may be taken for what it is.
    pub refused: bool,
    pub make: Box<dyn Fn(&Place)>,
}

impl Case {
    pub fn new(why: impl Into<String>, run: Run, refused: bool, make: impl Fn(&Place) + 'static) -> Self {
        Self {
            why: why.into(),
            run,
            refused,
            make: Box::new(make),
        }
    }
}

/// The folders of one case.
pub struct Place {
    /// The file or folder that is given.
    pub given: PathBuf,
    /// Where it may write.
    pub out: PathBuf,
    /// What must stay as it is.
    pub outside: PathBuf,
    pub home: PathBuf,
    vault: PathBuf,
}

impl Place {
    pub fn below(root: &Path, vault: &Path) -> Self {
        let place = Self {
            given: root.join("outside/given/own_scale"),
            out: root.join("out"),
            outside: root.join("outside"),
            home: root.join("home"),
            vault: vault.to_owned(),
        };
        for folder in [&place.out, &place.home, &place.outside.join("given")] {
            fs::create_dir_all(folder).unwrap();
        }
        fs::write(place.secret(), "what others keep\n").unwrap();
        place
    }

    /// A file of somebody else.
    pub fn secret(&self) -> PathBuf {
        self.outside.join("secret.txt")
    }

    /// A copy of a whole vault, where nothing outside is watched but what is beside it.
    pub fn copy_vault(&self) {
        fs::create_dir_all(&self.given).unwrap();
        for entry in fs::read_dir(&self.vault).unwrap() {
            let path = entry.unwrap().path();
            fs::copy(&path, self.given.join(path.file_name().unwrap())).unwrap();
        }
    }

    /// The instrument that `fibrotrend instruments new` makes.
    pub fn sound_folder(&self) {
        clinic::new_instrument(&self.given).unwrap();
    }

    pub fn write(&self, name: &str, bytes: &[u8]) {
        let path = if name.is_empty() {
            self.given.clone()
        } else {
            self.given.join(name)
        };
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

/// Something that isn't the file it should be, in place of `path`.
pub type Stand = (&'static str, fn(&Place, &Path));

fn clear(path: &Path) {
    drop(fs::remove_file(path));
    drop(fs::remove_dir_all(path));
    fs::create_dir_all(path.parent().unwrap()).unwrap();
}

/// What may stand where a file is expected.
pub const STANDS: [Stand; 10] = [
    ("a link to a file outside", |place, path| {
        clear(path);
        symlink(place.secret(), path).unwrap();
    }),
    ("a link upwards", |_, path| {
        clear(path);
        symlink("../../secret.txt", path).unwrap();
    }),
    ("a link to nothing", |place, path| {
        clear(path);
        symlink(place.outside.join("made by a link"), path).unwrap();
    }),
    ("a link to itself", |_, path| {
        clear(path);
        symlink(path, path).unwrap();
    }),
    ("a link to a device without end", |_, path| {
        clear(path);
        symlink("/dev/zero", path).unwrap();
    }),
    ("a folder", |_, path| {
        clear(path);
        fs::create_dir(path).unwrap();
    }),
    ("a pipe", |_, path| {
        clear(path);
        assert!(CString::new(path.to_str().unwrap()).is_ok());
        assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
    }),
    ("a sparse gigabyte", |_, path| {
        clear(path);
        File::create(path).unwrap().set_len(1 << 30).unwrap();
    }),
    ("NULs", |_, path| {
        clear(path);
        fs::write(path, vec![0; 4096]).unwrap();
    }),
    ("no UTF-8", |_, path| {
        clear(path);
        fs::write(path, b"id = \"\xff\xfe\xc0\xaf\"\n").unwrap();
    }),
];

/// Names that lead elsewhere or that a system keeps for itself.
pub const NAMES: [&str; 40] = [
    "..",
    ".",
    "../../secret.txt",
    "../own_scale",
    "../../../../../../../../etc/passwd",
    "/etc/passwd",
    "..\\..\\secret.txt",
    "C:\\Windows\\win.ini",
    "C:secret",
    "\\\\server\\share\\x",
    "//server/share/x",
    "file:///etc/passwd",
    "%2e%2e%2fsecret",
    "..%2fsecret",
    "..;/secret",
    "....//secret",
    "con",
    "CON",
    "nul",
    "NUL.toml",
    "aux",
    "prn",
    "com1",
    "lpt9.txt",
    "clock$",
    ".hidden",
    "",
    " ",
    "a/b",
    "a\\b",
    "a:b",
    "a\u{0}b",
    "a\nb",
    "a\u{202e}lmot",
    "trailing.",
    "trailing ",
    "-rf",
    "~/x",
    "$(id)",
    "phq9",
];
