//! A form posted on a case page: read, parsed, asked at the door, answered with script or without.

use super::{Ask, Asked, Cases, Met, Trouble, look, who};
use crate::files::{Post, Stored};
use crate::store::exhibits::{self, ExhibitRow};
use crate::trouble;
use crate::uploads::received;
use app::calls::{Answer, Fault, answered};
use app::desk::Viewer;
use app::forms::case::field;
use app::forms::decision::Measure;
use app::forms::{FormErrors, Problem};
use app::links;
use domain::case::{Action, Case, MoveKind, NewExhibit, Refusal};
use domain::people::{Actor, Hat};
use domain::rules::Rules;
use domain::values::{CaseNumber, Digest, Moment, Name};
use server_fn::codec::MultipartData;

impl Cases {
    /// Takes a posted form of a case page.
    ///
    /// # Errors
    /// Nobody is signed in, the case is not theirs, or the form or the server broke.
    pub async fn posted(&self, viewer: &Viewer, form: MultipartData) -> Result<Answer, Fault> {
        let mut post = received(&self.house, &viewer.visitor, form, 0).await?;
        let answer = self.ask_with(viewer, &mut post).await;
        answered(&post.posted, answer).await
    }

    async fn ask_with(&self, viewer: &Viewer, post: &mut Post) -> Result<Answer, Fault> {
        let person = who::signed_in(viewer)?;
        let mut line = self.house.store.reader().await.map_err(|error| trouble::store(&error))?;
        let met = look::meet(&mut line, person, post.posted.text(field::CASE)).await.map_err(|error| fault(&error))?;
        let met = met.ok_or(Fault::NotFound)?;
        let made_for = post.posted.text(field::MADE_FOR);
        if !made_for.is_empty() && made_for != person.id.to_string() {
            let name = person.name.clone();
            return Ok(Answer::Refused(FormErrors::one("", Problem::SomebodyElse { name })));
        }
        let held =
            exhibits::size_of_case(&mut line, met.loaded.row.id).await.map_err(|error| trouble::store(&error))?;
        drop(line);
        let now = self.house.clocks.case_now();
        let checked = titles(post).and_then(|titles| {
            let action = self.check(post, &titles, &met.loaded.case, held, now)?;
            Ok((action, titles))
        });
        let (action, titles) = match checked {
            Ok(checked) => checked,
            Err(errors) => return Ok(Answer::Refused(errors)),
        };
        let action = match self.with_helper(&post.posted, &met, action, now).await? {
            Ok(action) => action,
            Err(errors) => return Ok(Answer::Refused(errors)),
        };
        let kind = action.kind();
        let key = Asked { key: post.posted.text(field::KEY).to_owned(), request: request(post) };
        let files = post.files.iter().zip(&titles).map(|(file, title)| row(file, title, now)).collect();
        let ask = Ask { case: met.loaded.row.id, actor: met.me, action, key: Some(key), files };
        match self.act(ask).await {
            Ok(done) => {
                if !done.again {
                    post.files.iter_mut().for_each(Stored::keep);
                }
                Ok(Answer::Done { go: onward(&met, kind, now), receipt: Some(done.receipt), reload: false, page: None })
            }
            // Who met the case a moment ago may hear that it went to somebody else meanwhile.
            Err(Trouble::Refused(refusal)) => Ok(Answer::Refused(FormErrors::refused(refusal))),
            Err(Trouble::OtherRequest) => Ok(Answer::Refused(FormErrors::refused(Refusal::AlreadyDone))),
            Err(error) => Err(fault(&error)),
        }
    }

