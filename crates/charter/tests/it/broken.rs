//! Broken charters and what is said about them, with line and column.

use charter::{Facts, check, check_all};

const BASE: &str = include_str!("base.toml");

/// The problems of the base charter with one text replaced by another, without the
/// name of the file.
fn problems(old: &str, new: &str) -> Vec<String> {
    assert_eq!(BASE.matches(old).count(), 1, "{old:?} is not unique");
    let text = BASE.replace(old, new);
    let problems = check("k.toml", &text, &Facts::none()).err();
    let problems = problems.unwrap_or_default();
    let lines = problems.iter().map(ToString::to_string);
    lines
        .map(|line| line.trim_start_matches("k.toml:").to_owned())
        .collect()
}

#[test]
fn the_base_is_clean() {
    assert!(check("k.toml", BASE, &Facts::none()).is_ok());
}

#[test]
fn everything_is_reported_at_once() {
    let ruin = include_str!("ruin.toml");
    let problems = check("ruin.toml", ruin, &Facts::none()).expect_err("it is broken");
    let english: Vec<String> = problems.iter().map(ToString::to_string).collect();
    insta::assert_snapshot!("ruin_in_english", english.join("\n"));
    let german: Vec<String> = problems.iter().map(charter::Problem::german).collect();
    insta::assert_snapshot!("ruin_in_german", german.join("\n"));
}

