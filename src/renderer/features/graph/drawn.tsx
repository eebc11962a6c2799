import { Button, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openedBy, type Picture } from '#core/drawing/picture';
import { neighbourhood } from '#core/graph/neighbourhood';
import type { WayOut } from '#core/what-if/way-out';
import { type Face, facesOf } from '#drawing/faces';
import type { Save } from '../../data/saving';
import type { Screen } from '../../data/screen';
import { usePrinting } from '../../ui/use-printing';
import { type Colours, useColours } from './colours';
import { GraphTools } from './graph-tools';
import { litBy } from './lit';
import { PaperPicture } from './paper-picture';
import { pictureContent } from './picture-content';
import { PictureView } from './picture-view';
import { type Pictured, usePicture } from './use-picture';

interface DrawnProps {
  readonly screen: Screen;
  /** The account that is chosen, and what has to happen before it can go. */
  readonly chosen: string | null;
  readonly way: WayOut | undefined;
  /** How many links around it one sees; 0: everything. */
  readonly depth: number;
  readonly onDepth: (depth: number) => void;
  readonly onChoose: (id: string | null) => void;
  readonly save: Save;
}

/** The picture, of everything or of what is near the chosen account. */
export function Drawn({ screen, chosen, way, depth, onDepth, onChoose, save }: DrawnProps) {
  const { t } = useTranslation('graph');
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const colours = useColours();
  const isPrinting = usePrinting();
  const { findings } = screen;
  const { situation } = findings;
  const only = useMemo(
    () => (chosen === null || depth === 0 ? null : new Set(neighbourhood(situation, chosen, depth).accounts)),
    [situation, chosen, depth],
  );
  // What is near is another picture, seen from elsewhere.
  const part = only === null ? 'all' : `${chosen} ${depth}`;
  const { pictured, draw } = usePicture({ screen, opened, only, part, isUrgent: isPrinting });
  const open = (hub: string) => setOpened(new Set([...opened, hub]));
  return (
    <div className="graph-drawn">
      <GraphTools
        depth={chosen === null ? null : depth}
        onDepth={onDepth}
        save={save}
        today={screen.report.today}
        content={pictureContent(screen, colours, draw)}
      >
        {opened.size > 0 && (
          <Button size="compact-xs" variant="default" onClick={() => setOpened(new Set())}>
            {t('foldAll')}
          </Button>
        )}
      </GraphTools>
      {pictured === null ? (
        <div className="graph-frame" />
      ) : (
        <Shown
          key={pictured.part}
          pictured={pictured}
          chosen={chosen}
          way={way}
          colours={colours}
          isPrinting={isPrinting}
          onOpen={open}
          onChoose={onChoose}
        />
      )}
      <Text className="graph-late" size="sm" role="status">
        {pictured === null ? t('laidOut') : ''}
      </Text>
    </div>
  );
}

interface ShownProps extends Pick<DrawnProps, 'chosen' | 'way' | 'onChoose'> {
  readonly pictured: Pictured;
  readonly colours: Colours;
  readonly isPrinting: boolean;
  /** The fold of a hub is to be opened. */
  readonly onOpen: (hub: string) => void;
}

/** A picture with what it was made from, which may be older than what is chosen. */
function Shown({ pictured, chosen, way, colours, isPrinting, onOpen, onChoose }: ShownProps) {
  const { screen, picture } = pictured;
  const { situation } = screen.findings;
  const faces = useMemo(() => facesOf(screen), [screen]);
  const faceOf = useMemo(() => remembered(picture, faces), [picture, faces]);
  const place = chosen === null ? -1 : situation.accountIds.indexOf(chosen);
  const lit = useMemo(
    () => (way === undefined || place < 0 ? null : litBy(picture, situation, way)),
    [picture, situation, way, place],
  );
  const chosenCard = place < 0 ? -1 : (picture.cards.cardOf[place] ?? -1);
  const choose = (card: number | null) => {
    const one = card === null ? undefined : picture.cards.cards[card];
    const hub = one === undefined ? null : openedBy(screen.findings, one);
    if (hub !== null) onOpen(hub);
    else onChoose(one?.account == null ? null : (situation.accountIds[one.account] ?? null));
  };
  return (
    <>
      {isPrinting && (
        <PaperPicture picture={picture} faceOf={faceOf} lit={lit} colours={colours} lang={screen.lang} />
      )}
      <PictureView
        picture={picture}
        faceOf={faceOf}
        lit={lit}
        chosen={chosen === null || chosenCard < 0 ? null : { id: chosen, card: chosenCard }}
        onChoose={choose}
      />
    </>
  );
}

function remembered({ cards }: Picture, faces: ReturnType<typeof facesOf>) {
  const known = new Map<number, Face>();
  return (card: number) => {
    const face = known.get(card) ?? faces(cards.cards[card] ?? { account: null, hub: null, members: [] });
    known.set(card, face);
    return face;
  };
}
