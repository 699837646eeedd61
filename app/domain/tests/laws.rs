//! Properties that hold for every case that can be reached, whatever people, clock and bank do.

#[path = "world/mod.rs"]
mod world;

use domain::calendar::{Day, Roll, Term, day_of, holiday, is_working_day, start_of};
use domain::case::{
    Action, Alarm, Audience, Claim, ClaimHead, Complaint, Contact, Decision, DecisionOrder, Event, FeeBearer, Ground,
    HeadResult, MoveKind, Offer, Refusal, Sanction, ShopAnswer, Stage, StageKey, audience, cut, decide, errands,
    may_open, moves, notices, reaches, seen, standing, timers,
};
use domain::law::{Category, interest};
use domain::people::{Actor, Side, Tie, tie};
use domain::rules::interest_rates;
use domain::values::{Cents, Digest, Moment, PaymentId};
use proptest::prelude::*;
use world::*;

/// One thing that happens: somebody asks something, or time passes.
#[derive(Clone, Debug)]
enum Happening {
    Asks { who: usize, what: usize, seed: u8 },
    TimePasses { hours: i64 },
    ClockSleeps { hours: i64 },
}

fn happening() -> impl Strategy<Value = Happening> {
    prop_oneof![
        6 => (0..14_usize, 0..MoveKind::ALL.len(), any::<u8>())
            .prop_map(|(who, what, seed)| Happening::Asks { who, what, seed }),
        2 => (1..400_i64).prop_map(|hours| Happening::TimePasses { hours }),
        1 => (1..2_000_i64).prop_map(|hours| Happening::ClockSleeps { hours }),
    ]
}

/// How a history begins.
#[derive(Clone, Debug)]
struct Beginning {
    complaint: Complaint,
    agreed: bool,
    /// How far up the ladder the case is when chance takes over.
    start: usize,
}

fn beginning() -> impl Strategy<Value = Beginning> {
    let contact = prop_oneof![
        Just(Contact::Never),
        Just(Contact::Waiting { on: day("2026-10-26") }),
        Just(Contact::Refused { on: day("2026-10-01") }),
        Just(Contact::Refused { on: day("2025-11-10") }),
    ];
    (contact, any::<bool>(), any::<bool>(), 0..9_usize).prop_map(|(contact, clear, agreed, start)| {
        let mut complaint = complaint();
        if start == 0 {
            complaint.contact = contact;
            complaint.category = if clear { Category::Rfd } else { Category::Oth };
        }
        Beginning { complaint, agreed, start }
    })
}

fn begun(beginning: &Beginning) -> World {
    let mut shop = shop();
    shop.agreement = beginning.agreed.then(agreement);
    let mut world = World::filed(&beginning.complaint, &shop).expect("the complaint is taken");
    match beginning.start {
        0 | 1 => &mut world,
        2 => world.reaches_mediation(),
        3 => world.reaches_claim(),
        4 => world.reaches_admissibility(),
        5 => world.reaches_defence(),
        6 => world.reaches_deliberation(),
        7 => world.reaches_performing(),
        _ => world.reaches_performing().term_passes().term_passes(),
    };
    world
}

