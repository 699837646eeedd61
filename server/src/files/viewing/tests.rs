#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]
//! Ana hands in photos of a kettle that came broken; Bo sees the copies.

use super::make::Copy;
use super::{Limits, NoCopy, Source, viewing_copy};
use image::codecs::{jpeg::JpegEncoder, png::PngEncoder, webp::WebPEncoder};
use image::{ImageEncoder as _, Rgb, RgbImage, Rgba, RgbaImage};
use moxcms::ColorProfile;

const RED: Rgb<u8> = Rgb([0xd0, 0x20, 0x20]);
const GREEN: Rgb<u8> = Rgb([0x20, 0xb0, 0x20]);
const BLUE: Rgb<u8> = Rgb([0x20, 0x20, 0xd0]);
const YELLOW: Rgb<u8> = Rgb([0xd0, 0xd0, 0x20]);
const WHITE: Rgb<u8> = Rgb([0xff, 0xff, 0xff]);

const TURNED: &[u8] = include_bytes!("fixtures/turned-grid.heic");
const HALF_CLEAR: &[u8] = include_bytes!("fixtures/half-clear.heic");

/// What Bo gets: the answer, the file's bytes and its pixels.
fn seen_by_bo(original: &[u8], source: Source, limits: &Limits) -> Result<(Copy, Vec<u8>, RgbImage), NoCopy> {
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (folder.path().join("original"), folder.path().join("copy"));
    std::fs::write(&from, original).unwrap();
    let made = viewing_copy(&from, source, &to, limits);
    assert_eq!(made.is_ok(), to.exists(), "a refusal leaves no file");
    let copy = made?;
    let bytes = std::fs::read(&to).unwrap();
    let pixels = image::load_from_memory(&bytes).unwrap().into_rgb8();
    assert_eq!((copy.width, copy.height, copy.bytes), (pixels.width(), pixels.height(), bytes.len() as u64));
    Ok((copy, bytes, pixels))
}

fn seen(original: &[u8], source: Source) -> Result<RgbImage, NoCopy> {
    seen_by_bo(original, source, &Limits::default()).map(|(_, _, pixels)| pixels)
}

/// Four colours: red and green above, blue and yellow below.
fn quarters(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| match (x < width / 2, y < height / 2) {
        (true, true) => RED,
        (false, true) => GREEN,
        (true, false) => BLUE,
        (false, false) => YELLOW,
    })
}

/// Colours in the middle of the four quarters, in reading order.
fn corners(pixels: &RgbImage) -> [Rgb<u8>; 4] {
    let (width, height) = pixels.dimensions();
    let (left, right, top, bottom) = (width / 4, width * 3 / 4, height / 4, height * 3 / 4);
    [(left, top), (right, top), (left, bottom), (right, bottom)].map(|(x, y)| *pixels.get_pixel(x, y))
}

fn alike(one: Rgb<u8>, other: Rgb<u8>) -> bool {
    one.0.iter().zip(other.0).all(|(one, other)| one.abs_diff(other) <= 12)
}

fn assert_corners(pixels: &RgbImage, expected: [Rgb<u8>; 4]) {
    let found = corners(pixels);
    assert!(found.iter().zip(expected).all(|(one, other)| alike(*one, other)), "{found:?} is not {expected:?}");
}

/// Metadata with a turning, a description and a place, as a camera writes it.
fn exif(turning: u8) -> Vec<u8> {
    let mut tiff = b"MM\0*\0\0\0\x08\0\x03".to_vec();
    tiff.extend(b"\x01\x0e\0\x02\0\0\0\x0d\0\0\0\x32");
    tiff.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turning, 0, 0]);
    tiff.extend(b"\x88\x25\0\x04\0\0\0\x01\0\0\0\x40\0\0\0\0");
    tiff.extend(b"Anas kitchen\0\0\0\x01\0\x01\0\x02\0\0\0\x02N\0\0\0\0\0\0\0GPS 52.37");
    tiff
}

fn jpeg_with(pixels: &RgbImage, exif: Vec<u8>, profile: Option<Vec<u8>>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 95);
    encoder.set_exif_metadata(exif).unwrap();
    encoder.set_icc_profile(profile.unwrap_or_default()).unwrap();
    pixels.write_with_encoder(encoder).unwrap();
    bytes
}

fn jpeg(pixels: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    pixels.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, 95)).unwrap();
    bytes
}

fn png(pixels: &RgbaImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    pixels.write_with_encoder(PngEncoder::new(&mut bytes)).unwrap();
    bytes
}

