//! Invented documents for tests, checks and benches: together they hold every block.

use crate::{
    Block, Column, Comparison, Document, Fact, Lead, Marks, Note, Section, Signature, Table,
    VoteResult,
};
use kernel::{Date, Lang};

/// Texts that would be a program, a markup or a way out, were they not just text.
pub const HOSTILE: [&str; 8] = [
    "#panic(\"x\") *fett* _kursiv_ `Code` $ 1 + 1 $",
    "= Injection? #import \"x.typ\": *",
    "#read(\"/etc/hostname\") #sys.inputs <label> @ref",
    "\\u{41} \\ \" ' // Kommentar /* noch einer */",
    "]] #let it = 1; {{page}} [#it]",
    "<script>alert(1)</script> &amp; &#8364;",
    "- Strich\n+ Plus\n1. Zahl\n/ Begriff: Erklärung",
    "--- ... ~ 'einfach' \"doppelt\" https://example.org/a?b=c&d=e#f",
];

/// Letters and words that are hard to set.
const HARD: [&str; 6] = [
    "„Ärger über Öl in Übach“ kostet 12.345,67 €, also ½ mehr – ›siehe § 3 Abs. 2‹ … 20 °C",
    "Yıldız, Łukasz, Šárka, Đorđe, Ștefan, Ğ, Ħ, Ŵ; Ελλάδα; Україна",
    "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "Hurra 🎉 für 漢字 und \u{E000}, ein\tTabulator\u{7}, ein\r\nUmbruch, ein\u{FEFF}e BOM",
    "https://beispiel.example/ein/sehr/langer/pfad/der/niemals/endet/und/noch/weiter/geht/index.html?mit=anhang",
];

/// All samples with their names.
pub fn all() -> Vec<(&'static str, Document)> {
    vec![
        ("minutes-20", minutes(20)),
        ("every-block", every_block()),
        ("agenda-english", agenda()),
        ("hostile", hostile()),
        ("long-table", long_table()),
        ("least", blank("Leer", Lang::De)),
    ]
}

/// Minutes of a meeting with so many items, each with a debate, a resolution and a vote.
pub fn minutes(items: u64) -> Document {
    let mut document = blank("Niederschrift", Lang::De);
    "5. Sitzung der Lenkungsgruppe".clone_into(&mut document.subtitle);
    document.facts = vec![
        Fact::new("Tag", "Dienstag, 2. März 2027, 14:00 bis 17:35 Uhr"),
        Fact::new("Ort", "Rathaus Musterstadt, Ratssaal"),
        Fact::new("Vorsitz", "Bürgermeisterin Dr. Adelheid Öztürk"),
        Fact::new("Schriftführung", "Jörg Weißmüller"),
    ];
    document.opening = vec![attendance().into()];
    document.sections = (1..=items).map(item).collect();
    document.closing = vec![signatures()];
    document
}

fn item(number: u64) -> Section {
    Section::numbered(
        format!("TOP {number}"),
        format!("Flächenkonzept für den Standort Nr. {number}"),
    )
    .with(Block::paragraph(
        "Die Geschäftsstelle berichtet über den Stand der Abstimmung mit den beteiligten \
         Städten. Die Räte haben die Vorlage zur Kenntnis genommen; offen ist die \
         Erschließung von Süden. In der Aussprache wird gefragt, wie die Kosten verteilt \
         werden und bis wann der Förderantrag gestellt sein muss.",
    ))
    .with(Block::list(
        Marks::Dashes,
        [
            "Die Stadt Musterstadt legt bis zum 30. April 2027 eine Kostenschätzung vor.",
            "Der Kreis prüft die Zuständigkeit für die wasserrechtliche Genehmigung.",
        ],
    ))
    .with(Note {
        title: format!("Beschluss {number}/2027"),
        paragraphs: vec![
            "Die Lenkungsgruppe empfiehlt den Räten, dem Flächenkonzept in der Fassung vom \
             12. Februar 2027 zuzustimmen."
                .to_owned(),
        ],
    })
    .with(
        VoteResult::new("Abstimmung", "Der Antrag ist angenommen.")
            .counted("Ja", "11")
            .counted("Nein", (number % 3).to_string())
            .counted("Enthaltung", "2"),
    )
}

