//! One step of the wizard as its page needs it.

use super::draft::Draft;
use super::{Complaints, fault};
use crate::accounts::codes::{self, Purpose};
use crate::shops::near;
use crate::store::{parsed, shops};
use crate::trouble;
use app::calls::Fault;
use app::desk::Viewer;
use app::forms::complaint::{asks, is_letter, names, purchase, so_far, step as check, unfinished, whole};
use app::forms::{FormErrors, Posted};
use app::said::{course, kinds, missing, proofs, questions, remedies, step_words};
use app::views::complaint::{ComplaintView, Step};
use app::views::guide::WorkingView;
use app::views::law::PositionView;
use app::views::shops::ShopCard;
use app::words::Locale;
use app::{law, links};
use domain::case::{Contact, doubts};
use domain::law::Category;
use domain::law::guide::workings;
use domain::people::Hat;
use domain::rules::interest_rates;
use domain::shop::{Membership, StatusKey};
use domain::values::{Email, Lang};

/// The pages beside which it stands what the answers come to.
const WORKED_OUT: [Step; 5] = [Step::Details, Step::About, Step::Story, Step::Wish, Step::Check];
/// Shops shown for one search.
const FOUND: i64 = 20;

impl Complaints {
    /// Draws a step with everything that was typed so far.
    pub(super) async fn draw(&self, viewer: &Viewer, step: Step, query: &str) -> Result<ComplaintView, Fault> {
        self.draw_of(viewer, self.mine(viewer).await?, step, query).await
    }

    /// The same, of a draft at hand.
    pub(super) async fn draw_of(
        &self,
        viewer: &Viewer,
        draft: Option<Draft>,
        step: Step,
        query: &str,
    ) -> Result<ComplaintView, Fault> {
        let typed = draft.as_ref().map_or_else(Posted::default, |draft| draft.typed.all());
        let done = |step: &Step| {
            draft.as_ref().is_some_and(|draft| draft.typed.has(*step)) && check(*step, &typed, self.today()).is_ok()
        };
        let email = email(&typed);
        let kind = Category::parse(typed.text(names::CATEGORY));
        let l = viewer.locale;
        // Each page gets what it shows and no more.
        let on = |steps: &[Step]| kind.filter(|_| steps.contains(&step));
        let shop = self.shop(typed.text(names::SHOP)).await?;
        let alone = is_letter(typed.text(names::SHOP));
        let unasked = step == Step::Check && (typed.text(names::CONTACT) == "never" || alone);
        let called = Some(typed.text(names::SHOP_NAME).trim()).filter(|name| !name.is_empty());
        let name = shop.as_ref().map(|shop| shop.name.as_str()).or(called);
        let letter = unasked.then(|| law::letter(l, &typed, name, self.today())).flatten();
        let asked = codes::asked_for(&self.house, viewer, Purpose::Complaint).await?;
        let (found, missing) = if step == Step::Shop { self.search(l, query).await? } else { (Vec::new(), None) };
        Ok(ComplaintView {
            step,
            case_now: self.house.clocks.case_now(),
            files: draft.as_ref().map_or_else(Vec::new, Draft::list),
            kinds: kinds(l, step, kind),
            position: kind.and_then(|kind| self.explained(viewer, kind)),
            told: step_words(l, step, alone),
            asks: asks(&typed),
            questions: on(&[Step::About, Step::Check])
                .map_or_else(Vec::new, |kind| questions(l, kind, &purchase(&typed))),
            workings: on(&WORKED_OUT).map_or_else(Vec::new, |_| self.reckoned(viewer, &typed)),
            proofs: on(&[Step::Evidence]).map_or_else(Vec::new, |kind| proofs(l, kind)),
            remedies: on(&[Step::Wish]).map_or_else(Vec::new, |kind| remedies(l, kind)),
            letter,
            course: if step == Step::Check && !alone { self.what_follows(l, &typed) } else { Vec::new() },
            shop,
            found,
            missing,
            done: Step::ALL.into_iter().filter(done).collect(),
            unfinished: if step == Step::Check { self.still_wrong(&typed) } else { Vec::new() },
            saved: draft.as_ref().map(|draft| draft.row.updated),
            version: draft.as_ref().map_or(0, |draft| draft.typed.saved(step)),
            window: crate::chance::hex(&self.house.id().map_err(trouble::chance)?),
            code_sent: asked.is_some() && asked == email.as_ref().map(Email::key),
            for_others: viewer.person.as_ref().is_some_and(|person| person.hats.contains(&Hat::Mediator)),
            proven: proven(viewer, email.as_ref()),
            echo: self.echoes.find(viewer, &links::complaint(step)).await?,
            typed: typed.fields,
        })
    }

