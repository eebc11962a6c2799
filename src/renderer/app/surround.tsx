import { MantineProvider } from '@mantine/core';
import type { i18n } from 'i18next';
import { type ReactNode, StrictMode, useMemo } from 'react';
import { I18nextProvider } from 'react-i18next';
import { readableColours, theme } from './theme';

interface SurroundProps {
  readonly scheme: 'light' | 'dark';
  readonly language: i18n;
  readonly styleNonce: string | undefined;
  readonly children: ReactNode;
}

/** What everything that is shown stands in: colours and a language. */
export function Surround({ scheme, language, styleNonce, children }: SurroundProps) {
  const nonce = useMemo(() => ({ getStyleNonce: () => styleNonce ?? '' }), [styleNonce]);
  return (
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={readableColours}
        defaultColorScheme={scheme}
        forceColorScheme={scheme}
        {...nonce}
      >
        <I18nextProvider i18n={language}>{children}</I18nextProvider>
      </MantineProvider>
    </StrictMode>
  );
}
