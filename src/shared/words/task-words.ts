import type { LinkKind } from '#core/inventory/inventory';
import type { TaskKind } from '#core/plan/task-list';
import type { Strategy } from '#core/plan/unbinding';
import type { Lang, Words, WordsFor } from './lang';

export const STRATEGY_WORDS: WordsFor<Strategy> = {
  'by-hand': { 'zh-CN': '逐个手动解绑', en: 'by hand' },
  'least-effort': { 'zh-CN': '最省力', en: 'least effort' },
};

export const TASK_WORDS: WordsFor<TaskKind> = {
  'add-login': { 'zh-CN': '设置独立登录', en: 'add a login' },
  unbind: { 'zh-CN': '解绑', en: 'unbind' },
  move: { 'zh-CN': '换绑', en: 'move' },
  confirm: { 'zh-CN': '核实', en: 'check' },
  wait: { 'zh-CN': '等待', en: 'wait' },
  await: { 'zh-CN': '等待注销完成', en: 'await deletion' },
  delete: { 'zh-CN': '注销', en: 'delete' },
};

/** Marks that a task can carry. */
export const MARK_WORDS = {
  critical: { 'zh-CN': '关键', en: 'critical' },
  ifNeeded: { 'zh-CN': '视需要', en: 'if needed' },
  pulledIn: { 'zh-CN': '连带注销', en: 'goes along' },
} as const satisfies Readonly<Record<string, Words>>;

/** What is given to another account when a link is moved. */
export const MOVED_WORDS: WordsFor<LinkKind> = {
  login: { 'zh-CN': '登录方式', en: 'login' },
  binding: { 'zh-CN': '绑定', en: 'binding' },
  recovery: { 'zh-CN': '找回方式', en: 'recovery' },
  payment: { 'zh-CN': '支付方式', en: 'payment' },
  'sub-account': { 'zh-CN': '上级账号', en: 'parent account' },
};

/** A task of the plan, told apart by what its sentence needs. All names are as they are to be shown. */
export type TaskInWords =
  | { readonly kind: 'add-login' | 'await' | 'delete'; readonly account: string }
  | {
      readonly kind: 'unbind' | 'move';
      /** The link's dependent. */
      readonly account: string;
      readonly provider: string;
      readonly link: LinkKind;
    }
  /** `condition`: its text. */
  | { readonly kind: 'confirm' | 'wait'; readonly account: string; readonly condition: string };

/** What has to be done, as one tells a person to do it. */
export function taskInWords(task: TaskInWords, lang: Lang): string {
  return lang === 'en' ? inEnglish(task) : inChinese(task);
}

function inChinese(task: TaskInWords): string {
  switch (task.kind) {
    case 'add-login':
      return `给「${task.account}」设置不依赖其他账号的登录方式`;
    case 'unbind':
      return task.link === 'login'
        ? `解除「${task.account}」的「${task.provider}」登录`
        : `解除「${task.account}」与「${task.provider}」的绑定`;
    case 'move':
      return `把「${task.account}」的${MOVED_WORDS[task.link]['zh-CN']}从「${task.provider}」换成别的`;
    case 'confirm':
      return `核实「${task.account}」：${task.condition}`;
    case 'wait':
      return `「${task.account}」等待期满：${task.condition}`;
    case 'await':
      return `等「${task.account}」注销完成，并确认已注销`;
    case 'delete':
      return `注销「${task.account}」`;
  }
}

function inEnglish(task: TaskInWords): string {
  switch (task.kind) {
    case 'add-login':
      return `Set up a login of its own for ${task.account}`;
    case 'unbind':
      return task.link === 'login'
        ? `Remove ${task.provider} as a login of ${task.account}`
        : `Unbind ${task.provider} from ${task.account}`;
    case 'move':
      return `Move the ${MOVED_WORDS[task.link].en} of ${task.account} away from ${task.provider}`;
    case 'confirm':
      return `Check for ${task.account}: ${task.condition}`;
    case 'wait':
      return `Wait for ${task.account}: ${task.condition}`;
    case 'await':
      return `Wait for the deletion of ${task.account}, and check that it is gone`;
    case 'delete':
      return `Delete ${task.account}`;
  }
}
