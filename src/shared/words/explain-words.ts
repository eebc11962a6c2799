import type { EntranceFate, OrderReason } from '#core/explain/explanation';
import type { ConfirmReason } from '#core/plan/build-tasks';
import type { Applicability } from '#core/rules/timers';
import type { Lang, Words, WordsFor } from './lang';

type Answer = Applicability['start'];

export const ANSWER_WORDS: WordsFor<Answer> = {
  yes: { 'zh-CN': '符合', en: 'yes' },
  no: { 'zh-CN': '不符合', en: 'no' },
  unknown: { 'zh-CN': '不明', en: 'not known' },
};

export const CONFIRM_REASON_WORDS: WordsFor<ConfirmReason> = {
  unknown: { 'zh-CN': '还没有人核实过', en: 'nobody has checked it yet' },
  'no-links': { 'zh-CN': '记录为未满足', en: 'it is recorded as not met' },
  'more-may-be-bound': {
    'zh-CN': '实际绑定的可能比记录的多',
    en: 'more may be bound than is recorded',
  },
  'auto-release': { 'zh-CN': '要看是否真的已自动解除', en: 'whether it was really released has to be seen' },
  'not-in-plan': {
    'zh-CN': '其中有账号不在注销之列，要另行处理',
    en: 'it concerns an account that the plan does not delete',
  },
};

export const ORDER_REASON_WORDS: WordsFor<OrderReason> = {
  'lives-in': { 'zh-CN': '是其下属账号', en: 'lives in it' },
  exception: { 'zh-CN': '先注销就不必解绑', en: 'deleted first, it need not be unbound' },
  'entered-through': {
    'zh-CN': '经它登录，且没有能留下的登录途径',
    en: 'is entered through it, and has no way in that lasts',
  },
};

export const ENTRANCE_WORDS: WordsFor<EntranceFate['becomes']> = {
  'provider-lost': { 'zh-CN': '提供登录的账号已无法登录', en: 'its provider cannot be entered any more' },
  'released-later': { 'zh-CN': '已定日期解除', en: 'it is released on a day that is set' },
  'being-deleted': {
    'zh-CN': '提供登录的账号已申请注销，不宜再登录',
    en: 'the deletion of its provider was asked for, so it must not be entered',
  },
  unbound: { 'zh-CN': '本计划要解绑', en: 'this plan unbinds it' },
  'auto-released': { 'zh-CN': '留给自动解除', en: 'it is left to be released by itself' },
  goes: { 'zh-CN': '提供登录的账号要注销', en: 'its provider goes' },
  'does-not-last': {
    'zh-CN': '提供登录的账号也留不住',
    en: 'its provider does not stay, or cannot be entered itself',
  },
};

