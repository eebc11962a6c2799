import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentIn } from '../../src/main/services/given-document';
import { unbindHere } from '../support/cli/in-process';
import { account, inventory, link } from '../support/core/build';
import type { Random } from '../support/random-world/random';
import { CANARY, type Door, flawsOfSentence, type Tried } from './door';
import { folderHash } from './folder-hash';
import { mutatedShortText } from './mutated-value';

const LINES: readonly (readonly string[])[] = [
  ['report', 'FILE', '--today', '2026-11-23', '--lang', 'en'],
  ['report', 'FILE', '--json', '--rules-as-of', '2018-03'],
  ['explain', 'FILE', 'b', '--today=2026-11-23'],
  ['due', 'FILE', '--within', 'P90D', '--lang', 'zh-CN'],
  ['plan', 'FILE', '--strategy', 'least-effort'],
  ['accounts', 'FILE', '--format', 'csv'],
  ['calendar', 'FILE', '--margin', 'P7D', '--alarms', '30,7', '--hide-names'],
  ['graph', 'FILE', '--format', 'dot'],
  ['--version'],
  ['report', '--help'],
];
const OTHERS = [
  '',
  '-',
  '--',
  '-x',
  '--today',
  '--today=',
  '--lang=fr',
  '--json',
  '--no-such',
  '2026-02-30',
  '/',
  '/dev/null',
  '\u202e',
  'x'.repeat(5000),
  'a\nb',
  '--rules-as-of=0000-00',
];

/** What the command line is given, and the program that is started with a file. */
export function argumentsDoor(around: string): Door {
  // Of its own: what is still written beside it is nobody's effect here.
  const scratch = join(around, 'arguments');
  mkdirSync(scratch);
  const file = join(scratch, 'in.json');
  const document = inventory({
    accounts: [
      account({ id: 'a', notes: CANARY, identifiers: [{ kind: 'username', value: CANARY }] }),
      account({ id: 'b' }),
    ],
    links: [link('a', 'b')],
  });
  writeFileSync(file, JSON.stringify(document));
  const damaged = join(scratch, 'damaged.json');
  writeFileSync(damaged, JSON.stringify({ ...document, accounts: [{ id: CANARY }] }));
  return {
    name: 'arguments',
    share: 8,
    giveOne: async (random) => {
      const [good, bad] = random.chance(0.8) ? [file, damaged] : [damaged, file];
      const args = mutatedLine(random, random.pick(LINES)).map((one) => one.replace('FILE', good));
      if (random.chance(0.1)) args.push(bad);
      const before = folderHash(scratch);
      documentIn(args, scratch);
      const tried = judged(await unbindHere(args, { input: JSON.stringify(document) }), args);
      const hasEffect = folderHash(scratch) !== before;
      return hasEffect ? { ...tried, flaws: [...tried.flaws, 'a file was changed'] } : tried;
    },
  };
}

function mutatedLine(random: Random, line: readonly string[]): string[] {
  const mutant = [...line];
  for (let left = random.int(1, 3); left > 0; left -= 1) {
    const at = random.int(0, mutant.length);
    const one = mutant[at] ?? '';
    switch (random.among({ without: 2, twice: 1, other: 3, more: 2, changed: 4, swapped: 1 })) {
      case 'without':
        mutant.splice(at, 1);
        break;
      case 'twice':
        mutant.splice(at, 0, one);
        break;
      case 'other':
        mutant[at] = random.pick(OTHERS);
        break;
      case 'more':
        mutant.splice(at, 0, random.pick(OTHERS));
        break;
      case 'changed':
        mutant[at] = mutatedShortText(random, one);
        break;
      case 'swapped':
        mutant.reverse();
        break;
    }
  }
  return mutant;
}

/** Done, with nothing on standard error; or refused with one line there, and nothing said of what is in the file. */
function judged(
  {
    code,
    stdout,
    stderr,
  }: { readonly code: number | null; readonly stdout: string; readonly stderr: string },
  args: readonly string[],
): Tried {
  const shown = JSON.stringify(args).slice(0, 300);
  if (code === 0) return { isAccepted: true, flaws: stderr === '' ? [] : [`${shown}: done, but ${stderr}`] };
  // Whoever gives nothing is helped.
  if (code === 2 && args.length === 0) return { isAccepted: false, flaws: [] };
  const flaws = [...flawsOfSentence(stderr.replace(/\n$/, ''))];
  if (code !== 2) flaws.push(`exit code ${code}`);
  if (stdout !== '') flaws.push('something on standard output');
  return { isAccepted: false, flaws: flaws.map((flaw) => `${shown}: ${flaw}`) };
}
