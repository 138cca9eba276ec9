//! What would happen to every row: pure, so the preview and the deed agree.

use super::mapping::{Attribute, Mapping};
use super::record::{self, Record};
use super::refusal::Problem;
use super::sheet::Table;
use super::twins::{Index, Marks, Reason};
use directory::organisation::Profile;
use kernel::{Line, OrganisationId, fold};
use std::collections::{HashMap, HashSet};

/// An organisation that is already there.
#[derive(Clone, Debug)]
pub struct Existing {
    /// Its id.
    pub id: OrganisationId,
    /// What is recorded about it.
    pub profile: Profile,
    /// What it is expert in.
    pub competences: Vec<Line>,
    /// The key it has in the source of this file, where it came from there.
    pub source_id: Option<String>,
    /// Whether the person who imports may see it.
    pub standing: Standing,
}

/// Whether a person may see an existing organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It may be seen and changed.
    Visible,
    /// It may be seen, but others keep it.
    ReadOnly,
    /// It stays hidden; this is who can be asked, as far as that is known.
    Hidden {
        /// The town that keeps the record.
        ask: Option<Line>,
    },
}

/// One value that a row would set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What is changed.
    pub attribute: Attribute,
    /// What is recorded now; empty for nothing.
    pub old: String,
    /// What the row says.
    pub new: String,
}

/// A row that becomes a new organisation.
#[derive(Clone, Debug, PartialEq)]
pub struct New {
    /// Row in the sheet.
    pub row: u32,
    /// The name it gives.
    pub name: Line,
}

/// A row that changes an organisation.
#[derive(Clone, Debug, PartialEq)]
pub struct Changed {
    /// Row in the sheet.
    pub row: u32,
    /// The organisation.
    pub id: OrganisationId,
    /// The name it gives.
    pub name: Line,
    /// What differs; never empty.
    pub changes: Vec<Change>,
}

/// A row that says nothing new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unchanged {
    /// Row in the sheet.
    pub row: u32,
    /// The organisation.
    pub id: OrganisationId,
}

/// What a row seems to be a second record of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Twin {
    /// Another row of the file, further up.
    Row {
        /// That row.
        row: u32,
        /// What they have in common.
        reason: Reason,
    },
    /// An organisation the person sees.
    Known {
        /// That organisation.
        id: OrganisationId,
        /// What they have in common.
        reason: Reason,
    },
    /// An organisation the person does not see; neither it nor the reason is told.
    Hidden {
        /// The town to ask.
        ask: Option<Line>,
    },
}

/// A row on which a person decides.
#[derive(Clone, Debug, PartialEq)]
pub struct Duplicate {
    /// Row in the sheet.
    pub row: u32,
    /// The name it gives.
    pub name: Line,
    /// What it seems to double.
    pub twin: Twin,
}

/// What would happen, row by row. Every row of the table is in exactly one list; a
/// refused one has a problem for each of its bad cells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// Rows that become organisations.
    pub new: Vec<New>,
    /// Rows that change one.
    pub changed: Vec<Changed>,
    /// Rows that are known already.
    pub unchanged: Vec<Unchanged>,
    /// Rows somebody has to look at.
    pub duplicates: Vec<Duplicate>,
    /// Bad cells, in order of rows.
    pub refused: Vec<Problem>,
}

impl Plan {
    /// How many rows are refused.
    pub fn refused_rows(&self) -> usize {
        self.refused
            .chunk_by(|a, b| a.cell.row == b.cell.row)
            .count()
    }
}

/// Compares a table with the organisations that exist. `progress` is told after every
/// thousandth row how many are done.
pub fn plan(
    table: &Table,
    mapping: &Mapping,
    existing: &[Existing],
    mut progress: impl FnMut(usize),
) -> Plan {
    let mut planning = Planning::new(existing);
    let mut problems = table.problems.iter().copied().peekable();
    for (done, row) in table.rows.iter().enumerate() {
        let mut bad = Vec::new();
        while let Some(problem) = problems.next_if(|it| it.cell.row <= row.number) {
            let matters = matters(problem, mapping) && problem.cell.row == row.number;
            bad.extend(matters.then_some(problem));
        }
        match record::read(row, mapping) {
            Ok(record) if bad.is_empty() => planning.place(row.number, record),
            Ok(_) => planning.refuse(bad),
            Err(more) => {
                bad.extend(more);
                bad.sort_by_key(|problem| problem.cell);
                bad.dedup_by_key(|problem| problem.cell);
                planning.refuse(bad);
            }
        }
        if done % 1_000 == 999 {
            progress(done + 1);
        }
    }
    planning.plan
}

