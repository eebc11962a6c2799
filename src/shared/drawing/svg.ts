import type { Card } from '#core/drawing/cards';
import { curveOf, DOT, dotsOf } from '#core/drawing/curve';
import { EDGE_LOOKS, type EdgeLook } from '#core/drawing/edges';
import { CARD } from '#core/drawing/layout';
import type { Picture } from '#core/drawing/picture';
import { eachIn } from '#core/rules/groups';
import { LINK_WORDS } from '#words/account-words';
import { DOT_WORDS, GRAPH_WORDS, LINE_WORDS } from '#words/graph-words';
import type { Tone } from '#words/verdict-tones';
import { type Face, type Faced, facesOf, LETTERS, linesOf, PADDING } from './faces';
import { fitted } from './fit';
import { STROKES } from './strokes';

/** On white and on every box, texts have a contrast of 4.5 at least, lines on white of 3. */
const INK = { strong: '#1f2328', quiet: '#495057', line: '#6c757d' } as const;
const LINES: Readonly<Record<EdgeLook, string>> = {
  plain: '#868e96',
  notice: '#5c636a',
  soft: '#b35c00',
  hard: '#c92a2a',
};
const BOXES: Readonly<Record<Tone, string>> = {
  good: '#d3f9d8',
  bad: '#ffe3e3',
  wait: '#d0ebff',
  ask: '#fff3bf',
  plain: '#f1f3f5',
};

const MARGIN = 24;
const LEGEND = { top: 72, pitch: 20, sample: 44, bottom: 24 } as const;
const NARROWEST = 560;
const FONTS = "system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";

/**
 * The whole picture as the text of an SVG file: title, legend, edges, cards. It is one element, refers to nothing
 * outside, and holds no script; light, whatever the theme. Linear.
 */
export function svgOf(picture: Picture, source: Faced): string {
  const { layout, cards } = picture;
  const words = GRAPH_WORDS[source.lang];
  const faceOf = facesOf(source);
  const accounts = cards.cards.reduce((sum, { members }) => sum + members.length, 0);
  const top = LEGEND.top + (EDGE_LOOKS.length + 1) * LEGEND.pitch + LEGEND.bottom;
  const width = Math.ceil(Math.max(NARROWEST, layout.width) + 2 * MARGIN);
  const height = Math.ceil(top + layout.height + MARGIN);
  const title = words.title(source.report.today);
  const about = words.about(accounts, picture.edges.link.length);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title about" xml:lang="${source.lang}" font-family="${FONTS}">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="about">${escaped(about)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    textAt(MARGIN, 34, 16, title, 'strong', 'font-weight="600"'),
    textAt(MARGIN, 56, 12, about, 'quiet'),
    ...[...EDGE_LOOKS].reverse().map((look, at) => legendLine(look, at, source)),
    textAt(MARGIN, LEGEND.top + EDGE_LOOKS.length * LEGEND.pitch + 10, 12, DOT_WORDS[source.lang], 'quiet'),
    `<g transform="translate(${MARGIN} ${top})">`,
    ...EDGE_LOOKS.map((look) => edgesOfLook(picture, source, look, faceOf)),
    ...cards.cards.map((card, at) => cardBox(card, layout.x[at] ?? 0, layout.y[at] ?? 0, faceOf, source)),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function strokeOf(look: EdgeLook): string {
  const { width, dash } = STROKES[look];
  const dashes = dash.length === 0 ? '' : ` stroke-dasharray="${dash.join(' ')}"`;
  return `fill="none" stroke="${LINES[look]}" stroke-width="${width}"${dashes}`;
}

function legendLine(look: EdgeLook, at: number, { lang }: Faced): string {
  const y = LEGEND.top + at * LEGEND.pitch;
  const line = `<path d="M${MARGIN} ${y + 6}h${LEGEND.sample}" ${strokeOf(look)}/>`;
  const dot = look === 'plain' ? '' : dotAt(MARGIN + DOT, y + 6, look);
  return line + dot + textAt(MARGIN + LEGEND.sample + 10, y + 10, 12, LINE_WORDS[look][lang], 'strong');
}

function edgesOfLook(
  { cards, edges, layout }: Picture,
  { inventory, lang }: Faced,
  look: EdgeLook,
  faceOf: (card: Card) => Face,
): string {
  const nameOf = (at: number) => faceOf(cards.cards[at] as Card).name;
  const { list } = GRAPH_WORDS[lang];
  const lines: string[] = [];
  for (let edge = 0; edge < cards.from.length; edge += 1) {
    if (EDGE_LOOKS[cards.look[edge] ?? 0] !== look) continue;
    const [from, to] = [cards.from[edge] as number, cards.to[edge] as number];
    const kinds = new Set<string>();
    eachIn(cards.joined, edge, (at) => {
      const link = inventory.links[edges.link[at] as number];
      if (link !== undefined) kinds.add(LINK_WORDS[link.kind][lang]);
    });
    const curve = curveOf(layout, from, to, edge);
    const { x1, y1, bend1, bend2, x2, y2 } = curve;
    const title = escaped(`${nameOf(from)} → ${nameOf(to)}: ${list([...kinds])}`);
    lines.push(
      `<path d="M${n(x1)} ${n(y1)}C${n(bend1)} ${n(y1)} ${n(bend2)} ${n(y2)} ${n(x2)} ${n(y2)}"><title>${title}</title></path>`,
      ...dotsOf(curve, cards.end[edge] ?? 0).map(({ x, y }) => dotAt(x, y, look)),
    );
  }
  return `<g class="${look}" ${strokeOf(look)}>\n${lines.join('\n')}</g>`;
}

function dotAt(x: number, y: number, look: EdgeLook): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${DOT - 1}" fill="${LINES[look]}" stroke="none"/>`;
}

// An element of its own cuts off what a font has made wider than was reckoned with.
function cardBox(card: Card, x: number, y: number, faceOf: (card: Card) => Face, { lang }: Faced): string {
  const face = faceOf(card);
  const { width, height } = CARD;
  const isFold = card.account === null;
  const lines = linesOf(face, lang);
  const inner = `x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="6"`;
  const room = width - 2 * PADDING;
  return [
    `<svg class="card" x="${n(x)}" y="${n(y)}" width="${width}" height="${height}">`,
    `<title>${escaped([face.name, ...lines].join('\n'))}</title>`,
    `<rect ${inner} fill="${BOXES[face.tone]}" stroke="${INK.line}"${isFold ? ' stroke-width="2"' : ''}/>`,
    textAt(PADDING, 19, LETTERS.name, fitted(face.name, room, LETTERS.name), 'strong', 'font-weight="600"'),
    ...lines.map((text, at) => {
      const size = LETTERS.lines[at] ?? 0;
      return textAt(PADDING, 35 + 16 * at, size, fitted(text, room, size), 'quiet');
    }),
    '</svg>',
  ].join('');
}

function textAt(x: number, y: number, size: number, text: string, ink: keyof typeof INK, more = ''): string {
  const attributes = `x="${x}" y="${y}" font-size="${size}" fill="${INK[ink]}"`;
  return `<text ${attributes}${more === '' ? '' : ` ${more}`}>${escaped(text)}</text>`;
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Names were made harmless before they came here (`shownText`); two characters are none in XML all the same. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? '').replace(/[\ufffe\uffff]/g, '\ufffd');
}