    /// What is still wrong; that the shop is no member is no news to who writes a letter to it.
    fn still_wrong(&self, typed: &Posted) -> Vec<(Step, FormErrors)> {
        let mut left = unfinished(typed, self.today());
        left.retain(|(step, _)| !(*step == Step::Shop && is_letter(typed.text(names::SHOP))));
        left
    }

    /// Says whether a mediator looks first at what was typed so far: the rules have a doubt about it.
    fn looked_at(&self, typed: &Posted) -> bool {
        let mut declared = typed.clone();
        declared.fields.push((names::TRUTHFUL.to_owned(), "yes".to_owned()));
        let complaint = whole(&declared, Vec::new(), Lang::Nl, self.today());
        complaint.is_ok_and(|complaint| complaint.contact != Contact::Never && !doubts(&complaint).is_empty())
    }

    /// What follows when it is filed.
    fn what_follows(&self, l: Locale, typed: &Posted) -> Vec<String> {
        course(l, typed, self.looked_at(typed), self.today())
    }

    /// What the law says today about a kind of problem, to this viewer.
    pub(super) fn explained(&self, viewer: &Viewer, kind: Category) -> Option<PositionView> {
        law::position(kind, self.today()).map(|position| position.view(viewer.locale))
    }

    /// What the calculators make of what was typed so far.
    pub(super) fn reckoned(&self, viewer: &Viewer, typed: &Posted) -> Vec<WorkingView> {
        let today = self.today();
        let Some(kind) = Category::parse(typed.text(names::CATEGORY)) else { return Vec::new() };
        let (common, answers) = so_far(typed, today);
        let found = workings(kind, &common, &answers, &interest_rates(), today);
        law::workings(viewer.locale, &found, today, !is_letter(typed.text(names::SHOP)))
    }

    /// The chosen shop.
    pub(super) async fn shop(&self, slug: &str) -> Result<Option<ShopCard>, Fault> {
        if slug.is_empty() || slug == names::NO_SHOP {
            return Ok(None);
        }
        let mut line = self.house.store.reader().await.map_err(|error| fault(&error))?;
        let row = shops::by_slug(&mut line, slug).await.map_err(|error| fault(&error))?;
        row.as_ref().map(card).transpose().map_err(|error| fault(&error))
    }

    /// The shops of a search; when there are none, those with nearly that name, and what to say about it.
    async fn search(&self, l: Locale, query: &str) -> Result<(Vec<ShopCard>, Option<String>), Fault> {
        let query = query.trim();
        if query.is_empty() {
            return Ok((Vec::new(), None));
        }
        let mut line = self.house.store.reader().await.map_err(|error| fault(&error))?;
        let (rows, _) = shops::page(&mut line, query, None, FOUND).await.map_err(|error| fault(&error))?;
        let cards: Result<Vec<_>, _> = rows.iter().map(card).collect();
        let cards = cards.map_err(|error| fault(&error))?;
        // Who has only applied was never a member: no order of theirs is covered.
        let found: Vec<_> = cards.into_iter().filter(|card| card.status != StatusKey::Applied).collect();
        if !found.is_empty() {
            return Ok((found, None));
        }
        let rows = near(&mut line, query, false).await.map_err(|error| fault(&error))?;
        let close = rows.iter().map(card).collect::<Result<Vec<_>, _>>().map_err(|error| fault(&error))?;
        let said = missing(l, query, &close);
        Ok((close, Some(said)))
    }
}

fn card(row: &shops::ShopRow) -> Result<ShopCard, crate::store::StoreTrouble> {
    let membership: Membership = parsed("shops.snapshot", &row.snapshot)?;
    Ok(ShopCard {
        id: row.id,
        slug: row.slug.clone(),
        name: row.name.clone(),
        domain: row.domain.clone(),
        status: membership.status.key(),
    })
}

/// The address that was typed, if it is one.
pub(super) fn email(typed: &Posted) -> Option<Email> {
    Email::parse(typed.text(names::EMAIL)).ok()
}

/// Says whether the viewer is signed in with the typed address.
pub(super) fn proven(viewer: &Viewer, typed: Option<&Email>) -> bool {
    viewer.person.as_ref().zip(typed).is_some_and(|(person, typed)| person.email.key() == typed.key())
}
