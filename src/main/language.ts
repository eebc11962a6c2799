import { app } from 'electron';
import type { Lang } from '../shared/words/lang';

/** The language of what the system shows for us, menus and dialogs: that of the system itself. */
export function systemLanguage(): Lang {
  const [first = ''] = app.getPreferredSystemLanguages();
  return /^zh\b/i.test(first) ? 'zh-CN' : 'en';
}
