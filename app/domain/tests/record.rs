//! The chain: golden vectors that must never change, and every way to tamper with it.

use domain::record::{CaseFile, Content, Fault, FileEntry, GENESIS, Header, Receipt, Salt, commitment, link, verify};
use domain::values::{CaseId, CaseNumber, Digest, Moment, PersonId};
use proptest::prelude::*;

const CASE: CaseId = CaseId::new([0x11; 16]);

fn header(version: u64) -> Header {
    Header {
        case: CASE,
        version,
        at: Moment::new(1_793_613_600_000 + i64::try_from(version).expect("small")),
        person: (!version.is_multiple_of(3)).then_some(PersonId::new([0x22; 16])),
        hat: "consumer".to_owned(),
        kind: "message_sent".to_owned(),
        audience: "talks".to_owned(),
        schema: 1,
    }
}

fn salt(version: u64) -> Salt {
    Salt::new([u8::try_from(version % 256).expect("a byte"); 16])
}

/// A file of so many entries, every fourth of them sealed.
fn file(length: u64) -> CaseFile {
    let (mut entries, mut previous) = (Vec::new(), GENESIS);
    for version in 1..=length {
        let body = format!("{{\"message_sent\":{{\"text\":\"number {version}\"}}}}");
        let commitment = commitment(&salt(version), &header(version), &body);
        previous = link(&previous, &CASE, version, &commitment);
        let content = if version.is_multiple_of(4) {
            Content::Sealed
        } else {
            Content::Open { salt: salt(version), header: header(version), body }
        };
        entries.push(FileEntry { version, commitment, hash: previous, content });
    }
    let number = CaseNumber::make(2026, [7; 16]);
    CaseFile { case: CASE, number, exported: Moment::new(1_793_700_000_000), entries }
}

fn receipts(file: &CaseFile) -> Vec<Receipt> {
    let receipt =
        |entry: &FileEntry| Receipt { case: file.case, version: entry.version, hash: entry.hash, at: Moment::new(0) };
    file.entries.iter().map(receipt).collect()
}

/// Chains the entries again, as somebody would who owns the database.
fn forge(file: &mut CaseFile) {
    let mut previous = GENESIS;
    for (version, entry) in (1..).zip(&mut file.entries) {
        entry.version = version;
        if let Content::Open { salt, header, body } = &mut entry.content {
            header.version = version;
            entry.commitment = commitment(salt, header, body);
        }
        entry.hash = link(&previous, &file.case, version, &entry.commitment);
        previous = entry.hash;
    }
}

#[test]
fn golden_vectors() {
    // Computed once by an independent script from architecture.md 4; a change here breaks every stored record.
    let body = "{\"message_sent\":{\"text\":\"number 1\"}}";
    let first = commitment(&salt(1), &header(1), body);
    assert_eq!(first.to_string(), "3b39e25ac1d23e69815271238500508eb20e2b197daae321e66b3dbe69fc9508");
    let hash = link(&GENESIS, &CASE, 1, &first);
    assert_eq!(hash.to_string(), "3cf82bb8b5e2a842f3fc3410f8e4c9aeac5dc52e990c35c388484576430e4757");
    // An entry without a person: the clock's.
    let third = commitment(&salt(3), &header(3), body);
    assert_eq!(third.to_string(), "7db00c026550cda22d3df82570a7348a9ca59f2ccc8a27e3ec9e3711468ad30a");
    assert_eq!(
        link(&hash, &CASE, 2, &third).to_string(),
        "61be86e1463e5af9e7b2c060742eaad02f04a07a6ef84e7d45771476faea65ba"
    );
}

#[test]
fn an_untouched_file_verifies_with_what_is_sealed() {
    let file = file(9);
    let verified = verify(&file, &receipts(&file)).expect("it verifies");
    assert_eq!((verified.entries, verified.open, verified.sealed, verified.erased), (9, 7, 2, 0));
    assert_eq!(verified.last, file.entries[8].hash);
    let text = serde_json::to_string(&file).expect("json");
    assert_eq!(serde_json::from_str::<CaseFile>(&text).expect("a file"), file);
}

#[test]
fn an_erased_entry_still_verifies() {
    let mut file = file(5);
    let told = receipts(&file);
    file.entries[2].content = Content::Erased { on: Moment::new(1), rule: "12".to_owned() };
    assert_eq!(verify(&file, &told).map(|verified| verified.erased), Ok(1));
}

#[test]
fn a_file_without_entries_proves_nothing() {
    assert_eq!(verify(&CaseFile { entries: Vec::new(), ..file(1) }, &[]), Err(Fault::Empty));
}

#[test]
fn one_changed_letter_is_named() {
    let mut file = file(6);
    let Content::Open { body, .. } = &mut file.entries[4].content else { panic!("sealed") };
    *body = body.replace("number 5", "number 6");
    assert_eq!(verify(&file, &[]), Err(Fault::Altered { version: 5 }));
}

#[test]
fn another_time_person_or_audience_is_named() {
    let change: [fn(&mut Header); 5] = [
        |header| header.at = header.at.plus_millis(1),
        |header| header.person = None,
        |header| header.audience.push('s'),
        |header| header.kind.clear(),
        |header| header.schema = 2,
    ];
    for change in change {
        let mut file = file(6);
        let Content::Open { header, .. } = &mut file.entries[1].content else { panic!("sealed") };
        change(header);
        assert_eq!(verify(&file, &[]), Err(Fault::Altered { version: 2 }));
    }
}

