//! With whom and with whose money: partners, projects, grants.

use kernel::WebAddress;

use crate::Charter;
use crate::date::PartialDate;
use crate::history::{THE_BEGINNING, in_order};
use crate::part::{record, words};
use crate::problem::Expected;
use crate::read::Reader;
use crate::reference::{FIELDS, GRANTS, PLANS, PROJECTS};
use crate::strategy::Progress;
use crate::value::{Amount, Key, Localised};

words! {
    /// What a partner does for the alliance.
    PartnerKind {
        /// Works with it without being a member.
        Cooperation = "cooperation",
        /// Pays for a part of it.
        Funding = "funding",
        /// Accompanies it scientifically.
        Science = "science",
        /// Supports it politically.
        Political = "political",
        /// Supports its public work.
        Sponsor = "sponsor",
        /// The alliance supports the partner, which is an initiative.
        Initiative = "initiative",
    }
}

record! {
    /// An organisation that is no member and matters nevertheless.
    Block Partner {
        /// Which one; absent where the source does not name it.
        organisation: Option<Key>,
        /// What it does.
        kind: PartnerKind,
        /// The project it does it in.
        project: Option<Key>,
        /// Since when.
        from: Option<PartialDate>,
        /// Until when.
        until: Option<PartialDate>,
        /// What is to be said about it.
        note: Option<Localised>,
    }
}

record! {
    /// A project of partners.
    Block Project {
        /// Its name in this charter.
        key: Key,
        /// What it is called.
        name: Localised,
        /// How far it has come.
        state: Progress,
        /// The organisations in it.
        partners: Vec<Key>,
        /// Partners that are not named one by one.
        other_partners: Vec<Localised>,
        /// The project it is a part of.
        part_of: Option<Key>,
        /// The plan it belongs to.
        plan: Option<Key>,
        /// The fields it belongs to.
        fields: Vec<Key>,
        /// When it began.
        from: Option<PartialDate>,
        /// When it ended.
        until: Option<PartialDate>,
        /// Its web site.
        website: Option<WebAddress>,
        /// What it is about.
        note: Option<Localised>,
    }
}

words! {
    /// How far a grant has come.
    GrantState {
        /// Held out in prospect.
        Announced = "announced",
        /// Applied for.
        Applied = "applied",
        /// Approved by a notice.
        Approved = "approved",
        /// Accounted for.
        Closed = "closed",
    }
}

record! {
    /// Public money for a purpose.
    Block Grant {
        /// Its name in this charter.
        key: Key,
        /// What it is called.
        name: Localised,
        /// How far it has come.
        state: GrantState,
        /// Who gives it.
        giver: Key,
        /// Who gets it; the alliance as a whole where empty.
        recipients: Vec<Key>,
        /// How much.
        amount: Option<Amount>,
        /// What for.
        purpose: Localised,
        /// The date of the notice.
        notice: Option<PartialDate>,
        /// The first day of the approval period.
        from: Option<PartialDate>,
        /// The last day of the approval period.
        until: Option<PartialDate>,
        /// The plan it pays for.
        plan: Option<Key>,
        /// The project it pays for.
        project: Option<Key>,
        /// The grant it follows.
        follows: Option<Key>,
    }
}

const A_PARTNER: Expected = Expected {
    en: "an organisation of this charter, or a \"note\" where it is not named",
    de: "eine Organisation dieses Dokuments, oder „note“, wenn sie nicht genannt ist",
};

pub(crate) fn check(charter: &Charter, reader: &mut Reader<'_>) {
    for (i, partner) in charter.partners.iter().enumerate() {
        let path = format!("partners[{i}]");
        let organisation = partner.organisation.as_ref();
        if organisation.is_none() && partner.note.is_none() {
            reader.missing(&path, "organisation", A_PARTNER);
        }
        charter.refers_to_organisation(organisation, format!("{path}.organisation"), reader);
        let project = partner.project.as_ref();
        charter.refers_to(PROJECTS, project, format!("{path}.project"), reader);
        let until = format!("{path}.until");
        in_order(partner.from, partner.until, THE_BEGINNING, until, reader);
    }
    for (i, project) in charter.projects.iter().enumerate() {
        let path = format!("projects[{i}]");
        charter.refer_to_organisations(&project.partners, &format!("{path}.partners"), reader);
        let part_of = project.part_of.as_ref();
        charter.refers_to(PROJECTS, part_of, format!("{path}.part_of"), reader);
        charter.refers_to(PLANS, project.plan.as_ref(), format!("{path}.plan"), reader);
        charter.refer_to(FIELDS, &project.fields, &format!("{path}.fields"), reader);
        let until = format!("{path}.until");
        in_order(project.from, project.until, THE_BEGINNING, until, reader);
    }
    for (i, grant) in charter.grants.iter().enumerate() {
        check_grant(charter, grant, &format!("grants[{i}]"), reader);
    }
    check_chains(charter, reader);
}

fn check_grant(charter: &Charter, grant: &Grant, path: &str, reader: &mut Reader<'_>) {
    charter.refers_to_organisation(Some(&grant.giver), format!("{path}.giver"), reader);
    charter.refer_to_organisations(&grant.recipients, &format!("{path}.recipients"), reader);
    charter.refers_to(PLANS, grant.plan.as_ref(), format!("{path}.plan"), reader);
    let project = grant.project.as_ref();
    charter.refers_to(PROJECTS, project, format!("{path}.project"), reader);
    let follows = grant.follows.as_ref();
    charter.refers_to(GRANTS, follows, format!("{path}.follows"), reader);
    let until = format!("{path}.until");
    in_order(grant.from, grant.until, THE_BEGINNING, until, reader);
}

fn check_chains(charter: &Charter, reader: &mut Reader<'_>) {
    let projects = charter
        .projects
        .iter()
        .enumerate()
        .filter_map(|(i, project)| {
            let whole = project.part_of.as_ref()?;
            Some((&project.key, whole, format!("projects[{i}].part_of")))
        });
    let grants = charter.grants.iter().enumerate().filter_map(|(i, grant)| {
        let before = grant.follows.as_ref()?;
        Some((&grant.key, before, format!("grants[{i}].follows")))
    });
    crate::reference::check_cycles(&projects.collect::<Vec<_>>(), reader);
    crate::reference::check_cycles(&grants.collect::<Vec<_>>(), reader);
}
