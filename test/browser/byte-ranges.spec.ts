import { publishedSound } from "./published-episode.ts";
import { episodePath } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

const soundPath = `${episodePath}audio.mp3`;
const size = publishedSound.length;

for (const { range, first, last } of [
  { range: "bytes=0-99", first: 0, last: 99 },
  { range: "bytes=1000000-1000099", first: 1_000_000, last: 1_000_099 },
  { range: `bytes=${size - 100}-`, first: size - 100, last: size - 1 },
]) {
  test(`the production build answers ${range} of the mp3 with just these bytes`, async ({
    request,
  }) => {
    const response = await request.get(soundPath, { headers: { Range: range } });
    expect(response.status()).toBe(206);
    const headers = response.headers();
    expect(headers["content-range"]).toBe(`bytes ${first}-${last}/${size}`);
    expect(headers["content-length"]).toBe(String(last - first + 1));
    expect(headers["content-type"]).toBe("audio/mpeg");
    const body = await response.body();
    expect(body.equals(publishedSound.subarray(first, last + 1))).toBe(true);
  });
}

test("a range past the end is refused", async ({ request }) => {
  const response = await request.get(soundPath, { headers: { Range: `bytes=${size}-` } });
  expect(response.status()).toBe(416);
});
