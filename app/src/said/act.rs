//! What an act is called, what follows from it, and what its button says.
use super::ending::sanction;
use super::numbers;
use super::title::title;
use super::{Told, beside, side_of};
use crate::forms::case::field;
use crate::parts::say;
use crate::views::case::MoveView;
use crate::words::{Locale, td_string};
use domain::case::{Move, MoveKind, Proposal};
use domain::people::{Hat, Side};
use domain::values::Cents;

/// Says what each act is about to whoever may do it.
pub(super) fn said(told: &Told, moves: Vec<Move>) -> Vec<MoveView> {
    let answering = moves.iter().any(|act| act.kind == MoveKind::Answer);
    let said = |act: Move| {
        let (label, lead, button) = (label(told, &act), lead(told, &act, answering), button(told, &act));
        let start_of =
            |kind: MoveKind| if kind == MoveKind::FileClaim { claim(told) } else { beside::start(told, kind) };
        let points = match act.kind {
            MoveKind::AcceptProposal => known_first(told, &act),
            // Its form is folded under these words, so that one click too many ends nothing.
            MoveKind::EndHelp => vec![td_string!(told.l, help.end.fold).to_owned()],
            _ => Vec::new(),
        };
        let start = start_of(act.kind);
        MoveView { act, label, lead, points, button, start }
    };
    moves.into_iter().map(said).collect()
}

/// What the law wants known before an offer is accepted (Implementatiewet 8(2)(b)-(d), rules.md L20). Whoever consented to a
/// binding decision reads of that decision, and no longer of the court, which was given up for it (BW 7:904).
fn known_first(told: &Told, act: &Move) -> Vec<String> {
    let l = told.l;
    let binding = told.whole.is_binding();
    let (else_where, differ) = if binding {
        (td_string!(l, acts.accept_proposal.decision), td_string!(l, acts.accept_proposal.differ_decision))
    } else {
        (td_string!(l, acts.accept_proposal.court), td_string!(l, acts.accept_proposal.differ))
    };
    let fee = (binding && told.whole.money.fee.is_some()).then(|| {
        let fee = say::money_short(l, told.rules().fee);
        if told.whole.fee_comes_back() {
            td_string!(l, acts.accept_proposal.fee_back, fee = fee)
        } else {
            td_string!(l, acts.accept_proposal.fee_kept, fee = fee)
        }
    });
    let think = proposal(told, act)
        .map(|proposal| td_string!(l, acts.accept_proposal.think, until = say::until(l, proposal.term.last_day)));
    let points =
        [td_string!(l, acts.accept_proposal.free), else_where, differ, td_string!(l, acts.accept_proposal.effect)];
    points.into_iter().map(ToOwned::to_owned).chain(fee).chain(think).collect()
}

/// What a claim starts from: what was asked for and told in the complaint.
fn claim(told: &Told) -> Vec<(String, String)> {
    let complaint = &told.cut.complaint;
    let title = title(told.l, complaint, true);
    let demand = complaint.wish_note.as_ref().map_or_else(|| title.clone(), ToString::to_string);
    let mut start = vec![
        (field::HEAD_TITLES[0], title),
        (field::HEAD_DEMANDS[0], demand),
        (field::GROUNDS, complaint.story.to_string()),
    ];
    start.extend(told.cut.asks().map(|amount| (field::HEAD_AMOUNTS[0], amount.typed())));
    start.into_iter().map(|(name, text)| (name.to_owned(), text)).collect()
}

fn proposal<'a>(told: &Told<'a>, act: &Move) -> Option<&'a Proposal> {
    told.cut.proposals.iter().find(|one| Some(one.number) == act.proposal)
}

fn offered(told: &Told, act: &Move) -> Option<Cents> {
    proposal(told, act).and_then(|proposal| proposal.offer.amount)
}

