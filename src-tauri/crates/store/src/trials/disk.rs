//! What a disk holds after a power cut, played from the log that `tests/trust/disk.c` writes.
//!
//! The model is a harsh one: what was synced stays; of a write that wasn't, each sector of 512 bytes stays or is lost by
//! itself; of the changes of a folder that wasn't synced, the first so many stay.

use super::Chance;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const SECTOR: usize = 512;

/// What was done to the disk, in order.
#[derive(Debug)]
pub(super) enum Event {
    Create(PathBuf),
    Write(PathBuf, usize, Vec<u8>),
    Truncate(PathBuf, usize),
    Sync(PathBuf),
    Rename(PathBuf, PathBuf),
    Unlink(PathBuf),
    MakeFolder(PathBuf),
    RemoveFolder(PathBuf),
    SyncFolder,
}

/// Reads the log; a last record that was cut off is left out.
pub(super) fn events(log: &[u8]) -> Vec<Event> {
    let mut events = Vec::new();
    let mut rest = log;
    while let Some((event, after)) = event(rest) {
        events.push(event);
        rest = after;
    }
    events
}

fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let (head, rest) = bytes.split_first_chunk::<8>()?;
    Some((usize::try_from(u64::from_le_bytes(*head)).unwrap(), rest))
}

fn event(log: &[u8]) -> Option<(Event, &[u8])> {
    let (op, rest) = log.split_first()?;
    let (named, rest) = number(rest)?;
    let (path, rest) = rest.split_at_checked(named)?;
    let (at, rest) = number(rest)?;
    let (length, rest) = number(rest)?;
    let (data, rest) = rest.split_at_checked(length)?;
    let text = |bytes: &[u8]| PathBuf::from(String::from_utf8(bytes.to_vec()).unwrap());
    let path = text(path);
    let event = match op {
        1 => Event::Create(path),
        2 => Event::Write(path, at, data.to_vec()),
        3 => Event::Truncate(path, at),
        4 => Event::Sync(path),
        5 => Event::Rename(path, text(data)),
        6 => Event::Unlink(path),
        7 => Event::MakeFolder(path),
        8 => Event::RemoveFolder(path),
        9 => Event::SyncFolder,
        op => panic!("the log has an operation {op}"),
    };
    Some((event, rest))
}

#[derive(Clone)]
enum Change {
    Write(usize, Vec<u8>),
    Truncate(usize),
}

#[derive(Clone, Default)]
struct Content {
    synced: Vec<u8>,
    pending: Vec<Change>,
}

fn apply(bytes: &mut Vec<u8>, at: usize, data: &[u8]) {
    if bytes.len() < at + data.len() {
        bytes.resize(at + data.len(), 0);
    }
    bytes[at..at + data.len()].copy_from_slice(data);
}

impl Content {
    fn sync(&mut self) {
        for change in self.pending.drain(..) {
            match change {
                Change::Write(at, data) => apply(&mut self.synced, at, &data),
                Change::Truncate(length) => self.synced.resize(length, 0),
            }
        }
    }

    fn after_cut(&self, chance: &mut Chance) -> Vec<u8> {
        let mut bytes = self.synced.clone();
        for change in &self.pending {
            match change {
                Change::Truncate(length) => {
                    if chance.half() {
                        bytes.resize(*length, 0);
                    }
                }
                Change::Write(at, data) => {
                    let mut done = 0;
                    while done < data.len() {
                        let to_boundary = SECTOR - (at + done) % SECTOR;
                        let part = to_boundary.min(data.len() - done);
                        if chance.half() {
                            apply(&mut bytes, at + done, &data[done..done + part]);
                        }
                        done += part;
                    }
                }
            }
        }
        bytes
    }
}

#[derive(Clone)]
enum Naming {
    Name(PathBuf, usize),
    Rename(PathBuf, PathBuf),
    Remove(PathBuf),
    Folder(PathBuf),
    RemoveFolder(PathBuf),
}

#[derive(Clone, Default)]
struct Names {
    files: BTreeMap<PathBuf, usize>,
    folders: BTreeSet<PathBuf>,
}

