//! What every operation of the API has in common, added to its description once.

use crate::{FieldProblem, Problem};
use utoipa::PartialSchema as _;
use utoipa::openapi::header::HeaderBuilder;
use utoipa::openapi::path::{Operation, Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::security::{
    ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme,
};
use utoipa::openapi::{
    Components, ContentBuilder, ObjectBuilder, OpenApi, PathItem, Ref, RefOr, Required, Response,
    ResponseBuilder, ServerBuilder, Type,
};

/// Adds how callers are known, and to each operation the answers that any of them gives:
/// problems, entity tags, "not modified".
pub fn describe_common_parts(api: &mut OpenApi) {
    let components = api.components.get_or_insert_default();
    schemes(components);
    components
        .schemas
        .insert("Problem".to_owned(), Problem::schema());
    components
        .schemas
        .insert("FieldProblem".to_owned(), FieldProblem::schema());
    components
        .responses
        .insert("Problem".to_owned(), problem().into());
    components
        .responses
        .insert("NotModified".to_owned(), not_modified().into());
    api.servers = Some(vec![ServerBuilder::new().url("/").build()]);
    // With a token, with the session of a browser (reading only), or without either.
    api.security = Some(vec![
        SecurityRequirement::default(),
        SecurityRequirement::new::<_, [&str; 0], &str>("token", []),
        SecurityRequirement::new::<_, [&str; 0], &str>("session", []),
    ]);
    for item in api.paths.paths.values_mut() {
        read(item);
        write(item);
    }
}

fn schemes(components: &mut Components) {
    let token = HttpBuilder::new()
        .scheme(HttpAuthScheme::Bearer)
        .description(Some("An access token, made by its owner under \"Konto\"."))
        .build();
    components.add_security_scheme("token", SecurityScheme::Http(token));
    let cookie = ApiKeyValue::with_description("sid", "A signed-in browser; it only reads.");
    components.add_security_scheme("session", SecurityScheme::ApiKey(ApiKey::Cookie(cookie)));
}

fn read(item: &mut PathItem) {
    let Some(operation) = &mut item.get else {
        return;
    };
    operation
        .parameters
        .get_or_insert_default()
        .push(if_none_match().into());
    answers(operation, "NotModified", "304");
    answers(operation, "Problem", "4XX");
    answers(operation, "Problem", "5XX");
    tagged(operation);
}

fn write(item: &mut PathItem) {
    for operation in [
        &mut item.post,
        &mut item.put,
        &mut item.patch,
        &mut item.delete,
    ] {
        let Some(operation) = operation else { continue };
        answers(operation, "Problem", "4XX");
        answers(operation, "Problem", "5XX");
        tagged(operation);
    }
}

fn answers(operation: &mut Operation, response: &str, status: &str) {
    let response = Ref::from_response_name(response);
    operation
        .responses
        .responses
        .insert(status.to_owned(), RefOr::Ref(response));
}

/// Every successful answer carries its tag.
fn tagged(operation: &mut Operation) {
    for status in ["200", "201"] {
        let response = operation.responses.responses.get_mut(status);
        if let Some(RefOr::T(response)) = response {
            let tag = HeaderBuilder::new()
                .schema(Some(text()))
                .description(Some("Strong tag of the record as this caller sees it."))
                .build();
            response.headers.insert("ETag".to_owned(), tag.into());
        }
    }
}

fn if_none_match() -> Parameter {
    ParameterBuilder::new()
        .name("If-None-Match")
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some("Tags the caller has: 304 if one of them still holds."))
        .schema(Some(text()))
        .build()
}

fn problem() -> Response {
    let content = ContentBuilder::new()
        .schema(Some(Ref::from_schema_name("Problem")))
        .build();
    ResponseBuilder::new()
        .description("Why it was not done, after RFC 9457.")
        .content("application/problem+json", content)
        .build()
}

fn not_modified() -> Response {
    ResponseBuilder::new()
        .description("The caller has the present state.")
        .build()
}

fn text() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String)
}
