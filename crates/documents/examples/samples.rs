//! Writes the manuscripts of all samples into a folder: `samples FOLDER`.

use std::path::PathBuf;
use std::{env, error, fs};

fn main() -> Result<(), Box<dyn error::Error>> {
    let folder = PathBuf::from(env::args_os().nth(1).ok_or("into which folder?")?);
    fs::create_dir_all(&folder)?;
    for (name, document) in documents::samples::all() {
        let manuscript = serde_json::to_vec(&document.checked()?)?;
        fs::write(folder.join(name).with_extension("json"), manuscript)?;
    }
    Ok(())
}
