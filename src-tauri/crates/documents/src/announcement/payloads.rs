//! The forms that a program takes as JSON. All text is in elements that know no markup, so that
//! nothing typed has to be escaped, or could call a channel.

use serde_json::{Value, json};

use super::blocks::{Block, Run, Told, plain};
use super::forms::escape_slack;

/// Slack refuses a longer header.
const LONGEST_HEADER: usize = 150;
/// Slack refuses a message of more blocks.
const MOST_BLOCKS: usize = 50;

/// Slack's Block Kit: a header, then rich text.
pub(super) fn block_kit(told: &Told) -> String {
    let mut blocks = Vec::new();
    if !told.subject.is_empty() {
        blocks.push(json!({
            "type": "header",
            "text": {"type": "plain_text", "text": cut(&told.subject, LONGEST_HEADER), "emoji": false},
        }));
    }
    for block in told.blocks.iter().take(MOST_BLOCKS - 1) {
        let elements = match block {
            Block::Lines(lines) => {
                vec![json!({"type": "rich_text_section", "elements": slack_lines(lines)})]
            }
            Block::Items(items) => {
                let items: Vec<Value> = items
                    .iter()
                    .map(|item| json!({"type": "rich_text_section", "elements": slack_runs(item)}))
                    .collect();
                vec![json!({"type": "rich_text_list", "style": "bullet", "elements": items})]
            }
        };
        blocks.push(json!({"type": "rich_text", "elements": elements}));
    }
    // What a notification shows, and a reader that knows no blocks.
    pretty(&json!({"text": escape_slack(&told.subject), "blocks": blocks}))
}

fn slack_lines(lines: &[Vec<Run>]) -> Vec<Value> {
    let mut elements = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        if at > 0 {
            elements.push(json!({"type": "text", "text": "\n"}));
        }
        elements.extend(slack_runs(line));
    }
    elements
}

fn slack_runs(runs: &[Run]) -> Vec<Value> {
    runs.iter()
        .map(|run| {
            if run.strong {
                json!({"type": "text", "text": run.text, "style": {"bold": true}})
            } else {
                json!({"type": "text", "text": run.text})
            }
        })
        .collect()
}

/// An Adaptive Card of version 1.4, which Teams shows on every device. Its rich text blocks take
/// plain text; its text blocks would read markdown.
pub(super) fn adaptive_card(told: &Told) -> String {
    let mut body = Vec::new();
    if !told.subject.is_empty() {
        body.push(json!({
            "type": "RichTextBlock",
            "inlines": [{"type": "TextRun", "text": told.subject, "size": "Large", "weight": "Bolder"}],
        }));
    }
    for block in &told.blocks {
        let (lines, dash, spacing) = match block {
            Block::Lines(lines) => (lines, "", "Medium"),
            Block::Items(items) => (items, "•\u{2002}", "Small"),
        };
        for (at, line) in lines.iter().enumerate() {
            let mut inlines = Vec::new();
            if !dash.is_empty() {
                inlines.push(json!({"type": "TextRun", "text": dash}));
            }
            inlines.extend(line.iter().map(|run| {
                if run.strong {
                    json!({"type": "TextRun", "text": run.text, "weight": "Bolder"})
                } else {
                    json!({"type": "TextRun", "text": run.text})
                }
            }));
            body.push(json!({
                "type": "RichTextBlock",
                "spacing": if at == 0 { spacing } else { "Small" },
                "inlines": inlines,
            }));
        }
    }
    let text: Vec<String> = told
        .blocks
        .iter()
        .flat_map(|block| match block {
            Block::Lines(lines) | Block::Items(lines) => lines.iter().map(|line| plain(line)),
        })
        .collect();
    pretty(&json!({
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": "1.4",
        "fallbackText": format!("{}\n{}", told.subject, text.join("\n")).trim(),
        "body": body,
    }))
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most - 1).collect();
    format!("{}…", kept.trim_end())
}
