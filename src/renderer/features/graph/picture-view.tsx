import { ActionIcon, Group, UnstyledButton, VisuallyHidden } from '@mantine/core';
import {
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { CARD } from '#core/drawing/layout';
import type { Picture } from '#core/drawing/picture';
import type { Face } from '#drawing/faces';
import { useSize } from '../../ui/use-size';
import { useColours } from './colours';
import { cardAt, cardsWithin, indexOfCards } from './find-cards';
import { having, type Near, nearIn, towards } from './near';
import { NearCards } from './near-cards';
import { type Lit, sceneOf } from './scene';
import { markedName } from './tone-marks';
import { useCardFocus } from './use-card-focus';
import { useFrames } from './use-frames';
import { usePainter } from './use-painter';
import { type Camera, useView } from './use-view';
import { beside, type Way } from './walk';

interface PictureViewProps {
  readonly picture: Picture;
  readonly faceOf: (card: number) => Face;
  readonly lit: Lit | null;
  /** The account that is chosen, by its id, and the card on which it is. */
  readonly chosen: { readonly id: string; readonly card: number } | null;
  /** A card was chosen, or a fold is to be opened; null: nothing is chosen any more. */
  readonly onChoose: (card: number | null) => void;
}

/** From here on cards are there to be read; below, boxes stand for them. */
const READABLE = 0.6;
/** More cards than these at once are boxes as well. */
const MOST_CARDS = 150;
/** How far around what is seen cards are there already, in pixels. */
const AROUND = 200;

const WAYS: Readonly<Record<string, Way>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** What other keys do; with Ctrl and the like they are for others. */
const ACTS: Readonly<Record<string, (camera: Camera) => void>> = {
  '+': (camera) => camera.zoomBy(STEP),
  '=': (camera) => camera.zoomBy(STEP),
  '-': (camera) => camera.zoomBy(1 / STEP),
  '0': (camera) => camera.fit(),
};

/** How wide the frame of the chosen card is, in pixels on the screen. */
const MARK_WIDTH = 3;

/** The picture: lines and far cards on a canvas, near cards as they are everywhere else on the page. */
export function PictureView({ picture, faceOf, lit, chosen, onChoose }: PictureViewProps) {
  const { t } = useTranslation('graph');
  const frame = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(frame);
  const [front, back] = [useRef<HTMLCanvasElement>(null), useRef<HTMLCanvasElement>(null)];
  const layer = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLSpanElement>(null);
  const focused = useRef<number | null>(null);
  const [kept, setNear] = useState<Near>({ picture, cards: NONE });
  const near = useMemo(() => nearIn(kept, picture), [kept, picture]);
  const nearNow = useRef(near);
  const colours = useColours();
  const { layout } = picture;
  const places = useMemo(() => indexOfCards(layout), [layout]);
  const scene = useMemo(() => sceneOf(picture, (card) => faceOf(card).tone, lit), [picture, faceOf, lit]);
  const draw = useRef(() => {});
  const ask = useFrames(draw);
  const camera = useView(frame, layout, ask);
  const painter = usePainter(front, back);
  const drawNow = useCallback(() => {
    if (layer.current === null) return;
    const view = camera.view();
    const isMore = painter.current?.show(view) === true;
    layer.current.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.k})`;
    // As wide on the screen from afar as from near.
    if (mark.current !== null) mark.current.style.outlineWidth = `${MARK_WIDTH / view.k}px`;
    const within = view.k < READABLE ? NONE : cardsWithin(places, view, width, height, AROUND);
    // Whoever walks by keys has to have a card to walk from, however far away or out of sight it is.
    const held = focused.current === null ? -1 : (picture.cards.cardOf[focused.current] ?? -1);
    const wanted = having(within.length <= MOST_CARDS ? within : NONE, held);
    const next = towards(nearIn(nearNow.current, picture), wanted, held);
    nearNow.current = next;
    setNear(next);
    if (isMore || next.cards.length !== wanted.length) ask();
  }, [camera, painter, places, picture, ask, width, height]);
  useEffect(() => {
    draw.current = drawNow;
    painter.current?.set({
      scene,
      places,
      colours,
      nameOf: (card) => markedName(faceOf(card)),
      isFaded: (card) => lit !== null && !lit.cards.has(card),
      width,
      height,
    });
    drawNow();
  }, [drawNow, painter, scene, places, colours, faceOf, lit, width, height]);
  useFirstFit(camera, width > 0);
  useLitInView(camera, picture, lit, chosen?.id ?? null, width > 0);
  const { goTo, opens, onFocus, onBlur } = useCardFocus({ picture, camera, layer, draw, focused });
  const choose = useCallback(
    (card: number | null) => {
      const one = card === null ? undefined : picture.cards.cards[card];
      if (one?.account === null) opens.current = one.members[0] ?? null;
      onChoose(card);
    },
    [picture, opens, onChoose],
  );
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') choose(null);
    ACTS[event.key]?.(camera);
    const way = WAYS[event.key];
    if (way === undefined) return;
    event.preventDefault();
    const from = event.target instanceof HTMLElement ? event.target.dataset['card'] : undefined;
    const next = from === undefined ? (chosen?.card ?? 0) : beside(picture, Number(from), way);
    if (next !== undefined) goTo(next);
  };
  const onClick = ({ target, currentTarget, nativeEvent }: MouseEvent<HTMLDivElement>) => {
    const card = target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;
    if (card !== null) choose(Number(card.dataset['card']));
    else if (target === currentTarget)
      choose(cardAt(places, camera.view(), nativeEvent.offsetX, nativeEvent.offsetY) ?? null);
  };
  return (
    <div className="graph-frame">
      <div
        ref={frame}
        className="graph-picture"
        role="application"
        aria-label={t('picture')}
        onClick={onClick}
        onKeyDown={onKey}
        onFocus={onFocus}
        onBlur={onBlur}
      >
        <canvas ref={front} />
        <canvas ref={back} />
        <UnstyledButton
          className="graph-entry"
          aria-describedby={HINT}
          onClick={() => goTo(chosen?.card ?? 0)}
        >
          {t('enter')}
        </UnstyledButton>
        <div ref={layer} className="graph-layer">
          {chosen !== null && (
            <span
              ref={mark}
              className="graph-chosen"
              aria-hidden="true"
              style={{
                width: CARD.width,
                height: CARD.height,
                transform: `translate(${layout.x[chosen.card]}px, ${layout.y[chosen.card]}px)`,
              }}
            />
          )}
          <NearCards near={near} faceOf={faceOf} lit={lit} chosen={chosen?.card} />
        </div>
      </div>
      <VisuallyHidden component="p" id={HINT}>
        {t('pictureHint')}
      </VisuallyHidden>
      <ZoomButtons camera={camera} />
    </div>
  );
}

const NONE: readonly number[] = [];
const STEP = 1.4;
const HINT = 'graph-hint';

function ZoomButtons({ camera }: { readonly camera: Camera }) {
  const { t } = useTranslation('graph');
  const ways = [
    ['zoomIn', '+', () => camera.zoomBy(STEP)],
    ['zoomOut', '−', () => camera.zoomBy(1 / STEP)],
    ['fit', '⤢', () => camera.fit()],
  ] as const;
  return (
    <Group gap={4} className="graph-zoom">
      {ways.map(([code, sign, act]) => (
        <ActionIcon key={code} variant="default" aria-label={t(code)} title={t(code)} onClick={act}>
          {sign}
        </ActionIcon>
      ))}
    </Group>
  );
}

/** Shows the whole of it as soon as there is room to. */
function useFirstFit(camera: Camera, isReady: boolean): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (!isReady || isDone.current) return;
    isDone.current = true;
    camera.fit();
  }, [camera, isReady]);
}

/** Shows all that is lit when another account is chosen; what changes afterwards moves nothing. */
function useLitInView(
  camera: Camera,
  { layout }: Picture,
  lit: Lit | null,
  chosen: string | null,
  isReady: boolean,
): void {
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (!isReady || shown.current === chosen) return;
    shown.current = chosen;
    if (lit === null || lit.cards.size === 0) return;
    const [xs, ys] = [layout.x, layout.y].map((places) =>
      [...lit.cards].map((card) => places[card] as number),
    );
    const [x, y] = [Math.min(...(xs ?? [])), Math.min(...(ys ?? []))];
    const width = Math.max(...(xs ?? [])) - x + CARD.width;
    const height = Math.max(...(ys ?? [])) - y + CARD.height;
    camera.show({ x, y, width, height });
  }, [camera, layout, lit, chosen, isReady]);
}
