//! One shop for an inspector: its facts, its history, and what can become of it.
use crate::forms::Echo;
use crate::links;
use crate::pages::public::shops::status;
use crate::parts::{
    Column, DateField, Fact, Facts, FactsShape, FieldSize, Look, More, PostForm, Submit, Table, Tag, TextArea,
    TextField, say,
};
use crate::site::PageHead;
use crate::views::shops::{DeskShop, StatusChange};
use crate::words::{Locale, td_string};
use domain::calendar::day_of;
use domain::shop::StatusKey;
use domain::values::MESSAGE;
use leptos::prelude::*;

/// Draws the opened shop.
pub(super) fn opened(l: Locale, shop: DeskShop, echo: Option<Echo>) -> AnyView {
    let card = shop.certificate.card.clone();
    let (tone, word) = status(l, card.status);
    let history = shop.certificate.history.clone();
    view! {
        <div class="center page stack" data-gap="l">
            <PageHead title=card.name.clone()>
                <a href=links::DESK_SHOPS>{td_string!(l, desk_shops.back)}</a>
                <Tag tone=tone>{word}</Tag>
            </PageHead>
            {facts(l, &shop)}
            <p><a href=links::certificate(&card.slug)>{td_string!(l, desk_shops.certificate)}</a></p>
            {acts(l, &card.slug, &card.name, card.status, echo)}
            {past(l, history)}
        </div>
    }
    .into_any()
}

fn facts(l: Locale, shop: &DeskShop) -> AnyView {
    let certificate = &shop.certificate;
    let agents =
        if shop.agents.is_empty() { td_string!(l, desk_shops.no_agents).to_owned() } else { shop.agents.join("\n") };
    let agreed = match (certificate.agreed, &shop.agreement_person, &shop.agreement_version) {
        (Some(day), person, version) => td_string!(
            l,
            desk_shops.agreed,
            day = say::long_day(l, day),
            person = person.clone().unwrap_or_default(),
            version = version.clone().unwrap_or_default()
        ),
        (None, _, _) => td_string!(l, desk_shops.not_agreed).to_owned(),
    };
    let (domain, kvk, contact) =
        (certificate.card.domain.clone(), certificate.kvk.clone(), certificate.contact.clone());
    view! {
        <Facts shape=FactsShape::Rows>
            <Fact name=td_string!(l, desk_shops.domain)>{domain}</Fact>
            <Fact name=td_string!(l, desk_shops.kvk)>{kvk}</Fact>
            <Fact name=td_string!(l, desk_shops.contact)>{contact}</Fact>
            <Fact name=td_string!(l, desk_shops.fact_agents)><span class="typed">{agents}</span></Fact>
            <Fact name=td_string!(l, desk_shops.fact_agreement)>{agreed}</Fact>
        </Facts>
    }
    .into_any()
}

/// What an inspector can do from a status; the same list as `domain::shop::moves`, which a test keeps.
const fn possible(status: StatusKey) -> &'static [&'static str] {
    match status {
        StatusKey::Applied | StatusKey::Suspended => &["certify", "end"],
        StatusKey::Certified => &["suspend", "end"],
        StatusKey::Ended => &["certify"],
    }
}

fn acts(l: Locale, slug: &str, name: &str, status: StatusKey, echo: Option<Echo>) -> AnyView {
    let rows = possible(status)
        .iter()
        .map(|change| act(l, change, slug, name, echo.clone()))
        .chain([agree(l, slug, echo.clone())])
        .collect_view();
    view! {
        <section class="stack" data-gap="s" aria-labelledby="acts">
            <h2 id="acts">{td_string!(l, desk_shops.acts)}</h2>
            {rows}
        </section>
    }
    .into_any()
}

