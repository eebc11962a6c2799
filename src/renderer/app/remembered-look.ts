import { LANGUAGES, type Settings, THEMES } from '../data/settings';

/** How the window looks and which language it speaks: all that is known of a person's settings while they are locked. */
export type Look = Pick<Settings, 'theme' | 'language'>;

/** The first is read by src/renderer/public/first-colours.js too. */
const PLACES = { theme: 'unbind-theme', language: 'unbind-language' } as const;

/**
 * Writes down how the window looks where it can be read before anything is painted, and while everything is locked;
 * the settings themselves are read too late for that. Where nothing can be stored, it looks as the system does.
 */
export function rememberLook(look: Look): void {
  try {
    localStorage.setItem(PLACES.theme, look.theme);
    localStorage.setItem(PLACES.language, look.language);
  } catch {
    // The disk is full, or the browser keeps nothing: only the first moment depends on it.
  }
}

/** What was written down last; the system's where nothing was. */
export function rememberedLook(): Look {
  try {
    return lookIn({
      theme: localStorage.getItem(PLACES.theme),
      language: localStorage.getItem(PLACES.language),
    });
  } catch {
    return lookIn({});
  }
}

/** The look that something from outside tells of; the system's for what it does not tell. */
export function lookIn(told: Readonly<Record<string, unknown>>): Look {
  return {
    theme: THEMES.find((theme) => theme === told['theme']) ?? 'system',
    language: LANGUAGES.find((language) => language === told['language']) ?? 'system',
  };
}
