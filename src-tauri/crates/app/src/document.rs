//! Documents as files: a name, a type, the bytes.

use crate::announcements::{story, told_to};
use crate::apart::Shown;
use crate::cx::Cx;
use crate::diary;
use crate::export;
use crate::fault::Fault;
use crate::objective::with_unit;
use crate::paper::{self, Gathered};
use crate::wins;
use crate::wire::page::{WhichWin, WinView};
use crate::wire::paper::{DocumentRef, EmlQuery, PaperQuery, PictureForm, PictureQuery};
use counterpart_documents::announcement::{self, InlineCard, Mailbox};
use counterpart_documents::{
    BigNumber, Fonts, MissingSide, Rendered, Watch, WinCard, render_win_card,
};
use counterpart_domain::Side;
use counterpart_domain::email::check_email;
use counterpart_domain::initiative::Initiative;
use counterpart_domain::issue::Issue;
use counterpart_domain::win::{Audience, Language, WinKind};

/// A document ready to be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The file name proposed.
    pub name: String,
    /// Its media type.
    pub mime: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

const PDF: &str = "application/pdf";
/// Twice what a screen shows at real size: sharp on a slide, and still small enough to mail.
const PICTURE_DPI: f64 = 192.0;

/// Makes a document at once.
///
/// # Errors
/// When what it is made of is gone.
pub fn make(cx: &Cx<'_>, reference: DocumentRef) -> Result<Document, Fault> {
    match begin(cx, reference)? {
        Made::Ready(document) => Ok(document),
        Made::Gathered(gathered) => pdf_of(gathered, cx.place.fonts, &Watch::default()),
    }
}

/// A document, or all that it takes to set it.
pub(crate) enum Made {
    Ready(Document),
    Gathered(Gathered),
}

/// Sets what was gathered, as PDF.
pub(crate) fn pdf_of(gathered: Gathered, fonts: &Fonts, watch: &Watch) -> Result<Document, Fault> {
    let set = gathered.set(fonts, watch)?;
    let bytes = pdf(&set.rendered)?;
    // Writing many pages takes its time too: stopped is stopped.
    watch.go_on().map_err(paper::said)?;
    Ok(document(&format!("{}.pdf", set.name), PDF, bytes))
}

/// A page as a picture.
pub(crate) fn picture(shown: &Shown, query: &PictureQuery) -> Result<Document, Fault> {
    let page = query.page + 1;
    let name = if shown.rendered.pages > 1 {
        format!("{}, page {page}", shown.name)
    } else {
        shown.name.clone()
    };
    Ok(match query.form {
        PictureForm::Png => document(
            &format!("{name}.png"),
            "image/png",
            shown.rendered.png(page, PICTURE_DPI).map_err(paper::said)?,
        ),
        PictureForm::Svg => document(
            &format!("{name}.svg"),
            "image/svg+xml",
            shown.rendered.svg(page).map_err(paper::said)?.into_bytes(),
        ),
    })
}

/// A picture as pixels, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pixels {
    /// Pixels in a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// Red, green, blue and opacity of each.
    pub rgba: Vec<u8>,
}

/// A page as pixels.
pub(crate) fn pixels(shown: &Shown, query: &PictureQuery) -> Result<Pixels, Fault> {
    let drawn = shown.rendered.pixels(query.page + 1, PICTURE_DPI);
    let (width, height, rgba) = drawn.map_err(paper::said)?;
    Ok(Pixels {
        width,
        height,
        rgba,
    })
}

fn document(name: &str, mime: &'static str, bytes: Vec<u8>) -> Document {
    Document {
        name: file_name(name),
        mime,
        bytes,
    }
}

