//! Keys that come over the wire, from a name server of our own.

use std::net::SocketAddr;

use tokio::net::UdpSocket;

use crate::files::mail::Dns;
use crate::files::mail::keys::Keys;

/// Header flags of an answer: found, and no such name.
const FOUND: [u8; 2] = [0x81, 0x80];
const NO_SUCH_NAME: [u8; 2] = [0x81, 0x83];

/// A name server that knows one text in two pieces, at names that begin with `known`.
async fn name_server() -> SocketAddr {
    let socket = UdpSocket::bind("127.0.0.1:0").await.expect("a port");
    let address = socket.local_addr().expect("its address");
    tokio::spawn(async move {
        let mut query = [0; 1500];
        while let Ok((length, from)) = socket.recv_from(&mut query).await {
            let _ = socket.send_to(&answer(&query[..length]), from).await;
        }
    });
    address
}

fn answer(query: &[u8]) -> Vec<u8> {
    let end = 12 + query[12..].iter().position(|byte| *byte == 0).expect("a name") + 5;
    let known = query[13..].to_ascii_lowercase().starts_with(b"known");
    let mut answer = query[..2].to_vec();
    answer.extend(if known { FOUND } else { NO_SUCH_NAME });
    answer.extend([0, 1, 0, u8::from(known), 0, 0, 0, 0]);
    answer.extend(&query[12..end]);
    if known {
        answer.extend([0xc0, 0x0c, 0, 16, 0, 1, 0, 0, 0, 60, 0, 14, 8]);
        answer.extend(b"v=DKIM1;\x04 p=x");
    }
    answer
}

#[tokio::test]
async fn pieces_of_a_key_are_put_together_and_a_missing_name_is_no_answer() {
    let dns = Dns::of(name_server().await);
    assert_eq!(dns.texts("known._domainkey.shop.nl.").await, Some(vec![b"v=DKIM1; p=x".to_vec()]));
    assert_eq!(dns.texts("other._domainkey.shop.nl.").await, None);
    assert_eq!(dns.texts("..not a name..").await, None);
}
