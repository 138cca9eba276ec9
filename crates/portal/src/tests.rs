//! From charters to what the pages say.

use crate::source::{Others, Source};
use crate::words::Words;
use crate::{bodies, history, members, overview, procedure, region, strategy};
use charter::{Charter, Facts, PartialDate, Percent, Precision, Threshold};
use directory::membership::{Category, Role};
use directory::organisation::Kind;
use directory::{PublicMember, Since};
use kernel::{Lang, OrganisationId, Stamp};
use std::sync::LazyLock;
use web::Texts;

static TEXTS: LazyLock<Texts> = LazyLock::new(|| {
    let own = crate::manifest().locales;
    let sources = web::LOCALES.into_iter().chain(own);
    Texts::gather(sources).expect("the texts are well-formed")
});

const NETWORKS: [(&str, &str); 5] = [
    (
        "emscher-lippe-netzwerk",
        include_str!("../../../networks/emscher-lippe-netzwerk.toml"),
    ),
    (
        "emscher-lippe-allianz",
        include_str!("../../../networks/emscher-lippe-allianz.toml"),
    ),
    (
        "wirtschaftsallianz-bottrop",
        include_str!("../../../networks/wirtschaftsallianz-bottrop.toml"),
    ),
    (
        "heilbronn-franken",
        include_str!("../../../networks/heilbronn-franken.toml"),
    ),
    (
        "regionruhr",
        include_str!("../../../networks/regionruhr.toml"),
    ),
];

fn charter(slug: &str) -> Charter {
    let (_, text) = NETWORKS
        .iter()
        .find(|(stem, _)| *stem == slug)
        .expect("one of the five");
    charter::check(slug, text, &Facts::none()).expect("a good charter")
}

fn words(lang: Lang) -> Words<'static> {
    Words {
        lang,
        texts: &TEXTS,
    }
}

/// The members as the directory has them after the charter was applied.
fn members_of(charter: &Charter) -> Vec<PublicMember> {
    let since = |date| match date {
        PartialDate::Year(year) => Some(Since::Year(year)),
        PartialDate::Month(year, month) => Some(Since::Month(year, month)),
        PartialDate::Day(day) => Some(Since::Day(day)),
        PartialDate::DayOfSomeYear(..) => None,
    };
    let members = charter.members().map(|one| PublicMember {
        organisation: OrganisationId::new(Stamp::from_micros(0)),
        charter_key: Some(one.key.to_string()),
        name: one.name.to_string(),
        short_name: None,
        kind: Kind::from_word(one.category.word()).expect("the same words"),
        category: Category::Full,
        role: Role::default(),
        ags: one.ags.as_ref().map(ToString::to_string),
        town: None,
        legal_form: None,
        website: one.website.as_ref().map(ToString::to_string),
        since: one
            .membership
            .as_ref()
            .and_then(|it| it.since)
            .and_then(since),
    });
    members.collect()
}

