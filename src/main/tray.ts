import { Menu, nativeImage, Tray } from 'electron';
import type { Lang } from '../shared/words/lang';
import { TRAY_IMAGE } from './tray-image';

const WORDS = {
  'zh-CN': { name: '解绑', open: '打开解绑', quit: '退出' },
  en: { name: 'Unbind', open: 'Open Unbind', quit: 'Quit' },
} as const satisfies Record<Lang, Record<string, string>>;

/** What can be done from the tray. */
interface Actions {
  readonly open: () => void;
  readonly quit: () => void;
}

/** Our picture among those of the programs that run without a window. */
export class TrayPicture {
  readonly #actions: Actions;
  #tray: Tray | undefined;

  constructor(actions: Actions) {
    this.#actions = actions;
  }

  /** Shows it, or says the same in another language. */
  show(language: Lang): void {
    const { open, quit } = this.#actions;
    const words = WORDS[language];
    if (this.#tray === undefined) {
      this.#tray = new Tray(nativeImage.createFromDataURL(TRAY_IMAGE));
      this.#tray.on('click', open);
    }
    this.#tray.setToolTip(words.name);
    this.#tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: words.open, click: open },
        { type: 'separator' },
        { label: words.quit, click: quit },
      ]),
    );
  }

  hide(): void {
    this.#tray?.destroy();
    this.#tray = undefined;
  }
}
