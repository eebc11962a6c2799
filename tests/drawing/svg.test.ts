import { describe, expect, it } from 'vitest';
import { FOLD_ABOVE } from '#core/drawing/cards';
import { CARD } from '#core/drawing/layout';
import { fitted } from '#drawing/fit';
import { svgOf } from '#drawing/svg';
import { LANGS } from '#words/lang';
import { displayWidth } from '#words/text-width';
import { account, condition, deletable, type Example, link, rule } from '../support/core/build';
import { drawn, drawnWorld, type Shown, sketch } from '../support/drawing/pictures';
import { allOf, type Element, readXml, textOf } from '../support/drawing/strict-xml';

function read({ picture, source }: Shown): Element {
  return readXml(svgOf(picture, source));
}

function cardsOf(svg: Element): readonly Element[] {
  return allOf(svg, 'svg').filter(({ attributes }) => attributes['class'] === 'card');
}

/** What can be read on each card, line by line. */
function linesOf(svg: Element): readonly (readonly string[])[] {
  return cardsOf(svg).map((card) => allOf(card, 'text').map(textOf));
}

/** wechat -> app (hard, by its condition); wechat -> pay (soft); phone -> wechat (notice); wechat -> lost (nothing) */
const ALL_LOOKS: Example = {
  services: [
    deletable('wechat', [condition({ id: 'unbind', kind: 'unbind', direction: 'provider' })]),
    { ...deletable('number'), category: 'telecom' },
  ],
  accounts: [
    account({ id: 'phone', service: 'number' }),
    account({ id: 'wechat', name: '微信', service: 'wechat' }),
    account({ id: 'app' }),
    account({ id: 'bank', name: '银行' }),
    account({ id: 'loan', ownLogin: false }),
  ],
  links: [
    link('phone', 'wechat', 'login'),
    link('wechat', 'app', 'login'),
    link('bank', 'loan', 'sub-account'),
    link('bank', 'app', 'login'),
  ],
};

