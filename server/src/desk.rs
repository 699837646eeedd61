//! Opens every room and hands the web server its doors.

use crate::accounts::{Accounts, Echoes};
use crate::cases::{Cases, Room};
use crate::house::House;
use crate::http::{self, Doors};
use crate::outbox::{self, Errands};
use crate::payments::Bank;
use app::desk::{Desk, EchoRoom};
use std::sync::Arc;

/// The opened rooms: doors for the web server, and the book of errands for its worker.
pub struct Opened {
    /// What the web server needs.
    pub doors: Doors,
    /// Who runs which errand.
    pub errands: Errands,
}

/// Opens every room.
///
/// # Errors
/// The mail settings do not read.
pub fn open(house: &House) -> Result<Opened, String> {
    let echoes: Arc<dyn EchoRoom> = Arc::new(Echoes::new(house.clone()));
    let bank: Option<Arc<dyn Bank>> = None;
    let cases = Cases::new(house.clone(), bank);
    let desk = Desk {
        cases: Arc::new(Room { cases: cases.clone(), echoes: echoes.clone() }),
        complaints: Arc::new(crate::absent::Absent),
        shops: Arc::new(crate::shops::Shops::new(house.clone())),
        accounts: Arc::new(Accounts::new(house.clone())),
        staff: Arc::new(crate::staff::Staff::new(house.clone(), cases.clone())),
        echoes,
        demo: None,
    };
    let errands = Errands::new(house.clone(), outbox::post(house)?);
    let more = http::streams::routes(house, &cases);
    let doors = Doors { desk, files: Arc::new(cases), more };
    Ok(Opened { doors, errands })
}

/// Starts the workers of the opened rooms.
pub fn start(house: &House, errands: Errands) {
    house.work(outbox::work(errands));
    house.work(crate::sweep::sweep(house.clone()));
    house.work(crate::live::relay(house.store.clone(), house.wakes.clone(), house.closing.clone()));
}
