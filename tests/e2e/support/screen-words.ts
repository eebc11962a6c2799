import type { BlockStrength } from '#core/graph/blocks';
import type { OverviewPart } from '#core/report/overview';
import type { Lang } from '#words/lang';

/** What the screens have to say around the figures; written down once more, and not read from the app's own texts. */
export interface ScreenWords {
  readonly banner: (day: string) => string;
  readonly overview: string;
  readonly accounts: string;
  readonly back: string;
  readonly counted: (count: number) => string;
  readonly countedOf: (count: number, all: number) => string;
  readonly noService: string;
  readonly parts: Readonly<Record<OverviewPart, readonly [title: string, hint: string]>>;
  readonly more: (count: number) => string;
  readonly labelled: (part: string, count: number) => string;
  readonly from: (day: string) => string;
  readonly notBefore: (day: string) => string;
  readonly fallsWith: (day: string, provider: string, isSure: boolean) => string;
  readonly unmet: (count: number) => string;
  readonly unchecked: (count: number) => string;
  readonly daysLeft: (days: number) => string;
  readonly keepBy: (day: string) => string;
  readonly avoidBy: (day: string) => string;
  readonly gone: string;
  readonly deletable: string;
  readonly verdict: string;
  readonly deletableOn: (day: string) => string;
  readonly deletableOpen: (day: string, unchecked: number) => string;
  readonly deletableIf: (day: string) => string;
  readonly review: (day: string, isOver: boolean) => string;
  readonly regret: (day: string, isOver: boolean) => string;
  readonly ifNothing: (day: string, lost: string, cause: string) => string;
  readonly timers: string;
  readonly noTimers: string;
  readonly noTimersKnown: string;
  readonly noTimersOver: string;
  readonly missingDates: (dates: string) => string;
  readonly missing: (dates: string) => string;
  readonly checkGone: string;
  readonly cancelUntil: (day: string) => string;
  readonly reviewUntil: (day: string) => string;
  readonly endUnknown: string;
  readonly endedOn: (day: string) => string;
  readonly askedOn: (day: string) => string;
  readonly within: (days: number) => string;
  /** What a figure says, and what it is called. */
  readonly certainties: (
    certainty: 'may' | 'will',
    within: string,
    count: number,
  ) => readonly [said: string, called: string];
  readonly inAll: (count: number) => string;
  readonly notYet: string;
  readonly noDay: string;
  readonly concerns: (whom: string) => string;
  readonly conditions: string;
  readonly noConditions: string;
  readonly noConditionsKnown: string;
  readonly noConditionsOver: string;
  readonly links: (count: number) => string;
  readonly released: (day: string) => string;
  readonly checkedOn: (day: string) => string;
  readonly checkedLongAgo: (day: string) => string;
  readonly blocks: string;
  readonly groups: Readonly<Record<BlockStrength | 'others', string>>;
  readonly badges: Readonly<Record<BlockStrength, string>>;
  /** Around the name of the other account: what this one's deletion asks for, and what that of the other one does. */
  readonly mine: Around;
  readonly others: Around;
  readonly changes: {
    readonly label: string;
    readonly title: (day: string) => string;
    readonly due: (day: string) => string;
    readonly pastKeeping: (day: string, last: string) => string;
    readonly soon: (day: string, left: number) => string;
    readonly gone: (day: string) => string;
    readonly verdict: (before: string, after: string) => string;
    readonly waited: (condition: string, day: string) => string;
  };
  /** Sections that hold nothing that is computed. */
  readonly recorded: readonly string[];
}

type Around = Readonly<
  Record<BlockStrength | 'close', (name: string, kind: string) => readonly [string, string, string]>
>;

const counted = (lang: Lang, count: number) => new Intl.NumberFormat(lang).format(count);
const english = (count: number, one: string, many: string) =>
  `${counted('en', count)} ${count === 1 ? one : many}`;
const chinese = (count: number) => counted('zh-CN', count);

