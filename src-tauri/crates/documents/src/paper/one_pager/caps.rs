//! How many lines each text may take, by level of need.

use serde_json::Value;

use crate::paper::fit::Cap;
use crate::paper::texts;

use super::AT;
use super::choose::LAST_LEVEL;

/// The caps of one page. Level 0 is that of a page with room for everything; each further one takes
/// lines away.
pub(super) fn caps(page: &Value, level: usize) -> Vec<Cap> {
    let at = AT;
    let pick = |lines: [usize; LAST_LEVEL + 1]| lines[level.min(LAST_LEVEL)];
    let mut caps = Vec::new();
    let one = |path: &str, lines: usize| Cap::one(format!("{at}/{path}"), lines);

    for single in [
        "owners/marketing/name",
        "owners/marketing/role",
        "owners/it/name",
        "owners/it/role",
        "standing/byLine",
        "objective/agreedLine",
        "timeline/summary",
        "requirementsCount",
        "signatures/0",
        "signatures/1",
        "signatures/2",
    ] {
        caps.push(one(single, 1));
    }
    caps.push(one("title", pick([2, 2, 2, 1, 1])));
    caps.push(one("sentence", pick([6, 3, 2, 2, 1])));
    caps.push(one("problem", pick([40, 4, 3, 2, 1])));
    caps.push(one("customer", 16));
    caps.push(one("day/line", 2));
    caps.push(one("ask/lead", pick([5, 3, 2, 2, 1])));
    caps.push(one("ask/rest", pick([6, 4, 3, 2, 1])));
    caps.push(one("objective/sentence", pick([4, 2, 2, 1, 1])));
    caps.push(one("notInThis", pick([6, 4, 3, 2, 1])));
    // Two lines hold any name of ours and what follows it; an endless one is cut, never what follows.
    caps.push(Cap {
        reserve: texts::length(&page["timeline"]["chosen"]["words"]) + 2,
        targets: vec![format!("{at}/timeline/chosen/name")],
        ..Cap::one(format!("{at}/timeline/chosen"), 2)
    });
    for metric in 0..2 {
        let metric = format!("objective/metrics/{metric}");
        caps.push(one(&format!("{metric}/label"), pick([2, 2, 2, 1, 1])));
        caps_of_metric(&mut caps, page, at, &metric, pick([3, 3, 2, 2, 2]));
    }
    for (row, _) in items(page, "requirements") {
        for voice in ["marketing", "it"] {
            let lines = pick([4, 3, 2, 2, 2]);
            caps.push(Cap::one(format!("{at}/requirements/{row}/{voice}"), lines));
        }
        caps.push(Cap::one(format!("{at}/requirements/{row}/when"), 1));
    }
    for (row, _) in items(page, "decisions") {
        let name = format!("{at}/decisions/{row}");
        caps.push(Cap::one(format!("{name}/question"), pick([3, 2, 2, 1, 1])));
        caps.push(Cap::one(format!("{name}/line"), pick([2, 2, 2, 1, 1])));
    }
    for (row, _) in items(page, "worries") {
        let name = format!("{at}/worries/{row}");
        caps.push(Cap {
            targets: vec![format!("{name}/worry"), format!("{name}/response")],
            label: name,
            reserve: 2, // the brackets
            lines: pick([4, 3, 2, 2, 1]),
        });
    }
    caps.push(Cap {
        reserve: texts::length(&page["standing"]["word"]) + 1,
        ..Cap::one(format!("{at}/standing/reason"), pick([4, 3, 3, 2, 2]))
    });
    for said in 0..2 {
        let name = format!("{at}/standing/said/{said}");
        caps.push(Cap {
            reserve: texts::length(&page["standing"]["said"][said]["who"]) + 2, // the quotation marks
            targets: vec![format!("{name}/text")],
            label: name,
            lines: pick([6, 4, 2, 1, 1]),
        });
    }
    caps.push(Cap {
        label: format!("{at}/won"),
        targets: vec![format!("{at}/won/headline"), format!("{at}/won/text")],
        reserve: 0,
        lines: pick([4, 3, 2, 2, 1]),
    });
    caps.push(Cap {
        label: format!("{at}/head"),
        targets: vec![
            format!("{at}/key"),
            format!("{at}/organisation"),
            format!("{at}/stage"),
        ],
        reserve: 14, // the separators and "Sample · Draft"
        lines: 1,
    });
    caps.push(Cap {
        label: format!("{at}/foot"),
        targets: vec![
            format!("{at}/asOf"),
            format!("{at}/issue"),
            format!("{at}/changedSince"),
        ],
        reserve: 2,
        lines: 1,
    });
    caps.push(Cap {
        label: format!("{at}/leftOut"),
        targets: vec![format!("{at}/layout/leftOut")],
        reserve: 0,
        lines: 2,
    });
    caps
}

fn caps_of_metric(caps: &mut Vec<Cap>, page: &Value, at: &str, metric: &str, source: usize) {
    caps.push(Cap {
        targets: vec![
            format!("{at}/{metric}/now"),
            format!("{at}/{metric}/nowSource"),
        ],
        reserve: texts::length(&page["words"]["now"]),
        ..Cap::one(format!("{at}/{metric}/nowSource"), source)
    });
    caps.push(Cap {
        label: format!("{at}/{metric}/figures"),
        targets: vec![
            format!("{at}/{metric}/start"),
            format!("{at}/{metric}/target"),
            format!("{at}/{metric}/unit"),
        ],
        reserve: 1, // the arrow
        // Type is stepped down first; at its smallest two lines are as many as stand there.
        lines: 2,
    });
}

fn items<'a>(page: &'a Value, name: &str) -> impl Iterator<Item = (usize, &'a Value)> {
    page[name].as_array().into_iter().flatten().enumerate()
}
