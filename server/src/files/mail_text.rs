//! A mail as everybody can read it: plain text, nothing fetched, with what its seal (DKIM) says.

use super::mail::{Dkim, Dns, Mail, check, read};
use app::parts::say;
use app::words::{Locale, td_string};
use domain::values::Moment;
use std::sync::{Arc, LazyLock};
use tokio::sync::Semaphore;

/// The name system as this machine asks it; it remembers answers.
static KEYS: LazyLock<Dns> = LazyLock::new(Dns::of_this_machine);
/// A mail may weigh megabytes: one is read at a time.
static ONE: Semaphore = Semaphore::const_new(1);

/// Writes a mail out for a reader. Keys of senders are asked for in the name system only when `look_up` says so.
pub async fn mail_text(l: Locale, bytes: Vec<u8>, look_up: bool) -> String {
    let Ok(_turn) = ONE.acquire().await else { return unreadable(l) };
    let bytes = Arc::new(bytes);
    let behind = Arc::clone(&bytes);
    let Some(mail) = tokio::task::spawn_blocking(move || read(&behind)).await.ok().flatten() else {
        return unreadable(l);
    };
    let seal = if look_up { check(&bytes, &*KEYS).await } else { unasked(&mail) };
    [head(l, &mail), mail.text.clone(), foot(l, &mail, &seal)].join("\n\n")
}

/// What can be said without asking anybody for keys.
fn unasked(mail: &Mail) -> Dkim {
    match mail.signed_by.first() {
        Some(domain) => Dkim::NotChecked { domain: domain.clone() },
        None => Dkim::Unsigned,
    }
}

fn unreadable(l: Locale) -> String {
    td_string!(l, evidence.mail_unreadable).to_owned()
}

fn head(l: Locale, mail: &Mail) -> String {
    let date = mail.date.map(|date| say::moment(l, Moment::new(date))).unwrap_or_default();
    let lines = [
        (td_string!(l, evidence.mail_from), mail.from.clone()),
        (td_string!(l, evidence.mail_to), mail.to.join(", ")),
        (td_string!(l, evidence.mail_cc), mail.cc.join(", ")),
        (td_string!(l, evidence.mail_date), date),
        (td_string!(l, evidence.mail_subject), mail.subject.clone()),
    ];
    let said = lines.into_iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| format!("{name}: {text}"));
    said.collect::<Vec<_>>().join("\n")
}

fn foot(l: Locale, mail: &Mail, seal: &Dkim) -> String {
    let mut lines = vec!["-- ".to_owned()];
    if mail.cut {
        lines.push(td_string!(l, evidence.mail_cut).to_owned());
    }
    if !mail.attachments.is_empty() {
        let one = |(name, bytes): &(String, u64)| format!("{name} ({})", say::size(l, *bytes));
        let all = mail.attachments.iter().map(one).collect::<Vec<_>>().join(", ");
        lines.push(td_string!(l, evidence.mail_attachments, all = all));
    }
    lines.push(sealed(l, seal));
    lines.join("\n")
}

fn sealed(l: Locale, seal: &Dkim) -> String {
    match seal {
        Dkim::Unsigned => td_string!(l, evidence.dkim_unsigned).to_owned(),
        Dkim::NotChecked { domain } => td_string!(l, evidence.dkim_not_checked, domain = domain.as_str()),
        Dkim::Broken { domain, .. } => td_string!(l, evidence.dkim_broken, domain = domain.as_str()),
        Dkim::Valid { domain, aligned, open } => {
            let mut said = if *aligned {
                td_string!(l, evidence.dkim_valid, domain = domain.as_str())
            } else {
                td_string!(l, evidence.dkim_valid_other, domain = domain.as_str())
            };
            if !open.is_empty() {
                said.push(' ');
                said.push_str(&td_string!(l, evidence.dkim_open, headers = open.join(", ")));
            }
            said
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAIL: &[u8] =
        b"From: Shop <shop@example.nl>\r\nTo: ana@example.org\r\nDate: Tue, 3 Mar 2026 14:05:00 +0100\r\n\
        Subject: Uw bestelling\r\nDKIM-Signature: v=1; a=rsa-sha256; d=example.nl; s=a; h=from; bh=AA==; b=AA==\r\n\r\n\
        Het pakket is onderweg.\r\n";

    #[tokio::test]
    async fn a_mail_is_written_out_and_says_that_its_seal_was_not_checked() {
        let text = mail_text(Locale::nl, MAIL.to_vec(), false).await;
        for part in ["Van: ", "shop@example.nl", "Onderwerp: Uw bestelling", "3 maart 2026", "Het pakket is onderweg."]
        {
            assert!(text.contains(part), "{part} is not in {text}");
        }
        assert!(text.contains("example.nl") && text.contains("niet nagegaan"), "{text}");
    }

    #[tokio::test]
    async fn what_is_no_mail_says_so() {
        assert!(mail_text(Locale::en, b"hello".to_vec(), false).await.contains("download"));
    }
}
