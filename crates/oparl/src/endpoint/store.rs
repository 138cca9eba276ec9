//! Rows of endpoints, papers found there, links and evidence.

use super::{CouncilPaper, Endpoint, EndpointId, ranked, telling_words};
use crate::following::{Evidence, Stage};
use crate::reading::Paper;
use db::{DbError, Tx};
use governance::resolution::ratification::CouncilId;
use kernel::{NetworkId, OrganisationId, Stamp, WebAddress, fold};
use platform::privacy::Deed;
use sea_orm::{ConnectionTrait, QueryResult, Statement, Value};
use std::collections::HashMap;
use uuid::Uuid;

/// Every act whose record keeps the name of who did it.
pub(crate) const DEEDS: &[Deed] = &[
    Deed::new("oparl.note", "oparl_endpoint", "id", "noted_by"),
    Deed::new(
        "oparl.link",
        "oparl_linked_paper",
        "council_id",
        "linked_by",
    ),
];

fn statement(conn: &impl ConnectionTrait, sql: &str, values: Vec<Value>) -> Statement {
    Statement::from_sql_and_values(conn.get_database_backend(), sql, values)
}

async fn rows(
    conn: &impl ConnectionTrait,
    sql: &str,
    values: Vec<Value>,
) -> Result<Vec<QueryResult>, DbError> {
    Ok(conn.query_all_raw(statement(conn, sql, values)).await?)
}

async fn write(tx: &Tx, sql: &str, values: Vec<Value>) -> Result<u64, DbError> {
    let done = tx.execute_raw(statement(&**tx, sql, values)).await?;
    Ok(done.rows_affected())
}

const ENDPOINT: &str = "SELECT id, network_id, organisation_id, address, read_at, read_until, \
                        failure, remarks, resume, begun_at FROM oparl_endpoint";

fn endpoint(row: &QueryResult) -> Result<Endpoint, DbError> {
    let id: Uuid = row.try_get_by_index(0)?;
    let bad = || DbError::inconsistent("oparl_endpoint", id.to_string());
    let [network, organisation] = [1, 2].map(|it| row.try_get_by_index::<Uuid>(it));
    let address: String = row.try_get_by_index(3)?;
    let [read_at, read_until] = [4, 5].map(|it| row.try_get_by_index::<Option<i64>>(it));
    let remarks: i64 = row.try_get_by_index(7)?;
    let begun_at: Option<i64> = row.try_get_by_index(9)?;
    Ok(Endpoint {
        id: id.into(),
        network: network?.into(),
        organisation: organisation?.into(),
        address: WebAddress::parse(&address).map_err(|_| bad())?,
        read_at: read_at?.map(Stamp::from_micros),
        read_until: read_until?.map(Stamp::from_micros),
        resume: row.try_get_by_index(8)?,
        begun_at: begun_at.map(Stamp::from_micros),
        failure: row.try_get_by_index(6)?,
        remarks: u64::try_from(remarks).map_err(|_| bad())?,
    })
}

/// What a network's central office has noted. The caller has asked the policy.
pub async fn of_network(
    conn: &impl ConnectionTrait,
    network: NetworkId,
) -> Result<Vec<Endpoint>, DbError> {
    let sql = format!("{ENDPOINT} WHERE network_id = $1 ORDER BY id");
    let found = rows(conn, &sql, vec![network.uuid().into()]).await?;
    found.iter().map(endpoint).collect()
}

/// What it has noted of one organisation.
pub async fn find(
    conn: &impl ConnectionTrait,
    network: NetworkId,
    organisation: OrganisationId,
) -> Result<Option<Endpoint>, DbError> {
    let sql = format!("{ENDPOINT} WHERE network_id = $1 AND organisation_id = $2");
    let values = vec![network.uuid().into(), organisation.uuid().into()];
    let found = rows(conn, &sql, values).await?;
    found.first().map(endpoint).transpose()
}

