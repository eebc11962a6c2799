import type { Category, Confidence, Difficulty, Route, Topic } from '#core/catalogue/service';
import type { WordsFor } from './lang';

export const CATEGORY_WORDS: WordsFor<Category> = {
  messaging: { 'zh-CN': '通讯', en: 'messaging' },
  payment: { 'zh-CN': '支付', en: 'payment' },
  social: { 'zh-CN': '社交', en: 'social' },
  shopping: { 'zh-CN': '购物', en: 'shopping' },
  finance: { 'zh-CN': '金融', en: 'finance' },
  search: { 'zh-CN': '搜索', en: 'search' },
  email: { 'zh-CN': '邮箱', en: 'e-mail' },
  developer: { 'zh-CN': '开发', en: 'developer' },
  cloud: { 'zh-CN': '云服务', en: 'cloud' },
  video: { 'zh-CN': '视频', en: 'video' },
  news: { 'zh-CN': '资讯', en: 'news' },
  music: { 'zh-CN': '音乐', en: 'music' },
  food: { 'zh-CN': '餐饮', en: 'food' },
  gaming: { 'zh-CN': '游戏', en: 'gaming' },
  education: { 'zh-CN': '教育', en: 'education' },
  other: { 'zh-CN': '其他', en: 'other' },
  transport: { 'zh-CN': '出行', en: 'transport' },
  travel: { 'zh-CN': '旅行', en: 'travel' },
  tools: { 'zh-CN': '工具', en: 'tools' },
  telecom: { 'zh-CN': '通信运营商', en: 'telecom' },
};

/** How hard it is to delete an account of a service. */
export const DIFFICULTY_WORDS: WordsFor<Difficulty> = {
  easy: { 'zh-CN': '容易', en: 'easy' },
  medium: { 'zh-CN': '一般', en: 'medium' },
  hard: { 'zh-CN': '困难', en: 'hard' },
  limited: { 'zh-CN': '受限', en: 'limited' },
  impossible: { 'zh-CN': '无法注销', en: 'impossible' },
  unknown: { 'zh-CN': '不明', en: 'unknown' },
};

/** How an account of a service is deleted. */
export const ROUTE_WORDS: WordsFor<Route> = {
  'self-service': { 'zh-CN': '自助注销', en: 'self-service' },
  support: { 'zh-CN': '联系客服注销', en: 'through customer support' },
  'passive-only': { 'zh-CN': '只能等长期不用后失效', en: 'only by not using it' },
  impossible: { 'zh-CN': '不提供注销', en: 'not offered' },
  unknown: { 'zh-CN': '不明', en: 'unknown' },
};

/** How far a rule set can be trusted. */
export const CONFIDENCE_WORDS: WordsFor<Confidence> = {
  low: { 'zh-CN': '可信度低', en: 'low confidence' },
  medium: { 'zh-CN': '可信度中等', en: 'medium confidence' },
  high: { 'zh-CN': '可信度高', en: 'high confidence' },
};

/** What a condition that only the person can check is about. */
export const TOPIC_WORDS: WordsFor<Topic> = {
  assets: { 'zh-CN': '资产', en: 'assets' },
  data: { 'zh-CN': '数据', en: 'data' },
  device: { 'zh-CN': '设备', en: 'device' },
  eligibility: { 'zh-CN': '资格', en: 'eligibility' },
  identity: { 'zh-CN': '身份验证', en: 'identity' },
  other: { 'zh-CN': '其他', en: 'other' },
  record: { 'zh-CN': '历史记录', en: 'record' },
  role: { 'zh-CN': '职务和权限', en: 'roles' },
  standing: { 'zh-CN': '账号状态', en: 'standing' },
};
