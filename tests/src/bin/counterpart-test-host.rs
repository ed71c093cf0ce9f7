//! The host's door over HTTP, for browser tests. Never shipped; listens on this machine only.
//!
//! `counterpart-test-host --ui FOLDER --data FOLDER [--port N] [--today DATE] [--user NAME] [--large N]`
//!
//! `--large N` makes a workspace of N initiatives as the file that the open dialog would give.
#![allow(clippy::print_stdout, clippy::print_stderr, clippy::disallowed_methods)]

use chrono::{NaiveDate, Utc};
use counterpart_app::{Host, Moment};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

/// As in the app.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The same policy as the window's, so that what it forbids fails here first.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; \
    img-src 'self' blob: data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

struct Options {
    ui: PathBuf,
    data: PathBuf,
    port: u16,
    today: Option<NaiveDate>,
    user: String,
    large: Option<usize>,
}

fn options() -> Result<Options, String> {
    let mut options = Options {
        ui: PathBuf::from("ui/dist"),
        data: std::env::temp_dir().join("counterpart-test-host"),
        port: 4173,
        today: None,
        user: "Ana Duarte".to_owned(),
        large: None,
    };
    let mut args = std::env::args().skip(1);
    while let Some(name) = args.next() {
        let value = args.next().ok_or_else(|| format!("{name} wants a value"))?;
        match name.as_str() {
            "--ui" => options.ui = value.into(),
            "--data" => options.data = value.into(),
            "--port" => {
                options.port = value
                    .parse()
                    .map_err(|_| "--port wants a number".to_owned())?
            }
            "--today" => {
                options.today = Some(
                    value
                        .parse()
                        .map_err(|_| "--today wants YYYY-MM-DD".to_owned())?,
                )
            }
            "--user" => options.user = value,
            "--large" => {
                options.large = Some(
                    value
                        .parse()
                        .map_err(|_| "--large wants a number".to_owned())?,
                );
            }
            other => return Err(format!("unknown option {other}")),
        }
    }
    Ok(options)
}

fn main() -> ExitCode {
    let options = match options() {
        Ok(options) => options,
        Err(why) => {
            eprintln!("{why}");
            return ExitCode::from(2);
        }
    };
    let listener = match TcpListener::bind(("127.0.0.1", options.port)) {
        Ok(listener) => listener,
        Err(why) => {
            eprintln!("port {}: {why}", options.port);
            return ExitCode::FAILURE;
        }
    };
    if let Some(initiatives) = options.large {
        let day = options.today.unwrap_or_else(|| Utc::now().date_naive());
        let aside = options.data.join("large");
        let mut sitting =
            counterpart_app::Sitting::new(counterpart_tests::surroundings(&aside, day));
        let made = sitting
            .create(&options.data.join("picked.counterpart"))
            .and_then(|()| {
                sitting.act(|act| counterpart_app::sample::fill_large(act, initiatives, 7))
            });
        if let Err(why) = made {
            eprintln!("{why}");
            return ExitCode::FAILURE;
        }
    }
    let today = options.today;
    let surroundings = counterpart_tests::with_clock(&options.data, &options.user, move || {
        let now = Utc::now();
        let day = today.unwrap_or_else(|| now.date_naive());
        Moment {
            utc: day.and_time(now.time()).and_utc(),
            today: day,
            offset_minutes: 0,
        }
    });
    let host = Arc::new(Host::new(surroundings));
    let options = Arc::new(options);
    println!("listening on http://127.0.0.1:{}", options.port);
    for stream in listener.incoming().flatten() {
        let (host, options) = (host.clone(), options.clone());
        std::thread::spawn(move || {
            if let Err(why) = answer(&host, &options, &stream) {
                eprintln!("{why}");
            }
        });
    }
    ExitCode::SUCCESS
}