/// One of them, for the job that reads it.
pub(super) async fn by_id(
    conn: &impl ConnectionTrait,
    id: EndpointId,
) -> Result<Option<Endpoint>, DbError> {
    let sql = format!("{ENDPOINT} WHERE id = $1");
    let found = rows(conn, &sql, vec![id.uuid().into()]).await?;
    found.first().map(endpoint).transpose()
}

/// All of the instance, for the job that reads them.
pub(super) async fn all(conn: &impl ConnectionTrait) -> Result<Vec<EndpointId>, DbError> {
    let found = rows(
        conn,
        "SELECT id FROM oparl_endpoint ORDER BY id",
        Vec::new(),
    )
    .await?;
    found
        .iter()
        .map(|row| Ok(row.try_get_by_index::<Uuid>(0)?.into()))
        .collect()
}

pub(super) async fn insert(
    tx: &Tx,
    it: &Endpoint,
    (by, now): (&str, Stamp),
) -> Result<(), DbError> {
    let sql = "INSERT INTO oparl_endpoint \
               (id, network_id, organisation_id, address, noted_at, noted_by) \
               VALUES ($1, $2, $3, $4, $5, $6)";
    let values = vec![
        it.id.uuid().into(),
        it.network.uuid().into(),
        it.organisation.uuid().into(),
        it.address.as_str().into(),
        now.micros().into(),
        by.into(),
    ];
    write(tx, sql, values).await?;
    Ok(())
}

/// Forgets an endpoint with the papers found there and the links to them; evidence stays.
pub(super) async fn delete(tx: &Tx, id: EndpointId) -> Result<(), DbError> {
    let sql = "DELETE FROM oparl_endpoint WHERE id = $1";
    write(tx, sql, vec![id.uuid().into()]).await?;
    Ok(())
}

/// Notes how reading went.
pub(super) async fn note_reading(tx: &Tx, it: &Endpoint) -> Result<(), DbError> {
    let sql = "UPDATE oparl_endpoint SET read_at = $2, read_until = $3, failure = $4, \
               remarks = $5, resume = $6, begun_at = $7 WHERE id = $1";
    let values = vec![
        it.id.uuid().into(),
        it.read_at.map(Stamp::micros).into(),
        it.read_until.map(Stamp::micros).into(),
        it.failure.clone().into(),
        i64::try_from(it.remarks).unwrap_or(i64::MAX).into(),
        it.resume.clone().into(),
        it.begun_at.map(Stamp::micros).into(),
    ];
    write(tx, sql, values).await?;
    Ok(())
}

/// Keeps papers that were found; those that are gone go.
pub(super) async fn put_papers(
    tx: &Tx,
    id: EndpointId,
    papers: &[Paper],
    now: Stamp,
) -> Result<(), DbError> {
    let put = "INSERT INTO oparl_council_paper \
               (id, endpoint_id, address, name, search_key, reference, dated, web, read_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
               ON CONFLICT (endpoint_id, address) DO UPDATE SET name = $4, search_key = $5, \
               reference = $6, dated = $7, web = $8, read_at = $9";
    let gone = "DELETE FROM oparl_council_paper WHERE endpoint_id = $1 AND address = $2";
    for it in papers {
        let name = it.name.as_deref().filter(|_| !it.deleted);
        let Some(name) = name else {
            write(tx, gone, vec![id.uuid().into(), it.id.as_str().into()]).await?;
            continue;
        };
        let date = it.date.as_deref().and_then(|it| it.get(..10));
        let values = vec![
            now.uuid().into(),
            id.uuid().into(),
            it.id.as_str().into(),
            name.into(),
            fold(name).into(),
            it.reference.clone().into(),
            date.map(str::to_owned).into(),
            it.web.clone().into(),
            now.micros().into(),
        ];
        write(tx, put, values).await?;
    }
    Ok(())
}

