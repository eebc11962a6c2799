import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readJson, root, type Translated, translations } from './catalogue-folder';

const files = readdirSync(new URL('resources/catalogue/', root));
const texts = files.flatMap((file) => translations(readJson(`resources/catalogue/${file}`), file));

/** Every number in a text, in order of size; a comma that groups digits and the unit of ten thousand are resolved. */
function numbersIn(text: string): readonly number[] {
  const plain = text
    // The name of a site, said in English beside its Chinese name.
    .replaceAll('1688.com', '')
    // A month that English spells out.
    .replace(/年 \d+ 月/g, '年')
    .replace(/(\d),(?=\d{3}\b)/g, '$1')
    .replace(/(\d+) 万/g, (_, digits: string) => String(Number(digits) * 10_000));
  return (plain.match(/\d+(?:\.\d+)?/g) ?? []).map(Number).sort((one, other) => one - other);
}

/** Texts in which one language has words that the other has no equal of. */
function unequal(chinese: RegExp, english: RegExp): Translated[] {
  return texts.filter((text) => chinese.test(text['zh-CN']) !== english.test(text.en));
}

describe('the English of the catalogue', () => {
  it('is that of many texts', () => {
    expect(texts.length).toBeGreaterThan(700);
  });

  it('has the numbers of the Chinese', () => {
    const rules = texts.filter(({ path }) => !path.endsWith('.names'));
    const differing = rules.filter((text) => String(numbersIn(text['zh-CN'])) !== String(numbersIn(text.en)));
    expect(differing).toEqual([]);
  });

  it('says that days follow one another where the Chinese does', () => {
    expect(unequal(/连续/, /\bin a row\b/)).toEqual([]);
  });

  it('says "more than" where the Chinese does, so that no day is lost or won', () => {
    const exclusive = /(?<!不)(?:超过|大于)/;
    expect(unequal(exclusive, /(?<!no )more than/i)).toEqual([]);
  });

  it('is the same wherever the Chinese is', () => {
    const english = new Map<string, Set<string>>();
    for (const { 'zh-CN': chinese, en } of texts)
      english.set(chinese, (english.get(chinese) ?? new Set()).add(en));
    expect([...english].filter(([, said]) => said.size > 1)).toEqual([]);
  });
});
