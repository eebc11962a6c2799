// @vitest-environment happy-dom
import { screen as page, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Overview } from '../../../src/renderer/features/overview/overview';
import { account, happened } from '../../support/core/build';
import { Stage, show } from '../support/show';

const nothing = () => undefined;
const sent = (id: string, ...on: string[]) =>
  account({ id, name: id, events: on.map((day) => happened('letter-sent', day)) });

async function open(stage: Stage) {
  await show(
    <Overview
      screen={stage.screen}
      onAdd={nothing}
      onImport={nothing}
      onBring={nothing}
      onLoadSample={nothing}
      since={null}
      onSeen={nothing}
    />,
  );
  return page.queryByRole('region', { name: 'Letters without an answer' });
}

it('lists who has not answered a letter, those first that are overdue', async () => {
  // Today is 2026-11-23; an answer may take 30 days and a month.
  const card = await open(
    new Stage({
      accounts: [sent('Later', '2026-11-20'), sent('None'), sent('Due', '2026-10-23')],
    }),
  );
  const items = within(card as HTMLElement).getAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual([
    'Dueanswer was due by 2026-11-23 ask again',
    'Lateranswer due by 2026-12-20',
  ]);
  expect(
    within(card as HTMLElement)
      .getByRole('link', { name: 'Due' })
      .getAttribute('href'),
  ).toBe('#/accounts/Due');
});

it('says nothing of letters where none was sent', async () => {
  expect(await open(new Stage({ accounts: [sent('None')] }))).toBeNull();
});
