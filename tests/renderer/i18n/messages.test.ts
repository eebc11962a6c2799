import { describe, expect, it } from 'vitest';
import { en } from '../../../src/renderer/i18n/en';
import { createI18n } from '../../../src/renderer/i18n/i18n';
import { zhCN } from '../../../src/renderer/i18n/zh-cn';

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;
const chinese: Texts = zhCN;
const english = en as unknown as Texts;

const keysOf = (texts: Texts) =>
  Object.entries(texts).flatMap(([part, inner]) => Object.keys(inner).map((key) => [part, key] as const));
const every = keysOf(chinese);
const text = (texts: Texts, part: string, key: string) => texts[part]?.[key] ?? '';
/** The names of what is filled in, each once. */
const placeholders = (value: string) =>
  [
    ...new Set(
      [...value.matchAll(/\{\{(\w+)[^}]*\}\}|<(\w+)\/>/g)].map(([, name, part]) => name ?? part ?? ''),
    ),
  ].sort((one, other) => (one < other ? -1 : 1));

describe('the texts of the window', () => {
  it('are the same in both languages, but for the one of whom English speaks apart', () => {
    const apart = keysOf(english).filter(([part, key]) => !(key in (chinese[part] ?? {})));
    for (const [part, key] of apart) {
      expect(key).toMatch(/_one$/);
      expect(every.map(String)).toContain(String([part, key.replace(/_one$/, '')]));
    }
    for (const [part, key] of every) expect(text(english, part, key), `${part}:${key}`).not.toBe('');
  });

  it('fill in the same in both languages', () => {
    for (const [part, key] of every) {
      const names = placeholders(text(chinese, part, key));
      expect(placeholders(text(english, part, key)), `${part}:${key}`).toEqual(names);
      const one = text(english, part, `${key}_one`) || text(english, part, key);
      expect(placeholders(one), `${part}:${key}_one`).toEqual(names);
    }
  });

  it('are translated: none is the same in both, but for what has no words', () => {
    const same = every.filter(([part, key]) => text(chinese, part, key) === text(english, part, key));
    expect(same.map(([part, key]) => `${part}:${key}`)).toEqual(['overview:number']);
  });

  it('have no Chinese in English, and end their sentences as the other does', () => {
    for (const [part, key] of every) {
      expect(text(english, part, key), `${part}:${key}`).not.toMatch(/\p{Script=Han}|[，。：「」]/u);
      expect(/[。.]$/.test(text(english, part, key)), `${part}:${key}`).toBe(
        text(chinese, part, key).endsWith('。'),
      );
    }
  });

  it('count as the language does', async () => {
    const [zh, us] = await Promise.all([createI18n('zh-CN'), createI18n('en')]);
    expect(us.t('overview:daysLeft', { count: 1 })).toBe('1 day left');
    expect(us.t('accounts:count', { count: 12_345 })).toBe('12,345 accounts');
    expect(zh.t('overview:daysLeft', { count: 1 })).toBe('还有 1 天');
    expect(zh.t('accounts:count', { count: 12_345 })).toBe('12,345 个账号');
  });
});
