import { EventEmitter } from 'node:events';

interface Options {
  readonly title?: string;
  readonly body?: string;
}

/** A notification that nobody sees: what was shown can be looked at, and clicked with `emit('click')`. */
export class Notification extends EventEmitter {
  /** Everything that was shown, the last one last. */
  static readonly shown: Notification[] = [];

  static isSupported(): boolean {
    return true;
  }

  readonly title: string;
  readonly body: string;

  constructor({ title = '', body = '' }: Options = {}) {
    super();
    this.title = title;
    this.body = body;
  }
  show() {
    Notification.shown.push(this);
    this.emit('show', {});
  }
  close() {
    this.emit('close', {});
  }
}
