//! Draws a case for one viewer: title, place, turn, what may be done, what happened.
use super::{act, beside, entry, papers, stage, title};
use crate::views::case::{CaseHead, CaseNow, EntryView, ExhibitView, ReceiptView, Said};
use crate::views::file::Papers;
use crate::views::help::HelpView;
use crate::words::{Locale, td_string};
use domain::case::{Case, Event, Sanction, Stage, Waiting, ladder, may_open, moves, standing};
use domain::people::{Actor, Hat, Side};
use domain::rules::Rules;
use domain::values::{Cents, Digest, Moment};

/// A case, and who reads it.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// The language they read.
    pub l: Locale,
    /// The whole case: what may be done is asked of it, because a cut one would not know what stands in the way.
    pub whole: &'a Case,
    /// The case without what the viewer may not see.
    pub cut: &'a Case,
    /// Who the viewer is in it.
    pub me: Actor,
    /// The case clock.
    pub case_now: Moment,
}

/// An entry of the record that the viewer may see.
#[derive(Clone, Debug)]
pub struct Written {
    /// Place in the record, from 1.
    pub version: u64,
    /// When it happened.
    pub at: Moment,
    /// Who did it.
    pub by: Actor,
    /// The name to show: a person, a shop; empty for the system.
    pub name: String,
    /// What happened.
    pub event: Event,
    /// The hash that a receipt of it carries.
    pub hash: Digest,
}

