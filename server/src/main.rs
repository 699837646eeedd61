//! The binary `beslecht`: reads the settings, opens the rooms, serves.
use clap::{Parser, Subcommand};
use server::chance::Chance;
use server::clock::Clocks;
use server::config::Config;
use server::house::House;
use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Parser)]
#[command(name = "beslecht", version, about = "Online dispute resolution for webshop trust marks")]
struct Arguments {
    /// TOML file with settings; the environment (BESLECHT_…) wins over it.
    #[arg(long, global = true)]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve pages, streams and workers; migrates the database first.
    Serve,
    /// Bring the database's schema up to date and stop.
    Migrate,
    /// Serve a demonstration with made-up people and a time machine.
    Demo,
    /// Verify an exported case file; receipts are files or the JSON text itself.
    Verify { file: PathBuf, receipts: Vec<String> },
}

#[tokio::main]
async fn main() -> ExitCode {
    server::log::begin();
    match run(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            server::log::say(&error.to_string());
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn Error>> {
    if let Command::Verify { file, receipts } = &arguments.command {
        return Ok(server::log::tell(&server::verify::verified(file, receipts)?)?);
    }
    let demo = matches!(arguments.command, Command::Demo);
    let config = Config::read(arguments.config, demo)?;
    let house = House::open(config, Clocks::real(), Chance::system()).await?;
    match arguments.command {
        Command::Migrate | Command::Verify { .. } => house.close().await,
        Command::Serve | Command::Demo => server::serve::until_told(house).await?,
    }
    Ok(())
}
