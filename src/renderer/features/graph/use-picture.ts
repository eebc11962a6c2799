import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { edgesDrawn, laidOut, type Picture, type Undrawn } from '#core/drawing/picture';
import type { Screen } from '../../data/screen';
import { Layouter } from './layouter';

/** A graph of more accounts is laid out in a worker; with fewer that takes a part of a frame. */
const MANY = 1000;

/** What is to be drawn of which graph. */
export interface Wanted {
  readonly screen: Screen;
  readonly opened: ReadonlySet<string>;
  readonly only: ReadonlySet<string> | null;
  /** Another text where what is drawn is seen from elsewhere. */
  readonly part: string;
  /** The picture has to be there at once, whatever it costs. */
  readonly isUrgent: boolean;
}

/** A picture, and what it was made from: its places mean nothing elsewhere. */
export interface Pictured {
  readonly screen: Screen;
  readonly part: string;
  readonly picture: Picture;
}

interface Asked {
  readonly undrawn: Undrawn;
  /** Null: it is worked out elsewhere. */
  readonly picture: Picture | null;
}

interface Answered extends Pictured {
  readonly asked: Asked;
}

/**
 * The picture that is wanted or, until it is there, the one before it; null where there is none of that part yet.
 * `draw` gives the wanted one at once.
 */
export function usePicture({ screen, opened, only, part, isUrgent }: Wanted): {
  readonly pictured: Pictured | null;
  readonly draw: () => Picture;
} {
  const { findings } = screen;
  const undrawn = useMemo(() => edgesDrawn(findings, { opened, only }), [findings, opened, only]);
  const [layouter] = useState(() => new Layouter(startWorker));
  useEffect(() => () => layouter.close(), [layouter]);
  const asked = useMemo<Asked>(() => {
    const isHere = isUrgent || !isLarge(undrawn) || typeof Worker === 'undefined';
    return { undrawn, picture: isHere ? laidOut(undrawn) : null };
  }, [undrawn, isUrgent]);
  const [last, setLast] = useState<Answered | null>(null);
  let now = last;
  if (asked.picture !== null && last?.asked !== asked) {
    now = { asked, screen, part, picture: asked.picture };
    setLast(now);
  }
  const ask = useEffectEvent(() =>
    layouter.ask(asked.undrawn, (picture) => setLast({ asked, screen, part, picture })),
  );
  useEffect(() => {
    if (asked.picture !== null) return undefined;
    ask();
    return () => layouter.drop();
  }, [asked, layouter]);
  // Another language of the same findings needs no other picture.
  const source = now !== null && now.screen.findings === findings ? screen : (now?.screen ?? screen);
  const pictured = now === null || now.part !== part ? null : { screen: source, part, picture: now.picture };
  const draw = () => (now !== null && now.asked === asked ? now.picture : laidOut(undrawn));
  return { pictured, draw };
}

function isLarge({ isDrawn }: Undrawn): boolean {
  let count = 0;
  for (const one of isDrawn) count += one;
  return count > MANY;
}

function startWorker(): Worker {
  return new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
}
