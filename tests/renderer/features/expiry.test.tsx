// @vitest-environment happy-dom
import { screen as page, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ExpiryPage } from '../../../src/renderer/features/expiry/expiry-page';
import type { ExpirySettings } from '../../../src/renderer/features/expiry/expiry-props';
import { account, happened, link, rule, service } from '../../support/core/build';
import { Stage, show } from '../support/show';

// Nothing has a height here, so that no row would be in view.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(2000);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
});

const services = [
  service({ id: 'idle', inactivity: [rule()] }),
  service({ id: 'sure', inactivity: [rule({ certainty: 'will', consequence: 'deleted' })] }),
  service({ id: 'perks', inactivity: [rule({ consequence: 'benefit-lost', events: ['order'] })] }),
];
// Today is 2026-11-23; three months after the login.
const aStage = () =>
  new Stage({
    services,
    accounts: [
      account({ id: 'late', name: 'Late', service: 'idle', events: [happened('login', '2026-08-01')] }),
      account({ id: 'near', name: 'Near', service: 'sure', events: [happened('login', '2026-09-01')] }),
      account({ id: 'tight', name: 'Tight', service: 'idle', events: [happened('login', '2026-08-27')] }),
      account({ id: 'perks', name: 'Perks', service: 'perks', events: [happened('order', '2026-11-01')] }),
      account({ id: 'unsaid', name: 'Unsaid', service: 'idle' }),
    ],
  });

async function open(stage: Stage, place: string | null = null, settings: Partial<ExpirySettings> = {}) {
  let chosen: ExpirySettings = { keepMargin: 7, expiryView: 'timeline', ...settings };
  const expiry = () => (
    <ExpiryPage
      screen={stage.screen}
      place={place}
      settings={chosen}
      onChoose={(choice) => {
        chosen = { ...chosen, ...choice };
        shown.showAgain(expiry());
      }}
      why={(id) => <span>{`why ${id}`}</span>}
      onAdd={() => undefined}
    />
  );
  const shown = await show(expiry());
  return { ...shown, again: () => shown.showAgain(expiry()) };
}

const rows = () => page.getAllByRole('listitem').map((row) => row.textContent);
const row = (name: string) => {
  const found = page.getByRole('link', { name }).closest('li');
  if (found === null) throw new Error(name);
  return found;
};
const button = (name: string | RegExp) => page.getByRole('button', { name });

