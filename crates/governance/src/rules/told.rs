//! A version with the body for which its examples are worked out.

use super::Version;
use super::example::Strength;
use super::say::{Said, Telling};
use crate::body::{self, Whole, around};
use kernel::BodyId;
use platform::network::pages::Inside;
use web::Failure;

/// A version with the body for which its examples are worked out.
pub(super) struct Told {
    pub(super) version: Version,
    pub(super) bodies: Vec<body::Body>,
    pub(super) body: Option<(BodyId, String)>,
    pub(super) strength: Option<Strength>,
}

impl Told {
    /// For the body of that id if the rules hold for it, else for the first with seats.
    pub(super) async fn of(
        inside: &Inside,
        version: Version,
        wanted: Option<BodyId>,
    ) -> Result<Self, Failure> {
        let visit = &inside.visit;
        let conn = visit.state.db.read();
        let wholes = body::of_network(conn, inside.network.id).await?;
        let held: Vec<Whole> = wholes
            .iter()
            .filter(|it| it.body.ended_on.is_none() && version.holds_for(it.body.id))
            .cloned()
            .collect();
        let today = visit.now.day();
        let around = around(conn, inside.network.id, &held, today).await?;
        let weighting = version.provisions.rule_set.weighting;
        let counted: Vec<_> = held
            .iter()
            .map(|it| (&it.body, Strength::of(&it.on(&around, today), weighting)))
            .collect();
        let mut found = counted.iter().filter(|(it, _)| Some(it.id) == wanted);
        let mut countable = counted.iter().filter(|(_, it)| it.is_countable());
        let chosen = found.next().or_else(|| countable.next());
        Ok(Self {
            body: chosen.map(|(it, _)| (it.id, it.name.in_lang(visit.lang).to_owned())),
            strength: chosen.map(|(_, it)| *it).filter(|it| it.is_countable()),
            bodies: wholes.into_iter().map(|it| it.body).collect(),
            version,
        })
    }

    /// Everything it says. Examples of an invitation are for a day that follows from the
    /// version, so that the same version always reads the same.
    pub(super) fn said(&self, inside: &Inside) -> Vec<Said> {
        let first = self.version.adopted.as_ref().map(|it| it.from);
        let first = first.unwrap_or_else(|| self.version.changed_at.day());
        let later = first.checked_add(jiff::Span::new().days(60));
        let telling = Telling {
            visit: &inside.visit,
            strength: self.strength,
            meeting: later.unwrap_or(first),
        };
        telling.all(&self.version.provisions)
    }

    /// "Gremium mit 13 Stimmen, davon 12 besetzt."
    pub(super) fn strength_in_words(&self, inside: &Inside) -> String {
        let Some((strength, (_, name))) = self.strength.zip(self.body.as_ref()) else {
            return String::new();
        };
        let args = [
            ("name", name.clone().into()),
            ("legal", strength.legal.into()),
            ("filled", strength.filled.into()),
        ];
        let said = inside.visit.t_with("rules-strength", &args);
        said.into_owned()
    }
}
