//! What a program wants an organisation's record to be, read by the rules of the form.

use super::form::{Form, Read};
use super::{Branches, Organisation};
use classifications::Edition;
use kernel::Point;
use serde::{Deserialize, Deserializer};
use utoipa::ToSchema;
use web::{ApiFailure, At, Fault, Says, Visit};

/// The fields of the form and of the act, and what the API calls them.
pub(super) const NAMES: [(&str, &str); 10] = [
    ("art", "kind"),
    ("kurzname", "short_name"),
    ("rechtsform", "legal_form"),
    ("beschaeftigte", "employees"),
    ("wz", "wz2008"),
    ("branch", "wz2008"),
    ("ags", "ags"),
    ("plz", "postcode"),
    ("web", "website"),
    ("sichtbarkeit", "confidentiality"),
];

/// An organisation as a program writes it. A field that is left out stays as it is (or
/// empty, in a new record), null clears it.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OrganisationWish {
    /// What it is, for example `company`.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    kind: Wish<String>,
    /// Its name.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    name: Wish<String>,
    /// Its short name.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    short_name: Wish<String>,
    /// Official key of the municipality or district.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    ags: Wish<String>,
    /// Street and number.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    street: Wish<String>,
    /// Postcode.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    postcode: Wish<String>,
    /// Town.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    town: Wish<String>,
    /// Degrees north, WGS 84; together with `longitude`.
    #[serde(default)]
    #[schema(value_type = Option<f64>)]
    latitude: Wish<f64>,
    /// Degrees east, WGS 84; together with `latitude`.
    #[serde(default)]
    #[schema(value_type = Option<f64>)]
    longitude: Wish<f64>,
    /// Codes of WZ 2008, main activity first.
    #[serde(default)]
    #[schema(value_type = Option<Vec<String>>)]
    wz2008: Wish<Vec<String>>,
    /// Codes of WZ 2025, main activity first.
    #[serde(default)]
    #[schema(value_type = Option<Vec<String>>)]
    wz2025: Wish<Vec<String>>,
    /// Legal form.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    legal_form: Wish<String>,
    /// Number of people.
    #[serde(default)]
    #[schema(value_type = Option<u32>)]
    employees: Wish<u32>,
    /// Web site.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    website: Wish<String>,
    /// Telephone.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    phone: Wish<String>,
    /// Mail address.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    email: Wish<String>,
    /// What is to be said about it.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    description: Wish<String>,
    /// Who sees the record: `public`, `network`, `organisation` or `central-office`.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    confidentiality: Wish<String>,
}

/// What happens to one field.
#[derive(Clone, Debug, Default)]
enum Wish<T> {
    /// It stays as it is.
    #[default]
    Keep,
    /// It becomes empty.
    Clear,
    /// It becomes this.
    Set(T),
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Wish<T> {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        let given = Option::<T>::deserialize(source)?;
        Ok(given.map_or(Self::Clear, Self::Set))
    }
}

impl<T> Wish<T> {
    /// What the field becomes.
    fn over(self, old: Option<T>) -> Option<T> {
        match self {
            Self::Keep => old,
            Self::Clear => None,
            Self::Set(new) => Some(new),
        }
    }
}

impl OrganisationWish {
    /// The record that is wanted, or everything that is wrong with it; `old` as the
    /// caller sees it.
    pub(super) fn read(
        self,
        visit: &Visit,
        old: Option<&Organisation>,
    ) -> Result<Read, ApiFailure> {
        let mut faults = Vec::new();
        let place = self.place(old, &mut faults);
        let branches = self.branches(old, &mut faults);
        let filled = self.onto(old.map_or_else(Form::default, |old| Form::of(old, &[])));
        let mut read = filled.read(visit).map_err(|checks| {
            let ApiFailure::Wrong(others) = ApiFailure::form(&checks, &NAMES) else {
                return ApiFailure::Wrong(Vec::new());
            };
            ApiFailure::Wrong(others.into_iter().chain(faults.clone()).collect())
        })?;
        if !faults.is_empty() {
            return Err(ApiFailure::Wrong(faults));
        }
        read.profile.place = place;
        read.profile.branches = branches;
        Ok(read)
    }

    /// The form as it would be filled.
    fn onto(self, mut form: Form) -> Form {
        let texts = [
            (self.kind, &mut form.art),
            (self.name, &mut form.name),
            (self.short_name, &mut form.kurzname),
            (self.ags, &mut form.ags),
            (self.street, &mut form.strasse),
            (self.postcode, &mut form.plz),
            (self.town, &mut form.ort),
            (self.legal_form, &mut form.rechtsform),
            (self.website, &mut form.web),
            (self.phone, &mut form.telefon),
            (self.email, &mut form.email),
            (self.description, &mut form.beschreibung),
            (self.confidentiality, &mut form.sichtbarkeit),
        ];
        for (wish, field) in texts {
            *field = wish.over(Some(std::mem::take(field))).unwrap_or_default();
        }
        match self.employees {
            Wish::Keep => {}
            Wish::Clear => form.beschaeftigte.clear(),
            Wish::Set(count) => form.beschaeftigte = count.to_string(),
        }
        // They are read with their editions, above.
        form.wz.clear();
        form
    }

    fn place(&self, old: Option<&Organisation>, faults: &mut Vec<Fault>) -> Option<Point> {
        let old = old.and_then(|it| it.profile.place);
        let latitude = self.latitude.clone().over(old.map(|it| it.latitude));
        let longitude = self.longitude.clone().over(old.map(|it| it.longitude));
        let place = match (latitude, longitude) {
            (None, None) => return None,
            (Some(latitude), Some(longitude)) => Point::new(latitude, longitude),
            _ => None,
        };
        if place.is_none() {
            faults.push(fault("/latitude".to_owned(), "organisation-error-place"));
        }
        place
    }

    fn branches(&self, old: Option<&Organisation>, faults: &mut Vec<Fault>) -> Branches {
        let old = old.map(|it| it.profile.branches.clone());
        let old = old.unwrap_or_default();
        let mut checked = |wish: &Wish<Vec<String>>, old, edition: Edition, name: &str| {
            let codes = wish.clone().over(Some(old)).unwrap_or_default();
            for (index, code) in codes.iter().enumerate() {
                if edition.find(code).is_none() {
                    let pointer = format!("/{name}/{index}");
                    faults.push(fault(pointer, "organisation-error-branch"));
                }
            }
            codes
        };
        Branches {
            wz2008: checked(&self.wz2008, old.wz2008, Edition::Wz2008, "wz2008"),
            wz2025: checked(&self.wz2025, old.wz2025, Edition::Wz2025, "wz2025"),
        }
    }
}

fn fault(pointer: String, text: &'static str) -> Fault {
    Fault {
        at: At::Body(pointer),
        says: Says::Text(text),
    }
}
