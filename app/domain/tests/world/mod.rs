//! People with names, and a clock that a test can move. Everything goes through the public door of the rules.

#![expect(dead_code, reason = "each test binary uses its own part of the world")]

use domain::calendar::{Day, day_of, time_of};
use domain::case::{
    Action, Agreement, Alarm, Case, CaseShop, Channel, Claim, ClaimHead, Complaint, Consumer, Contact, CostLine,
    Country, Decision, DecisionDraft, Defence, Delivery, Event, FeeBearer, HeadResult, HeadRuling, Media, MoveKind,
    NewExhibit, Offer, Order, Proceedings, Refusal, ShopAnswer, Stage, StageKey, Wish, apply, decide, file, moves,
    replay, timers,
};
use domain::law::Category;
use domain::people::{Actor, Hat, Neutral};
use domain::rules::Rules;
use domain::values::{
    CaseNumber, Cents, Digest, ExhibitId, Lang, Message, Moment, Name, PaymentId, PersonId, Reasons, ShopId, Story,
};

pub const ANA: PersonId = PersonId::new([1; 16]);
pub const BO: PersonId = PersonId::new([2; 16]);
pub const MIA: PersonId = PersonId::new([3; 16]);
pub const MO: PersonId = PersonId::new([4; 16]);
pub const ARIE: PersonId = PersonId::new([5; 16]);
pub const AYA: PersonId = PersonId::new([6; 16]);
pub const INES: PersonId = PersonId::new([7; 16]);
pub const IVO: PersonId = PersonId::new([8; 16]);
pub const STRANGER: PersonId = PersonId::new([99; 16]);
pub const SHOP: ShopId = ShopId::new([20; 16]);
pub const OTHER_SHOP: ShopId = ShopId::new([21; 16]);

/// Ana, who bought a kettle.
pub const fn ana() -> Actor {
    Actor::person(ANA, Hat::Consumer)
}
/// Bo, who sold it.
pub const fn bo() -> Actor {
    Actor::person(BO, Hat::ShopAgent(SHOP))
}
/// Mia, a mediator.
pub const fn mia() -> Actor {
    Actor::person(MIA, Hat::Mediator)
}
/// Mo, another mediator.
pub const fn mo() -> Actor {
    Actor::person(MO, Hat::Mediator)
}
/// Arie, an assessor.
pub const fn arie() -> Actor {
    Actor::person(ARIE, Hat::Assessor)
}
/// Aya, another assessor.
pub const fn aya() -> Actor {
    Actor::person(AYA, Hat::Assessor)
}
/// Ines, an inspector.
pub const fn ines() -> Actor {
    Actor::person(INES, Hat::Inspector)
}
/// Ivo, the inspector who certified the shop.
pub const fn ivo() -> Actor {
    Actor::person(IVO, Hat::Inspector)
}

/// Everybody there is, also those whom the case does not concern.
pub const fn everybody() -> [Actor; 14] {
    [
        ana(),
        bo(),
        mia(),
        mo(),
        arie(),
        aya(),
        ines(),
        ivo(),
        Actor::person(STRANGER, Hat::Consumer),
        Actor::person(STRANGER, Hat::ShopAgent(OTHER_SHOP)),
        Actor::person(STRANGER, Hat::Admin),
        // Mia in the other robe.
        Actor::person(MIA, Hat::Assessor),
        Actor::CLOCK,
        Actor::BANK,
    ]
}

pub fn day(raw: &str) -> Day {
    Day::parse(raw).expect("a day")
}
pub fn message(raw: &str) -> Message {
    Message::parse(raw).expect("a message")
}
pub fn name(raw: &str) -> Name {
    Name::parse(raw).expect("a name")
}
pub fn reasons(raw: &str) -> Reasons {
    Reasons::parse(raw).expect("reasons")
}
pub fn story(raw: &str) -> Story {
    Story::parse(raw).expect("a story")
}

/// A document; the number makes it another one.
pub fn paper(number: u8) -> NewExhibit {
    NewExhibit {
        id: ExhibitId::new([number; 16]),
        title: name(&format!("Paper {number}")),
        file_name: name("paper.pdf"),
        media: Media::Pdf,
        bytes: 1_000,
        digest: Digest::of(&[number]),
    }
}

