//! Which questions of a category can apply, after what was told on the pages before.

use crate::law::Category;
use crate::law::guide::{Asked, Field, guide};
use crate::values::Cents;

/// Is what the pages before say about the purchase, as far as a question hangs on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Purchase {
    /// What was bought, in the consumer's words.
    pub product: String,
    /// Whether it came.
    pub delivered: bool,
    /// What was paid, in cents.
    pub paid: Option<Cents>,
}

/// Gives the questions of a category that can apply to a purchase, in their order.
pub fn asked(category: Category, purchase: &Purchase) -> impl Iterator<Item = Asked> {
    guide(category).fields.iter().copied().filter(move |asked| applies(category, asked.field, purchase))
}

fn applies(category: Category, field: Field, purchase: &Purchase) -> bool {
    // Which questions hang on something is few; every other one applies.
    if field == Field::Animal {
        names_animal(&purchase.product)
    } else if field == Field::RefusedOn {
        !purchase.delivered
    } else if matches!(field, Field::NoticeOn | Field::NoticeUntil | Field::NoNotice) {
        // Who is told that it was delivered gives no further term to deliver.
        !(category.never_came() && purchase.delivered)
    } else if field == Field::AmountBack {
        purchase.paid != Some(Cents::ZERO)
    } else {
        true
    }
}

/// Animals that are sold, one or more of them. Whole words: cotton (*katoen*) is no cat and a *televisie* no fish.
const ANIMALS: &[&str] = &[
    "dier",
    "dieren",
    "dog",
    "dogs",
    "hond",
    "honden",
    "hondje",
    "pup",
    "pups",
    "puppy",
    "puppy's",
    "puppies",
    "cat",
    "cats",
    "kat",
    "katten",
    "poes",
    "kitten",
    "kittens",
    "vis",
    "vissen",
    "fish",
    "koi",
    "goudvis",
    "goudvissen",
    "goldfish",
    "vogel",
    "vogels",
    "bird",
    "birds",
    "papegaai",
    "parrot",
    "parkiet",
    "kanarie",
    "kip",
    "kippen",
    "hen",
    "hens",
    "chicken",
    "chickens",
    "haan",
    "eend",
    "eenden",
    "duck",
    "ducks",
    "paard",
    "paarden",
    "horse",
    "horses",
    "pony",
    "pony's",
    "ponies",
    "konijn",
    "konijnen",
    "rabbit",
    "rabbits",
    "cavia",
    "cavia's",
    "hamster",
    "hamsters",
    "rat",
    "ratten",
    "muis",
    "muizen",
    "slang",
    "slangen",
    "snake",
    "schildpad",
    "schildpadden",
    "tortoise",
    "turtle",
    "hagedis",
    "lizard",
    "gekko",
    "gecko",
    "reptiel",
    "reptile",
    "labrador",
    "teckel",
    "animal",
    "animals",
];

fn names_animal(product: &str) -> bool {
    let product = product.to_lowercase().replace('’', "'");
    product.split(|c: char| !c.is_alphanumeric() && c != '\'').any(|word| ANIMALS.contains(&word))
}
