//! Writes each sample into a folder, the manuscript as `NAME.json` and its texts in the
//! order of reading as `NAME.words.json`: `samples FOLDER`.

use std::path::PathBuf;
use std::{env, error, fs};

fn main() -> Result<(), Box<dyn error::Error>> {
    let folder = PathBuf::from(env::args_os().nth(1).ok_or("into which folder?")?);
    fs::create_dir_all(&folder)?;
    for (name, document) in documents::samples::all() {
        let words = serde_json::to_vec(&documents::samples::words_of(&document))?;
        fs::write(folder.join(format!("{name}.words.json")), words)?;
        let manuscript = serde_json::to_vec(&document.checked()?)?;
        fs::write(folder.join(format!("{name}.json")), manuscript)?;
    }
    Ok(())
}