describe('the timeline', () => {
  it('tells past due, months, and what is not known, each with its rows', async () => {
    await open(aStage());
    expect(page.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Past due 1 entry',
      'November 2026 1 entry',
      'December 2026 1 entry',
      'February 2027 1 entry',
      'Date unknown 1 entry',
    ]);
    expect(row('Near').textContent).toContain('2026-12-01 8 days left');
    expect(row('Near').textContent).toContain('log in by 2026-11-23 (7 days early)');
    expect(row('Unsaid').textContent).toContain('missing: Last login');
  });

  it('says so where the early day is past and the last safe day is not, and nothing where both are', async () => {
    await open(aStage());
    // Due on 2026-11-27.
    expect(row('Tight').textContent).toContain('early day 2026-11-19 is past; last safe day 2026-11-26');
    expect(row('Late').textContent).not.toContain('log in by');
    expect(row('Late').textContent).not.toContain('last safe day');
  });

  it('goes by the margin that is chosen, and by no other number than those from 0 to 90', async () => {
    const { person } = await open(aStage());
    const margin = page.getByRole('textbox', { name: 'Days early' });
    await person.clear(margin);
    await person.type(margin, '1');
    expect(row('Near').textContent).toContain('log in by 2026-11-29 (1 day early)');
    expect(row('Perks').textContent).toContain('use it by 2027-01-30 (1 day early)');
    await person.clear(margin);
    await person.type(margin, '91');
    expect(row('Near').textContent).toContain('early day 2026-11-21 is past');
    await person.clear(margin);
    await person.type(margin, '0');
    expect(row('Near').textContent).toContain('log in by 2026-11-30');
    expect(row('Near').textContent).not.toContain('early');
  });

  it('says the limits of the margin, and shows what is in force once the field is left', async () => {
    const { person } = await open(aStage());
    const margin = page.getByRole<HTMLInputElement>('textbox', { name: 'Days early' });
    await person.clear(margin);
    await person.type(margin, '400');
    expect(page.getByText('0 to 90 days')).toBeDefined();
    await person.tab();
    expect(margin.value).toBe('40');
    await person.clear(margin);
    await person.tab();
    expect(margin.value).toBe('40');
    expect(page.queryByText('0 to 90 days')).toBeNull();
  });

  it('says of an account that it is meant for deletion', async () => {
    const stage = new Stage({
      services,
      accounts: [
        account({
          id: 'near',
          name: 'Near',
          service: 'sure',
          intent: 'delete',
          events: [happened('login', '2026-09-01')],
        }),
      ],
    });
    await open(stage);
    expect(row('Near').textContent).toContain('meant for deletion');
  });

  it('moves at once when somebody logs in today, and says from where to where', async () => {
    const stage = aStage();
    const { person, again } = await open(stage);
    await person.click(button('I logged in today: Near'));
    again();
    expect(stage.changes).toEqual([{ code: 'event-recorded', account: 'Near' }]);
    expect(row('Near').textContent).toContain('2027-02-23');
    expect(page.getByText('Near is due on 2027-02-23 now, instead of 2026-12-01')).toBeDefined();
    expect(button('I logged in today: Near')).toHaveProperty('disabled', true);
    await person.click(button('I logged in today: Unsaid'));
    again();
    expect(page.getByText('Unsaid is due on 2027-02-23')).toBeDefined();
  });

  it('says without a day which rule it is, and what it still lacks after a login', async () => {
    const early = rule({ id: 'early', text: { en: 'Soon after registration' } });
    const days = { ...early, onlyIf: { lastLoginWithinOfRegistration: 'P1D' } };
    const stage = new Stage({
      services: [service({ id: 'two', inactivity: [rule({ text: { en: 'At any time' } }), days] })],
      accounts: [account({ id: 'q', name: 'Q', service: 'two' })],
    });
    const { person, again } = await open(stage);
    const texts = () => rows().filter((text) => text?.includes('Date unknown') !== true);
    expect(texts()[0]).toContain('At any time');
    expect(texts()[1]).toContain('Soon after registration');
    const [, second] = page.getAllByRole('button', { name: 'I logged in today: Q' });
    if (second === undefined) throw new Error('no second row');
    await person.click(second);
    again();
    expect(page.getByRole('status').textContent).toBe(
      'Recorded for Q; the date stays unknown, missing: Registration',
    );
    expect(texts().at(-1)).toContain('Soon after registration');
  });

  it('offers nothing to click where the rule counts from something else', async () => {
    await open(aStage());
    expect(within(row('Perks')).getAllByRole('button')).toHaveLength(2);
    expect(within(row('Near')).getAllByRole('button')).toHaveLength(3);
  });

  it('tells of what only may happen to an account that is let go that it may', async () => {
    const stage = aStage();
    const { person, again } = await open(stage);
    await person.click(button('Let go of Tight: let it expire'));
    again();
    expect(row('Tight').textContent).toContain('let go: may be recycled on 2026-11-27');
  });

  it('keeps an account or lets it go, or takes that back, each as one change', async () => {
    const stage = aStage();
    const { person, again } = await open(stage);
    expect(button('Keep Near').getAttribute('aria-pressed')).toBe('true');
    await person.click(button('Let go of Near: let it expire'));
    again();
    expect(row('Near').textContent).toContain('let go: will be deleted on 2026-12-01');
    await person.click(button('Let go of Near: let it expire'));
    again();
    await person.click(button('Keep Near'));
    expect(stage.changes.map(({ code }) => code)).toEqual([
      'intent-let-expire',
      'intent-undecided',
      'intent-keep',
    ]);
  });

  it('tells what may from what will by the look of the bar as well', async () => {
    await open(aStage());
    expect(row('Near').querySelector('.bar')?.className).toContain('will');
    expect(row('Tight').querySelector('.bar')?.className).toContain('may');
  });
});

describe('the table', () => {
  it('has the same rows by day, without headings between them', async () => {
    await open(aStage(), null, { expiryView: 'table' });
    expect(page.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'Late',
      'Tight',
      'Near',
      'Perks',
      'Unsaid',
    ]);
    expect(rows()).toHaveLength(5);
    expect(page.getAllByRole('columnheader').map(({ textContent }) => textContent)).toContain('Due on');
  });

  it('is chosen, and drawn as far as it is in view', async () => {
    const many = Array.from({ length: 500 }, (_, at) =>
      account({ id: `a${at}`, service: 'idle', events: [happened('login', '2026-11-01')] }),
    );
    const { person } = await open(new Stage({ services, accounts: many }));
    await person.click(page.getByRole('radio', { name: 'Table' }));
    const drawn = page.getAllByRole('listitem');
    expect(drawn.length).toBeLessThan(100);
    expect(drawn[0]?.getAttribute('aria-setsize')).toBe('500');
  });
});

