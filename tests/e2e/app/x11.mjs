/**
 * Closes a window the way its close button does: by the WM_DELETE_WINDOW message of the X11
 * protocol. Without a window manager no tool does this; xdotool destroys the window instead.
 */
import { connect } from "node:net";
import { once } from "node:events";

export async function askToClose(display, windowId) {
  const socket = connect(`/tmp/.X11-unix/X${display.slice(1)}`);
  await once(socket, "connect");
  const read = reader(socket);

  const hello = Buffer.alloc(12);
  hello.write("l");
  hello.writeUInt16LE(11, 2);
  socket.write(hello);
  const greeting = await read(8);
  if (greeting[0] !== 1) throw new Error("The X server refused the connection.");
  await read(greeting.readUInt16LE(6) * 4);

  const protocols = await atom("WM_PROTOCOLS");
  const deleteWindow = await atom("WM_DELETE_WINDOW");
  const message = Buffer.alloc(44);
  message.writeUInt8(25, 0); // SendEvent
  message.writeUInt16LE(11, 2);
  message.writeUInt32LE(windowId, 4);
  message.writeUInt8(33, 12); // a ClientMessage of 32-bit values
  message.writeUInt8(32, 13);
  message.writeUInt32LE(windowId, 16);
  message.writeUInt32LE(protocols, 20);
  message.writeUInt32LE(deleteWindow, 24);
  socket.end(message);
  await once(socket, "close");

  async function atom(name) {
    const request = Buffer.alloc(8 + Math.ceil(name.length / 4) * 4);
    request.writeUInt8(16, 0); // InternAtom
    request.writeUInt16LE(request.length / 4, 2);
    request.writeUInt16LE(name.length, 4);
    request.write(name, 8);
    socket.write(request);
    return (await read(32)).readUInt32LE(8);
  }
}

/** Reads exactly so many bytes at a time. */
function reader(socket) {
  let buffer = Buffer.alloc(0);
  let wake = () => {};
  socket.on("data", (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    wake();
  });
  return async (length) => {
    while (buffer.length < length) await new Promise((resolve) => (wake = resolve));
    const taken = buffer.subarray(0, length);
    buffer = buffer.subarray(length);
    return taken;
  };
}
