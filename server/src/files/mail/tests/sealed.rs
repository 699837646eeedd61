//! Mails with signatures: the example of RFC 8463, and ones signed here.

use std::collections::HashMap;

use mail_auth::common::crypto::Ed25519Key;
use mail_auth::common::headers::HeaderWriter;
use mail_auth::dkim::DkimSigner;
use mail_parser::decoders::base64::base64_decode;

use crate::files::mail::check::Why;
use crate::files::mail::keys::Keys;
use crate::files::mail::{Dkim, Dns, Mail, check, read};

const SEED: &str = "nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=";
const PUBLIC: &str = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";
const ED25519: &str = "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";
const RSA: &str = "v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWRiGs5V6NpP3idY6Wk08a5qhdR6wy5bdOKb2jLQiY/J16JYi0Qvx/byYzCNb3W91y3FutACDfzwQ/BC/e/8uBsCR+yz1Lxj+PL6lHvqMKrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3Ip3G+2kryOTIKT+l/K4w3QIDAQAB";
const EXAMPLE: &str = "DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;
 d=football.example.com; i=@football.example.com;
 q=dns/txt; s=brisbane; t=1528637909; h=from : to :
 subject : date : message-id : from : subject : date;
 bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
 b=/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus
 Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==
DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;
 d=football.example.com; i=@football.example.com;
 q=dns/txt; s=test; t=1528637909; h=from : to : subject :
 date : message-id : from : subject : date;
 bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
 b=F45dVWDfMbQDGHJFlXUNB2HKfbCeLRyhDXgFpEL8GwpsRe0IeIixNTe3
 DhCVlUrSjV4BwcVcOF6+FF3Zo9Rpo1tFOeS9mPYQTnGdaSGsgeefOsk2Jz
 dA+L10TeYt9BgDfQNZtKdN1WO//KgIqXP7OdEFE4LjFYNcUxZQ4FADY+8=
From: Joe SixPack <joe@football.example.com>
To: Suzie Q <suzie@shopping.example.net>
Subject: Is dinner ready?
Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)
Message-ID: <20030712040037.46341.5F8J@football.example.com>

Hi.

We lost the game.  Are you hungry yet?

Joe.
";

/// Keys written down beforehand.
#[derive(Default)]
struct Board(HashMap<String, Vec<Vec<u8>>>);

impl Board {
    fn with(name: &str, records: &[&str]) -> Self {
        let records = records.iter().map(|record| record.as_bytes().to_vec()).collect();
        Self(HashMap::from([(name.to_owned(), records)]))
    }
}

impl Keys for Board {
    async fn texts(&self, name: &str) -> Option<Vec<Vec<u8>>> {
        self.0.get(name).cloned()
    }
}

/// A name system that never answers.
struct Silence;

impl Keys for Silence {
    async fn texts(&self, _: &str) -> Option<Vec<Vec<u8>>> {
        std::future::pending().await
    }
}

const BRISBANE: &str = "brisbane._domainkey.football.example.com.";

fn valid(domain: &str, aligned: bool, open: &[&str]) -> Dkim {
    let open = open.iter().map(|name| (*name).to_owned()).collect();
    Dkim::Valid { domain: domain.to_owned(), aligned, open }
}

fn broken(domain: &str, why: Why) -> Dkim {
    Dkim::Broken { domain: domain.to_owned(), why }
}

const PLAIN: &str = "From: Bo <bo@shop.nl>\r\nTo: ana@home.nl\r\nSubject: Refund\r\nDate: Mon, 4 May 2026 10:20:30 +0200\r\n\r\nYou get € 40.\r\n";

/// Signs as `shop.nl`, over these headers.
fn signed(mail: &str, headers: &[&str], length: bool, expires: u64) -> String {
    let (seed, public) =
        (base64_decode(SEED.as_bytes()).expect("seed"), base64_decode(PUBLIC.as_bytes()).expect("key"));
    let key = Ed25519Key::from_seed_and_public_key(&seed, &public).expect("pair");
    let signer = DkimSigner::from_key(key).domain("shop.nl").selector("s").headers(headers.iter().copied());
    let signature = signer.body_length(length).expiration(expires).sign(mail.as_bytes()).expect("signature");
    signature.to_header() + mail
}

