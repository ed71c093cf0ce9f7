//! Reviews: the meetings of a pair, planned, moved, held, with their minutes.

use crate::cx::{Act, Cx};
use crate::fault::Fault;
use crate::pairs;
use crate::say;
use crate::wire::frame::Nothing;
use crate::wire::list::Pairs;
use crate::wire::review::{
    EditReview, PairReviews, PlanReview, ProposedDay, ReviewEdit, ReviewView,
};
use counterpart_domain::ids::PersonId;
use counterpart_domain::people::Person;
use counterpart_domain::review::{Review, ReviewKind, proposed_day};
use counterpart_domain::text::clean_text;
use std::collections::HashMap;

/// "Review of Ana and Jonas", "Review of how Ana and Jonas work together".
pub(crate) fn name(cx: &Cx<'_>, review: &Review) -> Result<String, Fault> {
    let people = cx.people()?;
    let of = |id| people.get(id).map_or("somebody", |p| p.name.as_str());
    let pair = say::list(&[
        say::first_name(of(&review.marketing)),
        say::first_name(of(&review.it)),
    ]);
    Ok(match review.kind {
        ReviewKind::Progress => format!("Review of {pair}"),
        ReviewKind::Relationship => format!("Review of how {pair} work together"),
    })
}

/// The reviews that are not in the trash, by pair.
pub(crate) fn by_pair(cx: &Cx<'_>) -> Result<HashMap<(PersonId, PersonId), Vec<Review>>, Fault> {
    let mut found: HashMap<_, Vec<Review>> = HashMap::new();
    for review in cx.read.all::<Review>()? {
        found
            .entry((review.marketing, review.it))
            .or_default()
            .push(review);
    }
    Ok(found)
}

/// The reviews of one pair as they are shown.
pub(crate) fn of_pair(cx: &Cx<'_>, reviews: Vec<Review>) -> Result<PairReviews, Fault> {
    let propose = |kind| -> Result<ProposedDay, Fault> {
        let day = propose(cx, &reviews, kind)?;
        Ok(ProposedDay {
            day: day.to_string(),
            said: cx.say(day),
        })
    };
    let (proposed, proposed_relationship) = (
        propose(ReviewKind::Progress)?,
        propose(ReviewKind::Relationship)?,
    );
    let (mut held, mut planned): (Vec<_>, Vec<_>) =
        reviews.into_iter().partition(|r| r.held_on.is_some());
    planned.sort_by_key(|r| (r.day, r.id));
    held.sort_by_key(|r| std::cmp::Reverse((r.held_on, r.id)));
    let view = |review: Review| ReviewView {
        when: cx.say(review.held_on.unwrap_or(review.day)),
        overdue: review.held_on.is_none() && review.day < cx.today(),
        review,
    };
    Ok(PairReviews {
        planned: planned.into_iter().map(view).collect(),
        held: held.into_iter().map(view).collect(),
        proposed,
        proposed_relationship,
    })
}

/// The day proposed for a pair's next review of a kind.
fn propose(cx: &Cx<'_>, reviews: &[Review], kind: ReviewKind) -> Result<chrono::NaiveDate, Fault> {
    let last = reviews
        .iter()
        .filter(|r| r.kind == kind)
        .map(|r| r.held_on.unwrap_or(r.day))
        .max();
    Ok(proposed_day(kind, last, cx.today(), cx.calendar()?))
}

/// Plans a review.
///
/// # Errors
/// When one of the two is gone, or the day is not one.
pub fn plan(act: &mut Act<'_, '_>, input: PlanReview) -> Result<Pairs, Fault> {
    act.live::<Person>(input.marketing)?;
    act.live::<Person>(input.it)?;
    if input.marketing == input.it {
        return Err(Fault::not_now("A review needs two people."));
    }
    let day = {
        let cx = act.cx();
        match cx.read_day("day", &input.day)? {
            Some(day) => day,
            None => {
                let mut reviews = by_pair(&cx)?;
                let theirs = reviews.remove(&(input.marketing, input.it));
                propose(&cx, &theirs.unwrap_or_default(), input.kind)?
            }
        }
    };
    let review = Review {
        id: act.id(),
        marketing: input.marketing,
        it: input.it,
        kind: input.kind,
        day,
        held_on: None,
        minutes: String::new(),
        deleted_at: None,
    };
    let name = name(&act.cx(), &review)?;
    act.label(format!("Planned the {}", begun(&name)))?;
    act.write.insert(&review)?;
    pairs::pairs(&act.cx(), Nothing {})
}

/// Moves a review, says that it was held, or writes its minutes.
///
/// # Errors
/// A sentence beside the field.
pub fn edit(act: &mut Act<'_, '_>, input: EditReview) -> Result<Pairs, Fault> {
    let mut review = act.live::<Review>(input.id)?;
    let name = begun(&name(&act.cx(), &review)?);
    let label = match input.edit {
        ReviewEdit::Kind(kind) => {
            review.kind = kind;
            format!("Changed the {name}")
        }
        ReviewEdit::Day(typed) => {
            review.day = act.cx().read_day("day", &typed)?.ok_or_else(|| {
                Fault::bad("day", "Type the day you meet; Delete takes the review off.")
            })?;
            format!("Moved the {name}")
        }
        ReviewEdit::HeldOn(typed) => {
            review.held_on = act.cx().read_past_day("held_on", &typed)?;
            match review.held_on {
                Some(_) => format!("Held the {name}"),
                None => format!("Took back that the {name} was held"),
            }
        }
        ReviewEdit::Minutes(text) => {
            review.minutes = clean_text(&text);
            format!("Wrote minutes of the {name}")
        }
    };
    act.label(label)?;
    act.write.update(&review)?;
    pairs::pairs(&act.cx(), Nothing {})
}

/// Inside a sentence: the first letter is small.
fn begun(name: &str) -> String {
    name.replacen("Review", "review", 1)
}