fn paper(row: &QueryResult) -> Result<CouncilPaper, DbError> {
    Ok(CouncilPaper {
        address: row.try_get_by_index(0)?,
        name: row.try_get_by_index(1)?,
        reference: row.try_get_by_index(2)?,
        date: row.try_get_by_index(3)?,
        web: row.try_get_by_index(4)?,
    })
}

/// Papers of a council that may be the one for a resolution of this title, the likeliest first.
pub async fn candidates(
    conn: &impl ConnectionTrait,
    id: EndpointId,
    title: &str,
) -> Result<Vec<CouncilPaper>, DbError> {
    let words = telling_words(title);
    let mut values: Vec<Value> = vec![id.uuid().into()];
    values.extend(words.iter().map(|it| Value::from(format!("%{it}%"))));
    let any: Vec<_> = (0..words.len())
        .map(|it| format!("search_key LIKE ${}", it + 2))
        .collect();
    if any.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT address, name, reference, dated, web FROM oparl_council_paper \
         WHERE endpoint_id = $1 AND ({}) ORDER BY dated DESC, id LIMIT 300",
        any.join(" OR ")
    );
    let found = rows(conn, &sql, values).await?;
    let found: Result<Vec<_>, DbError> = found.iter().map(paper).collect();
    Ok(ranked(found?, &words))
}

/// One of the papers found.
pub(super) async fn paper_at(
    conn: &impl ConnectionTrait,
    id: EndpointId,
    address: &str,
) -> Result<Option<CouncilPaper>, DbError> {
    let sql = "SELECT address, name, reference, dated, web FROM oparl_council_paper \
               WHERE endpoint_id = $1 AND address = $2";
    let found = rows(conn, sql, vec![id.uuid().into(), address.into()]).await?;
    found.first().map(paper).transpose()
}

/// Links a council's paper, instead of another one if there was one.
pub(super) async fn put_link(
    tx: &Tx,
    (council, id, address): (CouncilId, EndpointId, &str),
    (by, now): (&str, Stamp),
) -> Result<(), DbError> {
    let sql = "INSERT INTO oparl_linked_paper \
               (council_id, endpoint_id, address, linked_at, linked_by) \
               VALUES ($1, $2, $3, $4, $5) ON CONFLICT (council_id) DO UPDATE SET \
               endpoint_id = $2, address = $3, linked_at = $4, linked_by = $5";
    let values = vec![
        council.uuid().into(),
        id.uuid().into(),
        address.into(),
        now.micros().into(),
        by.into(),
    ];
    write(tx, sql, values).await?;
    Ok(())
}

pub(super) async fn delete_link(tx: &Tx, council: CouncilId) -> Result<u64, DbError> {
    let sql = "DELETE FROM oparl_linked_paper WHERE council_id = $1";
    write(tx, sql, vec![council.uuid().into()]).await
}

/// The linked papers of an endpoint, with the council on whose board each stands.
pub(super) async fn linked(
    conn: &impl ConnectionTrait,
    id: EndpointId,
) -> Result<Vec<(CouncilId, String)>, DbError> {
    let sql = "SELECT council_id, address FROM oparl_linked_paper WHERE endpoint_id = $1 \
               ORDER BY council_id";
    let found = rows(conn, sql, vec![id.uuid().into()]).await?;
    found
        .iter()
        .map(|row| {
            let council: Uuid = row.try_get_by_index(0)?;
            Ok((council.into(), row.try_get_by_index(1)?))
        })
        .collect()
}

/// Evidence as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// What was said.
    pub evidence: Evidence,
    /// When it was read.
    pub read_at: Stamp,
}

/// Keeps evidence; what is known already stays as it is. Whether it is new.
pub(super) async fn put_evidence(
    tx: &Tx,
    council: CouncilId,
    it: &Evidence,
    now: Stamp,
) -> Result<bool, DbError> {
    let sql = "INSERT INTO oparl_evidence (id, council_id, source, stage, role, meeting, held_on, \
               result, document, content, sha256, read_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) \
               ON CONFLICT (council_id, source, sha256) DO NOTHING";
    let values = vec![
        now.uuid().into(),
        council.uuid().into(),
        it.source.as_str().into(),
        it.stage.word().into(),
        it.role.clone().into(),
        it.meeting.clone().into(),
        it.held_on.clone().into(),
        it.result.clone().into(),
        it.document.clone().into(),
        it.content.as_str().into(),
        it.sha256.as_str().into(),
        now.micros().into(),
    ];
    Ok(write(tx, sql, values).await? > 0)
}

