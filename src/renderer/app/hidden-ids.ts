import type { ReminderPlan } from '#ipc/reminder-plan';
import type { Pseudonyms } from '../sealing/pseudonyms';

/** The same plan with pseudonyms for ids: the desktop writes it down, where no id may be read that says something. */
export async function withHiddenIds(
  plan: ReminderPlan,
  pseudonyms: Pseudonyms | null,
): Promise<ReminderPlan> {
  if (pseudonyms === null) return plan;
  const reminders = await Promise.all(
    plan.reminders.map(async (one) => ({
      ...one,
      account: await pseudonyms.of(one.account),
      rule: one.rule === null ? null : await pseudonyms.of(one.rule),
    })),
  );
  return { ...plan, reminders };
}
