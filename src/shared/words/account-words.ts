import type { AccountState, IdentifierKind, Intent, LinkKind } from '#core/inventory/inventory';
import type { Verdict } from '#core/rules/assessment';
import type { WordsFor } from './lang';

/** What a person wants to become of an account. */
export const INTENT_WORDS: WordsFor<Intent> = {
  keep: { 'zh-CN': '保留', en: 'keep' },
  delete: { 'zh-CN': '注销', en: 'delete' },
  'let-expire': { 'zh-CN': '任其失效', en: 'let expire' },
  undecided: { 'zh-CN': '未决定', en: 'undecided' },
};

export const STATE_WORDS: WordsFor<AccountState> = {
  active: { 'zh-CN': '使用中', en: 'active' },
  'deletion-requested': { 'zh-CN': '已申请注销', en: 'deletion requested' },
  deleted: { 'zh-CN': '已注销', en: 'deleted' },
  lost: { 'zh-CN': '已无法登录', en: 'access lost' },
};

export const IDENTIFIER_WORDS: WordsFor<IdentifierKind> = {
  phone: { 'zh-CN': '手机号', en: 'phone number' },
  email: { 'zh-CN': '邮箱', en: 'e-mail address' },
  username: { 'zh-CN': '用户名', en: 'user name' },
  other: { 'zh-CN': '其他', en: 'other' },
};

export const LINK_WORDS: WordsFor<LinkKind> = {
  login: { 'zh-CN': '登录', en: 'login' },
  binding: { 'zh-CN': '绑定', en: 'binding' },
  recovery: { 'zh-CN': '找回', en: 'recovery' },
  payment: { 'zh-CN': '支付', en: 'payment' },
  'sub-account': { 'zh-CN': '子账号', en: 'sub-account' },
};

/** What stands between an account and its deletion, in a word or two. */
export const VERDICT_WORDS: WordsFor<Verdict> = {
  deleted: { 'zh-CN': '已注销', en: 'deleted' },
  lost: { 'zh-CN': '已无法登录', en: 'access lost' },
  'check-gone': { 'zh-CN': '应已注销，请确认', en: 'check it is gone' },
  pending: { 'zh-CN': '注销处理中', en: 'deletion pending' },
  unknown: { 'zh-CN': '规则不明', en: 'rules unknown' },
  passive: { 'zh-CN': '只能等失效', en: 'can only expire' },
  never: { 'zh-CN': '无法注销', en: 'cannot be deleted' },
  blocked: { 'zh-CN': '受阻', en: 'blocked' },
  waiting: { 'zh-CN': '还需等待', en: 'waiting' },
  unconfirmed: { 'zh-CN': '待核实', en: 'to be checked' },
  ready: { 'zh-CN': '可以注销', en: 'ready' },
};

/** The same in a sentence. */
export const VERDICT_SENTENCES: WordsFor<Verdict> = {
  deleted: { 'zh-CN': '账号已注销。', en: 'The account is deleted.' },
  lost: {
    'zh-CN': '账号还在，但已无法登录。',
    en: 'The account is still there, but you cannot get in any more.',
  },
  'check-gone': {
    'zh-CN': '已知的期限都已过，请确认账号是否真的已注销。',
    en: 'All periods that are known are over: check that it is really gone.',
  },
  pending: {
    'zh-CN': '已申请注销，还不能当作已注销。',
    en: 'Its deletion was requested; it cannot be taken as gone yet.',
  },
  unknown: { 'zh-CN': '不知道怎样注销。', en: 'It is not known how it can be deleted.' },
  passive: {
    'zh-CN': '不能主动注销，只能等长期不用后失效。',
    en: 'It cannot be deleted on request; it only goes after a long time without use.',
  },
  never: {
    'zh-CN': '不提供注销，或者已永久不符合条件。',
    en: 'Deletion is not offered, or ruled out for good.',
  },
  blocked: {
    'zh-CN': '有条件未满足，需要先处理。',
    en: 'A condition is not met: something has to be done first.',
  },
  waiting: {
    'zh-CN': '有条件时间未到；还没核实的条件要逐一核实。',
    en: 'A condition needs more time; those that nobody has checked have to be checked.',
  },
  unconfirmed: { 'zh-CN': '还有条件没有核实。', en: 'Some conditions have not been checked yet.' },
  ready: {
    'zh-CN': '条件都已满足，今天就可以注销。',
    en: 'All conditions are met: it can be deleted today.',
  },
};
