//! On the first step: the way on with what was begun, and the way to begin again.
use super::draft::Draft;
use crate::links;
use crate::parts::{LinkButton, Look, More, Notice, PostForm, Submit};
use crate::views::complaint::Step;
use crate::words::{Locale, td_string};
use leptos::prelude::*;

/// Offers both, once more than the shop was answered.
pub(super) fn ways(l: Locale, draft: &Draft) -> Option<AnyView> {
    let view = &draft.view;
    let letter = draft.letter();
    // Whoever writes a letter has chosen no shop of ours, and need not.
    let done = |step: &Step| view.done.contains(step) || (letter && *step == Step::Shop);
    let open = Step::ALL.into_iter().find(|step| !done(step) && step.comes(view.asks, letter))?;
    if open <= Step::Problem || draft.changing {
        return None;
    }
    let title = match &view.shop {
        Some(shop) => td_string!(l, complaint.anew.title, shop = shop.name.clone()),
        None => td_string!(l, complaint.anew.title_plain).to_owned(),
    };
    let notice = view! {
        <Notice title=title>
            <div class="stack" data-align="start">
                <LinkButton href=links::complaint(open)>{td_string!(l, complaint.anew.go_on)}</LinkButton>
                <More summary=td_string!(l, complaint.anew.fold)>
                    <PostForm action="/api/complaint-anew" name="anew">
                        <p>{td_string!(l, complaint.anew.text)}</p>
                        <div><Submit look=Look::Danger>{td_string!(l, complaint.anew.now)}</Submit></div>
                    </PostForm>
                </More>
            </div>
        </Notice>
    };
    Some(notice.into_any())
}
