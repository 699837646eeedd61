//! File names as people may see them.

/// Longest name kept, in characters.
const LONGEST: usize = 120;

/// Cleans a file name: no folders, no control or direction characters, not too long; the extension stays.
#[must_use]
pub fn cleaned(raw: &str) -> String {
    let last = raw.rsplit(['/', '\\']).next().unwrap_or("");
    let kept: String = last.chars().filter(|c| !c.is_control() && !turns(*c)).collect();
    let kept = kept.trim().trim_start_matches('.');
    let (stem, extension) = match kept.rsplit_once('.') {
        Some((stem, extension)) if extension.chars().count() <= 8 => (stem, extension),
        _ => (kept, ""),
    };
    let room = LONGEST - extension.chars().count() - 1;
    let stem: String = stem.trim().chars().take(room).collect();
    let stem = if stem.is_empty() { "file" } else { &stem };
    if extension.is_empty() { stem.to_owned() } else { format!("{stem}.{extension}") }
}

/// Characters that turn the direction of writing or cannot be seen: a name that reads `exe.jpg` backwards must not look like an image.
fn turns(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::cleaned;

    #[test]
    fn names_lose_what_could_harm() {
        for (raw, clean) in [
            ("foto.jpg", "foto.jpg"),
            ("../../etc/passwd", "passwd"),
            ("C:\\Users\\Ana\\bon.pdf", "bon.pdf"),
            ("a\0b\n.txt", "ab.txt"),
            ("rekening\u{202e}gpj.pdf", "rekeninggpj.pdf"),
            ("", "file"),
            (".htaccess", "htaccess"),
            (" .pdf", "pdf"),
        ] {
            assert_eq!(cleaned(raw), clean, "{raw:?}");
        }
        let long = cleaned(&format!("{}.pdf", "é".repeat(500)));
        assert_eq!((long.chars().count(), &long[long.len() - 4..] == ".pdf"), (120, true));
    }
}
