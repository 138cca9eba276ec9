//! Answers that were given a moment ago, to the same question by somebody who sees the
//! same: the first page of the directory is asked for again and again.
//!
//! They belong to one state of the index and go with it, so they are never out of date.

use super::viewer::Viewer;
use super::{Query, Standing, What};
use crate::organisation::Kind;
use kernel::NetworkId;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

/// So many answers are kept.
const ANSWERS: usize = 64;

/// So many hits of each: twenty pages on screen.
pub(super) const HITS: usize = 500;

/// A question, and with whose eyes it was asked.
#[derive(Debug, PartialEq)]
pub(super) struct Asked {
    viewers: [Viewer; 2],
    what: What,
    words: Vec<String>,
    network: Option<NetworkId>,
    kind: Option<Kind>,
    area: Option<String>,
    standing: Standing,
}

impl Asked {
    /// The question without the page; `viewers` are the same person before both pieces
    /// of the index.
    pub(super) fn new(viewers: [Viewer; 2], query: &Query, what: What, words: &[String]) -> Self {
        Self {
            viewers,
            what,
            words: words.to_vec(),
            network: query.network,
            kind: query.kind,
            area: query.area.clone(),
            standing: query.standing,
        }
    }
}

/// How many hits there were, and the keys of the best of them in order.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) total: usize,
    /// How many of them come after the cursor.
    pub(super) following: usize,
    pub(super) keys: Vec<u64>,
}

/// The answers, the latest at the end.
#[derive(Debug, Default)]
pub(super) struct Recent(Mutex<VecDeque<(Asked, Arc<Answer>)>>);

impl Recent {
    pub(super) fn answer(&self, asked: &Asked) -> Option<Arc<Answer>> {
        let answers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = answers.iter().find(|(it, _)| it == asked);
        found.map(|(_, answer)| Arc::clone(answer))
    }

    pub(super) fn keep(&self, asked: Asked, answer: Arc<Answer>) {
        let mut answers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if answers.len() >= ANSWERS {
            answers.pop_front();
        }
        answers.push_back((asked, answer));
    }
}
