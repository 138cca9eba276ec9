//! Pages of lists on screen: numbered.

use std::borrow::Borrow;

/// The numbered pager under a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pager {
    /// The page shown, from 1.
    pub page: u64,
    /// Records on a page.
    pub per_page: u64,
    /// Records in all.
    pub total: u64,
    /// The query without `seite`, ending in `&` unless empty, ready for `?{query}seite=N`.
    pub query: String,
}

impl Pager {
    /// A pager; a page beyond the end becomes the last.
    pub fn new(wanted: u64, per_page: u64, total: u64, query: &str) -> Self {
        let kept: Vec<_> = query
            .split('&')
            .filter(|pair| {
                !pair.is_empty() && !pair.starts_with("seite=") && !pair.starts_with("meldung=")
            })
            .collect();
        let mut query = kept.join("&");
        if !query.is_empty() {
            query.push('&');
        }
        let mut pager = Self {
            page: 1,
            per_page: per_page.max(1),
            total,
            query,
        };
        pager.page = wanted.clamp(1, pager.pages());
        pager
    }

    /// How many pages there are, at least one.
    pub fn pages(&self) -> u64 {
        self.total.div_ceil(self.per_page).max(1)
    }

    /// How many records come before this page.
    pub fn offset(&self) -> u64 {
        (self.page - 1) * self.per_page
    }

    /// Number of the first record shown, from 1; 0 in an empty list.
    pub fn first(&self) -> u64 {
        if self.total == 0 {
            0
        } else {
            self.offset() + 1
        }
    }

    /// Number of the last record shown.
    pub fn last(&self) -> u64 {
        (self.offset() + self.per_page).min(self.total)
    }

    /// Whether a page is more than one step away: left out on a phone.
    pub fn is_far(&self, page: impl Borrow<u64>) -> bool {
        page.borrow().abs_diff(self.page) > 1
    }

    /// The page numbers to show: first, last and the neighbours; `None` stands for a gap.
    pub fn steps(&self) -> Vec<Option<u64>> {
        let pages = self.pages();
        let near = self.page.saturating_sub(1).max(1)..=(self.page + 1).min(pages);
        let mut steps = Vec::new();
        if *near.start() > 1 {
            steps.push(Some(1));
        }
        if *near.start() > 2 {
            steps.push(None);
        }
        let end = *near.end();
        steps.extend(near.map(Some));
        if end + 1 < pages {
            steps.push(None);
        }
        if end < pages {
            steps.push(Some(pages));
        }
        steps
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Case = (u64, u64, &'static [Option<u64>], u64, u64);

    #[test]
    fn pagers() {
        let cases: [Case; 4] = [
            (1, 0, &[Some(1)], 0, 0),
            (9, 30, &[Some(1), Some(2)], 26, 30),
            (
                5,
                312,
                &[Some(1), None, Some(4), Some(5), Some(6), None, Some(13)],
                101,
                125,
            ),
            (2, 312, &[Some(1), Some(2), Some(3), None, Some(13)], 26, 50),
        ];
        for (wanted, total, steps, first, last) in cases {
            let pager = Pager::new(wanted, 25, total, "q=x&seite=3");
            assert_eq!(pager.steps(), steps);
            assert_eq!((pager.first(), pager.last()), (first, last));
            assert_eq!(pager.query, "q=x&");
        }
    }
}
