//! Reads and checks one charter, or several that may refer to each other.

use std::collections::BTreeMap;

use kernel::Slug;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::part::Element;
use crate::problem::{Fault, Hint, Problem, ProblemKind};
use crate::read::Reader;
use crate::value::Key;
use crate::{
    Charter, body, funding, history, identity, meeting, member, reference, region, resolution,
    rules, strategy,
};

/// What is known besides the file itself.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    networks: Option<BTreeMap<String, Network>>,
}

/// What other charters need to know of a network.
#[derive(Clone, Debug, Default)]
struct Network {
    through: Option<Key>,
    bodies: Vec<Key>,
}

impl Facts {
    /// Nothing: references to other networks are taken as they are.
    pub fn none() -> Self {
        Self::default()
    }

    /// The other networks that exist, by their charters.
    pub fn of_networks<'c>(charters: impl IntoIterator<Item = &'c Charter>) -> Self {
        let networks = charters.into_iter().map(|charter| {
            let through = charter.operates_through.as_ref();
            let network = Network {
                through: through.map(|through| through.network.clone()),
                bodies: charter.bodies.iter().map(|body| body.key.clone()).collect(),
            };
            (charter.slug.to_string(), network)
        });
        Self {
            networks: Some(networks.collect()),
        }
    }
}

/// Reads and checks one charter. The stem of `file_name` is the network's slug.
///
/// # Errors
/// Everything that is wrong, in the order of the text.
pub fn check(file_name: &str, text: &str, facts: &Facts) -> Result<Charter, Vec<Problem>> {
    let (charter, mut reader) = read(file_name, text)?;
    check_sections(&charter, &mut reader);
    check_networks(&charter, facts, &mut reader);
    finish(charter, reader)
}

/// Reads and checks several charters, given as file name and text; what one says
/// about another is checked too.
///
/// # Errors
/// Everything that is wrong in any of them, file by file.
pub fn check_all(files: &[(&str, &str)]) -> Result<Vec<Charter>, Vec<Problem>> {
    let read_ones = files
        .iter()
        .filter_map(|(name, text)| read(name, text).ok());
    let charters: Vec<Charter> = read_ones.map(|(charter, _)| charter).collect();
    let facts = Facts::of_networks(&charters);
    let mut good = Vec::new();
    let mut problems = Vec::new();
    for (name, text) in files {
        match check(name, text, &facts) {
            Ok(charter) => good.push(charter),
            Err(more) => problems.extend(more),
        }
    }
    if problems.is_empty() {
        Ok(good)
    } else {
        Err(problems)
    }
}

/// Reads the file; the charter is filled with blanks where it cannot be read.
fn read<'t>(file_name: &'t str, text: &'t str) -> Result<(Charter, Reader<'t>), Vec<Problem>> {
    let stem = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    let stem = stem.strip_suffix(".toml").unwrap_or(stem);
    let slug = Slug::parse(stem);
    let named = slug.is_ok();
    let slug = slug.unwrap_or(Slug::parse("charter").expect("lower-case letters are a slug"));
    let mut reader = Reader::new(file_name, text, slug);
    if !named {
        let stem = stem.to_owned();
        reader.at_offset(0, ProblemKind::FileName { stem });
    }
    let (table, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        for error in errors {
            let offset = error.span().map_or(0, |span| span.start);
            let fault = Fault::of(error.message());
            reader.at_offset(offset, ProblemKind::Syntax { fault });
        }
        return Err(reader.into_problems());
    }
    let span = table.span();
    let value = Spanned::new(span, DeValue::Table(table.into_inner()));
    let charter = <Charter as Element>::read(&value, &mut reader);
    Ok((charter.unwrap_or_else(Element::blank), reader))
}

fn check_sections(charter: &Charter, reader: &mut Reader<'_>) {
    reference::check_keys(charter, reader);
    identity::check(charter, reader);
    region::check(charter, reader);
    history::check(charter, reader);
    member::check(charter, reader);
    body::check(charter, reader);
    rules::check(charter, reader);
    resolution::check(charter, reader);
    strategy::check(charter, reader);
    funding::check(charter, reader);
    meeting::check(charter, reader);
}

/// What the charter says about other networks.
fn check_networks(charter: &Charter, facts: &Facts, reader: &mut Reader<'_>) {
    if let Some(through) = &charter.operates_through {
        let path = "operates_through.network";
        check_network(&through.network, facts, charter, path, reader);
        check_delegation(charter, &through.network, facts, reader);
    }
    for (i, body) in charter.bodies.iter().enumerate() {
        let Some(same_as) = &body.same_as else {
            continue;
        };
        let path = format!("bodies[{i}].same_as");
        let network_path = format!("{path}.network");
        check_network(&same_as.network, facts, charter, &network_path, reader);
        let networks = facts.networks.as_ref();
        let network = networks.and_then(|networks| networks.get(same_as.network.as_str()));
        if let Some(network) = network
            && !network.bodies.contains(&same_as.body)
        {
            let kind = ProblemKind::UnknownReference {
                to: crate::Expected {
                    en: "body in that network",
                    de: "das Gremium des anderen Netzwerks",
                },
                key: same_as.body.to_string(),
                hint: member::hint(&same_as.body, network.bodies.iter()),
            };
            reader.at(format_args!("{path}.body"), kind);
        }
    }
}

fn check_network(
    network: &Key,
    facts: &Facts,
    charter: &Charter,
    path: &str,
    reader: &mut Reader<'_>,
) {
    if network.as_str() == charter.slug.as_str() {
        let key = network.to_string();
        return reader.at(path, ProblemKind::Itself { key });
    }
    let Some(networks) = &facts.networks else {
        return;
    };
    if !networks.contains_key(network.as_str()) {
        let slug = network.to_string();
        let others = networks.keys().map(String::as_str);
        let others = others.filter(|other| *other != charter.slug.as_str());
        let hint = Hint::among(&slug, others);
        reader.at(path, ProblemKind::UnknownNetwork { slug, hint });
    }
}

/// Reports a chain of delegations that leads back to this network.
fn check_delegation(charter: &Charter, first: &Key, facts: &Facts, reader: &mut Reader<'_>) {
    let Some(networks) = &facts.networks else {
        return;
    };
    let mut chain = vec![charter.slug.as_str()];
    let mut next = Some(first);
    while let Some(key) = next {
        if chain.contains(&key.as_str()) {
            break;
        }
        chain.push(key.as_str());
        let network = networks.get(key.as_str());
        next = network.and_then(|network| network.through.as_ref());
    }
    if chain.len() > 1 && next.is_some_and(|key| key.as_str() == charter.slug.as_str()) {
        chain.push(charter.slug.as_str());
        let chain = chain.join(" → ");
        reader.at("operates_through.network", ProblemKind::Cycle { chain });
    }
}

fn finish(charter: Charter, reader: Reader<'_>) -> Result<Charter, Vec<Problem>> {
    let problems = reader.into_problems();
    if problems.is_empty() {
        Ok(charter)
    } else {
        Err(problems)
    }
}
