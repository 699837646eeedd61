//! What a case page holds while it is open: the parts that a push changes are signals, the rest stands still.
use crate::forms::Echo;
use crate::live;
use crate::said::side_of;
use crate::views::case::{CaseHead, CaseNow, CaseView, EntryView, ExhibitView, MoveView, News, ReceiptView};
use domain::case::Move;
use domain::people::{Actor, Side};
use domain::rules::Rules;
use domain::values::{CaseNumber, ExhibitId};
use leptos::prelude::*;
use leptos::reactive::owner::WeakOwner;
use std::collections::BTreeMap;

/// Is the open case, shared by every component of its page.
#[derive(Clone, Copy)]
pub struct CaseState {
    /// Who the viewer is here.
    pub me: Actor,
    /// What changes when somebody acts.
    pub now: RwSignal<CaseNow>,
    /// Who else has the case open now, in words.
    pub present: RwSignal<String>,
    /// What happened, oldest first.
    pub entries: RwSignal<Vec<EntryView>>,
    /// What may be opened.
    pub exhibits: RwSignal<Vec<ExhibitView>>,
    /// The receipt of the viewer's last act.
    pub receipt: RwSignal<Option<ReceiptView>>,
    /// Forms in which something was typed; they stay when their move goes.
    pub typing: RwSignal<Vec<MoveView>>,
    /// How often each form was done: a form that was done starts empty again.
    pub rounds: RwSignal<BTreeMap<String, u32>>,
    /// What the viewer's last act is called.
    pub did: RwSignal<String>,
    /// The page, in which an answer is heard when the form it came from is gone already.
    page: StoredValue<Option<WeakOwner>>,
    /// The last act was a message: whoever talks stays where they are.
    pub calm: StoredValue<bool>,
    /// The section that opens as soon as its act may be done: what follows on the act before it.
    pub next: RwSignal<Option<String>>,
    /// News came that this build cannot read: the page has to be loaded anew.
    pub outdated: RwSignal<bool>,
    /// The last entry that was there when the page was loaded: later ones slide in.
    pub loaded: u64,
    fixed: StoredValue<Fixed>,
}

#[derive(Clone)]
struct Fixed {
    number: CaseNumber,
    head: CaseHead,
    echo: Option<Echo>,
    rules: Rules,
}

impl CaseState {
    /// Takes a view model apart.
    #[must_use]
    pub fn new(view: CaseView) -> Self {
        let rules = Rules::version(view.head.rules);
        Self {
            me: view.me,
            loaded: view.now.version,
            now: RwSignal::new(view.now),
            present: RwSignal::new(view.present),
            entries: RwSignal::new(view.entries),
            exhibits: RwSignal::new(view.exhibits),
            receipt: RwSignal::new(view.receipt),
            typing: RwSignal::new(Vec::new()),
            rounds: RwSignal::new(BTreeMap::new()),
            did: RwSignal::new(String::new()),
            // Held weakly: what the page holds must not hold the page.
            page: StoredValue::new(Owner::current().map(|owner| owner.downgrade())),
            calm: StoredValue::new(false),
            next: RwSignal::new(None),
            outdated: RwSignal::new(false),
            fixed: StoredValue::new(Fixed { number: view.number, head: view.head, echo: view.echo, rules }),
        }
    }

    /// Makes something that lives as long as the page, wherever on it this is called.
    pub fn for_the_page<T>(&self, make: impl FnOnce() -> T) -> T {
        match self.page.get_value().and_then(|page| page.upgrade()) {
            Some(page) => page.with(make),
            None => make(),
        }
    }

    /// The case's number.
    #[must_use]
    pub fn number(&self) -> CaseNumber {
        self.fixed.with_value(|fixed| fixed.number.clone())
    }

    /// The lines under the title.
    #[must_use]
    pub fn head(&self) -> CaseHead {
        self.fixed.with_value(|fixed| fixed.head.clone())
    }

    /// The rules that this case is decided by.
    #[must_use]
    pub fn rules(&self) -> Rules {
        self.fixed.with_value(|fixed| fixed.rules.clone())
    }

    /// The form that came back without script, when it is this one.
    #[must_use]
    pub fn echo(&self, form: &str) -> Option<Echo> {
        self.fixed.with_value(|fixed| fixed.echo.clone().filter(|echo| echo.form == form))
    }

    /// Which party the viewer is, if one.
    #[must_use]
    pub const fn side(&self) -> Option<Side> {
        side_of(self.me)
    }

    /// Folds in what is new; what was folded before changes nothing.
    pub fn fold(&self, news: News) -> usize {
        let News { me, whole, now, present, entries, exhibits } = news;
        if me.person != self.me.person {
            self.outdated.set(true);
            return 0;
        }
        if now.version < self.now.with_untracked(|now| now.version) {
            return 0;
        }
        let last = self.entries.with_untracked(|all| all.last().map_or(0, |entry| entry.version));
        let fresh = live::fresh(entries, last);
        let count = fresh.len();
        if count > 0 {
            self.entries.update(|all| all.extend(fresh));
        }
        if self.exhibits.with_untracked(|all| *all != exhibits) {
            self.exhibits.set(exhibits);
        }
        self.present.set(present);
        // Somebody who only looks in must not take the focus off a button that is drawn anew.
        if whole {
            self.now.set(now);
        }
        count
    }

    /// Folds in a whole view that was fetched anew.
    pub fn absorb(&self, view: CaseView) {
        let CaseView { me, now, present, entries, exhibits, .. } = view;
        self.fold(News { me, whole: true, now, present, entries, exhibits });
    }

    /// Notes that somebody typed in the form of this move.
    pub fn typed(&self, act: &MoveView) {
        if self.typing.with_untracked(|all| all.iter().all(|one| !same(&one.act, &act.act))) {
            self.typing.update(|all| all.push(act.clone()));
        }
    }

    /// Lets go of the form of this move.
    pub fn forget(&self, act: &Move) {
        self.typing.update(|all| all.retain(|one| !same(&one.act, act)));
        self.rounds.update(|all| *all.entry(form_name(act)).or_default() += 1);
    }

    /// Whether the move is still possible.
    #[must_use]
    pub fn possible(&self, act: &Move) -> bool {
        self.now.with(|now| now.moves.iter().any(|one| same(&one.act, act)))
    }

    /// How often the form of this move was done.
    #[must_use]
    pub fn round(&self, act: &Move) -> u32 {
        self.rounds.with(|all| all.get(&form_name(act)).copied().unwrap_or_default())
    }

    /// An exhibit by its id, if the viewer may open it.
    #[must_use]
    pub fn exhibit(&self, id: ExhibitId) -> Option<ExhibitView> {
        self.exhibits.with(|all| all.iter().find(|one| one.id == id).cloned())
    }

    /// The viewer's own documents from the talks, which the assessor cannot see unless they are filed again.
    #[must_use]
    pub fn exhibits_of_the_talks(&self) -> Vec<ExhibitView> {
        self.exhibits.with_untracked(|all| all.iter().filter(|one| one.from_talks).cloned().collect())
    }
}

/// The name of the form of a move: its kind, and the proposal it is about.
#[must_use]
pub fn form_name(act: &Move) -> String {
    match act.proposal {
        Some(proposal) => format!("{}-{proposal}", act.kind.code()),
        None => act.kind.code().to_owned(),
    }
}

fn same(one: &Move, other: &Move) -> bool {
    one.kind == other.kind && one.proposal == other.proposal
}