/// What the act is called.
fn label(told: &Told, act: &Move) -> String {
    let l = told.l;
    let fee = || say::money_short(l, told.rules().fee);
    match act.kind {
        MoveKind::GiveConsent => td_string!(l, acts.give_consent.label, fee = fee()),
        MoveKind::AcceptProposal => match offered(told, act) {
            Some(amount) => td_string!(l, acts.accept_proposal.label_money, amount = say::money_short(l, amount)),
            None => td_string!(l, acts.accept_proposal.label, number = act.proposal.unwrap_or_default()),
        },
        // The decision is made; what is left is to send it.
        MoveKind::Decide if told.whole.decision.is_some() => td_string!(l, acts.decide.label_again).to_owned(),
        kind if kind.beside() => beside::label(l, kind).to_owned(),
        kind => plain_label(l, kind).to_owned(),
    }
}

fn plain_label(l: Locale, kind: MoveKind) -> &'static str {
    match kind {
        MoveKind::SendMessage | MoveKind::FeePaid | MoveKind::TermEnded | MoveKind::Remind => {
            td_string!(l, acts.send_message.label)
        }
        MoveKind::ConfirmSolved => td_string!(l, acts.confirm_solved.label),
        MoveKind::Complete => td_string!(l, acts.complete.label),
        MoveKind::TakeMediation => td_string!(l, acts.take_mediation.label),
        MoveKind::TakeAssessment => td_string!(l, acts.take_assessment.label),
        MoveKind::StepBack => td_string!(l, acts.step_back.label),
        MoveKind::PassIntake => td_string!(l, acts.pass_intake.label),
        MoveKind::AskCompletion => td_string!(l, acts.ask_completion.label),
        MoveKind::RefuseIntake => td_string!(l, acts.refuse_intake.label),
        MoveKind::Answer => td_string!(l, acts.answer.label),
        MoveKind::ChoosePending => td_string!(l, acts.choose_pending.label),
        MoveKind::ChooseMediation => td_string!(l, acts.choose_mediation.label),
        MoveKind::Reopen => td_string!(l, acts.reopen.label),
        MoveKind::SendFramework => td_string!(l, acts.send_framework.label),
        MoveKind::ExtendMediation => td_string!(l, acts.extend_mediation.label),
        MoveKind::EndMediation => td_string!(l, acts.end_mediation.label),
        MoveKind::LeaveMediation => td_string!(l, acts.leave_mediation.label),
        MoveKind::Propose => td_string!(l, acts.propose.label),
        MoveKind::CounterProposal => td_string!(l, acts.counter_proposal.label),
        MoveKind::AcceptProposal | MoveKind::RejectProposal => td_string!(l, acts.reject_proposal.label),
        MoveKind::ReportPerformance => td_string!(l, acts.report_performance.label),
        MoveKind::ConfirmPerformance => td_string!(l, acts.confirm_performance.label),
        MoveKind::DenyPerformance => td_string!(l, acts.deny_performance.label),
        MoveKind::GiveConsent | MoveKind::AgreeToBinding => td_string!(l, acts.agree_to_binding.label),
        MoveKind::FileClaim => td_string!(l, acts.file_claim.label),
        MoveKind::Admit => td_string!(l, acts.admit.label),
        MoveKind::RefuseClaim => td_string!(l, acts.refuse_claim.label),
        MoveKind::FileDefence => td_string!(l, acts.file_defence.label),
        MoveKind::AskExtension => td_string!(l, acts.ask_extension.label),
        MoveKind::DeclareComplex => td_string!(l, acts.declare_complex.label),
        MoveKind::Decide => td_string!(l, acts.decide.label),
        MoveKind::ServeDecision => td_string!(l, acts.serve_decision.label),
        MoveKind::Withdraw => td_string!(l, acts.withdraw.label),
        MoveKind::AskWithdrawal => td_string!(l, acts.ask_withdrawal.label),
        MoveKind::ConsentWithdrawal => td_string!(l, acts.consent_withdrawal.label),
        MoveKind::RefuseWithdrawal => td_string!(l, acts.refuse_withdrawal.label),
        MoveKind::ImposeSanction => td_string!(l, acts.impose_sanction.label),
        // Said in their own file.
        MoveKind::AppointHelper
        | MoveKind::EndHelp
        | MoveKind::TellNeeds
        | MoveKind::NarrowWish
        | MoveKind::NarrowClaim => "",
    }
}

