import { encodeQR } from "qr";

/** The dark modules of a QR code, row by row, without the quiet zone around them. */
export function encodeCode(text: string): boolean[][] {
  const border = 1;
  const framed = encodeQR(text, "raw", { ecc: "medium", border });
  return framed.slice(border, -border).map((row) => row.slice(border, -border));
}
