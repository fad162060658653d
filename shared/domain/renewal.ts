import type { DeliveryDeed } from './deed.ts';
import { londonDateAt } from './london.ts';
import type { IsoDate } from './moment.ts';

/** Whether an address that failed may be used again: only when it was confirmed anew on a later day. */
export const isConfirmedSince = (confirmedOn: IsoDate | null, failed: DeliveryDeed): boolean =>
  confirmedOn !== null && confirmedOn > londonDateAt(failed.at);
