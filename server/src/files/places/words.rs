//! The names under which makers write down a place, in films' keys and in XMP alike.

/// Names with one of these in them speak of a place.
const PARTS: [&str; 12] = [
    "location",
    "gps",
    "latitude",
    "longitude",
    // As one maker of drones spells it.
    "longtitude",
    "altitude",
    "iso6709",
    "geotag",
    "coordinate",
    "country",
    "province",
    "direction",
];
/// Names that speak of a place only if they are nothing else.
const WHOLE: [&str; 8] = ["city", "state", "lat", "lon", "long", "xyz", "worldregion", "landmark"];
/// Words that no spoken line would have by chance.
const IN_SUBTITLES: [&str; 4] = ["gps", "latitude", "longitude", "longtitude"];

/// Tells whether a name, with dots or a prefix, is that of a place.
pub(super) fn name_of_place(name: &[u8]) -> bool {
    let name = String::from_utf8_lossy(name).to_ascii_lowercase();
    let last = name.rsplit(['.', ':']).next().unwrap_or(&name);
    PARTS.iter().any(|part| name.contains(part)) || WHOLE.contains(&last)
}

/// Tells whether a line under a film was written by a drone rather than spoken.
pub(super) fn line_of_place(line: &[u8]) -> bool {
    let line = String::from_utf8_lossy(line).to_ascii_lowercase();
    IN_SUBTITLES.iter().any(|word| line.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_known_by_name_and_the_rest_is_left() {
        for name in ["com.apple.quicktime.location.accuracy.horizontal", "photoshop:City", "exif:GPSLatitude", "xyz"] {
            assert!(name_of_place(name.as_bytes()), "{name}");
        }
        for name in ["com.apple.quicktime.creationdate", "tiff:Orientation", "xmp:CreateDate", "com.android.version"] {
            assert!(!name_of_place(name.as_bytes()), "{name}");
        }
        assert!(line_of_place(b"GPS(4.89,52.37,12)") && !line_of_place(b"What a fine location."));
    }
}