const EN = {
  rule: 'Rule',
  rulesOf: (service: string, month: string, trust: readonly string[]) =>
    [service, month, ...trust].join(', '),
  undated: 'undated',
  from: 'Rules of',
  source: 'Source',
  noSource: 'none is given',
  known: 'Known',
  applies: 'Applies',
  sum: 'Reckoning',
  keepBy: (day: string, daysLeft: number) =>
    daysLeft > 0
      ? `${day} is the last safe day; due in ${daysLeft} ${daysLeft === 1 ? 'day' : 'days'}`
      : `${day} was the last safe day`,
  keep: 'To keep it',

  recorded: 'recorded',
  byLink: (link: string) => `use of link ${link}`,
  never: 'never happened',
  nothing: 'not known',

  noTimer: 'nothing runs out by this rule',
  timerUnknown: 'whether or when something runs out is not known',
  otherVariant: 'the rule is for other variants, or the account is not active',
  startNo: 'no: it never began, or has ended',
  startUnknown: 'not known: no day from which it is counted',
  onlyIfNever: (event: string, answer: string) => `only if this never happened (${event}): ${answer}`,
  onlyIf: (sum: string, answer: string) => `only if the last login was by ${sum}: ${answer}`,
  onlyIfNoDate: (answer: string) => `only if the last login was soon after registration: ${answer}`,
  appliesTo: (text: string, answer: string) => `only to: ${text}: ${answer}`,
  appliesAll: 'yes',

  addition: (start: string, period: string, oneMore: boolean, end: string) =>
    `${start} + ${period}${oneMore ? ', and one day more ("more than")' : ''} = ${end}`,
  today: 'today',
  asked: 'asked for on',
  reviewEnd: 'end of the review',
  deletion: 'deletion on',
  taskDone: (task: string) => `day of “${task}”`,

  kind: 'Kind',
  confirmation: 'Confirmation',
  unconfirmed: 'none',
  overruled: 'but the links that are recorded outweigh it',
  confirmed: (status: string, on: string) => (on === '' ? status : `${status}, on ${on}`),
  countsThrough: (day: string, counts: boolean) => `counts through ${day}${counts ? '' : ', so no longer'}`,
  links: 'Links',
  link: (kind: string, provider: string, dependent: string, id: string | null) =>
    `${kind}: ${provider} -> ${dependent}${id === null ? '' : ` (${id})`}`,
  releasesItself: 'Releases itself',
  clears: 'Clears itself',
  clearsOn: (day: string) => `with the end of the year after, so from ${day} on; shown, not counted on`,

  because: 'Because',
  state: (state: string) => `its state is: ${state}`,
  noService: 'no service is named',
  serviceNotFound: (service: string) => `nothing is known of the service ${service}`,
  noRoute: 'the rules do not say how it is deleted',
  route: (route: string) => `deletion: ${route}`,
  allMet: 'all conditions are met',
  theseConditions: 'these conditions decide:',
  deletable: 'Deletable on',
  latestFree: (conditions: string) => `the latest day that a wait ends: ${conditions}`,
  ifAllElse: 'if all else were done today; the plan says when it can be',
  review: 'Review',
  regret: 'Regret window',

  on: 'On',
  latestOf: 'the latest of:',
  after: (day: string, task: string) => `${day}: done: ${task}`,
  time: 'What takes the time',
  wanted: 'you want it gone',
  pulledIn: 'it lives in what goes:',
  namedBy: (account: string, condition: string) => `${account} demands it: ${condition}`,
  moved: (takers: string) => `it would be lost with ${takers}`,
  addLogin: (known: boolean): string =>
    known
      ? 'it has no login of its own and no way in that lasts'
      : 'it may have no login of its own, and no way in lasts',
  noEntrance: 'no way in is recorded',
  entrance: (link: string, becomes: string, takers: string) =>
    `${link}: ${becomes}${takers === '' ? '' : ` (${takers})`}`,
  breaksCycle: (targets: string) => `it undoes a cycle: it has to be there before the deletion of ${targets}`,
  awaits: 'its deletion was asked for, may be refused, and it hangs on what goes:',
  waits: 'only time is missing:',
  order: 'Order',
  critical: 'Critical',
  finishes: 'it ends the plan',
  decides: (task: string) => `it decides the day of: ${task}`,
  notCritical: 'no: it does not decide when the plan is finished',

  lost: (phrase: string, day: string) => `${phrase} on ${day}`,
  notLost: 'is not lost if nobody does anything',
  goneAlready: 'is gone already',
  lostAlready: 'cannot be entered any more',
  earliest: 'the earliest of these days; what is past counts as today:',
  expiry: 'Expires',
  noExpiry: 'not by a rule of its own',
  ownLogin: { true: 'yes, so it needs no other way in', false: 'no', null: 'not known' },
  ownLoginLabel: 'Own login',
  entrances: 'Ways in',
  livesIn: 'Lives in',
  lossOf: (link: string, day: string | null) => `${link}: ${day === null ? 'not lost' : `lost on ${day}`}`,
  chain: 'What falls first',
  surely: 'How sure',
  surelyOn: (day: string | null) =>
    day === null
      ? 'by the rules that say "will" alone it would not be lost'
      : `by the rules that say "will" alone it is lost on ${day}`,
  requestedOnly: 'its deletion was requested; when the review ends is not known, so today',
};

/** What an explanation says beside the data; a language that lacks something does not compile. */
export type ExplainWords = typeof EN;