/// An action of a kind, with a content that is right for this case as far as can be known outside.
fn action(world: &World, kind: MoveKind, seed: u8) -> Action {
    let text = message("Some words.");
    let open = world.case.open_proposal();
    let proposal = open.map_or(1, |open| open.number);
    let text_hash = open.map_or(Digest::of(b""), |open| open.text_hash);
    let offer =
        Offer { amount: Some(Cents::new(i64::from(seed) + 1)), text: text.clone(), days: 1 + u32::from(seed) % 60 };
    let fresh = u8::try_from(world.record.len() % 200).unwrap_or(0).wrapping_add(50);
    let exhibits = if seed.is_multiple_of(3) { vec![unused(world, fresh)] } else { Vec::new() };
    let none = Vec::new();
    match kind {
        MoveKind::SendMessage => Action::SendMessage { text, exhibits: none },
        MoveKind::ConfirmSolved => Action::ConfirmSolved,
        MoveKind::Complete => Action::Complete { text, exhibits },
        MoveKind::TakeMediation => Action::TakeMediation { name: name("N"), no_conflict: true },
        MoveKind::TakeAssessment => Action::TakeAssessment { name: name("N"), no_conflict: true },
        MoveKind::StepBack => Action::StepBack { reason: text },
        MoveKind::PassIntake => Action::PassIntake,
        MoveKind::AskCompletion => Action::AskCompletion { text },
        MoveKind::RefuseIntake => {
            Action::RefuseIntake { ground: Ground::ALL[usize::from(seed) % 7], reasons: reasons("So.") }
        }
        MoveKind::Answer => {
            let answer = if seed.is_multiple_of(2) { ShopAnswer::Solved } else { ShopAnswer::Contested };
            Action::Answer { answer, text, exhibits }
        }
        MoveKind::ChoosePending => Action::ChoosePending,
        MoveKind::ChooseMediation => Action::ChooseMediation,
        MoveKind::Reopen => Action::Reopen,
        MoveKind::SendFramework => Action::SendFramework { text: reasons("Law.") },
        MoveKind::ExtendMediation => Action::ExtendMediation { reason: text },
        MoveKind::EndMediation => Action::EndMediation { letter: reasons("End.") },
        MoveKind::LeaveMediation => Action::LeaveMediation { reason: Some(text) },
        MoveKind::Propose => Action::Propose { offer },
        MoveKind::CounterProposal => Action::CounterProposal { proposal, offer },
        MoveKind::AcceptProposal => Action::AcceptProposal { proposal, text_hash },
        MoveKind::RejectProposal => Action::RejectProposal { proposal, reason: None },
        MoveKind::ReportPerformance => Action::ReportPerformance { text, exhibits },
        MoveKind::ConfirmPerformance => Action::ConfirmPerformance,
        MoveKind::DenyPerformance => Action::DenyPerformance { text, exhibits },
        MoveKind::GiveConsent => Action::GiveConsent {
            text_version: name("2026-1"),
            text_hash: Digest::of(b"text"),
            agreement: seed.is_multiple_of(2).then(agreement),
        },
        MoveKind::AgreeToBinding => {
            Action::AgreeToBinding { text_version: name("2026-1"), text_hash: Digest::of(b"text"), name: name("Bo") }
        }
        MoveKind::FileClaim => {
            let head = ClaimHead { title: name("H"), demand: text, amount: Some(Cents::new(5_000)) };
            let again = world.case.exhibits.iter().filter(|e| e.by == Side::Consumer).map(|e| e.file.id).take(1);
            Action::FileClaim { claim: Claim { heads: vec![head], exhibits, again: again.collect(), ..claim() } }
        }
        MoveKind::FeePaid => Action::FeePaid {
            payment: PaymentId::new([seed; 16]),
            cents: Cents::new(2_400 + i64::from(seed % 3) * 100),
        },
        MoveKind::Admit => Action::Admit,
        MoveKind::RefuseClaim => Action::RefuseClaim { ground: Ground::Value, reasons: reasons("So.") },
        MoveKind::FileDefence => Action::FileDefence { defence: domain::case::Defence { exhibits, ..defence() } },
        MoveKind::AskExtension => Action::AskExtension { days: 1 + u32::from(seed) % 14, reason: text },
        MoveKind::DeclareComplex => {
            let until = world.case.stage.term().map_or(day_of(world.now), |term| term.last_day).max(day_of(world.now));
            Action::DeclareComplex { until: until.plus(30), reason: text }
        }
        MoveKind::Decide => Action::Decide { draft: drafted(world, seed) },
        MoveKind::ServeDecision => {
            let text_hash = world.case.decision.as_ref().map_or(Digest::of(b""), Decision::hash);
            Action::ServeDecision { text_hash }
        }
        MoveKind::Withdraw => Action::Withdraw { reason: None },
        MoveKind::AskWithdrawal => Action::AskWithdrawal { reason: None },
        MoveKind::ConsentWithdrawal => Action::ConsentWithdrawal,
        MoveKind::RefuseWithdrawal => Action::RefuseWithdrawal,
        MoveKind::ImposeSanction => {
            let next = if let Stage::NotComplied { next, .. } = &world.case.stage { *next } else { Sanction::Warn };
            Action::ImposeSanction { sanction: next, reason: text }
        }
        MoveKind::TermEnded | MoveKind::Remind => alarm_of(world, kind),
    }
}

