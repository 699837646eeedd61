//! A complaint to begin with: the visitor's draft filled in, ready to be checked and filed like any other.

use super::script::{ScriptTrouble, at};
use super::seed::Demo;
use crate::trouble::fault;
use app::calls::{Answer, Fault};
use app::desk::{Person, Viewer};
use app::forms::Posted;
use app::forms::complaint::names;
use app::links;
use app::views::complaint::Step;
use domain::calendar::{Day, day_of};
use domain::people::Hat;
use serde::Deserialize;
use std::collections::BTreeMap;

/// What stands in a field: a text, or a day so many days before today.
#[derive(Deserialize)]
#[serde(untagged)]
enum Told {
    Before(i32),
    Text(String),
}

type Example = BTreeMap<String, BTreeMap<String, Told>>;

impl Demo {
    /// Fills in the visitor's draft, in place of what was there.
    pub(super) async fn example(&self, viewer: &Viewer) -> Result<Answer, Fault> {
        let today = day_of(self.machine.house.clocks.case_now());
        let mut steps = read(today).map_err(|trouble| fault("example", &trouble))?;
        // Who is a consumer already files under their own name, and needs no code.
        if let Some(person) = viewer
            .person
            .as_ref()
            .filter(|person| person.hats.iter().all(|hat| matches!(hat, Hat::Consumer | Hat::Helper)))
        {
            steps.iter_mut().filter(|(step, _)| *step == Step::You).for_each(|(_, posted)| sign(posted, person));
        }
        for (step, posted) in steps {
            self.complaints.fill(viewer, step, posted).await?;
        }
        Ok(Answer::go(links::complaint(Step::Check)))
    }
}

fn sign(posted: &mut Posted, person: &Person) {
    for (name, text) in &mut posted.fields {
        match name.as_str() {
            names::NAME => text.clone_from(&person.name),
            names::EMAIL => person.email.as_str().clone_into(text),
            _ => {}
        }
    }
}

/// Reads the example as the wizard would have posted it today, step by step.
fn read(today: Day) -> Result<Vec<(Step, Posted)>, ScriptTrouble> {
    let example: Example = toml::from_str(include_str!("example.toml")).map_err(at("example.toml"))?;
    let field = |(name, told): (&String, &Told)| {
        let text = match told {
            Told::Before(days) => today.plus(-days).to_string(),
            Told::Text(text) => text.clone(),
        };
        (name.clone(), text)
    };
    let step = |step: &Step| {
        let fields = example.get(step.slug()).into_iter().flatten().map(field).collect();
        (*step, Posted { fields })
    };
    Ok(Step::ALL.iter().filter(|step| **step != Step::Check).map(step).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::forms::complaint::step;

    #[test]
    fn every_step_of_the_example_is_answered_well() {
        let today = Day::new(2026, 11, 26).expect("a day");
        let steps = read(today).expect("readable");
        assert_eq!(steps.len(), 8);
        let all = Posted { fields: steps.iter().flat_map(|(_, posted)| posted.fields.clone()).collect() };
        for (at, _) in steps {
            assert_eq!(step(at, &all, today), Ok(()), "{at:?}");
        }
    }
}
