//! Lives here: the parts pages are made of: buttons, fields, notices, the ladder, the seal; and how dates and money are said.
//! Never here: a case, a call to the server (except `post_form.rs`, which sends any form), a path, a rule.
//! Called by: `pages/` and the app's shell. Each file shows its use in the doc comment of its component.
//! Start at `post_form.rs` and `field.rs`; the classes they use are in `style/parts/`.

pub mod say;
pub mod ahead;
mod post_form;
mod quietly;
mod form_state;
pub mod focus;
mod button;
mod changing;
mod field;
#[cfg(feature = "hydrate")]
pub mod kept;
#[cfg(feature = "hydrate")]
mod sending;
mod text_area;
mod choice;
mod select;
mod search_form;
mod file_field;
mod picked;
#[cfg(feature = "hydrate")]
#[expect(clippy::unnecessary_wraps, reason = "what the function itself cannot fail at, its loading can")]
mod upload;
mod exhibit;
mod error_summary;
mod notice;
mod tag;
mod clock;
mod role;
mod ladder;
mod timeline;
mod facts;
mod table;
mod progress;
mod more;
mod pager;
mod seal;
mod brand;
mod tools;
mod live_region;

pub use brand::Brand;
pub use button::{LinkButton, Look, Submit};
pub use changing::{changing, lines, word};
pub use choice::{Check, Choice, Choices};
pub use clock::{Clock, ClockSize};
pub use error_summary::ErrorSummary;
pub use exhibit::{Exhibit, Small};
pub use facts::{Fact, Facts, FactsShape, told_facts};
pub use field::{DateField, FieldKind, FieldSize, MoneyField, TextField};
pub use file_field::FileField;
pub use form_state::{FieldGroup, FormState};
pub use ladder::{Ladder, Rung, RungState};
pub use live_region::{Announcer, LiveRegion};
pub use more::More;
pub use notice::{Notice, Tone};
pub use pager::Pager;
pub use post_form::{PostForm, Refresh};
pub use progress::Progress;
pub use quietly::{Quietly, Saved, SavedLine};
#[cfg(feature = "hydrate")]
pub use quietly::{form_of, saves_at_leisure, settled};
pub use role::{Role, RoleMark, RoleShape};
pub use seal::{Seal, SealSize};
pub use search_form::SearchForm;
pub use select::Select;
pub use table::{Column, Table};
pub use tag::Tag;
pub use text_area::TextArea;
pub use timeline::{Day, Line, Timeline};
pub use tools::{CopyButton, PrintButton};