/// The first alarm of that kind, or one that the case never set.
fn alarm_of(world: &World, kind: MoveKind) -> Action {
    let alarms = timers(&world.case, &world.rules).into_iter();
    let mut actions = alarms.map(|Alarm { due, kind }| Action::of_alarm(kind, due));
    let (term, reminder, due) = (domain::case::TermKind::Stage, domain::case::Reminder::Take, Moment::new(0));
    let never =
        if kind == MoveKind::Remind { Action::Remind { reminder, due } } else { Action::TermEnded { term, due } };
    actions.find(|action| action.kind() == kind).unwrap_or(never)
}

fn unused(world: &World, from: u8) -> domain::case::NewExhibit {
    let used = |number: u8| world.case.exhibits.iter().any(|exhibit| exhibit.file.id == paper(number).id);
    let free = (0..=u8::MAX).map(|step| from.wrapping_add(step)).find(|number| !used(*number));
    paper(free.unwrap_or(from))
}

fn drafted(world: &World, seed: u8) -> domain::case::DecisionDraft {
    let heads = world.case.claim.as_ref().map_or(0, |claim| claim.heads.len());
    let mut draft = world.rejection();
    draft.heads = vec![ruling(HeadResult::Rejected, 0); heads];
    match (seed % 4, draft.heads.first_mut()) {
        (0, Some(head)) => *head = ruling(HeadResult::Granted, 5_000),
        (1, Some(head)) => {
            *head = ruling(HeadResult::Partly, 1_234);
            draft.fee = FeeBearer::Shop;
            draft.interest_from = Some(day("2026-10-01"));
        }
        (2, _) => draft.orders = vec![DecisionOrder { by: Side::Consumer, text: message("Return it.") }],
        _ => {}
    }
    let decision = Decision::from_draft(&draft, &world.case, world.now, &world.rules);
    draft.total = decision.map_or(Cents::ZERO, |decision| decision.money.total);
    draft
}

/// Plays a history and calls a check after each thing that happened.
fn play(beginning: &Beginning, history: &[Happening], mut check: impl FnMut(&World, &Happening)) -> World {
    let mut world = begun(beginning);
    for happening in history {
        match happening {
            Happening::Asks { who, what, seed } => {
                let (actor, kind) = asked(&world, *who, *what, *seed);
                let action = action(&world, kind, *seed);
                let _refused_or_not = world.act(actor, &action);
            }
            Happening::TimePasses { hours } => {
                let target = world.now.plus_millis(hours * 3_600_000);
                world.goes_to(target);
            }
            Happening::ClockSleeps { hours } => world.now = world.now.plus_millis(hours * 3_600_000),
        }
        check(&world, happening);
    }
    world
}

/// Mostly something that somebody may do; sometimes anything by anybody.
fn asked(world: &World, who: usize, what: usize, seed: u8) -> (Actor, MoveKind) {
    let people = everybody();
    let anything = (people[who % people.len()], MoveKind::ALL[what]);
    if seed.is_multiple_of(5) {
        return anything;
    }
    let clock = [MoveKind::TermEnded, MoveKind::Remind];
    let offered = people.into_iter().flat_map(|actor| {
        moves(&world.case, &actor, world.now, &world.rules).into_iter().map(move |one| (actor, one.kind))
    });
    let offered: Vec<_> = offered.filter(|(_, kind)| !clock.contains(kind)).collect();
    offered.get(what % offered.len().max(1)).copied().unwrap_or(anything)
}

