//! What belongs to each category.

use domain::law::Category;
use domain::law::guide::{Asked, Calculator, CommonFact, Field, FieldKind, Pick, Proof, Remedy, guide};
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
    let unasked: Vec<&Field> = Field::ALL.iter().filter(|field| !asked.contains(field)).collect();
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
        (Category::Ndl, Field::NoNotice),
        (Category::Def, Field::ShowedOn),
        (Category::Wrr, Field::ShowedOn),
        (Category::Dmg, Field::NoticedOn),
        (Category::Pay, Field::Bill),
    ] {
        assert!(guide(category).fields.contains(&Asked { field, needed: true }), "{category:?} {field:?}");
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
