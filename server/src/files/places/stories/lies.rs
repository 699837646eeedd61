//! Files that were cut off, that lie, or that are no files at all: no panic, no end of time, no more memory.

use super::*;
use proptest::prelude::*;
use std::time::{Duration, Instant};

fn samples() -> [Vec<u8>; 4] {
    let film = films::phone();
    [photos::heic(true), photos::jpeg(true, &photos::jpeg(false, &film)), photos::heic(false), film]
}

/// Searches both ways and copies; whatever comes of it, it comes.
fn survives(file: &[u8]) {
    for places in [film_places(file), photo_places(file)] {
        copied(file, &places);
    }
}

#[test]
fn cut_off_anywhere() {
    for file in samples() {
        (0..file.len()).for_each(|end| survives(&file[..end]));
    }
}

#[test]
fn every_byte_a_lie() {
    for mut file in samples() {
        for at in 0..file.len() {
            for lie in [0, 0xff] {
                let truth = std::mem::replace(&mut file[at], lie);
                survives(&file);
                file[at] = truth;
            }
        }
    }
}

#[test]
fn a_box_bigger_than_the_file_is_searched_and_doubted() {
    let mut file = boxed(b"moov", &boxed(b"udta", &boxed(b"\xa9xyz", SPOT)));
    file[0] = 0x7f;
    let places = film_places(&file);
    assert!(!places.is_sure() && !holds(&copied(&file, &places), SPOT));
}

/// Megabytes built to be slow: each is done in the time a person waits, also on a busy machine.
#[test]
fn big_lies_take_no_longer_than_big_files() {
    let big = 8 << 20;
    let free = boxed(b"free", b"");
    let many = [boxed(b"ftyp", b"isom"), free.repeat(big / 8)].concat();
    let gps = br#"<a gps=" "/>"#;
    let names = segment_of(&gps.repeat(5_000)).repeat(200);
    let table = [
        full(b"stsd", &[numbers(&[1]), boxed(b"mebx", b"location")].concat()),
        full(b"stsc", &numbers(&[1, 1, u32::MAX, 1])),
        full(b"stsz", &numbers(&[1 << 20, 90_000])),
        full(b"stco", &numbers(&[1, 0]).into_iter().chain(vec![0; 1 << 20]).collect::<Vec<_>>()),
    ];
    let media = [full(b"hdlr", b"\0\0\0\0meta"), boxed(b"minf", &boxed(b"stbl", &table.concat()))].concat();
    let track = boxed(b"trak", &boxed(b"mdia", &media));
    let samples = [boxed(b"ftyp", b"isom"), boxed(b"moov", &track.repeat(8)), vec![0; 8 << 20]].concat();
    let items = [&b"\x01\0\0\0\0\0\xff\xff"[..], &[0, 2, 0, 0, 0, 0, 0, 1].repeat(0xffff)].concat();
    let info = full(b"iinf", &[&[0, 1][..], &boxed(b"infe", b"\x02\0\0\0\0\x02\0\0Exif\0")].concat());
    let meta = full(b"meta", &[info, boxed(b"iloc", &items)].concat());
    let photo = [boxed(b"ftyp", b"heic"), meta, vec![b'<'; 4 << 20]].concat();
    let scans = [&[0xff, 0xd8][..], &b"\xff\xda\0\x02".repeat(big / 4)].concat();
    let fill = [&[0xff, 0xd8][..], &vec![0xff; big]].concat();
    let starts = [&[0xff, 0xd8, 0xff, 0xd9][..], &b"\xff\xd8\xff\xd9".repeat(big / 4)].concat();
    let films = [&[0xff, 0xd8, 0xff, 0xd9][..], &boxed(b"ftyp", b"").repeat(big / 8)].concat();
    for (name, file) in [
        ("many boxes", many),
        ("names", names),
        ("samples", samples),
        ("items", photo),
        ("scans", scans),
        ("fill", fill),
        ("starts", starts),
        ("films", films),
    ] {
        let begun = Instant::now();
        let (one, other) = (film_places(&file), photo_places(&file));
        let took = begun.elapsed();
        assert!(took < Duration::from_secs(20), "{name}: {took:?}");
        assert!(one.as_slice().len() + other.as_slice().len() < 3_000_000, "{name}");
    }
}

/// A JPEG whose only note is this text, once more each time it is repeated.
fn segment_of(text: &[u8]) -> Vec<u8> {
    let body = [b"http://ns.adobe.com/xap/1.0/\0", text].concat();
    let size = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
    [&[0xff, 0xd8, 0xff, 0xe1][..], &size, &body, &[0xff, 0xd9]].concat()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        for start in [&b""[..], b"\0\0\0\x08ftyp\0\0", b"\xff\xd8\xff\xe1\0", b"\xff\xd8\xff\xd9"] {
            survives(&[start, &bytes].concat());
        }
    }

    #[test]
    fn any_harm(which in 0..4_usize, harm in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)) {
        let mut file = samples()[which].clone();
        for (at, byte) in harm {
            let at = at.index(file.len());
            file[at] = byte;
        }
        survives(&file);
    }

    #[test]
    fn any_notes(bytes in proptest::collection::vec(any::<u8>(), 0..200), text in "[<>/= a:'\"!?-]{0,40}(gps|City|</City>|<City>)?[<>/= a]{0,20}") {
        let _ = super::super::tiff::hidden(&[b"II*\0\x08\0\0\0", &bytes[..]].concat());
        let _ = super::super::photoshop::hidden(&[b"8BIM\x04\x04\0\0\0\0", &bytes[..]].concat());
        let _ = super::super::xmp::hidden(text.as_bytes());
    }
}
