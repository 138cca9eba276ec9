//! Rows of certificates.

use super::policy::MayKeep;
use super::{Certificate, CertificateId};
use db::{Db, DbError, Tx, parsed};
use kernel::{Confidentiality, Line, OrganisationId};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "certificate")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub organisation_id: Uuid,
        pub label: String,
        pub label_key: String,
        pub valid_until: Option<String>,
        pub confidentiality: String,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// An organisation's certificates down to the level `reach`, by name: take it from the
/// proof with which the organisation was seen.
pub async fn of(
    db: &Db,
    organisation: OrganisationId,
    reach: Confidentiality,
) -> Result<Vec<Certificate>, DbError> {
    let mut found = all_of(db.read(), organisation).await?;
    found.retain(|it| it.confidentiality <= reach);
    Ok(found)
}

/// An organisation's certificates, at whatever level.
pub(crate) async fn all_of(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
) -> Result<Vec<Certificate>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::OrganisationId.eq(organisation.uuid()))
        .order_by_asc(row::Column::LabelKey)
        .all(conn)
        .await?;
    rows.into_iter().map(read).collect()
}

/// Adds a certificate.
pub(super) async fn insert(
    tx: &Tx,
    _proof: &MayKeep,
    certificate: &Certificate,
) -> Result<(), DbError> {
    let row = row::ActiveModel {
        id: Set(certificate.id.uuid()),
        organisation_id: Set(certificate.organisation.uuid()),
        label: Set(certificate.label.to_string()),
        label_key: Set(certificate.key()),
        valid_until: Set(certificate.valid_until.map(|it| it.to_string())),
        confidentiality: Set(certificate.confidentiality.word().to_owned()),
    };
    row::Entity::insert(row)
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Removes a certificate of the organisation of the proof.
pub(super) async fn delete(tx: &Tx, proof: &MayKeep, id: CertificateId) -> Result<(), DbError> {
    row::Entity::delete_many()
        .filter(row::Column::Id.eq(id.uuid()))
        .filter(row::Column::OrganisationId.eq(proof.organisation().uuid()))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Gives all certificates that are seen down to `reach` another level.
pub(crate) async fn set_level(
    tx: &Tx,
    organisation: OrganisationId,
    reach: Confidentiality,
    level: Confidentiality,
) -> Result<(), DbError> {
    let seen = Confidentiality::ALL.into_iter().filter(|it| *it <= reach);
    row::Entity::update_many()
        .col_expr(row::Column::Confidentiality, Expr::value(level.word()))
        .filter(row::Column::OrganisationId.eq(organisation.uuid()))
        .filter(row::Column::Confidentiality.is_in(seen.map(Confidentiality::word)))
        .exec(&**tx)
        .await?;
    Ok(())
}

fn read(row: row::Model) -> Result<Certificate, DbError> {
    let id = row.id;
    let read = || {
        Some(Certificate {
            id: row.id.into(),
            organisation: row.organisation_id.into(),
            label: Line::parse(&row.label).ok()?,
            valid_until: parsed(row.valid_until, |it| it.parse().ok())?,
            confidentiality: Confidentiality::from_word(&row.confidentiality)?,
        })
    };
    read().ok_or_else(|| DbError::inconsistent("certificate", id.to_string()))
}
