import type { CycleBreak } from '#core/graph/cycles';
import type { LinkKind } from '#core/inventory/inventory';
import type { Fall } from '#core/what-if/falls';
import type { VerdictChange, VerdictThen } from '#core/what-if/verdict-changes';
import { VERDICT_WORDS } from './account-words';
import type { Directory } from './directory';
import type { Lang } from './lang';
import { LOSS_WORDS } from './rule-words';
import { taskInWords } from './task-words';

/** What sentences about the graph are written with. */
export interface Telling {
  readonly lang: Lang;
  readonly directory: Directory;
}

/** An account that falls, in words. */
export interface FallInWords {
  /** Who, how surely and when, and when it is lost without the change. */
  readonly title: string;
  /** The same without who. */
  readonly said: string;
  /** One sentence for each link by which the change comes to it, from what is changed on. */
  readonly because: readonly string[];
}

type LinkSentences = Readonly<Record<LinkKind, (dependent: string, provider: string) => string>>;

const LINKS: Readonly<Record<Lang, LinkSentences>> = {
  'zh-CN': {
    login: (dependent, provider) => `「${dependent}」用「${provider}」登录`,
    binding: (dependent, provider) => `「${dependent}」绑定了「${provider}」`,
    recovery: (dependent, provider) => `「${dependent}」靠「${provider}」找回`,
    payment: (dependent, provider) => `「${dependent}」用「${provider}」支付`,
    'sub-account': (dependent, provider) => `「${dependent}」是「${provider}」的子账号`,
  },
  en: {
    login: (dependent, provider) => `${dependent} is entered through ${provider}`,
    binding: (dependent, provider) => `${dependent} is bound to ${provider}`,
    recovery: (dependent, provider) => `${dependent} is recovered through ${provider}`,
    payment: (dependent, provider) => `${dependent} pays through ${provider}`,
    'sub-account': (dependent, provider) => `${dependent} lives in ${provider}`,
  },
};

/** How one account hangs on another, by the link between them; empty if there is no such link. */
export function linkSentence(id: string, { lang, directory }: Telling): string {
  const link = directory.link(id);
  if (link === undefined) return '';
  return LINKS[lang][link.kind](directory.name(link.dependent), directory.name(link.provider));
}

/** An account that falls with another, and why. */
export function fallInWords({ row, otherwiseOn, through }: Fall, telling: Telling): FallInWords {
  const { lang, directory } = telling;
  const name = directory.name(row.account);
  const phrase = LOSS_WORDS[row.certainty][lang];
  const said =
    lang === 'en'
      ? `${phrase} on ${row.lostOn}${otherwiseOn === null ? '' : ` instead of ${otherwiseOn}`}`
      : `${row.lostOn} ${phrase}${otherwiseOn === null ? '' : `，原本是 ${otherwiseOn}`}`;
  const title = lang === 'en' ? `${name} ${said}` : `「${name}」${said}`;
  return { title, said, because: through.map((link) => linkSentence(link, telling)) };
}

/** What to do to break a cycle at one link, in the order to do it. */
export function breakSentences({ link: id, loginFirst }: CycleBreak, telling: Telling): readonly string[] {
  const { lang, directory } = telling;
  const link = directory.link(id);
  if (link === undefined) return [];
  const account = directory.name(link.dependent);
  const kind = link.kind === 'login' || link.kind === 'binding' ? 'unbind' : 'move';
  const release = { kind, account, provider: directory.name(link.provider), link: link.kind } as const;
  return [
    ...(loginFirst ? [taskInWords({ kind: 'add-login', account }, lang)] : []),
    taskInWords(release, lang),
  ];
}

/** How a deletion stands otherwise than before. */
export function verdictChangeText(
  { account, before, after }: VerdictChange,
  { lang, directory }: Telling,
): string {
  const name = directory.name(account);
  const [old, now] = [before, after].map((then) => verdictThen(then, lang));
  return lang === 'en' ? `${name}: ${old} → ${now}` : `「${name}」：${old} → ${now}`;
}

function verdictThen({ verdict, deletableOn }: VerdictThen, lang: Lang): string {
  const words = VERDICT_WORDS[verdict][lang];
  if (deletableOn === null) return words;
  return lang === 'en' ? `${words} (${deletableOn} at the earliest)` : `${words}（最早 ${deletableOn}）`;
}