fn act(l: Locale, change: &'static str, slug: &str, name: &str, echo: Option<Echo>) -> AnyView {
    let (slug, name) = (slug.to_owned(), name.to_owned());
    let (title, text, button, look) = match change {
        "certify" => (
            td_string!(l, desk_shops.certify),
            td_string!(l, desk_shops.certify_text),
            td_string!(l, desk_shops.certify_button, name = name),
            Look::Main,
        ),
        "suspend" => (
            td_string!(l, desk_shops.suspend),
            td_string!(l, desk_shops.suspend_text),
            td_string!(l, desk_shops.suspend_button, name = name),
            Look::Danger,
        ),
        _ => (
            td_string!(l, desk_shops.end),
            td_string!(l, desk_shops.end_text),
            td_string!(l, desk_shops.end_button, name = name),
            Look::Danger,
        ),
    };
    let open = echo.as_ref().is_some_and(|echo| echo.form == change);
    let reason = (change != "certify").then_some(());
    view! {
        <More summary=title open=open>
            <p>{text}</p>
            <PostForm action="/api/shop-change" name=change multipart=true echo=echo class="stack form">
                <input type="hidden" name="slug" value=slug />
                <input type="hidden" name="change" value=change />
                {reason.map(|()| view! {
                    <TextArea
                        name="reason"
                        label=td_string!(l, desk_shops.reason)
                        hint=td_string!(l, desk_shops.reason_hint)
                        limit=MESSAGE
                        rows=3
                    />
                })}
                <div><Submit look=look>{button}</Submit></div>
            </PostForm>
        </More>
    }
    .into_any()
}

fn agree(l: Locale, slug: &str, echo: Option<Echo>) -> AnyView {
    let open = echo.as_ref().is_some_and(|echo| echo.form == "agree");
    let slug = slug.to_owned();
    view! {
        <More summary=td_string!(l, desk_shops.agree) open=open>
            <p>{td_string!(l, desk_shops.agree_text)}</p>
            <PostForm action="/api/shop-change" name="agree" multipart=true echo=echo class="stack form">
                <input type="hidden" name="slug" value=slug />
                <input type="hidden" name="change" value="agree" />
                {agreement_fields(l, false)}
                <div><Submit>{td_string!(l, desk_shops.agree_button)}</Submit></div>
            </PostForm>
        </More>
    }
    .into_any()
}

/// The three fields of an agreement.
pub(super) fn agreement_fields(l: Locale, optional: bool) -> AnyView {
    view! {
        <DateField name="agreed_on" label=td_string!(l, desk_shops.agreed_on) optional=optional />
        <TextField name="agreed_by" label=td_string!(l, desk_shops.agreed_by) optional=optional />
        <TextField
            name="agreed_version"
            label=td_string!(l, desk_shops.agreed_version)
            hint=td_string!(l, desk_shops.agreed_version_hint)
            size=FieldSize::Medium
            optional=optional
        />
    }
    .into_any()
}

fn past(l: Locale, history: Vec<StatusChange>) -> AnyView {
    let columns = vec![
        Column::words(td_string!(l, desk_shops.history_when)),
        Column::words(td_string!(l, desk_shops.history_what)),
        Column::words(td_string!(l, desk_shops.history_why)),
    ];
    let rows = history
        .into_iter()
        .map(|change| {
            let (_, word) = status(l, change.status);
            let none = change.reason.is_empty();
            let reason = if none { td_string!(l, desk_shops.no_reason).to_owned() } else { change.reason };
            view! {
                <tr>
                    <th scope="row">{say::long_day(l, day_of(change.at))}</th>
                    <td data-label=td_string!(l, desk_shops.history_what)>{word}</td>
                    <td data-label=td_string!(l, desk_shops.history_why) class:soft=none>{reason}</td>
                </tr>
            }
        })
        .collect_view();
    view! { <Table caption=td_string!(l, desk_shops.history) columns=columns>{rows}</Table> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::people::{Actor, Hat};
    use domain::shop::{Membership, Status, moves};
    use domain::values::{Message, Moment, Name, PersonId, ShopId};

    #[test]
    fn what_is_offered_is_what_the_rules_allow() {
        let at = Moment::new(0);
        let reason = Message::parse("reden").expect("a reason");
        let inspector = Actor::person(PersonId::new([1; 16]), Hat::Inspector);
        for status in [
            Status::Applied { at },
            Status::Certified { at },
            Status::Suspended { at, reason: reason.clone() },
            Status::Ended { at, reason: reason.clone() },
        ] {
            let mut shop = Membership::applied(ShopId::new([2; 16]), Name::parse("Winkel").expect("a name"), at);
            shop.status = status;
            let allowed: Vec<&str> = moves(&shop, &inspector)
                .into_iter()
                .filter_map(|to| match to {
                    StatusKey::Certified => Some("certify"),
                    StatusKey::Suspended => Some("suspend"),
                    StatusKey::Ended => Some("end"),
                    StatusKey::Applied => None,
                })
                .collect();
            assert_eq!(possible(shop.status.key()), allowed);
        }
    }
}
