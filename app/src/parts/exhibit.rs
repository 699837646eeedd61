//! A filed piece of evidence by its number.
use crate::words::{td_string, words};
use leptos::prelude::*;

/// Shows one filed piece: number, title, and links to look at it and to keep it.
#[component]
pub fn Exhibit(
    /// Its number, such as `A1`.
    #[prop(into)]
    number: String,
    /// Its title.
    #[prop(into)]
    title: String,
    /// Where it can be looked at.
    #[prop(into)]
    href: String,
    /// Where it can be had as a file.
    #[prop(into)]
    save: String,
    /// Whether it is a picture, which is shown small.
    picture: bool,
    /// Kind and size, such as `PDF · 1,2 MB`.
    #[prop(into)]
    note: String,
) -> impl IntoView {
    let l = words();
    let small = picture.then(|| view! { <Small href=href.clone() /> });
    let keep = td_string!(l, parts.exhibit_save, number = number.as_str());
    view! {
        <span class="exhibit">
            <a class="exhibit__open" href=href rel="external">
                <span class="exhibit__number">{number}</span>
                {small}
                <span class="exhibit__title">{title}</span>
                <span class="exhibit__note">{note}</span>
            </a>
            <a class="exhibit__save" href=save rel="external" aria-label=keep.clone() title=keep>"\u{2193}"</a>
        </span>
    }
    .into_any()
}

/// A picture, small; it says nothing that does not stand beside it.
#[component]
pub fn Small(
    /// Where it can be looked at.
    #[prop(into)]
    href: String,
) -> impl IntoView {
    view! { <img class="exhibit__picture" src=href alt="" loading="lazy" width="48" height="48" /> }.into_any()
}
