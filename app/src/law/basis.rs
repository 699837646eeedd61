//! The articles of a position in words: `BW 7:9(4)` and `BW 7:19a` become "Burgerlijk Wetboek 7:9 lid 4 en 7:19a".
use crate::words::{Locale, td_string};

/// Says on which articles a position rests; those of one act together, in the order of the file.
pub(super) fn said(l: Locale, basis: &[String]) -> String {
    let mut acts: Vec<(&str, Vec<String>)> = Vec::new();
    for one in basis {
        let (act, article) = one.split_once(' ').unwrap_or((one, ""));
        let article = articled(l, article);
        match acts.iter_mut().find(|(name, _)| *name == act) {
            Some((_, articles)) => articles.push(article),
            None => acts.push((act, vec![article])),
        }
    }
    acts.into_iter().map(|(act, articles)| named(l, act, listed(l, articles))).collect::<Vec<_>>().join("; ")
}

fn named(l: Locale, act: &str, articles: String) -> String {
    match act {
        "BW" => td_string!(l, law.bw, articles = articles),
        "BIK" => td_string!(l, law.bik, articles = articles),
        "ADR" => td_string!(l, law.adr, articles = articles),
        "GDPR" => td_string!(l, law.gdpr, articles = articles),
        "EU" => td_string!(l, law.eu, articles = articles),
        other => format!("{other} {articles}"),
    }
}

/// `7:9(4)` is paragraph 4, `6:236(j)` is letter j.
fn articled(l: Locale, article: &str) -> String {
    let mut parts = article.split('(').map(|part| part.trim_end_matches(')'));
    let mut said = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        said = if part.chars().all(|letter| letter.is_ascii_digit()) {
            td_string!(l, law.paragraph, article = said, number = part.to_owned())
        } else {
            td_string!(l, law.letter, article = said, letter = part.to_owned())
        };
    }
    said
}

fn listed(l: Locale, mut articles: Vec<String>) -> String {
    match articles.pop() {
        Some(last) if articles.is_empty() => last,
        Some(last) => td_string!(l, law.and, first = articles.join(", "), last = last),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(l: Locale, basis: &[&str]) -> String {
        said(l, &basis.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn articles_read_as_people_write_them() {
        let basis = ["BW 7:9(4)", "BW 7:19a", "BW 6:230m(1)(i)", "BIK 2"];
        let dutch = "Burgerlijk Wetboek 7:9 lid 4, 7:19a en 6:230m lid 1 onder i; \
                     Besluit vergoeding voor buitengerechtelijke incassokosten 2";
        assert_eq!(of(Locale::nl, &basis), dutch);
        assert_eq!(of(Locale::en, &["BW 7:9(4)", "BW 7:19a"]), "Dutch Civil Code 7:9(4) and 7:19a");
        assert_eq!(of(Locale::nl, &[]), "");
    }

    #[test]
    fn every_act_of_the_files_has_a_name() {
        for one in super::super::ALL.iter().flat_map(|position| &position.basis) {
            let act = one.split(' ').next().expect("an act");
            assert!(!of(Locale::nl, &[one]).starts_with(act), "{one}");
        }
    }
}
