import { join } from 'node:path';
import type { DesktopMethod } from '#ipc/desktop-api';
import type { Random } from '../support/random-world/random';
import { CANARY, type Door, flawsOfSentence, type Tried } from './door';
import { isFailure, type MainProcess, mainProcess, OUR_FRAME, OURS } from './main-process';
import { mutatedValue } from './mutated-value';
import { INPUTS } from './window-inputs';

const METHODS = Object.keys(INPUTS) as DesktopMethod[];

/** When its state has been the same so often, nothing goes on any more. */
const STILL = 3;

/** A main process gets so many messages; then another one, so that its folder stays small. */
const MESSAGES = 300;

/** What the window may send to the main process, on every channel, from our own page and from others. */
export function windowDoor(scratch: string): Door {
  let left = 0;
  let count = 0;
  let main: MainProcess | undefined;
  return {
    name: 'messages of the window',
    share: 18,
    giveOne: async (random) => {
      if (main === undefined || left === 0) {
        main = await mainProcess(join(scratch, `main-${count++}`));
        left = MESSAGES;
      }
      left -= 1;
      const tried = await give(main, random);
      if (tried.isAccepted) await settled(main);
      return tried;
    },
  };
}

async function give(main: MainProcess, random: Random): Promise<Tried> {
  const method = random.pick(METHODS);
  const valid: unknown = random.pick<unknown>(INPUTS[random.chance(0.9) ? method : random.pick(METHODS)]);
  const isMutated = random.chance(0.85);
  const input = isMutated ? mutatedValue(random, valid) : valid;
  const more = random.chance(0.03) ? [CANARY] : [];
  const isStranger = random.chance(0.05);
  const message = {
    event: isStranger ? stranger(random) : ours(),
    method,
    isStranger,
    args: [input, ...more],
  };
  const tried = await send(main, message);
  if (!tried.flaws.some((flaw) => flaw.endsWith(CHANGED))) return tried;
  // On a busy machine that may still have been an effect of a message before.
  await settled(main);
  return send(main, message);
}

interface Message {
  readonly event: object;
  readonly method: DesktopMethod;
  readonly isStranger: boolean;
  readonly args: readonly unknown[];
}

const CHANGED = 'has changed something';

async function send(main: MainProcess, { event, method, isStranger, args }: Message): Promise<Tried> {
  const before = main.state();
  try {
    const answer: unknown = main.send(event, method, args);
    // It answers when there is something to say.
    const said = method === 'nextNotice' ? undefined : await answer;
    if (isStranger) return { isAccepted: true, flaws: [`${method}: a stranger is answered`] };
    const isDone = !isFailure(said);
    const hasEffect = !isDone && main.state() !== before;
    return { isAccepted: isDone, flaws: hasEffect ? [`${method}: failed, and ${CHANGED}`] : [] };
  } catch (error) {
    const flaws = flawsOfThrown(error, method);
    if (main.state() !== before) flaws.push(`${method}: refused, and ${CHANGED}`);
    return { isAccepted: false, flaws };
  }
}

/** Some of what was begun is done after the answer: it must not count as an effect of the next message. */
async function settled(main: MainProcess): Promise<void> {
  let state = main.state();
  for (let left = STILL; left > 0; left -= 1) {
    await new Promise((done) => setTimeout(done, 2));
    const now = main.state();
    if (now !== state) left = STILL;
    state = now;
  }
}

/** Whoever is refused gets one sentence with the method's name. */
function flawsOfThrown(error: unknown, method: string): string[] {
  const message = error instanceof Error ? error.message : String(error);
  const isRefused = message.startsWith(`${method}: refused, `);
  return [...flawsOfSentence(message), ...(isRefused ? [] : [`no refusal of ours: ${message}`])];
}

function ours(): object {
  return { sender: OURS, senderFrame: { ...OUR_FRAME } };
}

function stranger(random: Random): object {
  return random.pick([
    { sender: { id: 1 }, senderFrame: OUR_FRAME },
    { sender: OURS, senderFrame: null },
    { sender: OURS, senderFrame: { ...OUR_FRAME, parent: OUR_FRAME } },
    { sender: OURS, senderFrame: { ...OUR_FRAME, origin: 'https://example.com' } },
    { sender: OURS, senderFrame: { ...OUR_FRAME, origin: 'null' } },
  ]);
}
