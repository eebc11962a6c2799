import { parseCivilDate } from '#core/dates/civil-date';
import { fieldsInText } from '#core/reading/fields';
import type { Memory, Told } from '#core/reminders/look';
import { type ReminderPlan, readReminderPlan } from '#ipc/reminder-plan';

/** What the files say that they are. A later version is as good as damaged: it is not read. */
const PLAN = { format: 'unbind-reminders', version: 1 };
const MEMORY = { format: 'unbind-reminders-told', version: 1 };

/** What is written of a plan. */
export function planText(plan: ReminderPlan): string {
  return `${JSON.stringify({ ...PLAN, plan })}\n`;
}

/** The plan that was written; undefined where the text is none. */
export function readPlanText(text: string): ReminderPlan | undefined {
  const { format, version, plan } = fieldsInText(text);
  if (format !== PLAN.format || version !== PLAN.version) return undefined;
  const read = readReminderPlan(plan);
  return read.ok ? read.value : undefined;
}

/** What is written of what was told: of reminders their keys, which name nobody. */
export function memoryText({ told, lastDigestOn, seen }: Memory): string {
  const rows = [...told].map(([key, times]) => [key, ...times.map(({ lead, instant }) => [lead, instant])]);
  return `${JSON.stringify({ ...MEMORY, told: rows, lastDigestOn, seen })}\n`;
}

/** What was told, as it was written; undefined where the text is no such thing. */
export function readMemoryText(text: string): Memory | undefined {
  const { format, version, told, lastDigestOn, seen } = fieldsInText(text);
  if (format !== MEMORY.format || version !== MEMORY.version || !Array.isArray(told)) return undefined;
  const on = typeof lastDigestOn === 'string' ? parseCivilDate(lastDigestOn) : null;
  if (on === undefined || (on === null && lastDigestOn !== null) || (seen !== null && !isInstant(seen))) {
    return undefined;
  }
  const read = new Map<string, readonly Told[]>();
  for (const row of told as readonly unknown[]) {
    const [key, ...times] = Array.isArray(row) ? (row as readonly unknown[]) : [];
    const all = times.map(readTold);
    if (typeof key !== 'string' || !all.every((one) => one !== undefined)) return undefined;
    read.set(key, all);
  }
  return { told: read, lastDigestOn: on, seen };
}

function readTold(value: unknown): Told | undefined {
  const [lead, instant] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  return isInstant(lead) && isInstant(instant) ? { lead, instant } : undefined;
}

function isInstant(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}
