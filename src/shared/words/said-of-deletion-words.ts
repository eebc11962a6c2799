import type { WordsFor } from './lang';

/** What is asked about a deletion that was asked for or refused; nobody has to answer. */
export const SAID_OF_DELETION_WORDS: WordsFor<
  'enteredBy' | 'asUsual' | 'reason' | 'optional' | 'condition' | 'notSaid'
> = {
  enteredBy: { 'zh-CN': '从哪里登录的', en: 'Entered by' },
  asUsual: { 'zh-CN': '按往常', en: 'As usual' },
  reason: { 'zh-CN': '对方给的理由', en: 'Reason given' },
  optional: { 'zh-CN': '可不填', en: 'optional' },
  condition: { 'zh-CN': '哪个条件没满足？', en: 'Which condition is not met?' },
  notSaid: { 'zh-CN': '未说明', en: 'Not said' },
};
