import type { ForecastRow } from '#core/report/report-data';
import type { Directory } from './directory';
import type { Lang } from './lang';
import { CAUSE_WORDS, OUTCOME_WORDS } from './rule-words';

/** One step of the chain by which an account is lost: what it falls with, or what ends it. */
export function lossStepInWords(
  { account, cause, via }: ForecastRow,
  { lang, directory }: { readonly lang: Lang; readonly directory: Directory },
): string {
  const name = directory.name(account);
  const isEnglish = lang === 'en';
  if (cause === 'provider' && via !== null) {
    const provider = directory.name(via);
    if (directory.isInside(account, via)) {
      return isEnglish ? `${name} lives in ${provider}` : `「${name}」是「${provider}」的子账号`;
    }
    if (directory.account(account)?.ownLogin === null) {
      return isEnglish
        ? `${name} may have no way in but ${provider}`
        : `「${name}」可能只能经「${provider}」登录`;
    }
    return isEnglish
      ? `${name} cannot be entered without ${provider}`
      : `没有「${provider}」就登录不了「${name}」`;
  }
  return isEnglish
    ? `${name}: ${endOf({ account, cause, via }, lang, directory)}`
    : `「${name}」${endOf({ account, cause, via }, lang, directory)}`;
}

function endOf(
  { account, cause, via }: Pick<ForecastRow, 'account' | 'cause' | 'via'>,
  lang: Lang,
  directory: Directory,
): string {
  if (cause !== 'timer') return CAUSE_WORDS[cause][lang];
  if (via === null) return lang === 'en' ? 'its deletion was asked for' : '已申请注销';
  const rule = directory.timerRule(account, via);
  if (rule === undefined) return CAUSE_WORDS.timer[lang];
  const outcome = OUTCOME_WORDS[rule.certainty][rule.consequence][lang];
  return lang === 'en'
    ? `${CAUSE_WORDS.timer.en} (${outcome})`
    : `${CAUSE_WORDS.timer['zh-CN']}（${outcome}）`;
}
