import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Picture } from '#core/drawing/picture';
import type { Face } from '#drawing/faces';
import type { Lang } from '#words/lang';
import type { Colours } from './colours';
import type { Lit } from './scene';
import { drawWhole } from './whole';

interface PaperPictureProps {
  readonly picture: Picture;
  readonly faceOf: (card: number) => Face;
  readonly lit: Lit | null;
  readonly colours: Colours;
  readonly lang: Lang;
}

/** The whole picture for paper, whatever of it is in view. */
export function PaperPicture({ picture, faceOf, lit, colours, lang }: PaperPictureProps) {
  const { t } = useTranslation('graph');
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (canvas.current !== null) drawWhole(canvas.current, { picture, faceOf, lit, colours, lang });
  }, [picture, faceOf, lit, colours, lang]);
  return <canvas ref={canvas} className="graph-paper" role="img" aria-label={t('picture')} />;
}
