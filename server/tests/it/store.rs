//! The store's laws, on every engine.

use crate::world::{Engine, MONDAY, World, engines, named};
use domain::values::{CaseId, Email, Lang, Moment, PersonId};
use futures::FutureExt as _;
use server::store::people::Person;
use server::store::{StoreTrouble, alarms, entries, errands, every_statement, keys, people, throttles};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

fn ana(n: u8) -> Person {
    let email = Email::parse(&format!("Ana{n}@voorbeeld.nl")).unwrap();
    Person { id: PersonId::new([n; 16]), email, name: "Ana".into(), lang: Lang::Nl }
}

async fn add(world: &World, person: Person) -> Result<Person, StoreTrouble> {
    world
        .house
        .store
        .write(move |line| {
            let person = person.clone();
            async move { people::add(line, &person, Moment::new(MONDAY)).await }.boxed()
        })
        .await
}

#[tokio::test]
async fn every_statement_is_understood_by_every_engine() {
    for engine in engines() {
        let world = World::new(engine).await;
        let mut line = world.house.store.reader().await.unwrap();
        let all = every_statement();
        assert!(all.len() > 90, "only {} statements are registered", all.len());
        for statement in all {
            if let Err(trouble) = line.prepare(statement).await {
                panic!("{engine:?} does not read {}: {trouble}", named(statement));
            }
        }
    }
}

#[tokio::test]
async fn a_reading_line_cannot_write() {
    let world = World::new(Engine::Lite).await;
    let mut line = world.house.store.reader().await.unwrap();
    assert!(people::add(&mut line, &ana(1), Moment::new(MONDAY)).await.is_err());
}

#[tokio::test]
async fn migrating_again_changes_nothing() {
    for engine in engines() {
        let world = World::new(engine).await;
        add(&world, ana(1)).await.unwrap();
        let config = (*world.house.config).clone();
        let again =
            server::house::House::open(config, world.house.clocks.clone(), world.house.chance.clone()).await.unwrap();
        let mut line = again.store.reader().await.unwrap();
        assert!(people::by_id(&mut line, PersonId::new([1; 16])).await.unwrap().is_some());
    }
}

#[tokio::test]
async fn a_failing_closure_is_rolled_back_alone() {
    for engine in engines() {
        let world = World::new(engine).await;
        let good = (0..40_u8).map(|n| add(&world, ana(n)));
        let bad = (100..140_u8).map(|n| {
            let store = &world.house.store;
            async move {
                store
                    .write(move |line| {
                        async move {
                            people::add(line, &ana(n), Moment::new(MONDAY)).await?;
                            Err::<(), _>(StoreTrouble::Other("changed my mind".into()))
                        }
                        .boxed()
                    })
                    .await
            }
        });
        let (good, bad) = futures::join!(futures::future::join_all(good), futures::future::join_all(bad));
        assert!(good.iter().all(Result::is_ok) && bad.iter().all(Result::is_err));
        let mut line = world.house.store.reader().await.unwrap();
        for n in 0..40 {
            assert!(people::by_id(&mut line, PersonId::new([n; 16])).await.unwrap().is_some());
            assert!(people::by_id(&mut line, PersonId::new([100 + n; 16])).await.unwrap().is_none());
        }
    }
}

#[tokio::test]
async fn a_panicking_closure_stops_nobody() {
    for engine in engines() {
        let world = World::new(engine).await;
        let broke: Result<(), StoreTrouble> = world.house.store.write(|_| async { panic!("on purpose") }.boxed()).await;
        assert!(matches!(broke, Err(StoreTrouble::Gone(_))));
        add(&world, ana(1)).await.unwrap();
    }
}

#[tokio::test]
async fn who_clashes_with_a_dozen_others_gets_through_after_them() {
    for engine in engines() {
        // With SQLite one writes after the other: nobody clashes.
        if engine == Engine::Lite {
            continue;
        }
        let world = World::new(engine).await;
        let others = Arc::new(AtomicU32::new(12));
        let through = world.house.store.write(move |_| {
            let left = others.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1));
            async move { left.map_or(Ok(()), |_| Err(StoreTrouble::Clash("somebody was faster".into()))) }.boxed()
        });
        assert_eq!(through.await.map_err(|trouble| trouble.to_string()), Ok(()));
    }
}

#[tokio::test]
async fn one_address_is_one_person_whatever_its_case() {
    for engine in engines() {
        let world = World::new(engine).await;
        let first = add(&world, ana(1)).await.unwrap();
        let shouting =
            Person { id: PersonId::new([9; 16]), email: Email::parse("ANA1@VOORBEELD.NL").unwrap(), ..ana(1) };
        assert_eq!(add(&world, shouting).await.unwrap().id, first.id);
    }
}

#[tokio::test]
async fn of_two_at_the_same_version_one_gets_it() {
    for engine in engines() {
        let world = World::new(engine).await;
        let case = file_a_case(&world).await;
        let tries = (0..20).map(|_| append(&world, case, 2));
        let ended = futures::future::join_all(tries).await;
        assert_eq!(ended.iter().filter(|one| one.is_ok()).count(), 1, "{engine:?}");
        assert!(ended.iter().filter_map(|one| one.as_ref().err()).all(|t| matches!(t, StoreTrouble::Taken(_))));
    }
}