fn with<R>(slug: &str, lang: Lang, read: impl FnOnce(&Source<'_>) -> R) -> R {
    let (charter, others) = (charter(slug), Others::new());
    let members = members_of(&charter);
    read(&Source {
        charter: &charter,
        members: &members,
        words: words(lang),
        others: &others,
    })
}

#[test]
fn dates_are_as_precise_as_they_are_known() {
    let say = |lang, text: &str| words(lang).date(PartialDate::parse(text).expect("a date"));
    assert_eq!(say(Lang::De, "2003"), "2003");
    assert_eq!(say(Lang::De, "2003-01"), "Januar\u{a0}2003");
    assert_eq!(say(Lang::De, "2003-01-15"), "15.\u{a0}Januar 2003");
    assert_eq!(say(Lang::De, "--11-14"), "14.\u{a0}November");
    assert_eq!(say(Lang::En, "--11-14"), "14\u{a0}November");
    assert_eq!(say(Lang::En, "2003-01"), "January\u{a0}2003");
    let year = Some(PartialDate::Year(2003));
    assert_eq!(
        words(Lang::De).period(year, None).as_deref(),
        Some("seit\u{a0}2003")
    );
    assert_eq!(words(Lang::En).period(None, None), None);
}

#[test]
fn numbers_shares_and_lists() {
    let german = words(Lang::De);
    assert_eq!(
        german.figure(1_000_000, Precision::MoreThan),
        "über 1.000.000"
    );
    let share = Percent::parse("12.5 %").expect("a share");
    assert_eq!(german.percent(share), "12,5\u{a0}%");
    assert_eq!(words(Lang::En).percent(share), "12.5%");
    let share = |text| Threshold::parse(text).expect("a share");
    assert_eq!(german.threshold(share("more than 1/2")), "mehr als ½");
    assert_eq!(german.threshold(share("at least 3/5")), "mindestens 3/5");
    assert_eq!(words(Lang::En).threshold(share("all")), "all");
    assert_eq!(german.list(&["a", "b", "c"]), "a, b und c");
    assert_eq!(german.list::<&str>(&[]), "");
}

#[test]
fn members_stand_by_category_and_name() {
    with("emscher-lippe-netzwerk", Lang::De, |source| {
        let groups = members::groups(source);
        let titles: Vec<&str> = groups.iter().map(|group| group.title.as_str()).collect();
        assert_eq!(titles, ["Städte und Gemeinden", "Kreise"]);
        assert_eq!(groups[0].members.len(), 12);
        assert_eq!(groups[0].members[0].name, "Stadt Bottrop");
        assert_eq!(groups[0].members[0].since, "seit\u{a0}Januar\u{a0}2003");
        let website = groups[0].members[0].website.as_ref().expect("a web site");
        assert_eq!(website.text, "bottrop.de");
    });
}

#[test]
fn seats_are_told_in_words() {
    with("emscher-lippe-netzwerk", Lang::De, |source| {
        let items = bodies::bodies(source);
        let seats = |index: usize| {
            let facts = items[index].facts.iter();
            let mut of = facts.filter(|fact| fact.label == "Zusammensetzung");
            let fact = of.next().expect("a composition");
            let texts = fact.values.iter().map(|value| value.text.clone());
            texts.collect::<Vec<_>>()
        };
        assert_eq!(
            seats(0)[1],
            "Landrätin oder Landrat der Kreise, alle kraft Amtes"
        );
        assert_eq!(
            seats(1),
            ["Sprecherin oder Sprecher der Mitglieder, genau 2 Personen"]
        );
        assert!(seats(3)[0].ends_with("Zahl nicht festgelegt"));
    });
}

#[test]
fn the_map_numbers_what_has_no_room_for_its_name() {
    with("emscher-lippe-netzwerk", Lang::De, |source| {
        let (map, entries) = region::map(source, &members::groups(source));
        assert_eq!(map.paths.len(), 12, "all towns, so not their district");
        assert!(map.attribution.contains("BKG"));
        let beside = entries.iter().filter(|entry| entry.number.is_some());
        assert_eq!(beside.count() + map.legend.len(), map.pins.len());
    });
    with("heilbronn-franken", Lang::De, |source| {
        let (map, entries) = region::map(source, &members::groups(source));
        assert_eq!((map.paths.len(), entries.len()), (5, 3));
    });
}

#[test]
fn history_tells_the_stages_in_order() {
    with("heilbronn-franken", Lang::De, |source| {
        let moments = history::moments(source);
        let current: Vec<bool> = moments.iter().map(|moment| moment.current).collect();
        assert_eq!(current, [false, false, true, false]);
        assert_eq!(moments[1].when, "23.\u{a0}Juli");
        assert_eq!(moments[2].carried_by, "Getragen von allen Mitgliedern.");
    });
}

#[test]
fn councils_that_did_the_same_stand_on_one_line() {
    with("emscher-lippe-netzwerk", Lang::De, |source| {
        let section = history::resolutions(source).expect("a resolution");
        let facts = section.items[0].facts.iter();
        let mut councils = facts.filter(|fact| fact.label == "Räte und Vertretungen");
        let councils = councils.next().expect("councils");
        assert_eq!(councils.values.len(), 1);
        assert!(
            councils.values[0]
                .text
                .starts_with("13 zugestimmt: Stadt Bottrop, ")
        );
    });
}

#[test]
fn sections_without_a_capability_are_shown() {
    let ids = |slug| {
        with(slug, Lang::De, |source| {
            let overview = overview::overview(source);
            let sections = overview.work.iter().chain(&overview.meetings);
            sections.map(|section| section.id).collect::<Vec<_>>()
        })
    };
    assert_eq!(
        ids("wirtschaftsallianz-bottrop"),
        [
            "ziele",
            "plaene",
            "reallabore",
            "projekte",
            "foerderung",
            "arbeitsordnung",
            "treffen"
        ]
    );
    assert_eq!(ids("regionruhr"), ["ziele", "plaene", "foerderung"]);
}

#[test]
fn the_amount_of_a_grant_is_written_in_full() {
    with("regionruhr", Lang::De, |source| {
        let sections = strategy::sections(source);
        let grants = sections.iter().find(|section| section.id == "foerderung");
        let first = &grants.expect("grants").items[0];
        assert_eq!(first.facts[0].values[0].text, "26.550,00\u{a0}EUR");
    });
}

#[test]
fn rules_of_procedure_are_told_in_words() {
    let (_, text) = NETWORKS[2];
    let text = text.replace(
        "state = \"in-preparation\"\n\n# 002_029e581eb54b20dc.txt: the first goals",
        "state = \"draft\"\n\
         invitation = { days = 14, count = \"full-days-between\" }\n\
         quorum = { share = \"at least 1/2\", base = \"filled-seats\" }\n\n# the first goals",
    );
    let charter =
        charter::check("wirtschaftsallianz-bottrop", &text, &Facts::none()).expect("good");
    let others = Others::new();
    let members = members_of(&charter);
    let source = Source {
        charter: &charter,
        members: &members,
        words: words(Lang::De),
        others: &others,
    };
    let rules = procedure::rules(&source).expect("rules");
    let facts = rules.items[0].facts.iter();
    let told: Vec<&str> = facts.map(|fact| fact.values[0].text.as_str()).collect();
    assert_eq!(
        told,
        [
            "14 volle Tage zwischen Zugang und Sitzung",
            "mindestens ½ der besetzten Sitze"
        ]
    );
}

#[test]
fn every_word_of_a_charter_has_a_text() {
    use charter::{Category, *};
    fn all<T: Copy>(prefix: &str, words: &[T], word: impl Fn(T) -> &'static str) -> Vec<String> {
        let keys = words.iter().map(|one| format!("{prefix}-{}", word(*one)));
        keys.collect()
    }
    let keys = [
        all("portal-category", Category::ALL, Category::word),
        all("portal-of", Category::ALL, Category::word),
        all("portal-form", Form::ALL, Form::word),
        all("portal-stage", StageState::ALL, StageState::word),
        all("portal-body", BodyKind::ALL, BodyKind::word),
        all("portal-field", FieldKind::ALL, FieldKind::word),
        all("portal-progress", Progress::ALL, Progress::word),
        all("portal-plan", PlanKind::ALL, PlanKind::word),
        all("portal-grant", GrantState::ALL, GrantState::word),
        all("portal-meeting", MeetingState::ALL, MeetingState::word),
        all("portal-partner", PartnerKind::ALL, PartnerKind::word),
        all("portal-rules", RulesState::ALL, RulesState::word),
        all("portal-invitation", DayCount::ALL, DayCount::word),
        all("portal-base", Base::ALL, Base::word),
        all("portal-tie", Tie::ALL, Tie::word),
        all("portal-matter", Matter::ALL, Matter::word),
        all("portal-circular", CircularWhen::ALL, CircularWhen::word),
        all("portal-publicity", Publicity::ALL, Publicity::word),
        all("portal-effect", Effect::ALL, Effect::word),
        all(
            "portal-resolution",
            ResolutionState::ALL,
            ResolutionState::word,
        ),
        all("portal-council", CouncilState::ALL, CouncilState::word),
        all("portal-figure", FigureKind::ALL, FigureKind::word),
        all("portal-joining", Joining::ALL, Joining::word),
    ];
    for key in keys.concat() {
        assert!(TEXTS.has(&key), "{key}");
    }
}
