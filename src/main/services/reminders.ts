import { DEFAULT_CHOICES } from '#core/reminders/choices';
import { type Look, lookAt, type Memory, type Moment, NOTHING_TOLD, trusting } from '#core/reminders/look';
import { keyOf, type Reminder } from '#core/reminders/reminders';
import type { Notice, ReminderState } from '#ipc/desktop-api';
import type { ReminderPlan } from '#ipc/reminder-plan';
import { type DigestInWords, digestInWords } from '#words/reminder-words';
import { momentIn } from '../local-moment';
import { memoryText, planText, readMemoryText, readPlanText } from '../reminder-texts';
import type { KeptText } from './kept-text';

/** What the reminders are given. */
export interface Surroundings {
  readonly plan: KeptText;
  readonly told: KeptText;
  /** Is what the window stores encrypted? Then no name is written down, and none is kept when it locks. */
  readonly isSealed: boolean;
  readonly now: () => Date;
  /** Can this system show anything? */
  readonly canShow: () => boolean;
  readonly show: (
    digest: DigestInWords,
    then: { readonly clicked: () => void; readonly failed: () => void },
  ) => void;
  /** Says something to the window. */
  readonly tell: (notice: Notice) => void;
  /** Brings the window to the front. */
  readonly open: () => void;
}

const MINUTE_MS = 60_000;

/** So long the plan of the last time waits for that of today, which may say of some that there is no need any more. */
const PATIENCE_MS = MINUTE_MS;

const NO_PLAN: ReminderPlan = { lang: 'en', timeZone: 'system', choices: DEFAULT_CHOICES, reminders: [] };

/**
 * Reminds a person while the program runs. What to remind of comes from the window, the time from the clock, and what
 * was told is remembered in a file; what to tell when is decided by `lookAt`.
 */
export class Reminders {
  readonly #around: Surroundings;
  #plan = NO_PLAN;
  #memory: Memory = NOTHING_TOLD;
  #state: ReminderState = { canShow: true, clockLooksWrong: false, trouble: null };
  #hasPlanOfToday = false;
  #timer: NodeJS.Timeout | undefined;
  /** A plan that comes while the files are still being read waits for that. */
  readonly #ready: Promise<void>;

  constructor(around: Surroundings) {
    this.#around = around;
    this.#ready = this.#read();
  }

  /** Reminds of these from now on; what is due by them is told at once if it is the first plan, or another kind of it. */
  async setReminders(plan: ReminderPlan): Promise<ReminderState> {
    await this.#ready;
    const isNews = !this.#hasPlanOfToday || settingsOf(plan) !== settingsOf(this.#plan);
    this.#plan = plan;
    this.#hasPlanOfToday = true;
    // Where it cannot be written nothing is lost: the next start brings another one.
    void this.#around.plan.write(planText(this.#around.isSealed ? withoutNames(plan) : plan));
    if (isNews) await this.look();
    return this.#state;
  }

  /** The window has locked, or is another: what is told until it says more names nobody, where that is wanted. */
  forgetNames(): void {
    if (this.#around.isSealed) this.#plan = withoutNames(this.#plan);
  }

  /** From now on the clock that there is now counts. */
  async trustClock(): Promise<ReminderState> {
    await this.#ready;
    const moment = this.#moment();
    if (moment !== undefined) this.#memory = trusting(this.#memory, moment);
    await this.look();
    return this.#state;
  }

  /** Looks at the clock, tells what is due, and sets the time of the next look. To be called when the machine wakes up. */
  async look(): Promise<void> {
    await this.#ready;
    const moment = this.#moment();
    const before = this.#memory;
    const look = moment && lookAt(moment, before, this.#plan.reminders, this.#plan.choices);
    this.#arm(look?.lookAgainIn ?? 60);
    if (moment === undefined || look === undefined) return;
    const canShow = this.#around.canShow();
    this.#memory = canShow ? look.memory : { ...before, seen: look.memory.seen };
    if (canShow && look.digest.length > 0) this.#show(look, moment, before);
    this.#say({ canShow, clockLooksWrong: look.clockLooksWrong });
    await this.#keep();
  }

  async #read(): Promise<void> {
    const { plan, told } = this.#around;
    const [planned, remembered] = await Promise.all([plan.read(), told.read()]);
    this.#plan = (planned && readPlanText(planned)) || NO_PLAN;
    const memory = remembered === undefined ? NOTHING_TOLD : readMemoryText(remembered);
    this.#memory = memory ?? NOTHING_TOLD;
    if (memory === undefined) this.#state = { ...this.#state, trouble: 'forgotten' };
    this.#arm(PATIENCE_MS / MINUTE_MS);
  }

  #moment(): Moment | undefined {
    return momentIn(this.#plan.timeZone, this.#around.now());
  }

  #arm(minutes: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.look(), minutes * MINUTE_MS);
    // It is no reason to go on once everything else is over.
    this.#timer.unref();
  }

  #show({ digest }: Look, { today }: Moment, before: Memory): void {
    const { lang, choices, reminders } = this.#plan;
    const names = new Map(
      reminders.flatMap(({ account, name }) => (name === undefined ? [] : [[account, name]])),
    );
    const nameOf = (account: string) => names.get(account) ?? account;
    this.#around.show(digestInWords(digest, today, lang, choices.names && names.size > 0 ? nameOf : null), {
      clicked: () => this.#open(digest),
      failed: () => {
        this.#memory = withoutTelling(this.#memory, digest, before);
        void this.#keep();
      },
    });
  }

  #open(digest: readonly Reminder[]): void {
    const [first, ...others] = new Set(digest.map(({ account }) => account));
    this.#around.open();
    this.#around.tell({ kind: 'open', account: others.length === 0 && first !== undefined ? first : null });
  }

  async #keep(): Promise<void> {
    const isKept = await this.#around.told.write(memoryText(this.#memory));
    if (!isKept) this.#say({ trouble: 'not-kept' });
    else if (this.#state.trouble === 'not-kept') this.#say({ trouble: null });
  }

  #say(news: Partial<ReminderState>): void {
    const state = { ...this.#state, ...news };
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return;
    this.#state = state;
    this.#around.tell({ kind: 'reminders', state });
  }
}

function withoutNames(plan: ReminderPlan): ReminderPlan {
  return { ...plan, reminders: plan.reminders.map(({ name: _name, ...reminder }) => reminder) };
}

/** Everything of a plan but what it reminds of. */
function settingsOf({ lang, timeZone, choices }: ReminderPlan): string {
  return JSON.stringify([lang, timeZone, choices]);
}

/** The memory without a digest that the system did not show after all: tomorrow it is told again. */
function withoutTelling(memory: Memory, digest: readonly Reminder[], before: Memory): Memory {
  const told = new Map(memory.told);
  for (const key of digest.map(keyOf)) {
    const last = before.told.get(key);
    if (last === undefined) told.delete(key);
    else told.set(key, last);
  }
  return { ...memory, told };
}
