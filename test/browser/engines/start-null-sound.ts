import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { waitFor } from "./wait-for.ts";
import { startProgram, type RunningProgram } from "./start-program.ts";

/** A sound card that nobody hears, whose time runs like that of a real one. */
export interface NullSound extends RunningProgram {
  /** What a browser needs in its environment to play there. */
  readonly env: Readonly<Record<string, string>>;
}

/** Starts PulseAudio with nothing but a null sink; its files are in the folder. */
export async function startNullSound(folder: string): Promise<NullSound> {
  mkdirSync(folder, { recursive: true });
  const socket = join(folder, "native");
  const modules = [
    `module-native-protocol-unix socket=${socket} auth-anonymous=1`,
    "module-null-sink",
  ];
  const program = startProgram({
    file: "pulseaudio",
    args: [
      "-n",
      "--daemonize=no",
      "--use-pid-file=no",
      "--exit-idle-time=-1",
      ...modules.flatMap((module) => ["-L", module]),
    ],
    env: { HOME: folder, XDG_RUNTIME_DIR: folder, XDG_CONFIG_HOME: folder },
  });
  await waitFor("PulseAudio", () => existsSync(socket));
  return { ...program, env: { PULSE_SERVER: `unix:${socket}` } };
}