/// A bad cell in a column that nobody reads does no harm, unless it tells that the
/// row as such is not what it seems.
fn matters(problem: Problem, mapping: &Mapping) -> bool {
    use super::refusal::Fault;
    let column = usize::try_from(problem.cell.column).unwrap_or(usize::MAX);
    let read = mapping.columns().get(column).copied().flatten().is_some();
    read || matches!(problem.what, Fault::Merged | Fault::NoColumn)
}

struct Planning<'a> {
    existing: &'a [Existing],
    known: Index,
    rows: Index,
    row_numbers: Vec<u32>,
    taken: HashMap<OrganisationId, u32>,
    plan: Plan,
}

impl<'a> Planning<'a> {
    fn new(existing: &'a [Existing]) -> Self {
        let mut known = Index::default();
        for one in existing {
            known.add(Marks::of(&one.profile, one.source_id.as_deref()));
        }
        Self {
            existing,
            known,
            rows: Index::default(),
            row_numbers: Vec::new(),
            taken: HashMap::new(),
            plan: Plan::default(),
        }
    }

    fn refuse(&mut self, problems: Vec<Problem>) {
        self.plan.refused.extend(problems);
    }

    fn place(&mut self, row: u32, record: Record) {
        let marks = Marks::of(&record.profile, record.source_id.as_ref().map(Line::as_str));
        match self.match_known(&marks) {
            Match::Same(one) => self.update(row, record, one),
            Match::Perhaps(twin) => self.doubt(row, record.profile.name, twin),
            Match::None => self.add(row, record.profile.name, marks),
        }
    }

    fn match_known(&self, marks: &Marks) -> Match<'a> {
        let twins = self.known.twins(marks);
        let known =
            |(reason, number): &(Reason, usize)| Some((*reason, self.existing.get(*number)?));
        let twins: Vec<_> = twins.iter().filter_map(known).collect();
        let hidden = |one: &Existing| matches!(one.standing, Standing::Hidden { .. });
        let seen = |(_, one): &&(Reason, &'a Existing)| !hidden(one);
        let visible: Vec<_> = twins.iter().filter(seen).collect();
        let best = visible.first().map(|(reason, _)| *reason);
        let equals = visible
            .iter()
            .filter(|(reason, _)| Some(*reason) == best)
            .count();
        match (visible.first(), twins.first()) {
            (Some((reason, one)), _)
                if reason.is_certain() && equals == 1 && one.standing == Standing::Visible =>
            {
                Match::Same(one)
            }
            (Some((reason, one)), _) => Match::Perhaps(Twin::Known {
                id: one.id,
                reason: *reason,
            }),
            (None, Some((_, one))) => Match::Perhaps(Twin::Hidden {
                ask: match &one.standing {
                    Standing::Hidden { ask } => ask.clone(),
                    Standing::Visible | Standing::ReadOnly => None,
                },
            }),
            (None, None) => Match::None,
        }
    }

    fn update(&mut self, row: u32, record: Record, one: &Existing) {
        if let Some(first) = self.taken.get(&one.id) {
            let twin = Twin::Row {
                row: *first,
                reason: Reason::NameAndTown,
            };
            return self.doubt(row, record.profile.name, twin);
        }
        self.taken.insert(one.id, row);
        let changes = changes(one, &record);
        if changes.is_empty() {
            self.plan.unchanged.push(Unchanged { row, id: one.id });
        } else {
            self.plan.changed.push(Changed {
                row,
                id: one.id,
                name: record.profile.name,
                changes,
            });
        }
    }

    fn doubt(&mut self, row: u32, name: Line, twin: Twin) {
        self.plan.duplicates.push(Duplicate { row, name, twin });
    }

    fn add(&mut self, row: u32, name: Line, marks: Marks) {
        let twin = self.rows.twins(&marks).into_iter().next();
        let first =
            twin.and_then(|(reason, number)| Some((reason, *self.row_numbers.get(number)?)));
        if let Some((reason, first)) = first {
            let twin = Twin::Row { row: first, reason };
            return self.doubt(row, name, twin);
        }
        self.rows.add(marks);
        self.row_numbers.push(row);
        self.plan.new.push(New { row, name });
    }
}

