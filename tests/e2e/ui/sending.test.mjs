/** Sending by keyboard alone, to real servers of the test's own: set up, looked at, sent, failed, sent again, never twice. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { keyboard } from "./keys.mjs";
import { hookServer, mailServer } from "./servers.mjs";
import { accessible, fits, setStage } from "./stage.mjs";

let stage;
let mail;
let hook;
let page;
let press, type, to, comes, button, field, shows;
let win;

before(async () => {
  [stage, mail, hook] = await Promise.all([setStage(), mailServer(), hookServer()]);
  await stage.call("open_sample");
  win = (await stage.call("wins", { from: 0, most: 1 })).wins[0].win;
  page = await stage.open("settings");
  page.setDefaultTimeout(8_000);
  ({ press, type, to, comes, button, field, shows } = keyboard(page));
});
after(async () => {
  await Promise.all([stage.strike(), mail.close(), hook.close()]);
  assert.deepEqual(stage.troubles, []);
});

const routes = async () => (await stage.call("routes")).routes;
async function until(what, holds) {
  for (let turn = 0; turn < 100; turn += 1) {
    if (await holds()) return;
    await page.waitForTimeout(50);
  }
  assert.fail(`${what} does not come about`);
}
const edit = (name) => button(new RegExp(`^${name}(: |$)`));

test("a mail server: added, filled in, its password kept, tried; a wrong password is said", async () => {
  await shows("Set up a mail server or a channel once");
  await to(button("Add a mail server"));
  await press("Enter");
  await until("the route", async () => (await routes()).length === 1);
  const way = page.getByRole("region", { name: "Our mail" });
  await way.waitFor();
  for (const [name, value] of [["Sign in as", "ana"], ["Port", String(mail.port)], ["Server", "127.0.0.1"]]) {
    await to(way.getByRole("button", { name: new RegExp(`^${name}`) }), { key: "Shift+Tab" });
    await press("Enter");
    await type(value, "Enter");
    await until(name, async () => JSON.stringify((await routes())[0].route).includes(value));
  }
  await to(way.getByRole("radio", { name: "STARTTLS" }));
  await press("ArrowRight", "ArrowRight");
  await until("no protection", async () => (await routes())[0].route.security === "none");
  await to(way.getByRole("textbox", { name: "Password, Our mail" }).or(way.locator("input[type=password]")));
  await page.keyboard.type("hush");
  await to(way.getByRole("button", { name: "Keep in the keyring" }));
  await page.keyboard.press("Enter");
  await way.getByRole("status").filter({ hasText: "Kept in this computer’s keyring." }).waitFor();
  mail.fault = "password";
  await to(way.getByRole("button", { name: "Try the connection" }));
  await press("Enter");
  await way.getByText(/127\.0\.0\.1 does not know the name and password: type the password again\./).waitFor();
  mail.fault = "";
  await comes(/^button “Try the connection”/, "it keeps the focus");
  await press("Enter");
  await way.getByText("127.0.0.1 does not know").waitFor({ state: "detached" });
  await accessible(page, "a mail server");
  await fits(page, "a mail server");
});

test("a Slack channel: an address in the clear is refused where it is pasted, a good one is kept out of sight", async () => {
  await to(button("Add a Slack channel"));
  await press("Enter");
  const way = page.getByRole("region", { name: "Slack", exact: true });
  await way.waitFor();
  await to(way.locator("input[type=password]"), { key: "Shift+Tab" });
  await page.keyboard.type("http://hooks.example.com/services/T0/B0/secret");
  await page.keyboard.press("Enter");
  await way.getByRole("alert").filter({ hasText: "Nothing is sent in the clear" }).waitFor();
  await comes(/^input “Webhook address/, "what was pasted is there to be mended");
  await type(`http://127.0.0.1:${hook.port}/services/secret-path`, "Enter");
  await shows("Slack webhook · leads to 127.0.0.1");
  assert.equal(await way.locator("input[type=password]").inputValue(), "");
  assert.ok(!(await page.content()).includes("secret-path"), "nobody reads it from the screen");
  await accessible(page, "a channel");
});

async function announcing(form) {
  // The same address again would change nothing.
  await page.goto("about:blank");
  await page.goto(`${stage.url}#/wins?at=${win.id}`);
  await page.getByRole("heading", { name: "The win" }).waitFor();
  await to(button("Announce"));
  await press("Enter");
  await field("Subject").waitFor();
  await to(page.getByRole("radio", { name: "Rich text" }));
  for (let turn = 0; turn < 7 && !(await page.getByRole("radio", { name: form, exact: true }).isChecked()); turn += 1)
    await press("ArrowRight");
}
const preview = () => page.locator(".preview");
const send = () => page.getByRole("button", { name: "Send", exact: true });

test("a mail: exactly what goes where, a failure beside Send, sent on the second try, told once", async () => {
  await announcing("Mail");
  const whom = page.getByRole("textbox", { name: "To", exact: true });
  await to(whom);
  await type("luc@northgate.example, mia@northgate.example");
  await to(button("Send now"));
  await comes(/Send now/);
  assert.ok(await page.getByRole("radio", { name: "Mail", exact: true }).isChecked(), "to whom it goes changes no form");
  await press("Enter");
  await preview().getByText("127.0.0.1, port").waitFor();
  await preview().getByText("Ana Duarte <ana.duarte@northgate.example>").waitFor();
  await preview().getByText("luc@northgate.example, mia@northgate.example").waitFor();
  assert.equal(mail.taken.length, 0, "nothing left before Send");
  mail.fault = "recipient";
  await to(preview().getByRole("textbox", { name: "Who is told" }));
  await page.keyboard.type("Everybody in Lyon");
  await to(send());
  await page.keyboard.press("Enter");
  const beside = preview().getByRole("status").filter({ hasText: /takes nothing for luc@northgate\.example, so nobody got it/ });
  await beside.waitFor();
  const [at, of] = [await beside.boundingBox(), await send().boundingBox()];
  assert.ok(Math.abs(at.y + at.height / 2 - (of.y + of.height / 2)) < 30, "the sentence is beside the button");
  await page.getByRole("list", { name: "Sent from here" }).getByText("Not sent").waitFor();
  assert.equal(await page.getByRole("list", { name: "Told to" }).getByText("Everybody in Lyon").count(), 0);
  await accessible(page, "a failure");
  await fits(page, "a failure");
  await comes(/^button “Send”/, "Send keeps the focus, to try again");
  mail.fault = "";
  await page.keyboard.press("Enter");
  await shows(/^Sent to 2 people\.|^Sent to /);
  await page.getByRole("list", { name: "Told to" }).getByText("Everybody in Lyon").waitFor();
  assert.equal(mail.taken.length, 1);
  const [letter] = mail.taken;
  assert.match(letter, /^To: .*luc@northgate\.example.*mia@northgate\.example/m);
  assert.doesNotMatch(letter, /^X-Unsent/m, "it is no draft any more");
  const { deliveries } = await stage.call("deliveries", { id: win.id });
  assert.deepEqual([deliveries.length, deliveries[0].state, deliveries[0].attempts], [1, "sent", 2]);
});

test("it cannot be sent twice: the preview says when it went, and there is no Send", async () => {
  await comes(/^button “Send now”/, "sent, the focus is where it began");
  await press("Enter");
  await preview().getByRole("alert").filter({ hasText: /This was sent to .* on .*, word for word\./ }).waitFor();
  assert.equal(await send().count(), 0);
  await press("Enter");
  await preview().waitFor({ state: "detached" });
  // Another window knows it as well.
  const other = await stage.open(`wins?at=${win.id}`);
  await other.getByRole("button", { name: "Announce" }).click();
  await other.getByRole("radio", { name: "Mail", exact: true }).click();
  const whom = other.getByRole("textbox", { name: "To", exact: true });
  await whom.fill("mia@northgate.example; luc@northgate.example");
  await whom.press("Tab");
  await other.getByRole("button", { name: "Send now" }).click();
  await other.locator(".preview").getByRole("alert").filter({ hasText: "This was sent to" }).waitFor();
  await other.close();
  assert.equal(mail.taken.length, 1);
});

test("a channel: the JSON that is shown is what is posted; what may have arrived asks first", async () => {
  await announcing("Slack");
  await to(button("Send now"));
  await press("Enter");
  const posted = preview().getByRole("group", { name: "As posted" });
  await posted.waitFor();
  const shown = await posted.textContent();
  hook.fault = 503;
  await to(send());
  await page.keyboard.press("Enter");
  await preview().getByRole("status").filter({ hasText: /does not take messages just now \(503\): try again in a few minutes\./ }).waitFor();
  hook.fault = 500;
  await comes(/^button “Send”/);
  await page.keyboard.press("Enter");
  const asks = preview().getByRole("alert").filter({ hasText: /nobody knows whether it arrived/ });
  await asks.waitFor();
  assert.ok(await send().isDisabled(), "not without a yes");
  await accessible(page, "it may have arrived");
  hook.fault = "";
  await to(preview().getByRole("checkbox", { name: "Send it again all the same" }), { key: "Shift+Tab" });
  await press("Space");
  await to(send());
  await page.keyboard.press("Enter");
  await shows(/^Sent to Slack/);
  assert.deepEqual(hook.taken, [{ path: "/services/secret-path", body: shown }]);
});

test("without a way there is one quiet line; with long names and many ways nothing overflows", async () => {
  await announcing("Teams");
  await to(page.getByRole("link", { name: "Set up sending in the settings" }));
  await press("Enter");
  await page.getByRole("heading", { name: "Sending" }).waitFor();
  const long = "Everybody who ever asked how long one waits for a coffee, and everyone who answered, ".repeat(3).slice(0, 200);
  const smtp = (await routes()).find(({ route }) => route.kind === "smtp").route.id;
  await stage.call("edit_route", { id: smtp, edit: { field: "name", value: long } });
  await stage.call("edit_route", { id: smtp, edit: { field: "fromName", value: long } });
  for (const kind of ["smtp", "slack", "teams", "teams", "smtp"]) await stage.call("add_route", { kind });
  const people = Array.from({ length: 12 }, (_, n) => `${"a.very.long.name.".repeat(3)}number${n}@northgate.example`).join(", ");
  for (const theme of ["light", "dark"])
    for (const [width, height] of [[1280, 800], [1440, 900]]) {
      const size = `${theme}, ${width}`;
      const other = await stage.open("settings", { theme, width, height });
      other.setDefaultTimeout(8_000);
      await other.getByRole("region", { name: long }).waitFor();
      await fits(other, `many ways, ${size}`);
      if (width === 1280) await accessible(other, `many ways, ${size}`);
      await other.goto(`${stage.url}#/wins?at=${win.id}`);
      await other.getByRole("button", { name: "Announce" }).click();
      await other.getByRole("radio", { name: "Mail", exact: true }).click();
      const whom = other.getByRole("textbox", { name: "To", exact: true });
      await whom.fill(people);
      await whom.press("Tab");
      await other.getByRole("button", { name: "Send now" }).click();
      await other.locator(".preview").getByText("number11@northgate.example").waitFor();
      await fits(other, `long names, ${size}`);
      const dialog = await other.getByRole("dialog").evaluate((one) =>
        [...one.querySelectorAll("*")].filter((part) => part.getBoundingClientRect().right > one.getBoundingClientRect().right + 1).map((part) => part.className));
      assert.deepEqual(dialog, [], `nothing sticks out of the window, ${size}`);
      if (width === 1280) await accessible(other, `long names, ${size}`);
      await other.close();
    }
});
