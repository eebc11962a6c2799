import { useComputedColorScheme } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { EdgeLook } from '#core/drawing/edges';
import type { Tone } from '#words/verdict-tones';
import { usePrinting } from '../../ui/use-printing';

/** The colours of the picture. */
export interface Colours {
  readonly line: Readonly<Record<EdgeLook, string>>;
  readonly box: Readonly<Record<Tone, string>>;
  readonly boxLine: string;
  readonly text: string;
  readonly ground: string;
}

/** On white. */
export const LIGHT: Colours = {
  line: { plain: '#868e96', notice: '#6c757d', soft: '#c77700', hard: '#d02a2a' },
  box: { good: '#d3f9d8', bad: '#ffe3e3', wait: '#d0ebff', ask: '#fff3bf', plain: '#f1f3f5' },
  boxLine: '#868e96',
  text: '#1f2328',
  ground: '#ffffff',
};

/** On #242424. */
export const DARK: Colours = {
  line: { plain: '#767e8c', notice: '#a6adb8', soft: '#ffb340', hard: '#ff6b6b' },
  box: { good: '#1f4d2b', bad: '#5c1f1f', wait: '#1c3f5e', ask: '#5c4410', plain: '#34383f' },
  boxLine: '#7d8590',
  text: '#e6e8eb',
  ground: '#242424',
};

/** Where the person has chosen the colours of everything, the widths and dashes tell lines apart. */
const FORCED: Colours = {
  line: { plain: 'GrayText', notice: 'CanvasText', soft: 'CanvasText', hard: 'CanvasText' },
  box: { good: 'Canvas', bad: 'Canvas', wait: 'Canvas', ask: 'Canvas', plain: 'Canvas' },
  boxLine: 'CanvasText',
  text: 'CanvasText',
  ground: 'Canvas',
};

/** The colours that fit the theme. */
export function useColours(): Colours {
  const scheme = useComputedColorScheme('light');
  const isForced = useMediaQuery('(forced-colors: active)', false, { getInitialValueInEffect: false });
  const isPrinting = usePrinting();
  if (isForced) return FORCED;
  if (isPrinting) return LIGHT;
  return scheme === 'dark' ? DARK : LIGHT;
}
