//! Opens every room and hands the web server its doors.

use crate::accounts::{Accounts, Echoes};
use crate::cases::{Cases, LETTER, REFUND, Room};
use crate::complaints::Complaints;
use crate::demo::{Demo, Machine};
use crate::house::House;
use crate::http::Doors;
use crate::letters::Letters;
use crate::outbox::{self, Errands};
use crate::payments::{Bank, Sandbox};
use app::desk::{DemoRoom, Desk, EchoRoom};
use std::sync::Arc;

/// The opened rooms: doors for the web server, and what the workers need.
pub struct Opened {
    /// What the web server needs.
    pub doors: Doors,
    /// What the workers need.
    pub workers: Workers,
}

/// What works behind the doors.
pub struct Workers {
    /// Who runs which errand.
    pub errands: Errands,
    /// Where due alarms act.
    pub cases: Cases,
    /// Where old drafts go.
    pub complaints: Complaints,
    /// The demonstration, in demo mode.
    pub demo: Option<Demo>,
}

/// Opens every room.
///
/// # Errors
/// The mail settings do not read.
pub fn open(house: &House) -> Result<Opened, String> {
    let echoes: Arc<dyn EchoRoom> = Arc::new(Echoes::new(house.clone()));
    let sandbox = house.config.demo.then(|| Arc::new(Sandbox::new(house.config.data.join("bank.json"))));
    let bank = sandbox.clone().map(|bank| bank as Arc<dyn Bank>);
    let cases = Cases::new(house.clone(), bank);
    let letters = Letters { house: house.clone(), cases: cases.clone() };
    let errands = Errands::new(house.clone(), outbox::post(house)?)
        .with(LETTER, Arc::new(letters))
        .with(REFUND, Arc::new(cases.clone()));
    let complaints = Complaints::new(house.clone(), cases.clone(), echoes.clone());
    let demo = sandbox.map(|bank| {
        let machine = Machine { house: house.clone(), cases: cases.clone(), errands: errands.clone() };
        Demo::new(machine, bank, complaints.clone())
    });
    let desk = Desk {
        cases: Arc::new(Room { cases: cases.clone(), echoes: echoes.clone() }),
        complaints: Arc::new(complaints.clone()),
        resuming: Arc::new(complaints.clone()),
        shops: Arc::new(crate::shops::Shops::new(house.clone())),
        accounts: Arc::new(Accounts::new(house.clone())),
        staff: Arc::new(crate::staff::Staff::new(house.clone(), cases.clone())),
        echoes,
        demo: demo.clone().map(|demo| Arc::new(demo) as Arc<dyn DemoRoom>),
    };
    let doors = Doors { desk, files: Arc::new(cases.clone()), cases: cases.clone() };
    Ok(Opened { doors, workers: Workers { errands, cases, complaints, demo } })
}

impl Workers {
    /// Says what is still to be made before the house is ready.
    pub fn announce(&self) {
        if let Some(demo) = &self.demo {
            demo.announce();
        }
    }
}

/// Starts the workers of the opened rooms.
pub fn start(house: &House, workers: Workers) {
    let Workers { errands, cases, complaints, demo } = workers;
    house.work(outbox::work(errands));
    house.work(crate::sweep::sweep(house.clone()));
    house.work(crate::live::relay(house.store.clone(), house.wakes.clone(), house.closing.clone()));
    house.work(crate::scans::work(house.clone()));
    house.work(complaints.keep_clean());
    let bank = cases.clone();
    let clock = outbox::ring(house.clone(), Arc::new(cases));
    house.work(async move {
        if let Some(demo) = demo {
            // The script moves the clock itself; the house's own clock starts when it is done.
            demo.make_or_say_why().await;
        }
        clock.await;
    });
    house.work(bank.watch_bank());
}
