import { describe, expect, it } from "vitest";
import { findZonedTimeMs, formatRfc2822Date } from "#core/feed/rfc-2822-date.ts";

describe("formatRfc2822Date", () => {
  it.each([
    ["Asia/Shanghai", "Sun, 08 Jun 2025 07:30:00 +0800"],
    ["UTC", "Sat, 07 Jun 2025 23:30:00 +0000"],
    ["America/New_York", "Sat, 07 Jun 2025 19:30:00 -0400"],
    ["Asia/Kolkata", "Sun, 08 Jun 2025 05:00:00 +0530"],
  ])("shows the time of %s", (timeZone, text) => {
    expect(formatRfc2822Date(Date.UTC(2025, 5, 7, 23, 30), timeZone)).toBe(text);
    expect(new Date(text).toISOString()).toBe("2025-06-07T23:30:00.000Z");
  });

  it("knows when the clock is put back", () => {
    const winter = formatRfc2822Date(Date.UTC(2025, 0, 7), "America/New_York");
    expect(winter).toBe("Mon, 06 Jan 2025 19:00:00 -0500");
  });
});

describe("findZonedTimeMs", () => {
  it.each(["Asia/Shanghai", "UTC", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"])(
    "finds when a clock in %s shows a time, on each day of a year",
    (timeZone) => {
      for (let day = 0; day < 365; day += 1) {
        const date = new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
        const shown = formatRfc2822Date(findZonedTimeMs(date, "07:30", timeZone), timeZone);
        expect(shown).toContain(" 07:30:00 ");
        expect(new Date(`${shown.slice(0, -5)}Z`).toISOString().slice(0, 10)).toBe(date);
      }
    },
  );

  it.each([
    ["America/New_York", "2025-03-09", "Sun, 09 Mar 2025 01:30:00 -0500"],
    ["Europe/Berlin", "2025-03-30", "Sun, 30 Mar 2025 03:30:00 +0200"],
  ])("takes a time that the clock of %s leaves out for one an hour off", (timeZone, date, text) => {
    expect(formatRfc2822Date(findZonedTimeMs(date, "02:30", timeZone), timeZone)).toBe(text);
  });

  it("refuses a time zone that there is not", () => {
    expect(() => findZonedTimeMs("2025-03-09", "02:30", "Asia/Nowhere")).toThrow(RangeError);
  });
});
