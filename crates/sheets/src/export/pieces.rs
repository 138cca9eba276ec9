//! A long list, written piece by piece while it is read.

use super::{ExportError, Format, Reading, Sheet, cards, text_head, text_rows};
use kernel::OrganisationId;
use tokio::sync::mpsc::{Receiver, Sender, channel};

/// Organisations per piece.
const PIECE: usize = 500;

/// So many pieces wait for a slow reader.
const WAITING: usize = 4;

/// Writes these organisations as one file. There is a piece for every 500 of them; of a
/// workbook all but the last are empty. It stops when the receiver is dropped.
pub fn pieces(
    reading: Reading,
    ids: Vec<OrganisationId>,
    format: Format,
) -> Receiver<Result<Vec<u8>, ExportError>> {
    let (sender, receiver) = channel(WAITING);
    tokio::spawn(async move {
        let written = match format {
            Format::Workbook => workbook(&reading, &ids, &sender).await,
            Format::Text | Format::Cards(_) => texts(&reading, &ids, format, &sender).await,
        };
        if let Err(error) = written {
            tracing::error!(%error, "an export broke off");
            let _ = sender.send(Err(error)).await;
        }
    });
    receiver
}

type Pieces = Sender<Result<Vec<u8>, ExportError>>;

async fn texts(
    reading: &Reading,
    ids: &[OrganisationId],
    format: Format,
    sender: &Pieces,
) -> Result<(), ExportError> {
    let mut head = match format {
        Format::Text => text_head(&reading.columns())?,
        Format::Workbook | Format::Cards(_) => Vec::new(),
    };
    for some in ids.chunks(PIECE) {
        let found = reading.of(some).await?;
        let piece = match format {
            Format::Cards(version) => {
                let all: Vec<_> = found.iter().map(super::Listed::card).collect();
                cards(version, &all).into_bytes()
            }
            Format::Text | Format::Workbook => text_rows(found.iter().map(|it| reading.row(it)))?,
        };
        head.extend(piece);
        if sender.send(Ok(std::mem::take(&mut head))).await.is_err() {
            return Ok(());
        }
    }
    if !head.is_empty() {
        let _ = sender.send(Ok(head)).await;
    }
    Ok(())
}

async fn workbook(
    reading: &Reading,
    ids: &[OrganisationId],
    sender: &Pieces,
) -> Result<(), ExportError> {
    let name = reading.texts.t(reading.lang, "directory-title");
    let mut sheet = Sheet::new(&name, &reading.columns())?;
    for some in ids.chunks(PIECE) {
        for it in reading.of(some).await? {
            sheet.add(&reading.row(&it))?;
        }
        if sender.send(Ok(Vec::new())).await.is_err() {
            return Ok(());
        }
    }
    // Packing a long list takes a second: that keeps nobody else waiting.
    let packed = tokio::task::spawn_blocking(move || sheet.finish()).await;
    let bytes = packed.map_err(std::io::Error::other)??;
    let _ = sender.send(Ok(bytes)).await;
    Ok(())
}
