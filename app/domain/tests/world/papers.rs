//! What they write when nothing is special.

use super::{BO, IVO, SHOP};
use domain::calendar::{Day, time_of};
use domain::case::{
    Agreement, CaseShop, Channel, Claim, ClaimHead, Complaint, Contact, Country, Defence, Delivery, HeadResult,
    HeadRuling, Media, NewExhibit, Offer, Order, Proceedings, Wish,
};
use domain::law::Category;
use domain::values::{Cents, Digest, ExhibitId, Lang, Message, Name, Reasons, Story};

pub fn day(raw: &str) -> Day {
    Day::parse(raw).expect("a day")
}
pub fn message(raw: &str) -> Message {
    Message::parse(raw).expect("a message")
}
pub fn name(raw: &str) -> Name {
    Name::parse(raw).expect("a name")
}
pub fn reasons(raw: &str) -> Reasons {
    Reasons::parse(raw).expect("reasons")
}
pub fn story(raw: &str) -> Story {
    Story::parse(raw).expect("a story")
}

/// A document; the number makes it another one.
pub fn paper(number: u8) -> NewExhibit {
    NewExhibit {
        id: ExhibitId::new([number; 16]),
        title: name(&format!("Paper {number}")),
        file_name: name("paper.pdf"),
        media: Media::Pdf,
        bytes: 1_000,
        digest: Digest::of(&[number]),
    }
}

/// What Ana writes when nothing is special.
pub fn complaint() -> Complaint {
    Complaint {
        lang: Lang::Nl,
        phone: Some(name("06 12345678")),
        country: Country::Netherlands,
        postcode: Some(name("1234 AB")),
        as_consumer: true,
        category: Category::Rfd,
        position: None,
        product: name("A kettle"),
        order: Order {
            number: Some(name("1001")),
            day: day("2026-09-01"),
            channel: Channel::Webshop,
            total: Cents::new(8_995),
            paid: Cents::new(8_995),
            means: Some(name("iDEAL")),
        },
        delivery: Delivery { promised: None, actual: Some(day("2026-09-03")), tracking: None },
        story: story("I sent the kettle back and never saw my money."),
        contact: Contact::Refused { on: day("2026-10-01") },
        contact_means: None,
        reply: None,
        proceedings: Proceedings::None,
        wish: Wish::Money,
        amount: Some(Cents::new(8_995)),
        amount_lines: Vec::new(),
        wish_note: None,
        answers: domain::law::guide::Answers::default(),
        exhibits: vec![paper(1), paper(2)],
        course: Vec::new(),
        truthful: true,
    }
}

/// What the case knows of Bo's shop.
pub fn shop() -> CaseShop {
    CaseShop { id: SHOP, name: name("Bo's kettles"), covered: true, certified_by: Some(IVO), agreement: None }
}

pub fn agreement() -> Agreement {
    Agreement {
        text_version: name("2026-1"),
        at: time_of(day("2026-01-05"), 12, 0),
        person: BO,
        name: name("Bo Bakker"),
    }
}

pub fn offer(cents: i64) -> Offer {
    Offer { amount: Some(Cents::new(cents)), text: message("This much, within two weeks."), days: 14 }
}

pub fn claim() -> Claim {
    Claim {
        heads: vec![
            ClaimHead { title: name("Refund"), demand: message("The price back."), amount: Some(Cents::new(8_995)) },
            ClaimHead { title: name("Label"), demand: message("A return label."), amount: None },
        ],
        grounds: story("Article 6:230r of the Civil Code."),
        interest_from: Some(day("2026-10-01")),
        exhibits: vec![paper(30)],
        again: Vec::new(),
    }
}

pub fn defence() -> Defence {
    Defence { grounds: story("It came back broken."), exhibits: vec![paper(40)], again: Vec::new() }
}

pub fn ruling(result: HeadResult, cents: i64) -> HeadRuling {
    HeadRuling {
        facts: reasons("The kettle went back on 10 September."),
        reasons: reasons("The shop shows no damage."),
        law: message("6:230r BW"),
        result,
        awarded: Cents::new(cents),
    }
}
