import { useColorScheme } from '@mantine/hooks';
import { useEffect, useSyncExternalStore } from 'react';
import type { AppParts } from './app-parts';
import { CrashBoundary } from './crash-boundary';
import { Frame } from './frame';
import { rememberLook } from './remembered-look';
import { Surround } from './surround';
import { systemLanguage } from './system-language';
import { useLockAlone } from './use-lock-alone';

/** The whole app: what it is made of is given to it, so that tests can give it something else. */
export function App(parts: AppParts) {
  const { settings, status } = useSyncExternalStore(parts.settings.subscribe, parts.settings.getState);
  const lang = settings.language === 'system' ? systemLanguage() : settings.language;
  const system = useColorScheme('light', { getInitialValueInEffect: false });
  const scheme = settings.theme === 'system' ? system : settings.theme;
  const { theme, language } = settings;
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
      <CrashBoundary goesOn={<Locking parts={parts} minutes={settings.lockAfter} />}>
        <Frame parts={parts} lang={lang} settings={settings} />
      </CrashBoundary>
    </Surround>
  );
}

/** What was drawn is gone with a crash, but the data and the key are still in the page. */
function Locking({ parts, minutes }: { readonly parts: AppParts; readonly minutes: number }) {
  useLockAlone(parts, minutes);
  return null;
}
