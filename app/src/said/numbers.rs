//! The words of acts that say a number: days, times and amounts come from the rules that the case was filed under.
use super::Told;
use crate::words::td_string;
use domain::case::{Move, MoveKind};
use domain::people::Hat;

/// What follows from an act, when that says a number.
pub(super) fn lead(told: &Told, act: &Move) -> Option<String> {
    let (l, rules) = (told.l, told.rules());
    let think = rules.reflection_days;
    Some(match act.kind {
        MoveKind::Propose if told.me.hat == Hat::Mediator => td_string!(l, acts.propose.lead_mediator, days = think),
        MoveKind::Propose => td_string!(l, acts.propose.lead, days = think),
        MoveKind::CounterProposal => {
            td_string!(l, acts.counter_proposal.lead, number = act.proposal.unwrap_or_default(), days = think)
        }
        MoveKind::AskExtension => td_string!(l, acts.ask_extension.lead, most = rules.step_extension_max_days),
        MoveKind::PassIntake => td_string!(l, acts.pass_intake.lead, days = rules.shop_turn_days),
        MoveKind::AskCompletion => td_string!(l, acts.ask_completion.lead, days = rules.completing_days),
        MoveKind::ChoosePending => {
            let (days, times) = (rules.pending_extra_days, rules.pending_max_times);
            td_string!(l, acts.choose_pending.lead, days = days, times = times)
        }
        MoveKind::ChooseMediation => {
            let (days, more) = (rules.mediation_days, rules.mediation_extension_days);
            td_string!(l, acts.choose_mediation.lead, days = days, more = more)
        }
        MoveKind::ExtendMediation => td_string!(l, acts.extend_mediation.lead, days = rules.mediation_extension_days),
        MoveKind::Admit => td_string!(l, acts.admit.lead, days = rules.defence_days),
        MoveKind::DeclareComplex => td_string!(l, acts.declare_complex.lead, days = rules.decision_max_days),
        MoveKind::AskWithdrawal => td_string!(l, acts.ask_withdrawal.lead, days = rules.withdrawal_days),
        _ => return None,
    })
}

/// What the button says, when that says a number.
pub(super) fn button(told: &Told, kind: MoveKind) -> Option<String> {
    let (l, rules) = (told.l, told.rules());
    match kind {
        MoveKind::ChoosePending => Some(td_string!(l, acts.choose_pending.button, days = rules.pending_extra_days)),
        MoveKind::ExtendMediation => {
            Some(td_string!(l, acts.extend_mediation.button, days = rules.mediation_extension_days))
        }
        _ => None,
    }
}
