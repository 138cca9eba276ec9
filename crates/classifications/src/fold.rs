//! Text as people mean it when they search: without case, accents, umlaut
//! spellings and punctuation. "Lübeck", "LUEBECK" and "Lubeck" fold alike.

/// Folds a text; words are separated by single spaces.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// Folds into a buffer that is cleared first, for loops over many labels.
pub(crate) fn fold_into(text: &str, folded: &mut String) {
    folded.clear();
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'ß' | 'ẞ' => folded.push_str("ss"),
            '\u{300}'..='\u{36f}' => {}
            letter => match plain(letter) {
                Some('e') if closes_umlaut(folded) => {}
                Some(plain) => folded.push(plain),
                None if folded.ends_with(' ') || folded.is_empty() => {}
                None => folded.push(' '),
            },
        }
    }
    folded.truncate(folded.trim_end().len());
}

/// Whether an "e" only spells the umlaut of the letter before it: as in
/// "Duesseldorf", but not as in "Neuenkirchen" or "Quelle".
fn closes_umlaut(folded: &str) -> bool {
    let mut back = folded.chars().rev();
    matches!(back.next(), Some('a' | 'o' | 'u'))
        && !matches!(back.next(), Some('a' | 'e' | 'i' | 'o' | 'u' | 'q'))
}

fn plain(letter: char) -> Option<char> {
    Some(match letter {
        'ä' | 'á' | 'à' | 'â' | 'ã' | 'å' => 'a',
        'ö' | 'ó' | 'ò' | 'ô' | 'õ' | 'ø' => 'o',
        'ü' | 'ú' | 'ù' | 'û' | 'ů' => 'u',
        'é' | 'è' | 'ê' | 'ë' | 'ě' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ç' | 'ć' | 'č' => 'c',
        'ł' => 'l',
        'ń' | 'ñ' => 'n',
        'ś' | 'š' => 's',
        'ź' | 'ž' | 'ż' => 'z',
        'ý' => 'y',
        'ř' => 'r',
        letter if letter.is_alphanumeric() => letter,
        _ => return None,
    })
}