#[tokio::test]
async fn a_key_is_kept_once_and_belongs_to_its_actor() {
    for engine in engines() {
        let world = World::new(engine).await;
        let keep = |actor: &'static str, outcome: &'static str| {
            world.house.store.write(move |line| {
                async move {
                    let kept = keys::Kept { request: "r".into(), outcome: outcome.into() };
                    keys::keep(line, CaseId::new([1; 16]), actor, "k", &kept, Moment::new(MONDAY)).await
                }
                .boxed()
            })
        };
        keep("ana", "first").await.unwrap();
        assert!(matches!(keep("ana", "second").await, Err(StoreTrouble::Taken(_))));
        keep("bo", "own").await.unwrap();
        let mut line = world.house.store.reader().await.unwrap();
        let found = keys::find(&mut line, CaseId::new([1; 16]), "ana", "k").await.unwrap().unwrap();
        assert_eq!(found.outcome, "first");
        assert_eq!(keys::find(&mut line, CaseId::new([1; 16]), "cy", "k").await.unwrap(), None);
    }
}

#[tokio::test]
async fn of_many_workers_one_gets_the_errand_and_the_alarm() {
    for engine in engines() {
        let world = World::new(engine).await;
        let case = file_a_case(&world).await;
        let won = Arc::new(AtomicU32::new(0));
        let now = Moment::new(MONDAY);
        write(&world, move |line| {
            async move {
                errands::plan(line, &errand(1, "letter")).await?;
                errands::plan(line, &errand(2, "letter")).await?;
                alarms::set(line, case, now, "{}").await
            }
            .boxed()
        })
        .await;
        let workers = (0..10).map(|_| {
            let won = won.clone();
            world.house.store.write(move |line| {
                let won = won.clone();
                async move {
                    let until = Moment::new(MONDAY + 60_000);
                    let due = errands::due(line, now, 10).await?;
                    for one in &due {
                        let got = errands::lease(line, one.id, until, now).await?;
                        won.fetch_add(u32::from(got), Ordering::SeqCst);
                    }
                    for alarm in alarms::due(line, now, now, 10).await? {
                        let got = alarms::lease(line, &alarm, until, now).await?;
                        won.fetch_add(u32::from(got) * 100, Ordering::SeqCst);
                    }
                    Ok::<_, StoreTrouble>(())
                }
                .boxed()
            })
        });
        futures::future::join_all(workers).await;
        assert_eq!(won.load(Ordering::SeqCst), 101, "one errand (planned twice), one alarm; {engine:?}");
    }
}

#[tokio::test]
async fn throttles_count_in_their_window() {
    for engine in engines() {
        let world = World::new(engine).await;
        let hit = |at: i64| {
            world.house.store.write(move |line| {
                async move { throttles::hit(line, "code:a", Moment::new(at), Moment::new(at - 1_000)).await }.boxed()
            })
        };
        let mut counts: Vec<Result<i64, StoreTrouble>> = Vec::new();
        for at in [MONDAY, MONDAY + 10, MONDAY + 20, MONDAY + 5_000] {
            counts.push(hit(at).await);
        }
        assert_eq!(counts.into_iter().map(Result::unwrap).collect::<Vec<_>>(), [1, 2, 3, 1]);
    }
}

fn errand(n: u8, key: &str) -> errands::Errand {
    let (kind, body) = ("mail".into(), "{}".into());
    errands::Errand {
        id: [n; 16],
        key: key.into(),
        kind,
        body,
        case: None,
        tries: 0,
        trouble: None,
        made: Moment::new(MONDAY),
    }
}

async fn write<F>(world: &World, work: F)
where
    F: for<'a> Fn(&'a mut server::store::Line) -> futures::future::BoxFuture<'a, Result<(), StoreTrouble>>
        + Send
        + Sync
        + 'static,
{
    world.house.store.write(work).await.unwrap();
}

async fn append(world: &World, case: CaseId, version: i64) -> Result<(), StoreTrouble> {
    world
        .house
        .store
        .write(move |line| {
            async move {
                let entry = entries::EntryRow {
                    version,
                    at: Moment::new(MONDAY),
                    actor: "{}".into(),
                    kind: "said".into(),
                    audience: "all".into(),
                    body: Some("{}".into()),
                    salt: Some("00".into()),
                    commitment: "c".into(),
                    hash: "h".into(),
                    erased: None,
                };
                entries::append(line, case, &entry).await
            }
            .boxed()
        })
        .await
}

/// Makes the rows that a case leans on, through the store's own doors.
async fn file_a_case(world: &World) -> CaseId {
    use domain::values::{CaseNumber, ShopId};
    use server::store::{cases, shops};
    let case = CaseId::new([7; 16]);
    write(world, move |line| {
        async move {
            let now = Moment::new(MONDAY);
            let person = people::add(line, &ana(1), now).await?;
            let shop = shops::ShopRow {
                id: ShopId::new([2; 16]),
                slug: "bo".into(),
                name: "Bo".into(),
                domain: "bo.example".into(),
                kvk: "12345678".into(),
                contact: None,
                status: "certified".into(),
                version: 1,
                snapshot: "{}".into(),
                updated: now,
            };
            shops::add(line, &shop).await?;
            let row = cases::CaseRow {
                id: case,
                number: CaseNumber::make(2026, [3; 16]),
                version: 1,
                stage: "shop_turn".into(),
                open: true,
                consumer: person.id,
                shop: shop.id,
                mediator: None,
                assessor: None,
                helper: None,
                wanted: None,
                waiting: "shop".into(),
                deadline: Some(now),
                category: "NDL".into(),
                title: "Ana / Bo".into(),
                search: "ana bo".into(),
                filed: now,
                updated: now,
                snapshot: "{}".into(),
            };
            cases::add(line, &row).await
        }
        .boxed()
    })
    .await;
    append(world, case, 1).await.unwrap();
    case
}
