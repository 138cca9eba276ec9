//! A share in the alliance's company, in words.

use kernel::Lang;

/// `2,5 %` or `2.5 %`: hundredths of a percent as people read them; empty for none.
pub(crate) fn share_in_words(lang: Lang, share: Option<u16>) -> String {
    let Some(share) = share else {
        return String::new();
    };
    let (whole, rest) = (share / 100, share % 100);
    let comma = if lang == Lang::De { ',' } else { '.' };
    let rest = format!("{rest:02}");
    let rest = rest.trim_end_matches('0');
    if rest.is_empty() {
        format!("{whole}\u{a0}%")
    } else {
        format!("{whole}{comma}{rest}\u{a0}%")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hundredths_of_a_percent_are_read_as_percent() {
        let said = |share| share_in_words(Lang::De, Some(share));
        assert_eq!(said(250), "2,5\u{a0}%");
        assert_eq!(said(10_000), "100\u{a0}%");
        assert_eq!(said(105), "1,05\u{a0}%");
        assert_eq!(share_in_words(Lang::En, Some(250)), "2.5\u{a0}%");
        assert_eq!(share_in_words(Lang::En, None), "");
    }
}