    /// Turns the form into an action, or says everything that has to be mended.
    fn check(&self, post: &Post, titles: &[Name], case: &Case, held: i64, now: Moment) -> Result<Action, FormErrors> {
        if !post.errors.is_empty() {
            return Err(FormErrors { fields: post.errors.clone(), refusal: None });
        }
        let limit = self.house.config.limits.case_bytes;
        let bytes: u64 = post.files.iter().map(|file| file.bytes).sum();
        if u64::try_from(held).unwrap_or(u64::MAX).saturating_add(bytes) > limit && bytes > 0 {
            return Err(FormErrors::one(field::FILES, Problem::CaseTooBig { limit }));
        }
        if post.posted.text(field::KEY).is_empty() {
            return Err(FormErrors::one(field::KEY, Problem::Missing));
        }
        let kind = MoveKind::parse(post.posted.text(field::KIND))
            .ok_or_else(|| FormErrors::one(field::KIND, Problem::NotAChoice))?;
        if kind == MoveKind::Decide {
            let heads = case.claim.as_ref().map_or(&[][..], |claim| &claim.heads);
            let measure = Measure::of(heads, &Rules::version(case.rules), now);
            let draft = app::forms::decision::parse(&post.posted, &measure)?;
            return Ok(Action::Decide { draft });
        }
        app::forms::case::parse(kind, &post.posted, new_exhibits(post, titles)?)
    }
}

/// What was typed and uploaded under one key; not the key itself, nor the version that the page showed.
fn request(post: &Post) -> Digest {
    let mut text = String::new();
    for (name, value) in &post.posted.fields {
        if name != field::KEY && name != field::SEEN {
            // Each text after its length, so that no two forms give the same bytes.
            text.extend([name.len().to_string().as_str(), ":", name, value.len().to_string().as_str(), ":", value]);
        }
    }
    for file in &post.files {
        text.push_str(&file.name);
        text.push_str(&file.sha256);
    }
    Digest::of(text.as_bytes())
}

fn titles(post: &Post) -> Result<Vec<Name>, FormErrors> {
    let names: Vec<_> = post.files.iter().map(|file| (file.id, file.name.as_str())).collect();
    app::forms::case::titles(&post.posted, &names)
}

fn new_exhibits(post: &Post, titles: &[Name]) -> Result<Vec<NewExhibit>, FormErrors> {
    let mut exhibits = Vec::with_capacity(post.files.len());
    for (file, title) in post.files.iter().zip(titles) {
        let wrong = || FormErrors::one(field::FILES, Problem::FileKind { name: file.name.clone() });
        exhibits.push(NewExhibit {
            id: file.id,
            title: title.clone(),
            file_name: Name::parse(&file.name).map_err(|_| wrong())?,
            media: file.media,
            bytes: file.bytes,
            digest: Digest::parse(&file.sha256).ok_or_else(wrong)?,
        });
    }
    Ok(exhibits)
}

fn row(file: &Stored, title: &Name, made: Moment) -> ExhibitRow {
    ExhibitRow {
        id: file.id,
        draft: None,
        case: None,
        person: None,
        title: title.to_string(),
        name: file.name.clone(),
        media: file.media.mime().to_owned(),
        bytes: i64::try_from(file.bytes).unwrap_or(i64::MAX),
        sha256: file.sha256.clone(),
        path: file.path.clone(),
        made,
    }
}

/// The case page of somebody in this hat.
#[must_use]
pub fn home(me: &Actor, number: &CaseNumber) -> String {
    match me.hat {
        Hat::Consumer | Hat::Helper => links::case(number),
        Hat::ShopAgent(_) => links::shop_case(number),
        Hat::Mediator | Hat::Assessor | Hat::Inspector | Hat::Admin | Hat::Clock | Hat::Bank => {
            links::desk_case(number)
        }
    }
}

/// Where an act leads: consent to the claim, the claim to its fee, everything else back to the case.
fn onward(met: &Met, kind: MoveKind, now: Moment) -> String {
    let case = &met.loaded.case;
    match kind {
        MoveKind::GiveConsent => format!("{}#act-{}", home(&met.me, &case.number), MoveKind::FileClaim.code()),
        MoveKind::FileClaim if case.fee_is_due(now) => links::pay(&case.number),
        // Whoever helped and ends it has nothing to read here any more.
        MoveKind::EndHelp if met.me.hat == Hat::Helper => links::CASES.to_owned(),
        kind if kind.beside() => links::case_help(&case.number),
        _ => home(&met.me, &case.number),
    }
}

/// Logs a trouble and makes the fault that people see.
pub fn fault(error: &Trouble) -> Fault {
    trouble::fault("cases", error)
}
