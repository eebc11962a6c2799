import type { Lang, Words } from './lang';

/** An event type in a word or two, and as one asks a person for its day. */
export interface EventWords {
  readonly label: Words;
  readonly question: Words;
}

/** Every event type that the app knows how to ask for: those of the catalogue, and those that it records itself. */
export const EVENT_WORDS = {
  registered: {
    label: { 'zh-CN': '注册', en: 'Registration' },
    question: { 'zh-CN': '是哪天注册的？', en: 'When was it registered?' },
  },
  login: {
    label: { 'zh-CN': '上次登录', en: 'Last login' },
    question: { 'zh-CN': '上次登录是哪天？', en: 'When did you last log in?' },
  },
  'third-party-login': {
    label: { 'zh-CN': '上次用它登录别处', en: 'Last used to log in elsewhere' },
    question: {
      'zh-CN': '上次用它登录其他 App 或网站是哪天？',
      en: 'When did you last use it to log in to another app or website?',
    },
  },
  'password-change': {
    label: { 'zh-CN': '上次修改密码', en: 'Last password change' },
    question: { 'zh-CN': '上次修改密码是哪天？', en: 'When did you last change the password?' },
  },
  'binding-change': {
    label: { 'zh-CN': '上次更改绑定', en: 'Last change of bindings' },
    question: {
      'zh-CN': '上次绑定、换绑或解绑是哪天？',
      en: 'When did you last bind, change or unbind something?',
    },
  },
  frozen: {
    label: { 'zh-CN': '被冻结', en: 'Frozen' },
    question: { 'zh-CN': '最近一次被冻结是哪天？', en: 'When was it last frozen?' },
  },
  unfrozen: {
    label: { 'zh-CN': '解冻', en: 'Unfrozen' },
    question: { 'zh-CN': '最近一次解冻是哪天？', en: 'When was it last unfrozen?' },
  },
  'membership-expired': {
    label: { 'zh-CN': '会员到期', en: 'Membership ended' },
    question: { 'zh-CN': '会员是哪天到期的？', en: 'When did the membership end?' },
  },
  'membership-renewed': {
    label: { 'zh-CN': '会员续费', en: 'Membership renewed' },
    question: { 'zh-CN': '上次续费会员是哪天？', en: 'When did you last renew the membership?' },
  },
  'order-completed': {
    label: { 'zh-CN': '最后一笔订单完成', en: 'Last order completed' },
    question: { 'zh-CN': '最后一笔订单是哪天完成的？', en: 'When was the last order completed?' },
  },
  'last-order-paid': {
    label: { 'zh-CN': '最后一笔订单付清', en: 'Last order paid' },
    question: { 'zh-CN': '最后一笔订单是哪天付清的？', en: 'When was the last order paid in full?' },
  },
  'secondhand-listing': {
    label: { 'zh-CN': '上次发布二手商品', en: 'Last second-hand listing' },
    question: {
      'zh-CN': '上次发布或编辑二手商品是哪天？',
      en: 'When did you last list or edit a second-hand item?',
    },
  },
  'bean-credit': {
    label: { 'zh-CN': '京豆最后到账', en: 'Beans last credited' },
    question: { 'zh-CN': '最后一笔京豆是哪天到账的？', en: 'When were beans last credited?' },
  },
  transaction: {
    label: { 'zh-CN': '上次主动交易', en: 'Last transaction' },
    question: { 'zh-CN': '上次主动交易是哪天？', en: 'When did you last make a transaction?' },
  },
  'wallet-use': {
    label: { 'zh-CN': '上次使用钱包', en: 'Last use of the wallet' },
    question: { 'zh-CN': '上次使用钱包是哪天？', en: 'When did you last use the wallet?' },
  },
  'postpaid-resource-used': {
    label: { 'zh-CN': '上次使用后付费资源', en: 'Last use of pay-as-you-go resources' },
    question: {
      'zh-CN': '上次使用后付费资源是哪天？',
      en: 'When did you last use pay-as-you-go resources?',
    },
  },
  'quota-exceeded': {
    label: { 'zh-CN': '超出容量', en: 'Over its quota' },
    question: { 'zh-CN': '从哪天起超出容量？', en: 'Since when has it been over its quota?' },
  },
  'deletion-requested': {
    label: { 'zh-CN': '申请注销', en: 'Deletion requested' },
    question: { 'zh-CN': '是哪天申请注销的？', en: 'When did you ask for its deletion?' },
  },
  'deletion-refused': {
    label: { 'zh-CN': '注销被拒', en: 'Deletion refused' },
    question: { 'zh-CN': '注销申请是哪天被拒的？', en: 'When was its deletion refused?' },
  },
  'letter-sent': {
    label: { 'zh-CN': '寄出注销请求信', en: 'Letter asking for deletion sent' },
    question: {
      'zh-CN': '注销请求信是哪天寄出的？',
      en: 'When did you send the letter asking for deletion?',
    },
  },
} as const satisfies Readonly<Record<string, EventWords>>;

export type KnownEvent = keyof typeof EVENT_WORDS;

/** Is this an event type that the app knows how to ask for? */
export function isKnownEvent(type: string): type is KnownEvent {
  return Object.hasOwn(EVENT_WORDS, type);
}

/** An event type in a word or two; one that is not known is shown as its id. */
export function eventLabel(type: string, lang: Lang): string {
  return isKnownEvent(type) ? EVENT_WORDS[type].label[lang] : type;
}

/** The question for the day of an event. */
export function eventQuestion(type: string, lang: Lang): string {
  if (isKnownEvent(type)) return EVENT_WORDS[type].question[lang];
  return lang === 'en' ? `On which day did “${type}” last happen?` : `「${type}」最近一次是哪天？`;
}
