//! What happened in a case, for each stage one story.
use crate::world::*;
use domain::case::{Action, Contact, Offer};

/// One story per stage, and some of the side paths.
pub fn stories() -> Vec<(&'static str, World)> {
    let tell = |name, story: fn(&mut World)| {
        let mut world = World::ana_files();
        story(&mut world);
        (name, world)
    };
    let mut first = World::ana_files_with(|complaint| complaint.contact = Contact::Never);
    let mut intake = World::ana_files_with(|complaint| complaint.amount = None);
    first.days_pass(1);
    let mut completing = intake.clone();
    completing.mia_takes().must(mia(), Action::AskCompletion { text: message("Which amount?") });
    let mut refused = intake.clone();
    refused.mia_takes().must(
        mia(),
        Action::RefuseIntake { ground: domain::case::Ground::Elsewhere, reasons: reasons("Another body has it.") },
    );
    intake.days_pass(1);
    vec![
        ("first-contact", first),
        ("intake", intake),
        ("completing", completing),
        ("not-taken", refused),
        tell("shop-turn", |_| {}),
        tell("choice", |w| {
            w.bo_contests();
        }),
        tell("mediation", |w| {
            w.reaches_mediation();
        }),
        tell("offer", |w| {
            w.reaches_mediation().must(bo(), Action::Propose { offer: offer(6_000) });
        }),
        tell("mediators-offer", |w| {
            let offer = Offer { amount: None, ..offer(1) };
            w.reaches_mediation().must(mia(), Action::Propose { offer }).accepts(bo());
        }),
        tell("settled", |w| {
            w.must(bo(), Action::Propose { offer: offer(6_000) }).accepts(ana());
        }),
        tell("settlement-asked", |w| {
            w.must(bo(), Action::Propose { offer: offer(6_000) }).accepts(ana()).term_passes();
        }),
        tell("mediation-failed", |w| {
            w.reaches_mediation().mediation_fails();
        }),
        tell("claim", |w| {
            w.reaches_claim();
        }),
        tell("agreement-asked", |w| {
            w.reaches_mediation().mediation_fails().ana_consents_with(None);
        }),
        tell("admissibility", |w| {
            w.reaches_admissibility();
        }),
        tell("defence", |w| {
            w.reaches_defence();
        }),
        tell("deliberation", |w| {
            w.reaches_deliberation();
        }),
        tell("decided", |w| {
            w.reaches_deliberation();
            let draft = w.draft();
            w.must(arie(), Action::Decide { draft });
        }),
        tell("rejected", |w| {
            w.reaches_deliberation();
            let draft = w.rejection();
            w.arie_decides(draft);
        }),
        tell("performing", |w| {
            w.reaches_performing();
        }),
        tell("reported", |w| {
            let report = Action::ReportPerformance { text: message("Paid."), exhibits: vec![paper(50)] };
            w.reaches_performing().must(bo(), report);
        }),
        tell("not-complied", |w| {
            w.reaches_performing()
                .term_passes()
                .must(ana(), Action::DenyPerformance { text: message("Nothing came."), exhibits: Vec::new() });
        }),
        tell("withdrawn", |w| {
            w.must(ana(), Action::Withdraw { reason: None });
        }),
        tell("silent", |w| {
            w.bo_contests().term_passes();
        }),
    ]
}