const ZH: ExplainWords = {
  rule: '规则',
  rulesOf: (service, month, trust) => [service, month, ...trust].join('，'),
  undated: '未注明月份',
  from: '规则出处',
  source: '来源',
  noSource: '没有给出',
  known: '已知',
  applies: '是否适用',
  sum: '算法',
  keepBy: (day, daysLeft) => (daysLeft > 0 ? `最晚 ${day}；${daysLeft} 天后到期` : `最晚应在 ${day}`),
  keep: '想保住',

  recorded: '已记录',
  byLink: (link) => `关联 ${link} 的使用`,
  never: '从未发生',
  nothing: '不知道',

  noTimer: '这条规则不会让它失效',
  timerUnknown: '会不会失效、何时失效，不明',
  otherVariant: '规则针对其他类型，或账号不在使用中',
  startNo: '不适用：从未开始，或已结束',
  startUnknown: '不明：不知道从哪天算起',
  onlyIfNever: (event, answer) => `仅当从未有过「${event}」：${answer}`,
  onlyIf: (sum, answer) => `仅当上次登录不晚于 ${sum}：${answer}`,
  onlyIfNoDate: (answer) => `仅当上次登录在注册后不久：${answer}`,
  appliesTo: (text, answer) => `仅对：${text}：${answer}`,
  appliesAll: '适用',

  addition: (start, period, oneMore, end) =>
    `${start} + ${period}${oneMore ? '，再加 1 天（“超过”）' : ''} = ${end}`,
  today: '今天',
  asked: '申请日',
  reviewEnd: '审核结束日',
  deletion: '注销日',
  taskDone: (task) => `完成日（${task}）`,

  kind: '类型',
  confirmation: '核实记录',
  unconfirmed: '无',
  overruled: '但以记录的关联为准',
  confirmed: (status, on) => (on === '' ? status : `${status}（${on}）`),
  countsThrough: (day, counts) => `有效至 ${day}${counts ? '' : '，已过期'}`,
  links: '关联',
  link: (kind, provider, dependent, id) =>
    `${kind}：「${provider}」→「${dependent}」${id === null ? '' : `（${id}）`}`,
  releasesItself: '自动解除',
  clears: '自动清零',
  clearsOn: (day) => `次年年底过后清零，即 ${day} 起；仅供参考，不计入推算`,

  because: '因为',
  state: (state) => `账号状态为：${state}`,
  noService: '没有指定服务',
  serviceNotFound: (service) => `没有服务 ${service} 的资料`,
  noRoute: '规则没有说明怎样注销',
  route: (route) => `注销方式：${route}`,
  allMet: '所有条件都已满足',
  theseConditions: '由这些条件决定：',
  deletable: '最早可注销',
  latestFree: (conditions) => `等待期最晚结束的日子：${conditions}`,
  ifAllElse: '假定其余条件今天都能办到；实际日期见计划',
  review: '审核期',
  regret: '反悔期',

  on: '日期',
  latestOf: '取其中最晚的：',
  time: '时间花在',
  after: (day, task) => `${day} 完成：${task}`,
  wanted: '你想注销它',
  pulledIn: '它的上级账号要注销：',
  namedBy: (account, condition) => `「${account}」的要求：${condition}`,
  moved: (takers) => `否则会随「${takers}」一并失去`,
  addLogin: (known) =>
    known ? '它没有独立登录方式，也没有能留下的登录途径' : '它可能没有独立登录方式，也没有能留下的登录途径',
  noEntrance: '没有记录任何登录途径',
  entrance: (link, becomes, takers) => `${link}：${becomes}${takers === '' ? '' : `（${takers}）`}`,
  breaksCycle: (targets) => `用来拆开循环依赖：须在注销 ${targets} 之前完成`,
  awaits: '它已申请注销，但可能被拒，而它依赖的账号要注销：',
  waits: '只差时间：',
  order: '先后',
  critical: '关键',
  finishes: '计划到它为止',
  decides: (task) => `它决定了这一步的日期：${task}`,
  notCritical: '否：计划何时完成不由它决定',

  lost: (phrase, day) => `${day} ${phrase}`,
  notLost: '什么都不做也不会失去',
  goneAlready: '已经不在了',
  lostAlready: '已经无法登录',
  earliest: '取其中最早的；已过的按今天算：',
  expiry: '自身到期',
  noExpiry: '没有会让它自己失效的规则',
  ownLogin: { true: '有，因此不需要别的登录途径', false: '没有', null: '不明' },
  ownLoginLabel: '独立登录',
  entrances: '登录途径',
  livesIn: '上级账号',
  lossOf: (link, day) => `${link}：${day === null ? '不会失去' : `${day} 失去`}`,
  chain: '先失去的',
  surely: '把握',
  surelyOn: (day) => (day === null ? '只按写明“一定”的规则，不会失去' : `只按写明“一定”的规则，${day} 失去`),
  requestedOnly: '已申请注销；审核何时结束不明，按今天算',
};

/** The words of an explanation, by language. */
export const EXPLAIN_WORDS: Readonly<Record<Lang, ExplainWords>> = { 'zh-CN': ZH, en: EN };

/** What the command does, for the help. */
export const EXPLAIN_SUMMARY: Words = {
  'zh-CN': '一个日期、条件、结论、步骤或预测的来历',
  en: 'why a date, a condition, a verdict, a step or a loss is what it is',
};

/** The ids that can be asked about, for the help of both commands. */
export const IDS_IN_WORDS: Words = {
  'zh-CN': [
    '  timer:账号:规则        到期',
    '  condition:账号:条件    注销条件',
    '  verdict:账号           结论',
    '  forecast:账号          预测',
    '  计划中步骤自己的编号，如 delete:账号、unbind:关联',
  ].join('\n'),
  en: [
    '  timer:ACCOUNT:RULE           when something disappears by itself',
    '  condition:ACCOUNT:CONDITION  a condition of a deletion',
    '  verdict:ACCOUNT              whether an account can be deleted',
    '  forecast:ACCOUNT             why an account is lost',
    '  the id of a task in the plan, such as delete:ACCOUNT or unbind:LINK',
  ].join('\n'),
};