fn webp(pixels: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    pixels.write_with_encoder(WebPEncoder::new_lossless(&mut bytes)).unwrap();
    bytes
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|part| part == words)
}

/// The bytes after a box's name, to be changed.
fn after<'bytes>(bytes: &'bytes mut [u8], name: &[u8]) -> &'bytes mut [u8] {
    let at = bytes.windows(name.len()).position(|part| part == name).unwrap();
    &mut bytes[at + name.len()..]
}

#[test]
fn nobody_learns_where_ana_lives() {
    let profile = ColorProfile::new_display_p3().encode().unwrap();
    let photo = jpeg_with(&quarters(64, 48), exif(1), Some(profile));
    for (original, source) in [(photo.as_slice(), Source::Jpeg), (TURNED, Source::Heic)] {
        assert!(holds(original, b"Anas kitchen"), "the original of {source:?} tells");
        let (_, bytes, _) = seen_by_bo(original, source, &Limits::default()).unwrap();
        for words in ["Exif", "GPS", "kitchen", "ICC_PROFILE", "http", "MM\0*", "II*\0"] {
            assert!(!holds(&bytes, words.as_bytes()), "{words} in the copy of {source:?}");
        }
        // Of the segments that carry words, only the one that says "this is a JPEG".
        assert!(!holds(&bytes, b"\xff\xe1") && !holds(&bytes, b"\xff\xe2") && !holds(&bytes, b"\xff\xfe"));
    }
}

#[test]
fn a_photo_taken_upright_stands_upright() {
    let turned = [
        (1, (64, 48), [RED, GREEN, BLUE, YELLOW]),
        (3, (64, 48), [YELLOW, BLUE, GREEN, RED]),
        (6, (48, 64), [BLUE, RED, YELLOW, GREEN]),
        (8, (48, 64), [GREEN, YELLOW, RED, BLUE]),
        // No turning that exists: as it is.
        (99, (64, 48), [RED, GREEN, BLUE, YELLOW]),
    ];
    for (turning, size, expected) in turned {
        let copy = seen(&jpeg_with(&quarters(64, 48), exif(turning), None), Source::Jpeg).unwrap();
        assert_eq!(copy.dimensions(), size, "turning {turning}");
        assert_corners(&copy, expected);
    }
}

#[test]
fn an_iphone_photo_is_turned_once() {
    // A grid of four tiles, turned by its container, with the same turning said again in its metadata.
    let copy = seen(TURNED, Source::Heic).unwrap();
    assert_eq!(copy.dimensions(), (192, 256));
    assert_corners(&copy, [BLUE, RED, YELLOW, GREEN]);
}

#[test]
fn a_large_photo_is_shrunk_and_a_small_one_is_not_enlarged() {
    let limits = Limits { longest_side: 100, ..Limits::default() };
    let size = |pixels: &RgbImage| seen_by_bo(&jpeg(pixels), Source::Jpeg, &limits).unwrap().2.dimensions();
    assert_eq!(size(&quarters(300, 150)), (100, 50));
    assert_eq!(size(&quarters(150, 300)), (50, 100));
    assert_eq!(size(&quarters(100, 80)), (100, 80));
    assert_eq!(size(&quarters(12, 7)), (12, 7));
    assert_eq!(size(&quarters(3000, 2)), (100, 1));
}

#[test]
fn what_is_see_through_lies_on_white() {
    let half = RgbaImage::from_fn(64, 64, |x, _| Rgba(if x < 32 { [0xd0, 0x20, 0x20, 255] } else { [0, 0, 0, 0] }));
    for (original, source) in [(png(&half).as_slice(), Source::Png), (HALF_CLEAR, Source::Heic)] {
        assert_corners(&seen(original, source).unwrap(), [RED, WHITE, RED, WHITE]);
    }
    let veil = RgbaImage::from_pixel(16, 16, Rgba([0, 0, 0, 128]));
    assert!(alike(*seen(&png(&veil), Source::Png).unwrap().get_pixel(8, 8), Rgb([127, 127, 127])));
}

#[test]
fn colours_of_a_phone_become_those_of_a_page() {
    let shade = RgbImage::from_pixel(16, 16, Rgb([200, 100, 100]));
    let profile = ColorProfile::new_display_p3().encode().unwrap();
    let copy = seen(&jpeg_with(&shade, exif(1), Some(profile)), Source::Jpeg).unwrap();
    assert!(alike(*copy.get_pixel(8, 8), Rgb([215, 95, 97])), "{:?}", copy.get_pixel(8, 8));
    let nonsense = seen(&jpeg_with(&shade, exif(1), Some(vec![7; 300])), Source::Jpeg).unwrap();
    assert!(alike(*nonsense.get_pixel(8, 8), Rgb([200, 100, 100])));
}