/// The evidence about these councils, the latest first. The caller has to have read their board.
pub async fn evidence_of(
    conn: &impl ConnectionTrait,
    councils: &[CouncilId],
) -> Result<HashMap<CouncilId, Vec<Kept>>, DbError> {
    let mut found: HashMap<CouncilId, Vec<Kept>> = HashMap::new();
    if councils.is_empty() {
        return Ok(found);
    }
    let places: Vec<_> = (1..=councils.len()).map(|it| format!("${it}")).collect();
    let sql = format!(
        "SELECT council_id, source, stage, role, meeting, held_on, result, document, content, \
         sha256, read_at FROM oparl_evidence WHERE council_id IN ({}) ORDER BY read_at DESC, id",
        places.join(", ")
    );
    let values = councils.iter().map(|it| it.uuid().into()).collect();
    for row in rows(conn, &sql, values).await? {
        let council: Uuid = row.try_get_by_index(0)?;
        let stage: String = row.try_get_by_index(2)?;
        let stage = Stage::from_word(&stage);
        let stage =
            stage.ok_or_else(|| DbError::inconsistent("oparl_evidence", council.to_string()))?;
        let evidence = Evidence {
            paper: String::new(),
            source: row.try_get_by_index(1)?,
            stage,
            role: row.try_get_by_index(3)?,
            meeting: row.try_get_by_index(4)?,
            held_on: row.try_get_by_index(5)?,
            result: row.try_get_by_index(6)?,
            document: row.try_get_by_index(7)?,
            content: row.try_get_by_index(8)?,
            sha256: row.try_get_by_index(9)?,
        };
        let kept = Kept {
            evidence,
            read_at: Stamp::from_micros(row.try_get_by_index(10)?),
        };
        found.entry(council.into()).or_default().push(kept);
    }
    Ok(found)
}

/// The linked papers of these councils.
pub(super) async fn links_of(
    conn: &impl ConnectionTrait,
    councils: &[CouncilId],
) -> Result<HashMap<CouncilId, String>, DbError> {
    if councils.is_empty() {
        return Ok(HashMap::new());
    }
    let places: Vec<_> = (1..=councils.len()).map(|it| format!("${it}")).collect();
    let sql = format!(
        "SELECT council_id, address FROM oparl_linked_paper WHERE council_id IN ({})",
        places.join(", ")
    );
    let values = councils.iter().map(|it| it.uuid().into()).collect();
    let found = rows(conn, &sql, values).await?;
    found
        .iter()
        .map(|row| {
            let council: Uuid = row.try_get_by_index(0)?;
            Ok((council.into(), row.try_get_by_index(1)?))
        })
        .collect()
}

/// How many papers were found at each endpoint of a network.
pub(super) async fn paper_counts(
    conn: &impl ConnectionTrait,
    network: NetworkId,
) -> Result<HashMap<EndpointId, u64>, DbError> {
    let sql = "SELECT paper.endpoint_id, count(*) FROM oparl_council_paper AS paper \
               JOIN oparl_endpoint ON oparl_endpoint.id = paper.endpoint_id \
               WHERE oparl_endpoint.network_id = $1 GROUP BY paper.endpoint_id";
    let found = rows(conn, sql, vec![network.uuid().into()]).await?;
    found
        .iter()
        .map(|row| {
            let id: Uuid = row.try_get_by_index(0)?;
            let count: i64 = row.try_get_by_index(1)?;
            Ok((id.into(), u64::try_from(count).unwrap_or(0)))
        })
        .collect()
}
