//! QR codes of addresses, for another device's camera and for paper.

use qrcode::QrCode;
use qrcode::render::svg;

/// Length and width of a code, in pixels at least.
const SIZE: u32 = 240;

/// Draws an address as a QR code, an SVG; nothing when the address is too long for one.
#[must_use]
pub fn drawn(address: &str) -> Option<String> {
    Some(QrCode::new(address).ok()?.render::<svg::Color<'_>>().min_dimensions(SIZE, SIZE).build())
}

#[cfg(test)]
mod tests {
    use super::drawn;

    #[test]
    fn an_address_is_drawn_and_a_book_is_not() {
        let code = drawn("https://beslecht.example/cases/26-ABCDEF").unwrap_or_default();
        assert!(code.contains("<svg") && code.contains("<path"), "{code}");
        assert_eq!(drawn(&"x".repeat(10_000)), None);
    }
}
