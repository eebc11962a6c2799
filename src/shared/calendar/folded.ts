/** As many octets as a content line may have without its line break (RFC 5545, 3.1). */
const LONGEST = 75;

/**
 * Content lines with none of more than 75 octets of UTF-8, no character of which is split; what is folded already
 * stays as it is. Linear: the library's own folding takes 18 seconds for 20,000 entries.
 */
export function folded(text: string): string {
  return text
    .split('\r\n')
    .map((line) => (line.length * 3 <= LONGEST ? line : foldedLine(line)))
    .join('\r\n');
}

function foldedLine(line: string): string {
  const parts: string[] = [];
  let from = 0;
  let octets = 0;
  for (let at = 0; at < line.length; ) {
    const point = line.codePointAt(at) as number;
    const size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (octets + size > LONGEST) {
      parts.push(line.slice(from, at));
      from = at;
      // The space that a folded line begins with.
      octets = 1;
    }
    octets += size;
    at += size === 4 ? 2 : 1;
  }
  parts.push(line.slice(from));
  return parts.join('\r\n ');
}
