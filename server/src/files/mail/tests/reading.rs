//! Honest mails, as programs save them.

use crate::files::mail::read;

const SHOP: &str = "From: =?utf-8?q?Caf=C3=A9_Bo?= <bo@shop.nl>\r\nTo: Ana <ana@home.nl>, \"Accountant\" <cijfers@home.nl>\r\n\
Cc: <help@shop.nl>\r\nDate: Mon, 4 May 2026 10:20:30 +0200\r\nSubject: =?utf-8?B?QmVzdGVsbGluZyDigqwgNDA=?=\r\n";

fn mail(rest: &str) -> crate::files::mail::Mail {
    read(format!("{SHOP}{rest}").as_bytes()).expect("a mail")
}

#[test]
fn a_plain_mail_is_read() {
    let mail = mail("\r\nDag Ana,\r\n\r\n\r\n\r\nTot morgen.  \r\n");
    assert_eq!(mail.from, "Café Bo <bo@shop.nl>");
    assert_eq!(mail.to, ["Ana <ana@home.nl>", "Accountant <cijfers@home.nl>"]);
    assert_eq!(mail.cc, ["help@shop.nl"]);
    assert_eq!(mail.date, Some(1_777_882_830_000));
    assert_eq!(mail.subject, "Bestelling € 40");
    assert_eq!(mail.text, "Dag Ana,\n\nTot morgen.");
    assert_eq!((mail.cut, mail.attachments.len(), mail.signed_by.len()), (false, 0, 0));
}

#[test]
fn html_becomes_text_and_keeps_rows_apart() {
    let mail = mail(
        "Content-Type: text/html; charset=utf-8\r\n\r\n<html><head><title>no</title><style>p{}</style></head><body>\
<script>alert(1)</script><h1>Order</h1><table><tr><td>Lamp</td><td>&euro; 40</td></tr><tr><td>Post</td><td>free</td></tr></table>\
<img src=\"https://spy.example/x.gif\"><p>Thanks &lt;3</p></body></html>",
    );
    assert_eq!(mail.text, "Order\nLamp € 40\nPost free\nThanks <3");
}

#[test]
fn words_and_files_of_a_mixed_mail_are_told_apart() {
    let mail = mail(
        "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b1\"\r\n\r\npreamble\r\n--b1\r\n\
Content-Type: multipart/alternative; boundary=\"b1x\"\r\n\r\n--b1x\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\
Content-Transfer-Encoding: quoted-printable\r\n\r\nZie caf=E9 bijlage, een zin =\r\ndie doorloopt.\r\n--b1x\r\n\
Content-Type: text/html\r\n\r\n<p>Zie bijlage</p>\r\n--b1x--\r\n--b1\r\nContent-Type: application/pdf; name=\"../bon.pdf\"\r\n\
Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename*=utf-8''b%C3%B3n.pdf\r\n\r\n\
SGVsbG8gd29ybGQ=\r\n--b1\r\nContent-Type: message/rfc822\r\n\r\nFrom: x@y.nl\r\n\r\nhi\r\n--b1--\r\n",
    );
    assert_eq!(mail.text, "Zie café bijlage, een zin die doorloopt.");
    assert_eq!(mail.attachments[0], ("bón.pdf".to_owned(), 11));
    assert_eq!(mail.attachments[1].0, "message/rfc822");
    assert!(!mail.cut);
}

#[test]
fn a_plain_part_that_only_says_look_elsewhere_gives_way_to_the_html() {
    let mail = mail(
        "Content-Type: multipart/alternative; boundary=q\r\n\r\n--q\r\n\r\nView in browser\r\n--q\r\nContent-Type: text/html\r\n\r\n\
<p>Dear Ana, your order of 3 May was refused by the carrier and comes back to us this week; we shall refund you.</p>\r\n--q--\r\n",
    );
    assert!(mail.text.starts_with("Dear Ana"), "{}", mail.text);
}

#[test]
fn saved_in_other_ways_it_is_the_same_mail() {
    let crlf = format!("{SHOP}\r\nDag\r\n");
    let first = read(crlf.as_bytes());
    let unix = crlf.replace("\r\n", "\n");
    assert_eq!(read(unix.as_bytes()), first);
    assert_eq!(read(format!("From - Mon May  4 10:20:30 2026\n{unix}").as_bytes()), first);
    assert_eq!(read(format!("\u{feff}\n\n{unix}").as_bytes()), first);
}

#[test]
fn it_can_be_kept_and_read_back() {
    let mail = mail("DKIM-Signature: v=1; a=rsa-sha256; d=Shop.NL; s=x; h=from; bh=; b=\r\n\r\nx");
    assert_eq!(mail.signed_by, ["shop.nl"]);
    let kept = serde_json::to_string(&mail).expect("json");
    assert_eq!(serde_json::from_str::<crate::files::mail::Mail>(&kept).expect("mail"), mail);
}
