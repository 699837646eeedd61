//! The letters of this room, in the reader's language.

use super::codes::Purpose;
use crate::mail::Letter;
use app::words::{Locale, td_string};
use domain::values::{Email, Lang};

/// The app's word for a language of the rules.
#[must_use]
pub fn locale(lang: Lang) -> Locale {
    match lang {
        Lang::Nl => Locale::nl,
        Lang::En => Locale::en,
    }
}

/// The mail with a code. It carries no link that signs anybody in: programs open links before people do.
pub(super) fn code(lang: Lang, to: &Email, purpose: Purpose, code: &str) -> Letter {
    let l = locale(lang);
    let subject = match purpose {
        Purpose::Complaint => td_string!(l, account_mail.code_subject_complaint),
        Purpose::SignIn | Purpose::FirstAdmin => td_string!(l, account_mail.code_subject),
    };
    let (first, last) = code.split_at(code.len() / 2);
    Letter {
        to: to.as_str().to_owned(),
        subject: subject.to_string(),
        text: td_string!(l, account_mail.code_text, code = format!("{first} {last}")).to_string(),
    }
}

/// The mail that invites somebody to work here.
pub(super) fn invitation(lang: Lang, to: &Email, name: &str, role: &str, link: &str) -> Letter {
    let l = locale(lang);
    let role = match role {
        "mediator" => td_string!(l, account_mail.role_mediator),
        "assessor" => td_string!(l, account_mail.role_assessor),
        "inspector" => td_string!(l, account_mail.role_inspector),
        _ => td_string!(l, account_mail.role_admin),
    };
    Letter {
        to: to.as_str().to_owned(),
        subject: td_string!(l, account_mail.invite_subject).to_string(),
        text: td_string!(l, account_mail.invite_text, name = name, role = role, link = link).to_string(),
    }
}

/// The mail that tells a shop's agent that they answer for it.
pub(super) fn agent(lang: Lang, to: &Email, shop: &str, link: &str) -> Letter {
    let l = locale(lang);
    Letter {
        to: to.as_str().to_owned(),
        subject: td_string!(l, account_mail.agent_subject, shop = shop).to_string(),
        text: td_string!(l, account_mail.agent_text, shop = shop, link = link).to_string(),
    }
}
