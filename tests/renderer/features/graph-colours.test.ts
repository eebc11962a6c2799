import { expect, it } from 'vitest';
import { DARK, LIGHT } from '../../../src/renderer/features/graph/colours';

/** As WCAG 2 defines it, of colours written as `#rrggbb`. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

it.each([
  ['light', LIGHT, '#ffffff'],
  ['dark', DARK, '#242424'],
] as const)('lines, boxes and names can be told from what is behind them, %s', (_, colours, page) => {
  for (const line of [...Object.values(colours.line), colours.boxLine]) {
    expect(contrast(line, page), line).toBeGreaterThanOrEqual(3);
  }
  for (const box of Object.values(colours.box)) {
    expect(contrast(colours.text, box), box).toBeGreaterThanOrEqual(4.5);
  }
});
