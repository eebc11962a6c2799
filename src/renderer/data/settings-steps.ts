/** Some settings by their names. What they are is checked when they are chosen. */
type Choices = Readonly<Record<string, unknown>>;

/** What bringing back a snapshot did to the settings: undoing it takes that back as well. */
export interface SettingsStep {
  /** The id of the change that brought the inventory back. */
  readonly change: string;
  /** The settings that it changed, as they were and as they became. */
  readonly before: Choices;
  readonly after: Choices;
}

/** So many are kept; older changes are undone without their settings. */
const MOST_STEPS = 10;

/** The steps with a new one: what is different between two settings. Without a difference they stay as they are. */
export function withSettingsStep(
  steps: readonly SettingsStep[],
  change: string,
  before: object,
  after: object,
): readonly SettingsStep[] {
  const [then, next] = [before as Choices, after as Choices];
  const names = Object.keys(next).filter((name) => !isSame(then[name], next[name]));
  if (names.length === 0) return steps;
  const step = { change, before: only(names, then), after: only(names, next) };
  return [...steps, step].slice(-MOST_STEPS);
}

/**
 * What undoing, or making again, the change with this id does to the settings: of what it had changed, only what nobody
 * has chosen otherwise since. Empty: nothing.
 */
export function settingsStepped(
  now: object,
  steps: readonly SettingsStep[],
  change: string,
  which: 'undo' | 'redo',
): Choices {
  const step = steps.findLast((one) => one.change === change);
  if (step === undefined) return {};
  const [from, to] = which === 'undo' ? [step.after, step.before] : [step.before, step.after];
  const names = Object.keys(to).filter((name) => isSame((now as Choices)[name], from[name]));
  return only(names, to);
}

/** Stored steps, checked; what is none is left out. */
export function readSettingsSteps(value: unknown): readonly SettingsStep[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isStep).slice(-MOST_STEPS);
}

function isStep(value: unknown): value is SettingsStep {
  if (!isFields(value)) return false;
  return typeof value['change'] === 'string' && isFields(value['before']) && isFields(value['after']);
}

function isFields(value: unknown): value is Choices {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function only(names: readonly string[], values: Choices): Choices {
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}

/** Settings are read field by field in one order, so that the same say the same text. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