/// What follows from the act, said before it is done.
fn lead(told: &Told, act: &Move, answering: bool) -> String {
    let l = told.l;
    match act.kind {
        MoveKind::ImposeSanction => {
            let next = told.sanction().map_or("", |next| sanction(l, next));
            td_string!(l, acts.impose_sanction.lead, sanction = next)
        }
        kind if kind.beside() => beside::lead(told, kind),
        MoveKind::SendMessage if told.me.hat != Hat::Helper && side_of(told.me).is_none() => {
            td_string!(l, acts.send_message.lead_neutral).to_owned()
        }
        MoveKind::LeaveMediation if side_of(told.me) == Some(Side::Consumer) => {
            td_string!(l, acts.leave_mediation.lead_you).to_owned()
        }
        MoveKind::ReportPerformance | MoveKind::ConfirmPerformance | MoveKind::DenyPerformance => {
            let plain = plain_lead(l, true, act.kind);
            let amount = told.whole.to_be_paid().map(|amount| say::money(l, amount));
            amount.map_or_else(
                || plain.to_owned(),
                |amount| td_string!(l, acts.about_amount, lead = plain, amount = amount),
            )
        }
        // A message does not stop the term of whoever still has to answer.
        MoveKind::SendMessage if answering => td_string!(l, acts.send_message.lead_no_answer).to_owned(),
        kind => numbers::lead(told, act).unwrap_or_else(|| plain_lead(l, told.whole.is_binding(), kind).to_owned()),
    }
}

fn plain_lead(l: Locale, binding: bool, kind: MoveKind) -> &'static str {
    match kind {
        MoveKind::SendMessage => {
            if binding {
                td_string!(l, acts.send_message.lead_binding)
            } else {
                td_string!(l, acts.send_message.lead_talks)
            }
        }
        MoveKind::ConfirmSolved => td_string!(l, acts.confirm_solved.lead),
        MoveKind::Complete => td_string!(l, acts.complete.lead),
        MoveKind::TakeMediation => td_string!(l, acts.take_mediation.lead),
        MoveKind::TakeAssessment => td_string!(l, acts.take_assessment.lead),
        MoveKind::StepBack => td_string!(l, acts.step_back.lead),
        MoveKind::RefuseIntake => td_string!(l, acts.refuse_intake.lead),
        MoveKind::Answer => td_string!(l, acts.answer.lead),
        MoveKind::Reopen => td_string!(l, acts.reopen.lead),
        MoveKind::SendFramework => td_string!(l, acts.send_framework.lead),
        MoveKind::EndMediation => td_string!(l, acts.end_mediation.lead),
        MoveKind::LeaveMediation => td_string!(l, acts.leave_mediation.lead),
        MoveKind::RejectProposal => td_string!(l, acts.reject_proposal.lead),
        MoveKind::ReportPerformance => td_string!(l, acts.report_performance.lead),
        MoveKind::ConfirmPerformance => td_string!(l, acts.confirm_performance.lead),
        MoveKind::DenyPerformance => td_string!(l, acts.deny_performance.lead),
        MoveKind::GiveConsent => td_string!(l, acts.give_consent.lead),
        MoveKind::AgreeToBinding => td_string!(l, acts.agree_to_binding.lead),
        MoveKind::FileClaim => td_string!(l, acts.file_claim.lead),
        MoveKind::RefuseClaim => td_string!(l, acts.refuse_claim.lead),
        MoveKind::FileDefence => td_string!(l, acts.file_defence.lead),
        MoveKind::ServeDecision => td_string!(l, acts.serve_decision.lead),
        MoveKind::Withdraw => td_string!(l, acts.withdraw.lead),
        MoveKind::ConsentWithdrawal => td_string!(l, acts.consent_withdrawal.lead),
        MoveKind::RefuseWithdrawal => td_string!(l, acts.refuse_withdrawal.lead),
        _ => "",
    }
}

