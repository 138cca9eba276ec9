//! The description of the API says all there is, and needs nothing else.

use super::rights::routes;
use serde_json::Value;
use std::collections::BTreeSet;

fn description() -> Value {
    serde_json::to_value(super::description()).expect("it is JSON")
}

/// Every operation: method in capitals, path, and what is said about it.
fn operations(description: &Value) -> Vec<(String, String, &Value)> {
    let paths = description["paths"].as_object().expect("there are paths");
    let mut found = Vec::new();
    for (path, item) in paths {
        for method in ["get", "post", "put", "patch", "delete"] {
            if let Some(operation) = item.get(method) {
                found.push((method.to_uppercase(), path.clone(), operation));
            }
        }
    }
    found
}

#[test]
fn every_route_of_the_api_is_described() {
    let description = description();
    let described: BTreeSet<_> = operations(&description)
        .into_iter()
        .map(|(method, path, _)| (method, path))
        .collect();
    let routed: BTreeSet<_> = routes::all()
        .into_iter()
        .filter(|(_, path)| path.starts_with("/api/v1/"))
        .map(|(method, path)| (method.to_string(), path))
        .collect();
    assert!(routed.len() > 10, "{routed:?}");
    assert_eq!(routed, described);
}

#[test]
fn every_operation_has_a_name_of_its_own_a_summary_and_its_problems() {
    let description = description();
    let mut names = BTreeSet::new();
    for (method, path, operation) in operations(&description) {
        let name = operation["operationId"].as_str().expect("a name");
        assert!(names.insert(name.to_owned()), "{name} stands twice");
        assert!(operation["summary"].is_string(), "{method} {path}");
        for answer in ["4XX", "5XX"] {
            let problem = &operation["responses"][answer]["$ref"];
            assert_eq!(problem, "#/components/responses/Problem", "{method} {path}");
        }
    }
}

#[test]
fn every_list_has_pages() {
    let description = description();
    let mut lists = 0;
    for (method, path, operation) in operations(&description) {
        let answer = &operation["responses"]["200"]["content"]["application/json"];
        let schema = answer["schema"]["$ref"].as_str().unwrap_or("#/nowhere");
        let schema = description.pointer(schema.trim_start_matches('#'));
        // Whatever answers `items` is a list, however it is called.
        let items = schema.and_then(|it| it.pointer("/properties/items"));
        if method != "GET" || items.is_none() {
            continue;
        }
        lists += 1;
        let parameters = operation["parameters"].as_array().expect("parameters");
        let names: Vec<_> = parameters.iter().map(|it| it["name"].as_str()).collect();
        for name in ["limit", "cursor"] {
            assert!(names.contains(&Some(name)), "{path} takes no {name}");
        }
    }
    assert!(lists > 7, "only {lists} lists");
}

#[test]
fn the_description_needs_no_other_file() {
    let description = description();
    let mut references = Vec::new();
    collect(&description, &mut references);
    assert!(references.len() > 20, "{references:?}");
    for reference in references {
        let pointer = reference.strip_prefix('#').expect("it stays in the file");
        assert!(description.pointer(pointer).is_some(), "{reference}");
    }
}

fn collect(value: &Value, references: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                match value.as_str() {
                    Some(text) if name == "$ref" => references.push(text.to_owned()),
                    _ => collect(value, references),
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|it| collect(it, references)),
        _ => {}
    }
}
