/** Servers of the test's own on this machine, in the clear: one that takes mail, one that takes webhooks. */
import { createServer as createHook } from "node:http";
import { createServer as createMail } from "node:net";

/** Listens; `fault` is what goes wrong from now on, `taken` what arrived. */
async function listening(make) {
  const state = { fault: "", taken: [], port: 0 };
  const open = new Set();
  const server = make(state);
  server.on("connection", (socket) => {
    open.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => open.delete(socket));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  state.port = server.address().port;
  state.close = () => {
    for (const socket of open) socket.destroy();
    return new Promise((done) => server.close(done));
  };
  return state;
}

/** Takes mail. Faults: "password", "recipient", "refuses", "lost" (reads it and hangs up without a word). */
export const mailServer = () =>
  listening((state) =>
    createMail((socket) => {
      const say = (text) => socket.write(`${text}\r\n`);
      let rest = "";
      let letter = null;
      say("220 test ready");
      socket.on("data", (bytes) => {
        rest += bytes;
        for (let end = rest.indexOf("\r\n"); end >= 0; end = rest.indexOf("\r\n")) {
          const line = rest.slice(0, end);
          rest = rest.slice(end + 2);
          if (letter !== null && line !== ".") letter.push(line);
          else if (letter !== null) {
            const whole = letter.join("\r\n");
            letter = null;
            if (state.fault === "lost") return socket.destroy();
            if (state.fault === "refuses") say("554 5.7.1 not wanted");
            else {
              state.taken.push(whole);
              say("250 queued as 42");
            }
          } else if (/^EHLO/i.test(line)) say("250-test\r\n250-8BITMIME\r\n250 AUTH PLAIN LOGIN");
          else if (/^AUTH/i.test(line)) say(state.fault === "password" ? "535 5.7.8 bad credentials" : "235 welcome");
          else if (/^RCPT/i.test(line) && state.fault === "recipient") say("550 5.1.1 no such user");
          else if (/^DATA/i.test(line)) {
            letter = [];
            say("354 go on");
          } else if (/^QUIT/i.test(line)) {
            say("221 bye");
            socket.end();
          } else say("250 ok");
        }
      });
    }),
  );

/** Takes webhooks. A number as fault is the status it answers with. */
export const hookServer = () =>
  listening((state) =>
    createHook((request, answer) => {
      let body = "";
      request.on("data", (bytes) => (body += bytes));
      request.on("end", () => {
        const status = state.fault || 200;
        if (request.method === "POST" && status < 300) state.taken.push({ path: request.url, body });
        answer.writeHead(status).end(status < 300 ? "ok" : "no_service");
      });
    }),
  );