/// What Ana writes when nothing is special.
pub fn complaint() -> Complaint {
    Complaint {
        lang: Lang::Nl,
        phone: Some(name("06 12345678")),
        country: Country::Netherlands,
        postcode: Some(name("1234 AB")),
        as_consumer: true,
        category: Category::Rfd,
        product: name("A kettle"),
        order: Order {
            number: Some(name("1001")),
            day: day("2026-09-01"),
            channel: Channel::Webshop,
            total: Cents::new(8_995),
            paid: Cents::new(8_995),
            means: Some(name("iDEAL")),
        },
        delivery: Delivery { promised: None, actual: Some(day("2026-09-03")), tracking: None },
        story: story("I sent the kettle back and never saw my money."),
        contact: Contact::Refused { on: day("2026-10-01") },
        contact_means: None,
        reply: None,
        proceedings: Proceedings::None,
        wish: Wish::Money,
        amount: Some(Cents::new(8_995)),
        wish_note: None,
        exhibits: vec![paper(1), paper(2)],
        truthful: true,
    }
}

/// What the case knows of Bo's shop.
pub fn shop() -> CaseShop {
    CaseShop { id: SHOP, name: name("Bo's kettles"), covered: true, certified_by: Some(IVO), agreement: None }
}

pub fn agreement() -> Agreement {
    Agreement {
        text_version: name("2026-1"),
        at: time_of(day("2026-01-05"), 12, 0),
        person: BO,
        name: name("Bo Bakker"),
    }
}

pub fn offer(cents: i64) -> Offer {
    Offer { amount: Some(Cents::new(cents)), text: message("This much, within two weeks."), days: 14 }
}

pub fn claim() -> Claim {
    Claim {
        heads: vec![
            ClaimHead { title: name("Refund"), demand: message("The price back."), amount: Some(Cents::new(8_995)) },
            ClaimHead { title: name("Label"), demand: message("A return label."), amount: None },
        ],
        grounds: story("Article 6:230r of the Civil Code."),
        interest_from: Some(day("2026-10-01")),
        exhibits: vec![paper(30)],
        again: Vec::new(),
    }
}

pub fn defence() -> Defence {
    Defence { grounds: story("It came back broken."), exhibits: vec![paper(40)], again: Vec::new() }
}

/// A case and its world.
#[derive(Clone, Debug)]
pub struct World {
    pub now: Moment,
    pub rules: Rules,
    pub case: Case,
    pub record: Vec<(Event, Moment, Actor)>,
}

impl World {
    /// Monday 2 November 2026, ten in the morning.
    pub fn start() -> Moment {
        time_of(day("2026-11-02"), 10, 0)
    }

    /// Ana files against Bo; the shop has refused before, so Bo has his turn at once.
    pub fn ana_files() -> Self {
        Self::ana_files_with(|_| {})
    }

    /// Ana files with something special.
    pub fn ana_files_with(change: impl FnOnce(&mut Complaint)) -> Self {
        let mut complaint = complaint();
        change(&mut complaint);
        Self::filed(&complaint, &shop()).expect("the complaint is taken")
    }

    /// Anything filed, or the reason why not.
    pub fn filed(complaint: &Complaint, shop: &CaseShop) -> Result<Self, Refusal> {
        let (now, rules) = (Self::start(), Rules::current());
        let number = CaseNumber::make(2026, [7; 16]);
        let consumer = Consumer { person: ANA, name: name("Ana de Vries") };
        let events = file(&number, complaint, &consumer, shop, now, &rules)?;
        let mut record = Vec::new();
        let mut case = None;
        for event in events {
            case = apply(case, &event, now, &ana());
            record.push((event, now, ana()));
        }
        Ok(Self { now, rules, case: case.expect("filing makes a case"), record })
    }

    /// Somebody asks; what follows is written down.
    pub fn act(&mut self, actor: Actor, action: &Action) -> Result<Vec<Event>, Refusal> {
        let events = decide(&self.case, &actor, action, self.now, &self.rules)?;
        for event in &events {
            let case = apply(Some(self.case.clone()), event, self.now, &actor);
            self.case = case.expect("a case stays a case");
            self.record.push((event.clone(), self.now, actor));
        }
        Ok(events)
    }