/// What a history of many cases has to reach, or the properties say little.
fn histories(length: usize) -> impl Strategy<Value = (Beginning, Vec<Happening>)> {
    (beginning(), proptest::collection::vec(happening(), 0..length))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_case_has_a_running_term_or_nobody_left_to_act((beginning, history) in histories(40)) {
        play(&beginning, &history, |world, _| {
            let alarms = timers(&world.case, &world.rules);
            if world.case.is_closed() {
                assert!(alarms.is_empty(), "a closed case rings: {alarms:?}");
            } else {
                let term = world.case.stage.term().expect("an open case has a term");
                assert!(alarms.iter().any(|alarm| alarm.due == term.ends));
                assert!(standing(&world.case, world.now).until == Some(term));
            }
        });
    }

    #[test]
    fn the_clock_alone_brings_every_case_to_its_end((beginning, history) in histories(40)) {
        let mut world = play(&beginning, &history, |_, _| {});
        // A decision and a sanction are made by people; everything else ends by itself.
        let years = world.now.plus_millis(3 * 366 * 86_400_000);
        let waits = [StageKey::Deliberation, StageKey::Decided, StageKey::NotComplied];
        for _ in 0..400 {
            let Some(next) = timers(&world.case, &world.rules).into_iter().next() else { break };
            if next.due > years {
                break;
            }
            let now = world.now.max(next.due);
            world.goes_to(now);
        }
        prop_assert!(world.case.is_closed() || waits.contains(&world.stage()), "stuck in {:?}", world.case.stage);
    }

    #[test]
    fn moves_are_what_decide_takes((beginning, history) in histories(12)) {
        play(&beginning, &history, |world, happening| {
            let Happening::Asks { seed, .. } = happening else { return };
            for actor in everybody() {
                let offered: Vec<MoveKind> =
                    moves(&world.case, &actor, world.now, &world.rules).into_iter().map(|one| one.kind).collect();
                for kind in MoveKind::ALL {
                    let asked = action(world, *kind, *seed);
                    let answer = decide(&world.case, &actor, &asked, world.now, &world.rules);
                    match (offered.contains(kind), answer) {
                        (false, Ok(events)) => panic!("{kind:?} is not offered to {actor:?} and gives {events:?}"),
                        // What depends on the content may still be refused, with a reason about the content.
                        (true, Err(refusal)) => assert!(about_content(&refusal), "{kind:?} for {actor:?}: {refusal:?}"),
                        (true, Ok(_)) | (false, Err(_)) => {}
                    }
                }
            }
        });
    }

    #[test]
    fn a_move_offered_to_a_person_has_an_action_that_is_taken((beginning, history) in histories(30)) {
        let world = play(&beginning, &history, |_, _| {});
        for actor in everybody() {
            for one in moves(&world.case, &actor, world.now, &world.rules) {
                let taken = (0..24_u8).any(|seed| {
                    let asked = action(&world, one.kind, seed);
                    decide(&world.case, &actor, &asked, world.now, &world.rules).is_ok()
                });
                let agreement = one.kind == MoveKind::Admit && world.case.agreement.is_none();
                prop_assert!(taken || agreement, "{:?} is offered to {:?} and never taken", one.kind, actor);
            }
        }
    }

    #[test]
    fn replay_equals_live((beginning, history) in histories(40)) {
        let world = play(&beginning, &history, |_, _| {});
        prop_assert_eq!(world.replayed(), world.case.clone());
        // And through the text that is stored.
        let stored: Vec<(String, Moment, Actor)> =
            world.record.iter().map(|(event, at, by)| (serde_json::to_string(event).expect("json"), *at, *by)).collect();
        let read: Vec<(Event, Moment, Actor)> =
            stored.iter().map(|(text, at, by)| (serde_json::from_str(text).expect("an event"), *at, *by)).collect();
        let again = domain::case::replay(read.iter().map(|(event, at, by)| (event, *at, *by)));
        prop_assert_eq!(again, Some(world.case));
    }

    #[test]
    fn nobody_sees_what_sight_hides((beginning, history) in histories(40)) {
        let world = play(&beginning, &history, |_, _| {});
        for viewer in everybody() {
            let tie = tie(&world.case, &viewer);
            let cut = cut(&world.case, &viewer);
            let blind = matches!(tie, Tie::Stranger | Tie::Conflicted | Tie::Clock | Tie::Bank);
            prop_assert_eq!(cut.is_none(), blind);
            for (event, ..) in &world.record {
                prop_assert_eq!(seen(event, &world.case, &viewer), reaches(audience(event), tie));
                prop_assert!(!(blind && seen(event, &world.case, &viewer)));
            }
            let Some(cut) = cut else { continue };
            for exhibit in &world.case.exhibits {
                let shown = cut.exhibits.contains(exhibit);
                prop_assert_eq!(shown, may_open(&world.case, exhibit.file.id, &viewer));
            }
            let assessor = matches!(tie, Tie::AssessorOfCase | Tie::AssessorFree);
            prop_assert!(!assessor || cut.proposals.is_empty());
            let shows = serde_json::to_string(&cut).expect("json");
            if world.case.served_at.is_none() && tie != Tie::AssessorOfCase {
                prop_assert!(cut.decision.is_none() && !shows.contains("\"decided\""));
            }
        }
    }

    #[test]
    fn the_assessor_sees_what_rules_md_2_6_lists_and_nothing_else((beginning, history) in histories(40)) {
        let world = play(&beginning, &history, |_, _| {});
        let consent = world.record.iter().position(|(event, ..)| event.kind() == "consent_given");
        let before = ["filed", "first_contact_started", "first_contact_ended", "intake_started", "intake_escalated",
            "completed", "intake_passed", "answered", "closed"];
        let talks = ["proposed", "proposal_accepted", "proposal_rejected", "proposal_lapsed", "settlement_reached",
            "mediator_took", "framework_sent", "letter_sent", "mediation_ended", "fee_received", "refund_due"];
        for (place, (event, _, by)) in world.record.iter().enumerate() {
            if !seen(event, &world.case, &arie()) {
                continue;
            }
            let binding = consent.is_some_and(|consent| place >= consent);
            prop_assert!(binding || before.contains(&event.kind()), "{} before the claim", event.kind());
            prop_assert!(!talks.contains(&event.kind()), "{} is not for the assessor", event.kind());
            let words = matches!(event, Event::MessageSent { .. } | Event::CompletionAsked { .. });
            prop_assert!(!(words && by.hat == domain::people::Hat::Mediator), "words of the mediator");
        }
    }

    #[test]
    fn the_parties_see_everything_but_chambers_money_and_reminders((beginning, history) in histories(40)) {
        let world = play(&beginning, &history, |_, _| {});
        for (event, ..) in &world.record {
            let hidden = ["decided", "reminded", "fee_received", "refund_due"].contains(&event.kind());
            for party in [ana(), bo()] {
                prop_assert!(hidden || seen(event, &world.case, &party), "{} is hidden", event.kind());
            }
            prop_assert!(event.kind() != "decided" || !seen(event, &world.case, &ana()));
        }
    }

    #[test]
    fn a_neutral_never_changes_robes((beginning, history) in histories(40)) {
        let world = play(&beginning, &history, |_, _| {});
        let both = world.case.mediators_ever.iter().any(|person| world.case.assessors_ever.contains(person));
        prop_assert!(!both);
    }

    #[test]
    fn money_is_never_made_nor_lost((beginning, history) in histories(40)) {
        let world = play(&beginning, &history, |_, _| {});
        let money = &world.case.money;
        let came: i64 = money.payments.iter().map(|payment| payment.cents.cents()).sum();
        let back = money.refunded.cents();
        prop_assert!(back <= came, "{back} of {came} goes back");
        prop_assert!([0, 2_500].contains(&(came - back)), "{came} came, {back} goes back");
        let errands: i64 = world.record.iter().flat_map(|(event, ..)| errands(event)).map(|errand| {
            let domain::case::Errand::Refund { cents, .. } = errand;
            cents.cents()
        }).sum();
        prop_assert_eq!(errands, back);
    }

    #[test]
    fn numbers_are_counted_without_gaps((beginning, history) in histories(40)) {
        let world = play(&beginning, &history, |_, _| {});
        prop_assert_eq!(world.case.version, u64::try_from(world.record.len()).expect("a count"));
        for side in [Side::Consumer, Side::Shop] {
            let numbers: Vec<u32> = world.case.exhibits.iter().filter(|e| e.by == side).map(|e| e.number).collect();
            prop_assert_eq!(&numbers, &(1..=u32::try_from(numbers.len()).expect("a count")).collect::<Vec<_>>());
        }
        for (number, proposal) in (1..).zip(&world.case.proposals) {
            prop_assert_eq!(proposal.number, number);
        }
        prop_assert!(world.case.proposals.iter().filter(|proposal| proposal.is_open()).count() <= 1);
    }

    #[test]
    fn what_is_written_is_told_to_people_who_may_read_it((beginning, history) in histories(40)) {
        play(&beginning, &history, |world, _| {
            for (event, ..) in world.record.iter().rev().take(4) {
                for notice in notices(event, &world.case) {
                    let domain::case::To::Party(side) = notice.to else { continue };
                    let reaches = reaches(audience(event), Tie::Party(side));
                    assert!(reaches, "{:?} is told {:?} and may not read {}", side, notice.kind, event.kind());
                }
            }
        });
    }

    #[test]
    fn terms_end_on_working_days_and_hold_two_of_them(start in 20_000..40_000_i32, hour in 0..24_i64, days in 1..=90_u32) {
        let started = start_of(Day::from_number(start)).plus_millis(hour * 3_600_000);
        let term = Term::days(started, days, Roll::WorkingDays);
        prop_assert!(is_working_day(term.last_day) && !holiday(term.last_day));
        prop_assert!(term.last_day >= day_of(started).plus(i32::try_from(days).expect("few")));
        prop_assert_eq!(day_of(term.ends), term.last_day.plus(1));
        let working = (1..=term.last_day.since(day_of(started))).filter(|n| is_working_day(day_of(started).plus(*n)));
        let least = if days >= 3 { 2 } else { 1 };
        prop_assert!(working.count() >= least);
        // At most nine days later: no run of free days in the Netherlands is longer.
        prop_assert!(term.last_day.since(day_of(started)) <= i32::try_from(days).expect("few") + 9);
    }

    #[test]
    fn interest_grows_with_every_day_and_amount(cents in 1..10_000_000_i64, from in 16_500..22_000_i32, days in 0..2_000_i32) {
        let (from, to) = (Day::from_number(from), Day::from_number(from + days));
        let rates = interest_rates();
        let amount = |cents, to| interest(Cents::new(cents), from, to, &rates);
        prop_assert!(amount(cents, to) <= amount(cents, to.plus(1)));
        prop_assert!(amount(cents, to) <= amount(cents + 1_000, to));
        prop_assert!(amount(cents, to).cents() <= cents / 2);
        prop_assert_eq!(interest(Cents::new(cents), to, from.plus(-1), &rates), Cents::ZERO);
    }
}

