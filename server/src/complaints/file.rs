//! Filing: proves the address, makes the complaint out of the draft, and knocks at the door.

use super::look::{email, proven};
use super::{Complaints, fault, lang};
use crate::cases::{Complaining, Trouble};
use crate::chance::digest;
use crate::store::drafts;
use crate::trouble;
use app::calls::{Answer, Fault};
use app::desk::Viewer;
use app::forms::complaint::{names, whole, you};
use app::forms::{FieldError, FormErrors, Posted, Problem};
use app::{law, links};
use domain::case::{Consumer, Refusal};
use domain::values::CaseId;

/// A second click this long after the first still finds what it filed, in milliseconds of the case clock.
const SECOND_CLICK: i64 = 30 * 60_000;

impl Complaints {
    /// Files the visitor's draft.
    pub(super) async fn file_draft(&self, viewer: &Viewer, form: &Posted) -> Result<Answer, Fault> {
        let Some(draft) = self.mine(viewer).await? else { return self.filed_before(viewer).await };
        let mut typed = draft.typed.all();
        typed.fields.push((names::TRUTHFUL.to_owned(), form.text(names::TRUTHFUL).to_owned()));
        let exhibits = draft.exhibits().map_err(|error| fault(&error))?;
        let mut complaint = match whole(&typed, exhibits, lang(viewer), self.today()) {
            Ok(complaint) => complaint,
            Err(wrong) => {
                let mut errors = first(wrong.into_iter().map(|(_, errors)| errors));
                // A code that was not typed is said with the rest; one that was typed is not used up for nothing.
                if form.text(names::CODE).is_empty() && !proven(viewer, email(&typed).as_ref()) {
                    errors.fields.insert(0, FieldError::new(names::CODE, Problem::Missing));
                }
                return Ok(Answer::Refused(errors));
            }
        };
        complaint.position = law::position(complaint.category, self.today()).map(|position| position.hash);
        let claimant = match you(&typed) {
            Ok(claimant) => claimant,
            Err(errors) => return Ok(Answer::Refused(errors)),
        };
        let Some(shop) = self.shop(typed.text(names::SHOP)).await? else {
            return Ok(Answer::Refused(FormErrors::refused(Refusal::NotMember)));
        };
        let paper = form.ticked(names::PAPER) && !proven(viewer, Some(&claimant.email));
        let proved = if paper {
            self.on_paper(viewer, &claimant, complaint.exhibits.is_empty()).await?
        } else {
            self.prove(viewer, &typed, &claimant, form).await?
        };
        let proved = match proved {
            Ok(proved) => proved,
            Err(errors) => return Ok(Answer::Refused(errors)),
        };
        let consumer = Consumer { person: proved.person, name: claimant.name };
        let complaining = Complaining {
            draft: draft.row.id,
            consumer,
            shop: shop.id,
            complaint,
            typed_by: proved.typed_by,
            needs: claimant.needs,
        };
        match self.cases.file(complaining).await {
            Ok(done) => Ok(Answer::Done {
                go: if paper { links::desk_filed(&done.receipt.case) } else { links::case(&done.receipt.case) },
                receipt: Some(done.receipt),
                reload: proved.begun,
                page: None,
            }),
            Err(Trouble::Refused(refusal)) => Ok(Answer::Refused(FormErrors::refused(refusal))),
            Err(error) => Err(trouble::fault("complaints", &error)),
        }
    }

    /// A second click comes after the draft is gone: it gets the first answer.
    async fn filed_before(&self, viewer: &Viewer) -> Result<Answer, Fault> {
        let mut line = self.house.store.reader().await.map_err(|error| fault(&error))?;
        let found = drafts::latest_filed(&mut line, &digest(&viewer.visitor)).await.map_err(|error| fault(&error))?;
        let since = self.house.clocks.case_now().plus_millis(-SECOND_CLICK);
        let case: Option<CaseId> = found.filter(|draft| draft.updated >= since).and_then(|draft| draft.case);
        let case = case.ok_or(Fault::NotFound)?;
        let whole = self.cases.whole(case).await.map_err(|error| trouble::fault("complaints", &error))?;
        let number = whole.ok_or(Fault::NotFound)?.number;
        Ok(Answer::anew(links::case(&number)))
    }
}

/// All steps' problems in one list; a refusal only when no field is wrong.
fn first(wrong: impl Iterator<Item = FormErrors>) -> FormErrors {
    wrong.fold(FormErrors::default(), |mut all, errors| {
        all.fields.extend(errors.fields);
        all.refusal = all.refusal.or(errors.refusal);
        all
    })
}
