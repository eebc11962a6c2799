import { EventEmitter } from 'node:events';
import { host, missing } from './host-state';
import type { Menu } from './menu';

/** A picture: that it is one is all that is known of it. */
class NativeImage {
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }
  isEmpty() {
    return this.#bytes.length === 0;
  }
}

export const nativeImage = {
  createFromDataURL: (url: string) => {
    const [head = '', data = ''] = url.split(',');
    if (head !== 'data:image/png;base64') missing(`a picture that is ${head}`);
    return new NativeImage(Buffer.from(data, 'base64'));
  },
};

/** A picture in a tray that nobody sees: its menu can be looked at, and clicked. */
export class Tray extends EventEmitter {
  /** Those that are there. */
  static readonly there = new Set<Tray>();

  toolTip = '';
  menu: Menu | null = null;

  constructor(image: NativeImage) {
    super();
    if (!host.ready) throw new Error('Cannot create Tray before app is ready');
    if (image.isEmpty()) throw new Error('Failed to load image');
    Tray.there.add(this);
  }
  setToolTip(text: string) {
    this.toolTip = text;
  }
  setContextMenu(menu: Menu | null) {
    this.menu = menu;
  }
  isDestroyed() {
    return !Tray.there.has(this);
  }
  destroy() {
    Tray.there.delete(this);
  }
}
