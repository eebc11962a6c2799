import type { Lang } from './lang';

interface PaperWords {
  readonly inventoryTitle: (today: string) => string;
  readonly planTitle: (today: string) => string;
  readonly columns: Readonly<
    Record<
      | 'name'
      | 'service'
      | 'intent'
      | 'state'
      | 'verdict'
      | 'next'
      | 'tags'
      | 'identifiers'
      | 'id'
      | 'number'
      | 'on'
      | 'step'
      | 'doneOn'
      | 'finalOn'
      | 'marks'
      | 'after',
      string
    >
  >;
  readonly finish: string;
  readonly finishes: (finishOn: string, finalOn: string) => string;
  readonly alsoLost: string;
  readonly cycles: string;
  readonly unplannable: string;
  readonly reason: (account: string, sentence: string) => string;
  readonly nothing: string;
  readonly nothingWanted: string;
  readonly day: (label: string, day: string) => string;
  /** What stands in brackets behind something. */
  readonly aside: (items: readonly string[]) => string;
}

/** What stands on paper and in tables for other programs. */
export const PAPER_WORDS: Readonly<Record<Lang, PaperWords>> = {
  'zh-CN': {
    inventoryTitle: (today) => `账号清单（${today}）`,
    planTitle: (today) => `注销计划（${today}）`,
    columns: {
      name: '名称',
      service: '服务',
      intent: '打算',
      state: '状态',
      verdict: '结论',
      next: '下一个日期',
      tags: '标签',
      identifiers: '手机号、邮箱、用户名',
      id: '编号',
      number: '序号',
      on: '日期',
      step: '步骤',
      doneOn: '审核到',
      finalOn: '反悔期到',
      marks: '备注',
      after: '先做',
    },
    finish: '何时完成',
    finishes: (finishOn, finalOn) =>
      finishOn === finalOn ? `${finishOn} 完成` : `${finishOn} 完成，反悔期到 ${finalOn}`,
    alsoLost: '会一并失去',
    cycles: '循环依赖',
    unplannable: '无法安排的账号，和可以改做的事',
    reason: (account, sentence) => `「${account}」：${sentence}`,
    nothing: '没有步骤',
    nothingWanted: '还没有打算注销的账号。',
    day: (label, day) => `${label} ${day}`,
    aside: (items) => `（${items.join('，')}）`,
  },
  en: {
    inventoryTitle: (today) => `Accounts on ${today}`,
    planTitle: (today) => `Plan of ${today}`,
    columns: {
      name: 'Name',
      service: 'Service',
      intent: 'You want',
      state: 'State',
      verdict: 'Verdict',
      next: 'Next date',
      tags: 'Tags',
      identifiers: 'Phone numbers, addresses, user names',
      id: 'Id',
      number: 'No.',
      on: 'Date',
      step: 'Step',
      doneOn: 'Review until',
      finalOn: 'Regret window until',
      marks: 'Notes',
      after: 'After',
    },
    finish: 'When it is done',
    finishes: (finishOn, finalOn) =>
      finishOn === finalOn ? `Done on ${finishOn}` : `Done on ${finishOn}, regret window until ${finalOn}`,
    alsoLost: 'Also lost',
    cycles: 'Cycles',
    unplannable: 'What cannot be planned, and what to do instead',
    reason: (account, sentence) => `${account}: ${sentence}`,
    nothing: 'No steps',
    nothingWanted: 'There is no account yet that you want to delete.',
    day: (label, day) => `${label} ${day}`,
    aside: (items) => ` (${items.join(', ')})`,
  },
};
