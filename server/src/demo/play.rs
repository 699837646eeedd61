//! Plays the script: timed acts through the same door as everything else, with the clock knocking in between.

use super::cast::{Everybody, identity, write};
use super::deed::{Scene, action, cents, missing, text};
use super::machine::Machine;
use super::papers::{self, Kept};
use super::script::{Asked, Deed, ScriptTrouble, Story, What, at};
use crate::cases::{Ask, Asked as Key, Cases, Complaining};
use crate::chance::{Chance, digest};
use crate::house::House;
use crate::payments::{Sandbox, SandboxAnswer};
use crate::store::{drafts, exhibits};
use app::desk::Person;
use domain::calendar::{Day, day_of, time_of};
use domain::case::{Complaint, Consumer, Contact, Country, Delivery, Order, Proceedings};
use domain::law::Category;
use domain::law::guide::Answers;
use domain::people::{Actor, Hat};
use domain::values::{CaseId, Digest, DraftId, Lang, Moment};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

/// What plays.
pub(super) struct Player<'a> {
    pub machine: &'a Machine,
    pub bank: &'a Sandbox,
    pub everybody: &'a Everybody,
    /// The day on which the demonstration is made.
    pub today: Day,
    /// Acts played so far, for those who wait.
    pub played: AtomicU32,
    /// Acts in all.
    pub all: u32,
    /// Acts that the rules refused.
    pub refused: &'a tokio::sync::Mutex<Vec<String>>,
}

/// One thing to play: the filing of a story, or a deed in it.
struct Cue<'a> {
    when: Moment,
    story: &'a Story,
    deed: Option<(usize, &'a Deed)>,
}

/// What is known of a story while it is played.
struct Playing {
    id: CaseId,
    number: String,
    /// Its own seed, so that a story has the same number whatever plays beside it.
    cases: Cases,
}

/// Counts the acts of a script, filings included.
pub(super) fn length(stories: &[Story]) -> u32 {
    u32::try_from(stories.iter().map(|story| 1 + story.acts.len()).sum::<usize>()).unwrap_or(u32::MAX)
}

