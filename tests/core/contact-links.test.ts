import { describe, expect, it } from 'vitest';
import { type Contact, contactTeller, linkContact, openContacts } from '#core/inventory/contact-links';
import { account, day, inventory, link, service } from '../support/core/build';

const SERVICES = new Map(
  [
    service({ id: 'phone-number', category: 'telecom' }),
    service({ id: 'mailbox', category: 'email' }),
    service({ id: 'gmail', category: 'email', domains: ['gmail.com'] }),
    service({ id: 'outlook', category: 'email', domains: ['outlook.com', 'hotmail.com'] }),
    service({ id: 'netease', category: 'email', domains: ['163.com', '126.com'] }),
    service({ id: 'own', category: 'email', domains: ['mail.lin.example'] }),
    service({ id: 'yahoo', category: 'email', domains: ['yahoo.com'] }),
    service({ id: 'carrier', category: 'telecom', domains: ['carrier.example'] }),
    service({ id: 'shop', category: 'shopping' }),
  ].map((one) => [one.id, one] as const),
);
const today = day('2026-11-28');
const phone = (value: string) => ({ kind: 'phone', value }) as const;
const email = (value: string) => ({ kind: 'email', value }) as const;
const shop = account({
  id: 'shop',
  service: 'shop',
  identifiers: [phone('138 0013 8000'), email('Lin@Gmail.com'), { kind: 'username', value: 'lin' }],
});
const sim = account({ id: 'sim', service: 'phone-number', identifiers: [phone('+86 138-0013-8000')] });

const openContactsOf = (id: string, { accounts, links }: ReturnType<typeof inventory>) =>
  accounts
    .filter((one) => one.id === id)
    .flatMap((one) => openContacts({ accounts, links }, SERVICES, one, today));
const openOf = (links: ReturnType<typeof link>[], others = [sim]) =>
  openContactsOf('shop', inventory({ accounts: [shop, ...others], links })).map(({ value }) => value);
const freshIds = () => {
  let last = 0;
  return () => {
    last += 1;
    return `new-${last}`;
  };
};

describe('contacts that no link joins an account with', () => {
  it('are its numbers and addresses, and not its other names', () => {
    expect(openOf([])).toEqual(['138 0013 8000', 'Lin@Gmail.com']);
  });

  it('are fewer where a link joins them, of any kind, however the number is written', () => {
    expect(openOf([link('sim', 'shop', { kind: 'recovery' })])).toEqual(['Lin@Gmail.com']);
    expect(openOf([link('sim', 'shop', { releasedOn: '2026-11-28' })])).toHaveLength(2);
    expect(openOf([link('sim', 'shop', { releasedOn: '2026-11-29' })])).toHaveLength(1);
    expect(openOf([link('shop', 'sim')])).toHaveLength(2);
  });

  it.each(['13800138000', '8613800138000', '86-13800138000', '0086 13800138000', '（+86）138 0013 8000'])(
    'know the number as %s',
    (written) => {
      const number = { ...sim, identifiers: [phone(written)] };
      expect(openOf([link('sim', 'shop')], [number])).toEqual(['Lin@Gmail.com']);
    },
  );

  it.each(['l.i.n@gmail.com', 'Lin+shop@Gmail.com', 'l.in+a+b@googlemail.com'])(
    'know the mailbox at Gmail as %s',
    (written) => {
      const mailbox = account({ id: 'mail', service: 'gmail', identifiers: [email(written)] });
      expect(openOf([link('mail', 'shop')], [mailbox])).toEqual(['138 0013 8000']);
    },
  );

  it.each([
    ['l.in@company.example', 'lin@company.example'],
    ['lin+shop@outlook.com', 'lin@outlook.com'],
    ['+shop@gmail.com', '+tag@gmail.com'],
  ])('do not take %s and %s for one mailbox', (held, known) => {
    const mailbox = account({ id: 'mail', service: 'mailbox', identifiers: [email(held)] });
    const buyer = account({ id: 'buyer', service: 'shop', identifiers: [email(known)] });
    const before = inventory({ accounts: [mailbox, buyer], links: [link('mail', 'buyer')] });
    expect(openContactsOf('buyer', before)).toEqual([email(known)]);
  });

  it('do not take two numbers for one', () => {
    const other = { ...sim, identifiers: [phone('+1 380 013 8000')] };
    expect(openOf([link('sim', 'shop')], [other])).toHaveLength(2);
  });

  it('are not joined by what is deleted', () => {
    expect(openOf([link('sim', 'shop')], [{ ...sim, state: 'deleted' }])).toHaveLength(2);
  });

  it('are known by name as well', () => {
    const named = account({ id: 'sim', service: 'phone-number', name: '13800138000' });
    expect(openOf([link('sim', 'shop')], [named])).toEqual(['Lin@Gmail.com']);
  });

  it('are none of what an account is itself', () => {
    expect(openContactsOf('sim', inventory({ accounts: [sim] }))).toEqual([]);
  });
});