fn attendance() -> Table {
    let people = [
        ("Dr. Adelheid Öztürk", "Stadt Musterstadt", "1"),
        ("Karl-Heinz Großmann", "Stadt Beispielhausen", "1"),
        ("Zoë Łukasiewicz", "Kreis Musterland", "2"),
        ("Anna-Lena Schmidt-Rottluff", "IHK Musterland", ""),
    ];
    Table {
        caption: "Anwesenheit".to_owned(),
        columns: vec![
            Column::words("Name", 3),
            Column::words("Für", 3),
            Column::numbers("Stimmen"),
        ],
        lead: Lead::Header,
        rows: people
            .map(|(name, from, votes)| [name, from, votes].map(str::to_owned).to_vec())
            .to_vec(),
    }
}

fn signatures() -> Block {
    let line = |name: &str, role: &str| Signature {
        name: name.to_owned(),
        role: role.to_owned(),
    };
    Block::Signatures {
        lines: vec![
            line("Dr. Adelheid Öztürk", "Vorsitz"),
            line("Jörg Weißmüller", "Schriftführung"),
            line("Karl-Heinz Großmann", ""),
        ],
    }
}

fn every_block() -> Document {
    let mut document = blank("Arbeitsordnung", Lang::De);
    "Entwurf zur dritten Lesung".clone_into(&mut document.subtitle);
    document.opening = HARD.map(Block::paragraph).to_vec();
    let facts = vec![
        Fact::new(HARD[2], HARD[3]),
        Fact::new("Geltung", "ab 1. April 2027\nbis auf Widerruf"),
    ];
    let deepest = Section::new("Vierte Ebene").with(Block::paragraph("Tiefer geht es nicht."));
    let third = Section::new("Dritte Ebene")
        .with(Block::Facts { facts })
        .within(deepest);
    document.sections = vec![
        Section::numbered("§ 1", "Aufgaben")
            .with(Block::list(Marks::Numbers, ["beraten", "abstimmen", HARD[0]]))
            .with(attendance())
            .within(
                Section::numbered("(1)", "Zweite Ebene")
                    .with(Block::list(Marks::Dashes, HARD))
                    .within(third),
            ),
        Section::numbered("§ 2", "Beschlüsse")
            .with(Note {
                title: String::new(),
                paragraphs: vec!["Erster Absatz.".to_owned(), HARD[0].to_owned()],
            })
            .with(Comparison::between(
                "§ 2 alt und neu",
                ["gestrichen", "neu"],
                "Die Einladung geht spätestens sieben Tage vor der Sitzung zu.\nSie nennt Ort und Zeit.",
                "Die Einladung geht spätestens zehn volle Tage vor der Sitzung zu.\nSie nennt Ort, Zeit und Tagesordnung.",
            ))
            .with(Block::PageBreak)
            .with(
                VoteResult::new("Abstimmung über § 2", "Zwei Drittel sind erreicht.")
                    .counted("Ja", "9")
                    .counted("Nein", "0")
                    .counted("Enthaltung", "4")
                    .counted("Ungültig", "0"),
            ),
    ];
    document.closing = vec![signatures()];
    document
}

fn agenda() -> Document {
    let mut document = blank("Agenda", Lang::En);
    "Page {page} of {pages}".clone_into(&mut document.page_number);
    document.opening = vec![Block::list(
        Marks::Numbers,
        [
            "Opening and quorum",
            "Approval of the minutes",
            "Any other business",
        ],
    )];
    document
}

fn hostile() -> Document {
    let mut document = blank(HOSTILE[0], Lang::De);
    HOSTILE[1].clone_into(&mut document.subtitle);
    HOSTILE[2].clone_into(&mut document.sender);
    HOSTILE[3].clone_into(&mut document.footer);
    document.facts = vec![Fact::new(HOSTILE[4], HOSTILE[5])];
    let table = Table {
        caption: HOSTILE[7].to_owned(),
        columns: vec![Column::words(HOSTILE[0], 1), Column::words(HOSTILE[1], 1)],
        lead: Lead::Cell,
        rows: HOSTILE
            .map(|text| vec![text.to_owned(), String::new()])
            .to_vec(),
    };
    document.sections = vec![
        Section::numbered(HOSTILE[6], HOSTILE[0])
            .with(table)
            .with(Block::list(Marks::Dashes, HOSTILE))
            .with(Comparison::between(
                HOSTILE[1],
                [HOSTILE[2], HOSTILE[3]],
                HOSTILE[4],
                HOSTILE[5],
            ))
            .with(VoteResult::new(HOSTILE[0], HOSTILE[1]).counted(HOSTILE[2], HOSTILE[7]))
            .with(Note {
                title: HOSTILE[3].to_owned(),
                paragraphs: HOSTILE.map(str::to_owned).to_vec(),
            }),
    ];
    document
}