describe('what is shown', () => {
  it.each([
    ['only/30', ['Late', 'Tight', 'Near']],
    ['only/90.may', ['Late', 'Tight', 'Perks']],
    ['only/will', ['Near']],
    ['only/ends', ['Late', 'Tight', 'Near', 'Unsaid']],
  ])('is narrowed by the address %s', async (place, names) => {
    await open(aStage(), place);
    expect(page.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(names);
  });

  it('is narrowed by hand, in the address', async () => {
    const stage = aStage();
    const { person } = await open(stage, 'only/30');
    await person.selectOptions(page.getByRole('combobox', { name: 'How surely' }), 'will');
    await person.click(page.getByRole('checkbox', { name: 'Only what ends the account' }));
    expect(stage.go.mock.calls).toEqual([['/expiry/only/30.will'], ['/expiry/only/30.ends']]);
  });

  it('says so where there is nothing', async () => {
    await open(new Stage({ accounts: [account({ id: 'a' })] }));
    expect(page.getByText(/no account disappears by itself$/)).toBeDefined();
  });
});

describe('the forecast', () => {
  // near <- mail <- bank
  const chained = () =>
    new Stage({
      services,
      accounts: [
        account({ id: 'bank', name: 'Bank', ownLogin: false }),
        account({ id: 'mail', name: 'Mail', ownLogin: false }),
        account({ id: 'near', name: 'Near', service: 'sure', events: [happened('login', '2026-09-01')] }),
        account({ id: 'out', name: 'Out', ownLogin: false }),
      ],
      links: [link('near', 'mail'), link('mail', 'bank')],
    });

  it('comes by day, with the chain of causes to its end', async () => {
    await open(chained(), 'forecast');
    const [out, bank, , near] = page.getAllByRole('listitem');
    expect(out?.textContent).toMatch(/^2026-11-23 Out will be lost no way in/);
    expect(bank?.textContent).toMatch(/^2026-12-01 Bank will be lost/);
    const steps = [...(bank?.querySelectorAll('.dimmed') ?? [])].map(({ textContent }) => textContent);
    expect(steps).toEqual([
      'Bank cannot be entered without Mail',
      'Mail cannot be entered without Near',
      'Near: its own expiry (will be deleted)',
    ]);
    expect(near?.textContent).toContain('why forecast:near');
  });

  it('says so where nothing is lost', async () => {
    await open(new Stage({ accounts: [account({ id: 'a' })] }), 'forecast');
    expect(page.getByText('Even if you do nothing, no account is lost')).toBeDefined();
  });

  describe('what if', () => {
    it('an account is let go: what falls only because of that, and then it is what the person wants', async () => {
      const stage = chained();
      const { person, again } = await open(stage, 'what-if/let-go/near');
      expect(page.getByText('Near will be lost on 2026-12-01')).toBeDefined();
      const fall = page.getByRole('region', { name: 'Will or may be lost with it' });
      expect(within(fall).getAllByRole('listitem')).toHaveLength(2);
      expect(fall.textContent).toContain('Bank will be lost on 2026-12-01');
      await person.click(button('Do that: let it expire'));
      again();
      expect(stage.changes).toEqual([{ code: 'intent-let-expire', account: 'Near' }]);
      expect(page.getByText('Recorded: let expire (can be undone)')).toBeDefined();
    });

    it('an account is lost: nothing is changed, and it can be dropped', async () => {
      const stage = chained();
      const { person } = await open(stage, 'what-if/lose/near');
      expect(page.getByRole('region', { name: 'Will or may be lost with it' }).textContent).toContain(
        'Mail will be lost on 2026-11-23 instead of 2026-12-01',
      );
      await person.click(button('Never mind'));
      expect(stage.go).toHaveBeenCalledExactlyOnceWith('/expiry/what-if/lose');
      expect(stage.changes).toEqual([]);
    });

    it('an account is deleted, which the catalogue knows nothing of', async () => {
      await open(chained(), 'what-if/delete/out');
      expect(page.getByText(/^Its deletion cannot be planned: /)).toBeDefined();
    });

    it('is asked of what is there and in use', async () => {
      await open(chained(), 'what-if/lose/nobody');
      expect(page.getByText('This account is not in use, so there is nothing to try')).toBeDefined();
      expect(page.queryByRole('button', { name: 'Never mind' })).toBeNull();
    });
  });
});
