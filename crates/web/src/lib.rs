//! How every page and every answer of the API is made: routing, layout, texts in
//! two languages, errors, headers, assets.
//!
//! Only here does a kind of refusal become a status code. What is deliberately
//! absent: sessions and rights (the platform puts the [`kernel::Actor`] into the
//! request), any table, any rule of a capability.

mod api_failure;
mod assets_route;
mod body;
mod client;
mod describe;
mod etag;
mod failure;
mod form;
mod format;
mod headers;
mod language;
mod list;
mod nav;
mod paging;
mod path;
mod problem;
mod request_id;
mod shell;
mod state;
mod texts;
mod visit;

pub use api_failure::{ApiFailure, At, Fault, Says};
pub use assets_route::routes as asset_routes;
pub use body::Body;
pub use client::{ClientAddress, Proxies, ProxyError};
pub use describe::describe_common_parts;
pub use etag::{IfMatch, conditional, has_tag, name_coding};
pub use failure::{Answer, Failure, name_failures, refused_page};
pub use form::{Checks, FormProblem};
pub use format::{amount, day, day_in_words, distance_in_days, moment, number};
pub use headers::secured;
pub use language::LanguageLayer;
pub use list::{List, Paging, PagingParams};
pub use nav::{Group, NavEntry};
pub use paging::Pager;
pub use path::Id;
pub use problem::{FieldProblem, Problem};
pub use request_id::{HEADER as REQUEST_ID, RequestId};
pub use shell::{Crumb, Head, NetworkHead, Place, Shell, page, page_with_status, part};
pub use state::{Clock, Settings, WebState};
pub use texts::{Arg, TextError, Texts};
pub use visit::Visit;

/// This crate's texts, for the app to gather.
pub const LOCALES: [(kernel::Lang, &str); 2] = [
    (kernel::Lang::De, include_str!("../locales/de.ftl")),
    (kernel::Lang::En, include_str!("../locales/en.ftl")),
];

pub use axum::Router as AxumRouter;
pub use utoipa_axum::router::OpenApiRouter;

/// A router of this product's pages.
pub type Router = axum::Router<WebState>;

/// A router of this product's API, with its description.
pub type ApiRouter = OpenApiRouter<WebState>;
