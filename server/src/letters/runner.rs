//! Runs errands that write letters: finds the readers and the facts, and plans one mail for each reader.

use super::compose::{Facts, compose};
use crate::cases::{Cases, Letter, Written as Entry};
use crate::house::House;
use crate::mail;
use crate::outbox::{Runner, WorkTrouble, plan_mail};
use crate::store::errands::Errand;
use crate::store::people::{self, Person};
use crate::store::{Line, StoreTrouble, parsed, shops};
use app::links;
use async_trait::async_trait;
use domain::case::{Case, To};
use domain::people::Side;
use domain::values::Digest;
use std::sync::Arc;

/// Writes the letters of cases.
#[derive(Clone)]
pub struct Letters {
    /// The house.
    pub house: House,
    /// Where the facts are.
    pub cases: Cases,
}

#[async_trait]
impl Runner for Letters {
    async fn run(&self, errand: &Errand) -> Result<(), WorkTrouble> {
        let letter: Letter = parsed("errands.body", &errand.body).map_err(|error| never(&error))?;
        let entry = self.cases.after(letter.case, letter.version).await.map_err(|error| later(&error))?;
        let entry = entry.ok_or_else(|| WorkTrouble::Never("the entry is not there".into()))?;
        let mut line = self.house.store.reader().await?;
        let readers = readers(&mut line, &entry.case, letter.notice.to).await?;
        drop(line);
        let mut mails = Vec::with_capacity(readers.len());
        for reader in readers {
            mails.push((mail_id(errand, &reader), self.write(&letter, &entry, &reader)?));
        }
        let (mails, now) = (Arc::new(mails), self.house.clocks.wall_now());
        self.house
            .store
            .write(move |line| {
                let mails = Arc::clone(&mails);
                Box::pin(async move {
                    for (id, mail) in mails.iter() {
                        plan_mail(line, *id, Some(mail), now).await?;
                    }
                    Ok::<(), StoreTrouble>(())
                })
            })
            .await?;
        Ok(())
    }
}

impl Letters {
    fn write(&self, letter: &Letter, entry: &Entry, reader: &Person) -> Result<mail::Letter, WorkTrouble> {
        let number = &entry.case.number;
        let path = match letter.notice.to {
            To::Party(Side::Consumer) => links::case(number),
            // Whoever no longer helps has no case to read.
            To::Helper if entry.case.helper.is_none() => links::CASES.to_owned(),
            To::Helper => links::case(number),
            To::Party(Side::Shop) => links::shop_case(number),
            To::Mediator | To::Assessor | To::Mediators | To::Assessors | To::Inspectors => links::desk_case(number),
        };
        let link = format!("{}{path}", self.house.config.public_url);
        let facts = Facts {
            case: &entry.case,
            notice: letter.notice,
            name: &reader.name,
            lang: reader.lang,
            link: &link,
            version: letter.version,
            hash: entry.hash,
            at: entry.at,
            on_paper: entry.on_paper,
        };
        let written = compose(&facts).map_err(WorkTrouble::Never)?;
        Ok(mail::Letter { to: reader.email.as_str().to_owned(), subject: written.subject, text: written.body })
    }
}

/// The same letter to the same reader is one mail, however often the errand runs.
fn mail_id(errand: &Errand, reader: &Person) -> [u8; 16] {
    let digest = Digest::of(format!("{} {}", errand.key, reader.id).as_bytes());
    let mut id = [0; 16];
    id.copy_from_slice(&digest.bytes()[..16]);
    id
}

/// Finds who reads a letter now: people come and go between the act and the mail.
async fn readers(line: &mut Line, case: &Case, to: To) -> Result<Vec<Person>, StoreTrouble> {
    let one = match to {
        To::Party(Side::Consumer) => Some(case.consumer.person),
        To::Mediator => case.mediator.as_ref().map(|neutral| neutral.person),
        To::Assessor => case.assessor.as_ref().map(|neutral| neutral.person),
        // The letter that the help ended goes to whoever helped last.
        To::Helper => case.helper.as_ref().or(case.helpers_ever.last()).map(|helper| helper.person),
        To::Party(Side::Shop) => {
            let mut agents = Vec::new();
            for id in shops::agents(line, case.shop.id).await? {
                agents.extend(people::by_id(line, id).await?);
            }
            return Ok(agents);
        }
        To::Mediators => return people::of_role(line, "mediator").await,
        To::Assessors => return people::of_role(line, "assessor").await,
        To::Inspectors => return people::of_role(line, "inspector").await,
    };
    match one {
        Some(id) => Ok(people::by_id(line, id).await?.into_iter().collect()),
        None => Ok(Vec::new()),
    }
}

fn never(error: &StoreTrouble) -> WorkTrouble {
    WorkTrouble::Never(error.to_string())
}

fn later(error: &crate::cases::Trouble) -> WorkTrouble {
    WorkTrouble::Later(error.to_string())
}
