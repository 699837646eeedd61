//! Who we are: everything the law asks a dispute body to tell (rules.md 8.3, [L1 6(1)]).
use crate::calls::Frame;
use crate::links;
use crate::pages::public::sections::Sections;
use crate::parts::say;
use crate::site::PageHead;
use crate::words::{td_string, words};
use domain::rules::Rules;
use leptos::prelude::*;

/// `/about`
#[component]
pub fn AboutPage() -> impl IntoView {
    let l = words();
    let rules = Rules::current();
    let amount = say::money_short(l, rules.min_claim_value);
    let fee = say::money_short(l, rules.fee);
    let contact = use_context::<Frame>().map(|frame| frame.contact).filter(|contact| !contact.is_empty());
    let contact = contact.map(|contact| {
        let lines = contact.split(" | ").map(|line| view! { <p>{contact_line(line.trim())}</p> }).collect_view();
        view! {
            <section class="panel stack" data-gap="s" aria-labelledby="operator">
                <h2 id="operator">{td_string!(l, about.operator_title)}</h2>
                {lines}
            </section>
        }
    });
    let own = |text: &'static str| text.to_owned();
    let sections = vec![
        (td_string!(l, about.contact_title), own(td_string!(l, about.contact_text))),
        (td_string!(l, about.disputes_title), td_string!(l, about.disputes_text, amount = amount)),
        (td_string!(l, about.before_title), td_string!(l, about.before_text, days = rules.first_contact_days)),
        (td_string!(l, about.people_title), own(td_string!(l, about.people_text))),
        (td_string!(l, about.costs_title), td_string!(l, about.costs_text, fee = fee)),
        (td_string!(l, about.duration_title), td_string!(l, about.duration_text, days = rules.decision_max_days)),
        (td_string!(l, about.effect_title), own(td_string!(l, about.effect_text))),
        (td_string!(l, about.enforce_title), own(td_string!(l, about.enforce_text))),
        (td_string!(l, about.leave_title), own(td_string!(l, about.leave_text))),
        (td_string!(l, about.languages_title), own(td_string!(l, about.languages_text))),
        (td_string!(l, about.norms_title), own(td_string!(l, about.norms_text))),
        (td_string!(l, about.rules_title), own(td_string!(l, about.rules_text))),
        (td_string!(l, about.verify_title), own(td_string!(l, about.verify_text))),
        (td_string!(l, about.official_title), own(td_string!(l, about.official_text))),
        (td_string!(l, about.network_title), own(td_string!(l, about.network_text))),
    ];
    view! {
        <div class="center page stack" data-gap="xl" data-width="read">
            <PageHead title=td_string!(l, about.title) lead=td_string!(l, about.lead) />
            {contact}
            <Sections sections=sections />
            <p><a href=links::RULES>{td_string!(l, rules.title)}</a></p>
        </div>
    }
}

/// A line of the address; one that holds a mail address can be written to with one press.
fn contact_line(line: &str) -> AnyView {
    let inside = line.rsplit_once('<').map_or(line, |(_, rest)| rest.trim_end_matches('>'));
    if inside.contains('@') && !inside.contains(char::is_whitespace) {
        let name = line.rsplit_once('<').map(|(name, _)| format!("{} ", name.trim()));
        let (href, address) = (format!("mailto:{inside}"), inside.to_owned());
        return view! { {name} <a href=href rel="external">{address}</a> }.into_any();
    }
    line.to_owned().into_any()
}
