import type { TaskKind } from '#core/plan/task-list';
import type { TaskRow } from '#core/report/report-data';
import type { Directory } from './directory';
import type { Lang } from './lang';
import { type TaskInWords, taskInWords } from './task-words';

type NamedTask = Pick<TaskRow, 'kind' | 'account' | 'link' | 'condition'>;

/** A task as one tells a person to do it. */
export function taskSentence(
  task: NamedTask,
  { lang, directory }: { readonly lang: Lang; readonly directory: Directory },
): string {
  return taskInWords(inWords(task, directory), lang);
}

/**
 * The task of an id of the plan, as one tells a person to do it: the id's parts are an account and maybe a condition, or
 * a link, as domain.md says under "Plan". For who asks by ids, with the id beside it.
 */
export function taskNamed(
  id: string,
  x: { readonly lang: Lang; readonly directory: Directory; readonly showsIds: boolean },
): string {
  const [kind, part = '', condition = null] = id.split(':') as [TaskKind, string?, string?];
  const link = kind === 'unbind' || kind === 'move' ? part : null;
  const account = link === null ? part : (x.directory.link(link)?.dependent ?? '');
  const sentence = taskSentence({ kind, account, link, condition }, x);
  if (!x.showsIds) return sentence;
  return x.lang === 'en' ? `${sentence} (${id})` : `${sentence}（${id}）`;
}

function inWords({ kind, account, link, condition }: NamedTask, directory: Directory): TaskInWords {
  const name = directory.name(account);
  switch (kind) {
    case 'unbind':
    case 'move': {
      const found = directory.link(link);
      const provider = directory.name(found?.provider ?? '');
      return { kind, account: name, provider, link: found?.kind ?? 'binding' };
    }
    case 'confirm':
    case 'wait':
      return { kind, account: name, condition: directory.conditionText(account, condition) };
    case 'add-login':
    case 'await':
    case 'delete':
      return { kind, account: name };
  }
}
