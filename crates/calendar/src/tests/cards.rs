use super::*;
use calcard::vcard::VCard;
use kernel::uuid::Uuid;

fn body() -> BodyCard {
    BodyCard {
        id: Uuid::from_u128(1),
        name: "Lenkungskreis; Mitte".to_owned(),
        alliance: "Allianz am Fluss".to_owned(),
        note: "Erste Zeile\nZweite".to_owned(),
        email: Some(mail("lenkungskreis@allianz.example")),
        url: Some(web("https://allianz.example/gremien/lenkungskreis?a=1,2")),
        members: vec![Uuid::from_u128(2), Uuid::from_u128(3)],
        changed_at: at(date(2026, 3, 4), time(10, 0, 0, 0)),
    }
}

#[test]
fn a_body_is_a_group_with_its_members() {
    let card = body().to_card(CardEdition::V4);
    let wanted = "\
BEGIN:VCARD
VERSION:4.0
KIND:group
UID:urn:uuid:00000000-0000-0000-0000-000000000001
FN:Lenkungskreis; Mitte
N:Lenkungskreis\\; Mitte;;;;
ORG:Allianz am Fluss;Lenkungskreis\\; Mitte
NOTE:Erste Zeile\\nZweite
EMAIL;TYPE=work:lenkungskreis@allianz.example
URL:https://allianz.example/gremien/lenkungskreis?a=1,2
MEMBER:urn:uuid:00000000-0000-0000-0000-000000000002
MEMBER:urn:uuid:00000000-0000-0000-0000-000000000003
REV:20260304T090000Z
END:VCARD
";
    assert_eq!(card, wanted.replace('\n', "\r\n"));
    assert!(VCard::parse(&card).is_ok());
}

#[test]
fn an_older_card_has_neither_kind_nor_members() {
    let card = body().to_card(CardEdition::V3);
    assert!(card.starts_with("BEGIN:VCARD\r\nVERSION:3.0\r\n"));
    assert!(!card.contains("KIND") && !card.contains("MEMBER"));
    assert!(card.contains("FN:Lenkungskreis\\; Mitte\r\n"));
    assert!(card.contains("REV:2026-03-04T09:00:00Z\r\n"));
    assert!(VCard::parse(&card).is_ok());
}
