//! A story as one viewer sees it: cut and told as the server does.
use crate::world::{ANA, ARIE, BO, HANNA, MIA, World};
use app::said::{Told, Written};
use app::views::case::CaseView;
use app::views::file::FileView;
use app::views::help::HelpView;
use app::words::Locale;
use domain::case::{cut, seen};
use domain::people::Actor;
use domain::values::Digest;

/// A view in both languages.
#[derive(Clone)]
pub struct Both<T> {
    pub nl: Box<T>,
    pub en: Box<T>,
}

impl<T: Clone> Both<T> {
    /// Makes the view of a language.
    pub fn of(draw: impl Fn(Locale) -> T) -> Self {
        Self { nl: Box::new(draw(Locale::nl)), en: Box::new(draw(Locale::en)) }
    }

    /// Changes both.
    pub fn with(mut self, change: impl Fn(&mut T)) -> Self {
        change(&mut self.nl);
        change(&mut self.en);
        self
    }

    /// The view for a reader of this language.
    pub fn read(&self, locale: Locale) -> T {
        match locale {
            Locale::nl => T::clone(&self.nl),
            Locale::en => T::clone(&self.en),
        }
    }
}

/// Draws a story for one viewer, if the case is theirs.
pub fn file_of(world: &World, me: Actor) -> Option<Both<FileView>> {
    cut(&world.case, &me)?;
    Some(Both::of(|l| told(world, me, l)))
}

/// Draws the page of help and changes for one viewer.
pub fn help_of(world: &World, me: Actor) -> Both<HelpView> {
    let mine = cut(&world.case, &me).expect("the case is theirs");
    Both::of(|l| Told { l, whole: &world.case, cut: &mine, me, case_now: world.now }.help("key".to_owned(), None, None))
}

fn told(world: &World, me: Actor, l: Locale) -> FileView {
    let mine = cut(&world.case, &me).expect("the case is theirs");
    let told = Told { l, whole: &world.case, cut: &mine, me, case_now: world.now };
    let all = world.record.iter().zip(1..).filter(|((event, ..), _)| seen(event, &world.case, &me));
    let entries: Vec<Written> = all
        .map(|((event, at, by), version): (_, u64)| Written {
            version,
            at: *at,
            by: *by,
            name: called(*by),
            event: event.clone(),
            hash: Digest::of(&version.to_be_bytes()),
        })
        .collect();
    let case = CaseView {
        number: mine.number.clone(),
        me,
        head: told.head("bos-kettles".to_owned(), &entries),
        now: told.now("key".to_owned()),
        entries: entries.iter().map(|entry| told.entry(entry)).collect(),
        exhibits: told.exhibits(),
        present: String::new(),
        echo: None,
        receipt: None,
    };
    FileView {
        case,
        papers: told.papers(&entries),
        address: "https://beslecht.example/cases/26-X".to_owned(),
        drawn: "<svg/>".to_owned(),
    }
}

fn called(by: Actor) -> String {
    let name = match by.person {
        Some(ANA) => "Ana de Vries",
        Some(BO) => "Bo's kettles",
        Some(MIA) => "Mia Mulder",
        Some(ARIE) => "Arie Aalders",
        Some(HANNA) => "Hanna Helper",
        _ => "",
    };
    name.to_owned()
}
