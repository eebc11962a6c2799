import { LANGS, type Lang } from '../shared/words/lang';
import type { Surroundings } from './surroundings';

/** Is this the name of a language that everything is said in? */
export function isLang(text: string | undefined): text is Lang {
  return LANGS.some((lang) => lang === text);
}

/**
 * The language to speak: the one that the arguments ask for, even if there is something wrong with others of them;
 * else the system's.
 */
export function languageOf(
  args: readonly string[],
  surroundings: Pick<Surroundings, 'env' | 'locale'>,
): Lang {
  for (const [at, argument] of args.entries()) {
    if (argument === '--') break;
    const value = argument === '--lang' ? args[at + 1] : /^--lang=(.*)$/s.exec(argument)?.[1];
    if (isLang(value)) return value;
  }
  return systemLanguage(surroundings);
}

function systemLanguage({ env, locale }: Pick<Surroundings, 'env' | 'locale'>): Lang {
  // As POSIX ranks them. A variable that is empty counts as not set.
  const named = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || locale;
  return /^zh\b/i.test(named.replace('_', '-')) ? 'zh-CN' : 'en';
}
