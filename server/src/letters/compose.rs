//! A mail says what happened, what is asked, until when, what happens otherwise, and has one link.

use super::Written;
use super::words::{Words, code, key};
use crate::accounts::locale;
use app::parts::say;
use domain::case::{Case, Consequence, Notice, NoticeKind, StageKey, Standing, To, Waiting, standing};
use domain::people::Side;
use domain::values::{Digest, Lang, Moment};

/// What a mail is about.
#[derive(Clone, Debug)]
pub struct Facts<'a> {
    /// The case as it stood right after the entry.
    pub case: &'a Case,
    /// To whom, and which letter.
    pub notice: Notice,
    /// The reader's name.
    pub name: &'a str,
    /// The reader's language.
    pub lang: Lang,
    /// The one link.
    pub link: &'a str,
    /// The entry's place in the record.
    pub version: u64,
    /// The entry's hash.
    pub hash: Digest,
    /// When the entry was written.
    pub at: Moment,
    /// Whether the complaint came in on paper and a mediator filed it.
    pub on_paper: bool,
}

/// Composes a mail.
///
/// # Errors
/// A sentence is missing.
pub fn compose(facts: &Facts<'_>) -> Result<Written, String> {
    let words = Words::of(facts.lang)?;
    let case = facts.case;
    let code = code(facts.notice.kind);
    let number = case.number.as_str();
    let about = [
        ("number", number),
        ("product", case.complaint.product.as_str()),
        ("consumer", case.consumer.name.as_str()),
        ("shop", case.shop.name.as_str()),
    ];
    let subject = words.say(&format!("{code}_subject"), &about)?;
    let mut lines = vec![
        words.say("greeting", &[("name", facts.name)])?,
        format!("{}\n{}", words.say(&format!("{code}_what"), &about)?, words.say("about", &about)?),
        asked(words, facts)?,
        words.say("link", &[("link", facts.link)])?,
    ];
    if facts.on_paper && facts.notice.kind == NoticeKind::Filed {
        lines.insert(2, words.say("filed_on_paper", &[])?);
    }
    // Whoever is only asked to help did nothing that needs proof.
    if facts.notice.kind != NoticeKind::HelperAsked {
        lines.push(receipt(words, facts)?);
    }
    lines.push(words.say("automatic", &[])?);
    let subject = words.say("subject", &[("subject", &subject), ("number", number)])?;
    Ok(Written { subject, body: lines.join("\n\n") })
}

/// Which entry of the record proves it.
fn receipt(words: &Words, facts: &Facts<'_>) -> Result<String, String> {
    let (version, at) = (facts.version.to_string(), say::moment(locale(facts.lang), facts.at));
    words.say("receipt", &[("version", &version), ("at", &at), ("hash", &facts.hash.to_string())])
}

/// What is asked of this reader, until when, and what happens otherwise.
fn asked(words: &Words, facts: &Facts<'_>) -> Result<String, String> {
    let standing = standing(facts.case, facts.at);
    if !waits_for(standing.waiting_for, facts.notice.to) || standing.stage == StageKey::Closed {
        return not_asked(words, facts, &standing);
    }
    let ask = words.say(&format!("ask_{}", standing.stage.code()), &[])?;
    let mut lines = vec![words.say("asked", &[("ask", &ask)])?];
    if let Some(term) = standing.until {
        let day = say::weekday_day(locale(facts.lang), term.last_day);
        lines.push(words.say("until", &[("day", &day)])?);
        let otherwise = words.say(&format!("otherwise_{}", key(&standing.otherwise)), &[])?;
        lines.push(words.say("otherwise", &[("consequence", &otherwise)])?);
    }
    Ok(lines.join("\n"))
}

/// Whose turn it is instead, until when, and what that means for a consumer.
fn not_asked(words: &Words, facts: &Facts<'_>, standing: &Standing) -> Result<String, String> {
    let calm = words.say("not_asked", &[])?;
    let turn = match standing.waiting_for {
        Waiting::Shop => "turn_shop",
        Waiting::Mediator => "turn_mediator",
        Waiting::Assessor => "turn_assessor",
        Waiting::Consumer | Waiting::Both | Waiting::Inspector | Waiting::Nobody => return Ok(calm),
    };
    let consumer = facts.notice.to == To::Party(Side::Consumer);
    let Some(term) = standing.until.as_ref().filter(|_| consumer) else { return Ok(calm) };
    let day = say::weekday_day(locale(facts.lang), term.last_day);
    let mut lines = vec![calm, words.say(turn, &[("day", &day)])?];
    if standing.otherwise == Consequence::ConsumerChooses {
        lines.push(words.say("turn_chooses", &[])?);
    }
    Ok(lines.join(" "))
}

