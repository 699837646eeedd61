//! The four steps of a case, from the rules themselves: how long, what it costs, what it means in law.
use crate::parts::say;
use crate::words::{Locale, td_string, words};
use domain::rules::Rules;
use leptos::prelude::*;

struct Step {
    name: &'static str,
    text: &'static str,
    /// The term in days, drawn on a scale.
    days: u32,
    time: String,
    cost: String,
    effect: &'static str,
}

/// Draws the four steps.
#[component]
pub fn Steps() -> impl IntoView {
    let l = words();
    let rules = Rules::current();
    let longest = rules.decision_max_days;
    let steps = steps(l, &rules)
        .into_iter()
        .enumerate()
        .map(|(at, step)| {
            view! {
                <li class="steps__step">
                    <h3>
                        <span class="steps__number" aria-hidden="true">{at + 1}</span>
                        {step.name}
                    </h3>
                    <p>{step.text}</p>
                    <div>
                        <Span days=step.days of=longest />
                        <dl class="steps__facts">
                            <div><dt>{td_string!(l, home.steps_time)}</dt><dd>{step.time}</dd></div>
                            <div><dt>{td_string!(l, home.steps_cost)}</dt><dd>{step.cost}</dd></div>
                            <div><dt>{td_string!(l, home.steps_effect)}</dt><dd>{step.effect}</dd></div>
                        </dl>
                    </div>
                </li>
            }
        })
        .collect_view();
    view! {
        <ol class="steps" role="list">
            {steps}
        </ol>
    }
}

/// A bar as long as the step lasts; the words below say the same.
#[component]
fn Span(days: u32, of: u32) -> impl IntoView {
    view! {
        <svg class="span" viewBox=format!("0 0 {of} 4") preserveAspectRatio="none" aria-hidden="true">
            <rect class="span__all" width=of height="4" />
            <rect class="span__part" width=days height="4" />
        </svg>
    }
}

fn steps(l: Locale, rules: &Rules) -> [Step; 4] {
    let free = td_string!(l, case.free).to_owned();
    [
        Step {
            name: td_string!(l, home.step1_name),
            text: td_string!(l, home.step1_text),
            days: rules.shop_turn_days,
            time: td_string!(l, home.step1_time, days = rules.shop_turn_days, first = rules.first_contact_days),
            cost: free.clone(),
            effect: td_string!(l, home.step1_effect),
        },
        Step {
            name: td_string!(l, home.step2_name),
            text: td_string!(l, home.step2_text),
            days: rules.mediation_days,
            time: td_string!(l, home.step2_time, days = rules.mediation_days, more = rules.mediation_extension_days),
            cost: free.clone(),
            effect: td_string!(l, home.step2_effect),
        },
        Step {
            name: td_string!(l, home.step3_name),
            text: td_string!(l, home.step3_text),
            days: rules.decision_max_days,
            time: td_string!(l, home.step3_time, days = rules.decision_max_days),
            cost: say::money_short(l, rules.fee),
            effect: td_string!(l, home.step3_effect),
        },
        Step {
            name: td_string!(l, home.step4_name),
            text: td_string!(l, home.step4_text),
            days: rules.compliance_days,
            time: td_string!(l, home.step4_time, days = rules.compliance_days),
            cost: free,
            effect: td_string!(l, home.step4_effect),
        },
    ]
}
