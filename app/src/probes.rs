//! What an operator's monitoring asks.

use axum::extract::State;
use axum::routing::get;
use web::WebState;

/// `/healthz`: the process answers. `/readyz`: the database does, too.
pub fn routes() -> web::Router {
    web::Router::new()
        .route("/healthz", get(async || "ok\n"))
        .route("/readyz", get(ready))
}

async fn ready(State(state): State<WebState>) -> Result<&'static str, web::Failure> {
    platform::network::all(state.db.read()).await?;
    Ok("ready\n")
}
