//! Mails made to confuse, to hide or to exhaust.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use crate::files::mail::{Mail, read};

const HEAD: &str = "From: a@b.nl\r\nDate: Mon, 4 May 2026 10:20:30 +0200\r\n";
const FULL: usize = 25 * 1024 * 1024;

/// Reads within a time that leaves room for slow machines and unoptimised builds.
fn soon(what: &str, bytes: &[u8]) -> Option<Mail> {
    let start = Instant::now();
    let mail = read(bytes);
    let took = start.elapsed();
    eprintln!("{what}: {} bytes in {took:?}", bytes.len());
    assert!(took < Duration::from_secs(20), "{what} took {took:?}");
    mail
}

fn with(rest: &str) -> Vec<u8> {
    format!("{HEAD}{rest}").into_bytes()
}

fn filled(start: &str, again: &[u8]) -> Vec<u8> {
    filled_to(FULL, start, again)
}

fn filled_to(size: usize, start: &str, again: &[u8]) -> Vec<u8> {
    let mut bytes = with(start);
    while bytes.len() < size {
        bytes.extend_from_slice(again);
    }
    bytes
}

#[test]
fn what_is_no_mail_is_not_read() {
    let mut pdf = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n".to_vec();
    assert_eq!(read(&pdf), None);
    pdf.resize(FULL, 0x80);
    assert_eq!(soon("pdf", &pdf), None);
    for bytes in
        [&b""[..], b"\n\n", b"hello", b"From: a@b.nl\r\n\r\nno date", b"Date: Mon, 4 May 2026 10:20:30 +0200\r\n\r\n"]
    {
        assert_eq!(read(bytes), None);
    }
    assert_eq!(read(b"From: a@b.nl\0\r\nDate: Mon, 4 May 2026 10:20:30 +0200\r\n\r\nx"), None);
    assert_eq!(read(&vec![0; 1000]), None);
    assert_eq!(read(b"From: \r\nDate: x\r\n\r\nx"), None);
}

#[test]
fn a_date_that_cannot_be_is_no_date() {
    let mail = read(b"From: a@b.nl\r\nDate: soon\r\n\r\nx").expect("a mail");
    assert_eq!(mail.date, None);
}

#[test]
fn hidden_and_turning_characters_are_gone() {
    let mail = read(
        "From: \"bank@bank.nl\u{202e}\" <e\u{200b}vil@x.nl>\r\nDate: x\r\nSubject: a\u{202e}b\u{0}\u{7}c\r\n\r\n\u{2067}a\0b\u{1b}[31m\u{e0041}c\td"
            .replace('\u{0}', "")
            .as_bytes(),
    )
    .expect("a mail");
    assert_eq!(mail.from, "bank bank.nl <evil@x.nl>");
    assert_eq!(mail.subject, "abc");
    assert_eq!(mail.text, "ab[31mc d");
    assert_eq!(read(&with("\r\na\0b\u{202e}c")).expect("a mail").text, "abc");
    let encoded = with("Subject: =?utf-8?Q?a=E2=80=AEb=00=0D=0Ac?=\r\n\r\n");
    assert_eq!(read(&encoded).expect("a mail").subject, "ab c");
}

#[test]
fn long_text_is_cut() {
    let mail = soon("text", &filled("\r\n", b"word word \xc3\xa9\n")).expect("a mail");
    assert!(mail.cut && mail.text.chars().count() <= 100_000);
    let mail = soon("line", &filled("\r\n", b"x")).expect("a mail");
    assert!(mail.cut && mail.text.chars().count() == 100_000);
    assert!(soon("empty lines", &filled("\r\n", b"\n")).expect("a mail").cut);
}

