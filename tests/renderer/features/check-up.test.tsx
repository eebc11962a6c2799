// @vitest-environment happy-dom
import { screen as page, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { openQuestions } from '#core/check-up/open-questions';
import { CheckUp } from '../../../src/renderer/features/check-up/check-up';
import { account, type Example, happened } from '../../support/core/build';
import { Stage, show } from '../support/show';

/** The screen on a stage that is drawn anew when something was answered. */
function Visit({ stage }: { readonly stage: Stage }) {
  const [putOff, setPutOff] = useState<ReadonlySet<string>>(new Set());
  return (
    <CheckUp
      screen={stage.screen}
      putOff={putOff}
      onPutOff={(key) => setPutOff((before) => (key === null ? new Set() : new Set([...before, key])))}
    />
  );
}

const visit = async (example: Example) => {
  const stage = new Stage(example);
  const { person, showAgain } = await show(<Visit stage={stage} />);
  const left = () => openQuestions(stage.screen.findings).length;
  return { stage, person, left, goOn: () => showAgain(<Visit stage={stage} />) };
};

const qq = account({ id: 'a', name: 'QQ', service: 'qq', intent: 'keep' });

it('records a day that is typed, and asks the next question', async () => {
  const { stage, person, left, goOn } = await visit({ accounts: [qq] });
  const before = left();
  const field = page.getByRole('textbox', { name: 'Date' });
  await person.type(field, '2026-13-01{Enter}');
  expect(page.getByText(/^There is no such day/)).toBeDefined();
  expect(stage.changes).toEqual([]);
  await person.clear(field);
  await person.type(field, '2026-02-03{Enter}');
  await waitFor(() => expect(stage.inventory.accounts[0]?.events).toMatchObject([{ on: '2026-02-03' }]));
  goOn();
  expect(left()).toBeLessThan(before);
});

it('takes one key for an answer: what never happened is not asked again, and the keys are no keys in a field', async () => {
  const { stage, person } = await visit({ accounts: [qq] });
  const [first] = openQuestions(stage.screen.findings);
  await person.type(page.getByRole('textbox', { name: 'Date' }), '1');
  expect(stage.changes).toEqual([]);
  await person.click(page.getByRole('heading', { level: 1 }));
  await person.keyboard('1');
  const type = first?.about.kind === 'event' ? first.about.type : '';
  await waitFor(() => expect(stage.inventory.accounts[0]?.never).toEqual([type]));
  expect(
    openQuestions(stage.screen.findings).some((one) => JSON.stringify(one) === JSON.stringify(first)),
  ).toBe(false);
});

it('checks the conditions of what is to go until none is open', async () => {
  const wanted = account({ id: 'a', service: 'jd', intent: 'delete', never: ['login'] });
  const { stage, person, left, goOn } = await visit({ accounts: [wanted] });
  for (let asked = 0; left() > 0 && asked < 100; asked += 1) {
    const before = left();
    await person.keyboard('1');
    await waitFor(() => expect(left()).toBeLessThan(before));
    goOn();
  }
  expect(left()).toBe(0);
  expect(page.getByText(/^Nothing is left to ask/)).toBeDefined();
  expect(stage.screen.report.accounts[0]?.verdict).toMatch(/^(ready|waiting)$/);
});

it('puts a question off, records nothing, and asks it again when told to', async () => {
  const { stage, person, left } = await visit({
    accounts: [{ ...qq, events: [happened('login', '2026-11-01')] }],
  });
  const count = left();
  for (let asked = 0; asked < count; asked += 1) await person.keyboard('3');
  expect(page.getByText(/put off/)).toBeDefined();
  await person.click(page.getByRole('button', { name: 'Ask them again' }));
  expect(page.getByRole('region', { name: 'Question' })).toBeDefined();
  expect([stage.changes, left()]).toEqual([[], count]);
});

it('says so where there is nothing to ask about', async () => {
  await visit({ accounts: [] });
  expect(page.getByText('There are no accounts to ask about yet.')).toBeDefined();
});
