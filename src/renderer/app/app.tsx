import { useColorScheme } from '@mantine/hooks';
import { useEffect } from 'react';
import type { AppParts } from './app-parts';
import { CrashBoundary } from './crash-boundary';
import { Frame } from './frame';
import { rememberLook } from './remembered-look';
import { Surround } from './surround';
import { systemLanguage } from './system-language';
import { useLockAlone } from './use-lock-alone';
import { usePartOf } from './use-part-of';

/** The whole app: what it is made of is given to it, so that tests can give it something else. */
export function App(parts: AppParts) {
  // Each for itself: where other settings change, the look of everything need not be worked out again.
  const status = usePartOf(parts.settings, (state) => state.status);
  const language = usePartOf(parts.settings, ({ settings }) => settings.language);
  const theme = usePartOf(parts.settings, ({ settings }) => settings.theme);
  const lockAfter = usePartOf(parts.settings, ({ settings }) => settings.lockAfter);
  const lang = language === 'system' ? systemLanguage() : language;
  const system = useColorScheme('light', { getInitialValueInEffect: false });
  const scheme = theme === 'system' ? system : theme;
  useEffect(() => {
    if (status === 'ready') rememberLook({ theme, language });
  }, [status, theme, language]);
  useEffect(() => {
    if (status === 'ready') void parts.platform.setTheme(theme);
  }, [status, theme, parts.platform]);
  // Nothing is better than what would look otherwise, or speak another language, a moment later.
  if (status === 'loading') return null;
  document.documentElement.lang = lang;
  return (
    <Surround scheme={scheme} language={parts.languages[lang]} styleNonce={parts.styleNonce}>
      <CrashBoundary goesOn={<Locking parts={parts} minutes={lockAfter} />}>
        <Frame parts={parts} lang={lang} />
      </CrashBoundary>
    </Surround>
  );
}

/** What was drawn is gone with a crash, but the data and the key are still in the page. */
function Locking({ parts, minutes }: { readonly parts: AppParts; readonly minutes: number }) {
  useLockAlone(parts, minutes);
  return null;
}
