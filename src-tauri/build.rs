//! Tells Tauri where capabilities and permissions are: everything Rust lives under `src-tauri`.

/// What Tauri doesn't look at by itself, because it isn't where it expects it.
const WATCHED: [&str; 3] = ["src-tauri/permissions", "src-tauri/capabilities", "ui"];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for folder in WATCHED {
        println!("cargo:rerun-if-changed={folder}");
    }
    let manifest = tauri_build::AppManifest::new().permissions_path_pattern("./src-tauri/permissions/**/*");
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/**/*")
        .app_manifest(manifest);
    tauri_build::try_build(attributes)?;
    Ok(())
}
