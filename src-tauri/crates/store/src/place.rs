//! Where a vault's folder is: on a disk of this computer, on a network, or in a folder that is synchronised.

use std::path::{Path, PathBuf};

/// Where a folder is. The text names the kind for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// On a disk of this computer.
    Local,
    /// On a network: locks and writes aren't dependable there.
    Network(&'static str),
    /// In a folder that another program copies elsewhere while the vault is open.
    Synchronised(&'static str),
}

/// Where `folder` is, or will be once it is made.
pub fn place(folder: &Path) -> Place {
    // What isn't there yet will be where its nearest folder is.
    let there = folder
        .ancestors()
        .find_map(|ancestor| ancestor.canonicalize().ok())
        .unwrap_or_else(|| PathBuf::from("."));
    match network(&there) {
        Some(kind) => Place::Network(kind),
        None => [folder, &there]
            .into_iter()
            .find_map(synchronised)
            .map_or(Place::Local, Place::Synchronised),
    }
}

fn synchronised(folder: &Path) -> Option<&'static str> {
    const PROGRAMS: [(&str, &str); 14] = [
        ("onedrive", "OneDrive"),
        ("dropbox", "Dropbox"),
        ("icloud drive", "iCloud Drive"),
        ("iclouddrive", "iCloud Drive"),
        ("mobile documents", "iCloud Drive"),
        ("google drive", "Google Drive"),
        ("googledrive", "Google Drive"),
        ("my drive", "Google Drive"),
        ("nextcloud", "Nextcloud"),
        ("owncloud", "ownCloud"),
        ("syncthing", "Syncthing"),
        ("seafile", "Seafile"),
        ("pcloud drive", "pCloud"),
        ("proton drive", "Proton Drive"),
    ];
    let names = folder
        .components()
        .map(|part| part.as_os_str().to_string_lossy().to_lowercase());
    names.into_iter().find_map(|name| {
        let starts = |(start, program): &(&str, &'static str)| {
            // "OneDrive - Example Clinic", "Dropbox (Personal)", "GoogleDrive-someone".
            let rest = name.strip_prefix(start)?;
            let whole = rest.is_empty() || rest.starts_with([' ', '-', '(', '_']);
            whole.then_some(*program)
        };
        PROGRAMS.iter().find_map(starts)
    })
}

#[cfg(target_os = "linux")]
fn network(folder: &Path) -> Option<&'static str> {
    let kind = rustix::fs::statfs(folder).ok()?.f_type;
    // linux/magic.h; the field's type differs between processors.
    #[allow(
        clippy::unnecessary_cast,
        reason = "the field has another type on other processors"
    )]
    let name = named(kind as i64)?;
    // A file system in a user's program may be a local disk (NTFS): its mount says which.
    if name == FUSE {
        return fuse(folder, &std::fs::read_to_string("/proc/self/mounts").ok()?);
    }
    Some(name)
}

#[cfg(target_os = "linux")]
const FUSE: &str = "FUSE";

#[cfg(target_os = "linux")]
fn named(kind: i64) -> Option<&'static str> {
    const KINDS: [(i64, &str); 10] = [
        (0x6969, "NFS"),
        (0xFF53_4D42, "SMB"),
        (0xFE53_4D42, "SMB"),
        (0x517B, "SMB"),
        (0x0102_1997, "9P"),
        (0x5346_414F, "AFS"),
        (0x7375_7245, "Coda"),
        (0x00C3_6400, "Ceph"),
        (0x0BD0_0BD0, "Lustre"),
        (0x6573_5546, FUSE),
    ];
    let kind = kind & 0xFFFF_FFFF;
    KINDS
        .iter()
        .find(|(magic, _)| *magic == kind)
        .map(|(_, name)| *name)
}

