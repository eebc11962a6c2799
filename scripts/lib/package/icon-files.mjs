/**
 * @typedef {object} Picture
 * @property {number} size in pixels, of a side
 * @property {Buffer} png
 */

/**
 * A file of icons as Windows has them: a list of places, then the pictures, each as PNG.
 * @param {readonly Picture[]} pictures of 16 to 256 pixels
 */
export function icoOf(pictures) {
  const HEAD = 6;
  const ENTRY = 16;
  const head = Buffer.alloc(HEAD + ENTRY * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let place = head.length;
  for (const [at, { size, png }] of pictures.entries()) {
    const entry = HEAD + ENTRY * at;
    // One byte: 256 is 0.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(place, entry + 12);
    place += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/**
 * How macOS calls pictures by their size, those for screens of double density too.
 * @type {readonly (readonly [string, number])[]}
 */
const KINDS = [
  ['icp4', 16],
  ['ic11', 32],
  ['icp5', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

/**
 * A file of icons as macOS has them: pieces, each with its kind and length, each a PNG.
 * @param {readonly Picture[]} pictures
 */
export function icnsOf(pictures) {
  const pieces = KINDS.flatMap(([kind, wanted]) => {
    const found = pictures.find(({ size }) => size === wanted);
    return found === undefined ? [] : [piece(kind, found.png)];
  });
  return piece('icns', Buffer.concat(pieces));
}

/**
 * @param {string} kind of four letters
 * @param {Buffer} content
 */
function piece(kind, content) {
  const head = Buffer.alloc(8);
  head.write(kind, 'latin1');
  head.writeUInt32BE(head.length + content.length, 4);
  return Buffer.concat([head, content]);
}
