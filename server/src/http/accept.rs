//! The accept loop: one task per connection, a time limit for request headers, and an orderly end.

use crate::house::House;
use axum::Router;
use axum::extract::connect_info::ConnectInfo;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tower::ServiceBuilder;

/// A running web server.
#[derive(Clone, Copy, Debug)]
pub struct Serving {
    /// The address that was bound.
    pub address: SocketAddr,
}

/// A visitor's place among those who are served at once; it is taken until its last holder is done.
#[derive(Clone, Debug)]
pub(super) struct Place(#[expect(dead_code, reason = "counts by being held")] Arc<OwnedSemaphorePermit>);

/// After the house closes, answers under way get this long.
const FAREWELL: Duration = Duration::from_secs(1);

/// Accepts until the house closes.
pub(super) async fn accept(house: House, listener: TcpListener, router: Router) {
    let room = Arc::new(Semaphore::new(house.config.limits.connections));
    loop {
        let accepted = tokio::select! {
            () = house.closing.cancelled() => return,
            accepted = listener.accept() => accepted,
        };
        let (stream, peer) = match accepted {
            Ok(one) => one,
            Err(error) => {
                // Too many open files or a connection that broke already: the next one may do.
                tracing::warn!(%error, "cannot accept a connection");
                tokio::time::sleep(Duration::from_millis(20)).await;
                continue;
            }
        };
        let Ok(place) = room.clone().try_acquire_owned() else {
            // Dropping closes it at once: a clear no is better than a place in an endless row.
            continue;
        };
        let (closing, limit, router) = (house.closing.clone(), house.config.limits.header_time, router.clone());
        house.work(async move {
            let place = Place(Arc::new(place));
            let served = connection(stream, peer, place, router, limit, closing.cancelled()).await;
            if let Err(error) = served {
                tracing::debug!(%error, "a connection ended early");
            }
        });
    }
}

async fn connection(
    stream: TcpStream,
    peer: SocketAddr,
    place: Place,
    router: Router,
    header_time: Duration,
    closing: impl Future<Output = ()>,
) -> hyper::Result<()> {
    // Small answers and stream lines leave at once.
    drop(stream.set_nodelay(true));
    let layers = ServiceBuilder::new().layer(axum::Extension(ConnectInfo(peer))).layer(axum::Extension(place));
    let service = layers.service(router);
    let served = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(header_time)
        .max_buf_size(64 * 1024)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(service));
    let mut served = pin!(served);
    tokio::select! {
        ended = served.as_mut() => ended,
        () = closing => {
            served.as_mut().graceful_shutdown();
            tokio::time::timeout(FAREWELL, served).await.unwrap_or(Ok(()))
        }
    }
}
