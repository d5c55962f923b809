/** Small WebVTT files, each for one rule of reading them; `name` says which. */
export interface CaptionCase {
  readonly name: string;
  readonly source: string;
}

const cue = "00:01.000 --> 00:02.000";

/** Texts of cues, and what may stand around them. */
const texts: readonly string[] = [
  "plain",
  " \n line of one space",
  "two\nlines",
  "a <b>bold</b> <i.x.y>class</i> <u>under</u>",
  "<v Bob>voice</v> and <v.loud Mary Ann>another",
  "<v Bob>open <v Eve>inside</v> again</v> out",
  "<c>a</b>b</c>c</c>d",
  "<ruby>base<rt>reading</rt>more</ruby>",
  "<ruby>base<rt>reading</ruby>after</rt>",
  "<rt>no ruby</rt> <lang en>x</lang> <unknown y>z</unknown>",
  "&amp; &lt; &gt; &nbsp; &lrm; &rlm; &quot; &apos;",
  "&eacute;&hellip;&copy; &copy &ampx &unknown; & &; &#65;&#x42;&#0;&#xD800;&#x110000;&#128;",
  "a<00:01.500>b<00:00:01.600><c>c</c><00:99.000>d<1>e<00:01.700 >f",
  "<00:01.500>first <00:01.400>back",
  "unclosed <b",
  "unclosed <00:01.500",
  "< b>space</ b> <>empty</> <.x>y",
  "<v Q&amp;A>annotation</v> <v\tTab>x</v> <v\nLine>y</v>",
  "a > b -- > c",
  "nul \0 here",
  "emoji 🎙 and 中文，标点。",
  "1",
  "-->",
  "",
];

const timings: readonly string[] = [
  "0:00:01.000 --> 0:00:02.000",
  "000:00:01.000 --> 100:00:02.000",
  "00:00:01.000 --> 00:59:59.999",
  "0:01.000 --> 0:02.000",
  "00:60.000 --> 01:02.000",
  "60:00.000 --> 61:00.000",
  "60:00:01.000 --> 61:00:01.000",
  "00:01.00 --> 00:02.000",
  "00:01.0000 --> 00:02.000",
  "00:01.000 --> 00:02.0000",
  "00:01,000 --> 00:02,000",
  "00:01.000-->00:02.000",
  "  00:01.000\t-->\f00:02.000  ",
  "00:01.000 --> 00:02.000align:start",
  "00:01.000 --> 00:02.000 align:start position:0% nonsense:7 line:-1",
  "00:01.000 -->",
  "--> 00:02.000",
  "00:01.000 -- > 00:02.000",
  "00:01.000 --> 00:02.000 --> 00:03.000",
  "00:01.000 ---> 00:02.000",
  "x 00:01.000 --> 00:02.000",
  "00:02.000 --> 00:01.000",
  "00:01.000 --> 00:01.000",
];

const wholes: Readonly<Record<string, string>> = {
  "no cue": "WEBVTT",
  "no line end behind the header": `WEBVTT\n${cue}\nx`,
  "a header of several lines": `WEBVTT words\nKind: captions\nX-TIMESTAMP-MAP=a\n\n${cue}\nx\n`,
  "a cue inside the header": `WEBVTT words\nKind: captions\n${cue}\nx\n\n${cue}\ny\n`,
  "a byte order mark": `\uFEFFWEBVTT\n\n${cue}\nx\n`,
  "two byte order marks": `\uFEFF\uFEFFWEBVTT\n\n${cue}\nx\n`,
  "a tab behind the header": `WEBVTT\tx\n\n${cue}\nx\n`,
  "another header": `WEBVTTX\n\n${cue}\nx\n`,
  "a header in small letters": `webvtt\n\n${cue}\nx\n`,
  "a blank line before the header": `\nWEBVTT\n\n${cue}\nx\n`,
  "carriage returns": `WEBVTT\r\r${cue}\rx\ry\r\r${cue}\rz`,
  "carriage returns and line feeds": `WEBVTT\r\n\r\n${cue}\r\nx\r\n\r\n${cue}\r\ny\r\n`,
  "many blank lines": `WEBVTT\n\n\n\n${cue}\nx\n\n\n\n\n${cue}\ny\n\n\n`,
  "a line of one space between": `WEBVTT\n\n${cue}\nx\n \n${cue}\ny\n`,
  "no blank line between": `WEBVTT\n\n1\n${cue}\nx\n2\n${cue}\ny\n3\n${cue}\nz\n`,
  identifiers: `WEBVTT\n\nfirst one\n${cue}\nx\n\n- 2 -\n${cue}\ny\n`,
  "an identifier of two lines": `WEBVTT\n\none\ntwo\n${cue}\nx\n\n${cue}\ny\n`,
  comments: `WEBVTT\n\nNOTE\nsome\nlines\n\nNOTE one\n\nNOTEX\n\n${cue}\nx\n\nNOTE ${cue}\ny\n`,
  "a comment right above a cue": `WEBVTT\n\nNOTE\n${cue}\nx\n\nNOTE\na\n${cue}\ny\n`,
  "styles and regions": `WEBVTT\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a width:40%\n\nSTYLE x\ny\n\n${cue} region:a\nx\n`,
  "a style right above a cue": `WEBVTT\n\nSTYLE\n${cue}\nx\n\nSTYLE\n::cue {}\n${cue}\ny\n`,
  "a style behind a cue": `WEBVTT\n\n${cue}\nx\n\nSTYLE\n${cue}\ny\n\nSTYLE\nz\n`,
  "blocks of a later version": `WEBVTT\n\nCHAPTER\nid: 1\ntitle: x\n\n${cue}\nx\n\nEND\n`,
  "text without times": `WEBVTT\n\nx\ny\nz\n\n${cue}\nx\n\nlast words`,
  "cues out of order": `WEBVTT\n\n00:05.000 --> 00:06.000\nlate\n\n${cue}\nearly\n\n00:01.000 --> 00:03.000\nlong\n`,
  "no line end at the end": `WEBVTT\n\n${cue}\nx\n\n${cue}`,
  "an arrow as text": `WEBVTT\n\n${cue}\nx --> y\nz\n\n${cue}\nu\n`,
  "times that are none, then text": `WEBVTT\n\n00:01,000 --> 00:02,000\nx\n\n${cue}\ny\n`,
  "times that are none, then times": `WEBVTT\n\n00:01,000 --> 00:02,000\n${cue}\ny\n`,
  "an identifier above times that are none": `WEBVTT\n\nid\n00:01,000 --> 00:02,000\n${cue}\ny\n`,
};

/** Every rule of the format that readers get wrong, about eighty files. */
export const captionCases: readonly CaptionCase[] = [
  ...texts.map((text) => ({
    name: `text ${JSON.stringify(text)}`,
    source: `WEBVTT\n\n${cue}\n${text}\n\n00:03.000 --> 00:04.000\nend\n`,
  })),
  ...timings.map((timing) => ({
    name: `times ${JSON.stringify(timing)}`,
    source: `WEBVTT\n\nid\n${timing}\ntext\n\n00:03.000 --> 00:04.000\nend\n`,
  })),
  ...Object.entries(wholes).map(([name, source]) => ({ name, source })),
];
