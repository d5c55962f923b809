import { connect, type Socket } from "node:net";

/** A line to Firefox. */
export interface Marionette {
  send(name: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown>;
  close(): void;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Connects to Firefox's own end of WebDriver, the one that geckodriver speaks to: packets of
 * `length:JSON`, where a command is `[0, id, name, parameters]` and its answer
 * `[1, id, error, result]`.
 *
 * @see https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, "127.0.0.1");
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("error", reject);
  });
  const waiting = new Map<number, Waiting>();
  listen(socket, (message) => answer(waiting, message));
  const end = (error = new Error("Firefox has hung up")): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  socket.on("error", end);
  socket.on("close", () => end());
  let lastId = 0;
  return {
    send: (name, parameters) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        const text = JSON.stringify([0, lastId, name, parameters]);
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      }),
    close: () => socket.destroy(),
  };
}

/** Cuts what comes into packets. */
function listen(socket: Socket, onMessage: (message: unknown) => void): void {
  let rest = Buffer.alloc(0);
  socket.on("data", (piece) => {
    rest = Buffer.concat([rest, Buffer.from(piece)]);
    for (;;) {
      const colon = rest.indexOf(":");
      const end = colon + 1 + Number(rest.subarray(0, colon).toString());
      if (colon === -1 || rest.length < end) return;
      onMessage(JSON.parse(rest.subarray(colon + 1, end).toString()));
      rest = rest.subarray(end);
    }
  });
}

function answer(waiting: Map<number, Waiting>, message: unknown): void {
  // The first packet is a greeting.
  if (!Array.isArray(message)) return;
  const [, id, error, result]: unknown[] = message;
  const asked = waiting.get(Number(id));
  waiting.delete(Number(id));
  if (error === null) asked?.resolve(result);
  else asked?.reject(new Error(JSON.stringify(error)));
}
