import { escapeControls } from "./escape-controls.ts";
import type { PublishFault, PublishFaultCode } from "./publish-error.ts";

type Sentence = (fault: PublishFault) => string;

const sentences: Readonly<Record<PublishFaultCode, Sentence>> = {
  "no-title": () =>
    'there is no title — begin the notes with a line like "# My show 2025/6/8", or give it with --title',
  "no-date": ({ quoted }) =>
    quoted.trim() === ""
      ? "no date is known for it — give it with --date 2025-06-08"
      : `neither the title ${quote(quoted)} nor the names of the files have a date like 2025/6/8 that exists — add one, or give it with --date`,
  "bad-date": ({ quoted }) =>
    `${quote(quoted)} is no date — write year, month and day, e.g. --date 2025-06-08`,
  "ambiguous-date": ({ quoted, expected = "" }) =>
    `${quote(quoted)} may be two days, because some put the month first — say which with --date, e.g. --date ${expected}`,
  "bad-front-matter": ({ quoted }) =>
    `the front matter cannot be read at ${quote(quoted)} — write it like "tags: [AI, fonts]", with text that holds a colon in quotation marks`,
  "bad-toml": ({ quoted }) =>
    `the front matter cannot be read at ${quote(quoted)} — write it like tags = ["AI", "fonts"], with text in quotation marks`,
  "late-chapter": ({ quoted, expected = "" }) =>
    `the chapter ${quote(quoted)} begins at ${expected}, after the end of the sound — check that both belong together; it was left out`,
  "also-published": ({ quoted }) =>
    `the same sound is published as ${quote(quoted)} too — if that is an earlier try, take it away: npm run station -- remove ${quoted}`,
  "not-confirmed": ({ quoted }) =>
    `the folder with ${quote(quoted)} would be deleted, with its sound — say --yes if that is meant`,
  "id-in-use": ({ quoted }) =>
    `another episode has the id ${quote(quoted)} — choose one that is free, or remove that one first`,
  "station-exists": () =>
    "the show is described there already — edit that file, or write a new one with --replace",
  "empty-transcript": () => "nothing is spoken in this transcript — give another file",
  "lone-bold-mark": ({ quoted }) =>
    `a ** in ${quote(quoted)} has no partner — close the bold run or remove the mark`,
  "repeated-tag": ({ quoted }) => `the tag ${quote(quoted)} stands in the list twice — remove one`,
  "unknown-command": ({ quoted, expected }) =>
    `there is no command ${quote(quoted)} — ${expected === undefined ? 'use "add" or "--help"' : `did you mean "${expected}"?`}`,
  "unknown-flag": ({ quoted, expected }) =>
    `there is no flag ${quote(quoted)} — ${expected === undefined ? 'see "--help" for those there are' : `did you mean "${expected}"?`}`,
  "missing-value": ({ quoted }) => `nothing stands behind ${quote(quoted)} — write its value there`,
  "missing-argument": ({ quoted }) => `${quoted} is missing — see "--help" for an example`,
  "extra-argument": ({ quoted }) =>
    `${quote(quoted)} is one argument too many — put names with spaces in quotation marks`,
  "wrong-flag": ({ quoted, expected = "" }) =>
    `${quote(quoted)} belongs to ${expected} — leave it out, or see "--help"`,
  "bad-number": ({ quoted, expected = "" }) =>
    `${quote(quoted)} is no number of ${expected} — write a whole number from 1 on`,
  "bad-decoder": ({ quoted, expected = "" }) =>
    `there is no decoder ${quote(quoted)} — write ${expected}, or nothing`,
  "no-ffmpeg": () => "there is no ffmpeg here — install it, or leave --decoder out",
  "bad-id": ({ quoted }) =>
    `${quote(quoted)} cannot be an id — use lower-case letters, digits and inner hyphens, e.g. 2025-06-08-b`,
  "id-taken": ({ quoted, expected = "" }) =>
    quoted === expected
      ? `${quote(quoted)} stands there with another sound — if this is another episode, give it an --id of its own; to put it in that one's place, --replace it`
      : `${quote(quoted)} stands there with another title and sound than ${quote(expected)} — choose another place with --id, or --replace it`,
  "same-id": ({ quoted, expected = "" }) =>
    `its date ${quote(quoted)} is also that of ${quote(expected)}, and would be the id of both — publish one of them alone, with --id`,
  "many-sounds": ({ quoted }) =>
    `several sounds belong to it (${quoted}) — leave one, or name the right one: add <notes> <audio>`,
  "no-pairs": () =>
    "there are no notes with a sound of the same name in it — name them like a.md and a.mp3, or give each pair a folder of its own",
  "no-partner": ({ expected = "" }) => `passed over, because there ${expected}`,
  crashed: ({ quoted }) =>
    `the work on it broke off (${quote(quoted)}) — run the command with this pair alone`,
  "missing-file": () => "there is no such file — check its name and folder",
  "unreadable-file": ({ quoted }) =>
    `the file cannot be read (${quoted}) — check that it is a file and that you may read it`,
  "past-limit": ({ quoted, expected = "" }) =>
    `it has ${quoted}, and no more than ${expected} is read — check that it is the right file, or make it smaller`,
  "sound-limit": ({ quoted, expected = "" }) =>
    `its header says ${quoted}, which is not ${expected} — export the sound again`,
  "bad-address": ({ quoted }) =>
    `${quote(quoted)} is no address of a sound — write one like https://example.org/ep12.mp3, without name and password`,
  "plain-http": ({ quoted }) =>
    `${quote(quoted)} is not https, so others could read and change it, and pages with https do not play it — give the https address, or say --allow-http`,
  "private-address": ({ quoted }) =>
    `it leads to ${quote(quoted)}, which is in a private network — give the address itself if that is meant`,
  "lost-redirect": ({ quoted }) =>
    `its host leads on and on, at last to ${quote(quoted)} — give the address where the sound is`,
  "host-refused": ({ quoted }) =>
    `its host answers ${quoted} — check the address in a browser, and that no password is needed`,
  "host-unreachable": ({ quoted, expected = "" }) =>
    `${quote(expected)} cannot be reached (${quoted}) — check the address and the connection, then run the command again`,
  "host-slow": ({ quoted }) =>
    `${quote(quoted)} is too slow to wait for — run the command again later`,
  "no-ranges": () =>
    "its host does not send parts of a file, so nobody could seek — put the sound on a host that answers byte ranges",
  "length-unknown": () =>
    "its length does not stand in its header — say --listen, so that it is downloaded and measured",
  "not-listened": () =>
    "the sound was not listened to, so the notes are shown as notes — if they are what is spoken, say --listen; it is downloaded, and thrown away again",
  "not-text": () => "the file is not UTF-8 text — save it as UTF-8",
  "not-audio": () => `the file holds no sound — ${giveSound}`,
  "unsupported-audio": ({ quoted }) => `browsers do not play ${quote(quoted)} — ${giveSound}`,
  "damaged-audio": ({ quoted }) => {
    const words = quoted === "" ? "" : ` (${quote(quoted)})`;
    return `the sound cannot be decoded${words} — export it again, then ${giveSound}`;
  },
  "length-misjudged": ({ quoted, expected = "" }) =>
    `browsers take it to be ${quoted} long, but ${expected} are in it: seeking lands wrong — run the command again with --fix-sound, or export the sound again`,
  "sound-fixed": ({ quoted }) =>
    `it was published as a copy with ${quoted}, so that browsers tell its length right; your file and its sound are as they were`,
  "picture-left-out": () =>
    "it is a video: its picture track was left out, its sound was taken as it is",
  "no-picture": ({ quoted }) =>
    `its picture ${quote(quoted)} was left out, because it is no picture file beside the notes — put a png, jpg, webp, gif or avif there, or take it out`,
  "bad-json": ({ quoted }) =>
    `the file is not JSON at ${quote(quoted)} — look for a missing comma, quotation mark or bracket there or just above`,
  "too-deep": () =>
    "brackets stand in brackets more than 200 times — it is no file of this program: give another",
  "bad-shape": ({ quoted, expected = "" }) =>
    `${quoted === "" ? "the file" : quote(quoted)} is not as it should be (${expected}) — correct or remove it`,
  "newer-version": ({ expected = "" }) =>
    `the file comes from a newer release (${expected}) — update this one`,
  "bad-timestamp": ({ quoted }) =>
    `${quote(quoted)} does not say from when to when it is spoken — write a line like 00:01:02.500 --> 00:01:04.000 above each caption`,
  "unknown-sidecar": () =>
    "the file holds no times — give a timeline, WebVTT, SRT or a Podcasting 2.0 transcript",
  "times-backwards": ({ quoted, expected = "" }) =>
    `the time ${quoted} ms runs backwards, because ${expected} ms stands before it — put the times in order`,
  "time-past-end": ({ quoted, expected = "" }) =>
    `the time ${quoted} ms is past the end of the sound at ${expected} ms — check that both belong together`,
  "end-cut": ({ quoted, expected = "" }) =>
    `the end at ${quoted} ms is past the end of the sound at ${expected} ms and was cut to it — if more is missing, check that both belong together`,
  "captions-moved": ({ quoted }) =>
    `its times are those of another cut: by what is heard they were moved by ${quoted} — listen to some sentences, and give captions of this cut if they are off`,
  "captions-elsewhere": ({ quoted, expected = "" }) =>
    `its times are not those of this sound: ${quoted} sentences are heard elsewhere (by ${expected}), and no shift mends all of them — give captions of this cut, or take these as they are with --force-estimate`,
  "text-differs": formatDifference,
  "wrong-sound": ({ quoted, expected = "" }) =>
    `only ${quoted} % of the notes ${quote(expected)} can be heard in it — check that notes and sound belong together, or estimate the times with --force-estimate`,
  "foreign-text": ({ quoted, expected = "" }) =>
    `the notes ${quote(expected)} fit it no better than other words would (${quoted} better than nonsense) — check that notes and sound belong together, or estimate the times with --force-estimate`,
  "word-outside-text": ({ quoted, expected = "" }) =>
    `the word ${quoted} does not stand in ${quote(expected)} after the word before it — correct its offsets`,
  "id-not-folder": ({ quoted, expected = "" }) =>
    `the id ${quote(quoted)} is not the name of its folder — write ${quote(expected)} or rename the folder`,
  "times-lost": () =>
    "the episode there has exact times and this run would estimate them — give its --timeline again, or --replace it",
  "bad-fix": ({ quoted }) =>
    `${quote(quoted)} is no fix — write the time and the words spoken then, e.g. --fix "12:03.4=说到这儿"`,
  "fix-not-found": ({ quoted }) =>
    `the notes nowhere say ${quote(quoted)} — copy the words from the notes`,
  "fix-ambiguous": ({ quoted, expected = "" }) =>
    `the notes say ${quote(quoted)} in ${expected} places — write more of the sentence`,
  "fix-backwards": ({ quoted, expected = "" }) =>
    `the pin at ${quoted} stands behind words that are pinned at ${expected} — correct one of them, or take it away with --unfix`,
  "no-pin": ({ quoted }) =>
    `no time is pinned in the sentence with ${quote(quoted)} — there is nothing to take away`,
  "pin-lost": ({ quoted }) =>
    `the time pinned in ${quote(quoted)} has no place in the changed notes — set it again with retime --fix`,
  "no-book-sound": ({ quoted }) =>
    `readers of books play no ${quoted} — publish the episode as MP3 or MPEG-4 sound`,
  "not-published": ({ quoted }) =>
    `no episode ${quote(quoted)} is published there — check the id, or publish it with "add"`,
  "sidecar-lost": () =>
    "the episode there had times from a file, these were found by listening — put that file beside the sound, or give it with --timeline, to have them back",
  "cannot-write": ({ quoted }) =>
    `nothing can be written there (${quoted}) — ${mendWriting[quoted] ?? "check the folder"}`,
  interrupted: () => "stopped before the end — nothing was written; run the command again",
  "interrupted-folder": ({ quoted }) =>
    `stopped before the end — of the pairs ${quoted} are published, nothing is half written; run the command again for the others`,
};

