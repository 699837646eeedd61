//! Bad settings: a message that says what to do, and nothing half-open.

use crate::world;
use server::chance::Chance;
use server::clock::Clocks;
use server::config::Config;
use server::house::House;
use std::collections::BTreeMap;

fn read(pairs: &[(&str, &str)]) -> Result<Config, String> {
    let environment: BTreeMap<String, String> = pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    Config::from_parts("", &environment).map_err(|trouble| trouble.to_string())
}

#[test]
fn all_mistakes_are_told_together() {
    let trouble = read(&[
        ("BESLECHT_DATABASE_URL", "mysql:nope"),
        ("BESLECHT_LISTEN", "3000"),
        ("BESLECHT_PUBLIC_URL", "beslecht.example"),
        ("BESLECHT_DEMO", "maybe"),
    ])
    .unwrap_err();
    for word in ["BESLECHT_DATABASE_URL", "BESLECHT_LISTEN", "BESLECHT_PUBLIC_URL", "BESLECHT_DEMO"] {
        assert!(trouble.contains(word), "{word} is missing in: {trouble}");
    }
}

#[test]
fn plain_http_is_refused_where_people_sign_in() {
    let mail = ("BESLECHT_SMTP_HOST", "mail.example");
    assert!(read(&[("BESLECHT_PUBLIC_URL", "http://beslecht.example"), mail]).unwrap_err().contains("must be https"));
    assert!(read(&[("BESLECHT_PUBLIC_URL", "http://127.0.0.1.evil.example"), mail]).is_err());
    assert!(read(&[("BESLECHT_PUBLIC_URL", "http://beslecht.example"), ("BESLECHT_DEMO", "1")]).is_ok());
    assert!(read(&[("BESLECHT_PUBLIC_URL", "http://localhost:3000"), mail]).is_ok());
    assert!(read(&[("BESLECHT_PUBLIC_URL", "https://beslecht.example"), mail]).unwrap().secure());
}

#[test]
fn without_a_mail_server_nobody_could_sign_in() {
    assert!(read(&[]).unwrap_err().contains("BESLECHT_SMTP_HOST"));
    assert!(read(&[("BESLECHT_DEMO", "1")]).is_ok());
}

#[test]
fn the_environment_wins_over_the_file() {
    let environment = BTreeMap::from([("BESLECHT_LISTEN".to_owned(), "127.0.0.1:4000".to_owned())]);
    let config =
        Config::from_parts("demo = true\nlisten = \"127.0.0.1:5000\"\nmail_from = \"a@b.nl\"", &environment).unwrap();
    assert_eq!((config.listen.port(), config.mail_from.as_str()), (4000, "a@b.nl"));
    assert!(Config::from_parts("unknown = 1", &environment).is_err());
}

#[tokio::test]
async fn a_broken_database_or_folder_is_told_and_nothing_opens() {
    let folder = tempfile::tempdir().unwrap();
    let open = |url: String, data: std::path::PathBuf| async move {
        let mut config = world::config(std::path::Path::new("/nonexistent"), &url);
        config.data = data;
        let Err(trouble) = House::open(config, Clocks::real(), Chance::system()).await else { panic!("it opened") };
        trouble.to_string()
    };
    let file = folder.path().join("file");
    std::fs::write(&file, "not a folder").unwrap();
    let good = folder.path().join("data");
    assert!(open("sqlite:/x".into(), file.join("data")).await.contains("BESLECHT_DATA"));
    assert!(
        open(format!("sqlite:{}", file.join("x.db").display()), good.clone()).await.contains("BESLECHT_DATABASE_URL")
    );
    assert!(open(format!("sqlite:{}", file.display()), good.clone()).await.contains("BESLECHT_DATABASE_URL"));
    assert!(open("postgres://nobody@127.0.0.1:1/none".into(), good).await.contains("PostgreSQL"));
}