#[test]
fn letters_cannot_move_from_one_field_to_the_next() {
    let (mut one, mut two) = (header(1), header(1));
    (one.hat, one.kind) = ("ab".to_owned(), "c".to_owned());
    (two.hat, two.kind) = ("a".to_owned(), "bc".to_owned());
    assert_ne!(commitment(&salt(1), &one, "{}"), commitment(&salt(1), &two, "{}"));
}

#[test]
fn an_entry_of_another_case_is_named() {
    let mut file = file(3);
    let Content::Open { header, .. } = &mut file.entries[1].content else { panic!("sealed") };
    header.case = CaseId::new([0x33; 16]);
    assert_eq!(verify(&file, &[]), Err(Fault::Misplaced { version: 2 }));
    let mut whole = self::file(3);
    whole.case = CaseId::new([0x33; 16]);
    assert_eq!(verify(&whole, &[]), Err(Fault::Misplaced { version: 1 }));
}

#[test]
fn a_receipt_of_another_case_is_named() {
    let file = file(3);
    let mut told = receipts(&file);
    told[1].case = CaseId::new([0x33; 16]);
    assert_eq!(verify(&file, &told), Err(Fault::OtherCase { receipt: 2 }));
}

#[test]
fn a_rewritten_record_verifies_alone_and_fails_against_a_receipt() {
    let file = file(7);
    let told = receipts(&file);
    let mut forged = file.clone();
    let Content::Open { body, .. } = &mut forged.entries[2].content else { panic!("sealed") };
    "{}".clone_into(body);
    forge(&mut forged);
    assert!(verify(&forged, &[]).is_ok(), "this is why receipts are given");
    assert_eq!(verify(&forged, &told[..2]).map(|verified| verified.entries), Ok(7));
    assert_eq!(verify(&forged, &told), Err(Fault::Lacks { receipt: 3, version: 3 }));
}

#[test]
fn a_record_that_was_cut_off_fails_against_the_last_receipt() {
    let mut file = file(7);
    let told = receipts(&file);
    file.entries.truncate(5);
    assert!(verify(&file, &told[..5]).is_ok());
    assert_eq!(verify(&file, &told), Err(Fault::Lacks { receipt: 6, version: 6 }));
}

#[test]
fn the_salt_keeps_short_bodies_from_being_guessed() {
    assert_ne!(commitment(&salt(1), &header(1), "{}"), commitment(&salt(2), &header(1), "{}"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_entry_removed_is_found(length in 2..40_u64, at in any::<prop::sample::Index>()) {
        let mut file = file(length);
        let at = at.index(file.entries.len() - 1);
        file.entries.remove(at);
        let found = u64::try_from(at).expect("small") + 2;
        prop_assert_eq!(verify(&file, &[]), Err(Fault::OutOfPlace { expected: found - 1, found }));
    }

    #[test]
    fn an_entry_removed_and_renumbered_is_found(length in 3..40_u64, at in any::<prop::sample::Index>()) {
        let mut file = file(length);
        let at = at.index(file.entries.len() - 1);
        file.entries.remove(at);
        for (version, entry) in (1..).zip(&mut file.entries) {
            entry.version = version;
        }
        let place = u64::try_from(at).expect("small") + 1;
        let fault = verify(&file, &[]).expect_err("a fault");
        let at_place = [Fault::Misplaced { version: place }, Fault::Broken { version: place }];
        prop_assert!(at_place.contains(&fault), "{:?} at {}", fault, place);
    }

    #[test]
    fn entries_that_changed_places_are_found(length in 2..40_u64, one in any::<prop::sample::Index>(), two in any::<prop::sample::Index>()) {
        let mut file = file(length);
        let (one, two) = (one.index(file.entries.len()), two.index(file.entries.len()));
        prop_assume!(one != two);
        file.entries.swap(one, two);
        let first = u64::try_from(one.min(two)).expect("small") + 1;
        let found = u64::try_from(one.max(two)).expect("small") + 1;
        prop_assert_eq!(verify(&file, &[]), Err(Fault::OutOfPlace { expected: first, found }));
    }

    #[test]
    fn any_changed_byte_is_found(length in 1..20_u64, at in any::<prop::sample::Index>(), byte in 0..32_usize, bit in 0..8_u8, which in 0..2_u8) {
        let mut file = file(length);
        let at = at.index(file.entries.len());
        let entry = &mut file.entries[at];
        let target = if which == 0 { &mut entry.commitment } else { &mut entry.hash };
        let mut bytes = *target.bytes();
        bytes[byte] ^= 1 << bit;
        *target = Digest::new(bytes);
        let version = u64::try_from(at).expect("small") + 1;
        let fault = verify(&file, &[]).expect_err("a fault");
        prop_assert!([Fault::Altered { version }, Fault::Broken { version }].contains(&fault), "{:?}", fault);
    }

    #[test]
    fn any_forgery_is_found_by_the_receipts(length in 2..20_u64, at in any::<prop::sample::Index>(), cut in any::<bool>()) {
        let mut file = file(length);
        let told = receipts(&file);
        let at = at.index(file.entries.len());
        if cut {
            file.entries.truncate(at);
            prop_assume!(at > 0);
        } else {
            let body = "{\"forged\":true}".to_owned();
            file.entries[at].content = Content::Open { salt: salt(1), header: header(1), body };
        }
        forge(&mut file);
        let receipt = u64::try_from(at).expect("small") + 1;
        prop_assert_eq!(verify(&file, &told), Err(Fault::Lacks { receipt, version: receipt }));
    }
}
