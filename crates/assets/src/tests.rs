use super::*;

fn text(asset: &Asset) -> &str {
    std::str::from_utf8(asset.bytes).expect("text assets are UTF-8")
}

#[test]
fn every_asset_is_found_by_its_path() {
    for asset in ALL {
        assert!(
            find(asset.path).is_some_and(|found| std::ptr::eq(found, asset)),
            "{}",
            asset.path
        );
    }
    assert!(find("/assets/style.css").is_none());
    assert!(find("").is_none());
}

#[test]
fn the_style_sheet_asks_only_for_files_that_are_here() {
    let mut files = 0;
    for part in text(&STYLE_CSS).split("url(").skip(1) {
        let target = part.split(')').next().unwrap_or_default().trim_matches('"');
        if target.starts_with("data:") {
            continue;
        }
        assert!(find(target).is_some(), "{target} is not in the bundle");
        files += 1;
    }
    assert_eq!(files, 6, "three weights, each latin and latin-ext");
}

#[test]
fn a_page_loads_less_than_100_kilobytes() {
    let size = [&STYLE_CSS, &APP_JS, &ICONS_SVG]
        .map(|asset| asset.br.map_or(asset.bytes.len(), <[u8]>::len))
        .into_iter()
        .sum::<usize>();
    assert!(size < 100_000, "{size} bytes");
}

#[test]
fn text_is_compressed_and_what_is_compressed_already_is_not() {
    for asset in ALL {
        let is_small = ["font/woff2", "image/png"].contains(&asset.content_type);
        assert_eq!(asset.br.is_none(), is_small, "{}", asset.path);
        assert_eq!(asset.gz.is_none(), is_small, "{}", asset.path);
    }
}

#[test]
fn licences_name_every_package() {
    for name in [
        "@fontsource/fira-sans",
        "@kern-ux/native",
        "htmx.org",
        "Material Symbols",
    ] {
        assert!(THIRD_PARTY_ASSETS.contains(name), "{name}");
    }
}
