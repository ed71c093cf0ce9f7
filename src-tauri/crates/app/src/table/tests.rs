use super::*;

const KNOWN: Synonyms = &[
    ("name", &["project name", "title"]),
    ("endsOn", &["end date"]),
];

fn cells(table: &Table) -> Vec<Vec<&str>> {
    table
        .rows
        .iter()
        .map(|row| row.cells.iter().map(String::as_str).collect())
        .collect()
}

#[test]
fn quotes_hold_separators_and_line_breaks_together() {
    let table = Table::from_bytes(b"a,\"b\r\n(in GBP)\",c\n1,\"x, \"\"y\"\"\",\n\n,,\n2,,3\n");
    assert_eq!(
        cells(&table),
        [
            vec!["a", "b\n(in GBP)", "c"],
            vec!["1", "x, \"y\"", ""],
            vec!["2", "", "3"]
        ]
    );
    assert_eq!(
        table.rows.iter().map(|r| r.line).collect::<Vec<_>>(),
        [1, 3, 6]
    );
}

#[test]
fn the_separator_is_found() {
    for separator in [",", ";", "\t"] {
        let text = ["name", "size", "note"].join(separator)
            + "\n"
            + &["Order, ahead", "1.5", "x"].join(separator);
        let text = if separator == "," {
            text.replace("Order, ahead", "\"Order, ahead\"")
        } else {
            text
        };
        assert_eq!(
            cells(&Table::from_bytes(text.as_bytes()))[1],
            ["Order, ahead", "1.5", "x"],
            "{separator:?}"
        );
    }
    assert_eq!(Table::from_bytes(b"name\nOrder ahead\n").width(), 1);
}

#[test]
fn utf_8_and_windows_1252_and_marks_are_read() {
    let utf8 = "name;why\nCafé;“fast” €5".as_bytes();
    let marked = [b"\xef\xbb\xbf", utf8].concat();
    let ansi = b"name;why\nCaf\xe9;\x93fast\x94 \x805";
    let wide: Vec<u8> = [0xfeff_u16]
        .into_iter()
        .chain("name;why\nCafé;“fast” €5".encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    for bytes in [utf8, &marked, ansi, &wide] {
        assert_eq!(
            cells(&Table::from_bytes(bytes)),
            [vec!["name", "why"], vec!["Café", "“fast” €5"]]
        );
    }
}

#[test]
fn single_quotes_around_a_whole_column_come_off_with_their_escapes() {
    let table = Table::from_bytes(b"id,text\n1,'90\\% of users'\n2,'it\\'s there'\n3,' spaced '\n");
    assert_eq!(
        cells(&table)[1..],
        [
            vec!["1", "90% of users"],
            vec!["2", "it's there"],
            vec!["3", "spaced"]
        ]
    );
    // A quote that belongs to the words stays.
    let table = Table::from_bytes(b"id,text\n1,'tis the season'\n2,plain\n3,words\n");
    assert_eq!(cells(&table)[1][1], "'tis the season'");
}

#[test]
fn a_pasted_sentence_with_commas_is_one_cell() {
    let table = Table::from_clipboard(
        "Order, pay, go\nSee the queue, then walk over, then pay",
        KNOWN,
    );
    assert_eq!(table.width(), 1);
    let table = Table::from_clipboard("Title,End date\nA,1.2.2026", KNOWN);
    assert_eq!(table.width(), 2);
    let table = Table::from_clipboard("one\t\"two\nlines\"\nthree\tfour", KNOWN);
    assert_eq!(
        cells(&table),
        [vec!["one", "two\nlines"], vec!["three", "four"]]
    );
}

#[test]
fn columns_are_matched_by_name_and_by_what_is_said() {
    let headings: Vec<String> = ["", "project_name", "End\nDate", "Title"]
        .map(str::to_owned)
        .into();
    assert_eq!(match_columns(&headings, KNOWN), ["", "name", "endsOn", ""]);
    assert_eq!(
        map_columns(&headings, KNOWN, "Title=name").unwrap(),
        ["", "", "endsOn", "name"]
    );
    assert_eq!(
        map_columns(&headings, KNOWN, "end date=, 1=endsOn").unwrap(),
        ["endsOn", "name", "", ""]
    );
    let no_column = map_columns(&headings, KNOWN, "colour=name").unwrap_err();
    assert_eq!(
        no_column.message,
        "There is no column “colour”; there are: project_name, End Date, Title."
    );
    let no_field = map_columns(&headings, KNOWN, "title=colour").unwrap_err();
    assert_eq!(
        no_field.message,
        "There is no field “colour”; choose one of: name, endsOn."
    );
    assert!(
        map_columns(&headings, KNOWN, "title")
            .unwrap_err()
            .message
            .contains("column=field")
    );
}
