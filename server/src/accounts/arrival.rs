//! What the sign-in page says first: why one signs in here, and how.

use app::links;
use app::words::{Locale, td_string};

/// The line for somebody who arrives with this wish to go on. The same for every case, there or not.
pub(super) fn lead(l: Locale, then: &str) -> &'static str {
    if links::SIGNED_OUT.ends_with(&format!("={then}")) {
        td_string!(l, sign_in.lead_out)
    } else if ["/cases/", "/shop/cases/", "/desk/cases/"].iter().any(|case| then.starts_with(case)) {
        td_string!(l, sign_in.lead_case)
    } else if super::room::own_path(then).is_some() {
        td_string!(l, sign_in.lead_page)
    } else {
        td_string!(l, sign_in.lead)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_says_why_somebody_has_to_sign_in() {
        let says = |then: &str| lead(Locale::nl, then);
        assert!(says("/cases/26-K7M-4QX").contains("bij de zaak"));
        assert_eq!(says("/desk/cases/x"), says("/cases/26-K7M-4QX"));
        assert!(says("/account").starts_with("Log in om"));
        assert!(says("out").starts_with("U bent uitgelogd"));
        assert_eq!(says(""), says("//elsewhere.example"));
    }
}
