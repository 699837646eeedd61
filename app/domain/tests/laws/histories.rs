//! Histories of cases that chance makes: how a case begins, and what people, clock and bank then do.

use crate::actions::action;
use crate::world::*;
use domain::case::{Complaint, Contact, MoveKind, moves};
use domain::law::Category;
use domain::people::Actor;
use proptest::prelude::*;

/// One thing that happens: somebody asks something, or time passes.
#[derive(Clone, Debug)]
pub enum Happening {
    Asks { who: usize, what: usize, seed: u8 },
    TimePasses { hours: i64 },
    ClockSleeps { hours: i64 },
}

fn happening() -> impl Strategy<Value = Happening> {
    prop_oneof![
        6 => (0..15_usize, 0..MoveKind::ALL.len(), any::<u8>())
            .prop_map(|(who, what, seed)| Happening::Asks { who, what, seed }),
        2 => (1..400_i64).prop_map(|hours| Happening::TimePasses { hours }),
        1 => (1..2_000_i64).prop_map(|hours| Happening::ClockSleeps { hours }),
    ]
}

/// How a history begins.
#[derive(Clone, Debug)]
pub struct Beginning {
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

/// Plays a history and calls a check after each thing that happened.
pub fn play(beginning: &Beginning, history: &[Happening], mut check: impl FnMut(&World, &Happening)) -> World {
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
pub fn histories(length: usize) -> impl Strategy<Value = (Beginning, Vec<Happening>)> {
    (beginning(), proptest::collection::vec(happening(), 0..length))
}

/// Enough cases for a law, few enough to run all day.
pub fn few() -> ProptestConfig {
    ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() }
}
