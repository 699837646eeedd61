//! Photos, still and moving.

use super::*;

/// A HEIC with Exif in two pieces and XMP in `idat`.
pub(super) fn heic(little: bool) -> Vec<u8> {
    let exif = [&numbers(&[6])[..], b"Exif\0\0", &exif(little)].concat();
    let info = |item: u8, rest: &[u8]| boxed(b"infe", &[&[2, 0, 0, 0, 0, item, 0, 0], rest].concat());
    let infos = [info(1, b"hvc1\0"), info(2, b"Exif\0"), info(3, b"mime\0application/rdf+xml\0")].concat();
    let iinf = full(b"iinf", &[&[0, 3][..], &infos].concat());
    let size = |of: usize| u32::try_from(of).unwrap();
    let extents = [&numbers(&[24, 100])[..], &numbers(&[128, size(exif.len() - 100)])].concat();
    let item = |item: u8, method: u8, pieces: u8| [0, item, 0, method, 0, 0, 0, pieces];
    let rest =
        [&[0x44, 0, 0, 2][..], &item(2, 0, 2), &extents, &item(3, 1, 1), &numbers(&[0, size(XMP.len())])].concat();
    let iloc = boxed(b"iloc", &[&[1, 0, 0, 0], &rest[..]].concat());
    let meta = full(b"meta", &[full(b"hdlr", b"\0\0\0\0pict"), iinf, iloc, boxed(b"idat", XMP)].concat());
    let mdat = boxed(b"mdat", &[&exif[..100], b"Seen", &exif[100..]].concat());
    [boxed(b"ftyp", b"heic\0\0\0\0"), mdat, meta].concat()
}

fn segment(marker: u8, body: &[u8]) -> Vec<u8> {
    [&[0xff, marker][..], &u16::try_from(body.len() + 2).unwrap().to_be_bytes(), body].concat()
}

/// A JPEG with Exif, XMP, more XMP in two pieces in the wrong order, a sports camera's notes, and what is put behind.
pub(super) fn jpeg(little: bool, behind: &[u8]) -> Vec<u8> {
    let more = |from: usize, part: &[u8]| {
        let place = numbers(&[u32::try_from(XMP.len()).unwrap(), u32::try_from(from).unwrap()]);
        segment(0xe1, &[b"http://ns.adobe.com/xmp/extension/\0", &[b'A'; 32][..], &place, part].concat())
    };
    [
        vec![0xff, 0xd8],
        segment(0xe0, b"JFIF\0"),
        segment(0xe1, &[b"Exif\0\0", &exif(little)[..]].concat()),
        segment(0xe1, &[b"http://ns.adobe.com/xap/1.0/\0", XMP].concat()),
        more(80, &XMP[80..]),
        more(0, &XMP[..80]),
        segment(0xe6, SPOT),
        segment(0xda, b"\x01\x01\0"),
        b"Seen\xff\0Seen\xff\xd0Seen".to_vec(),
        segment(0xda, b"\x02\x01\0"),
        b"Seen".to_vec(),
        vec![0xff, 0xd9],
        behind.to_vec(),
    ]
    .concat()
}

/// Checks that the place is gone, and that orientation, the maker's name and the picture are not.
fn nothing_left(file: &[u8], places: &Places) {
    let copy = copied(file, places);
    assert!(places.is_sure() && !holds(&copy, SPOT) && !holds(&copy, b"52,22.386N"));
    for north in [[52_u32, 1, 22, 1].map(u32::to_le_bytes), [52_u32, 1, 22, 1].map(u32::to_be_bytes)] {
        assert!(!holds(&copy, north.as_flattened()));
    }
    for part in [&b"the end"[..], b"<tiff:Make>Good</tiff:Make>", b"Seen"] {
        let many = |file: &[u8]| file.windows(part.len()).filter(|window| window == &part).count();
        assert_eq!(many(&copy), many(file));
    }
}

#[test]
fn a_photo_made_of_boxes_in_both_byte_orders() {
    for file in [heic(true), heic(false)] {
        nothing_left(&file, &film_places(&file));
    }
}

#[test]
fn a_jpeg_in_both_byte_orders() {
    for file in [jpeg(true, &[]), jpeg(false, &[])] {
        nothing_left(&file, &photo_places(&file));
    }
}

#[test]
fn a_list_of_gps_values_becomes_a_list_of_none() {
    for little in [true, false] {
        let bytes = exif(little);
        let mut copy = bytes.clone();
        for (range, fill) in super::super::tiff::hidden(&bytes).unwrap() {
            assert_eq!(fill, super::super::place::Fill::Zeros);
            copy[range].fill(0);
        }
        assert_eq!((&copy[..50], &copy[68..140]), (&bytes[..50], &[0; 72][..]));
    }
}

#[test]
fn pictures_and_films_behind_a_picture_are_searched_too() {
    let behind = [jpeg(true, b"MotionPhoto_Data"), super::films::phone(), b"\xff\xffSEFT".to_vec(), jpeg(false, b"")];
    let file = jpeg(false, &behind.concat());
    nothing_left(&file, &photo_places(&file));
}

#[test]
fn a_film_in_a_photo_of_boxes_is_searched_too() {
    // Offsets in the film count from its own first byte.
    let file = [heic(true), boxed(b"mpvd", &super::films::phone())].concat();
    nothing_left(&file, &film_places(&file));
}

#[test]
fn an_item_that_lies_elsewhere_is_a_doubt() {
    let mut file = heic(true);
    let at = file.windows(4).position(|word| word == b"iloc").unwrap();
    assert_eq!(file[at + 12..at + 16], [0, 2, 0, 0]);
    file[at + 15] = 2;
    assert!(!film_places(&file).is_sure());
}
