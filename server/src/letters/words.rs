//! The sentences of mails, from the same files as all others. Read as data, because a notice's key makes the sentence's key.

use domain::case::{NoticeKind, Reminder};
use domain::values::Lang;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The sentences of one language.
#[derive(Debug)]
pub struct Words(BTreeMap<String, String>);

impl Words {
    /// Reads the sentences of a language, once.
    ///
    /// # Errors
    /// The file in `locales` does not read.
    pub fn of(lang: Lang) -> Result<&'static Self, String> {
        static NL: OnceLock<Result<Words, String>> = OnceLock::new();
        static EN: OnceLock<Result<Words, String>> = OnceLock::new();
        let read = |text| serde_json::from_str(text).map(Words).map_err(|error| format!("mail.json: {error}"));
        let words = match lang {
            Lang::Nl => NL.get_or_init(|| read(include_str!("../../../app/locales/nl/mail.json"))),
            Lang::En => EN.get_or_init(|| read(include_str!("../../../app/locales/en/mail.json"))),
        };
        words.as_ref().map_err(Clone::clone)
    }

    /// Says a sentence with its values filled in. Values are never read as sentences again.
    ///
    /// # Errors
    /// The sentence is missing, or asks for a value that nobody gave.
    pub fn say(&self, key: &str, values: &[(&str, &str)]) -> Result<String, String> {
        let sentence = self.0.get(key).ok_or_else(|| format!("mail.json has no {key}"))?;
        let mut said = String::with_capacity(sentence.len() + 64);
        let mut rest = sentence.as_str();
        while let Some((before, after)) = rest.split_once("{{") {
            let (name, behind) =
                after.split_once("}}").ok_or_else(|| format!("mail.json: {key} has a brace too many"))?;
            let value = values.iter().find(|(known, _)| *known == name.trim());
            said.push_str(before);
            said.push_str(value.ok_or_else(|| format!("mail.json: {key} asks for {name}"))?.1);
            rest = behind;
        }
        said.push_str(rest);
        Ok(said)
    }
}

/// The key of a notice's sentences.
#[must_use]
pub fn code(kind: NoticeKind) -> String {
    if let NoticeKind::Reminder(reminder) = kind {
        let which = match reminder {
            Reminder::Shop { .. } => "shop",
            Reminder::Choice { .. } => "choice",
            Reminder::Take => "take",
            Reminder::Claim { .. } => "claim",
            Reminder::Defence { .. } => "defence",
            Reminder::Admissibility { .. } => "admissibility",
            Reminder::Decision { .. } => "decision",
            Reminder::Perform { .. } => "perform",
            Reminder::Performed { .. } => "performed",
        };
        return format!("reminder_{which}");
    }
    key(&kind)
}

/// The name under which the rules store a value without content.
pub(super) fn key(value: &impl serde::Serialize) -> String {
    let json = serde_json::to_value(value).unwrap_or_default();
    json.as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_filled_in_and_never_read_again() {
        let words = Words(BTreeMap::from([("hello".to_owned(), "Dag {{ name }}, {{ name }}!".to_owned())]));
        assert_eq!(words.say("hello", &[("name", "{{ x }}")]).as_deref(), Ok("Dag {{ x }}, {{ x }}!"));
        assert!(words.say("hello", &[]).is_err() && words.say("bye", &[]).is_err());
    }
}
