/** CRC-32 (ISO 3309, the checksum of zip and PNG): detects bytes that were cut off or changed. */

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let place = 0; place < bytes.length; place++) crc = TABLE[(crc ^ bytes[place]) & 255] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