/// An answer: status, headers, body.
struct Answer(u16, Vec<(&'static str, String)>, Vec<u8>);

/// One request, one answer, one connection: a browser keeps several open, and a pool of threads
/// that they fill would leave the next one waiting for ever.
fn answer(host: &Host, options: &Options, stream: &TcpStream) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let mut words = line.split_whitespace();
    let (method, url) = (words.next().unwrap_or(""), words.next().unwrap_or("/"));
    let path = url.split('?').next().unwrap_or("/").to_owned();
    let mut length = 0;
    loop {
        let mut header = String::new();
        if reader.read_line(&mut header)? == 0 || header == "\r\n" {
            break;
        }
        if let Some((name, value)) = header.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap_or(0);
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    let Answer(status, headers, bytes) = respond(host, options, method, &path, &body);
    let mut head = format!(
        "HTTP/1.1 {status} .\r\nconnection: close\r\ncontent-length: {}\r\n",
        bytes.len()
    );
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    let mut stream = stream;
    stream.write_all(head.as_bytes())?;
    stream.write_all(b"\r\n")?;
    stream.write_all(&bytes)?;
    stream.flush()
}

fn respond(host: &Host, options: &Options, method: &str, path: &str, body: &[u8]) -> Answer {
    let input = || serde_json::from_slice::<Value>(body).unwrap_or(Value::Null);
    match (method, path) {
        ("POST", "/api/file") => match host.document(input()["document"].clone()) {
            Ok(document) => {
                let name: String = document.name.bytes().map(|b| format!("%{b:02X}")).collect();
                let headers = vec![
                    ("content-type", document.mime.to_owned()),
                    (
                        "content-disposition",
                        format!("attachment; filename*=UTF-8''{name}"),
                    ),
                ];
                Answer(200, headers, document.bytes)
            }
            Err(error) => reply(Err(json!(error))),
        },
        ("POST", api) if api.starts_with("/api/") => reply(run(host, options, api, &input())),
        ("GET", path) => file(&options.ui, path),
        _ => Answer(405, Vec::new(), Vec::new()),
    }
}

/// The calls, and what the shell does by dialogs: here a fixed file in the data folder.
fn run(host: &Host, options: &Options, api: &str, input: &Value) -> Result<Value, Value> {
    let said = |result: Result<(), counterpart_app::wire::frame::WireError>| {
        result.map(|()| json!(true)).map_err(|e| json!(e))
    };
    match api {
        "/api/call" => host
            .call(
                input["command"].as_str().unwrap_or_default(),
                input["input"].clone(),
            )
            .map_err(|e| json!(e)),
        "/api/pick-workspace" => {
            let picked = options.data.join("picked.counterpart");
            said(if input["how"] == "new" {
                host.new_file(&picked)
            } else {
                host.open_file(&picked)
            })
        }
        "/api/open-recent" => said(
            host.open_recent(usize::try_from(input["index"].as_u64().unwrap_or(0)).unwrap_or(0)),
        ),
        "/api/save-workspace-copy" => {
            let copy = options.data.join("copy.counterpart");
            host.save_copy(&copy)
                .map(|()| json!({ "saved": true, "place": copy.display().to_string() }))
                .map_err(|e| json!(e))
        }
        "/api/show-in-folder" => Ok(Value::Null),
        _ => Err(json!({ "code": "internal", "message": format!("no such door: {api}") })),
    }
}

fn reply(result: Result<Value, Value>) -> Answer {
    let (status, value) = match result {
        Ok(value) => (200, value),
        Err(value) => (400, value),
    };
    Answer(
        status,
        vec![("content-type", "application/json".to_owned())],
        value.to_string().into_bytes(),
    )
}

fn file(ui: &Path, path: &str) -> Answer {
    let wanted = path.trim_start_matches('/');
    let wanted = if wanted.is_empty() {
        "index.html"
    } else {
        wanted
    };
    let fits = Path::new(wanted)
        .components()
        .all(|c| matches!(c, std::path::Component::Normal(_)));
    let bytes = if fits {
        std::fs::read(ui.join(wanted)).ok()
    } else {
        None
    };
    let Some(bytes) = bytes else {
        return Answer(404, Vec::new(), Vec::new());
    };
    let kind = match wanted.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    };
    let headers = vec![
        ("content-type", kind.to_owned()),
        ("content-security-policy", POLICY.to_owned()),
    ];
    Answer(200, headers, bytes)
}
