//! Uploads on the wire: the field of a form, and the answer that hands a file out.

use super::{Depot, MOST_BYTES, Received, Upload, UploadError, fetch, receive};
use axum::body::Body;
use axum::extract::multipart::MultipartRejection;
use axum::extract::{DefaultBodyLimit, FromRequestParts, Multipart};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::IntoResponse as _;
use futures_util::stream;
use kernel::Lang;
use std::convert::Infallible;
use std::fmt::Write as _;
use tokio::io::AsyncReadExt as _;
use web::{Answer, Visit, WebState};

/// A served file may do nothing at all, whatever a browser makes of it.
pub(crate) const POLICY: &str = "default-src 'none'; sandbox; frame-ancestors 'none'";

/// So many bytes of a file are in memory at once.
const PIECE: usize = 64 * 1024;

/// The depot that the app has put into the request; none if the instance has none.
#[derive(Clone, Debug, Default)]
pub struct AtHand(Option<Depot>);

impl AtHand {
    /// This depot, if there is one.
    pub const fn new(depot: Option<Depot>) -> Self {
        Self(depot)
    }

    /// Whether files can be taken.
    pub const fn is_there(&self) -> bool {
        self.0.is_some()
    }

    /// The depot, or a refusal that says that there is none.
    pub fn depot(&self) -> Result<&Depot, UploadError> {
        self.0.as_ref().ok_or(UploadError::NoDepot)
    }
}

impl FromRequestParts<WebState> for AtHand {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &WebState) -> Result<Self, Self::Rejection> {
        Ok(parts.extensions.get::<Self>().cloned().unwrap_or_default())
    }
}

/// The limit of a route that takes a file: above that of the file, so that whoever sends
/// too much hears why.
pub fn body_limit() -> DefaultBodyLimit {
    let around = 1 << 20;
    DefaultBodyLimit::max(
        usize::try_from(super::receiving::PATIENCE).unwrap_or(usize::MAX) + around,
    )
}

/// A form with a file, or why it is none: judged only after the right to send one.
pub type SentForm = Result<Multipart, MultipartRejection>;

/// The first file of a form, in the field `datei` or, for programs, `file`.
pub async fn file_of(form: SentForm) -> Result<Received, UploadError> {
    let mut form = form.map_err(|_| UploadError::Empty)?;
    loop {
        let field = form.next_field().await;
        let field = field.map_err(|error| UploadError::Broken(error.to_string()))?;
        let Some(field) = field else {
            return Err(UploadError::Empty);
        };
        if matches!(field.name(), Some("datei" | "file")) {
            let name = field.file_name().unwrap_or_default().to_owned();
            return receive(&name, field).await;
        }
    }
}

/// Hands a file out, to be saved and never to be shown within this site. Whoever has it
/// already gets 304.
pub async fn hand_out(
    visit: &Visit,
    depot: &AtHand,
    headers: &HeaderMap,
    upload: &Upload,
) -> Answer {
    let tag = format!("\"{}\"", upload.hash);
    if web::has_tag(headers, &tag) {
        return Ok((StatusCode::NOT_MODIFIED, [(header::ETAG, value(&tag))]).into_response());
    }
    let checked = fetch(&visit.state.db, depot.depot()?, upload.hash, visit.now).await?;
    let mut response = Body::from_stream(pieces(checked.into_file())).into_response();
    let kind = upload.kind.media_type();
    let named = response.headers_mut();
    named.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    named.insert(header::CONTENT_LENGTH, HeaderValue::from(upload.size));
    named.insert(
        header::CONTENT_DISPOSITION,
        value(&disposition(&upload.name)),
    );
    named.insert(header::ETAG, value(&tag));
    named.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    named.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(POLICY),
    );
    Ok(response)
}

fn pieces(file: std::fs::File) -> impl stream::Stream<Item = std::io::Result<Vec<u8>>> {
    stream::try_unfold(tokio::fs::File::from_std(file), async |mut file| {
        let mut piece = vec![0; PIECE];
        let read = file.read(&mut piece).await?;
        piece.truncate(read);
        Ok((read > 0).then_some((piece, file)))
    })
}

/// `Content-Disposition` of a file to be saved, RFC 6266: the name in plain letters for old programs, and as it is.
pub(crate) fn disposition(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|it| match it {
            '"' | '\\' => '_',
            it if it.is_ascii_graphic() || it == ' ' => it,
            _ => '_',
        })
        .collect();
    let mut encoded = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}")
}

pub(crate) fn value(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static(""))
}

/// "PDF, 1,4 MB": what a file is and how much, for people.
pub fn described(lang: Lang, upload: &Upload) -> String {
    format!("{}, {}", upload.kind.label(), size(lang, upload.size))
}

/// Bytes for people: in whole kB below a MB, at least one, else in MB with one place.
pub(super) fn size(lang: Lang, bytes: u64) -> String {
    let thousands = (bytes + 500) / 1_000;
    if thousands < 1_000 {
        return format!("{} kB", thousands.max(1));
    }
    let tenths = (bytes + 50_000) / 100_000;
    let point = match lang {
        Lang::De => ',',
        Lang::En => '.',
    };
    format!("{}{point}{} MB", tenths / 10, tenths % 10)
}

/// The limit in words: "25 MB".
pub fn limit() -> String {
    format!("{} MB", MOST_BYTES / 1024 / 1024)
}
