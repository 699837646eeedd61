//! The inspector's forms, read.

use app::forms::{FieldError, FormErrors, Posted, Problem, Typed};
use domain::calendar::Day;
use domain::values::{Email, MESSAGE, Message, NAME, Name};

/// What the form for a new shop says.
pub(super) struct Adding {
    pub(super) name: Name,
    pub(super) domain: String,
    pub(super) kvk: String,
    pub(super) contact: String,
    pub(super) agents: Vec<Email>,
    pub(super) agreed: Option<Agreed>,
}

/// What the form says of the shop's agreement to binding decisions.
#[derive(Clone)]
pub(super) struct Agreed {
    pub(super) on: Day,
    pub(super) text: Name,
    pub(super) by: Name,
}

/// Reads the form for a new shop.
pub(super) fn adding(form: &Posted) -> Result<Adding, FormErrors> {
    let mut typed = Typed::new(form);
    let name = typed.needed("name", NAME);
    let domain = domain_of(&typed.needed("domain", NAME));
    let kvk: String = typed.needed("kvk", NAME).chars().filter(|c| !c.is_whitespace()).collect();
    let contact = typed.needed("contact", NAME);
    let agents = typed.needed("agents", MESSAGE);
    if !domain.is_empty() && !is_domain(&domain) {
        typed.wrong("domain", Problem::NotADomain);
    }
    if !kvk.is_empty() && !(kvk.len() == 8 && kvk.bytes().all(|digit| digit.is_ascii_digit())) {
        typed.wrong("kvk", Problem::NotAKvkNumber);
    }
    let parts = agents.split(|c: char| c.is_whitespace() || c == ',' || c == ';').filter(|part| !part.is_empty());
    let agents: Vec<Email> = parts
        .filter_map(|part| Email::parse(part).map_err(|_| typed.wrong("agents", Problem::NotAnEmail)).ok())
        .collect();
    let (name, ()) = typed.finish((name, ()))?;
    let agreed = if form.text("agreed_on").is_empty() && form.text("agreed_text").is_empty() {
        None
    } else {
        Some(agreed(form)?)
    };
    let name = Name::parse(&name).map_err(|_| FormErrors::one("name", Problem::Missing))?;
    Ok(Adding { name, domain, kvk, contact, agents, agreed })
}

/// Reads the part about the agreement.
pub(super) fn agreed(form: &Posted) -> Result<Agreed, FormErrors> {
    let mut errors = Vec::new();
    let on = Day::parse(form.text("agreed_on"));
    if on.is_none() {
        errors.push(FieldError::new("agreed_on", Problem::NotADate));
    }
    let mut named = |field: &str| match Name::parse(form.text(field)) {
        Ok(name) => Some(name),
        Err(_) => {
            errors.push(FieldError::new(field, Problem::Missing));
            None
        }
    };
    match (on, named("agreed_text"), named("agreed_by")) {
        (Some(on), Some(text), Some(by)) => Ok(Agreed { on, text, by }),
        _ => Err(FormErrors { fields: errors, refusal: None }),
    }
}

/// Reads the reason for suspending or ending.
pub(super) fn reason(form: &Posted) -> Result<Message, FormErrors> {
    let mut typed = Typed::new(form);
    let text = typed.needed("reason", MESSAGE);
    let text = typed.finish(text)?;
    Message::parse(&text).map_err(|_| FormErrors::one("reason", Problem::Missing))
}

fn domain_of(typed: &str) -> String {
    let bare = typed.trim().to_lowercase();
    let bare = bare.strip_prefix("https://").or_else(|| bare.strip_prefix("http://")).unwrap_or(&bare);
    bare.split('/').next().unwrap_or("").trim_start_matches("www.").to_owned()
}

fn is_domain(domain: &str) -> bool {
    // An address at the domain reads exactly when the domain does.
    Email::parse(&format!("a@{domain}")).is_ok()
}