impl Told<'_> {
    /// The rules that the case was filed under.
    #[must_use]
    pub fn rules(&self) -> Rules {
        Rules::version(self.cut.rules)
    }

    /// The sanction that comes next.
    pub(super) fn sanction(&self) -> Option<Sanction> {
        match self.cut.stage {
            Stage::NotComplied { next, .. } => Some(next),
            _ => None,
        }
    }

    /// Draws the lines under the title; `slug` is the shop's address in the register.
    #[must_use]
    pub fn head(&self, slug: String, entries: &[Written]) -> CaseHead {
        let (case, filed) = (self.cut, entries.iter().any(|entry| matches!(entry.event, Event::Filed(_))));
        CaseHead {
            title: title::title(self.l, &case.complaint, filed),
            product: case.complaint.product.to_string(),
            category: case.complaint.category,
            rules: case.rules,
            consumer: case.consumer.name.to_string(),
            shop: case.shop.name.to_string(),
            shop_slug: slug,
            ordered: case.complaint.order.day,
            amount: case.complaint.order.total,
            filed: case.filed,
        }
    }

    /// Draws the part that changes; what the page's forms send begins with `key`.
    #[must_use]
    pub fn now(&self, key: String) -> CaseNow {
        let Told { l, whole, cut, me, case_now } = *self;
        let (rules, side, standing) = (self.rules(), side_of(me), standing(cut, case_now));
        let waiting = standing.waiting_for;
        let offered = moves(whole, &me, case_now, &rules);
        let beside = offered.iter().any(|one| one.kind.beside());
        let to_serve = matches!(cut.stage, Stage::Decided { .. }).then(|| cut.decision.as_ref()).flatten();
        CaseNow {
            version: whole.version,
            case_now,
            place: stage::place(l, cut, side),
            turn: stage::turn(l, waiting, side, awaited(me, waiting)).to_owned(),
            otherwise: if standing.over {
                td_string!(l, case.over_note).to_owned()
            } else {
                stage::otherwise(l, standing.otherwise, &rules, side)
            },
            standing,
            ladder: ladder(cut),
            moves: act::said(self, offered.into_iter().filter(|one| !one.kind.beside()).collect()),
            notes: beside::notes(self),
            helped: beside,
            sanction: self.sanction(),
            to_serve: to_serve.map(domain::case::Decision::hash),
            proposals: cut.proposals.clone(),
            pays: me.hat == Hat::Consumer && whole.fee_is_due(case_now),
            cost: cost(cut, &me),
            key,
        }
    }

    /// Draws a line of the timeline.
    #[must_use]
    pub fn entry(&self, written: &Written) -> EntryView {
        let Written { version, at, by, name, event, hash } = written;
        EntryView {
            version: *version,
            at: *at,
            by: *by,
            name: self.who(by, name),
            kind: event.kind().to_owned(),
            said: self.said(written),
            hash: *hash,
        }
    }

    /// What was typed in from paper says so.
    fn said(&self, written: &Written) -> Said {
        let said = entry::said(self.l, &written.event, written.at);
        if written.event.came_on_paper(&written.by) { said.and(td_string!(self.l, event.filed_on_paper)) } else { said }
    }

    /// A helper writes for the consumer, and both are named.
    fn who(&self, by: &Actor, name: &str) -> String {
        match by.hat {
            Hat::Helper => {
                td_string!(self.l, help.by, name = name, consumer = self.cut.consumer.name.to_string())
            }
            _ => name.to_owned(),
        }
    }

    /// Draws the page of help and changes; what its forms send begins with `key`.
    #[must_use]
    pub fn help(&self, key: String, receipt: Option<ReceiptView>, did: Option<&Event>) -> HelpView {
        let Told { l, whole, me, case_now, .. } = *self;
        let offered = moves(whole, &me, case_now, &self.rules());
        let title = title::title(l, &whole.complaint, true);
        let heads = whole.claim.iter().flat_map(|claim| &claim.heads);
        HelpView {
            number: whole.number.clone(),
            title,
            me: me.person.unwrap_or(whole.consumer.person),
            helper: whole.helper.as_ref().map(|one| beside::helps(self, one)),
            needs: whole.needs.clone().unwrap_or_default(),
            asks: whole.asks(),
            heads: heads.map(|head| (head.title.to_string(), head.amount)).collect(),
            extra_days: self.rules().support_extra_days,
            moves: act::said(self, offered.into_iter().filter(|one| one.kind.beside()).collect()),
            key,
            version: whole.version,
            receipt,
            did: did.map(|event| entry::said(l, event, case_now).what).unwrap_or_default(),
            echo: None,
        }
    }

    /// Lists the documents that the viewer may open, A before B, each by number.
    #[must_use]
    pub fn exhibits(&self) -> Vec<ExhibitView> {
        let mine = side_of(self.me);
        let open = self.cut.exhibits.iter().filter(|exhibit| may_open(self.whole, exhibit.file.id, &self.me));
        let mut list: Vec<_> = open.collect();
        list.sort_by_key(|exhibit| (exhibit.by == Side::Shop, exhibit.number));
        let drawn = list.into_iter().map(|exhibit| ExhibitView {
            id: exhibit.file.id,
            number: exhibit.mark(),
            title: exhibit.file.title.to_string(),
            name: exhibit.file.file_name.to_string(),
            media: exhibit.file.media,
            bytes: exhibit.file.bytes,
            sha256: exhibit.file.digest,
            from_talks: Some(exhibit.by) == mine && !exhibit.filed_with.for_assessor(),
            held: String::new(),
        });
        drawn.collect()
    }

    /// Sorts out what was written.
    #[must_use]
    pub fn papers(&self, entries: &[Written]) -> Papers {
        papers::sorted(self.l, entries)
    }
}

/// What the case cost the viewer so far: only the consumer pays here.
fn cost(case: &Case, me: &Actor) -> Cents {
    if me.person != Some(case.consumer.person) {
        return Cents::ZERO;
    }
    let paid: i64 = case.money.payments.iter().map(|payment| payment.cents.cents()).sum();
    Cents::new(paid - case.money.refunded.cents())
}

/// Whether the viewer is the one the case waits for.
#[must_use]
pub fn awaited(me: Actor, waiting: Waiting) -> bool {
    match waiting {
        Waiting::Consumer => side_of(me) == Some(Side::Consumer),
        Waiting::Shop => side_of(me) == Some(Side::Shop),
        Waiting::Both => side_of(me).is_some(),
        Waiting::Mediator => me.hat == Hat::Mediator,
        Waiting::Assessor => me.hat == Hat::Assessor,
        Waiting::Inspector => me.hat == Hat::Inspector,
        Waiting::Nobody => false,
    }
}

/// Which party somebody is.
#[must_use]
pub const fn side_of(actor: Actor) -> Option<Side> {
    match actor.hat {
        Hat::Consumer => Some(Side::Consumer),
        Hat::ShopAgent(_) => Some(Side::Shop),
        Hat::Helper | Hat::Mediator | Hat::Assessor | Hat::Inspector | Hat::Admin | Hat::Clock | Hat::Bank => None,
    }
}
