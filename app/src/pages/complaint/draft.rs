//! The draft as a screen needs it: what was typed just now comes before what was saved.
use crate::forms::complaint::{is_letter, names};
use crate::views::complaint::ComplaintView;
use domain::law::Category;

/// What a screen draws from.
#[derive(Clone)]
pub(super) struct Draft {
    pub view: ComplaintView,
    /// What was searched for on the first step.
    pub searched: String,
    /// Whether the step was opened from the last page, to change one answer.
    pub changing: bool,
}

impl Draft {
    pub fn new(view: ComplaintView, searched: String, changing: bool) -> Self {
        Self { view, searched, changing }
    }

    /// The name of this step's form.
    pub fn form(&self) -> String {
        format!("complaint-{}", self.view.step.slug())
    }

    /// What stands in a field: typed just now without script, or saved before.
    pub fn text(&self, field: &str) -> String {
        let echo = self.view.echo.as_ref().filter(|echo| echo.form == self.form());
        echo.and_then(|echo| echo.text(field)).unwrap_or_else(|| self.view.text(field)).to_owned()
    }

    /// Whether this choice stands.
    pub fn picked(&self, field: &str, value: &str) -> bool {
        self.text(field) == value
    }

    /// Whether it becomes a letter, because the shop is no member.
    pub fn letter(&self) -> bool {
        is_letter(self.view.text(names::SHOP))
    }

    /// What a shop outside the list is called: as typed, or as it was searched for in vain.
    pub fn called(&self) -> String {
        let typed = self.text(names::SHOP_NAME);
        if typed.is_empty() && self.view.found.is_empty() { self.searched.clone() } else { typed }
    }

    /// The kind of problem, when one was chosen.
    pub fn category(&self) -> Option<Category> {
        Category::parse(&self.text(names::CATEGORY))
    }
}
