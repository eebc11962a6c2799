// @vitest-environment happy-dom
import { screen as page, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { WhyButton } from '../../../src/renderer/ui/why-button';
import { show } from '../support/show';

it('shows every line of an answer, also where two say the same', async () => {
  const errors = vi.spyOn(console, 'error');
  const answer = () => ({
    title: 'Because',
    lines: [['', 'see the rule'] as const, ['', 'see the rule'] as const, ['Rule', 'r'] as const],
  });
  const { person } = await show(<WhyButton label="Why?" closeLabel="Close" answer={answer} />);
  await person.click(page.getByRole('button', { name: 'Why?' }));
  const rows = within(page.getByRole('dialog', { name: 'Because' })).getAllByRole('row');
  expect(rows.map((row) => row.textContent)).toEqual(['see the rule', 'see the rule', 'Ruler']);
  expect(errors).not.toHaveBeenCalled();
});