fn long_table() -> Document {
    let mut document = blank("Verwendungsnachweis", Lang::De);
    let row = |number: u32| {
        let amount = format!(
            "{}.{:03},{:02} €",
            number % 17,
            number * 7 % 1000,
            number % 100
        );
        vec![
            number.to_string(),
            format!("Beleg {number}: {}", HARD[0]),
            amount,
        ]
    };
    document.opening = vec![
        Table {
            caption: "Belege".to_owned(),
            columns: vec![
                Column::numbers("Nr."),
                Column::words("Wofür", 1),
                Column::numbers("Betrag"),
            ],
            lead: Lead::Header,
            rows: (1..=120).map(row).collect(),
        }
        .into(),
    ];
    document
}

fn blank(title: &str, lang: Lang) -> Document {
    Document {
        identity: format!("samples/{title}"),
        lang,
        date: Date::constant(2027, 3, 2),
        sender: "Regionalallianz Musterland".to_owned(),
        dated: "Musterstadt, 2. März 2027".to_owned(),
        title: title.to_owned(),
        subtitle: String::new(),
        facts: Vec::new(),
        opening: Vec::new(),
        sections: Vec::new(),
        closing: Vec::new(),
        footer: "Geschäftsstelle, Beispielweg 1, 00000 Musterstadt".to_owned(),
        page_number: "Seite {page} von {pages}".to_owned(),
    }
}

/// Every text of a document in the order in which it has to be read.
pub fn words_of(document: &Document) -> Vec<String> {
    let mut words = vec![
        document.sender.clone(),
        document.dated.clone(),
        document.title.clone(),
        document.subtitle.clone(),
    ];
    facts(&document.facts, &mut words);
    blocks(&document.opening, &mut words);
    sections(&document.sections, &mut words);
    blocks(&document.closing, &mut words);
    // Those with letters that are replaced, or with places to break, come out different.
    words.retain(|text| !text.is_empty() && !HARD[3..5].contains(&text.as_str()));
    words
}

fn facts(facts: &[Fact], words: &mut Vec<String>) {
    for Fact { label, value } in facts {
        words.extend([label.clone(), value.clone()]);
    }
}

fn sections(list: &[Section], words: &mut Vec<String>) {
    for section in list {
        words.push(section.heading.number.clone());
        words.push(section.heading.words.clone());
        blocks(&section.blocks, words);
        sections(&section.sections, words);
    }
}

fn blocks(list: &[Block], words: &mut Vec<String>) {
    for block in list {
        match block {
            Block::Paragraph { text } => words.push(text.clone()),
            Block::List { items, .. } => words.extend(items.iter().cloned()),
            Block::Facts { facts: list } => facts(list, words),
            Block::Table(table) => {
                words.push(table.caption.clone());
                words.extend(table.columns.iter().map(|it| it.header.clone()));
                words.extend(table.rows.iter().flatten().cloned());
            }
            Block::Note(note) => {
                words.push(note.title.clone());
                words.extend(note.paragraphs.iter().cloned());
            }
            Block::Vote(vote) => {
                words.push(vote.title.clone());
                words.extend(vote.counts.iter().map(|it| it.label.clone()));
                words.extend(vote.counts.iter().map(|it| it.number.clone()));
                words.push(vote.sentence.clone());
            }
            Block::Comparison(comparison) => {
                words.push(comparison.caption.clone());
                words.push(comparison.removed_label.clone());
                words.push(comparison.added_label.clone());
                words.extend(comparison.pieces.iter().map(|it| it.text.clone()));
            }
            Block::Signatures { lines } => {
                for line in lines {
                    words.extend([line.name.clone(), line.role.clone()]);
                }
            }
            Block::PageBreak => {}
        }
    }
}
