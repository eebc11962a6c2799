import { MantineProvider } from '@mantine/core';
import { StrictMode, useMemo, useSyncExternalStore } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Lang } from '#words/lang';
import type { AppParts } from './app-parts';
import { CrashBoundary } from './crash-boundary';
import { Frame } from './frame';
import { theme } from './theme';

/** The whole app: what it is made of is given to it, so that tests can give it something else. */
export function App(parts: AppParts) {
  const { settings } = useSyncExternalStore(parts.settings.subscribe, parts.settings.getState);
  const lang = settings.language === 'system' ? systemLanguage() : settings.language;
  const scheme = settings.theme === 'system' ? 'auto' : settings.theme;
  const nonce = useMemo(() => ({ getStyleNonce: () => parts.styleNonce ?? '' }), [parts.styleNonce]);
  document.documentElement.lang = lang;
  return (
    <StrictMode>
      <MantineProvider
        key={scheme}
        theme={theme}
        defaultColorScheme={scheme}
        {...(scheme === 'auto' ? {} : { forceColorScheme: scheme })}
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