/// What is wrong with some of the networks of an instance.
fn together(files: &[(&str, &str)]) -> Vec<String> {
    let problems = check_all(files).err().unwrap_or_default();
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn networks_refer_to_each_other() {
    let through = |network: &str| format!("{BASE}\n[operates_through]\nnetwork = \"{network}\"\n");
    let (to_a, to_b, to_c) = (through("a"), through("b"), through("c"));
    assert_eq!(together(&[("a.toml", BASE), ("b.toml", &to_a)]), [""; 0]);
    assert_eq!(
        together(&[("a.toml", &to_a)]),
        ["a.toml:106:11: \"a\" refers to itself; name another one or leave the key out"]
    );
    assert_eq!(
        together(&[("a.toml", &to_b), ("b.toml", &to_c), ("c.toml", &to_a)]),
        [
            "a.toml:106:11: the chain leads back to itself: a → b → c → a; remove one link",
            "b.toml:106:11: the chain leads back to itself: b → c → a → b; remove one link",
            "c.toml:106:11: the chain leads back to itself: c → a → b → c; remove one link",
        ]
    );
    assert_eq!(
        together(&[("a.toml", BASE), ("b.toml", &to_c)]),
        ["b.toml:106:11: there is no network \"c\"; choose from a"]
    );
    let same = BASE.replace(
        "name = \"Team Energie\"",
        "name = \"Team\"\nsame_as = { network = \"a\", body = \"tem\" }",
    );
    assert_eq!(
        together(&[("a.toml", BASE), ("b.toml", &same)]),
        ["b.toml:71:35: there is no body in that network \"tem\"; did you mean \"team\"?"]
    );
}

#[test]
fn the_file_name_is_the_address() {
    let problems = check("Mein Netz.toml", BASE, &Facts::none()).expect_err("no slug");
    assert_eq!(
        problems[0].to_string(),
        "Mein Netz.toml:1:1: the file name \"Mein Netz\" cannot become an address; \
         use lower-case letters, digits and hyphens"
    );
}

#[test]
fn every_mistake_is_named_in_its_place() {
    for (old, new, says) in CASES {
        assert_eq!(problems(old, new), *says, "{old:?} -> {new:?}");
    }
}

/// A text of the base charter, what replaces it, and what is said about that.
const CASES: &[(&str, &str, &[&str])] = &[
    (
        "purpose = {",
        "colour = \"#ffd200\"\npurpose = {",
        &[
            "3:10: the colour #ffd200 is too pale to be read on white (contrast below 4.5:1); write a darker one, for example \"#7a6500\"",
        ],
    ),
    (
        "purpose = {",
        "purpose = = {",
        &[
            "3:11: this is not TOML: extra `=`, expected nothing; correct the line, the rest is checked afterwards",
            "3:13: this is not TOML: unexpected key or value, expected newline, `#`; correct the line, the rest is checked afterwards",
        ],
    ),
    (
        "[[fields]]\nkey = \"energie\"",
        "[[fields]\nkey = \"energie\"",
        &[
            "29:10: a bracket is opened and not closed; correct the line, the rest is checked afterwards",
        ],
    ),
    (
        "steered_by",
        "stered_by",
        &["71:1: unknown key \"stered_by\"; did you mean \"steered_by\"?"],
    ),
    (
        "[[rules]]",
        "[[rule]]",
        &["79:3: unknown key \"rule\"; did you mean \"rules\"?"],
    ),
    (
        "name = \"Team Energie\"",
        "name = 7",
        &["70:8: the value has the wrong type; write a text, or { de = \"…\", en = \"…\" }"],
    ),
    (
        "number = 2 ",
        "number = \"2\" ",
        &["91:46: the value has the wrong type; write a whole number without quotes"],
    ),
    (
        "name = \"Team Energie\"\n",
        "",
        &["67:1: \"name\" is missing; add it: a text, or { de = \"…\", en = \"…\" }"],
    ),
    (
        "[region]\nname = \"Am Kanal\"\nareas = [\"05562\"]\nnuts = [\"DEA36\"]\nfigures = [{ kind = \"companies\", number = 10, precision = \"about\", source = \"Beispiel\" }]\n",
        "",
        &[
            "1:1: the section [region] is missing; add a line with [region] and below it what belongs to it",
        ],
    ),
    (
        "name = \"Stadt Marl\"",
        "name = \"Stadt Marl",
        &[
            "41:19: a text needs straight quotation marks (\") before and after it, on one line; correct the line, the rest is checked afterwards",
        ],
    ),
    (
        "name = \"Stadt Marl\"",
        "name = „Stadt Marl“",
        &[
            "41:8: a text needs straight quotation marks (\") before and after it, on one line; correct the line, the rest is checked afterwards",
        ],
    ),
    (
        "[history]\n",
        "[region]\n",
        &[
            "11:2: this stands in the file for the second time; correct the line, the rest is checked afterwards",
        ],
    ),
    (
        "founded = \"2003-01\"",
        "founded = \"15.1.2003\"",
        &["12:11: \"15.1.2003\" is not how dates are written here; write \"2003-01-15\""],
    ),
    (
        "key = \"marl\"\nname = \"Stadt Marl\"\ncategory = \"municipality\"",
        "key = \"marl\"\nname = \"Stadt Marl\"\ncategory = \"Stadt\"",
        &["42:12: \"Stadt\" is not known here; did you mean \"municipality\"?"],
    ),
    (
        "purpose = {",
        "purpos = {",
        &["3:1: unknown key \"purpos\"; did you mean \"purpose\"?"],
    ),
    (
        "name = \"Team Energie\"",
        "name = \" \"",
        &["70:8: the text is empty; write a text or leave the key out"],
    ),
    (
        "name = \"Arbeitsordnung\"",
        "name = \"Ordnung von amt@example.org\"",
        &[
            "81:8: a mail address stands in a public document; leave it out, contacts are kept in the directory",
        ],
    ),
    (
        "05562024",
        "05562025",
        &["43:7: there is no area with the key 05562025; did you mean \"05562024 (Marl)\"?"],
    ),
    (
        "[\"05562\"]",
        "[\"05563\"]",
        &[
            "7:10: there is no area with the key 05563; did you mean \"05562 (Kreis Recklinghausen)\"?",
        ],
    ),
    (
        "\"DEA36\"",
        "\"DEA37\"",
        &[
            "8:9: DEA37 is Kreis Steinfurt, which is not among \"areas\"; make the two lists name the same areas",
        ],
    ),
    (
        "\"DEA36\"",
        "\"DEA99\"",
        &["8:9: there is no area with the key DEA99; did you mean \"DEA (Nordrhein-Westfalen)\"?"],
    ),
    (
        "key = \"chemie\"",
        "key = \"Chemie!\"",
        &[
            "35:7: \"Chemie!\" cannot be read; write a key of lower-case letters, digits and hyphens",
        ],
    ),
    (
        "founded = \"2003-01\"",
        "founded = 2003",
        &[
            "12:11: the value has the wrong type; write a date like \"2003\", \"2003-01\", \"2003-01-15\" or, without year, \"--01-15\"",
        ],
    ),
    (
        "kind = \"strategy-team\"",
        "kind = \"strategyteam\"",
        &["69:8: \"strategyteam\" is not known here; did you mean \"strategy-team\"?"],
    ),
    (
        "05562024",
        "05562020",
        &["43:7: the key 05562020 is Herten, not Stadt Marl; did you mean \"05562024 (Marl)\"?"],
    ),
    (
        "ags = \"05562024\"\n",
        "",
        &[
            "39:1: Stadt Marl is a municipality or district without \"ags\"; did you mean \"05562024 (Marl)\"?",
        ],
    ),
    (
        "name = \"Stadt Herten\"",
        "name = \"Stadt Marl\"",
        &[
            "46:1: Stadt Marl is already listed in line 39; remove one of the two",
            "50:7: the key 05562020 is Herten, not Stadt Marl; did you mean \"05562024 (Marl)\"?",
        ],
    ),
    (
        "key = \"herten\"",
        "key = \"marl\"",
        &[
            "47:7: the key \"marl\" is already used in line 40; choose another one",
            "94:12: there is no organisation \"herten\"; choose from marl",
        ],
    ),
    (
        "fields = [\"energie\"]",
        "fields = [\"energi\"]",
        &["72:11: there is no field \"energi\"; did you mean \"energie\"?"],
    ),
    (
        "steered_by = \"lenkung\"",
        "steered_by = \"lenkungsgruppe\"",
        &["71:14: there is no body \"lenkungsgruppe\"; did you mean \"lenkung\"?"],
    ),
    (
        "position = \"mayor\"\nof = \"municipalities\"",
        "position = \"mayor\"\nof = \"districts\"",
        &[
            "65:6: nobody can take this seat: no organisation of the charter is meant by \"districts\"; name a group that has members",
        ],
    ),
    (
        "position = \"mayor\"\nof = \"municipalities\"",
        "position = \"mayor\"\nof = []",
        &[
            "65:6: nobody can take this seat: no organisation of the charter is meant by \"[]\"; name a group that has members",
        ],
    ),
    (
        "position = \"mayor\"\nof = \"municipalities\"",
        "position = \"mayor\"\nof = \"municipalities\"\nexactly = 3",
        &["66:11: 3 seats, but only 2 can be taken; ask for at most 2"],
    ),
    (
        "position = \"mayor\"\nof = \"municipalities\"",
        "position = \"mayor\"",
        &["63:1: \"of\" is missing; add it: a group like \"municipalities\""],
    ),
    (
        "position = \"mayor\"\nof = \"municipalities\"",
        "position = \"major\"\nof = \"municipality\"",
        &[
            "64:12: there is no position \"major\"; did you mean \"mayor\"?",
            "65:6: \"municipality\" is not known here; did you mean \"municipalities\"?",
        ],
    ),
    (
        "name = \"Bürgermeister\"\nof = \"municipalities\"",
        "name = \"Bürgermeister\"\nof = [\"marl\"]\n[[bodies]]\nkey=\"x\"\nkind=\"assembly\"\nname=\"X\"\n[[bodies.seats]]\nposition=\"mayor\"\nof=[\"herten\"]",
        &[
            "63:4: nobody can take this seat: no organisation in \"herten\" has the office \"mayor\"; change the group, or give the office to one of them in [[positions]]",
        ],
    ),
    (
        "min = 1",
        "min = 4",
        &["76:7: the smallest number 4 is greater than the greatest 3; swap them"],
    ),
    (
        "min = 1",
        "min = -1",
        &["76:7: -1 is negative; write a number of at least 0"],
    ),
    (
        "min = 1",
        "exactly = 2",
        &["76:11: \"exactly\" stands beside \"min\" or \"max\"; keep one of them"],
    ),
    (
        "steered_by = \"lenkung\"",
        "steered_by = \"team\"",
        &["71:14: \"team\" refers to itself; name another one or leave the key out"],
    ),
    (
        "name = \"Lenkungsgruppe\"",
        "name = \"Lenkungsgruppe\"\nsteered_by = \"team\"",
        &["62:14: the chain leads back to itself: lenkung → team → lenkung; remove one link"],
    ),
    (
        "since = \"2003-01\", shareholding = \"60 %\"",
        "since = \"2002-12\", shareholding = \"60 %\"",
        &["44:44: 2002-12 lies before the founding (2003-01); write a date from 2003-01 on"],
    ),
    (
        "since = \"2003-01\", shareholding = \"60 %\"",
        "since = \"2003-02-30\", shareholding = \"60 %\"",
        &["44:44: there is no day 2003-02-30; write a day of the calendar"],
    ),
    (
        "state = \"admitted\", since = \"2003-01\", shareholding = \"60 %\"",
        "state = \"left\", since = \"2004\", until = \"2003-05\"",
        &["44:56: 2003-05 lies before the entry (2004); write a date from 2004 on"],
    ),
    (
        "until = \"2010\"",
        "until = \"2002\"",
        &["20:9: 2002 lies before the beginning (2003-01); write a date from 2003-01 on"],
    ),
    (
        "state = \"past\"",
        "state = \"planned\"",
        &[
            "25:9: a stage that is past or current comes after a planned one; order the stages as they follow each other",
        ],
    ),
    (
        "state = \"past\"",
        "state = \"current\"",
        &["25:9: a second stage is current; set all but one to \"past\" or \"planned\""],
    ),
    (
        "shareholding = \"60 %\"",
        "shareholding = \"60.01 %\"",
        &["51:70: 100.01 % is more than the whole; at most 100 % in total"],
    ),
    (
        "shareholding = \"60 %\"",
        "shareholding = \"101 %\"",
        &["44:70: 101 % is more than the whole; at most 100 % in total"],
    ),
    (
        "number = 2 ",
        "number = 3 ",
        &[
            "91:46: 3 councils must adopt, but only 2 are listed; write at most 2 or list the others",
        ],
    ),
    (
        "rule = \"at-least\", number = 2",
        "rule = \"named-and-at-least\", number = 1, named = [\"datteln\"]",
        &["91:68: there is no council of \"datteln\"; choose from marl, herten"],
    ),
    (
        "rule = \"at-least\", number = 2",
        "rule = \"at-least\"",
        &["91:16: \"at-least\" needs \"number\"; add \"number\""],
    ),
    (
        "of = \"herten\", state = \"adopted\"",
        "of = \"marl\", state = \"adopted\"",
        &["94:12: \"marl\" stands here twice; remove one of them"],
    ),
    (
        "\"2002-11-05\"",
        "\"2001-11-05\"",
        &["93:44: 2001-11-05 lies before the resolution (2002); write a date from 2002 on"],
    ),
    (
        "1000.00 EUR",
        "-1000.00 EUR",
        &["102:10: -1000.00 EUR is negative; write a number of at least 0"],
    ),
    (
        "1000.00 EUR",
        "1.000,00 EUR",
        &["102:10: \"1.000,00 EUR\" cannot be read; write an amount like \"26550.00 EUR\""],
    ),
    (
        "name = \"Chemie\"",
        "name = \"ENERGIE\"",
        &["37:8: \"ENERGIE\" stands here twice; remove one of them"],
    ),
    (
        "more than 1/2",
        "at least 3/2",
        &["83:20: 3/2 is more than the whole; at most 100 % in total"],
    ),
    (
        "more than 1/2",
        "the half",
        &[
            "83:20: \"the half\" cannot be read; write a share like \"more than 1/2\", \"at least 2/3\" or \"all\"",
        ],
    ),
    (
        "number = 10,",
        "number = -10,",
        &["9:43: -10 is negative; write a number of at least 0"],
    ),
    (
        "state = \"draft\"",
        "state = \"adopted\"",
        &["79:1: \"adopted\" is missing; add it: the date of adoption"],
    ),
];
