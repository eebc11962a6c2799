import { EventEmitter } from 'node:events';
import { contextNow } from './host-state';

type Source = 'system' | 'light' | 'dark';

/** The system is light here. */
class NativeTheme extends EventEmitter {
  #source: Source = 'system';

  get themeSource(): Source {
    return this.#source;
  }
  set themeSource(source: Source) {
    if (source === this.#source) return;
    this.#source = source;
    const colorScheme = source === 'system' ? null : source;
    for (const page of contextNow().pages()) void page.emulateMedia({ colorScheme });
    this.emit('updated');
  }
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
}

export const nativeTheme = new NativeTheme();
