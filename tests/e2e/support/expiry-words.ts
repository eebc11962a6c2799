import type { Lang } from '#words/lang';

/** What the expiry screen has to say around the figures; written down once more, and not read from the app's own texts. */
export interface ExpiryWords {
  readonly top: string;
  readonly controls: string;
  readonly legend: string;
  readonly count: (count: number) => string;
  readonly bands: Readonly<Record<'past' | 'later' | 'unknown', string>>;
  readonly nothing: string;
  readonly early: (day: string, isLogin: boolean) => string;
  readonly marginOver: (day: string, last: string) => string;
  readonly toBeDeleted: string;
  readonly letGo: (day: string, outcome: string) => string;
  /** Behind a text that there is in the other language only. */
  readonly otherLanguage: string;
  readonly losses: (will: number, may: number) => string;
  readonly noLosses: string;
  readonly stranded: string;
  readonly inside: (name: string, provider: string) => string;
  readonly maybeEnteredBy: (name: string, provider: string) => string;
  readonly enteredBy: (name: string, provider: string) => string;
  readonly ended: (name: string, cause: string, outcome: string) => string;
  readonly asked: (name: string) => string;
  readonly moreSteps: (count: number) => string;
}

const EN: ExpiryWords = {
  top: 'Expiry Expiry dates If I do nothing What if…',
  controls: `Within Any time 30 days 90 days How surely May and will Only will Only may
    Only what ends the account Days early Timeline Table`,
  legend:
    'Filled: it will happen; broken border: it may; upright line: today; blue mark: use it by then to keep it.',
  count: (count) => `${count} ${count === 1 ? 'entry' : 'entries'}`,
  bands: { past: 'Past due', later: 'Later', unknown: 'Date unknown' },
  nothing: 'By the rules that are known, no account disappears by itself',
  early: (day, isLogin) => `${isLogin ? 'log in' : 'use it'} by ${day} (7 days early)`,
  marginOver: (day, last) => `early day ${day} is past; last safe day ${last}`,
  toBeDeleted: 'meant for deletion',
  letGo: (day, outcome) => `let go: ${outcome} on ${day}`,
  otherLanguage: ' (in Chinese)',
  losses: (will, may) =>
    `If you do nothing: ${will} accounts will be lost, ${may} may be. They are listed by day, each with what it falls by; what is past due counts as today.`,
  noLosses: 'Even if you do nothing, no account is lost',
  stranded: 'no way in',
  inside: (name, provider) => `${name} lives in ${provider}`,
  enteredBy: (name, provider) => `${name} cannot be entered without ${provider}`,
  maybeEnteredBy: (name, provider) => `${name} may have no way in but ${provider}`,
  ended: (name, cause, outcome) => `${name}: ${cause}${outcome === '' ? '' : ` (${outcome})`}`,
  asked: (name) => `${name}: its deletion was asked for`,
  moreSteps: (count) => `${count} more ${count === 1 ? 'step' : 'steps'}`,
};

const ZH: ExpiryWords = {
  top: '到期 到期日 如果什么都不做 假如…',
  controls:
    '多久之内 不限 30 天内 90 天内 会不会 可能和一定 只看一定会 只看可能会 只看会失去账号的 提前天数 时间线 表格',
  legend: '实心：一定会；虚线框：可能会；竖线：今天；蓝块：想保留的话最晚哪天用。',
  count: (count) => `${count} 项`,
  bands: { past: '已到期', later: '更晚', unknown: '日期不明' },
  nothing: '按已知的规则，没有账号会自动失效',
  early: (day, isLogin) => `最晚 ${day} ${isLogin ? '登录' : '使用'}（已提前 7 天）`,
  marginOver: (day, last) => `提前的 ${day} 已过，真正的期限是 ${last}`,
  toBeDeleted: '打算注销',
  letGo: (day, outcome) => `放弃：${day} ${outcome}`,
  otherLanguage: '（英文）',
  losses: (will, may) =>
    `如果什么都不做：${will} 个账号将会失去，${may} 个可能失去。下面按日期排列，并写明原因；已过期的算在今天。`,
  noLosses: '什么都不做，也不会失去哪个账号',
  stranded: '没有登录方式',
  inside: (name, provider) => `「${name}」是「${provider}」的子账号`,
  enteredBy: (name, provider) => `没有「${provider}」就登录不了「${name}」`,
  maybeEnteredBy: (name, provider) => `「${name}」可能只能经「${provider}」登录`,
  ended: (name, cause, outcome) => `「${name}」${cause}${outcome === '' ? '' : `（${outcome}）`}`,
  asked: (name) => `「${name}」已申请注销`,
  moreSteps: (count) => `还有 ${count} 步`,
};

export const EXPIRY_WORDS: Readonly<Record<Lang, ExpiryWords>> = { en: EN, 'zh-CN': ZH };
