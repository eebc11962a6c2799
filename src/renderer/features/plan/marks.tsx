import type { TaskRow } from '#core/report/report-data';
import type { Lang } from '#words/lang';
import { MARK_WORDS } from '#words/task-words';

const MARKS = ['critical', 'ifNeeded', 'pulledIn'] as const;

/** The marks of a step in words. */
export function markWords(task: TaskRow, lang: Lang): readonly string[] {
  return MARKS.filter((mark) => task[mark]).map((mark) => MARK_WORDS[mark][lang]);
}

/** The marks of a step; plain elements, as a list draws dozens of them within a frame. */
export function Marks({ task, lang }: { readonly task: TaskRow; readonly lang: Lang }) {
  return MARKS.filter((mark) => task[mark]).map((mark) => (
    <span key={mark} className={`plan-mark ${mark}`}>
      {MARK_WORDS[mark][lang]}
    </span>
  ));
}