enum Match<'a> {
    Same(&'a Existing),
    Perhaps(Twin),
    None,
}

/// What a row would set. An empty cell sets nothing, a town that follows from the area
/// is known already, and competences are only added.
pub fn changes(one: &Existing, record: &Record) -> Vec<Change> {
    let mut said = record.profile.clone();
    said.address.town = new_town(&one.profile, record);
    let (old, new) = (shown(&one.profile), shown(&said));
    let mut changes = Vec::new();
    for ((attribute, old), (_, new)) in old.into_iter().zip(new) {
        let unsaid = new.is_empty() || (attribute == Attribute::Kind && record.kind.is_none());
        if !unsaid && new != old {
            changes.push(Change {
                attribute,
                old,
                new,
            });
        }
    }
    let known: HashSet<_> = one.competences.iter().map(|it| fold(it.as_str())).collect();
    let added = record
        .competences
        .iter()
        .filter(|it| !known.contains(&fold(it.as_str())));
    let added: Vec<_> = added.map(Line::as_str).collect();
    if !added.is_empty() {
        let old: Vec<_> = one.competences.iter().map(Line::as_str).collect();
        let new = [old.as_slice(), added.as_slice()].concat().join("; ");
        changes.push(Change {
            attribute: Attribute::Competences,
            old: old.join("; "),
            new,
        });
    }
    changes
}

/// The town of a row, unless the record is found there already.
fn new_town(before: &Profile, record: &Record) -> Option<Line> {
    let town = record.profile.address.town.clone();
    town.filter(|town| before.town() != Some(town.as_str()))
}

/// The values of a profile as texts, empty for nothing.
fn shown(profile: &Profile) -> [(Attribute, String); 16] {
    fn text(value: Option<&impl ToString>) -> String {
        value.map(ToString::to_string).unwrap_or_default()
    }
    let branches = &profile.branches;
    [
        (Attribute::Name, profile.name.to_string()),
        (Attribute::ShortName, text(profile.short_name.as_ref())),
        (Attribute::Kind, profile.kind.word().to_owned()),
        (Attribute::Street, text(profile.address.street.as_ref())),
        (Attribute::Postcode, text(profile.address.postcode.as_ref())),
        (Attribute::Town, text(profile.address.town.as_ref())),
        (Attribute::Ags, text(profile.ags.as_ref())),
        (Attribute::Website, text(profile.website.as_ref())),
        (Attribute::Email, text(profile.email.as_ref())),
        (Attribute::Phone, text(profile.phone.as_ref())),
        (Attribute::LegalForm, text(profile.legal_form.as_ref())),
        (Attribute::Wz2008, branches.wz2008.join("; ")),
        (Attribute::Wz2025, branches.wz2025.join("; ")),
        (Attribute::Employees, text(profile.employees.as_ref())),
        (
            Attribute::SizeClass,
            profile
                .size_class
                .map(|it| it.word().to_owned())
                .unwrap_or_default(),
        ),
        (Attribute::Description, text(profile.description.as_ref())),
    ]
}

/// The profile after a row has been taken: what it says over what was there.
pub fn merged(before: &Profile, record: &Record) -> Profile {
    let new = record.profile.clone();
    let mut merged = before.clone();
    merged.name = new.name;
    merged.kind = record.kind.unwrap_or(before.kind);
    merged.short_name = new.short_name.or(merged.short_name);
    merged.address.street = new.address.street.or(merged.address.street);
    merged.address.postcode = new.address.postcode.or(merged.address.postcode);
    merged.address.town = new_town(before, record).or(merged.address.town);
    merged.ags = new.ags.or(merged.ags);
    merged.website = new.website.or(merged.website);
    merged.email = new.email.or(merged.email);
    merged.phone = new.phone.or(merged.phone);
    merged.legal_form = new.legal_form.or(merged.legal_form);
    merged.employees = new.employees.or(merged.employees);
    merged.size_class = new.size_class.or(merged.size_class);
    merged.description = new.description.or(merged.description);
    if !new.branches.wz2008.is_empty() {
        merged.branches.wz2008 = new.branches.wz2008;
    }
    if !new.branches.wz2025.is_empty() {
        merged.branches.wz2025 = new.branches.wz2025;
    }
    merged
}