impl Names {
    fn apply(&mut self, naming: &Naming) {
        match naming {
            Naming::Name(path, file) => {
                self.files.insert(path.clone(), *file);
            }
            Naming::Rename(from, to) => {
                if let Some(file) = self.files.remove(from) {
                    self.files.insert(to.clone(), file);
                }
                let inside: Vec<PathBuf> = self
                    .files
                    .keys()
                    .filter(|path| path.starts_with(from))
                    .cloned()
                    .collect();
                for path in inside {
                    if let (Some(file), Ok(rest)) = (self.files.remove(&path), path.strip_prefix(from)) {
                        self.files.insert(to.join(rest), file);
                    }
                }
                if self.folders.remove(from) {
                    self.folders.insert(to.clone());
                }
            }
            Naming::Remove(path) => {
                self.files.remove(path);
            }
            Naming::Folder(path) => {
                self.folders.insert(path.clone());
            }
            Naming::RemoveFolder(path) => {
                self.folders.remove(path);
            }
        }
    }
}

/// A disk as it was written so far.
#[derive(Clone, Default)]
pub(super) struct Disk {
    contents: Vec<Content>,
    /// As programs see them.
    seen: Names,
    /// As they are after a cut, before the pending ones.
    kept: Names,
    pending: Vec<Naming>,
}

impl Disk {
    /// A disk that holds what stands in `folder`, all of it synced.
    pub(super) fn of(folder: &Path) -> Self {
        let mut disk = Self::default();
        let mut open = vec![folder.to_owned()];
        while let Some(folder) = open.pop() {
            disk.seen.folders.insert(folder.clone());
            for entry in fs::read_dir(&folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    open.push(path);
                } else {
                    disk.seen.files.insert(path.clone(), disk.contents.len());
                    disk.contents.push(Content {
                        synced: fs::read(&path).unwrap(),
                        pending: Vec::new(),
                    });
                }
            }
        }
        disk.kept = disk.seen.clone();
        disk
    }

    fn name(&mut self, naming: Naming) {
        self.seen.apply(&naming);
        self.pending.push(naming);
    }

    fn content(&mut self, path: &Path) -> &mut Content {
        let file = *self
            .seen
            .files
            .get(path)
            .unwrap_or_else(|| panic!("{} was written without being made", path.display()));
        &mut self.contents[file]
    }

    /// Takes what was done next.
    pub(super) fn take(&mut self, event: &Event) {
        match event {
            Event::Create(path) => {
                let file = self.contents.len();
                self.contents.push(Content::default());
                self.name(Naming::Name(path.clone(), file));
            }
            Event::Write(path, at, data) => {
                let change = Change::Write(*at, data.clone());
                self.content(path).pending.push(change);
            }
            Event::Truncate(path, length) => self.content(path).pending.push(Change::Truncate(*length)),
            Event::Sync(path) => self.content(path).sync(),
            Event::Rename(from, to) => self.name(Naming::Rename(from.clone(), to.clone())),
            Event::Unlink(path) => self.name(Naming::Remove(path.clone())),
            Event::MakeFolder(path) => self.name(Naming::Folder(path.clone())),
            Event::RemoveFolder(path) => self.name(Naming::RemoveFolder(path.clone())),
            Event::SyncFolder => {
                for naming in self.pending.drain(..) {
                    self.kept.apply(&naming);
                }
            }
        }
    }

    /// Writes what is there after a power cut: what stood below `from` stands below `to`.
    pub(super) fn cut(&self, chance: &mut Chance, from: &Path, to: &Path) {
        let mut names = self.kept.clone();
        let stay = chance.below(self.pending.len() + 1);
        for naming in &self.pending[..stay] {
            names.apply(naming);
        }
        let place = |path: &Path| path.strip_prefix(from).map(|rest| to.join(rest)).ok();
        for folder in names.folders.iter().filter_map(|folder| place(folder)) {
            fs::create_dir_all(folder).unwrap();
        }
        for (path, file) in &names.files {
            let Some(path) = place(path) else { continue };
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, self.contents[*file].after_cut(chance)).unwrap();
        }
    }
}
