import { ActionIcon, Group, UnstyledButton } from '@mantine/core';
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
import { CardBox } from './card-box';
import { useColours } from './colours';
import { cardAt, cardsWithin, indexOfCards } from './find-cards';
import { drawScene, type Lit, sceneOf, writeNames } from './scene';
import { useCardFocus } from './use-card-focus';
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

/** The picture: lines and far cards on a canvas, near cards as they are everywhere else on the page. */
export function PictureView({ picture, faceOf, lit, chosen, onChoose }: PictureViewProps) {
  const { t } = useTranslation('graph');
  const frame = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(frame);
  const canvas = useRef<HTMLCanvasElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const focused = useRef<number | null>(null);
  const [near, setNear] = useState(NONE);
  const colours = useColours();
  const { layout } = picture;
  const places = useMemo(() => indexOfCards(layout), [layout]);
  const scene = useMemo(() => sceneOf(picture, (card) => faceOf(card).tone, lit), [picture, faceOf, lit]);
  const draw = useRef(() => {});
  const camera = useView(frame, layout, useFrames(draw));
  const drawNow = useCallback(() => {
    const context = canvas.current?.getContext('2d');
    if (context == null || layer.current === null) return;
    const view = camera.view();
    const within = cardsWithin(places, view, width, height, AROUND);
    const isNear = view.k >= READABLE && within.length <= MOST_CARDS;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    drawScene(context, scene, view, colours, !isNear);
    const words = { nameOf: (card: number) => faceOf(card).name, lit };
    if (!isNear) writeNames(context, picture, within, view, colours, words);
    layer.current.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.k})`;
    // Whoever walks by keys has to have a card to walk from, however far away or out of sight it is.
    const held = focused.current === null ? -1 : (picture.cards.cardOf[focused.current] ?? -1);
    setNear((before) => sameOr(before, having(isNear ? within : NONE, held)));
  }, [camera, places, scene, colours, picture, faceOf, lit, width, height]);
  useEffect(() => {
    draw.current = drawNow;
    const { current } = canvas;
    if (current === null) return;
    // As many pixels as the screen has; a new size empties it.
    const [across, down] = [width, height].map((length) => Math.round(length * window.devicePixelRatio));
    if (current.width !== across) current.width = across ?? 0;
    if (current.height !== down) current.height = down ?? 0;
    drawNow();
  }, [drawNow, width, height]);
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
  const onCanvas = ({ nativeEvent }: MouseEvent<HTMLCanvasElement>) => {
    choose(cardAt(places, camera.view(), nativeEvent.offsetX, nativeEvent.offsetY) ?? null);
  };
  return (
    <div className="graph-frame">
      <div
        ref={frame}
        className="graph-picture"
        role="application"
        aria-label={t('picture')}
        onKeyDown={onKey}
        onFocus={onFocus}
        onBlur={onBlur}
      >
        <canvas ref={canvas} onClick={onCanvas} />
        <UnstyledButton
          className="graph-entry"
          aria-describedby={HINT}
          onClick={() => goTo(chosen?.card ?? 0)}
        >
          {t('enter')}
        </UnstyledButton>
        <div ref={layer} className="graph-layer">
          {near
            .filter((card) => card < layout.x.length)
            .map((card) => (
              <CardBox
                key={keyOf(picture, card)}
                card={card}
                face={faceOf(card)}
                x={layout.x[card] as number}
                y={layout.y[card] as number}
                isChosen={card === chosen?.card}
                isFaded={lit !== null && !lit.cards.has(card)}
                onChoose={choose}
              />
            ))}
        </div>
      </div>
      <p id={HINT} className="visually-hidden">
        {t('pictureHint')}
      </p>
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

/** An account keeps its card while others come and go, so that the eye can follow where it moves. */
function keyOf({ cards }: Picture, card: number): string {
  const { account, hub } = cards.cards[card] ?? {};
  return account == null ? `fold ${hub}` : `account ${account}`;
}

/** Calls what is there by then once with the next frame, however often it was asked for. */
function useFrames(act: { readonly current: () => void }): () => void {
  const asked = useRef(0);
  useEffect(
    () => () => {
      cancelAnimationFrame(asked.current);
      asked.current = 0;
    },
    [],
  );
  return useCallback(() => {
    if (asked.current !== 0) return;
    asked.current = requestAnimationFrame(() => {
      asked.current = 0;
      act.current();
    });
  }, [act]);
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

function sameOr(before: readonly number[], now: readonly number[]): readonly number[] {
  return before.length === now.length && before.every((card, at) => card === now[at]) ? before : now;
}

/** The cards with one more, in their order. */
function having(cards: readonly number[], card: number): readonly number[] {
  if (card < 0 || cards.includes(card)) return cards;
  return [...cards, card].sort((one, other) => one - other);
}
