import type { WebContents } from 'electron';
import type { Asker } from './serve';

/** Does the page of this window itself ask: its outermost frame, while it shows a page of ours? */
export function isFrom(window: WebContents, origin: string, { sender, senderFrame }: Asker): boolean {
  // A frame that is gone asks for nothing. Frames are compared by what they are: each call may bring another object.
  return (
    sender === window && senderFrame !== null && senderFrame.parent === null && senderFrame.origin === origin
  );
}