/// Begins a document: what has to be set is only gathered.
pub(crate) fn begin(cx: &Cx<'_>, reference: DocumentRef) -> Result<Made, Fault> {
    let document = |name: String, mime, bytes| document(&name, mime, bytes);
    Ok(Made::Ready(match reference {
        DocumentRef::Draft(query) => return Ok(Made::Gathered(paper::gather(cx, &query, false)?)),
        DocumentRef::Picture(_) => {
            return Err(Fault::not_now(
                "Look at the page first, then take its picture.",
            ));
        }
        DocumentRef::Issue(id) => {
            let issue = cx.read.get::<Issue>(id)?;
            let about = match issue.initiative {
                Some(id) => {
                    let initiative = cx.read.get::<Initiative>(id)?;
                    format!("{} {}", initiative.key, initiative.name)
                }
                None => cx.office()?.name.clone(),
            };
            let bytes = cx.read.kept_bytes(&issue.sha256)?.ok_or_else(|| {
                Fault::not_now("The bytes of that page are not in this file; they do not travel with an export.")
            })?;
            // A year or a volume; of anything else the subject is an id, which tells nobody anything.
            let which = issue.subject.parse::<u32>().map(|n| n.to_string());
            let name = [
                about.as_str(),
                &format!("{} {}", issue.document.called(), which.unwrap_or_default()),
                &format!("issue {}", issue.number),
            ];
            let parts = name
                .map(str::trim)
                .into_iter()
                .filter(|part| !part.is_empty());
            let name = parts.collect::<Vec<_>>().join(", ");
            document(format!("{name}.pdf"), PDF, bytes)
        }
        DocumentRef::Pack(ids) => {
            let bytes = paper::pack(cx, &ids)?;
            document(
                format!("{}, {} pages.pdf", cx.office()?.name, ids.len()),
                PDF,
                bytes,
            )
        }
        DocumentRef::WinCardPdf(id) => {
            let win = wins::win(cx, WhichWin { id })?;
            document(
                format!("{}.pdf", win.win.headline),
                PDF,
                pdf(&win_card(cx, &win)?)?,
            )
        }
        DocumentRef::WinCardPng(id) => {
            let win = wins::win(cx, WhichWin { id })?;
            let png = win_card(cx, &win)?
                .png(1, 200.0)
                .map_err(|e| Fault::internal(&e.to_string()))?;
            document(format!("{}.png", win.win.headline), "image/png", png)
        }
        DocumentRef::Eml(query) => {
            let win = wins::win(cx, WhichWin { id: query.win })?;
            document(
                format!("{}.eml", win.win.headline),
                "message/rfc822",
                eml(cx, &win, &query)?,
            )
        }
        DocumentRef::Calendar(of) => {
            let (name, bytes) = diary::file(cx, &of)?;
            document(format!("{name}.ics"), "text/calendar", bytes)
        }
        DocumentRef::Export(_) => document(
            format!("{}.json", cx.office()?.name),
            "application/json",
            export::json(&cx.read)?.into_bytes(),
        ),
    }))
}

/// The text of each page as it would print, line by line: what a reader finds on it.
///
/// # Errors
/// When an initiative is gone.
pub fn text(cx: &Cx<'_>, query: &PaperQuery) -> Result<Vec<String>, Fault> {
    let rendered = paper::draft(cx, query)?.rendered;
    (1..=rendered.pages)
        .map(|n| rendered.text(n).map_err(paper::said))
        .collect()
}

/// The PDF of a rendered document.
pub(crate) fn pdf(rendered: &Rendered) -> Result<Vec<u8>, Fault> {
    rendered
        .pdf()
        .map(|file| file.bytes)
        .map_err(|e| Fault::internal(&e.to_string()))
}

/// A name that every file system takes.
fn file_name(name: &str) -> String {
    let clean: String = name
        .chars()
        .map(|c| {
            if c.is_control() || "/\\:*?\"<>|".contains(c) {
                '-'
            } else {
                c
            }
        })
        .collect();
    match clean.trim().trim_start_matches('.').rsplit_once('.') {
        Some((stem, ending)) => {
            let stem: String = stem.trim_end_matches('.').chars().take(90).collect();
            format!("{}.{ending}", stem.trim())
        }
        None => "document".to_owned(),
    }
}

