//! Ana writes to a shop.
use super::*;

const TYPED: [(&str, &str); 12] = [
    ("shop", "-"),
    ("category", "NDL"),
    ("product", "Leeslamp Noor"),
    ("order_number", "N-1"),
    ("ordered_on", "2026-10-01"),
    ("story", "De lamp kwam nooit."),
    ("contact", "waiting"),
    ("contacted_on", "2026-11-05"),
    ("wish", "delivery"),
    ("name", "Ana de Vries"),
    ("email", "ana@voorbeeld.nl"),
    ("postcode", "1234 AB"),
];

fn day() -> Day {
    Day::new(2026, 11, 22).expect("a day")
}

/// What Ana typed, with some of it typed otherwise.
fn with(changes: &[(&str, &str)]) -> Posted {
    let kept = TYPED.iter().filter(|(field, _)| !changes.iter().any(|(changed, _)| changed == field));
    let fields = kept.chain(changes).map(|(field, text)| ((*field).to_owned(), (*text).to_owned())).collect();
    Posted { fields }
}

fn written(changes: &[(&str, &str)]) -> String {
    letter(Locale::nl, &with(changes), Some("Lampenland"), day()).expect("a letter")
}

#[test]
fn a_letter_says_who_writes_to_whom_when_about_what_and_until_when() {
    let expected = "Ana de Vries
1234 AB
ana@voorbeeld.nl

Aan: Lampenland

zondag 22 november 2026

Onderwerp: klacht over Leeslamp Noor, bestelnummer N-1

Beste Lampenland,

Op donderdag 1 oktober 2026 bestelde ik bij u: Leeslamp Noor.

De lamp kwam nooit.

Op donderdag 5 november 2026 vroeg ik u al om een oplossing. Ik kreeg geen antwoord.
";
    let said = written(&[]);
    assert!(said.starts_with(expected), "{said}");
    assert!(said.contains("Ik vraag u alsnog te leveren.") && said.contains("zondag 6 december 2026"), "{said}");
    assert!(said.ends_with("Met vriendelijke groet,\n\nAna de Vries"), "{said}");
}

#[test]
fn a_letter_holds_the_place_of_what_nobody_typed() {
    let typed = with(&[("name", ""), ("email", ""), ("postcode", ""), ("order_number", "")]);
    let said = letter(Locale::nl, &typed, None, day()).expect("a letter");
    for part in ["[uw naam]\n[uw adres]", "Aan: [naam van de webshop]", "Beste medewerker,", "over Leeslamp Noor\n"] {
        assert!(said.contains(part), "{part} is not in {said}");
    }
    assert_eq!(letter(Locale::nl, &with(&[("story", " ")]), None, day()), None);
}

#[test]
fn a_letter_asks_for_the_sum_of_the_parts_and_says_what_else_was_wished() {
    let parts = [("wish", "money"), ("line_text_1", "De lamp"), ("line_amount_1", "40"), ("wish_note", "Graag snel.")];
    let said = written(&parts);
    assert!(
        said.contains("Ik vraag u €\u{a0}40,00 aan mij te betalen.\n- De lamp: €\u{a0}40,00\n\nGraag snel."),
        "{said}"
    );
}

#[test]
fn every_confirmed_position_is_in_the_letter_and_no_other() {
    for kind in Category::ALL {
        let confirmed = position(kind, day()).is_some_and(|position| !position.unconfirmed);
        for l in [Locale::nl, Locale::en] {
            let told = law(l, kind, day());
            // Something else is no position: the wizard asks for it in one's own words.
            assert_eq!(told.is_some(), confirmed && kind != Category::Oth, "{kind:?}");
        }
    }
}

#[test]
fn a_letter_says_what_came_and_what_was_paid() {
    let wrong = [
        ("category", "WRG"),
        ("paid", "49,95"),
        ("delivered_on", "2026-10-05"),
        ("came_what", "Een blauwe lamp"),
        ("noticed_on", "2026-10-05"),
        ("wrong_how", "other"),
    ];
    let said = written(&wrong);
    assert!(said.contains("bestelde ik bij u: Leeslamp Noor. Ik betaalde €\u{a0}49,95."), "{said}");
    assert!(said.contains("Het kwam op maandag 5 oktober 2026. Ik kreeg: Een blauwe lamp."), "{said}");
}

#[test]
fn a_letter_about_a_parcel_that_is_said_to_be_delivered_leans_on_the_risk_and_gives_no_term() {
    let said = written(&[("delivered_on", "2026-10-20")]);
    assert!(said.contains("bezorgd op dinsdag 20 oktober 2026. Ik heb het niet ontvangen."), "{said}");
    assert!(said.contains("is het risico in de regel voor u") && !said.contains("binnen 30 dagen leveren"), "{said}");
    assert!(!said.contains("U heeft nog niet geleverd"), "{said}");
}
