import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { written } from '#core/report/report';
import { markdownPlan, markdownTable, markdownText } from '#paper/markdown';
import { Directory } from '#words/directory';
import { account, condition, deletable, link } from '../support/core/build';
import { findingsOn } from '../support/core/situations';
import { paperOf } from '../support/paper/paper-of';
import { randomWorld } from '../support/random-world/random-world';

const eager = new MarkdownIt({ html: true, linkify: true, typographer: false });

/** A page as two programs show it that make of it all they can. */
function pages(markdown: string): readonly string[] {
  return [eager.render(markdown), marked.parse(markdown, { async: false, gfm: true })];
}

/** The words of a page, as somebody reads them. */
function wordsOf(html: string): string {
  const bare = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>');
  const read = bare
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
  return read
    .replace(/\u2060/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The kinds of elements on a page. */
function elementsOf(html: string): readonly string[] {
  return [...new Set([...html.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, name = '']) => name))].sort();
}

const HOSTILE = [
  '[QQ](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '<https://evil.example>',
  'https://evil.example/a_b_c',
  'www.evil.example',
  'evil.com',
  'someone@evil.example',
  'mailto:someone@evil.example',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '&lt;b&gt;',
  '# Heading',
  '- item',
  '+ item',
  '1. item',
  '2) item',
  '> quote',
  '---',
  '===',
  '```js',
  '`code`',
  '**bold** _it_ ~~gone~~',
  'a | b',
  '| --- |',
  '[x] done',
  '[ref]: https://evil.example',
  'C:\\new\\|',
  '$x^2$',
];

describe('a name in Markdown', () => {
  it.each(HOSTILE)('is words alone: %s', (name) => {
    for (const html of pages(`- ${markdownText(name)}\n`)) {
      expect(elementsOf(html)).toEqual(['li', 'ul']);
      expect(wordsOf(html)).toBe(name.replace(/\s+/g, ' '));
    }
  });

  it('is words alone, whatever it is', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...HOSTILE,
        '\\',
        '`',
        '*',
        '_',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '!',
        '|',
        '\n',
        ' ',
        '#',
        '&',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }).filter((text) => !/[\p{Cc}\u2060]/u.test(text)),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
        const name = pieces.join('');
        fc.pre(name.trim() !== '');
        for (const html of pages(`- x ${markdownText(name)}\n`))
          expect(elementsOf(html)).toEqual(['li', 'ul']);
        for (const html of pages(`# ${markdownText(name)}\n`)) expect(elementsOf(html)).toEqual(['h1']);
      }),
      { numRuns: 1000 },
    );
  });

  it('stays readable where it means nothing', () => {
    for (const text of ['京东（JD-Pay 1.0）2026-11-29', '2026-11-29 完成', '1.5']) {
      expect(markdownText(text).replace('1\\.', '1.')).toBe(text);
    }
  });
});

describe('a table in Markdown', () => {
  it('keeps its shape', () => {
    const text = markdownTable({
      title: 'T',
      columns: ['a', 'b'],
      rows: [
        ['1|2', ''],
        ['x\ny', 'z'],
      ],
    });
    expect(text).toBe('# T\n\n| a | b |\n| --- | --- |\n| 1\\|2 |  |\n| x y | z |\n');
    for (const html of pages(text)) expect(html.match(/<td/g)).toHaveLength(4);
  });
});

describe('a plan in Markdown', () => {
  const example = {
    accounts: [
      account({ id: 'wechat', name: '微信 [x](y)', service: 'wechat', intent: 'delete' }),
      account({ id: 'app', name: 'App' }),
      account({ id: 'old', name: 'Old', intent: 'delete' }),
    ],
    links: [link('wechat', 'app')],
    services: [
      deletable('wechat', [condition({ id: 'free', kind: 'unbind', direction: 'provider' })], {
        regretWindow: 'P30D',
      }),
    ],
  };

  it('can be ticked off, and says what cannot be planned', () => {
    expect(markdownPlan(paperOf(example, 'en'))).toBe(
      [
        '# Plan of 2026-11-23',
        '',
        '1. [ ] **2026-11-23** Check for 微信 \\[x\\](y): free (critical)',
        '2. [ ] **2026-11-23** Remove 微信 \\[x\\](y) as a login of App (critical)',
        '3. [ ] **2026-11-23** Delete 微信 \\[x\\](y) (Regret window until 2026-12-23, critical)',
        '',
        '## When it is done',
        '',
        '- Done on 2026-11-23, regret window until 2026-12-23',
        '',
        '## What cannot be planned, and what to do instead',
        '',
        '- Old: It is not known how it can be deleted.',
        '',
      ].join('\n'),
    );
    expect(markdownPlan(paperOf(example, 'zh-CN'))).toContain(
      '3. [ ] **2026-11-23** 注销「微信 \\[x\\](y)」（反悔期到 2026-12-23，关键）',
    );
  });

  it('of nothing says so', () => {
    const nothing = paperOf({ accounts: [account({ id: 'a' })] }, 'zh-CN');
    expect(markdownPlan(nothing)).toBe(
      '# 注销计划（2026-11-23）\n\n## 没有步骤\n\n- 还没有打算注销的账号。\n',
    );
  });

  it('has each step of any plan, on its day', () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const world = randomWorld(seed);
      const findings = findingsOn(world);
      const report = written(findings);
      const directory = new Directory(findings, 'zh-CN');
      const lines = markdownPlan({ findings, report, directory, lang: 'zh-CN' }).split('\n');
      const days = lines.flatMap((line) => /^\d+\. \[ \] \*\*(\S+)\*\* /.exec(line)?.[1] ?? []);
      expect(days).toEqual(report.plan.tasks.map(({ on }) => on));
    }
  });
});
