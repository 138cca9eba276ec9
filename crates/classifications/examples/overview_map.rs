//! Prints the overview map of some keys as an SVG:
//! `cargo run -p classifications --example overview_map -- 05512 05513 05562 > map.svg`

use classifications::{RegionMap, Shape};

fn main() {
    let keys: Vec<String> = std::env::args().skip(1).collect();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    let map = RegionMap::of(&keys);
    let (width, height) = (map.width, map.height);
    println!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">"#);
    println!(r##"<g fill="#dbe7f0" stroke="#34506b" fill-rule="evenodd">"##);
    for shape in &map.shapes {
        println!(
            r#"<path d="{}"><title>{}</title></path>"#,
            shape.path, shape.name
        );
    }
    println!(r#"</g><g font-family="sans-serif" font-size="13" text-anchor="middle">"#);
    for shape in &map.shapes {
        let (x, y) = shape.label;
        let number = shape.number.map(|number| number.to_string());
        for (line, dy) in shape.label_lines.iter().chain(&number).zip(offsets(shape)) {
            println!(
                r#"<text x="{x}" y="{}" dominant-baseline="central">{line}</text>"#,
                y + dy
            );
        }
    }
    println!("</g></svg><!-- {} -->", map.attribution);
}

/// How far each line of a label stands from its middle.
fn offsets(shape: &Shape) -> [f64; 2] {
    if shape.label_lines.len() == 2 {
        [-7.8, 7.8]
    } else {
        [0.0, 0.0]
    }
}