describe('the SVG', () => {
  it('tells what it is, and shows the legend, whatever is drawn', () => {
    for (const example of [sketch(''), ALL_LOOKS]) {
      const svg = read(drawn(example));
      expect(svg.name).toBe('svg');
      expect(textOf(allOf(svg, 'title')[0])).toBe('Unbind: dependency graph of 2026-11-23');
      expect(textOf(allOf(svg, 'desc')[0])).toContain(`${example.accounts.length} accounts`);
      const texts = allOf(svg, 'text').map(textOf);
      for (const meaning of [
        'unbind before deleting',
        'lost with it',
        'change before deleting',
        'linked, blocks nothing',
      ]) {
        expect(texts).toContain(meaning);
      }
    }
  });

  it('tells edges apart by colour, width and dashes, and says of each what it joins', () => {
    const svg = read(drawn(ALL_LOOKS));
    const groups = allOf(svg, 'g').filter(({ attributes }) => attributes['class'] !== undefined);
    const titles = groups.map((group) => [group.attributes['class'], allOf(group, 'title').map(textOf)]);
    expect(titles).toEqual([
      ['plain', ['银行 → app: login']],
      ['notice', ['phone → 微信: login']],
      ['soft', ['银行 → loan: sub-account']],
      ['hard', ['微信 → app: login']],
    ]);
    for (const tell of [['stroke'], ['stroke-width', 'stroke-dasharray']]) {
      expect(new Set(groups.map(({ attributes }) => tell.map((one) => attributes[one]).join())).size).toBe(4);
    }
  });

  it('shows on a card the name, the verdict, the service, and what happens on the next day', () => {
    const services = [deletable('qq', [], {}), { ...deletable('x'), names: { en: 'Exx', 'zh-CN': '某某' } }];
    const idle = {
      ...deletable('qq'),
      ruleSets: [{ asOf: null, inactivity: [rule()], deletion: { route: 'self-service' as const } }],
    };
    const accounts = [
      account({ id: 'q', name: 'My QQ', service: 'qq', events: [{ type: 'login', on: '2026-11-01' }] }),
      account({ id: 'y', service: 'x', intent: 'delete' }),
      account({ id: 'z' }),
    ];
    const example = { accounts, services: [idle, ...services.slice(1)] };
    expect(linesOf(read(drawn(example)))).toEqual([
      ['My QQ', 'ready · qq', '2027-02-01 may be recycled'],
      ['y', 'ready · Exx', '2026-11-23 can be deleted'],
      ['z', 'rules unknown'],
    ]);
    const chinese = read(drawn(example, { lang: 'zh-CN' }));
    expect(chinese.attributes['xml:lang']).toBe('zh-CN');
    expect(linesOf(chinese)[1]).toEqual(['y', '可以注销 · 某某', '2026-11-23 可注销']);
    expect(textOf(allOf(cardsOf(chinese)[0] as Element, 'title')[0])).toContain('2027-02-01 可能被回收');
  });

  it('shows how many accounts share a card', () => {
    const leaves = Array.from({ length: FOLD_ABOVE + 6 }, (_, at) => `leaf${at}`);
    const example = {
      accounts: ['hub', ...leaves].map((id) => account({ id })),
      links: leaves.map((id) => link('hub', id)),
    };
    expect(linesOf(read(drawn(example)))[1]).toEqual(['On hub', '30 accounts']);
    expect(linesOf(read(drawn(example, { lang: 'zh-CN' })))[1]).toEqual(['挂在「hub」上的', '30 个账号']);
  });

  it.each([
    '<script>alert(1)</script>',
    '"&amp;\'><!--]]>',
    '\u202eevil\u202c\u2066x',
    'a\u0000b\u0007c\u001b[31m\ufffe\uffff\ud800',
    'line\nbreak\u2028here',
  ])('holds no name that is more than text: %j', (name) => {
    const [card] = linesOf(read(drawn({ accounts: [account({ id: 'a', name })] })));
    expect(card?.[0]).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Noncharacter_Code_Point}]/u);
    expect(card?.[0]?.startsWith(name.slice(0, 1) === '\u202e' ? '\ufffdevil' : name.slice(0, 1))).toBe(true);
  });

  it('is well-formed for random worlds, with a card and an edge for each, and nothing outside', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const shownWorld = drawnWorld(seed, { lang: LANGS[seed % 2] ?? 'en' });
      const svg = read(shownWorld);
      const { picture } = shownWorld;
      expect(cardsOf(svg)).toHaveLength(picture.cards.cards.length);
      // Beside the edges there are the four lines of the legend, three of them with a dot.
      expect(allOf(svg, 'path')).toHaveLength(picture.cards.from.length + 4);
      const dots = [...picture.cards.end].reduce((sum, end) => sum + (end & 1) + (end >> 1), 0);
      expect(allOf(svg, 'circle')).toHaveLength(dots + 3);
      const [width, height] = [Number(svg.attributes['width']), Number(svg.attributes['height'])];
      for (const { attributes } of cardsOf(svg)) {
        expect(Number(attributes['x']) + CARD.width).toBeLessThan(width);
        expect(Number(attributes['y']) + CARD.height).toBeLessThan(height);
      }
      expect(JSON.stringify(svg).replace('http://www.w3.org/2000/svg', '')).not.toMatch(
        /https?:|undefined|NaN|null/,
      );
    }
  });

  it('has texts with a contrast of 4.5 on every box, and lines of 3 on white', () => {
    const text = svgOf(drawn(ALL_LOOKS).picture, drawn(ALL_LOOKS).source);
    const coloursOf = (what: RegExp) => [
      ...new Set([...text.matchAll(what)].map(([, colour = '']) => colour)),
    ];
    const inks = coloursOf(/<text [^>]*fill="(#\w{6})"/g);
    const boxes = ['#ffffff', ...coloursOf(/<rect [^>]*fill="(#\w{6})"/g)];
    const lines = coloursOf(/<g class="\w+"[^>]*stroke="(#\w{6})"/g);
    expect([inks.length, boxes.length > 2, lines.length]).toEqual([2, true, 4]);
    for (const box of boxes) for (const ink of inks) expect(contrast(ink, box)).toBeGreaterThan(4.5);
    for (const line of lines) expect(contrast(line, '#ffffff')).toBeGreaterThan(3);
  });
});

/** The contrast of two colours by WCAG 2. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((less, more) => less - more);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('a text that has to fit', () => {
  it('stays whole where there is room, and ends in an ellipsis where there is none', () => {
    expect(fitted('微信', 164, 13)).toBe('微信');
    expect(fitted('short', 164, 13)).toBe('short');
    const wide = fitted('名'.repeat(200), 164, 13);
    expect(wide).toBe(`${'名'.repeat(11)}…`);
    const narrow = fitted('i'.repeat(200), 164, 13);
    expect(narrow.endsWith('i…')).toBe(true);
    expect(displayWidth(narrow)).toBeGreaterThan(displayWidth('i'.repeat(18)));
    expect(displayWidth(narrow)).toBeLessThan(displayWidth('i'.repeat(24)));
  });

  it('is never cut within a character', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(fitted(family.repeat(30), 100, 13).replaceAll(family, '')).toBe('…');
  });
});
