//! Text as people may see it: nothing hidden, nothing that turns the direction of writing.

/// One line: white space folded, hidden characters gone, not longer than this many characters.
pub(super) fn line(raw: &str, longest: usize) -> String {
    let mut line = String::new();
    for (at, word) in raw.split_whitespace().take(longest).enumerate() {
        if at > 0 {
            line.push(' ');
        }
        line.extend(word.chars().filter(|c| !hidden(*c)).take(longest));
    }
    line.trim().chars().take(longest).collect()
}

/// A page: lines kept, at most one empty line between them, and whether it was cut at this many characters.
pub(super) fn page(raw: &str, longest: usize) -> (String, bool) {
    let mut page = String::new();
    let (mut room, mut empty) = (longest, 0);
    for raw_line in raw.split(['\n', '\u{2028}', '\u{2029}']) {
        let cleaned: String = raw_line.chars().filter_map(shown).collect();
        let line = cleaned.trim_end();
        empty = if line.is_empty() { empty + 1 } else { 0 };
        if empty > 1 || (page.is_empty() && line.is_empty()) {
            continue;
        }
        let wanted = line.chars().count() + 1;
        if wanted > room {
            page.extend(line.chars().take(room));
            return (page, true);
        }
        room -= wanted;
        page.push_str(line);
        page.push('\n');
    }
    page.truncate(page.trim_end().len());
    (page, false)
}

/// A character as it is shown within a line.
fn shown(c: char) -> Option<char> {
    match c {
        '\t' | '\u{a0}' => Some(' '),
        c if hidden(c) => None,
        c => Some(c),
    }
}

/// Control characters, marks and overrides of direction, and those without width. Joiners stay: Persian and emoji need them.
fn hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}')
        || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
        || matches!(c, '\u{e0000}'..='\u{e007f}')
}
