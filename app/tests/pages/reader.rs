//! Reads a page as a strict reader does: what is said here is owed by every page.
use app::words::Locale;
use std::collections::BTreeMap;

/// One opening tag.
pub struct Tag<'a> {
    pub name: &'a str,
    pub fields: BTreeMap<&'a str, &'a str>,
    /// Names of the tags around it.
    pub inside: Vec<&'a str>,
}

impl Tag<'_> {
    pub fn field(&self, name: &str) -> &str {
        self.fields.get(name).copied().unwrap_or_default()
    }
}

/// Reads a page and complains.
pub fn read(what: &str, locale: Locale, html: &str) {
    let tags = tags(html);
    let lang = if matches!(locale, Locale::nl) { "nl" } else { "en" };
    assert_eq!(tags.iter().find(|tag| tag.name == "html").map(|tag| tag.field("lang")), Some(lang), "{what}: lang");
    let titles = tags.iter().filter(|tag| tag.name == "h1").count();
    assert_eq!(titles, 1, "{what}: one h1");
    assert!(!html.contains("<title></title>"), "{what}: a title");
    assert!(!html.contains("{{"), "{what}: a hole that nobody filled");
    // A sign that the macro takes for the end of a tag would print the rest of the tag as words.
    assert!(!html.contains("on:click") && !html.contains("on : click"), "{what}: code on the page");
    assert!(tags.iter().all(|tag| !tag.fields.contains_key("style")), "{what}: no style attributes");
    ids(what, &tags);
    fields(what, &tags, html);
    headings(what, &tags);
}

/// Every id is there once, and everything that names an id finds it.
fn ids(what: &str, tags: &[Tag]) {
    let mut seen = BTreeMap::new();
    for tag in tags.iter().filter(|tag| tag.fields.contains_key("id")) {
        *seen.entry(tag.field("id")).or_insert(0) += 1;
    }
    for (id, count) in &seen {
        assert_eq!(*count, 1, "{what}: the id {id} is there {count} times");
    }
    for tag in tags {
        for list in ["aria-describedby", "aria-labelledby", "popovertarget", "for"] {
            for id in tag.field(list).split_whitespace() {
                assert!(seen.contains_key(id), "{what}: {list} names {id}, which is not there");
            }
        }
        if let Some(id) = tag.field("href").strip_prefix('#').filter(|_| tag.name == "a") {
            assert!(seen.contains_key(id), "{what}: a link to #{id}, which is not there");
        }
    }
}

/// Every field has a label, every button and link says something, every form posts to us.
fn fields(what: &str, tags: &[Tag], html: &str) {
    let labelled: Vec<&str> = tags.iter().filter(|tag| tag.name == "label").map(|tag| tag.field("for")).collect();
    for tag in tags.iter().filter(|tag| matches!(tag.name, "input" | "select" | "textarea")) {
        if tag.field("type") == "hidden" {
            continue;
        }
        let known = tag.inside.contains(&"label")
            || labelled.contains(&tag.field("id")) && !tag.field("id").is_empty()
            || !tag.field("aria-label").is_empty();
        assert!(known, "{what}: the field {} has no label", tag.field("name"));
    }
    for form in tags.iter().filter(|tag| tag.name == "form") {
        assert!(form.field("action").starts_with('/'), "{what}: a form without an address of ours");
    }
    let bare = html.replace("<!>", "");
    assert!(!bare.contains("\"></a>") && !bare.contains("\"></button>"), "{what}: an empty link or button");
}

/// Headings go down one step at a time.
fn headings(what: &str, tags: &[Tag]) {
    let mut last = 0;
    for tag in tags {
        let level = match tag.name {
            "h1" => 1,
            "h2" => 2,
            "h3" => 3,
            "h4" => 4,
            _ => continue,
        };
        assert!(level <= last + 1, "{what}: a heading of level {level} after level {last}");
        last = level;
    }
}

/// All opening tags, in order.
pub fn tags(html: &str) -> Vec<Tag<'_>> {
    const EMPTY: [&str; 10] = ["input", "meta", "link", "br", "hr", "img", "path", "circle", "rect", "wbr"];
    let mut found: Vec<Tag> = Vec::new();
    let mut around: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let Some(end) = end_of_tag(rest) else { break };
        let (inside, after) = (&rest[..end], &rest[end + 1..]);
        rest = after;
        if let Some(name) = inside.strip_prefix('/') {
            if let Some(at) = around.iter().rposition(|open| *open == name) {
                around.truncate(at);
            }
            continue;
        }
        let (name, attributes) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
        let name = name.trim_end_matches('/');
        found.push(Tag { name, fields: attributes_of(attributes), inside: around.clone() });
        if name == "script" {
            rest = rest.split_once("</script>").map_or("", |(_, after)| after);
        } else if !inside.ends_with('/') && !EMPTY.contains(&name) {
            around.push(name);
        }
    }
    found
}

fn end_of_tag(text: &str) -> Option<usize> {
    let mut quoted = false;
    text.char_indices().find_map(|(at, letter)| {
        if letter == '"' {
            quoted = !quoted;
        }
        (letter == '>' && !quoted).then_some(at)
    })
}

fn attributes_of(mut text: &str) -> BTreeMap<&str, &str> {
    let mut found = BTreeMap::new();
    loop {
        text = text.trim_start_matches([' ', '\n', '/']);
        let Some(end) = text.find(['=', ' ', '\n']).or((!text.is_empty()).then_some(text.len())) else {
            return found;
        };
        let name = &text[..end];
        text = &text[end..];
        if let Some(quoted) = text.strip_prefix("=\"") {
            let (value, after) = quoted.split_once('"').unwrap_or((quoted, ""));
            found.insert(name, value);
            text = after;
        } else {
            found.insert(name, "");
        }
    }
}
