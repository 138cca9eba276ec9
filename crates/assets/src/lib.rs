//! What the browser loads besides the pages: one style sheet, one script, the
//! icons, the favicon and the fonts.
//!
//! The files are built from `frontend/` when this crate is compiled and lie in
//! the binary. Their paths carry a hash of the content, so they may be cached
//! for ever, and a page that names a missing file does not compile. There is no
//! server here; `web` answers the requests.

/// One file of the bundle.
#[derive(Debug)]
pub struct Asset {
    /// The path to ask for, with the hash: `/assets/style-5XQ2K7AA.css`.
    pub path: &'static str,
    /// The value of `Content-Type`.
    pub content_type: &'static str,
    /// The file as it is.
    pub bytes: &'static [u8],
    /// The file in brotli; absent where it is compressed already.
    pub br: Option<&'static [u8]>,
    /// The file in gzip; absent where it is compressed already.
    pub gz: Option<&'static [u8]>,
    /// The value of `ETag`, weak, because the encodings share it.
    pub etag: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The asset with this path, hash and all.
pub fn find(path: &str) -> Option<&'static Asset> {
    ALL.binary_search_by(|asset| asset.path.cmp(path))
        .ok()
        .map(|at| ALL[at])
}

#[cfg(test)]
mod tests;