/// What the button says.
fn button(told: &Told, act: &Move) -> String {
    let l = told.l;
    match act.kind {
        MoveKind::AcceptProposal => match offered(told, act) {
            Some(amount) => td_string!(l, acts.accept_proposal.button_money, amount = say::money_short(l, amount)),
            None => td_string!(l, acts.accept_proposal.button, number = act.proposal.unwrap_or_default()),
        },
        MoveKind::RejectProposal => {
            td_string!(l, acts.reject_proposal.button, number = act.proposal.unwrap_or_default())
        }
        kind if kind.beside() => beside::button(l, kind).to_owned(),
        kind => numbers::button(told, kind).unwrap_or_else(|| plain_button(l, kind).to_owned()),
    }
}

fn plain_button(l: Locale, kind: MoveKind) -> &'static str {
    match kind {
        MoveKind::SendMessage => td_string!(l, acts.send_message.button),
        MoveKind::ConfirmSolved => td_string!(l, acts.confirm_solved.button),
        MoveKind::Complete => td_string!(l, acts.complete.button),
        MoveKind::TakeMediation => td_string!(l, acts.take_mediation.button),
        MoveKind::TakeAssessment => td_string!(l, acts.take_assessment.button),
        MoveKind::StepBack => td_string!(l, acts.step_back.button),
        MoveKind::PassIntake => td_string!(l, acts.pass_intake.button),
        MoveKind::AskCompletion => td_string!(l, acts.ask_completion.button),
        MoveKind::RefuseIntake => td_string!(l, acts.refuse_intake.button),
        MoveKind::Answer => td_string!(l, acts.answer.button),
        MoveKind::ChooseMediation => td_string!(l, acts.choose_mediation.button),
        MoveKind::Reopen => td_string!(l, acts.reopen.button),
        MoveKind::SendFramework => td_string!(l, acts.send_framework.button),
        MoveKind::EndMediation => td_string!(l, acts.end_mediation.button),
        MoveKind::LeaveMediation => td_string!(l, acts.leave_mediation.button),
        MoveKind::Propose => td_string!(l, acts.propose.button),
        MoveKind::CounterProposal => td_string!(l, acts.counter_proposal.button),
        MoveKind::ReportPerformance => td_string!(l, acts.report_performance.button),
        MoveKind::ConfirmPerformance => td_string!(l, acts.confirm_performance.button),
        MoveKind::DenyPerformance => td_string!(l, acts.deny_performance.button),
        MoveKind::GiveConsent => td_string!(l, acts.give_consent.button),
        MoveKind::AgreeToBinding => td_string!(l, acts.agree_to_binding.button),
        MoveKind::FileClaim => td_string!(l, acts.file_claim.button),
        MoveKind::Admit => td_string!(l, acts.admit.button),
        MoveKind::RefuseClaim => td_string!(l, acts.refuse_claim.button),
        MoveKind::FileDefence => td_string!(l, acts.file_defence.button),
        MoveKind::AskExtension => td_string!(l, acts.ask_extension.button),
        MoveKind::DeclareComplex => td_string!(l, acts.declare_complex.button),
        MoveKind::ServeDecision => td_string!(l, acts.serve_decision.button),
        MoveKind::Withdraw => td_string!(l, acts.withdraw.button),
        MoveKind::AskWithdrawal => td_string!(l, acts.ask_withdrawal.button),
        MoveKind::ConsentWithdrawal => td_string!(l, acts.consent_withdrawal.button),
        MoveKind::RefuseWithdrawal => td_string!(l, acts.refuse_withdrawal.button),
        MoveKind::ImposeSanction => td_string!(l, acts.impose_sanction.button),
        _ => "",
    }
}
