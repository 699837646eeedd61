//! The demonstration as its pages know it.

use super::seed::Demo;
use crate::accounts::{home, sessions};
use crate::complaints::lang;
use crate::payments::{BankTrouble, SandboxAnswer};
use crate::store::{alarms, mails};
use crate::trouble::{self, fault};
use app::calls::{Answer, Fault};
use app::desk::{DemoRoom, Viewer};
use app::forms::{FormErrors, Posted, Problem};
use app::links;
use app::views::demo::{BankView, DemoPerson, DemoView, MailRow, MailboxView};
use async_trait::async_trait;
use domain::calendar::{day_of, start_of};
use domain::people::Hat;
use domain::values::{Moment, PaymentId};

/// Mails on the mailbox page.
const MAILS: i64 = 100;
/// The farthest one step of the time machine goes, in days.
const FARTHEST: u32 = 400;

#[async_trait]
impl DemoRoom for Demo {
    async fn look(&self, viewer: &Viewer) -> Result<DemoView, Fault> {
        let house = &self.machine.house;
        let mut line = house.store.reader().await.map_err(|error| trouble::store(&error))?;
        let next_alarm = alarms::next(&mut line).await.map_err(|error| trouble::store(&error))?;
        let me = viewer.person.as_ref().map(|person| person.id.to_string());
        Ok(DemoView { case_now: house.clocks.case_now(), people: self.people(), me, next_alarm })
    }

    async fn become_person(&self, viewer: &Viewer, person: &str) -> Result<Answer, Fault> {
        let people = self.people();
        let chosen = people.into_iter().find(|one| one.id == person).ok_or(Fault::NotFound)?;
        let id = domain::values::PersonId::parse(&chosen.id).map_err(|_| Fault::NotFound)?;
        // Whoever looks around in English goes on in English.
        let lang = lang(viewer);
        let kept = self
            .machine
            .house
            .store
            .write(move |line| Box::pin(async move { crate::store::people::set_lang(line, id, lang).await }));
        kept.await.map_err(|error| trouble::store(&error))?;
        sessions::begin(&self.machine.house, id).await?;
        Ok(Answer::anew(chosen.home))
    }

    async fn example(&self, viewer: &Viewer) -> Result<Answer, Fault> {
        Demo::example(self, viewer).await
    }

    async fn advance(&self, _: &Viewer, form: &Posted) -> Result<Answer, Fault> {
        if self.everybody.get().is_none() {
            // The script itself moves the clock until everything is made.
            return Err(Fault::TooMany { seconds: 10 });
        }
        let _one_at_a_time = self.moving.lock().await;
        let house = &self.machine.house;
        let now = house.clocks.case_now();
        let target = if form.text("to") == "next" {
            let mut line = house.store.reader().await.map_err(|error| trouble::store(&error))?;
            alarms::next(&mut line).await.map_err(|error| trouble::store(&error))?.map_or(now, |due| due.max(now))
        } else {
            match form.text("days").parse::<u32>() {
                Ok(days) if (1..=FARTHEST).contains(&days) => later(now, days),
                _ => return Ok(Answer::Refused(FormErrors::one("days", Problem::NotANumber))),
            }
        };
        self.machine.go(target).await.map_err(|error| trouble::store(&error))?;
        Ok(Answer::go(links::DEMO))
    }

    async fn mailbox(&self, _: &Viewer, to: Option<&str>) -> Result<MailboxView, Fault> {
        let to = to.map(str::trim).filter(|to| !to.is_empty());
        let mut line = self.machine.house.store.reader().await.map_err(|error| trouble::store(&error))?;
        let found = mails::latest(&mut line, to, mails::LAST, MAILS).await.map_err(|error| trouble::store(&error))?;
        let mails = found
            .into_iter()
            .map(|mail| MailRow {
                id: domain::values::DraftId::new(mail.id).to_string(),
                at: mail.at,
                to: mail.recipient,
                subject: mail.subject,
                body: mail.body,
            })
            .collect();
        Ok(MailboxView { to: to.map(str::to_owned), mails })
    }

