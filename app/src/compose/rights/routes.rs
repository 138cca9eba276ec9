//! The routes of the house, as the router itself lists them.

use crate::compose::manifests;
use axum::http::Method;
use std::collections::BTreeMap;

/// Every route with its methods, in order of the paths.
pub(in crate::compose) fn all() -> Vec<(Method, String)> {
    let mut pages = web::Router::new();
    let mut api = web::ApiRouter::new();
    for manifest in &manifests() {
        pages = pages.merge((manifest.pages)());
        api = api.nest("/api/v1", (manifest.api)());
    }
    let (api, _) = api.split_for_parts();
    let mut found = listed(&format!("{:?}", pages.merge(api)));
    found.sort_by(|a, b| (&a.1, a.0.as_str()).cmp(&(&b.1, b.0.as_str())));
    assert!(found.len() > 50, "the router shows its routes no longer");
    found
}

/// What axum prints of a router: `RouteId(0): MethodRouter(MethodRouter { get: …` for
/// the routes, then `RouteId(0): "/konto"` for the paths.
fn listed(printed: &str) -> Vec<(Method, String)> {
    let own = printed.split_once("fallback_router:");
    let (routes, paths) = own
        .and_then(|(own, _)| own.split_once("node: Node { paths: {"))
        .expect("axum prints the paths");
    let paths: BTreeMap<&str, &str> = numbered(paths)
        .filter_map(|(number, rest)| Some((number, rest.strip_prefix('"')?.split_once('"')?.0)))
        .collect();
    let methods = numbered(routes).flat_map(|(number, printed)| {
        let path = paths.get(number).copied().expect("every route has a path");
        let there = METHODS.into_iter().filter(|method| {
            let field = format!("{}: ", method.as_str().to_lowercase());
            let value = printed.split_once(&field);
            value.is_some_and(|(_, value)| !value.starts_with("None"))
        });
        there.map(move |method| (method, path.to_owned()))
    });
    methods.collect()
}

/// The methods that this product uses.
const METHODS: [Method; 5] = [
    Method::GET,
    Method::POST,
    Method::PUT,
    Method::PATCH,
    Method::DELETE,
];

/// Every `RouteId(7): …` as number and what follows.
fn numbered(printed: &str) -> impl Iterator<Item = (&str, &str)> {
    let parts = printed.split("RouteId(").skip(1);
    parts.filter_map(|part| part.split_once("): "))
}
