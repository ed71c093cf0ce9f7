//! Steps from outside, without a workspace.

use crate::args::{Days, Solve};
use crate::desk::{Desk, Refused, read_file};
use crate::print::columns;
use counterpart_app::solve as steps;
use counterpart_domain::calendar::{WorkingCalendar, WorkingDays};
use serde_json::{Value, json};

/// Solves a table of steps.
pub(crate) fn solve(desk: &mut Desk<'_, '_>, args: &Solve) -> Result<(), Refused> {
    let holidays = match &args.holidays {
        None => Default::default(),
        Some(file) => steps::read_holidays(&String::from_utf8_lossy(&read_file(file)?))?,
    };
    let week = match args.calendar {
        Days::Continuous => [true; 7],
        Days::Weekdays => WorkingCalendar::default().week(),
    };
    let calendar = WorkingCalendar::new(week, holidays).map_err(|why| Refused(why.to_string()))?;
    let mut read = steps::read_steps(&read_file(&args.file)?)?;
    let solved = steps::solve(&mut read, &calendar, args.start, args.finish_by)?;
    let finish = calendar.finish_date(args.start, solved.finish);
    let rows = read.ids.iter().zip(&read.network.steps).zip(&solved.times);
    if args.json {
        let rows: Vec<Value> = rows
            .map(|((id, _), t)| {
                json!({
                    "id": id,
                    "early_start": number(t.early_start),
                    "early_finish": number(t.early_finish),
                    "late_start": number(t.late_start),
                    "late_finish": number(t.late_finish),
                    "total_slack": number(t.total_slack),
                    "free_slack": number(t.free_slack),
                    "critical": t.critical,
                })
            })
            .collect();
        return desk.json(&json!({
            "finish": number(solved.finish),
            "finish_date": finish.to_string(),
            "steps": rows,
        }));
    }
    let rows: Vec<Vec<String>> = rows
        .map(|((id, step), t)| {
            let length = step.duration;
            let dates = |start: WorkingDays, finish: WorkingDays| {
                let ends = calendar.finish_date(args.start, finish);
                // A milestone stands on the day that completes it.
                let begins = if length.is_zero() {
                    ends
                } else {
                    calendar.start_date(args.start, start)
                };
                [format!("{start} {begins}"), format!("{finish} {ends}")]
            };
            let mut row = vec![id.clone(), step.name.clone(), length.to_string()];
            row.extend(dates(t.early_start, t.early_finish));
            row.extend(dates(t.late_start, t.late_finish));
            row.push(t.total_slack.to_string());
            row.push(t.free_slack.to_string());
            row.push(if t.critical { "yes" } else { "" }.to_owned());
            row
        })
        .collect();
    let headings = [
        "Id",
        "Step",
        "Days",
        "Early start",
        "Early finish",
        "Late start",
        "Late finish",
        "Slack",
        "Free",
        "Critical",
    ];
    let text = columns(&headings, &rows);
    desk.print(text.as_bytes())?;
    let days = if solved.finish == WorkingDays::ONE {
        "day"
    } else {
        "days"
    };
    desk.say(&format!(
        "Finishes after {} working {days}, on {finish}.",
        solved.finish
    ))
}

/// Whole days as an integer, half days as a fraction.
fn number(days: WorkingDays) -> Value {
    let halves = days.as_halves();
    if halves % 2 == 0 {
        json!(halves / 2)
    } else {
        json!(days.as_f64())
    }
}