    async fn bank(&self, _: &Viewer, payment: &str) -> Result<BankView, Fault> {
        let found = self.bank.find(payment).await.map_err(|error| bank_fault(&error))?.ok_or(Fault::NotFound)?;
        Ok(BankView {
            payment: payment.to_owned(),
            amount: found.amount,
            description: found.description,
            state: if found.from.is_some_and(|from| self.machine.house.clocks.case_now() < from) {
                "open".to_owned()
            } else {
                found.state
            },
            back: found.back,
        })
    }

    async fn answer_as_bank(&self, _: &Viewer, form: &Posted) -> Result<Answer, Fault> {
        let payment = form.text("payment");
        let found = self.bank.find(payment).await.map_err(|error| bank_fault(&error))?.ok_or(Fault::NotFound)?;
        let (answer, times) = match form.text("answer") {
            "pay" => (Some(SandboxAnswer::Pay), 1),
            "twice" => (Some(SandboxAnswer::Pay), 2),
            // The bank says once more what it said before.
            "again" => (None, 1),
            "cancel" => (Some(SandboxAnswer::Cancel), 1),
            "fail" => (Some(SandboxAnswer::Fail), 1),
            "expire" => (Some(SandboxAnswer::Expire), 1),
            "late" => (Some(SandboxAnswer::PayFrom(self.after_term(payment).await?)), 1),
            _ => return Ok(Answer::Refused(FormErrors::one("answer", Problem::NotAChoice))),
        };
        if let Some(answer) = answer {
            self.bank.answer(payment, answer).await.map_err(|error| bank_fault(&error))?;
        }
        for _ in 0..times {
            self.machine.cases.bank_says(payment).await.map_err(|error| fault("bank", &error))?;
        }
        Ok(Answer::go(found.back))
    }
}

impl Demo {
    /// Everybody one can be, staff first; nobody until everything is made.
    fn people(&self) -> Vec<DemoPerson> {
        let Some(everybody) = self.everybody.get() else { return Vec::new() };
        let order = |role: &str| match role {
            "consumer" => 0,
            "shop" => 1,
            "mediator" => 2,
            "assessor" => 3,
            "inspector" => 4,
            _ => 5,
        };
        let mut people: Vec<DemoPerson> = everybody
            .roles
            .iter()
            .filter_map(|(key, role)| {
                let person = everybody.people.get(key)?;
                let shop = person.hats.iter().find(|hat| matches!(hat, Hat::ShopAgent(_)));
                Some(DemoPerson {
                    id: person.id.to_string(),
                    name: person.name.clone(),
                    role: role.clone(),
                    shop: shop.and_then(|_| everybody.shop_names.get(key).cloned()),
                    home: home(&person.hats).to_owned(),
                })
            })
            .collect();
        people.sort_by(|a, b| (order(&a.role), &a.name).cmp(&(order(&b.role), &b.name)));
        people
    }

    /// A moment after the term for paying.
    async fn after_term(&self, payment: &str) -> Result<Moment, Fault> {
        let house = &self.machine.house;
        let id = PaymentId::parse(payment).map_err(|_| Fault::NotFound)?;
        let mut line = house.store.reader().await.map_err(|error| trouble::store(&error))?;
        let row = crate::store::payments::by_id(&mut line, id).await.map_err(|error| trouble::store(&error))?;
        drop(line);
        let case = self.machine.cases.whole(row.ok_or(Fault::NotFound)?.case).await;
        let case = case.map_err(|error| fault("bank", &error))?.ok_or(Fault::NotFound)?;
        let ends = case.stage.term().map_or(house.clocks.case_now(), |term| term.ends);
        Ok(ends.plus_millis(3_600_000))
    }
}

/// The same time of day, days later; the Amsterdam clock may have moved in between.
fn later(now: Moment, days: u32) -> Moment {
    let today = day_of(now);
    let since = now.millis() - start_of(today).millis();
    start_of(today.plus(i32::try_from(days).unwrap_or(1))).plus_millis(since)
}

fn bank_fault(error: &BankTrouble) -> Fault {
    fault("bank", error)
}
