/**
 * A stage for the real window: a virtual display, WebKitWebDriver, and folders of its own, so that
 * no journey touches a person's data or screen.
 */
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Session } from "./driver.mjs";
import { askToClose } from "./x11.mjs";

const root = new URL("../../../", import.meta.url).pathname;
const binary = process.env.COUNTERPART_BIN ?? join(root, "target/debug/counterpart");
const pictures = join(root, "tests/e2e/out");

/** Sets the stage; `environment` is added to the app's. */
export async function setStage(environment = {}) {
  const folder = mkdtempSync(join(tmpdir(), "counterpart-e2e-"));
  const at = (name) => join(folder, name);
  for (const name of ["data", "documents", "saved", "home"]) mkdirSync(at(name));
  mkdirSync(pictures, { recursive: true });
  const display = await startDisplay();
  const env = {
    PATH: process.env.PATH,
    LANG: process.env.LANG ?? "C.UTF-8",
    HOME: at("home"),
    USER: "Ana Duarte",
    DISPLAY: display.name,
    NO_AT_BRIDGE: "1",
    TAURI_WEBVIEW_AUTOMATION: "true",
    COUNTERPART_DATA_DIR: at("data"),
    COUNTERPART_DOCUMENTS_DIR: at("documents"),
    COUNTERPART_E2E_SAVE_TO: at("saved"),
    COUNTERPART_TODAY: "2026-03-12",
    ...environment,
  };
  return new Stage(folder, display, env);
}

class Stage {
  #display;
  #env;
  #driver;
  #log = "";

  constructor(folder, display, env) {
    this.folder = folder;
    this.#display = display;
    this.#env = env;
  }

  /** A path in the folder of this stage: `data`, `documents`, `saved`. */
  path(...names) {
    return join(this.folder, ...names);
  }

  /** Runs the app's command line, which ends by itself. */
  command(...args) {
    return execFileSync(binary, args, { env: this.#env, encoding: "utf8" });
  }

  /** Opens the app with these arguments and waits until its page is there. */
  async open(...args) {
    const port = 20_000 + Math.floor(Math.random() * 20_000);
    this.#driver = spawn("WebKitWebDriver", [`--port=${port}`], { env: this.#env, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [this.#driver.stdout, this.#driver.stderr]) stream.on("data", (text) => (this.#log += text));
    const origin = `http://127.0.0.1:${port}`;
    await until("WebKitWebDriver listens", () => fetch(`${origin}/status`).then((answer) => answer.ok));
    const session = await Session.start(origin, binary, args);
    await until("the page has something on it", () => session.run(`() => document.body.innerText.trim() !== ""`));
    return session;
  }

  /** Kills the app as a power cut would: no goodbye, no saving. */
  async kill() {
    await end(descendants(this.#driver.pid));
    await stop(this.#driver);
  }

  /** Asks the window to close as its close button does, and waits until the app has ended. */
  async close() {
    const app = descendants(this.#driver.pid);
    const seen = execFileSync("xwininfo", ["-name", "Counterpart"], { env: this.#env, encoding: "utf8" });
    await askToClose(this.#display.name, Number(/Window id: (0x[0-9a-f]+)/.exec(seen)[1]));
    await until("the app has ended", () => !app.some(alive));
    await stop(this.#driver);
  }

  /** The display's name, for other programs that look at it. */
  get display() {
    return this.#display.name;
  }

  /** Photographs the display; WebDriver's own screenshots hang without DMABUF. */
  photograph(name) {
    const file = join(pictures, `${name}.png`);
    execFileSync("import", ["-window", "root", file], { env: this.#env });
    return file;
  }

  /** Titles of the windows on the display. */
  windows() {
    const tree = execFileSync("xwininfo", ["-root", "-tree"], { env: this.#env, encoding: "utf8" });
    return [...tree.matchAll(/"([^"]*)": \(/g)].map(([, title]) => title);
  }

  /** Presses a key in one of the system's windows, which WebDriver cannot reach. */
  pressOn(title, key) {
    const [window] = execFileSync("xdotool", ["search", "--onlyvisible", "--name", `^${title}$`], { env: this.#env, encoding: "utf8" }).split("\n");
    execFileSync("xdotool", ["windowfocus", window, "key", key], { env: this.#env });
  }

  /** Clicks into one of the system's windows, so many pixels from its corner. */
  clickOn(title, x, y) {
    const [window] = execFileSync("xdotool", ["search", "--onlyvisible", "--name", `^${title}$`], { env: this.#env, encoding: "utf8" }).split("\n");
    execFileSync("xdotool", ["mousemove", "--window", window, String(x), String(y), "click", "1"], { env: this.#env });
  }

  /** Size and place of the app's window, as `1280x800+0+0`. */
  geometry() {
    const seen = execFileSync("xwininfo", ["-name", "Counterpart"], { env: this.#env, encoding: "utf8" });
    const number = (label) => Number(new RegExp(`${label}: +(-?\\d+)`).exec(seen)[1]);
    return `${number("Width")}x${number("Height")}+${number("Absolute upper-left X")}+${number("Absolute upper-left Y")}`;
  }

  /** What the app and its driver have printed. */
  get log() {
    return this.#log;
  }

  /** Ends everything and removes the folders. */
  async strike() {
    if (this.#driver) {
      await end(descendants(this.#driver.pid));
      await stop(this.#driver);
    }
    await stop(this.#display.server);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Waits until `holds` gives something true; a throw counts as not yet. */
export async function until(what, holds, milliseconds = 15_000) {
  const end = Date.now() + milliseconds;
  let last;
  for (;;) {
    try {
      const value = await holds();
      if (value) return value;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`Not within ${milliseconds / 1000} s: ${what}.`, { cause: last });
    await sleep(50);
  }
}

async function startDisplay() {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x800x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", () => reject(new Error("Xvfb found no free display.")));
    server.stdio[3].once("data", (text) => resolve(String(text).trim()));
  });
  return { server, name: `:${number}` };
}

/** Processes started by `parent` and by those it started: WebKit's write into the data folder too. */
function descendants(parent) {
  const children = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => state(pid)?.parent === parent);
  return children.flatMap((pid) => [pid, ...descendants(pid)]);
}

async function end(pids) {
  for (const pid of pids.filter(alive)) process.kill(pid, "SIGKILL");
  await until("the app is gone", () => !pids.some(alive));
}

function alive(pid) {
  const now = state(pid);
  return now !== undefined && now.letter !== "Z";
}

function state(pid) {
  try {
    const [letter, parent] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
    return { letter, parent: Number(parent) };
  } catch {
    return undefined;
  }
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}
