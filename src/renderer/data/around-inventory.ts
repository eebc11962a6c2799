import type { RowCodec } from '../sealing/row-codec';
import type { OlderDocument } from './before-upgrade';
import type { Sentinel } from './sentinel';

/** What the store has to do with outside of the database. */
export interface AroundInventory {
  /** How its rows are stored; as they are by default. */
  readonly codec?: RowCodec;
  readonly sentinel?: Sentinel;
  /** Is given what is stored before that is upgraded; the upgrade waits for it, whatever comes of it. */
  readonly beforeUpgrade?: (document: OlderDocument) => Promise<void>;
}