const EN: ScreenWords = {
  banner: (day) => `Unbind Today ${day} Saved`,
  overview: 'Overview',
  accounts: 'Accounts',
  back: 'Back to all accounts',
  counted: (count) => english(count, 'account', 'accounts'),
  countedOf: (count, all) => `${counted('en', count)} of ${counted('en', all)}`,
  noService: 'No service chosen',
  parts: {
    expiring: [
      'Expiring soon',
      'Due within 90 days, or past due. Will and may count accounts that end, and not what is only suspended, removed or released',
    ],
    falling: [
      'Fall with another',
      'You do not want them gone, and within 90 days one they depend on is lost if nobody does anything',
    ],
    undated: ['Expiry unknown', 'A rule can let it expire, but a date is missing to say when'],
    gone: [
      'Should be gone',
      'Its deletion was asked for, and the time for it is over (30 days where none is stated): check that it is gone',
    ],
    requested: ['Deletion under way', 'Deletion was asked for; it may still be refused or taken back'],
    ready: ['Ready to delete', 'You want it gone, and every condition is met'],
    waiting: ['Waiting', 'You want it gone, and a condition needs more time'],
    blocked: ['Blocked', 'You want it gone, but a condition is not met'],
    unchecked: ['To be checked', 'You want it gone, and nobody has checked some conditions'],
    stranded: ['No way in', 'No login of its own, and no account to enter it by'],
  },
  fallsWith: (day, provider, isSure) => `${day}: ${isSure ? 'will' : 'may'} be lost with ${provider}`,
  more: (count) => `${counted('en', count)} more`,
  labelled: (part, count) => `${part}: ${counted('en', count)}`,
  from: (day) => `from ${day}`,
  notBefore: (day) => `not before ${day}`,
  unmet: (count) => `${counted('en', count)} not met`,
  unchecked: (count) => `${counted('en', count)} unchecked`,
  daysLeft: (days) => {
    if (days === 0) return 'due today';
    return `${english(Math.abs(days), 'day', 'days')} ${days > 0 ? 'left' : 'past due'}`;
  },
  keepBy: (day) => `to keep it: ${day} at the latest`,
  avoidBy: (day) => `to avoid that: ${day} at the latest`,
  gone: 'should be gone',
  deletable: 'can be deleted',
  verdict: 'Can it be deleted?',
  deletableOn: (day) => `Deletable on ${day} at the earliest`,
  deletableOpen: (day, unchecked) =>
    `It cannot be deleted before ${day}; ${english(unchecked, 'condition is', 'conditions are')} unchecked, so it may be later`,
  deletableIf: (day) => `Deletable on ${day} at the earliest, if all else were done today`,
  review: (day, isOver) => `${isOver ? 'Was under' : 'Under'} review until ${day}`,
  regret: (day, isOver) => `${isOver ? 'Could' : 'Can'} be cancelled until ${day}`,
  ifNothing: (day, lost, cause) => `If you do nothing: ${lost} on ${day} (${cause})`,
  timers: 'Does it disappear by itself?',
  noTimers: 'By the rules that are known it does not disappear by itself',
  noTimersKnown: 'No rule is known by which it disappears by itself',
  noTimersOver: 'It is not in use any more, so nothing is worked out',
  missingDates: (dates) => `Missing dates: ${dates}`,
  missing: (dates) => `missing: ${dates}`,
  checkGone: 'check that it is gone',
  reviewUntil: (day) => `under review until ${day}`,
  cancelUntil: (day) => `can be cancelled until ${day}`,
  endUnknown: 'end not known',
  askedOn: (day) => `asked for on ${day}, no time stated`,
  endedOn: (day) => `its time was over on ${day}`,
  within: (days) => `Within ${days} days`,
  certainties: (certainty, within, count) => [
    `${certainty} ${counted('en', count)}`,
    `${within}, ${certainty}: ${counted('en', count)}`,
  ],
  inAll: (count) => `${english(count, 'account', 'accounts')} in all`,
  notYet: 'cannot be deleted before',
  noDay: 'date unknown',
  concerns: (whom) => `This rule is only for: ${whom}. Is this account one of them?`,
  conditions: 'Conditions of deletion',
  noConditions: 'No conditions: it can be deleted at any time',
  noConditionsKnown: 'Its rules are not known, and so are the conditions. Choose its service to see them',
  noConditionsOver: 'It is not in use any more, so conditions do not matter',
  links: (count) => english(count, 'link', 'links'),
  checkedOn: (day) => `checked on ${day}`,
  checkedLongAgo: (day) => `checked on ${day}, more than 90 days ago: please check again`,
  released: (day) => `released by itself on ${day} if not used`,
  blocks: 'What its deletion touches',
  groups: {
    hard: 'Has to be undone first',
    soft: 'Goes along, or cannot be entered any more',
    notice: 'To be changed before the number, address or payment goes',
    others: 'Deletions that this account stands in the way of',
  },
  badges: { hard: 'blocks', soft: 'falls too', notice: 'notice' },
  mine: {
    hard: (name, kind) => ['To delete it, ', name, ` has to be unbound first (${kind})`],
    close: (name) => ['To delete it, ', name, ' has to be closed first'],
    soft: (name) => ['Deleting it loses ', name, ' as well'],
    notice: (name, kind) => ['Before it is deleted, ', name, ` needs another ${kind}`],
  },
  others: {
    hard: (name, kind) => ['To delete ', name, `, this one has to be unbound first (${kind})`],
    close: (name) => ['To delete ', name, ', this one has to be closed first'],
    soft: (name) => ['Deleting ', name, ' loses this one as well'],
    notice: (name, kind) => ['Before ', name, ` is deleted, this one needs another ${kind}`],
  },
  changes: {
    label: 'Since the last visit',
    title: (day) => `Since your last visit on ${day}`,
    due: (day) => `ran out on ${day}`,
    pastKeeping: (day, last) => `ran out on ${day}; ${last} was the last safe day`,
    soon: (day, left) => `runs out on ${day}, in ${english(left, 'day', 'days')}`,
    gone: (day) => `the time for its deletion was over on ${day}: check that it is gone`,
    verdict: (before, after) => `${before} → ${after}`,
    waited: (condition, day) => `“${condition}”: waited long enough on ${day}`,
  },
  recorded: [
    'Facts',
    'Links',
    'Recorded dates',
    'When the service does not play along',
    'How far is the deletion?',
    'The clock of this machine looks wrong',
  ],
};

