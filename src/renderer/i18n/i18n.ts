import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import type { Messages } from './messages';
import { zhCN } from './zh-cn';

declare module 'i18next' {
  interface CustomTypeOptions {
    readonly defaultNS: 'app';
    readonly resources: Messages;
  }
}

/** The languages of the window, all texts in memory: nothing is fetched. */
export async function createI18n(language: 'zh-CN' | 'en'): Promise<i18n> {
  const instance = i18next.createInstance();
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { 'zh-CN': zhCN, en },
    defaultNS: 'app',
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  });
  return instance;
}
