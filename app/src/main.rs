//! The binary `regiowerk`.

fn main() {}