describe('an account of a service that gives out contacts', () => {
  const { givenAs, knownTo, giverOf } = contactTeller(SERVICES);
  const NUMBER = phone('13812345678');
  const told = (service: string, name: string, ...identifiers: Contact[]) => {
    const { accounts } = inventory({ accounts: [account({ id: 'one', service, name, identifiers })] });
    const isValue = ({ value }: Contact) => value !== name || /@|\d{6}/u.test(value);
    const values = (contacts: readonly Contact[]) => contacts.map(({ value }) => value);
    return [values(accounts.flatMap(givenAs).filter(isValue)), values(accounts.flatMap(knownTo))];
  };

  it.each([
    ['netease', '13812345678', false],
    ['netease', 'lin@163.com', true],
    ['netease', 'lin@vip.126.com', true],
    ['netease', 'lin@yeah.net', true],
    ['netease', 'lin@vip.163.com', true],
    ['netease', 'lin@corp.netease.com', false],
    ['netease', 'lin@163.net', false],
    ['netease', 'lin@qq.com', false],
    ['yahoo', 'lin@yahoo.com.tw', true],
    ['yahoo', 'lin@yahoo.fr', true],
    ['yahoo', 'lin@yahoo.co.jp', false],
    ['yahoo', 'lin@yahoo.com.cn', false],
    ['outlook', 'Lin@Live.com', true],
    ['outlook', 'lin@live.cn', true],
    ['outlook', 'lin@hotmail.co.jp', true],
    ['outlook', 'lin@hotmail.co.uk', true],
    ['outlook', 'lin@qq.com', false],
    ['outlook', 'lin@gmail.com', false],
    ['gmail', 'lin@googlemail.com', true],
    ['gmail', 'lin@company.example', false],
    ['own', 'lin@lin.example', true],
    ['mailbox', 'lin@qq.com', true],
    ['mailbox', '13812345678', false],
    ['carrier', '13812345678', true],
    ['carrier', 'lin@gmail.com', false],
    ['shop', 'lin@gmail.com', false],
  ])('at %s that is known as %s is this itself: %s', (service, value, isItself) => {
    const contact = value.includes('@') ? email(value) : phone(value);
    expect(told(service, 'Mine', contact)).toEqual(isItself ? [[value], []] : [[], [value]]);
  });

  it.each([
    ['gmail', 'lin@gmail.com', true],
    ['gmail', 'lin@company.example', true],
    ['outlook', 'lin@qq.com', false],
    ['outlook', '13812345678', false],
    ['carrier', '13812345678', true],
    ['shop', 'lin@company.example', false],
  ])('at %s that is called %s is this itself: %s', (service, name, isItself) => {
    expect(told(service, name)).toEqual([isItself ? [name] : [], []]);
  });

  it('is the one that such a contact is linked with, and no other', () => {
    const mail = account({ id: 'mail', service: 'netease', name: 'mail', identifiers: [NUMBER] });
    const buyer = account({ id: 'buyer', service: 'shop', identifiers: [NUMBER] });
    const before = inventory({ accounts: [mail, buyer], links: [link('mail', 'buyer', 'recovery')] });
    expect(openContactsOf('buyer', before)).toEqual([NUMBER]);
    expect(openContactsOf('mail', before)).toEqual([NUMBER]);
    const made = linkContact(before, SERVICES, 'buyer', NUMBER, 'recovery', freshIds());
    expect(made.ok && made.value.accounts.slice(2)).toMatchObject([{ service: 'phone-number' }]);
  });

  it('is the one that gives it out, be it of another country', () => {
    const addresses = [
      'lin@hotmail.fr',
      'lin@mail.163.com',
      'lin@corp.netease.com',
      'lin@qq.com',
      'lin@yahoo.com.hk',
      'lin@yahoo.co.jp',
      'lin',
    ];
    expect(addresses.map((value) => giverOf(email(value)))).toEqual([
      'outlook',
      'netease',
      'mailbox',
      'mailbox',
      'yahoo',
      'mailbox',
      'mailbox',
    ]);
  });
});

describe('linking a contact', () => {
  it('changes nothing where it is linked so already', () => {
    const linked = (...links: ReturnType<typeof link>[]) => {
      const before = inventory({ accounts: [shop, sim], links });
      const after = linkContact(before, SERVICES, 'shop', phone('138 0013 8000'), 'login', freshIds());
      return after.ok && after.value === before;
    };
    expect(linked(link('sim', 'shop', 'login'))).toBe(true);
    expect(linked(link('sim', 'shop', 'binding'))).toBe(false);
    expect(linked(link('sim', 'shop', { kind: 'login', releasedOn: '2026-11-20' }))).toBe(false);
  });

  it('takes the account that it is', () => {
    const before = inventory({ accounts: [shop, sim] });
    const made = linkContact(before, SERVICES, 'shop', phone('13800138000'), 'login', freshIds());
    expect(made).toEqual({
      ok: true,
      value: { ...before, links: [{ id: 'new-1', provider: 'sim', dependent: 'shop', kind: 'login' }] },
    });
  });

  it.each([
    [email(' lin@gmail.com '), 'gmail', 'lin@gmail.com'],
    [email('lin@nowhere.example'), 'mailbox', 'lin@nowhere.example'],
    [phone('13800138000'), 'phone-number', '13800138000'],
  ])('makes an account of %j, of the service that gives it out', (contact, giver, name) => {
    const made = linkContact(
      inventory({ accounts: [shop] }),
      SERVICES,
      'shop',
      contact,
      'binding',
      freshIds(),
    );
    expect(made).toMatchObject({
      ok: true,
      value: {
        accounts: [
          { id: 'shop' },
          { id: 'new-1', name, service: giver, identifiers: [{ kind: contact.kind, value: name }] },
        ],
        links: [{ id: 'new-2', provider: 'new-1', dependent: 'shop', kind: 'binding' }],
      },
    });
  });

  it('says so where the account is gone', () => {
    const made = linkContact(
      inventory({ accounts: [sim] }),
      SERVICES,
      'shop',
      phone('1'),
      'login',
      freshIds(),
    );
    expect(made).toEqual({ ok: false, failure: { code: 'gone' } });
  });
});
