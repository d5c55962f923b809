/** The checksum that LAME writes: CRC-16 with the polynomial 0x8005, low bit first. */
export function measureCrc16(bytes: Uint8Array, start = 0): number {
  let crc = start;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 0 ? crc >> 1 : (crc >> 1) ^ 0xa0_01;
  }
  return crc;
}
