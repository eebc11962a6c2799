import type { TaskRow } from '#core/report/report-data';
import type { Directory } from './directory';
import type { Lang } from './lang';
import { type TaskInWords, taskInWords } from './task-words';

/** A task as one tells a person to do it. */
export function taskSentence(
  task: TaskRow,
  { lang, directory }: { readonly lang: Lang; readonly directory: Directory },
): string {
  return taskInWords(inWords(task, directory), lang);
}

function inWords({ kind, account, link, condition }: TaskRow, directory: Directory): TaskInWords {
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