fn board() -> Board {
    Board::with("s._domainkey.shop.nl.", &[ED25519])
}

const ALL: [&str; 4] = ["From", "To", "Subject", "Date"];

#[tokio::test]
async fn the_example_of_the_standard_is_valid_with_either_key() {
    for (name, record) in [(BRISBANE, ED25519), ("test._domainkey.football.example.com.", RSA)] {
        let keys = Board::with(name, &["v=spf1 -all", record]);
        let expected = valid("football.example.com", true, &[]);
        assert_eq!(check(EXAMPLE.as_bytes(), &keys).await, expected, "line ends of unix");
        assert_eq!(check(EXAMPLE.replace('\n', "\r\n").as_bytes(), &keys).await, expected);
        assert_eq!(check(format!("From - x\n{EXAMPLE}").as_bytes(), &keys).await, expected);
    }
}

#[tokio::test]
async fn a_changed_word_breaks_it() {
    let keys = Board::with(BRISBANE, &[ED25519]);
    let one = |from: &str, to: &str| EXAMPLE.replace(from, to).into_bytes();
    // The second signature has no key here; but what both say of the body needs none.
    assert_eq!(check(&one("lost", "won"), &keys).await, broken("football.example.com", Why::Body));
    let only_first = EXAMPLE.replacen("DKIM-Signature: v=1; a=rsa", "X-Was: v=1; a=rsa", 1);
    let changed = only_first.replace("Is dinner", "Was dinner");
    assert_eq!(check(only_first.as_bytes(), &keys).await, valid("football.example.com", true, &[]));
    assert_eq!(check(changed.as_bytes(), &keys).await, broken("football.example.com", Why::Headers));
}

#[tokio::test]
async fn without_an_answer_there_is_no_verdict() {
    let unknown = Dkim::NotChecked { domain: "football.example.com".to_owned() };
    assert_eq!(check(EXAMPLE.as_bytes(), &Board::default()).await, unknown);
    assert_eq!(check(EXAMPLE.as_bytes(), &Board::with(BRISBANE, &[])).await, unknown);
    assert_eq!(check(EXAMPLE.as_bytes(), &Board::with(BRISBANE, &["v=DKIM1; k=new; p=AAAA"])).await, unknown);
    let start = tokio::time::Instant::now();
    assert_eq!(check(EXAMPLE.as_bytes(), &Silence).await, unknown);
    assert_eq!(start.elapsed().as_secs(), 3);
}

#[tokio::test]
async fn a_short_or_garbled_key_is_told_apart() {
    let rsa = EXAMPLE.replacen("DKIM-Signature: v=1; a=ed", "X-Was: v=1; a=ed", 1);
    let with = |record| Board::with("test._domainkey.football.example.com.", &[record]);
    let short = "v=DKIM1; p=MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAL2hAHg8AElZz5sEa3UzDlQ8Yq7ZfB3YH3L7m0x8k1qC8pXk8X3l3y8m0m2m7c0C7F5Q4b1Yl0m3v8a1r0cCAwEAAQ==";
    assert_eq!(check(rsa.as_bytes(), &with(short)).await, broken("football.example.com", Why::Weak));
    let unknown = Dkim::NotChecked { domain: "football.example.com".to_owned() };
    assert_eq!(check(rsa.as_bytes(), &with("v=DKIM1; p=AAAA")).await, unknown);
    assert_eq!(check(rsa.as_bytes(), &with("v=DKIM1; p=***")).await, unknown);
}

#[tokio::test]
async fn a_key_taken_back_breaks_it() {
    let mail = signed(PLAIN, &ALL, false, 0);
    let keys = Board::with("s._domainkey.shop.nl.", &["v=DKIM1; k=ed25519; p="]);
    assert_eq!(check(mail.as_bytes(), &keys).await, broken("shop.nl", Why::Revoked));
}

