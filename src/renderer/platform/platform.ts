import type { DesktopApi } from '#ipc/desktop-api';

/** What the app asks of the place that it runs in: the desktop through its door, or a plain browser. */
export interface Platform extends DesktopApi {
  readonly edition: 'desktop' | 'browser';
  /** Snapshots in a folder of the person's choice; null: on the desktop, which keeps them anyway, or in a browser that cannot. */
  readonly folder: {
    /** Was a folder chosen? Null: not read yet; when it is, there is a notice. */
    readonly isChosen: () => boolean | null;
    /** Asks the person whether the folder may be used again, which a browser forgets; to be called on a click alone. */
    readonly allow: () => Promise<void>;
  } | null;
}

/** Are snapshots kept here, now? */
export function keepsSnapshots({ edition, folder }: Pick<Platform, 'edition' | 'folder'>): boolean {
  return edition === 'desktop' || folder?.isChosen() === true;
}
