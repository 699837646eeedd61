//! Shops that somebody may have meant who found none: a slip of the finger, a letter too few, two the wrong way round.

use crate::store::shops::{Called, ShopRow, by_slug, called};
use crate::store::{Line, StoreTrouble};

/// Shops offered at most.
const OFFERED: usize = 3;
/// Fewer letters are like too many names.
const LEAST: usize = 4;
/// More letters nobody types who looks for a shop; beyond these nothing is compared.
const MOST: usize = 60;
/// More slips than this make another name.
const SLIPS: usize = 3;

/// Finds the shops whose name or web address is nearly what was searched for, the nearest first. Who has only `applied`
/// was never a member.
///
/// # Errors
/// The store's trouble.
pub async fn near(line: &mut Line, searched: &str, applied: bool) -> Result<Vec<ShopRow>, StoreTrouble> {
    let searched = searched.split_once("://").map_or(searched, |(_, rest)| rest).trim();
    let letters = bare(searched.trim_start_matches("www."));
    if !(LEAST..=MOST).contains(&letters.chars().count()) {
        return Ok(Vec::new());
    }
    let shops = called(line).await?.into_iter().filter(|shop| applied || shop.status != "applied");
    let mut close: Vec<(usize, Called)> = shops.filter_map(|shop| Some((slips(&letters, &shop)?, shop))).collect();
    close.sort_by(|(one, first), (other, second)| one.cmp(other).then_with(|| first.name.cmp(&second.name)));
    let mut rows = Vec::new();
    for (_, shop) in close.into_iter().take(OFFERED) {
        rows.extend(by_slug(line, &shop.slug).await?);
    }
    Ok(rows)
}

/// How many slips lie between what was typed and what a shop is called; nothing when they are too many.
fn slips(letters: &str, shop: &Called) -> Option<usize> {
    let allowed = (letters.chars().count() / 3).min(SLIPS);
    let domain = shop.domain.strip_prefix("www.").unwrap_or(&shop.domain);
    let without_ending = domain.rsplit_once('.').map_or(domain, |(name, _)| name);
    let mut names = vec![bare(domain), bare(without_ending)];
    // Who types the first words of a name looks for that name.
    let mut so_far = String::new();
    for word in shop.name.split_whitespace() {
        so_far.push_str(&bare(word));
        names.push(so_far.clone());
    }
    names.iter().filter_map(|name| distance(letters, name, allowed)).min()
}

fn distance(one: &str, other: &str, allowed: usize) -> Option<usize> {
    // Most names differ by their length alone, and need not be compared.
    if one.chars().count().abs_diff(other.chars().count()) > allowed {
        return None;
    }
    Some(strsim::osa_distance(one, other)).filter(|slips| *slips <= allowed)
}

/// Small letters and digits alone: nobody remembers the dots and dashes of a name.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shop(name: &str, domain: &str) -> Called {
        Called { slug: String::new(), name: name.to_owned(), domain: domain.to_owned(), status: "certified".to_owned() }
    }

    fn close(searched: &str) -> bool {
        slips(&bare(searched), &shop("Koffiehuis De Maan", "koffiehuis.nl")).is_some()
    }

    #[test]
    fn a_slip_still_finds_the_shop() {
        for typed in
            ["kofiehuis", "koffiehius", "Koffihuis de maan", "koffiehuys.nl", "koffie huis", "koffiehuis dr maan"]
        {
            assert!(close(typed), "{typed}");
        }
    }

    #[test]
    fn another_name_finds_nothing() {
        for typed in ["fietsenrijk", "koffie", "theehuis.be", "maan", "script"] {
            assert!(!close(typed), "{typed}");
        }
    }
}