    /// Somebody asks, and must get it.
    #[track_caller]
    #[expect(clippy::needless_pass_by_value, reason = "a story reads better without ampersands")]
    pub fn must(&mut self, actor: Actor, action: Action) -> &mut Self {
        if let Err(refusal) = self.act(actor, &action) {
            panic!("{action:?} was refused in {:?}: {refusal:?}", self.case.stage.key());
        }
        self
    }

    /// Somebody asks, and must not get it.
    #[track_caller]
    #[expect(clippy::needless_pass_by_value, reason = "a story reads better without ampersands")]
    pub fn refused(&mut self, actor: Actor, action: Action) -> Refusal {
        match self.act(actor, &action) {
            Ok(events) => panic!("{action:?} was taken: {events:?}"),
            Err(refusal) => refusal,
        }
    }

    /// Days pass; the clock knocks whenever an alarm is due, in order.
    pub fn days_pass(&mut self, days: i32) -> &mut Self {
        let today = day_of(self.now).plus(days);
        self.goes_to(time_of(today, 10, 0))
    }

    /// Time passes to the evening of the last day of the running term.
    pub fn last_day(&mut self) -> &mut Self {
        let term = self.case.stage.term().expect("a running term");
        self.goes_to(time_of(term.last_day, 23, 59))
    }

    /// Time passes until the running term is over and the clock has acted.
    pub fn term_passes(&mut self) -> &mut Self {
        let term = self.case.stage.term().expect("a running term");
        self.goes_to(term.ends)
    }

    pub fn goes_to(&mut self, target: Moment) -> &mut Self {
        for _ in 0..500 {
            let next = timers(&self.case, &self.rules).into_iter().next().filter(|alarm| alarm.due <= target);
            let Some(Alarm { due, kind }) = next else {
                self.now = self.now.max(target);
                return self;
            };
            self.now = self.now.max(due);
            self.must(Actor::CLOCK, Action::of_alarm(kind, due));
        }
        panic!("the clock never stops ringing in {:?}", self.case.stage);
    }

    /// Time passes while the clock sleeps.
    pub fn clock_sleeps(&mut self, days: i32) -> &mut Self {
        self.now = time_of(day_of(self.now).plus(days), 10, 0);
        self
    }

    pub fn stage(&self) -> StageKey {
        self.case.stage.key()
    }

    #[track_caller]
    pub fn is_at(&self, stage: StageKey) -> &Self {
        assert_eq!(self.stage(), stage, "at {:?}", self.case.stage);
        self
    }

    pub fn may(&self, actor: Actor, kind: MoveKind) -> bool {
        moves(&self.case, &actor, self.now, &self.rules).iter().any(|one| one.kind == kind)
    }

    pub fn has(&self, kind: &str) -> bool {
        self.record.iter().any(|(event, _, _)| event.kind() == kind)
    }

    pub fn count(&self, kind: &str) -> usize {
        self.record.iter().filter(|(event, _, _)| event.kind() == kind).count()
    }

    pub fn replayed(&self) -> Case {
        replay(self.record.iter().map(|(event, at, by)| (event, *at, *by))).expect("a record makes a case")
    }

    pub fn outcome(&self) -> &domain::case::Outcome {
        let Stage::Closed { outcome, .. } = &self.case.stage else { panic!("not closed: {:?}", self.case.stage) };
        outcome
    }

    // The well-trodden path, step by step.

    pub fn bo_contests(&mut self) -> &mut Self {
        self.must(
            bo(),
            Action::Answer {
                answer: ShopAnswer::Contested,
                text: message("It came back broken."),
                exhibits: vec![paper(10)],
            },
        )
    }

    pub fn reaches_mediation(&mut self) -> &mut Self {
        self.bo_contests().must(ana(), Action::ChooseMediation).mia_takes()
    }

    pub fn mia_takes(&mut self) -> &mut Self {
        self.must(mia(), Action::TakeMediation { name: name("Mia Mulder"), no_conflict: true })
    }

    pub fn mediation_fails(&mut self) -> &mut Self {
        self.must(mia(), Action::EndMediation { letter: reasons("We came close, and not there.") })
    }

    pub fn ana_consents(&mut self) -> &mut Self {
        self.ana_consents_with(Some(agreement()))
    }

