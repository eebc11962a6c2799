import type { Certainty, ConditionKind, Consequence } from '#core/catalogue/service';
import type { BlockStrength } from '#core/graph/blocks';
import type { ForecastRow, TimerRow } from '#core/report/report-data';
import type { ConditionStatus } from '#core/rules/conditions';
import type { Words, WordsFor } from './lang';

export const CONDITION_KIND_WORDS: WordsFor<ConditionKind> = {
  confirm: { 'zh-CN': '自行核实', en: 'to be checked' },
  never: { 'zh-CN': '从未有过', en: 'never happened' },
  'quiet-period': { 'zh-CN': '静默期', en: 'quiet period' },
  unbind: { 'zh-CN': '解绑', en: 'unbinding' },
  'close-account': { 'zh-CN': '先注销下属账号', en: 'sub-account closed first' },
};

export const CONDITION_STATUS_WORDS: WordsFor<ConditionStatus> = {
  met: { 'zh-CN': '已满足', en: 'met' },
  unmet: { 'zh-CN': '未满足', en: 'not met' },
  waiting: { 'zh-CN': '时间未到', en: 'waiting' },
  unknown: { 'zh-CN': '未核实', en: 'unchecked' },
};

export const TIMER_STATUS_WORDS: WordsFor<TimerRow['status']> = {
  due: { 'zh-CN': '已到期', en: 'past due' },
  running: { 'zh-CN': '计时中', en: 'running' },
  unknown: { 'zh-CN': '日期不明', en: 'date unknown' },
};

/** What happens when a timer runs out. */
export const CONSEQUENCE_WORDS: WordsFor<Consequence> = {
  recycled: { 'zh-CN': '回收', en: 'recycled' },
  deleted: { 'zh-CN': '注销', en: 'deleted' },
  suspended: { 'zh-CN': '停用', en: 'suspended' },
  frozen: { 'zh-CN': '冻结', en: 'frozen' },
  'data-removed': { 'zh-CN': '清除数据', en: 'data removed' },
  'name-released': { 'zh-CN': '收回用户名', en: 'name released' },
  'benefit-lost': { 'zh-CN': '权益失效', en: 'benefit lost' },
  'authorizations-released': { 'zh-CN': '授权自动解除', en: 'authorizations released' },
};

export const CERTAINTY_WORDS: WordsFor<Certainty> = {
  may: { 'zh-CN': '可能', en: 'may' },
  will: { 'zh-CN': '一定', en: 'will' },
};

/** Consequence and certainty in one phrase: "may be recycled" and "will be deleted" never look the same. */
export const OUTCOME_WORDS: Readonly<Record<Certainty, WordsFor<Consequence>>> = {
  may: {
    recycled: { 'zh-CN': '可能被回收', en: 'may be recycled' },
    deleted: { 'zh-CN': '可能被注销', en: 'may be deleted' },
    suspended: { 'zh-CN': '可能被停用', en: 'may be suspended' },
    frozen: { 'zh-CN': '可能被冻结', en: 'may be frozen' },
    'data-removed': { 'zh-CN': '数据可能被清除', en: 'its data may be removed' },
    'name-released': { 'zh-CN': '用户名可能被收回', en: 'its name may be released' },
    'benefit-lost': { 'zh-CN': '权益可能失效', en: 'benefits may be lost' },
    'authorizations-released': { 'zh-CN': '授权可能自动解除', en: 'authorizations may be released' },
  },
  will: {
    recycled: { 'zh-CN': '将被回收', en: 'will be recycled' },
    deleted: { 'zh-CN': '将被注销', en: 'will be deleted' },
    suspended: { 'zh-CN': '将被停用', en: 'will be suspended' },
    frozen: { 'zh-CN': '将被冻结', en: 'will be frozen' },
    'data-removed': { 'zh-CN': '数据将被清除', en: 'its data will be removed' },
    'name-released': { 'zh-CN': '用户名将被收回', en: 'its name will be released' },
    'benefit-lost': { 'zh-CN': '权益将失效', en: 'benefits will be lost' },
    'authorizations-released': { 'zh-CN': '授权将自动解除', en: 'authorizations will be released' },
  },
};

/** How sure it is that an account is lost if nobody does anything. */
export const LOSS_WORDS: WordsFor<Certainty> = {
  may: { 'zh-CN': '可能失去', en: 'may be lost' },
  will: { 'zh-CN': '将会失去', en: 'will be lost' },
};

/** Why it is lost. */
export const CAUSE_WORDS: WordsFor<ForecastRow['cause']> = {
  timer: { 'zh-CN': '自身到期', en: 'its own expiry' },
  'no-entrance': { 'zh-CN': '没有任何登录方式', en: 'there is no way in' },
  provider: { 'zh-CN': '所依赖的账号先失去', en: 'the account it depends on is lost' },
};

export const STRENGTH_WORDS: WordsFor<BlockStrength> = {
  hard: { 'zh-CN': '必须先解除', en: 'blocks' },
  soft: { 'zh-CN': '会一并失去', en: 'falls with it' },
  notice: { 'zh-CN': '留意', en: 'notice' },
};

/** The terms of graphs and plans, as the textbooks have them. */
export const GRAPH_WORDS = {
  dependencyGraph: { 'zh-CN': '依赖图', en: 'dependency graph' },
  cycle: { 'zh-CN': '循环依赖', en: 'cycle' },
  component: { 'zh-CN': '强连通分量', en: 'strongly connected component' },
  criticalPath: { 'zh-CN': '关键路径', en: 'critical path' },
  slack: { 'zh-CN': '时差', en: 'slack' },
} as const satisfies Readonly<Record<string, Words>>;
