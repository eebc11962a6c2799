// @vitest-environment happy-dom
import { screen as page, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { AccountPage } from '../../../src/renderer/features/account/account-page';
import { account, happened, TODAY } from '../../support/core/build';
import { Stage, show } from '../support/show';

const nothing = () => undefined;
const forum = account({
  id: 'forum',
  name: 'Small Forum',
  identifiers: [{ kind: 'phone', value: '13800138000' }],
});
const shown = (stage: Stage) => (
  <AccountPage
    screen={stage.screen}
    id="forum"
    list="/accounts"
    onEdit={nothing}
    onLink={nothing}
    onLinkSeveral={nothing}
  />
);
const section = () => within(page.getByRole('region', { name: 'When the service does not play along' }));
const body = () => section().getByRole<HTMLTextAreaElement>('textbox', { name: 'Text' });

/** The page of an account with the letter shown. */
async function opened(stage: Stage) {
  const shownNow = await show(shown(stage));
  await shownNow.person.click(section().getByRole('button', { name: 'Write a letter…' }));
  return shownNow;
}

describe('the letter on the page of an account', () => {
  it('is written in the language of the window or in another, without identifiers unless asked', async () => {
    const { person } = await opened(new Stage({ accounts: [forum] }));
    expect(body().value).toContain('Service: Small Forum');
    expect(body().readOnly).toBe(true);
    expect(body().value).not.toContain('13800138000');
    await person.click(section().getByRole('checkbox', { name: /^With the recorded phone numbers/ }));
    expect(body().value).toContain('13800138000');
    await person.selectOptions(section().getByRole('combobox', { name: 'Language of the letter' }), 'zh-CN');
    expect(body().value).toContain('《个人信息保护法》第四十七条');
    expect(body().lang).toBe('zh-CN');
  });

  it('is copied, and another text does not count as copied', async () => {
    const { person } = await opened(new Stage({ accounts: [forum] }));
    await person.click(section().getByRole('button', { name: 'Copy the text' }));
    expect(await section().findByText('Copied')).toBeDefined();
    expect(await navigator.clipboard.readText()).toBe(body().value);
    await person.click(section().getByRole('checkbox'));
    expect(section().queryByText('Copied')).toBeNull();
  });

  it('is selected where it cannot be copied', async () => {
    const { person } = await opened(new Stage({ accounts: [forum] }));
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await person.click(section().getByRole('button', { name: 'Copy the text' }));
    expect(await section().findByText(/^It could not be copied/)).toBeDefined();
    expect(document.activeElement).toBe(body());
    expect([body().selectionStart, body().selectionEnd]).toEqual([0, body().value.length]);
  });

  it('was sent on a day, and the day on which to ask again is said', async () => {
    const stage = new Stage({ accounts: [forum] });
    const { person, showAgain } = await opened(stage);
    const sentOn = section().getByRole('textbox', { name: 'Sent on' });
    for (const [typed, problem] of [
      ['2026-11-24', 'That day is still to come'],
      ['2026-11-31', /^There is no such day/],
    ] as const) {
      await person.clear(sentOn);
      await person.type(sentOn, `${typed}{Enter}`);
      expect(section().getByText(problem)).toBeDefined();
    }
    expect(stage.changes).toEqual([]);
    // Once the day is right, nothing is said to be wrong with it.
    await person.clear(sentOn);
    await person.type(sentOn, '2026-11-20');
    expect(section().queryByText(/^(That day is|There is no such)/)).toBeNull();
    await person.type(sentOn, '{Enter}');
    await waitFor(() => expect(stage.inventory.accounts[0]?.events).toHaveLength(1));
    expect(stage.inventory.accounts[0]?.events).toEqual([happened('letter-sent', '2026-11-20')]);
    showAgain(shown(stage));
    // 2026-11-20 + 30 days
    expect(
      section().getByText('Sent on 2026-11-20. If there is no answer before 2026-12-20, ask again then.'),
    ).toBeDefined();
  });

  it('is to be asked after from its day on, until it was answered', async () => {
    // 2026-10-23 + a month is today.
    const late = { ...forum, events: [happened('letter-sent', '2026-10-23')] };
    const { showAgain } = await show(shown(new Stage({ accounts: [late] })));
    expect(
      section().getByText(`Sent on 2026-10-23; an answer was due by ${TODAY}. If there is none, ask again.`),
    ).toBeDefined();
    const refused = { ...late, events: [...late.events, happened('deletion-refused', '2026-11-01')] };
    showAgain(shown(new Stage({ accounts: [refused] })));
    expect(section().queryByText(/^Sent on 2026/)).toBeNull();
  });

  it.each([
    ['They refused', 'active', [happened('deletion-refused', '2026-11-10')]],
    ['They are deleting it', 'deletion-requested', [happened('deletion-requested', '2026-11-10')]],
    ['They have deleted it', 'deleted', []],
  ] as const)('is answered: %s', async (answer, state, events) => {
    const sent = { ...forum, events: [happened('letter-sent', '2026-11-10')] };
    const stage = new Stage({ accounts: [sent] });
    const { person, showAgain } = await show(shown(stage));
    const answers = within(section().getByRole('group', { name: 'What did they answer?' }));
    const on = answers.getByRole('textbox', { name: 'Answered on' });
    for (const [typed, problem] of [
      ['2026-11-09', 'The letter was sent after that day'],
      ['2026-11-24', 'That day is still to come'],
    ] as const) {
      await person.clear(on);
      await person.type(on, typed);
      await person.click(answers.getByRole('button', { name: answer }));
      expect(answers.getByText(problem)).toBeDefined();
    }
    expect(stage.changes).toEqual([]);
    await person.clear(on);
    await person.type(on, '2026-11-10');
    await person.click(answers.getByRole('button', { name: answer }));
    await waitFor(() => expect(stage.inventory.accounts[0]).toMatchObject({ state }));
    await waitFor(() => expect(stage.inventory.accounts[0]?.events).toEqual([...sent.events, ...events]));
    showAgain(shown(stage));
    expect(page.queryByText(/^Sent on 2026/)).toBeNull();
  });

  it('keeps the reason of a refusal', async () => {
    const stage = new Stage({ accounts: [{ ...forum, events: [happened('letter-sent', '2026-11-10')] }] });
    const { person } = await show(shown(stage));
    await person.type(section().getByRole('textbox', { name: 'Reason given' }), ' no ');
    await person.click(section().getByRole('button', { name: 'They refused' }));
    await waitFor(() =>
      expect(stage.inventory.accounts[0]?.events.at(-1)).toEqual({
        ...happened('deletion-refused', TODAY),
        note: 'no',
      }),
    );
  });

  it('is not offered for what is deleted', async () => {
    await show(shown(new Stage({ accounts: [{ ...forum, state: 'deleted' }] })));
    expect(page.queryByRole('button', { name: 'Write a letter…' })).toBeNull();
  });
});
