//! The host's door over HTTP, for browser tests. Never shipped; listens on this machine only.
//!
//! `counterpart-test-host --ui FOLDER --data FOLDER [--port N] [--today DATE] [--user NAME] [--large N]`
//!
//! `--large N` makes a workspace of N initiatives as the file that the open dialog would give.
#![allow(clippy::print_stdout, clippy::print_stderr, clippy::disallowed_methods)]

use chrono::{NaiveDate, Utc};
use counterpart_app::{Host, Moment};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use tiny_http::{Header, Method, Request, Response, Server};

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
    let server = match Server::http(("127.0.0.1", options.port)) {
        Ok(server) => server,
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
    println!("listening on http://{}", server.server_addr());
    for request in server.incoming_requests() {
        answer(&host, &options, request);
    }
    ExitCode::SUCCESS
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).unwrap_or_else(|()| panic!("{name}: {value} is no header"))
}

fn answer(host: &Host, options: &Options, mut request: Request) {
    let path = request.url().split('?').next().unwrap_or("/").to_owned();
    let mut body = String::new();
    let _ = request.as_reader().read_to_string(&mut body);
    let done = match (request.method(), path.as_str()) {
        (Method::Post, "/api/file") => {
            let input: Value = serde_json::from_str(&body).unwrap_or(Value::Null);
            match host.document(input["document"].clone()) {
                Ok(document) => {
                    let name: String = document.name.bytes().map(|b| format!("%{b:02X}")).collect();
                    request.respond(
                        Response::from_data(document.bytes)
                            .with_header(header("content-type", document.mime))
                            .with_header(header(
                                "content-disposition",
                                &format!("attachment; filename*=UTF-8''{name}"),
                            )),
                    )
                }
                Err(error) => reply(request, Err(json!(error))),
            }
        }
        (Method::Post, api) if api.starts_with("/api/") => {
            let input: Value = serde_json::from_str(&body).unwrap_or(Value::Null);
            let result = run(host, options, api, &input);
            reply(request, result)
        }
        (Method::Get, path) => file(&options.ui, path, request),
        _ => request.respond(Response::empty(405)),
    };
    if let Err(why) = done {
        eprintln!("{path}: {why}");
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

fn reply(request: Request, result: Result<Value, Value>) -> std::io::Result<()> {
    let (status, value) = match result {
        Ok(value) => (200, value),
        Err(value) => (400, value),
    };
    request.respond(
        Response::from_string(value.to_string())
            .with_status_code(status)
            .with_header(header("content-type", "application/json")),
    )
}

fn file(ui: &Path, path: &str, request: Request) -> std::io::Result<()> {
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
        return request.respond(Response::empty(404));
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
    request.respond(
        Response::from_data(bytes)
            .with_header(header("content-type", kind))
            .with_header(header("content-security-policy", POLICY)),
    )
}
