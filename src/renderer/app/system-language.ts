import type { Lang } from '#words/lang';

/** The language of the system, or of the browser. */
export function systemLanguage(): Lang {
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