impl Player<'_> {
    /// Plays all stories, earliest act first.
    pub async fn play(&self, stories: &[Story]) -> Result<(), ScriptTrouble> {
        let mut cues = Vec::new();
        for story in stories {
            let filed = self.today.plus(-story.filed);
            cues.push(Cue { when: time_of(filed, 9, 0), story, deed: None });
            for (number, deed) in story.acts.iter().enumerate() {
                let (hour, minute) = clock(&deed.at)?;
                cues.push(Cue { when: time_of(filed.plus(deed.day), hour, minute), story, deed: Some((number, deed)) });
            }
        }
        cues.sort_by_key(|cue| cue.when);
        let mut playing: BTreeMap<&str, Playing> = BTreeMap::new();
        for cue in cues {
            self.machine.go(cue.when).await.map_err(at(&cue.story.key))?;
            match cue.deed {
                None => {
                    let begun = self.begin(cue.story).await?;
                    playing.insert(&cue.story.key, begun);
                }
                Some((number, deed)) => {
                    let now = playing.get(cue.story.key.as_str()).ok_or_else(|| missing("case to act in"))?;
                    // Holidays move terms: on some days of the year an act comes too late. The other cases go on.
                    if let Err(trouble) = self.act(cue.story, now, number, deed).await {
                        tracing::warn!(%trouble, "an act of the script was refused");
                        self.refused.lock().await.push(trouble.to_string());
                    }
                }
            }
            let played = self.played.fetch_add(1, Ordering::Relaxed) + 1;
            let told = format!("the demonstration is being made: {played} of {}", self.all);
            self.house().progress.send_replace(Some(told));
        }
        Ok(())
    }

    fn house(&self) -> &House {
        &self.machine.house
    }

    fn somebody(&self, key: &str) -> Result<&Person, ScriptTrouble> {
        self.everybody.people.get(key).ok_or_else(|| missing(key))
    }

    /// Files a story's complaint.
    async fn begin(&self, story: &Story) -> Result<Playing, ScriptTrouble> {
        let house = House { chance: Chance::seeded(&format!("demo {}", story.key)), ..self.house().clone() };
        let cases = self.machine.cases.with_house(house);
        let consumer = self.somebody(&story.consumer)?;
        let draft = DraftId::new(identity("draft", &story.key));
        let papers = papers::keep(self.house(), &story.key, &story.files).await?;
        let complaint = self.complaint(story, &papers)?;
        self.draft(draft, story, papers).await?;
        let shop = *self.everybody.shops.get(&story.shop).ok_or_else(|| missing("shop"))?;
        let consumer = Consumer { person: consumer.id, name: text(&consumer.name)? };
        let done = cases
            .file(Complaining {
                draft,
                consumer,
                shop,
                complaint,
                typed_by: None,
                needs: domain::case::Needs::default(),
            })
            .await
            .map_err(at(&story.key))?;
        let number = done.receipt.case.to_string();
        let id = cases.identity(self.somebody(&story.consumer)?, &number).await.map_err(at(&story.key))?;
        let (id, _) = id.ok_or_else(|| missing("case after filing"))?;
        Ok(Playing { id, number, cases })
    }

    async fn draft(&self, id: DraftId, story: &Story, papers: Vec<Kept>) -> Result<(), ScriptTrouble> {
        let now = self.house().clocks.case_now();
        let rows: Vec<_> = papers.into_iter().map(|paper| paper.row(Some(id), now)).collect();
        let draft = drafts::Draft {
            id,
            visitor: digest(&format!("demo {}", story.key)),
            person: None,
            body: "{}".to_owned(),
            version: 1,
            case: None,
            updated: now,
        };
        let rows = Arc::new(rows);
        write(self.house(), move |line| {
            let (draft, rows) = (draft.clone(), Arc::clone(&rows));
            Box::pin(async move {
                if drafts::by_id(line, draft.id).await?.is_some() {
                    return Ok(());
                }
                drafts::add(line, &draft).await?;
                for row in rows.iter() {
                    exhibits::add(line, row).await?;
                }
                Ok(())
            })
        })
        .await
    }

    fn complaint(&self, story: &Story, papers: &[Kept]) -> Result<Complaint, ScriptTrouble> {
        let day = |before: i32| self.today.plus(-story.filed - before);
        let consumer = self.somebody(&story.consumer)?;
        let total = cents(&story.order.total)?;
        let on = day(story.contact.before.unwrap_or_default());
        let contact = match story.contact.how {
            Asked::Never => Contact::Never,
            Asked::Waiting => Contact::Waiting { on },
            Asked::Refused => Contact::Refused { on },
        };
        let optional = |raw: &Option<String>| raw.as_deref().map(text).transpose();
        let category = Category::parse(&story.category).ok_or_else(|| missing("category"))?;
        Ok(Complaint {
            lang: Lang::Nl,
            phone: None,
            country: Country::Netherlands,
            postcode: self.everybody.postcodes.get(&consumer.id).map(|code| text(code)).transpose()?,
            as_consumer: true,
            category,
            position: app::law::position(category, day(0)).map(|position| position.hash),
            product: text(&story.product)?,
            order: Order {
                number: Some(text(&story.order.number)?),
                day: day(story.order.before),
                channel: story.order.channel,
                total,
                paid: total,
                means: Some(text(&story.order.means)?),
            },
            delivery: Delivery {
                promised: story.delivery.promised.map(day),
                actual: story.delivery.actual.map(day),
                tracking: story.delivery.tracking.as_deref().map(text).transpose()?,
            },
            story: text(&story.told)?,
            contact,
            contact_means: story.contact.means.as_deref().map(text).transpose()?,
            reply: optional(&story.contact.reply)?,
            proceedings: Proceedings::None,
            wish: story.wish,
            amount: story.amount.as_deref().map(cents).transpose()?,
            amount_lines: Vec::new(),
            wish_note: optional(&story.wish_note)?,
            answers: Answers::default(),
            exhibits: papers.iter().map(Kept::exhibit).collect::<Result<_, _>>()?,
            course: Vec::new(),
            truthful: true,
        })
    }

    /// Plays one deed. Its key is its place in the script, so playing it again gets the first answer.
    async fn act(&self, story: &Story, now: &Playing, number: usize, deed: &Deed) -> Result<(), ScriptTrouble> {
        let place = format!("{} act {}", story.key, number + 1);
        if deed.what == What::Pay {
            return self.pay(story, now, &place).await;
        }
        let person = match deed.who.as_str() {
            "consumer" => self.somebody(&story.consumer)?,
            "shop" => self.somebody(&story.shop)?,
            key => self.somebody(key)?,
        };
        let case = now.cases.whole(now.id).await.map_err(at(&place))?.ok_or_else(|| missing("case"))?;
        let hat = person.hats.iter().copied().find(|hat| !matches!(hat, Hat::Consumer | Hat::Helper));
        let hat = if deed.who == "consumer" { Hat::Consumer } else { hat.ok_or_else(|| missing("hat"))? };
        let actor = Actor::person(person.id, hat);
        let papers = papers::keep(self.house(), &place, &deed.files).await?;
        let exhibits = papers.iter().map(Kept::exhibit).collect::<Result<_, _>>()?;
        let moment = self.house().clocks.case_now();
        let scene = Scene { case: &case, actor, name: &person.name, now: moment, exhibits };
        let action = action(deed, &scene).map_err(at(&place))?;
        let key = Some(Key { key: format!("demo-{place}"), request: Digest::of(place.as_bytes()) });
        let files = papers.into_iter().map(|paper| paper.row(None, moment)).collect();
        now.cases.act(Ask { case: now.id, actor, action, key, files }).await.map_err(at(&place))?;
        Ok(())
    }

    async fn pay(&self, story: &Story, now: &Playing, place: &str) -> Result<(), ScriptTrouble> {
        let payer = self.somebody(&story.consumer)?;
        let started = now.cases.start_payment(payer, &now.number, place).await.map_err(at(place))?;
        let reference = started.ok_or_else(|| missing("payment"))?.to_string();
        self.bank.answer(&reference, SandboxAnswer::Pay).await.map_err(at(place))?;
        now.cases.bank_says(&reference).await.map_err(at(place))
    }
}

/// Reads a time of day.
fn clock(raw: &str) -> Result<(u32, u32), ScriptTrouble> {
    let (hour, minute) = raw.split_once(':').ok_or_else(|| missing("time of day"))?;
    Ok((hour.parse().map_err(at(raw))?, minute.parse().map_err(at(raw))?))
}

/// The day of a moment, for those who make a player.
pub(super) fn today(now: Moment) -> Day {
    day_of(now)
}
