//! Films of phones, drones and sports cameras.

use super::*;

fn hdlr(kind: &[u8]) -> Vec<u8> {
    full(b"hdlr", &[&[0; 4][..], kind, &[0; 13]].concat())
}

fn data(kind: u32, value: &[u8]) -> Vec<u8> {
    boxed(b"data", &[&numbers(&[kind, 0])[..], value].concat())
}

fn apple_meta(plain: bool) -> Vec<u8> {
    let key = |name: &[u8]| boxed(b"mdta", name);
    let keys = [key(b"com.apple.quicktime.make"), key(b"com.apple.quicktime.location.ISO6709")].concat();
    let list = [boxed(&[0, 0, 0, 1], &data(1, b"Good")), boxed(&[0, 0, 0, 2], &data(1, SPOT))].concat();
    let parts = [hdlr(b"mdta"), full(b"keys", &[numbers(&[2]), keys].concat()), boxed(b"ilst", &list)].concat();
    if plain { boxed(b"meta", &parts) } else { full(b"meta", &parts) }
}

/// A track whose three samples lie in two pieces at these offsets.
fn track(handler: &[u8], format: &[u8], described: &[u8], sizes: [u32; 3], offsets: [u32; 2]) -> Vec<u8> {
    let table = [
        full(b"stsd", &[numbers(&[1]), boxed(format, described)].concat()),
        full(b"stsc", &numbers(&[2, 1, 2, 1, 2, 1, 1])),
        full(b"stsz", &[numbers(&[0, 3]), numbers(&sizes)].concat()),
        full(b"stco", &[numbers(&[2]), numbers(&offsets)].concat()),
    ];
    let media = [hdlr(handler), boxed(b"minf", &boxed(b"stbl", &table.concat()))].concat();
    boxed(b"trak", &[full(b"tkhd", &[0; 80]), boxed(b"mdia", &media)].concat())
}

fn film(moov: &[Vec<u8>], mdat: &[u8]) -> Vec<u8> {
    let ftyp = boxed(b"ftyp", b"isom\0\0\0\0");
    [ftyp, boxed(b"mdat", mdat), boxed(b"moov", &[&full(b"mvhd", &[7; 96])[..], &moov.concat()].concat())].concat()
}

/// The first sample is at this offset in a `film`.
const FIRST: u32 = 24;

pub(super) fn phone() -> Vec<u8> {
    let xyz = boxed(b"\xa9xyz", &[&[0, 18, 0x15, 0xc7], SPOT].concat());
    let loci = full(b"loci", &[&[0x15, 0xc7, 0, 0][..], SPOT, b"earth\0\0"].concat());
    let named = boxed(b"\xa9nam", b"\0\x04\0\0Good");
    let udta = boxed(b"udta", &[&named[..], &xyz, &loci, &boxed(b"SDLN", SPOT), &[0; 4]].concat());
    let xmp = boxed(b"uuid", &[b"\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac", XMP].concat());
    let inner = boxed(b"trak", &udta);
    let spots = [SPOT, b"Seen", SPOT, b"Seen", SPOT].concat();
    let gopro = track(b"meta", b"gpmd", &[], [10, 8, 18], [FIRST, FIRST + 44]);
    let shown = track(b"vide", b"avc1", &[], [4, 0, 4], [FIRST + 18, FIRST + 40]);
    let moov = [udta, inner, apple_meta(true), apple_meta(false), xmp.clone(), boxed(b"free", SPOT), gopro, shown];
    // The sample in the middle belongs to nobody and stays, so it must not hold the place.
    let spots = [&spots[..22], b"..................", &spots[40..]].concat();
    [film(&moov, &spots), xmp, boxed(b"uuid", &[&[9; 16], SPOT].concat())].concat()
}

#[test]
fn a_phones_film_loses_its_places_and_nothing_else() {
    let file = phone();
    let places = film_places(&file);
    let copy = copied(&file, &places);
    assert!(places.is_sure() && !holds(&copy, SPOT) && !holds(&copy, b"52,22") && !holds(&copy, b"xyz"));
    assert_eq!(
        copy.windows(4).filter(|word| word == b"Good").count(),
        file.windows(4).filter(|word| word == b"Good").count()
    );
    assert!(holds(&copy, b"Seen..................Seen"));
    // The value is spaces, and the box around it is as it was.
    assert!(holds(&copy, &boxed(&[0, 0, 0, 2], &data(1, &[b' '; 18]))));
    // A second search finds a film that keeps its shape.
    assert!(film_places(&copy).is_sure());
}

#[test]
fn boxes_of_sixty_four_bits_and_up_to_the_end_are_followed() {
    let udta = boxed(b"udta", &boxed(b"\xa9xyz", &[&[0, 18, 0, 0], SPOT].concat()));
    let wide = [&numbers(&[1])[..], b"mdat", &numbers(&[0, 20]), b"Seen"].concat();
    let file = [&boxed(b"ftyp", b"qt  ")[..], &wide, &[0; 4], b"moov", &udta].concat();
    let places = film_places(&file);
    assert!(places.is_sure());
    let copy = copied(&file, &places);
    assert!(!holds(&copy, SPOT) && holds(&copy, b"Seen"));
}

#[test]
fn apples_values_over_time_go_and_their_headers_stay() {
    let value = numbers(&[26, 1]);
    let sample = [&value[..], SPOT].concat();
    let sizes = [26, 26, 26];
    let with = |described: &[u8]| {
        let moov = track(b"meta", b"mebx", described, sizes, [FIRST, FIRST + 52]);
        let file = film(&[moov], &sample.repeat(3));
        let places = film_places(&file);
        assert!(places.is_sure());
        copied(&file, &places)
    };
    let copy = with(b"mdtacom.apple.quicktime.location.ISO6709");
    assert!(!holds(&copy, SPOT) && holds(&copy, &[&value[..], &[0; 18], &value].concat()));
    assert!(holds(&with(b"mdtacom.apple.quicktime.still-image-time"), SPOT));
}

#[test]
fn a_drones_lines_go_and_spoken_lines_stay() {
    let mdat = b"\0\x12GPS(4.89,52.37,9)\n\0\x05Hello\0\x00";
    let moov = track(b"sbtl", b"tx3g", &[], [20, 7, 2], [FIRST, FIRST + 27]);
    let file = film(&[moov], mdat);
    let copy = copied(&file, &film_places(&file));
    assert!(!holds(&copy, b"GPS") && holds(&copy, b"\0\x12      ") && holds(&copy, b"\0\x05Hello"));
}

#[test]
fn a_track_that_cannot_be_followed_is_a_doubt() {
    let moov = track(b"meta", b"gpmd", &[], [1, 1, 1], [FIRST, FIRST]);
    let short = [&moov[..moov.len() - 4], &[0; 4]].concat();
    assert!(film_places(&film(&[short], b"")).is_sure());
    let cut = boxed(b"trak", &boxed(b"mdia", &hdlr(b"meta")));
    assert!(!film_places(&film(&[cut], b"")).is_sure());
    let fragments = [film(&[moov], b"abc"), boxed(b"moof", b"")].concat();
    assert!(!film_places(&fragments).is_sure());
}