const giveSound = "give an mp3, m4a, aac, ogg, opus, wav or flac file";

const mendWriting: Readonly<Record<string, string>> = {
  EACCES: "ask for permission to write or choose another folder with --public",
  EPERM: "ask for permission to write or choose another folder with --public",
  EROFS: "choose a folder on a disk that can be written with --public",
  ENOSPC: "make room on the disk",
  EDQUOT: "make room on the disk",
  EFBIG: "make room on the disk",
  ENOTDIR: "a file stands where a folder is needed: move it away",
  EEXIST: "a file stands where a folder is needed: move it away",
};

/**
 * Says in one sentence what is wrong, where, and how to mend it.
 *
 * @example formatFault(fault) // "notes.md:1: the title “# Show” has no date that exists — add one, …"
 */
export function formatFault(fault: PublishFault): string {
  const line = fault.line === undefined ? "" : `:${fault.line}`;
  const bypass = fault.bypass === undefined ? "" : `, or leave this file out with ${fault.bypass}`;
  const sentence = `${fault.where}${line}: ${sentences[fault.code](fault)}${bypass}`;
  // One line, whatever the names of files and the words of libraries hold.
  return escapeControls(sentence.replaceAll(/\s*\n\s*/gu, " "));
}

function formatDifference({ quoted, expected = "" }: PublishFault): string {
  const mend = "make both say the same";
  if (quoted === "") return `it ends where the notes say ${quote(expected)} — ${mend}`;
  if (expected === "") return `it says ${quote(quoted)} where the notes end — ${mend}`;
  return `it says ${quote(quoted)} where the notes say ${quote(expected)} — ${mend}`;
}

const longestQuote = 60;

/** Quotes foreign text: shortened, on one line, without codes that steer a terminal. */
function quote(text: string): string {
  // A line may be a megabyte, and there may be many of them.
  const line = text
    .slice(0, 10 * longestQuote)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim();
  if (line.length <= longestQuote) return `“${line}”`;
  // A cut through a surrogate pair would print half a character.
  const start = line.slice(0, longestQuote).replace(/[\uD800-\uDBFF]$/u, "");
  return `“${start}…”`;
}