const ZH: ScreenWords = {
  banner: (day) => `解绑今天 ${day} 已保存`,
  overview: '总览',
  accounts: '账号',
  back: '返回账号列表',
  counted: (count) => `${chinese(count)} 个账号`,
  countedOf: (count, all) => `${chinese(count)} / ${chinese(all)} 个账号`,
  noService: '未指定服务',
  parts: {
    expiring: [
      '即将失效',
      '90 天内到期，或已到期。「一定」「可能」只数账号本身会失效的，不数停用、解除授权之类',
    ],
    falling: ['会受牵连', '没打算注销，但如果什么都不做，90 天内会随所依赖的账号一起失去'],
    undated: ['到期日不明', '有规则会让它失效，但缺少日期，算不出是哪天'],
    gone: ['应已注销', '申请过注销，期限已过（没有说明期限的，满 30 天），请核实是否真的没了'],
    requested: ['注销办理中', '已申请注销，可能被拒，也可能还能撤回'],
    ready: ['可以注销', '想注销，条件都已满足'],
    waiting: ['还需等待', '想注销，有条件时间未到'],
    blocked: ['受阻', '想注销，但有条件未满足'],
    unchecked: ['待核实', '想注销，还有条件没人核实'],
    stranded: ['没有登录方式', '不能独立登录，也没有其他账号可用来登录'],
  },
  fallsWith: (day, provider, isSure) => `${day} ${isSure ? '将' : '可能'}随「${provider}」失去`,
  more: (count) => `还有 ${chinese(count)} 个`,
  labelled: (part, count) => `${part}：${chinese(count)}`,
  from: (day) => `${day} 起`,
  notBefore: (day) => `不早于 ${day}`,
  unmet: (count) => `${chinese(count)} 项未满足`,
  unchecked: (count) => `${chinese(count)} 项未核实`,
  daysLeft: (days) => {
    if (days === 0) return '今天到期';
    return days > 0 ? `还有 ${chinese(days)} 天` : `已过 ${chinese(-days)} 天`;
  },
  keepBy: (day) => `想保留：最晚 ${day}`,
  avoidBy: (day) => `想避免：最晚 ${day}`,
  gone: '应已注销',
  deletable: '起可以注销',
  verdict: '能否注销',
  deletableOn: (day) => `最早可注销：${day}`,
  deletableOpen: (day, unchecked) => `${day} 之前不能注销；还有 ${unchecked} 项没有核实，可能更晚`,
  deletableIf: (day) => `其他条件今天都办妥的话，最早可注销：${day}`,
  review: (day, isOver) => (isOver ? `审核期已于 ${day} 结束` : `审核到 ${day} 为止`),
  regret: (day, isOver) => (isOver ? `反悔期已于 ${day} 结束` : `可以反悔到 ${day}`),
  ifNothing: (day, lost, cause) => `如果什么都不做：${day} ${lost}（${cause}）`,
  timers: '会自动失效吗？',
  noTimers: '按已知的规则，目前不会自动失效',
  noTimersKnown: '没有已知的自动失效规则',
  noTimersOver: '已不在使用中，不再推算',
  missingDates: (dates) => `缺少日期：${dates}`,
  missing: (dates) => `缺日期：${dates}`,
  checkGone: '请核实是否已注销',
  reviewUntil: (day) => `审核到 ${day} 为止`,
  cancelUntil: (day) => `可以反悔到 ${day}`,
  endUnknown: '何时结束不明',
  askedOn: (day) => `${day} 申请，没说要多久`,
  endedOn: (day) => `期限 ${day} 已过`,
  within: (days) => `${days} 天内`,
  certainties: (certainty, within, count) => {
    const word = certainty === 'will' ? '一定' : '可能';
    return [`${word} ${chinese(count)}`, `${within}，${word}：${chinese(count)}`];
  },
  inAll: (count) => `共 ${chinese(count)} 个账号`,
  notYet: '之前不能注销',
  noDay: '日期不明',
  concerns: (whom) => `这条规则只适用于：${whom}。这个账号是吗？`,
  conditions: '注销条件',
  noConditions: '没有要满足的条件',
  noConditionsKnown: '不知道它的规则，也就不知道有哪些条件。选定服务后就能看到',
  noConditionsOver: '已不在使用中，不再核对注销条件',
  links: (count) => `还有 ${chinese(count)} 条关联`,
  checkedOn: (day) => `${day} 核实`,
  checkedLongAgo: (day) => `${day} 核实过，已超过 90 天，请再核实一次`,
  released: (day) => `不再使用则 ${day} 自动解除`,
  blocks: '注销的牵连',
  groups: {
    hard: '必须先解除',
    soft: '会随之消失，或再也登录不了',
    notice: '注销前最好先改掉',
    others: '此账号妨碍的注销',
  },
  badges: { hard: '阻挡', soft: '连带', notice: '留意' },
  mine: {
    hard: (name, kind) => ['注销它之前，要先解除它与 ', name, ` 的${kind}`],
    close: (name) => ['注销它，', name, ' 要先注销'],
    soft: (name) => ['注销它，', name, ' 会跟着失去'],
    notice: (name, kind) => ['注销它，', name, ` 的${kind}要先换掉`],
  },
  others: {
    hard: (name, kind) => ['注销 ', name, ` 之前，要先解除两者之间的${kind}`],
    close: (name) => ['注销 ', name, '，要先注销它'],
    soft: (name) => ['注销 ', name, '，它会跟着失去'],
    notice: (name, kind) => ['注销 ', name, `，要先换掉它的${kind}`],
  },
  changes: {
    label: '上次打开以来',
    title: (day) => `自上次打开（${day}）以来`,
    due: (day) => `${day} 到期`,
    pastKeeping: (day, last) => `${day} 到期，最后的保留日 ${last} 已过`,
    soon: (day, left) => `${day} 到期，还有 ${chinese(left)} 天`,
    gone: (day) => `注销期限 ${day} 已过，请核实是否已注销`,
    verdict: (before, after) => `从「${before}」变为「${after}」`,
    waited: (condition, day) => `「${condition}」：${day} 起时间已够`,
  },
  recorded: [
    '基本信息',
    '关联',
    '记录的日期',
    '服务不配合时',
    '注销进行到哪一步？',
    '这台电脑的时钟似乎不对',
  ],
};

export const SCREEN_WORDS: Readonly<Record<Lang, ScreenWords>> = { en: EN, 'zh-CN': ZH };
