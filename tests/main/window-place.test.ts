import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rectangle } from 'electron';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rememberedIn } from '../../src/main/services/remembered-place';
import { onScreen, placeText, readPlace, type WindowPlace } from '../../src/main/window-place';
import { scratchFolder } from '../support/scratch-folder';

const scratch = scratchFolder();

const rectangle = (x: number, y: number, width: number, height: number): Rectangle => ({
  x,
  y,
  width,
  height,
});

//  left            main (with a bar of 40 at its top)
//  -1280..0        0..1920
const main = rectangle(0, 40, 1920, 1040);
const left = rectangle(-1280, 0, 1280, 720);

describe('a place on the screen', () => {
  it.each([
    ['wholly inside', rectangle(100, 100, 960, 600), rectangle(100, 100, 960, 600)],
    ['on the other screen', rectangle(-1200, 50, 1000, 600), rectangle(-1200, 50, 1000, 600)],
    ['mostly on the other screen', rectangle(-700, 100, 1000, 600), rectangle(-1000, 100, 1000, 600)],
    ['under the bar', rectangle(100, 0, 960, 600), rectangle(100, 40, 960, 600)],
    ['past the right edge', rectangle(1500, 100, 960, 600), rectangle(960, 100, 960, 600)],
    ['too large', rectangle(100, 100, 4000, 3000), main],
    ['where a screen used to be', rectangle(5000, 5000, 960, 600), rectangle(960, 480, 960, 600)],
  ])('is found for a window %s', (_where, bounds, seen) => {
    expect(onScreen(bounds, [main, left])).toEqual(seen);
  });

  it('is left alone where there is no screen at all', () => {
    expect(onScreen(rectangle(1, 2, 3, 4), [])).toEqual(rectangle(1, 2, 3, 4));
  });

  it('is always wholly on one of the screens, and stays where it is from then on', () => {
    const at = fc.integer({ min: -5000, max: 5000 });
    const size = fc.integer({ min: 1, max: 5000 });
    const any = fc.record({ x: at, y: at, width: size, height: size });
    fc.assert(
      fc.property(any, fc.array(any, { minLength: 1, maxLength: 4 }), (bounds, areas) => {
        const seen = onScreen(bounds, areas);
        expect(
          areas.some(
            ({ x, y, width, height }) =>
              seen.x >= x &&
              seen.y >= y &&
              seen.x + seen.width <= x + width &&
              seen.y + seen.height <= y + height,
          ),
        ).toBe(true);
        expect(onScreen(seen, areas)).toEqual(seen);
      }),
    );
  });
});

describe('a remembered place', () => {
  const place: WindowPlace = { bounds: rectangle(-10, 20, 1000, 650), maximized: true };

  it('is read as it was written', () => {
    expect(readPlace(placeText(place))).toEqual(place);
  });

  const text = (fields: object) =>
    JSON.stringify({ format: 'unbind-window', version: 1, ...place, ...fields });

  it.each([
    '',
    'null',
    '[]',
    '{}',
    '{"format":',
    text({ format: 'other' }),
    text({ version: 2 }),
    text({ maximized: 'yes' }),
    text({ bounds: null }),
    text({ bounds: { ...place.bounds, x: 0.5 } }),
    text({ bounds: { ...place.bounds, y: '1' } }),
    text({ bounds: { ...place.bounds, width: 0 } }),
    text({ bounds: { ...place.bounds, height: -1 } }),
    text({ bounds: { ...place.bounds, width: 1e9 } }),
  ])('is none where it is not one: %s', (written) => {
    expect(readPlace(written)).toBeUndefined();
  });

  it('is kept in a file, whole, in a folder that is made for it', () => {
    const folder = join(scratch, 'kept', 'new');
    const file = join(folder, 'window.json');
    const remembered = rememberedIn(file);
    expect(remembered.read()).toBeUndefined();
    remembered.write(place);
    expect(remembered.read()).toEqual(place);
    expect(readdirSync(folder)).toEqual(['window.json']);
  });

  it('is not written again where it is the same', () => {
    const file = join(scratch, 'same', 'window.json');
    const remembered = rememberedIn(file);
    remembered.write(place);
    writeFileSync(file, '');
    remembered.write(place);
    expect(readFileSync(file, 'utf8')).toBe('');
  });

  it('may be lost: a file that cannot be written stops nothing', () => {
    const file = join(scratch, 'lost', 'window.json');
    mkdirSync(join(file, 'in the way'), { recursive: true });
    const remembered = rememberedIn(file);
    remembered.write(place);
    expect(remembered.read()).toBeUndefined();
    expect(existsSync(join(file, 'in the way'))).toBe(true);
  });
});
