import type { Picture } from '#core/drawing/picture';
import { facesOf } from '#drawing/faces';
import { svgOf } from '#drawing/svg';
import type { Screen } from '../../data/screen';
import type { Colours } from './colours';
import { pngOf } from './png';
import type { Content } from './save-picture';

/** The picture in each way that it can be saved; nothing is drawn before it is asked for. */
export function pictureContent(screen: Screen, colours: Colours, draw: () => Picture): Content {
  return {
    svg: () => Promise.resolve(svgOf(draw(), screen)),
    png: () => {
      const picture = draw();
      const faces = facesOf(screen);
      const faceOf = (card: number) =>
        faces(picture.cards.cards[card] ?? { account: null, hub: null, members: [] });
      return pngOf({ picture, faceOf, lit: null, colours, lang: screen.lang });
    },
  };
}
