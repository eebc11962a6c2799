import { describe, expect, it } from 'vitest';
import { serviceNamed, servicesByName } from '#core/catalogue/service-named';
import { addNames, LONGEST_NAME, MOST_LISTED, readNames } from '#core/inventory/listed-names';
import { readInventory, writeInventory } from '#core/inventory/read-inventory';
import { account, day, inventory, link, TODAY } from '../support/core/build';
import { realCatalogue } from '../support/core/catalogue';

const today = day(TODAY);
const example = inventory({
  accounts: [
    account({ id: 'wx', name: '微信' }),
    account({ id: 'zhihu', name: '知乎' }),
    account({ id: 'read', name: 'WeChat Read' }),
    account({ id: 'old', name: '旧的' }),
    account({ id: 'one', name: '同名' }),
    account({ id: 'two', name: '同名' }),
  ],
  links: [link('wx', 'read'), { ...link('wx', 'old'), releasedOn: day('2026-01-01') }],
});
const login = { provider: 'wx', kind: 'login' } as const;
const serviceOf = () => null;
let ids = 0;
const freshId = () => {
  ids += 1;
  return `new-${ids}`;
};

function lines(text: string, target: Parameters<typeof readNames>[2] = login) {
  const read = readNames(text, example, target, today);
  if (!read.ok) throw new Error(read.failure.code);
  return read.value;
}

describe('a list of names', () => {
  it('says of every line what becomes of it, and nothing of empty lines', () => {
    const text = `知乎\r\n\n ｗechat  read\nWeChat read \n旧的\n喜马拉雅\r喜马拉雅\n同名\n微信\n${'长'.repeat(LONGEST_NAME + 1)}`;
    expect(lines(text).map(({ line, as, account: of }) => [line, as, of])).toEqual([
      [1, 'known', 'zhihu'],
      [3, 'new', null],
      [4, 'linked', 'read'],
      [5, 'known', 'old'],
      [6, 'new', null],
      [7, 'repeated', null],
      [8, 'several', null],
      [9, 'itself', null],
      [10, 'too-long', null],
    ]);
  });

  it('knows a link of another kind for another', () => {
    expect(lines('WeChat Read', { provider: 'wx', kind: 'binding' })[0]?.as).toBe('known');
    expect(lines('WeChat Read', { provider: null, kind: 'login' })[0]?.as).toBe('known');
  });

  it('is refused where nobody would look through it', () => {
    const text = Array.from({ length: MOST_LISTED + 1 }, (_, at) => `a${at}`).join('\n');
    expect(readNames(text, example, login, today)).toEqual({
      ok: false,
      failure: { code: 'too-many', count: MOST_LISTED + 1 },
    });
    expect(readNames(text.slice(0, text.lastIndexOf('\n')), example, login, today).ok).toBe(true);
  });
});

describe('what a list asks for', () => {
  const added = (text: string, target: Parameters<typeof readNames>[2] = login) => {
    const made = addNames(example, lines(text, target), target, { freshId, serviceOf });
    if (!made.ok) throw new Error(made.failure.code);
    return made.value;
  };

  it('is new accounts, and a link for each that has none yet', () => {
    const { accounts, links } = added('知乎\n旧的\n喜马拉雅\n喜马拉雅\n同名\nWeChat Read');
    expect(accounts.slice(example.accounts.length).map(({ name }) => name)).toEqual(['喜马拉雅']);
    const [fresh] = accounts.slice(-1);
    const made = links.filter(({ id }) => !example.links.some((before) => before.id === id));
    expect(new Set(made.map(({ dependent }) => dependent))).toEqual(new Set([fresh?.id, 'old', 'zhihu']));
    expect(made).toHaveLength(3);
    expect(made.every(({ provider, kind }) => provider === 'wx' && kind === 'login')).toBe(true);
  });

  it('is accounts alone without a provider', () => {
    const after = added('知乎\n喜马拉雅', { provider: null, kind: 'login' });
    expect(after.accounts).toHaveLength(example.accounts.length + 1);
    expect(after.links).toBe(example.links);
  });

  it('is a valid inventory, and the same one where there is nothing to do', () => {
    expect(readInventory(JSON.parse(writeInventory(added('知乎\n甲\n乙')))).ok).toBe(true);
    expect(added('同名')).toBe(example);
  });

  it('is refused where it would put sub-accounts into each other, or rests on what is gone', () => {
    const inside = inventory({ ...example, links: [link('zhihu', 'wx', 'sub-account')] });
    const target = { provider: 'wx', kind: 'sub-account' } as const;
    const making = { freshId, serviceOf };
    expect(addNames(inside, lines('甲\n知乎', target), target, making)).toMatchObject({
      failure: { code: 'circle' },
    });
    const gone = inventory({ accounts: [] });
    expect(addNames(gone, lines('甲'), login, making)).toMatchObject({ failure: { code: 'gone' } });
  });
});

it('the services by name are those that are found one by one', () => {
  const services = [...realCatalogue().services.values()];
  const byName = servicesByName(services);
  const names = services.flatMap(({ names: said, aliases = [], domains = [] }) =>
    [said['zh-CN'], said.en, ...aliases, ...domains].flatMap((name) => name ?? []),
  );
  for (const name of [...names, '', 'nobody', ' ＷＥＣＨＡＴ ']) {
    expect([name, byName(name)?.id]).toEqual([name, serviceNamed(services, name)?.id]);
  }
});
