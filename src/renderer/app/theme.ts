import { Badge, type CSSVariablesResolver, createTheme } from '@mantine/core';

/** The system's own fonts: nothing is loaded, and Chinese looks as it does everywhere on the machine. */
export const theme = createTheme({
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
  primaryColor: 'blue',
  // A shade darker than usual: white words on it can be read by everybody.
  primaryShade: 8,
  cursorType: 'pointer',
  autoContrast: true,
  components: {
    // Words, not labels: capitals would shout, and Chinese has none.
    Badge: Badge.extend({ defaultProps: { tt: 'none' } }),
  },
});

/** Colours that are darker, or lighter, than the library has them: small words need more contrast than its own have. */
export const readableColours: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    '--mantine-color-blue-light-color': '#0f4c81',
    '--mantine-color-green-light-color': '#1f6b2f',
    '--mantine-color-orange-light-color': '#a33307',
    '--mantine-color-red-light-color': '#a61e1e',
    '--mantine-color-yellow-light-color': '#7f4000',
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
  },
});
