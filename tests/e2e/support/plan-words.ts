import type { Lang } from '#words/lang';

/** What the plan has to say around its figures; written down once more, and not read from the app's own texts. */
interface PlanWords {
  readonly title: string;
  /** Without the button in it: buttons are not read. */
  readonly nothingWanted: string;
  readonly nothingPossible: string;
  readonly nothingLeft: string;
  readonly nothingButAsked: string;
  readonly effort: (steps: number, waits: number) => string;
  readonly takes: (days: number) => string;
  readonly done: (day: string) => string;
  readonly final: (day: string) => string;
  readonly canWait: (days: number) => string;
  readonly passes: (day: string) => string;
  readonly together: (steps: number) => string;
  readonly allGone: (accounts: number) => string;
  readonly legend: readonly string[];
  readonly waits: (from: string, to: string) => string;
  readonly reviewed: (until: string) => string;
  readonly names: string;
  readonly asked: string;
  readonly noneAsked: string;
  readonly reviewLeft: (day: string, days: number) => string;
  readonly reviewOver: (day: string) => string;
  readonly regretLeft: (day: string, days: number) => string;
  readonly regretOver: (day: string) => string;
  readonly askedOn: (day: string) => string;
  readonly endUnknown: string;
  readonly didItWork: string;
  readonly other: {
    readonly unplannable: string;
    readonly noUnplannable: string;
    readonly instead: string;
    readonly insteadAlways: string;
    readonly alsoLost: string;
    readonly noAlsoLost: string;
    readonly falls: string;
    readonly noFalls: string;
    readonly cycles: string;
    readonly cyclesHint: string;
    readonly noCycles: string;
  };
}

const counted = (lang: Lang, count: number) => new Intl.NumberFormat(lang).format(count);
const days = (count: number) => `${counted('en', count)} ${count === 1 ? 'day' : 'days'}`;
const zh = (count: number) => counted('zh-CN', count);

const EN: PlanWords = {
  title: 'Plan',
  nothingWanted:
    'No account is chosen to be deleted yet. , and this lists what to do: what comes first, the first possible day of each step, and when all is done.',
  nothingPossible:
    'None of the accounts that you chose can be deleted on request, or it is not known how; see “Cannot be deleted”.',
  nothingLeft: 'Every account that was chosen to be deleted is gone, or lost: nothing is left to do.',
  nothingButAsked:
    'Nothing is left to do for now: of every account that was chosen, the deletion has been asked for, or it is gone. Whether it worked is asked under “Asked for”.',
  effort: (steps, waits) =>
    `${counted('en', steps)} ${steps === 1 ? 'step' : 'steps'}, ${counted('en', waits)} of them just waiting`,
  takes: (count) => `takes ${days(count)}`,
  done: (day) => `done ${day}`,
  final: (day) => `final ${day}`,
  canWait: (count) => `can wait ${days(count)}`,
  passes: (day) => `over by itself on ${day}`,
  together: (count) => `Choose all ${counted('en', count)} that can be done today`,
  allGone: (count) => `Choose all ${counted('en', count)} that should be gone`,
  legend: ['to do', 'waiting or review', 'can be cancelled', 'can wait', 'critical path'],
  waits: (from, to) => `waits from ${from} to ${to}`,
  reviewed: (until) => `reviewed until ${until}`,
  names: ', ',
  asked: 'Accounts whose deletion was asked for',
  noneAsked: 'No deletion is under way.',
  reviewLeft: (day, left) => `Under review until ${day}, ${days(left)} left`,
  reviewOver: (day) => `The review ended on ${day}`,
  regretLeft: (day, left) => `Can be cancelled until ${day}, ${days(left)} left`,
  regretOver: (day) => `Could be cancelled until ${day}`,
  askedOn: (day) => `Asked for on ${day}`,
  endUnknown: 'How long it takes is not known',
  didItWork: 'Did it work?',
  other: {
    unplannable: 'Wanted gone, and cannot be deleted',
    noUnplannable: 'There are none.',
    instead: 'What can be done instead:',
    insteadAlways: 'What can be done about any of them:',
    alsoLost: 'Goes along with what is deleted',
    noAlsoLost: 'Nothing else goes along.',
    falls: 'Falls with what is deleted',
    noFalls: 'Who follows the plan loses nothing else by it.',
    cycles: 'Deletions that wait for one another (cycles)',
    cyclesHint:
      'Each of these asks for another of them to be deleted first. The plan breaks that by unbinding by hand, or by a login of their own.',
    noCycles: 'No deletions wait for one another.',
  },
};

const ZH: PlanWords = {
  title: '注销计划',
  nothingWanted:
    '还没有选择要注销的账号。，这里会列出要做的事：先做什么、后做什么、最早哪天能做、哪天全部完成。',
  nothingPossible: '你选的账号都无法主动注销，或者还不知道怎样注销，见「不能注销的」。',
  nothingLeft: '选择要注销的账号都已经注销或失去，没有剩下要做的事。',
  nothingButAsked:
    '现在没有要做的事：选择要注销的账号都已申请注销，或者已经不在了。注销有没有成功，见「已申请注销」。',
  effort: (steps, waits) => `共 ${zh(steps)} 步，其中 ${zh(waits)} 步只需等待`,
  takes: (count) => `需要 ${zh(count)} 天`,
  done: (day) => `完成 ${day}`,
  final: (day) => `不可撤销 ${day}`,
  canWait: (count) => `可再等 ${zh(count)} 天`,
  passes: (day) => `${day} 自动期满`,
  together: (count) => `全选今天能做的 ${zh(count)} 步`,
  allGone: (count) => `全选应已注销的 ${zh(count)} 个`,
  legend: ['要做的事', '等待或审核', '反悔期', '可再等的时间', '关键路径'],
  waits: (from, to) => `从 ${from} 等到 ${to}`,
  reviewed: (until) => `审核到 ${until}`,
  names: '、',
  asked: '已申请注销的账号',
  noneAsked: '没有正在申请注销的账号。',
  reviewLeft: (day, left) => `审核到 ${day} 为止，还有 ${zh(left)} 天`,
  reviewOver: (day) => `审核期已于 ${day} 结束`,
  regretLeft: (day, left) => `可以反悔到 ${day}，还有 ${zh(left)} 天`,
  regretOver: (day) => `反悔期已于 ${day} 结束`,
  askedOn: (day) => `${day} 提出申请`,
  endUnknown: '不知道要多久',
  didItWork: '注销成功了吗？',
  other: {
    unplannable: '想注销但不能注销的',
    noUnplannable: '没有这样的账号。',
    instead: '可以改为：',
    insteadAlways: '对任何账号都可以：',
    alsoLost: '会随之消失的',
    noAlsoLost: '注销不会连带失去别的账号。',
    falls: '会受牵连而失去的',
    noFalls: '按计划做，不会因此失去别的账号。',
    cycles: '互相等待的注销（循环依赖）',
    cyclesHint: '这些账号的注销互相要求对方先注销，计划已经用手动解绑或独立登录把它拆开。',
    noCycles: '没有互相等待的注销。',
  },
};

export const PLAN_WORDS: Readonly<Record<Lang, PlanWords>> = { en: EN, 'zh-CN': ZH };