#[tokio::test]
async fn unsigned_and_unreadable_are_told_apart() {
    assert_eq!(check(PLAIN.as_bytes(), &board()).await, Dkim::Unsigned);
    assert_eq!(check(b"", &board()).await, Dkim::Unsigned);
    let odd = format!("DKIM-Signature: v=1; d=shop.nl; b=\r\n{PLAIN}");
    assert_eq!(check(odd.as_bytes(), &board()).await, broken("shop.nl", Why::Unreadable));
    let weak = signed(PLAIN, &ALL, false, 0).replace("ed25519-sha256", "rsa-sha1");
    assert_eq!(check(weak.as_bytes(), &board()).await, broken("shop.nl", Why::Weak));
}

#[tokio::test]
async fn another_sender_on_top_is_seen() {
    let mail = signed(PLAIN, &ALL, false, 0);
    assert_eq!(check(mail.as_bytes(), &board()).await, valid("shop.nl", true, &[]));
    for top in ["From: x@evil.nl\r\n", "From : x@evil.nl\r\n", " From: x@evil.nl\r\n", "FROM: x@evil.nl\r\n"] {
        let verdict = check(format!("{top}{mail}").as_bytes(), &board()).await;
        assert_eq!(verdict, broken("shop.nl", Why::Sender), "{top:?}");
    }
    let twice = signed(PLAIN, &["From", "From", "Subject"], false, 0);
    let verdict = check(format!("From : x@evil.nl\r\n{twice}").as_bytes(), &board()).await;
    assert_eq!(verdict, broken("shop.nl", Why::Sender));
    let subject = check(format!("Subject: You get nothing\r\n{mail}").as_bytes(), &board()).await;
    assert_eq!(subject, valid("shop.nl", true, &["Subject"]));
    let senderless = signed(PLAIN, &["Subject"], false, 0);
    assert_eq!(check(senderless.as_bytes(), &board()).await, broken("shop.nl", Why::Sender));
}

#[tokio::test]
async fn headers_left_open_are_named() {
    let mail = signed(PLAIN, &["From"], false, 0);
    assert_eq!(check(mail.as_bytes(), &board()).await, valid("shop.nl", true, &["To", "Date", "Subject"]));
}

#[tokio::test]
async fn another_domain_may_vouch_but_is_told_apart() {
    for (sender, aligned) in
        [("bo@mail.shop.nl", true), ("bo@SHOP.nl", true), ("bo@notshop.nl", false), ("bo@shop.nl.evil.nl", false)]
    {
        let mail = signed(&PLAIN.replace("bo@shop.nl", sender), &ALL, false, 0);
        assert_eq!(check(mail.as_bytes(), &board()).await, valid("shop.nl", aligned, &[]), "{sender}");
    }
}

#[tokio::test]
async fn two_domains_in_one_signature_do_not_borrow_a_name() {
    let mail = signed(PLAIN, &ALL, false, 0).replacen("; d=shop.nl", "; d=bank.nl; d=shop.nl", 1);
    let verdict = check(mail.as_bytes(), &board()).await;
    assert_eq!(verdict, broken("shop.nl", Why::Headers));
}

#[tokio::test]
async fn words_added_after_the_signed_length_break_it() {
    let mail = signed(PLAIN, &ALL, true, 0);
    assert!(mail.contains("; l="));
    assert_eq!(check(mail.as_bytes(), &board()).await, valid("shop.nl", true, &[]));
    let longer = format!("{mail}And € 500 more.\r\n");
    assert_eq!(check(longer.as_bytes(), &board()).await, broken("shop.nl", Why::Body));
}

#[tokio::test]
async fn a_seal_that_ran_out_since_is_still_a_seal() {
    let mail = signed(PLAIN, &ALL, false, 1);
    let old = mail.find("; x=").map(|at| mail[at + 4..].split(';').next().map(str::to_owned));
    assert!(old.is_some(), "{mail}");
    tokio::time::sleep(std::time::Duration::from_millis(2100)).await;
    assert_eq!(check(mail.as_bytes(), &board()).await, valid("shop.nl", true, &[]));
}

