import { describe, expect, it } from "vitest";
import { createFeedGuid, createUuid } from "#publish/guid/create-feed-guid.ts";

describe("createFeedGuid", () => {
  // Both stand in the specification or in the feeds themselves.
  it.each([
    ["https://podnews.net/rss", "9b024349-ccf0-5f69-a609-6b82873eab3c"],
    ["https://mp3s.nashownotes.com/pc20rss.xml", "917393e3-1b1e-5cef-ace4-edaa54e1f810"],
  ])("gives %s the guid that all others give it", (url, guid) => {
    expect(createFeedGuid(url)).toBe(guid);
  });

  it("minds neither scheme nor slashes at the end", () => {
    expect(createFeedGuid("http://podnews.net/rss//")).toBe(
      createFeedGuid("https://podnews.net/rss"),
    );
  });
});

describe("createUuid", () => {
  it("follows the example of RFC 9562", () => {
    const domainNames = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";
    expect(createUuid(domainNames, "www.example.com")).toBe("2ed6657d-e927-568b-95e1-2665a8aea6a2");
  });
});
