//! Proving the typed address: a mailed code, or being signed in with it already.

use super::look::{email, proven};
use super::{Complaints, fault, lang};
use crate::accounts::codes::{self, Purpose};
use crate::accounts::sessions;
use crate::store::people;
use crate::trouble;
use app::calls::{Answer, Fault};
use app::desk::Viewer;
use app::forms::complaint::{Claimant, names, you};
use app::forms::{FormErrors, Posted, Problem};
use app::links;
use app::views::complaint::Step;
use domain::people::Hat;
use domain::values::PersonId;

/// Somebody whose address is proved.
pub(super) struct Proved {
    /// Who.
    pub person: PersonId,
    /// Whether a session began, so that the browser has to load the page anew.
    pub begun: bool,
    /// The mediator who typed it in from paper.
    pub typed_by: Option<PersonId>,
}

impl Complaints {
    /// Mails a code to the typed address.
    pub(super) async fn mail_code(&self, viewer: &Viewer) -> Result<Answer, Fault> {
        let draft = self.mine(viewer).await?.ok_or(Fault::NotFound)?;
        let typed = draft.typed.all();
        let claimant = match you(&typed) {
            Ok(claimant) => claimant,
            Err(errors) => return Ok(Answer::Refused(errors)),
        };
        if !proven(viewer, Some(&claimant.email)) {
            codes::send(&self.house, viewer, Purpose::Complaint, &claimant.email, lang(viewer)).await?;
        }
        Ok(Answer::go(links::complaint(Step::Check)))
    }

    /// Proves the typed address; a person who is new here gets an account.
    pub(super) async fn prove(
        &self,
        viewer: &Viewer,
        typed: &Posted,
        claimant: &Claimant,
        form: &Posted,
    ) -> Result<Result<Proved, FormErrors>, Fault> {
        let address = email(typed);
        if let Some(person) = viewer.person.as_ref().filter(|_| proven(viewer, address.as_ref())) {
            return Ok(Ok(Proved { person: person.id, begun: false, typed_by: None }));
        }
        let code = form.text(names::CODE);
        let proved = match codes::prove(&self.house, viewer, Purpose::Complaint, code).await? {
            Ok(proved) => proved,
            Err(problem) => return Ok(Err(FormErrors::one(names::CODE, problem))),
        };
        if proved.key() != claimant.email.key() {
            // The address was changed after the code went out: the code proves another one.
            return Ok(Err(FormErrors::one(names::CODE, Problem::CodeExpired)));
        }
        let person = self.account(viewer, claimant).await?;
        sessions::begin(&self.house, person).await?;
        Ok(Ok(Proved { person, begun: true, typed_by: None }))
    }

    /// Takes a mediator's word that the complaint came on paper, signed, and that the paper is among the evidence. The
    /// consumer hears of it at the typed address.
    pub(super) async fn on_paper(
        &self,
        viewer: &Viewer,
        claimant: &Claimant,
        no_papers: bool,
    ) -> Result<Result<Proved, FormErrors>, Fault> {
        let mediator = viewer.person.as_ref().filter(|person| person.hats.contains(&Hat::Mediator));
        let mediator = mediator.ok_or(Fault::NotFound)?.id;
        if no_papers {
            return Ok(Err(FormErrors::one(names::PAPER, Problem::NoPapers)));
        }
        let person = self.account(viewer, claimant).await?;
        Ok(Ok(Proved { person, begun: false, typed_by: Some(mediator) }))
    }

    /// Finds the account of an address; whoever is new here gets one.
    async fn account(&self, viewer: &Viewer, claimant: &Claimant) -> Result<PersonId, Fault> {
        let new = people::Person {
            id: PersonId::new(self.house.id().map_err(trouble::chance)?),
            email: claimant.email.clone(),
            name: claimant.name.to_string(),
            lang: lang(viewer),
        };
        let now = self.house.clocks.wall_now();
        let added = self.house.store.write(move |line| {
            let new = new.clone();
            Box::pin(async move { people::add(line, &new, now).await })
        });
        Ok(added.await.map_err(|error| fault(&error))?.id)
    }
}