#[test]
fn a_webp_is_read_too() {
    assert_corners(&seen(&webp(&quarters(64, 48)), Source::Webp).unwrap(), [RED, GREEN, BLUE, YELLOW]);
}

fn chunk(name: [u8; 4], content: &[u8]) -> Vec<u8> {
    let named = [&name[..], content].concat();
    let check = !named.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 })
    });
    [&u32::try_from(content.len()).unwrap().to_be_bytes()[..], &named, &check.to_be_bytes()].concat()
}

#[test]
fn a_file_that_only_claims_to_be_huge_is_refused_unread() {
    let side = 60_000_u32.to_be_bytes();
    let header = chunk(*b"IHDR", &[&side[..], &side, &[8, 6, 0, 0, 0]].concat());
    let png = [b"\x89PNG\r\n\x1a\n".to_vec(), header, chunk(*b"IDAT", b"x\x9c"), chunk(*b"IEND", b"")].concat();
    let mut jpeg = jpeg(&quarters(16, 16));
    after(&mut jpeg, b"\xff\xc0")[3..7].copy_from_slice(&[0xea, 0x60, 0xea, 0x60]);
    let mut heic = HALF_CLEAR.to_vec();
    after(&mut heic, b"ispe")[4..12].copy_from_slice(&[side, side].concat());
    for (original, source) in [(png, Source::Png), (jpeg, Source::Jpeg), (heic, Source::Heic)] {
        let answer = seen(&original, source);
        assert!(matches!(answer, Err(NoCopy::TooManyPixels)), "{source:?}: {answer:?}");
    }
}

#[test]
fn memory_is_reckoned_before_it_is_taken() {
    let limits = Limits { bytes_in_memory: 20_000, ..Limits::default() };
    let answer = seen_by_bo(&jpeg(&quarters(64, 48)), Source::Jpeg, &limits);
    assert!(matches!(answer, Err(NoCopy::TooManyPixels)), "{answer:?}");
}

#[test]
fn a_file_cut_short_is_unreadable() {
    let see_through = image::DynamicImage::from(quarters(64, 48)).into_rgba8();
    let with_preview = jpeg_with(&quarters(64, 48), [exif(1), jpeg(&quarters(8, 8))].concat(), None);
    let originals = [
        (jpeg(&quarters(64, 48)), Source::Jpeg),
        (with_preview, Source::Jpeg),
        (png(&see_through), Source::Png),
        (webp(&quarters(64, 48)), Source::Webp),
        (TURNED.to_vec(), Source::Heic),
    ];
    for (original, source) in originals {
        assert!(seen(&original, source).is_ok(), "{source:?} whole");
        for kept in [0, 1, 12, original.len() / 2, original.len() * 9 / 10] {
            let answer = seen(&original[..kept], source);
            assert!(matches!(answer, Err(NoCopy::Unreadable)), "{source:?} after {kept}: {answer:?}");
        }
    }
}

#[test]
fn what_follows_the_end_of_a_photo_does_no_harm() {
    let living = [jpeg(&quarters(64, 48)), b"a film of two seconds".to_vec()].concat();
    assert_corners(&seen(&living, Source::Jpeg).unwrap(), [RED, GREEN, BLUE, YELLOW]);
}

#[test]
fn tiles_that_lead_in_a_circle_are_unreadable() {
    let mut heic = TURNED.to_vec();
    let reference = after(&mut heic, b"dimg");
    // The grid's first tile becomes the grid itself.
    reference.copy_within(0..2, 4);
    assert!(matches!(seen(&heic, Source::Heic), Err(NoCopy::Unreadable)));
}

#[test]
fn no_changed_byte_stops_the_house() {
    for at in 0..HALF_CLEAR.len() {
        let mut heic = HALF_CLEAR.to_vec();
        heic[at] ^= 0x5a;
        match seen(&heic, Source::Heic) {
            Ok(_) | Err(NoCopy::Unreadable | NoCopy::TooManyPixels) => {}
            Err(NoCopy::Disk(error)) => panic!("{error} after a change at {at}"),
        }
    }
}

#[test]
fn an_original_that_is_not_there_is_the_disks_trouble() {
    let folder = tempfile::tempdir().unwrap();
    let answer = viewing_copy(&folder.path().join("a"), Source::Png, &folder.path().join("b"), &Limits::default());
    assert!(matches!(answer, Err(NoCopy::Disk(_))));
}
