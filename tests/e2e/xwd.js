// The picture that Xvfb keeps in a file (X window dump, 32 bits a pixel) as PNG.

import { crc32, deflateSync } from "node:zlib";

export function pngFromXwd(xwd) {
  const field = (n) => xwd.readUInt32BE(4 * n);
  const [headerSize, width, height, lineBytes, colours] = [field(0), field(4), field(5), field(12), field(19)];
  const start = headerSize + 12 * colours;
  const rows = Buffer.alloc((3 * width + 1) * height);
  for (let y = 0, to = 0; y < height; y++) {
    to++;
    for (let x = 0, from = start + y * lineBytes; x < width; x++, from += 4) {
      rows[to++] = xwd[from + 2];
      rows[to++] = xwd[from + 1];
      rows[to++] = xwd[from];
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(rows, { level: 1 })), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** Width and height that a PNG file's header states. */
export function pngSize(png) {
  if (png.toString("latin1", 1, 4) !== "PNG") throw new Error("not a PNG file");
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
