import { Badge, createTheme } from '@mantine/core';

/** The system's own fonts: nothing is loaded, and Chinese looks as it does everywhere on the machine. */
export const theme = createTheme({
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
  primaryColor: 'blue',
  cursorType: 'pointer',
  autoContrast: true,
  components: {
    // Words, not labels: capitals would shout, and Chinese has none.
    Badge: Badge.extend({ defaultProps: { tt: 'none' } }),
  },
});
