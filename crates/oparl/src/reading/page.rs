//! A page of a list.

use super::objects::plain;
use super::{Fault, Problem, parse};
use serde_json::Value;

/// A page of a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// The objects, as they were sent.
    pub objects: Vec<Value>,
    /// Where the list goes on.
    pub next: Option<String>,
}

/// Reads a page: also a bare list, one object alone, and objects numbered in an object.
pub fn page(bytes: &[u8]) -> (Page, Vec<Problem>) {
    let (value, mut problems) = parse(bytes);
    let mut page = Page::default();
    match value {
        Some(Value::Array(objects)) => {
            problems.push(Problem::new("", Fault::NoList));
            page.objects = objects;
        }
        Some(Value::Object(mut fields)) => {
            let links = fields.get("links").and_then(|it| it.get("next"));
            page.next = links.and_then(|it| plain(it, "links.next", &mut problems));
            match fields.remove("data") {
                Some(Value::Array(objects)) => page.objects = objects,
                Some(Value::Object(inside)) => {
                    problems.push(Problem::new("data", Fault::WrongNumber));
                    page.objects = if inside.contains_key("id") {
                        vec![Value::Object(inside)]
                    } else {
                        inside.into_iter().map(|(_, value)| value).collect()
                    };
                }
                Some(Value::Null) | None if fields.contains_key("id") => {
                    problems.push(Problem::new("", Fault::NoList));
                    page.objects = vec![Value::Object(fields)];
                }
                _ => problems.push(Problem::new("data", Fault::NoList)),
            }
        }
        Some(_) => problems.push(Problem::new("", Fault::NoList)),
        None => {}
    }
    page.objects.retain(|it| {
        let fits = it.is_object();
        if !fits {
            problems.push(Problem::new("data", Fault::WrongForm));
        }
        fits
    });
    (page, problems)
}
