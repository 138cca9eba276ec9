//! `/api/v1/account`: the caller's own account.

use axum::Json;
use kernel::Denied;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web::{ApiFailure, ApiRouter, Visit};

/// The caller.
#[derive(Debug, Serialize, ToSchema)]
pub struct AccountJson {
    /// The account's id.
    id: String,
    /// The name on screen.
    name: String,
    /// The caller's roles.
    roles: Vec<RoleJson>,
}

/// One role of the caller.
#[derive(Debug, Serialize, ToSchema)]
pub struct RoleJson {
    /// The network in which it counts.
    network: String,
    /// The organisation for which it counts.
    organisation: Option<String>,
    /// The role.
    role: String,
}

/// The routes, below `/api/v1`.
pub fn routes() -> ApiRouter {
    OpenApiRouter::new().routes(routes!(own))
}

/// The caller's own account and roles.
#[utoipa::path(get, path = "/account", tag = "account", operation_id = "get_own_account",
    responses((status = 200, description = "the account", body = AccountJson)))]
async fn own(visit: Visit) -> Result<Json<AccountJson>, ApiFailure> {
    let identity = visit.actor.identity().ok_or(Denied::SignInFirst)?;
    let roles = visit.actor.standings().iter().map(|standing| RoleJson {
        network: standing.network.to_string(),
        organisation: standing.organisation.map(|id| id.to_string()),
        role: standing.role.word().to_owned(),
    });
    Ok(Json(AccountJson {
        id: identity.account.to_string(),
        name: identity.name.clone(),
        roles: roles.collect(),
    }))
}
