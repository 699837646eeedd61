//! The receipt of the viewer's last act: proof that it was written down.
use super::state::CaseState;
use crate::parts::focus::focus;
use crate::parts::{CopyButton, Fact, Facts, FactsShape, More, Notice, PrintButton, Tone, changing, say};
use crate::views::case::ReceiptView;
use crate::words::{Locale, td_string, words};
use leptos::prelude::*;

/// Shows the receipt, and takes focus when it came while the page was open, because the viewer just acted.
#[component]
pub fn Receipt(
    /// The open case.
    state: CaseState,
) -> impl IntoView {
    let l = words();
    Effect::new(move |before: Option<Option<u64>>| {
        let version = state.receipt.with(|receipt| receipt.as_ref().map(|receipt| receipt.version));
        if before.is_some_and(|before| before != version) && version.is_some() && !state.calm.get_value() {
            focus("receipt");
        }
        version
    });
    changing(move || {
        state.receipt.get().map(|receipt| {
            view! {
                <div class="receipt" role="status" tabindex="-1" id="receipt">
                    {shown(l, state, &receipt)}
                </div>
            }
        })
    })
}

fn shown(l: Locale, state: CaseState, receipt: &ReceiptView) -> impl IntoView + use<> {
    let at = say::moment(l, receipt.at);
    let (case, version, hash) = (receipt.case.to_string(), receipt.version, receipt.hash.to_string());
    let plain = format!("{} · {} · {} · {}", receipt.case, receipt.version, receipt.hash, say::timestamp(receipt.at));
    let filed = state.side().is_some() && receipt.at == state.head().filed;
    let title = if filed { td_string!(l, case.receipt_filed) } else { td_string!(l, case.receipt_title) };
    view! {
        <Notice tone=Tone::Go title=title>
            <p>{changing(move || state.did.get())}</p>
            <p class="small">{td_string!(l, case.receipt_text)}</p>
            // Folded, so that the four questions stay above the fold.
            <More summary=td_string!(l, case.receipt_more)>
                <Facts shape=FactsShape::Pair>
                    <Fact name=td_string!(l, case.receipt_case)>{case}</Fact>
                    <Fact name=td_string!(l, case.receipt_entry)>{version}</Fact>
                    <Fact name=td_string!(l, case.receipt_at) full=true>{at}</Fact>
                    <Fact name=td_string!(l, case.receipt_hash) full=true><code>{hash}</code></Fact>
                </Facts>
                <div class="cluster" data-gap="s">
                    <CopyButton text=plain label=td_string!(l, case.receipt_copy) />
                    <PrintButton />
                </div>
            </More>
            <button type="button" class="button button--quiet button--small needs-script" on:click=move |_| {
                state.receipt.set(None);
                focus("now");
            }>
                {td_string!(l, case.receipt_close)}
            </button>
        </Notice>
    }
}