/// Refusals that are about what was filled in, not about who, where or when.
fn about_content(refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::OutOfBounds { .. }
            | Refusal::Missing { .. }
            | Refusal::DoesNotAddUp { .. }
            | Refusal::AwardAboveClaim { .. }
            | Refusal::ResultDoesNotFit { .. }
            | Refusal::UnknownExhibit { .. }
            | Refusal::ExhibitTwice { .. }
            | Refusal::ValueTooLow { .. }
            | Refusal::TextChanged
            // A payment that the bank has told before.
            | Refusal::AlreadyDone
    )
}

#[test]
fn the_histories_reach_every_stage_and_audience() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let (mut stages, mut audiences) = (Vec::new(), Vec::new());
    for _ in 0..400 {
        let (beginning, history) = histories(40).new_tree(&mut runner).expect("a history").current();
        let world = play(&beginning, &history, |world, _| {
            if !stages.contains(&world.stage()) {
                stages.push(world.stage());
            }
        });
        for (event, ..) in &world.record {
            let audience = audience(event);
            if !audiences.contains(&audience) {
                audiences.push(audience);
            }
        }
    }
    let missing: Vec<_> = StageKey::ALL.into_iter().filter(|key| !stages.contains(key)).collect();
    assert!(missing.is_empty(), "never reached: {missing:?}");
    for audience in [Audience::Everyone, Audience::Talks, Audience::Binding, Audience::Outcome, Audience::Chamber] {
        assert!(audiences.contains(&audience), "never written: {audience:?}");
    }
}
