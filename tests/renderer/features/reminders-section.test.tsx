// @vitest-environment happy-dom
import { screen as page } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/renderer/data/settings';
import { RemindersSection } from '../../../src/renderer/features/settings/reminders-section';
import { show } from '../support/show';

const nothing = () => undefined;
const DESKTOP = { show: true, startAtLogin: true };
const box = (name: string | RegExp) => page.getByRole<HTMLInputElement>('checkbox', { name });

/** Shows it as it is after each choice. */
async function section(can: Parameters<typeof RemindersSection>[0]['can'], given: Partial<Settings> = {}) {
  let settings = { ...DEFAULT_SETTINGS, ...given };
  const chosen = vi.fn<(choice: Partial<Settings>) => void>();
  const element = () => (
    <RemindersSection
      settings={settings}
      can={can}
      onCalendar={nothing}
      onChange={(choice) => {
        chosen(choice);
        settings = { ...settings, ...choice };
        showAgain(element());
      }}
    />
  );
  const { person, showAgain } = await show(element());
  return { person, chosen, settings: () => settings };
}

describe('the reminders in the settings', () => {
  it('are on at first, at night they are not, and they name nobody', async () => {
    await section(DESKTOP);
    expect(
      ['Remind me of what is due', '30 days', '7 days', '1 day', 'On the day'].map(
        (name) => box(name).checked,
      ),
    ).toEqual([true, true, true, true, true]);
    expect(['90 days', '14 days', '3 days', /^Name accounts/].map((name) => box(name).checked)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(page.getByLabelText<HTMLSelectElement>('Quiet from').value).toBe('0');
    expect(page.getByLabelText<HTMLSelectElement>('Quiet until').value).toBe('480');
  });

  it('are as they are chosen', async () => {
    const { person, settings } = await section(DESKTOP);
    await person.click(box('14 days'));
    await person.click(box('30 days'));
    await person.click(box(/^Name accounts/));
    await person.selectOptions(page.getByLabelText('Quiet from'), '22:00');
    expect(settings().reminders).toEqual({
      on: true,
      leads: [14, 7, 1, 0],
      quiet: { from: 1320, to: 480 },
      names: true,
    });
    await person.click(box('Quiet hours'));
    expect(settings().reminders.quiet).toBeNull();
    expect(page.queryByLabelText('Quiet from')).toBeNull();
    await person.click(box(/^Closing the window/));
    await person.click(box(/^Start when I log in/));
    expect(settings().background).toEqual({ closeToTray: true, startAtLogin: true });
  });

  it('are all kept, however quickly one follows the other', async () => {
    const stored = vi.fn<(choice: Partial<Settings>) => void>();
    const { person } = await show(
      <RemindersSection settings={DEFAULT_SETTINGS} can={DESKTOP} onChange={stored} onCalendar={nothing} />,
    );
    await person.click(box('90 days'));
    await person.click(box('3 days'));
    expect(stored).toHaveBeenLastCalledWith({
      reminders: { ...DEFAULT_SETTINGS.reminders, leads: [90, 30, 7, 3, 1, 0] },
    });
  });

  it('keep one lead time at least, and those that were chosen elsewhere', async () => {
    const reminders = { ...DEFAULT_SETTINGS.reminders, leads: [5] };
    const { person, settings } = await section(DESKTOP, { reminders });
    expect([box('5 days').checked, box('5 days').disabled]).toEqual([true, true]);
    await person.click(box('On the day'));
    await person.click(box('5 days'));
    expect(settings().reminders.leads).toEqual([0]);
  });

  it('offer no choices of what is off, but what goes on without a window', async () => {
    await section(DESKTOP, { reminders: { ...DEFAULT_SETTINGS.reminders, on: false } });
    expect(page.getByRole<HTMLFieldSetElement>('group', { name: 'How long ahead' }).disabled).toBe(true);
    expect([box('Quiet hours').disabled, box(/^Name accounts/).disabled]).toEqual([true, true]);
    expect(box(/^Closing the window/).disabled).toBe(false);
  });

  it('say what this system cannot do', async () => {
    const background = { closeToTray: false, startAtLogin: true };
    await section({ show: false, startAtLogin: false }, { background });
    expect(page.getByText('This system shows no notifications.')).toBeDefined();
    expect(page.getByText(/^Unbind cannot set this up here/)).toBeDefined();
    expect([box(/^Start when/).disabled, box(/^Start when/).checked]).toEqual([true, false]);
  });

  it('say in a browser what to do instead, and offer nothing that it cannot do', async () => {
    await section(null);
    expect(
      page.getByText(/^The browser edition does not remind you, not even while it is open/),
    ).toBeDefined();
    expect(page.getByRole('link', { name: 'Export the dates to your calendar' })).toBeDefined();
    expect(page.queryAllByRole('checkbox')).toEqual([]);
  });
});
