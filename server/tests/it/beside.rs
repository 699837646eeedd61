//! Houses in one process, beside each other: what one does keeps nobody of another waiting.

use crate::world::{Engine, Served, World};

/// So often the other house opens its doors.
const OPENINGS: usize = 60;

/// Opens the doors of a house again and again, on a thread and a runtime of its own.
fn open_and_open() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let world = World::new(Engine::Lite).await;
        for _ in 0..OPENINGS {
            let opened = server::desk::open(&world.house).unwrap();
            server::http::serve(world.house.clone(), opened.doors).await.unwrap();
        }
    });
}

#[tokio::test]
async fn a_page_is_drawn_while_another_house_opens() {
    let served = Served::new(Engine::Lite).await;
    let browser = served.browser();
    let other = std::thread::spawn(open_and_open);
    // The page asks something, so it could wait for ever; the house then says 503.
    loop {
        let last = other.is_finished();
        assert_eq!(browser.page("/shops").await.0, 200);
        if last {
            break;
        }
    }
    other.join().unwrap();
}
