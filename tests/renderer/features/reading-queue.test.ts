import { describe, expect, it, vi } from 'vitest';
import type { StartWorker } from '../../../src/renderer/features/importing/one-answer';
import {
  answerReading,
  type ReadingQuestion,
} from '../../../src/renderer/features/importing/reading-questions';
import { ReadingQueue } from '../../../src/renderer/features/importing/reading-queue';
import { day, TODAY } from '../../support/core/build';
import { workersInPage } from '../support/import-workers';

const COMMON = { keepNotes: false, today: day(TODAY), timeZone: 'Asia/Shanghai' };
const CHROME = 'name,url,username,password,note\nBank,https://bank.example/,lin,Tr0ub4dor&3,remember\n';
const file = (name: string, content: BlobPart = CHROME) => new File([content], name);

function queueOf(start: StartWorker = workersInPage().reader) {
  const queue = new ReadingQueue(start);
  queue.setCommon(COMMON);
  return queue;
}

/** Names and states, when nothing is being read any more. */
async function read(queue: ReadingQueue) {
  await vi.waitFor(() =>
    expect(queue.getState().every(({ state }) => !['waiting', 'reading'].includes(state.kind))).toBe(true),
  );
  return queue.getState().map(({ name, state }) => {
    if (state.kind !== 'answered') return [name, state.kind];
    const { read: result } = state.answer;
    return [name, result.ok ? `${result.value.source} ${result.value.rows.length}` : result.failure.code];
  });
}

describe('the files of an import', () => {
  it('are read one after the other, each in a worker that ends with it', async () => {
    const workers = workersInPage();
    const queue = queueOf(workers.reader);
    queue.add([file('a.csv'), file('b.txt', 'nothing known'), file('c.csv')]);
    expect(workers.started).toHaveLength(1);
    expect(await read(queue)).toEqual([
      ['a.csv', 'chrome-csv 1'],
      ['b.txt', 'unknown-format'],
      ['c.csv', 'chrome-csv 1'],
    ]);
    expect(workers.started.map(({ isEnded }) => isEnded)).toEqual([true, true, true]);
  });

  it('can be stopped, and read after all', async () => {
    const workers = workersInPage();
    const queue = queueOf(workers.reader);
    queue.add([file('a.csv'), file('b.csv')]);
    queue.stop();
    expect(await read(queue)).toEqual([
      ['a.csv', 'stopped'],
      ['b.csv', 'stopped'],
    ]);
    expect(workers.started.map(({ isEnded }) => isEnded)).toEqual([true]);
    queue.readAgain(queue.getState()[1]?.id ?? '');
    expect(await read(queue)).toEqual([
      ['a.csv', 'stopped'],
      ['b.csv', 'chrome-csv 1'],
    ]);
  });

  it('are read again where notes are to be kept after all, and say nothing secret either way', async () => {
    const queue = queueOf();
    queue.add([file('a.csv')]);
    await read(queue);
    expect(JSON.stringify(queue.getState())).not.toMatch(/remember|Tr0ub4dor/u);
    queue.setCommon({ ...COMMON, keepNotes: true });
    await read(queue);
    expect(JSON.stringify(queue.getState())).toContain('remember');
    expect(JSON.stringify(queue.getState())).not.toContain('Tr0ub4dor');
  });

  it('may be lists of grants, also where that is said afterwards', async () => {
    const queue = queueOf();
    queue.add([new Blob(['知乎 2023-05-01\n美团'])], { isList: true });
    queue.add([file('list.txt', '知乎\n美团\n京东')]);
    expect(await read(queue)).toEqual([
      [null, 'pasted-list 2'],
      ['list.txt', 'unknown-format'],
    ]);
    queue.choose(queue.getState()[1]?.id ?? '', {
      isList: true,
      provider: { kind: 'service', id: 'wechat' },
    });
    expect(await read(queue)).toEqual([
      [null, 'pasted-list 2'],
      ['list.txt', 'pasted-list 3'],
    ]);
  });

  it('are refused without a word of the parser where the worker fails, or none starts', async () => {
    const failing = Object.assign(new EventTarget(), {
      postMessage: () => queueMicrotask(() => failing.dispatchEvent(new Event('error'))),
      terminate: vi.fn<() => void>(),
    });
    const queue = queueOf(() => failing);
    queue.add([file('a.csv')]);
    expect(await read(queue)).toEqual([['a.csv', 'failed']]);
    expect(failing.terminate).toHaveBeenCalledOnce();
    const none = queueOf(() => {
      throw new Error('refused');
    });
    none.add([file('a.csv'), file('b.csv')]);
    expect(await read(none)).toEqual([
      ['a.csv', 'failed'],
      ['b.csv', 'failed'],
    ]);
  });
});

describe('what is asked of a file', () => {
  const question = (content: Blob): ReadingQuestion => ({
    file: content,
    isList: false,
    mapping: null,
    ...COMMON,
  });
  const codeOf = async (content: Blob) => {
    const { read: result } = await answerReading(question(content), () => undefined);
    return result.ok ? result.value.source : result.failure.code;
  };

  it('is its size, before its content is touched', async () => {
    const huge = Object.assign(file('huge.csv'), { arrayBuffer: vi.fn<() => Promise<ArrayBuffer>>() });
    Object.defineProperty(huge, 'size', { value: 65 * 1024 * 1024 });
    expect(await codeOf(huge)).toBe('too-large');
    expect(huge.arrayBuffer).not.toHaveBeenCalled();
  });

  it('is no more than that it cannot be opened, where it went away', async () => {
    const gone = Object.assign(file('gone.csv'), {
      arrayBuffer: () => Promise.reject(new Error('/home/lin/gone.csv')),
    });
    expect(await codeOf(gone)).toBe('unreadable');
  });

  it('is whether it is an inventory of ours, which is opened elsewhere', async () => {
    expect(await codeOf(file('mine.json', '{\n  "format": "unbind-inventory",\n  "version": 1'))).toBe(
      'own-document',
    );
    const snapshot = '{"format":"unbind-snapshot","version":1,"sha256":"0"}\n{}\n{}';
    expect(await codeOf(file('a.json', snapshot))).toBe('own-document');
  });

  it('tells what the columns of an unknown table look like, and none of its cells', async () => {
    const table = file('t.csv', 'https://bank.example,lin@example.org,Tr0ub4dor&3\n');
    const { preview } = await answerReading(question(table), () => undefined);
    expect(preview?.columns.map(({ looksLike }) => looksLike)).toEqual(['address', 'mail', 'text']);
    expect(JSON.stringify(preview)).not.toMatch(/bank|lin@|Tr0ub4dor/u);
  });
});