#[tokio::test]
async fn many_signatures_and_headers_cost_little() {
    let one = "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=x.nl; s=x; l=1; h=from; bh=AAAA; b=AAAA\r\n";
    let mut body = format!("{}{PLAIN}", one.repeat(900)).into_bytes();
    body.resize(25 * 1024 * 1024, b'\n');
    let start = std::time::Instant::now();
    assert_eq!(check(&body, &board()).await, broken("x.nl", Why::Body));
    eprintln!("many signatures: {:?}", start.elapsed());
    let wide = format!(
        "DKIM-Signature: v=1; a=rsa-sha256; d=x.nl; s=x; h={}; bh=AAAA; b=AAAA\r\n{}{PLAIN}",
        "from:".repeat(20_000),
        "a:\r\n".repeat(30_000)
    );
    assert_eq!(check(wide.as_bytes(), &board()).await, Dkim::NotChecked { domain: "x.nl".to_owned() });
    assert!(start.elapsed().as_secs() < 20);
}

/// Without a network this shows that nothing worse than "not checked" happens; with one, that name is reserved and has no key.
#[tokio::test]
async fn the_machines_own_name_system_gives_no_verdict_for_a_reserved_name() {
    let mail = signed(PLAIN, &ALL, false, 0).replace("d=shop.nl", "d=shop.invalid");
    assert_eq!(
        check(mail.as_bytes(), &Dns::of_this_machine()).await,
        Dkim::NotChecked { domain: "shop.invalid".to_owned() }
    );
}

/// A web handler must be able to wait for it on any thread.
#[test]
fn the_check_may_move_between_threads() {
    fn movable<T: Send>(_: &T) {}
    movable(&check(b"", &board()));
}

/// Whatever is done to a sealed mail: where it is still called valid, a reader sees what was signed.
#[tokio::test]
async fn what_is_called_valid_reads_as_it_was_signed() {
    let mail = signed(PLAIN, &ALL, false, 0);
    let lines = [
        "\r\n",
        "\n",
        "\r",
        " ",
        ":",
        "\0",
        "x",
        ";",
        "From: x@evil.nl\r\n",
        "From : x@evil.nl\r\n",
        "\r\nTo: x@evil.nl\r\n",
    ];
    let more = [
        "\r\nSubject: Nothing\r\n",
        "Content-Type: text/html\r\n",
        "\r\n \r\n",
        "<x@evil.nl>",
        "=?utf-8?q?x?=",
        "b=",
        "\r\nDate: x\r\n",
    ];
    let mut seed = 11_u64;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).expect("31 bits") % below
    };
    let mut still_valid = 0;
    for _ in 0..6_000 {
        let mut bytes = mail.clone().into_bytes();
        for _ in 0..=next(2) {
            let at = next(bytes.len());
            let end = bytes.len().min(at + next(3));
            let piece = lines.iter().chain(&more).nth(next(lines.len() + more.len())).expect("a piece");
            bytes.splice(at..end, piece.bytes());
        }
        if let Dkim::Valid { open, domain, .. } = check(&bytes, &board()).await {
            still_valid += 1;
            let shown = read(&bytes).expect("a valid mail can be read");
            let before = read(mail.as_bytes()).expect("a mail");
            assert_eq!(domain, "shop.nl");
            assert_eq!(signed_view(&shown, &open), signed_view(&before, &open), "{}", String::from_utf8_lossy(&bytes));
        }
    }
    assert!(still_valid > 20, "{still_valid}");
}

/// What a reader sees of the signed things; spaces may differ, as the relaxed form allows.
fn signed_view(mail: &Mail, open: &[String]) -> Vec<String> {
    let seen = [
        (&["From"][..], mail.from.clone()),
        (&["To"], mail.to.join(",")),
        (&["Cc"], mail.cc.join(",")),
        (&["Date"], format!("{:?}", mail.date)),
        (&["Subject"], mail.subject.clone()),
        (&["Content-Type", "Content-Transfer-Encoding"], mail.text.clone()),
    ];
    let closed = seen.into_iter().filter(|(names, _)| !names.iter().any(|name| open.iter().any(|open| open == name)));
    closed.map(|(_, text)| text.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}
