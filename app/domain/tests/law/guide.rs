//! What belongs to each category.

use domain::case::Wish;
use domain::law::Category;
use domain::law::guide::{
    Asked, Calculator, CommonFact, Field, FieldKind, Pick, Proof, Purchase, RETIRED, Remedy, asked, guide,
};
use domain::values::Cents;
use std::collections::HashSet;

fn fields(category: Category) -> Vec<Field> {
    guide(category).fields.iter().map(|asked| asked.field).collect()
}

#[test]
fn every_category_says_what_proves_and_what_solves_it() {
    for category in Category::ALL {
        let found = guide(category);
        assert!(!found.proofs.is_empty() && !found.remedies.is_empty(), "{category:?}");
        assert!(category == Category::Oth || found.fields.iter().any(|asked| asked.needed), "{category:?}");
    }
}

#[test]
fn nothing_is_asked_or_listed_twice() {
    for category in Category::ALL {
        let found = guide(category);
        let once: HashSet<Field> = fields(category).into_iter().collect();
        assert_eq!(once.len(), found.fields.len(), "{category:?}");
        assert_eq!(found.proofs.iter().collect::<HashSet<&Proof>>().len(), found.proofs.len(), "{category:?}");
        assert_eq!(found.remedies.iter().collect::<HashSet<&Remedy>>().len(), found.remedies.len(), "{category:?}");
        let calculators: HashSet<&Calculator> = found.calculators.iter().collect();
        assert_eq!(calculators.len(), found.calculators.len(), "{category:?}");
    }
}

#[test]
fn every_id_is_used_by_some_category() {
    let all = || Category::ALL.into_iter().map(guide);
    let asked: HashSet<Field> = all().flat_map(|guide| guide.fields.iter().map(|asked| asked.field)).collect();
    let unasked: Vec<&Field> =
        Field::ALL.iter().filter(|field| !asked.contains(field) && !RETIRED.contains(field)).collect();
    assert_eq!(unasked, Vec::<&Field>::new());
    let proofs: HashSet<&Proof> = all().flat_map(|guide| guide.proofs).collect();
    let unlisted: Vec<&Proof> = Proof::ALL.iter().filter(|proof| !proofs.contains(proof)).collect();
    assert_eq!(unlisted, Vec::<&Proof>::new());
    let remedies: HashSet<&Remedy> = all().flat_map(|guide| guide.remedies).collect();
    assert!(Remedy::ALL.iter().all(|remedy| remedies.contains(remedy)));
    let calculators: HashSet<&Calculator> = all().flat_map(|guide| guide.calculators).collect();
    assert!(Calculator::ALL.iter().all(|calculator| calculators.contains(calculator)));
    let picks: HashSet<&Pick> = Field::ALL
        .iter()
        .flat_map(|field| match field.kind() {
            FieldKind::Choice(picks) => picks,
            FieldKind::PastDay | FieldKind::AnyDay | FieldKind::Money | FieldKind::YesNo | FieldKind::Short => &[],
        })
        .collect();
    let unpicked: Vec<&Pick> = Pick::ALL.iter().filter(|pick| !picks.contains(pick)).collect();
    assert_eq!(unpicked, Vec::<&Pick>::new());
}

#[test]
fn every_calculator_of_a_category_is_fed() {
    for category in Category::ALL {
        let fields = fields(category);
        for calculator in guide(category).calculators {
            let fed = fields.iter().any(|field| field.feeds().contains(calculator));
            let common: &[CommonFact] = calculator.common();
            assert!(fed || !common.is_empty(), "{category:?} asks nothing for {calculator:?}");
        }
    }
}

#[test]
fn what_a_calculator_cannot_do_without_is_needed() {
    for (category, field) in [
        (Category::Wdi, Field::Told),
        (Category::Rfd, Field::WithdrawnOn),
        (Category::Rfd, Field::Returned),
        (Category::Def, Field::ShowedOn),
        (Category::Wrr, Field::ShowedOn),
        (Category::Dmg, Field::NoticedOn),
        (Category::Pay, Field::Bill),
    ] {
        assert!(guide(category).fields.contains(&Asked { field, needed: true }), "{category:?} {field:?}");
    }
}

