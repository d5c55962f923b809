// As in `claim-mp3-length.ts`; here every frame is read by itself.
const probedFrames = 50;
const sampleRates = [
  96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8000,
  7350,
];
const frameSamples = 1024;
const headerBytes = 7;

/**
 * Reckons how long a browser takes a bare AAC stream (ADTS) to be, in seconds: from the mean bit
 * rate of its first frames. Undefined where it does not begin with one.
 *
 * @see ISO/IEC 13818-7, 6.2
 */
export function claimAdtsLength(bytes: Uint8Array): number | undefined {
  let mean = 0;
  let offset = 0;
  for (let count = 1; count <= probedFrames && offset + headerBytes <= bytes.length; count += 1) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = bytes.subarray(offset, offset + headerBytes);
    const sampleRate = sampleRates[(c >> 2) & 15];
    const sizeBytes = ((d & 3) << 11) | (e << 3) | (f >> 5);
    if (a !== 0xff || (b & 0xf6) !== 0xf0 || !sampleRate || sizeBytes < headerBytes) break;
    mean += Math.trunc((Math.trunc((sizeBytes * 8 * sampleRate) / frameSamples) - mean) / count);
    offset += sizeBytes;
  }
  return mean === 0 ? undefined : (bytes.length * 8) / mean;
}
