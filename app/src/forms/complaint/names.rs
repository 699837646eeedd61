//! Every field of the wizard by its name. Names are unique over all steps, because the draft keeps one list of texts.
//!
//! Besides these each step posts `form` (`complaint-` and the step's slug), `step` (the slug), `version` (how
//! often it was saved when the page was opened), `window` (that opening of the page), `then` (where to go, see [`super::after`]) and `files` (on the step evidence).

/// Step by its slug, in every form of the wizard.
pub const STEP: &str = "step";
/// How often the step was saved when the page was opened.
pub const VERSION: &str = "version";
/// This opening of the page.
pub const WINDOW: &str = "window";
/// "yes": save although the draft changed in another tab.
pub const OVERWRITE: &str = "overwrite";
/// Empty for the next step, `letter` for going on to a letter, `stay` for the same one, `check` for the last page, `quiet` when the page saved by itself.
pub const THEN: &str = "then";

/// Shop: address in the register, or [`NO_SHOP`].
pub const SHOP: &str = "shop";
/// The answer "my webshop is not in the list".
pub const NO_SHOP: &str = "-";
/// Shop: what a shop without the trust mark is called, 200 characters, for a letter; may be empty.
pub const SHOP_NAME: &str = "shop_name";

/// Problem: code of a category, such as `DMG`.
pub const CATEGORY: &str = "category";

/// Problem: what the purchase is about, when another body may take it; see [`super::MATTERS`], may be empty.
pub const MATTER: &str = "matter";

/// Details: what was bought, 200 characters.
pub const PRODUCT: &str = "product";
/// Details: order number, 200 characters, may be empty.
pub const ORDER_NUMBER: &str = "order_number";
/// Details: day of the order, `2026-11-22` or `22-11-2026`.
pub const ORDERED_ON: &str = "ordered_on";
/// Details: see [`super::CHANNELS`].
pub const CHANNEL: &str = "channel";
/// Details: total price in euros.
pub const TOTAL: &str = "total";
/// Details: paid so far in euros.
pub const PAID: &str = "paid";
/// Details: means of payment, 200 characters, may be empty.
pub const MEANS: &str = "means";
/// Details: promised day of delivery, may be empty.
pub const PROMISED_ON: &str = "promised_on";
/// Details: day of delivery, may be empty.
pub const DELIVERED_ON: &str = "delivered_on";
/// Details: carrier and tracking code, 200 characters, may be empty.
pub const TRACKING: &str = "tracking";

// About: the questions of the category, each by the code of its `domain::law::guide::Field`.

/// Story: what happened, 10,000 characters.
pub const STORY: &str = "story";
/// Story: see [`super::CONTACTS`].
pub const CONTACT: &str = "contact";
/// Story: day on which the shop was first asked; needed unless it never was.
pub const CONTACTED_ON: &str = "contacted_on";
/// Story: by what means the shop was asked, 200 characters, may be empty.
pub const CONTACT_MEANS: &str = "contact_means";
/// Story: days of what happened, one for each line; may be empty.
pub const COURSE_DAYS: [&str; 8] = [
    "course_day_1",
    "course_day_2",
    "course_day_3",
    "course_day_4",
    "course_day_5",
    "course_day_6",
    "course_day_7",
    "course_day_8",
];
/// Story: what happened on those days, 200 characters each; may be empty.
pub const COURSE_TEXTS: [&str; 8] = [
    "course_text_1",
    "course_text_2",
    "course_text_3",
    "course_text_4",
    "course_text_5",
    "course_text_6",
    "course_text_7",
    "course_text_8",
];
/// Story: what the shop answered, 5,000 characters, may be empty.
pub const REPLY: &str = "reply";
/// Story: see [`super::PROCEEDINGS`].
pub const PROCEEDINGS: &str = "proceedings";

/// Evidence: begin of the field with a file's title; its identity follows.
pub use crate::forms::FILE_TITLE as TITLE;
/// Evidence: the new files.
pub use crate::forms::FILES;

/// Wish: see [`super::WISHES`].
pub const WISH: &str = "wish";
/// Wish: amount in euros; needed when the wish is money.
pub const AMOUNT: &str = "amount";
/// Wish: what the amount is made of, 200 characters each; may be empty.
pub const LINE_TEXTS: [&str; 6] =
    ["line_text_1", "line_text_2", "line_text_3", "line_text_4", "line_text_5", "line_text_6"];
/// Wish: how much each of these is, in euros.
pub const LINE_AMOUNTS: [&str; 6] =
    ["line_amount_1", "line_amount_2", "line_amount_3", "line_amount_4", "line_amount_5", "line_amount_6"];
/// Wish: more words, 5,000 characters, may be empty.
pub const WISH_NOTE: &str = "wish_note";

/// You: name, 200 characters.
pub const NAME: &str = "name";
/// You: e-mail address.
pub const EMAIL: &str = "email";
/// You: telephone number, may be empty.
pub const PHONE: &str = "phone";
/// You: see [`super::COUNTRIES`].
pub const COUNTRY: &str = "country";
/// You: postcode, may be empty.
pub const POSTCODE: &str = "postcode";
/// You: `yes` or `no`: bought for oneself, not for a business.
pub const AS_CONSUMER: &str = "as_consumer";

/// You: ticked to be called on that number, when writing is hard.
pub const NEED_CALL: &str = "need_call";
/// You: the language of an interpreter, may be empty.
pub const NEED_INTERPRETER: &str = "need_interpreter";
/// You: ticked when more time is needed.
pub const NEED_TIME: &str = "need_time";
/// You: other support, 5,000 characters, may be empty.
pub const NEED_OTHER: &str = "need_other";

/// Check: the declaration that all is true, ticked.
pub const TRUTHFUL: &str = "truthful";
/// Check: `yes` when a mediator types in what a consumer sent on paper.
pub const PAPER: &str = "paper";
/// Check: the mailed code.
pub const CODE: &str = "code";