#[test]
fn nobody_has_to_answer_what_they_cannot_know() {
    for (category, field) in [
        (Category::Ndl, Field::NoNotice),
        (Category::Lat, Field::NoNotice),
        (Category::Los, Field::LeftAt),
        (Category::Wrr, Field::ShopReason),
        (Category::Ctf, Field::Brand),
        (Category::Wdr, Field::Condition),
    ] {
        assert!(guide(category).fields.contains(&Asked { field, needed: false }), "{category:?} {field:?}");
    }
}

#[test]
fn a_day_that_was_told_is_not_asked_again() {
    for category in Category::ALL {
        let again: Vec<Field> = fields(category).into_iter().filter(|field| RETIRED.contains(field)).collect();
        assert_eq!(again, Vec::<Field>::new(), "{category:?}");
    }
}

#[test]
fn a_question_is_asked_where_it_can_matter() {
    let asks = |category, field, purchase: &Purchase| asked(category, purchase).any(|asked| asked.field == field);
    let bought = |product: &str| Purchase { product: product.to_owned(), ..Purchase::default() };
    for (product, animal) in [
        ("Wasmachine", false),
        ("Katoenen shirt", false),
        ("Televisie 43 inch", false),
        ("", false),
        ("Een kat, lapje", true),
        ("Twee goudvissen", true),
        ("Labrador pup", true),
        ("Three guinea pigs and a rabbit", true),
    ] {
        assert_eq!(asks(Category::Def, Field::Animal, &bought(product)), animal, "{product}");
    }
    let came = Purchase { delivered: true, ..Purchase::default() };
    assert!(asks(Category::Lat, Field::RefusedOn, &Purchase::default()));
    assert!(!asks(Category::Lat, Field::RefusedOn, &came), "a shop that delivered did not refuse to");
    assert!(asks(Category::Ndl, Field::NoticeOn, &Purchase::default()));
    assert!(!asks(Category::Ndl, Field::NoticeOn, &came), "who says that it was delivered is given no term for it");
    assert!(asks(Category::Lat, Field::NoticeOn, &came));
    let unpaid = Purchase { paid: Some(Cents::ZERO), ..Purchase::default() };
    assert!(asks(Category::Cnc, Field::AmountBack, &Purchase::default()));
    assert!(!asks(Category::Cnc, Field::AmountBack, &unpaid), "who paid nothing gets nothing back");
    for category in Category::ALL {
        for asked in guide(category).fields.iter().filter(|asked| asked.needed) {
            assert!(asks(category, asked.field, &unpaid) && asks(category, asked.field, &came), "{category:?}");
        }
    }
}

#[test]
fn what_never_came_is_not_repaired() {
    for category in [Category::Ndl, Category::Los, Category::Cnc, Category::Rfd, Category::Pre] {
        assert!(!Wish::Repair.fits(category), "{category:?}");
    }
    assert!(Wish::Replacement.fits(Category::Los) && !Wish::Replacement.fits(Category::Ndl));
    assert!(Wish::Delivery.fits(Category::Ndl) && !Wish::Delivery.fits(Category::Rfd));
    for category in Category::ALL {
        let remedies = guide(category).remedies;
        assert!(!remedies.contains(&Remedy::Repair) || Wish::Repair.fits(category), "{category:?}");
        assert!(!remedies.contains(&Remedy::Replacement) || Wish::Replacement.fits(category), "{category:?}");
        assert!(!remedies.contains(&Remedy::Delivery) || Wish::Delivery.fits(category), "{category:?}");
    }
}

#[test]
fn codes_go_round_and_name_one_thing() {
    for field in Field::ALL {
        assert_eq!(Field::parse(field.code()), Some(*field));
        assert_eq!(serde_json::to_string(field).expect("json"), format!("\"{}\"", field.code()));
    }
    for pick in Pick::ALL {
        assert_eq!(Pick::parse(pick.code()), Some(*pick));
    }
    assert_eq!(Field::ALL.iter().map(|field| field.code()).collect::<HashSet<_>>().len(), Field::ALL.len());
    assert_eq!(Pick::ALL.iter().map(|pick| pick.code()).collect::<HashSet<_>>().len(), Pick::ALL.len());
    assert_eq!(Proof::ALL.iter().map(|proof| proof.code()).collect::<HashSet<_>>().len(), Proof::ALL.len());
    assert_eq!(Field::parse("nonsense"), None);
}