    pub fn ana_consents_with(&mut self, agreement: Option<Agreement>) -> &mut Self {
        self.must(
            ana(),
            Action::GiveConsent { text_version: name("2026-1"), text_hash: Digest::of(b"text"), agreement },
        )
    }

    pub fn ana_claims(&mut self) -> &mut Self {
        self.must(ana(), Action::FileClaim { claim: claim() })
    }

    pub fn fee_comes(&mut self, payment: u8, cents: i64) -> &mut Self {
        self.must(Actor::BANK, Action::FeePaid { payment: PaymentId::new([payment; 16]), cents: Cents::new(cents) })
    }

    pub fn reaches_claim(&mut self) -> &mut Self {
        self.reaches_mediation().mediation_fails().ana_consents()
    }

    pub fn reaches_admissibility(&mut self) -> &mut Self {
        self.reaches_claim().ana_claims().fee_comes(1, 2_500).arie_takes()
    }

    pub fn arie_takes(&mut self) -> &mut Self {
        self.must(arie(), Action::TakeAssessment { name: name("Arie Aalders"), no_conflict: true })
    }

    pub fn reaches_defence(&mut self) -> &mut Self {
        self.reaches_admissibility().must(arie(), Action::Admit)
    }

    pub fn reaches_deliberation(&mut self) -> &mut Self {
        self.reaches_defence().must(bo(), Action::FileDefence { defence: defence() })
    }

    /// A draft that grants the money, and whose total is right.
    pub fn draft(&self) -> DecisionDraft {
        let mut draft = DecisionDraft {
            heads: vec![ruling(HeadResult::Granted, 8_995), ruling(HeadResult::Rejected, 0)],
            interest_from: Some(day("2026-10-01")),
            costs: vec![CostLine { label: name("Parcel"), cents: Cents::new(695) }],
            fee: FeeBearer::Shop,
            total: Cents::ZERO,
            orders: Vec::new(),
            days: 14,
            considered: self.before_the_assessor(),
            mandatory_law_checked: true,
        };
        draft.total = self.computed(&draft);
        draft
    }

    /// A draft that rejects everything: nothing to perform.
    pub fn rejection(&self) -> DecisionDraft {
        DecisionDraft {
            heads: vec![ruling(HeadResult::Rejected, 0), ruling(HeadResult::Rejected, 0)],
            interest_from: None,
            costs: Vec::new(),
            fee: FeeBearer::Consumer,
            total: Cents::ZERO,
            orders: Vec::new(),
            days: 14,
            considered: self.before_the_assessor(),
            mandatory_law_checked: true,
        }
    }

    pub fn before_the_assessor(&self) -> Vec<ExhibitId> {
        let before = self.case.exhibits.iter().filter(|exhibit| exhibit.filed_with.for_assessor());
        before.map(|exhibit| exhibit.file.id).collect()
    }

    pub fn computed(&self, draft: &DecisionDraft) -> Cents {
        let decision = Decision::from_draft(draft, &self.case, self.now, &self.rules);
        decision.expect("a draft that holds").money.total
    }

    pub fn arie_decides(&mut self, draft: DecisionDraft) -> &mut Self {
        self.must(arie(), Action::Decide { draft }).arie_serves()
    }

    pub fn arie_serves(&mut self) -> &mut Self {
        let text_hash = self.case.decision.as_ref().expect("a decision").hash();
        self.must(arie(), Action::ServeDecision { text_hash })
    }

    pub fn reaches_performing(&mut self) -> &mut Self {
        self.reaches_deliberation();
        let draft = self.draft();
        self.arie_decides(draft)
    }

    pub fn accepts(&mut self, actor: Actor) -> &mut Self {
        let open = self.case.open_proposal().expect("an open proposal");
        let (proposal, text_hash) = (open.number, open.text_hash);
        self.must(actor, Action::AcceptProposal { proposal, text_hash })
    }
}

pub fn ruling(result: HeadResult, cents: i64) -> HeadRuling {
    HeadRuling {
        facts: reasons("The kettle went back on 10 September."),
        reasons: reasons("The shop shows no damage."),
        law: message("6:230r BW"),
        result,
        awarded: Cents::new(cents),
    }
}

pub fn neutral(person: PersonId, called: &str) -> Neutral {
    Neutral { person, name: name(called) }
}