/// The kind of the FUSE mount that holds `folder`, when it is one over a network.
#[cfg(target_os = "linux")]
fn fuse(folder: &Path, mounts: &str) -> Option<&'static str> {
    const KINDS: [(&str, &str); 9] = [
        ("fuse.sshfs", "SSHFS"),
        ("fuse.rclone", "rclone"),
        ("fuse.davfs", "WebDAV"),
        ("fuse.davfs2", "WebDAV"),
        ("fuse.gvfsd-fuse", "GVfs"),
        ("fuse.curlftpfs", "FTP"),
        ("fuse.s3fs", "S3"),
        ("fuse.glusterfs", "GlusterFS"),
        ("fuse.ceph-fuse", "Ceph"),
    ];
    let mount = mounts
        .lines()
        .filter_map(|line| {
            let mut parts = line.split(' ').skip(1);
            // Spaces and other signs stand as octal numbers there.
            let at = parts.next()?.replace("\\040", " ");
            folder
                .starts_with(&at)
                .then(|| (at.len(), parts.next().unwrap_or_default()))
        })
        .max_by_key(|(length, _)| *length);
    let (_, kind) = mount?;
    KINDS
        .iter()
        .find(|(name, _)| *name == kind)
        .map(|(_, name)| *name)
}

#[cfg(target_os = "macos")]
fn network(folder: &Path) -> Option<&'static str> {
    const KINDS: [(&str, &str); 6] = [
        ("nfs", "NFS"),
        ("smbfs", "SMB"),
        ("cifs", "SMB"),
        ("afpfs", "AFP"),
        ("webdav", "WebDAV"),
        ("ftp", "FTP"),
    ];
    let stat = rustix::fs::statfs(folder).ok()?;
    let name: Vec<u8> = stat
        .f_fstypename
        .iter()
        .map(|byte| byte.cast_unsigned())
        .take_while(|byte| *byte != 0)
        .collect();
    KINDS
        .iter()
        .find(|(kind, _)| kind.as_bytes() == name)
        .map(|(_, name)| *name)
}

#[cfg(windows)]
fn network(folder: &Path) -> Option<&'static str> {
    use std::path::{Component, Prefix};
    // A canonical path names the server behind a drive letter.
    match folder.components().next() {
        Some(Component::Prefix(prefix)) => {
            matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..)).then_some("SMB")
        }
        _ => None,
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
fn network(_folder: &Path) -> Option<&'static str> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(folder: &str, expected: Option<&str>, why: &str) {
        assert_eq!(synchronised(Path::new(folder)), expected, "{folder}: {why}");
    }

    #[test]
    fn folders_that_other_programs_copy_are_told() {
        check(
            "/home/ana/Dropbox/clinic.fibrotrend",
            Some("Dropbox"),
            "the usual folder",
        );
        check(
            "/home/ana/OneDrive - Example Clinic/v",
            Some("OneDrive"),
            "a firm's folder",
        );
        check(
            "/Users/ana/Library/Mobile Documents/v",
            Some("iCloud Drive"),
            "as macOS names it",
        );
        check(
            "/Users/ana/Library/CloudStorage/GoogleDrive-ana@example.org/My Drive/v",
            Some("Google Drive"),
            "as macOS mounts it",
        );
        check("/home/ana/nextcloud/v", Some("Nextcloud"), "in small letters");
        check("/home/ana/Dropboxes/v", None, "another word that begins so");
        check("/home/ana/Documents/v", None, "a folder like any");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn file_systems_over_a_network_are_told() {
        for (kind, expected, why) in [
            (0x6969, Some("NFS"), "NFS"),
            (0xFF53_4D42, Some("SMB"), "CIFS"),
            (
                -11_317_950,
                Some("SMB"),
                "CIFS where the field is a signed 32-bit number",
            ),
            (0x0102_1997, Some("9P"), "9P"),
            (0xEF53, None, "ext4"),
            (0x0102_1994, None, "tmpfs"),
            (0x9123_683E, None, "Btrfs"),
        ] {
            assert_eq!(named(kind), expected, "{why}");
        }
        let mounts = "/dev/sda1 / ext4 rw 0 0\nana@host: /mnt/far\\040away fuse.sshfs rw 0 0\n/dev/sdb1 /mnt/disk fuseblk rw 0 0";
        for (folder, expected, why) in [
            (
                "/mnt/far away/clinic",
                Some("SSHFS"),
                "a folder of another computer",
            ),
            ("/mnt/disk/clinic", None, "a disk that a user's program reads"),
            ("/home/ana", None, "the root"),
        ] {
            assert_eq!(fuse(Path::new(folder), mounts), expected, "{why}");
        }
    }

    #[test]
    fn a_folder_that_is_not_there_yet_is_where_its_parent_is() {
        let root = tempfile::tempdir().unwrap_or_else(|error| unreachable!("{error}"));
        assert_eq!(place(&root.path().join("a").join("b")), Place::Local);
    }
}