#[test]
fn parts_in_parts_in_parts_end_somewhere() {
    let mut nested = String::new();
    for depth in 0..100_000 {
        write!(nested, "Content-Type: multipart/mixed; boundary=b{depth}\r\n\r\n--b{depth}\r\n").expect("text");
    }
    assert!(soon("nested", &with(&nested)).expect("a mail").cut);
    let same = filled("", b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n");
    assert!(soon("nested alike", &same).is_some());
    let mails = filled("", b"Content-Type: message/rfc822\r\n\r\n");
    assert_eq!(soon("mails in mails", &mails).expect("a mail").attachments.len(), 1);
    let lost = filled(
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n",
        b"--b\r\nContent-Type: multipart/mixed; boundary=lost\r\n\r\n",
    );
    assert!(soon("lost boundaries", &lost).expect("a mail").cut);
    let many = filled(
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n",
        b"--b\r\nContent-Disposition: attachment\r\n\r\nx\r\n",
    );
    let mail = soon("many files", &many).expect("a mail");
    assert_eq!((mail.cut, mail.attachments.len()), (true, 100));
}

#[test]
fn a_head_without_end_is_cut() {
    for (what, again) in [
        ("headers", &b"X: y\r\n"[..]),
        ("one header", b"x"),
        ("receivers", b"To: a@b.nl, c@d.nl, e@f.nl\r\n"),
        ("folds", b" y\r\n"),
    ] {
        assert!(soon(what, &filled("", again)).expect("a mail").cut, "{what}");
    }
    for (what, again) in [
        ("comments", &b"("[..]),
        ("words", b"=?utf-8?q?"),
        ("half words", b"=?"),
        ("b words", b"=?utf-8?B?"),
        ("brackets", b"<"),
        ("quotes", b"\""),
        ("groups", b"a:"),
        ("commas", b","),
        ("folded words", b"=?utf-8?Q?a?=\r\n "),
        ("semicolons", b"; a*0*=x"),
    ] {
        for header in [
            "To: ",
            "Subject: ",
            "Content-Type: text/plain; ",
            "Received: ",
            "DKIM-Signature: d=",
            "Date: ",
            "References: ",
        ] {
            soon(&format!("{what} in {header}"), &filled_to(600_000, header, again));
        }
    }
}

#[test]
fn lying_letters_are_shown_as_well_as_can_be() {
    let text = |rest: &[u8]| read(&[HEAD.as_bytes(), rest].concat()).expect("a mail").text;
    assert_eq!(text("Content-Type: text/plain; charset=us-ascii\r\n\r\ncafé".as_bytes()), "café");
    assert_eq!(text(b"Content-Type: text/plain; charset=windows-1252\r\n\r\n\x80 40"), "€ 40");
    assert_eq!(text(b"Content-Type: text/plain; charset=nonsense\r\n\r\ncaf\xe9"), "caf\u{fffd}");
    assert_eq!(text(b"Content-Type: text/plain; charset=utf-16\r\n\r\n\xd8\x00\xd8"), "Ø");
    assert_eq!(text(b"Content-Transfer-Encoding: base64\r\n\r\nSGk*** ***gQW5h"), "Hi Ana");
    assert_eq!(text(b"Content-Transfer-Encoding: base64\r\n\r\n!!!"), "");
    assert_eq!(text(b"Content-Transfer-Encoding: quoted-printable\r\n\r\n50=% off"), "50=% off");
    assert_eq!(text(b"Content-Type: multipart/mixed\r\n\r\nno boundary"), "no boundary");
    assert_eq!(text(b"Content-Type: multipart/mixed; boundary=zz\r\n\r\nnever came"), "never came");
}

#[test]
fn heavy_html_and_heavy_files_are_bounded() {
    for (what, again) in [
        ("tags", &b"<div>"[..]),
        ("open", b"<"),
        ("entities", b"&amp"),
        ("comments", b"<!--"),
        ("cells", b"<td>x"),
        ("script", b"<script>"),
    ] {
        soon(what, &filled("Content-Type: text/html\r\n\r\n", again));
    }
    let file = filled(
        "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n",
        b"QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQQ==\r\n",
    );
    assert!(soon("file", &file).expect("a mail").attachments[0].1 > 15_000_000);
    soon(
        "qp",
        &filled("Content-Type: image/png\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n", b"=41=42=\r\n"),
    );
}

/// A small fixed shuffler, so that a failure comes again.
#[test]
fn damaged_mails_never_panic() {
    let honest = with(
        "To: \"x\" <a@b>\r\nSubject: =?utf-8?q?=C3=A9?=\r\nContent-Type: multipart/alternative; boundary=\"q\"\r\n\r\n--q\r\n\
Content-Type: text/plain; charset=utf-7\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n+AGE-=E9=\r\n\r\n--q\r\nContent-Type: text/html; \
charset=iso-2022-jp\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+SGk8L3A+JmV1cm87Jg==\r\n--q\r\nContent-Disposition: attachment; \
filename*0*=utf-8''a%; filename*1=b\r\n\r\n<p>&#x110000;&bogus;</p>\r\n--q--\r\n",
    );
    let mut seed = 7_u64;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).expect("31 bits") % below
    };
    for _ in 0..4_000 {
        let mut bytes = honest.clone();
        for _ in 0..=next(6) {
            let at = next(bytes.len());
            match next(3) {
                0 => bytes[at] = u8::try_from(next(256)).expect("a byte"),
                1 => bytes.truncate(at.max(1)),
                _ => bytes.insert(at, b"=?<>&;:\r\n-\"("[next(12)]),
            }
        }
        let _ = read(&bytes);
    }
}