/// The mail draft as it stands in its fields, with the win card in it.
fn eml(cx: &Cx<'_>, win: &WinView, query: &EmlQuery) -> Result<Vec<u8>, Fault> {
    let language = query.language.unwrap_or(Language::En);
    let story = told_to(cx, win, Audience::Everyone, language, None)?;
    let mut draft = announcement::told(&story, &query.subject, &query.text);
    let png = win_card(cx, win)?
        .png(1, 150.0)
        .map_err(|e| Fault::internal(&e.to_string()))?;
    draft.card = Some(InlineCard {
        png,
        alt: win.win.headline.clone(),
    });
    let mut to = Vec::new();
    for address in query
        .to
        .split([',', ';', '\n'])
        .map(str::trim)
        .filter(|a| !a.is_empty())
    {
        let address = check_email(address).map_err(|e| Fault::bad("to", e.to_string()))?;
        to.push(Mailbox {
            name: String::new(),
            address: address.to_owned(),
        });
    }
    let people = cx.people()?;
    let from = cx
        .place
        .here
        .iter()
        .filter_map(|id| people.get(id))
        .find_map(|p| {
            Some(Mailbox {
                name: p.name.clone(),
                address: p.email.clone()?,
            })
        });
    let id = format!(
        "{}.{}@counterpart.invalid",
        query.win,
        cx.moment.utc.timestamp()
    );
    announcement::eml(&draft, from.as_ref(), &to, cx.moment.utc.naive_utc(), &id)
        .map_err(|e| Fault::internal(&e.to_string()))
}

/// The card of a win.
pub(crate) fn win_card(cx: &Cx<'_>, win: &WinView) -> Result<Rendered, Fault> {
    let card = win_card_of(cx, win)?;
    render_win_card(cx.place.fonts, &card).map_err(|e| Fault::internal(&e.to_string()))
}

/// "Wait at pick-up, in min": what was measured, and in what.
pub(crate) fn measured(measure: &str, unit: &str) -> String {
    match (measure, unit) {
        (one, "") | ("", one) => one.to_owned(),
        _ => format!("{measure}, in {unit}"),
    }
}

/// What stands on the card, or the poster, of a win.
pub(crate) fn win_card_of(cx: &Cx<'_>, win: &WinView) -> Result<WinCard, Fault> {
    let office = cx.office()?;
    let story = story(cx, win)?;
    let w = &win.win;
    let mut head = vec![win.kind_said.clone(), office.name.clone()];
    head.extend(win.initiative.clone());
    // A currency's sign belongs to the figure; every other unit stands beneath it.
    let sign = matches!(w.unit.as_str(), "€" | "£" | "$");
    // A longer one does not fit beside the figure it came from.
    let brief = w.unit.chars().count() <= 8;
    let number = (!w.after.is_empty()).then(|| BigNumber {
        from_line: match w.before.as_str() {
            "" => String::new(),
            before if brief => format!("from {} to", with_unit(before, &w.unit)),
            before => format!("from {before} to"),
        },
        value: if sign {
            with_unit(&w.after, &w.unit)
        } else {
            w.after.clone()
        },
        // What is said before the figure is not said again beneath it.
        label: if sign || (brief && !w.before.is_empty() && !w.measure.is_empty()) {
            w.measure.clone()
        } else {
            measured(&w.measure, &w.unit)
        },
        source: w.source.clone(),
    });
    let others: Vec<_> = win
        .people
        .iter()
        .filter(|p| p.side.is_none())
        .map(|p| {
            let role = if p.person.role_title.is_empty() {
                String::new()
            } else {
                format!(", {}", p.person.role_title)
            };
            let deed = if p.deed.is_empty() {
                String::new()
            } else {
                format!(", who {}", p.deed)
            };
            format!("{}{role}{deed}", p.person.name)
        })
        .collect();
    let missing = match win.kind {
        WinKind::Joint => None,
        WinKind::Solo => {
            let sides: Vec<_> = win.people.iter().filter_map(|p| p.side).collect();
            let side = if sides.contains(&Side::Marketing) {
                Side::It
            } else {
                Side::Marketing
            };
            Some(MissingSide {
                side: paper::side(side),
                sentence: win.missing.clone(),
            })
        }
    };
    Ok(WinCard {
        made_at: paper::local(cx),
        head: head.join(" · "),
        date: win.day_said.clone(),
        is_sample: office.sample,
        headline: w.headline.clone(),
        challenge: w.challenge.clone(),
        number,
        sides: story.sides,
        marketing: story.marketing,
        it: story.it,
        others: if others.is_empty() {
            String::new()
        } else {
            format!("and {}", crate::say::list(&others))
        },
        missing,
        ..WinCard::default()
    })
}
