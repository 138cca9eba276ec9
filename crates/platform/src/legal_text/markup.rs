//! The simple markup of legal texts: headings, paragraphs, lists, bold words, links.
//! Everything else is text, so nothing that somebody types becomes HTML of its own.

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// `## Heading`, or `### Heading` below it.
    Heading(u8, String),
    /// Lines that follow each other; each keeps its line.
    Paragraph(Vec<Vec<Inline>>),
    /// Lines that begin with `- `.
    List(Vec<Vec<Inline>>),
}

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// As it is.
    Text(String),
    /// `**bold**`.
    Strong(String),
    /// `[words](https://…)`, or an address that stands for itself.
    Link {
        /// What it says.
        text: String,
        /// Where it leads.
        href: String,
    },
}

/// The parts of a text.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    for line in text.lines().map(str::trim) {
        let (item, rest) = match line.strip_prefix("- ").or(line.strip_prefix("* ")) {
            Some(rest) => (true, rest),
            None => (false, line),
        };
        let heading = heading(line);
        open = match (open, heading) {
            (before, Some(heading)) => {
                blocks.extend(before);
                blocks.push(heading);
                None
            }
            (before, None) if line.is_empty() => {
                blocks.extend(before);
                None
            }
            (Some(Block::List(mut items)), None) if item => {
                items.push(inlines(rest));
                Some(Block::List(items))
            }
            (Some(Block::Paragraph(mut lines)), None) if !item => {
                lines.push(inlines(line));
                Some(Block::Paragraph(lines))
            }
            (before, None) => {
                blocks.extend(before);
                let first = vec![inlines(rest)];
                Some(if item {
                    Block::List(first)
                } else {
                    Block::Paragraph(first)
                })
            }
        };
    }
    blocks.extend(open);
    blocks
}

fn heading(line: &str) -> Option<Block> {
    let words = line.trim_start_matches('#');
    let level = line.len() - words.len();
    let title = words.strip_prefix(' ')?.trim();
    let level = match level {
        1 | 2 => 2,
        3..=6 => 3,
        _ => return None,
    };
    (!title.is_empty()).then(|| Block::Heading(level, title.to_owned()))
}

fn inlines(line: &str) -> Vec<Inline> {
    let mut parts = Vec::new();
    let mut plain = String::new();
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        let found = strong(rest)
            .or_else(|| link(rest))
            .or_else(|| bare(rest, plain.chars().last()));
        if let Some((part, after)) = found {
            if !plain.is_empty() {
                parts.push(Inline::Text(std::mem::take(&mut plain)));
            }
            parts.push(part);
            rest = after;
        } else {
            plain.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    if !plain.is_empty() {
        parts.push(Inline::Text(plain));
    }
    parts
}

fn strong(text: &str) -> Option<(Inline, &str)> {
    let (words, after) = text.strip_prefix("**")?.split_once("**")?;
    (!words.trim().is_empty()).then(|| (Inline::Strong(words.to_owned()), after))
}

fn link(text: &str) -> Option<(Inline, &str)> {
    let (words, rest) = text.strip_prefix('[')?.split_once("](")?;
    let (href, after) = rest.split_once(')')?;
    let fits = !words.is_empty() && !words.contains('[') && is_safe(href);
    fits.then(|| {
        let (text, href) = (words.to_owned(), href.to_owned());
        (Inline::Link { text, href }, after)
    })
}

/// An address of the web that stands for itself, at the beginning of a word.
fn bare(text: &str, before: Option<char>) -> Option<(Inline, &str)> {
    let starts = text.starts_with("https://") || text.starts_with("http://");
    if !starts || before.is_some_and(char::is_alphanumeric) {
        return None;
    }
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let address = text[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')']);
    let bare = address.split_once("://").map_or("", |(_, bare)| bare);
    if bare.is_empty() || !is_safe(address) {
        return None;
    }
    let link = Inline::Link {
        text: bare.trim_end_matches('/').to_owned(),
        href: address.to_owned(),
    };
    Some((link, &text[address.len()..]))
}

/// Whether a link may lead there: the web, mail, telephone, or a path of this site.
fn is_safe(href: &str) -> bool {
    let known = ["https://", "http://", "mailto:", "tel:"];
    let own = href.starts_with('/') && !href.starts_with("//");
    let clean = !href
        .chars()
        .any(|c| c.is_whitespace() || c.is_control() || "\"<>\\".contains(c));
    clean && (own || known.iter().any(|start| href.starts_with(start)))
}

/// The text as HTML. Headings have their words as anchors.
pub fn html(text: &str) -> String {
    blocks(text).iter().map(block_html).collect()
}

fn block_html(block: &Block) -> String {
    match block {
        Block::Heading(level, title) => {
            let anchor = kernel::fold(title).replace(' ', "-");
            let title = escaped(title);
            format!("<h{level} id=\"{anchor}\">{title}</h{level}>\n")
        }
        Block::Paragraph(lines) => {
            let lines: Vec<_> = lines.iter().map(|line| line_html(line)).collect();
            format!("<p>{}</p>\n", lines.join("<br>\n"))
        }
        Block::List(items) => {
            let items: Vec<_> = items.iter().map(|item| line_html(item)).collect();
            format!("<ul>\n<li>{}</li>\n</ul>\n", items.join("</li>\n<li>"))
        }
    }
}

fn line_html(line: &[Inline]) -> String {
    let parts = line.iter().map(|part| match part {
        Inline::Text(text) => escaped(text),
        Inline::Strong(text) => format!("<strong>{}</strong>", escaped(text)),
        Inline::Link { text, href } => {
            format!("<a href=\"{}\">{}</a>", escaped(href), escaped(text))
        }
    });
    parts.collect()
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}
