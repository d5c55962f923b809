import { createPartialResponse } from "workbox-range-requests/createPartialResponse.js";
import { findByteSpan } from "../byte-range.ts";

/**
 * Answers a request for a file that is here whole: 206 with the bytes that its `Range` asks for,
 * 416 where there are none, 200 without a range. The library slices; what it makes of ends past
 * the file and of suffixes that are too long is not what RFC 9110 says, so it gets exact ones.
 */
export async function answerRange(request: Request, whole: Response): Promise<Response> {
  const header = request.headers.get("range");
  if (header === null) return whole;
  const sizeBytes = await measure(whole);
  const span = findByteSpan(header, sizeBytes);
  if (span === "all") return whole;
  if (span === "none") {
    return new Response(null, {
      status: 416,
      statusText: "Range Not Satisfiable",
      headers: { "Content-Range": `bytes */${sizeBytes}`, "Accept-Ranges": "bytes" },
    });
  }
  const exact = new Request(request.url, {
    headers: { range: `bytes=${span.first}-${span.last}` },
  });
  return createPartialResponse(exact, whole);
}

/** Kept sounds say their size; to count it costs a look at a file on the disk. */
async function measure(whole: Response): Promise<number> {
  const said = whole.headers.get("content-length");
  return said === null ? (await whole.clone().blob()).size : Number(said);
}