fn waits_for(waiting: Waiting, to: To) -> bool {
    match (waiting, to) {
        (Waiting::Consumer | Waiting::Both, To::Party(Side::Consumer))
        | (Waiting::Shop | Waiting::Both, To::Party(Side::Shop))
        | (Waiting::Mediator, To::Mediator | To::Mediators)
        | (Waiting::Assessor, To::Assessor | To::Assessors)
        | (Waiting::Inspector, To::Inspectors) => true,
        (
            Waiting::Consumer
            | Waiting::Shop
            | Waiting::Both
            | Waiting::Mediator
            | Waiting::Assessor
            | Waiting::Inspector
            | Waiting::Nobody,
            _,
        ) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::case::{NoticeKind as N, Reminder as R};

    const ABOUT: &[(&str, &str)] = &[("consumer", "Sanne"), ("shop", "Fietsen.nl")];

    const KINDS: &[N] = &[
        N::Filed,
        N::FirstContact,
        N::NewDispute,
        N::DisputeStarted,
        N::IntakeWaiting,
        N::CompletionAsked,
        N::Completed,
        N::Message,
        N::ShopAnswered,
        N::ChoiceOpened,
        N::TalksContinued,
        N::MediationStarted,
        N::MediatorWanted,
        N::MediatorTook,
        N::Framework,
        N::MediationExtended,
        N::MediationEnded,
        N::Proposal,
        N::ProposalAccepted,
        N::ProposalRejected,
        N::ProposalLapsed,
        N::Settlement,
        N::PerformanceReported,
        N::PerformanceAsked,
        N::PerformanceConfirmed,
        N::PerformanceDenied,
        N::Receipt,
        N::BindingResumed,
        N::ClaimOpened,
        N::ConsentGiven,
        N::AgreementAsked,
        N::Agreed,
        N::ClaimReceived,
        N::FeeReceived,
        N::Refund,
        N::ClaimComplete,
        N::AssessorWanted,
        N::AssessorTook,
        N::SteppedBack,
        N::Admitted,
        N::DefenceAsked,
        N::DefenceReceived,
        N::FileComplete,
        N::Extended,
        N::Complex,
        N::DecisionLate,
        N::Decision,
        N::NotComplied,
        N::Sanctioned,
        N::SanctionDue,
        N::WithdrawalAsked,
        N::WithdrawalAnswered,
        N::Reminder(R::Shop { day: 3 }),
        N::Reminder(R::Choice { day: 3 }),
        N::Reminder(R::Take),
        N::Reminder(R::Claim { day: 7 }),
        N::Reminder(R::Defence { day: 7 }),
        N::Reminder(R::Admissibility { day: 14 }),
        N::Reminder(R::Decision { day: 60 }),
        N::Reminder(R::Perform { day: 7 }),
        N::Reminder(R::Performed { day: 7 }),
        N::HelperAsked,
        N::HelperNamed,
        N::HelpEnded,
        N::HelperNews,
        N::NeedsTold,
        N::Narrowed,
        N::Reopened,
        N::EndNotice,
    ];

    #[test]
    fn every_notice_and_every_stage_has_its_sentences_in_both_languages() {
        for lang in [Lang::Nl, Lang::En] {
            let words = Words::of(lang).expect("mail.json reads");
            for kind in KINDS {
                for end in ["subject", "what"] {
                    let said = words.say(&format!("{}_{end}", code(*kind)), ABOUT).expect("a sentence");
                    assert!(said.len() > 5, "{kind:?} says nothing");
                }
            }
            for turn in ["turn_shop", "turn_mediator", "turn_assessor"] {
                words.say(turn, &[("day", "x")]).expect("whose turn it is");
            }
            words.say("turn_chooses", &[]).expect("what silence leads to");
            for stage in StageKey::ALL {
                words.say(&format!("ask_{}", stage.code()), &[]).expect("what is asked");
            }
        }
    }
}
