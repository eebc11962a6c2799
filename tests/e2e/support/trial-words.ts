import type { Lang } from '#words/lang';

/** What the trials of the expiry screen say around the figures; written down once more, and not read from the app. */
interface TrialWords {
  readonly trials: string;
  readonly hints: Readonly<Record<'lose' | 'let-go' | 'delete', string>>;
  readonly noDifference: string;
  readonly nothingFalls: string;
  readonly neverExpires: (name: string) => string;
  readonly itself: (name: string, day: string, lost: string) => string;
  readonly falls: string;
  readonly noWayIn: string;
  readonly verdicts: string;
  readonly pulledIn: string;
  readonly alsoLost: string;
  readonly titled: (title: string, count: number) => string;
  readonly notPlannable: (reason: string) => string;
  readonly deletedOn: (name: string, day: string, steps: number) => string;
  readonly finalOn: (day: string) => string;
  readonly needLogin: string;
  readonly steps: string;
  readonly wanted: (intent: string) => string;
}

const EN: TrialWords = {
  trials: 'I lose it I let it go I delete it',
  hints: {
    lose: 'Suppose this number, mailbox or account could not be used any more from today on: what falls with it? This is only tried; nothing is changed.',
    'let-go':
      'Suppose it is allowed to expire: what is lost because of that, against keeping it? This is only tried; nothing is changed.',
    delete:
      'Suppose it is deleted as planned: what is deleted too, goes along, or cannot be entered any more? This is only tried; nothing is changed.',
  },
  noDifference: 'Nothing would be otherwise than today',
  nothingFalls: 'No other account is concerned',
  neverExpires: (name) => `By the dates and rules that are known, ${name} does not expire`,
  itself: (name, day, lost) => `${name} ${lost} on ${day}`,
  falls: 'Will or may be lost with it',
  noWayIn: 'Cannot be entered any more',
  verdicts: 'Whether it can be deleted changes',
  pulledIn: 'Deleted as well',
  alsoLost: 'Goes along',
  titled: (title, count) => `${title} (${count})`,
  notPlannable: (reason) => `Its deletion cannot be planned: ${reason}`,
  deletedOn: (name, day, steps) =>
    `As planned, the deletion of ${name} is done on ${day}, in ${steps} ${steps === 1 ? 'step' : 'steps'}.`,
  finalOn: (day) => `It can be taken back until ${day}.`,
  needLogin: 'Need a login of their own first, or nobody can enter them any more',
  steps: 'See the steps',
  wanted: (intent) => `Recorded: ${intent} (can be undone)`,
};

const ZH: TrialWords = {
  trials: '用不了它 放弃它 注销它',
  hints: {
    lose: '假设这个手机号、邮箱或账号从今天起用不了：哪些账号会跟着失去？只是试算，不改动任何记录。',
    'let-go': '假设任它失效：哪些账号会因此失去？与保留它相比。只是试算，不改动任何记录。',
    delete: '假设按计划注销它：哪些会一并注销、随之消失或再也登录不了？只是试算，不改动任何记录。',
  },
  noDifference: '与今天相比没有变化',
  nothingFalls: '没有别的账号受影响',
  neverExpires: (name) => `按已知的日期和规则，「${name}」不会自动失效`,
  itself: (name, day, lost) => `「${name}」${day} ${lost}`,
  falls: '会或可能跟着失去',
  noWayIn: '再也登录不了',
  verdicts: '能否注销有变化',
  pulledIn: '会一并注销',
  alsoLost: '会随之消失',
  titled: (title, count) => `${title}（${count}）`,
  notPlannable: (reason) => `现在没法计划注销它：${reason}`,
  deletedOn: (name, day, steps) => `按计划，「${name}」${day} 注销完成，共 ${steps} 步。`,
  finalOn: (day) => `到 ${day} 为止还可以反悔。`,
  needLogin: '要先设置独立登录，否则再也登录不了',
  steps: '看步骤',
  wanted: (intent) => `已记为：${intent}（可撤销）`,
};

export const TRIAL_WORDS: Readonly<Record<Lang, TrialWords>> = { en: EN, 'zh-CN': ZH };
