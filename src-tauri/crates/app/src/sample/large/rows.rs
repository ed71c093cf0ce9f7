//! What hangs on an initiative of the large sample: requirements, the brief, wins.

use super::Yard;
use crate::cx::Act;
use crate::fault::Fault;
use crate::order::Places;
use crate::sample::days;
use crate::sample::plan::Pair;
use crate::templates::quarter;
use counterpart_domain::Side;
use counterpart_domain::agreement::{SubjectKind, Wording};
use counterpart_domain::decision::{ActionItem, Decision, DecisionState};
use counterpart_domain::ids::{Id, RequirementId, WinId, slot};
use counterpart_domain::initiative::{Initiative, Stage, WhereWeAre};
use counterpart_domain::requirement::{Moscow, Requirement, RequirementState, Size, wording_text};
use counterpart_domain::win::{Announcement, Channel, Language, OtherSeen, Win, WinPerson};

impl Yard {
    pub(super) fn requirements(
        &self,
        act: &mut Act<'_, '_>,
        initiative: &Initiative,
        pair: &Pair,
        began: i64,
    ) -> Result<(), Fault> {
        let today = act.moment.today;
        let agreed = self.day(today, (began + 10).min(-1));
        let from = self.chance.below(self.words.marketing_needs.len());
        let mut places = Places::default();
        for n in 0..10 {
            let at = (from + n) % self.words.marketing_needs.len();
            let id: RequirementId = act.id();
            let marketing_words = self.words.marketing_needs[at].clone();
            let it_words = if self.chance.percent(6) {
                String::new()
            } else {
                self.words.it_needs[at % self.words.it_needs.len()].clone()
            };
            let wording = Wording {
                id: act.id(),
                subject_kind: SubjectKind::Requirement,
                subject: id.uuid(),
                number: 1,
                text: wording_text(&marketing_words, &it_words),
                deleted_at: None,
            };
            act.write.insert(&wording)?;
            act.write.insert(&Requirement {
                id,
                initiative: initiative.id,
                marketing_words,
                it_words,
                wording: 1,
                moscow: *self.chance.pick(&[
                    Moscow::Must,
                    Moscow::Must,
                    Moscow::Should,
                    Moscow::Could,
                ]),
                worth: Some(*self.chance.pick(Size::ALL)),
                size: Some(*self.chance.pick(Size::ALL)),
                quarter: Some(quarter(
                    today,
                    i32::try_from(self.up_to(4)).unwrap_or_default(),
                )),
                deal_breaker: self.chance.percent(10),
                raised_by: pair.marketing.as_ref().map(|(id, _)| *id),
                state: match initiative.stage {
                    Stage::Delivered => RequirementState::Delivered,
                    _ => RequirementState::Proposed,
                },
                talk_by: String::new(),
                talk_why: None,
                position: places.take(),
                suggested: false,
                note: String::new(),
                deleted_at: None,
            })?;
            self.say_yes(act, pair, SubjectKind::Requirement, id.uuid(), agreed, 70)?;
        }
        Ok(())
    }

    pub(super) fn brief(
        &self,
        act: &mut Act<'_, '_>,
        initiative: &Initiative,
    ) -> Result<(), Fault> {
        let today = act.moment.today;
        let somebody = |side| Some(self.person(side).id);
        let said = WhereWeAre {
            id: act.id(),
            initiative: initiative.id,
            day: self.day(today, -1 - self.up_to(10)),
            text: "Two sites have tried it; the numbers are better than the mood.".to_owned(),
            said_by: self.person(Side::Marketing).name.clone(),
            deleted_at: None,
        };
        act.write.insert(&said)?;
        let decision = Decision {
            id: act.id(),
            initiative: initiative.id,
            question: "Which two sites go first?".to_owned(),
            decides: somebody(Side::Marketing),
            implements: somebody(Side::It),
            required_by: Some(self.day(today, self.up_to(90) - 4)),
            state: DecisionState::Open,
            outcome: String::new(),
            because: String::new(),
            decided_on: None,
            suggested: false,
            deleted_at: None,
        };
        act.write.insert(&decision)?;
        let action = ActionItem {
            id: act.id(),
            initiative: Some(initiative.id),
            what: "Ask both site managers for one quiet hour".to_owned(),
            who: somebody(Side::It),
            by: Some(self.day(today, self.up_to(60) - 5)),
            done_on: None,
            deleted_at: None,
        };
        act.write.insert(&action)?;
        Ok(())
    }

    pub(super) fn win(
        &self,
        act: &mut Act<'_, '_>,
        initiative: &Initiative,
        pair: &Pair,
        place: &str,
    ) -> Result<(), Fault> {
        let day = self.day(act.moment.today, -1 - self.up_to(360));
        let headline = self
            .chance
            .pick(&self.words.win_headlines)
            .replace("{place}", place);
        let before = 10 + self.up_to(40);
        let id: WinId = act.id();
        act.write.insert(&Win {
            id,
            initiative: Some(initiative.id),
            headline: headline.clone(),
            day,
            challenge: "It had been tried twice, by one side alone each time.".to_owned(),
            together: "One named the need, the other found the shortest way to it.".to_owned(),
            before: before.to_string(),
            after: (before / 2).to_string(),
            unit: "min".to_owned(),
            measure: "Wait".to_owned(),
            source: "Site tally, one week".to_owned(),
            goal: "Guests wait less".to_owned(),
            next_step: String::new(),
            deleted_at: None,
        })?;
        let mut places = Places::default();
        let deeds = [
            (
                Side::Marketing,
                &pair.marketing,
                "wrote it in the guest’s words",
            ),
            (Side::It, &pair.it, "made it run in two weeks"),
        ];
        for (side, owner, deed) in deeds {
            if let Some((person, _)) = owner.as_ref().filter(|_| self.chance.percent(92)) {
                act.write.insert(&WinPerson {
                    id: slot(id.uuid(), &person.to_string()),
                    win: id,
                    person: *person,
                    side: Some(side),
                    deed: deed.to_owned(),
                    position: places.take(),
                    deleted_at: None,
                })?;
            }
        }
        if self.chance.percent(40) {
            let announcement = Announcement {
                id: act.id(),
                win: id,
                audience: "Everybody at Northgate".to_owned(),
                channel: *self.chance.pick(Channel::ALL),
                language: Language::En,
                at: days::morning(self.calendar.next_working(day)),
                other_seen: OtherSeen::Here,
                subject: headline.clone(),
                text: headline,
                written_subject: String::new(),
                written_text: String::new(),
                corrects: None,
                withdrawn_at: None,
                deleted_at: None,
            };
            act.write.insert(&announcement)?;
        }
        Ok(())
    }
}
