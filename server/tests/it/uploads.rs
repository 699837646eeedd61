//! Files that people hand in: what is taken, what is refused, and what stays on disk.

use crate::world::{Engine, World};
use app::forms::Problem;
use futures::stream;
use server::files::{Post, PostTrouble, receive};
use server_fn::codec::MultipartData;
use std::path::Path;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0";

/// A part of a form: its name, the file's name and declared type if it is a file, its bytes.
type Part<'a> = (&'a str, Option<(&'a str, &'a str)>, &'a [u8]);

/// A form of parts: field, file name with its type, content.
fn form(parts: &[Part<'_>]) -> MultipartData {
    let mut body = Vec::new();
    for (field, file, content) in parts {
        let file = file.map(|(name, kind)| (format!("; filename=\"{name}\""), format!("Content-Type: {kind}\r\n")));
        let (name, kind) = file.unwrap_or_default();
        body.extend(format!("--edge\r\nContent-Disposition: form-data; name=\"{field}\"{name}\r\n{kind}\r\n").bytes());
        body.extend(*content);
        body.extend(b"\r\n");
    }
    body.extend(b"--edge--\r\n");
    // In small pieces, as a network would bring it.
    let pieces: Vec<Result<Vec<u8>, std::io::Error>> = body.chunks(1000).map(|piece| Ok(piece.to_vec())).collect();
    MultipartData::Server(multer::Multipart::new(stream::iter(pieces), "edge"))
}

async fn received(world: &World, parts: &[Part<'_>]) -> Post {
    receive(&world.house, form(parts), 0).await.unwrap()
}

fn on_disk(folder: &Path) -> usize {
    let Ok(folders) = std::fs::read_dir(folder.join("files")) else { return 0 };
    folders.map(|folder| std::fs::read_dir(folder.unwrap().path()).unwrap().count()).sum()
}

#[tokio::test]
async fn good_files_and_texts_arrive_in_order() {
    let world = World::new(Engine::Lite).await;
    let parts: [Part; 5] = [
        ("story", None, "Het pakket kwam nooit. €".as_bytes()),
        ("files", Some(("../foto van de doos.PNG", "image/png")), PNG),
        ("files", Some(("brief.txt", "text/plain")), "Beste winkel,\n".as_bytes()),
        ("files", Some(("", "application/octet-stream")), b""),
        ("wish", None, b"refund"),
    ];
    let mut post = received(&world, &parts).await;
    assert!(post.errors.is_empty(), "{:?}", post.errors);
    assert_eq!((post.posted.text("story"), post.posted.text("wish")), ("Het pakket kwam nooit. €", "refund"));
    let named: Vec<_> = post.files.iter().map(|file| (file.name.as_str(), file.media.mime(), file.bytes)).collect();
    assert_eq!(named, [("foto van de doos.PNG", "image/png", PNG.len() as u64), ("brief.txt", "text/plain", 14)]);
    let data = &world.house.config.data;
    for file in &mut post.files {
        use sha2::{Digest as _, Sha256};
        let bytes = std::fs::read(data.join(&file.path)).unwrap();
        assert_eq!(file.sha256, server::chance::hex(&Sha256::digest(&bytes)));
        file.keep();
    }
    drop(post);
    assert_eq!(on_disk(data), 2, "kept files stay");
}

#[tokio::test]
async fn files_nobody_keeps_are_removed() {
    let world = World::new(Engine::Lite).await;
    let post = received(&world, &[("files", Some(("a.png", "image/png")), PNG)]).await;
    assert_eq!(on_disk(&world.house.config.data), 1);
    drop(post);
    assert_eq!(on_disk(&world.house.config.data), 0);
}

#[tokio::test]
async fn what_a_file_says_it_is_must_be_so() {
    let world = World::new(Engine::Lite).await;
    let page = b"<!DOCTYPE html><html><script>alert(1)</script></html>".as_slice();
    let bad: [(&str, &str, &[u8]); 8] = [
        ("a.html", "text/html", page),
        ("a.svg", "image/svg+xml", b"<svg onload='x'/>"),
        ("a.png", "image/png", page),
        ("a.jpg", "image/jpeg", PNG),
        ("a.pdf", "application/pdf", b"MZ\x90\0\x03\0\0\0"),
        ("a.png", "text/html", PNG),
        ("a.txt", "text/plain", b"a\0b"),
        ("a.txt", "text/plain", PNG),
    ];
    for (name, kind, content) in bad {
        let post = received(&world, &[("files", Some((name, kind)), content), ("story", None, b"still here")]).await;
        assert!(
            matches!(post.errors[0].problem, Some(Problem::FileKind { .. } | Problem::FileOther { .. })),
            "{name} as {kind}: {:?}",
            post.errors
        );
        assert!(post.files.is_empty());
        assert_eq!(post.posted.text("story"), "still here", "the typed text is lost");
    }
    let post = received(&world, &[("files", Some(("leeg.txt", "text/plain")), b"")]).await;
    assert!(matches!(post.errors[0].problem, Some(Problem::FileEmpty { .. })));
    assert_eq!(on_disk(&world.house.config.data), 0);
}

#[tokio::test]
async fn too_big_is_said_and_nothing_half_written_stays() {
    let world = World::with(Engine::Lite, |config| {
        config.limits.file_bytes = 5_000;
        config.limits.case_bytes = 8_000;
    })
    .await;
    let text = "a".repeat(4_500).into_bytes();
    let huge = "a".repeat(20_000).into_bytes();
    let file = |content| ("files", Some(("a.txt", "text/plain")), content);
    let post = received(&world, &[file(huge.as_slice()), ("story", None, b"still here")]).await;
    assert!(matches!(post.errors[0].problem, Some(Problem::FileTooBig { limit: 5_000, .. })), "{:?}", post.errors);
    assert_eq!(post.posted.text("story"), "still here");
    let post = received(&world, &[file(text.as_slice()), file(text.as_slice())]).await;
    assert!(matches!(post.errors[0].problem, Some(Problem::CaseTooBig { limit: 8_000 })), "{:?}", post.errors);
    assert_eq!(post.files.len(), 1);
    drop(post);
    let held = receive(&world.house, form(&[file(text.as_slice())]), 7_000).await.unwrap();
    assert!(matches!(held.errors[0].problem, Some(Problem::CaseTooBig { .. })), "what the case holds counts too");
    assert_eq!(on_disk(&world.house.config.data), 0);
}

#[tokio::test]
async fn a_line_that_breaks_leaves_nothing() {
    let world = World::new(Engine::Lite).await;
    let head = b"--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.png\"\r\n\r\n".to_vec();
    let broken = Err(std::io::Error::other("the line broke"));
    let pieces: Vec<Result<Vec<u8>, std::io::Error>> = vec![Ok([head, PNG.to_vec()].concat()), broken];
    let form = MultipartData::Server(multer::Multipart::new(stream::iter(pieces), "edge"));
    assert!(matches!(receive(&world.house, form, 0).await, Err(PostTrouble::Broken)));
    assert_eq!(on_disk(&world.house.config.data), 0);
    let text = "x".repeat(300 * 1024).into_bytes();
    let form = self::form(&[("story", None, text.as_slice())]);
    assert!(matches!(receive(&world.house, form, 0).await, Err(PostTrouble::TooMuchText)));
}
