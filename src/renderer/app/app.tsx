import { MantineProvider } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import { StrictMode, useEffect, useMemo, useSyncExternalStore } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Lang } from '#words/lang';
import type { AppParts } from './app-parts';
import { CrashBoundary } from './crash-boundary';
import { Frame } from './frame';
import { rememberTheme } from './remembered-theme';
import { readableColours, theme } from './theme';

/** The whole app: what it is made of is given to it, so that tests can give it something else. */
export function App(parts: AppParts) {
  const { settings, status } = useSyncExternalStore(parts.settings.subscribe, parts.settings.getState);
  const lang = settings.language === 'system' ? systemLanguage() : settings.language;
  const system = useColorScheme('light', { getInitialValueInEffect: false });
  const scheme = settings.theme === 'system' ? system : settings.theme;
  const nonce = useMemo(() => ({ getStyleNonce: () => parts.styleNonce ?? '' }), [parts.styleNonce]);
  useEffect(() => {
    if (status !== 'ready') return;
    rememberTheme(settings.theme);
    void parts.platform.setTheme(settings.theme);
  }, [status, settings.theme, parts.platform]);
  // Nothing is better than what would look otherwise, or speak another language, a moment later.
  if (status === 'loading') return null;
  document.documentElement.lang = lang;
  return (
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={readableColours}
        defaultColorScheme={scheme}
        forceColorScheme={scheme}
        {...nonce}
      >
        <I18nextProvider i18n={parts.languages[lang]}>
          <CrashBoundary>
            <Frame parts={parts} lang={lang} settings={settings} />
          </CrashBoundary>
        </I18nextProvider>
      </MantineProvider>
    </StrictMode>
  );
}

function systemLanguage(): Lang {
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
