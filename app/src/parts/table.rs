//! Tables that fold into blocks on a phone.
use leptos::prelude::*;

/// One column's head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Whether it holds numbers, which stand to the right.
    pub number: bool,
}

impl Column {
    /// Is a column of words.
    #[must_use]
    pub fn words(name: impl Into<String>) -> Self {
        Self { name: name.into(), number: false }
    }

    /// Is a column of numbers.
    #[must_use]
    pub fn numbers(name: impl Into<String>) -> Self {
        Self { name: name.into(), number: true }
    }
}

/// Holds rows: `<tr><th scope="row">…</th><td data-label="Duur" data-number="">…</td></tr>`. Give each cell its column's name
/// in `data-label`; on a phone it stands before the value.
#[component]
pub fn Table(
    /// What the table tells.
    #[prop(into)]
    caption: String,
    /// Whether the caption is only for screen readers, because a heading says the same.
    #[prop(optional)]
    caption_unseen: bool,
    /// The columns.
    columns: Vec<Column>,
    /// The rows.
    children: Children,
) -> impl IntoView {
    let heads = columns
        .into_iter()
        .map(|column| view! { <th scope="col" data-number=column.number.then_some("")>{column.name}</th> })
        .collect_view();
    view! {
        <table class="table--fold">
            <caption class:unseen=caption_unseen>{caption}</caption>
            <thead>
                <tr>{heads}</tr>
            </thead>
            <tbody>{children()}</tbody>
        </table>
    }
}
