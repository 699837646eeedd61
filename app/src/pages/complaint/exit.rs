//! What is not for us, and what somebody can do instead.
use super::draft::Draft;
use crate::forms::complaint::{LETTER, MATTERS, find, names};
use crate::parts::{Look, Notice, Submit, TextField, say};
use crate::views::complaint::Step;
use crate::words::{Locale, td_string};
use domain::case::Matter;
use domain::rules::Rules;
use leptos::prelude::*;

/// Why a complaint cannot come to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exit {
    /// The shop carries no trust mark.
    NotMember,
    /// Bought in a physical store.
    NotDistance,
    /// A court has it.
    Court,
    /// The complaint to the shop is more than a year old.
    TooOld,
    /// Bought for a business.
    NotConsumer,
    /// Another body takes it.
    OtherBody(Matter),
}

impl Exit {
    /// The exit that follows from what stands in the fields of this step.
    pub fn of(draft: &Draft) -> Option<Self> {
        // What was said of a court, for a case, is no matter of a letter.
        if draft.letter() && draft.view.step == Step::Story {
            return None;
        }
        let said = [
            (Step::Shop, names::SHOP),
            (Step::Problem, names::MATTER),
            (Step::Details, names::CHANNEL),
            (Step::Story, names::PROCEEDINGS),
            (Step::You, names::AS_CONSUMER),
        ];
        let picked = said.into_iter().find(|(step, _)| *step == draft.view.step);
        let refusal = draft.view.echo.as_ref().and_then(|echo| echo.errors.refusal.as_ref());
        picked
            .and_then(|(_, field)| Self::picked(field, &draft.text(field)))
            .or_else(|| {
                // Without script the advice about another body waits on the page after the answer.
                let matter = Some(draft.text(names::MATTER)).filter(|_| draft.view.step == Step::Details);
                matter.and_then(|matter| Self::picked(names::MATTER, &matter))
            })
            .or_else(|| refusal.and_then(|refused| Self::refused(&refused.code)))
    }

    /// The exit that follows from one answer.
    pub fn picked(field: &str, value: &str) -> Option<Self> {
        match (field, value) {
            (names::SHOP, names::NO_SHOP) => Some(Exit::NotMember),
            (names::CHANNEL, "store") => Some(Exit::NotDistance),
            (names::PROCEEDINGS, "court") => Some(Exit::Court),
            (names::AS_CONSUMER, "no") => Some(Exit::NotConsumer),
            (names::MATTER, matter) => {
                find(&MATTERS, matter).filter(|matter| *matter != Matter::Purchase).map(Exit::OtherBody)
            }
            _ => None,
        }
    }

    fn refused(code: &str) -> Option<Self> {
        match code {
            "not_member" => Some(Exit::NotMember),
            "not_distance" => Some(Exit::NotDistance),
            "court" => Some(Exit::Court),
            "too_old" => Some(Exit::TooOld),
            "not_consumer" => Some(Exit::NotConsumer),
            _ => None,
        }
    }

    fn title(self, l: Locale) -> &'static str {
        match self {
            Exit::NotMember => td_string!(l, complaint.exit.not_member_title),
            Exit::NotDistance => td_string!(l, complaint.exit.not_distance_title),
            Exit::Court => td_string!(l, complaint.exit.court_title),
            Exit::TooOld => td_string!(l, complaint.exit.too_old_title),
            Exit::NotConsumer => td_string!(l, complaint.exit.not_consumer_title),
            Exit::OtherBody(_) => td_string!(l, complaint.exit.other_body_title),
        }
    }

    fn text(self, l: Locale) -> String {
        match self {
            Exit::NotMember => td_string!(l, complaint.exit.not_member).to_owned(),
            Exit::NotDistance => td_string!(l, complaint.exit.not_distance).to_owned(),
            Exit::Court => td_string!(l, complaint.exit.court).to_owned(),
            Exit::TooOld => {
                td_string!(l, complaint.exit.too_old, years = say::years(l, Rules::current().filing_bar_years))
            }
            Exit::NotConsumer => td_string!(l, complaint.exit.not_consumer).to_owned(),
            Exit::OtherBody(_) => td_string!(l, complaint.exit.other_body).to_owned(),
        }
    }
}

/// Hears a choice and shows or hides the advice that goes with it.
pub(super) fn listen(field: &'static str, beside: super::step::Beside) -> Callback<String> {
    Callback::new(move |value: String| beside.exit.set(Exit::picked(field, &value)))
}

/// Says why it is not for us, and what one can do instead.
/// With the name of a shop outside the list, as far as it is known, a way on to a letter is offered.
pub(super) fn advice(l: Locale, exit: Exit, called: Option<String>) -> AnyView {
    view! {
        <Notice title=exit.title(l)>
            <p>{exit.text(l)}</p>
            <p><strong>{td_string!(l, complaint.exit.ways)}</strong></p>
            <ul>
                {body(l, exit)}
                {elsewhere(l)}
                <li>{td_string!(l, complaint.exit.bodies)}</li>
            </ul>
            {called.filter(|_| exit == Exit::NotMember).map(|called| letter(l, called))}
            <p class="small soft">{td_string!(l, complaint.exit.kept)}</p>
        </Notice>
    }
    .into_any()
}

/// The same questions, for a letter to a shop that is no member.
fn letter(l: Locale, called: String) -> AnyView {
    view! {
        <div class="stack" data-gap="s">
            <TextField
                name=names::SHOP_NAME
                label=td_string!(l, complaint.exit.shop_name)
                hint=td_string!(l, complaint.exit.letter)
                value=called
                optional=true
            />
            <div><Submit look=Look::Quiet name=names::THEN value=LETTER>{td_string!(l, complaint.exit.letter_go)}</Submit></div>
        </div>
    }
    .into_any()
}

/// The body that takes such matters.
fn body(l: Locale, exit: Exit) -> AnyView {
    let Exit::OtherBody(matter) = exit else { return ().into_any() };
    let (href, name, what) = match matter {
        Matter::Purchase => return ().into_any(),
        Matter::Health => {
            ("https://www.landelijkmeldpuntzorg.nl/", "Landelijk Meldpunt Zorg", td_string!(l, complaint.exit.health))
        }
        Matter::Finance => ("https://www.kifid.nl/", "Kifid", td_string!(l, complaint.exit.finance)),
        Matter::Rent => ("https://www.huurcommissie.nl/", "Huurcommissie", td_string!(l, complaint.exit.rent)),
        Matter::Travel => {
            ("https://www.degeschillencommissie.nl/", "De Geschillencommissie", td_string!(l, complaint.exit.travel))
        }
    };
    view! { <li><a href=href rel="external noopener">{name}</a> ": " {what}</li> }.into_any()
}

/// Who helps for free where we cannot, each with its address.
fn elsewhere(l: Locale) -> AnyView {
    [
        ("https://www.consuwijzer.nl/", "ACM ConsuWijzer", td_string!(l, complaint.exit.acm)),
        ("https://www.juridischloket.nl/", "Het Juridisch Loket", td_string!(l, complaint.exit.desk)),
        ("https://www.eccnederland.nl/", "ECC Nederland", td_string!(l, complaint.exit.ecc)),
    ]
    .map(|(href, name, what)| view! { <li><a href=href rel="external noopener">{name}</a> ": " {what}</li> })
    .collect_view()
    .into_any()
}
