import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import * as z from 'zod';
import type { Case } from '../domain/case.ts';
import { deed } from '../domain/deed.ts';
import type { IsoInstant } from '../domain/moment.ts';

/** The schema version of the rows written here. */
export const rowVersion = 1;

/** A case as it was last committed. */
export interface Snapshot {
  readonly case: Case;
  /** Counts the commits; 0 when there is none yet. */
  readonly version: number;
  readonly nextDueAt: IsoInstant | null;
  /** Folded afresh because other rules or another schema wrote it: to be written even when nothing else changed. */
  readonly refolded: boolean;
}

const fact = z.object({
  key: z.string(),
  pathway: z.string(),
  name: z.string(),
  at: z.string(),
  sequence: z.string().nullable(),
  byAuthority: z.boolean(),
  data: z.record(z.string(), z.unknown()),
});

/** What every schema version of a snapshot keeps: enough to fold the case again from its history. */
export const caseHead = z.object({
  v: z.int(),
  version: z.int().positive(),
  rulesVersion: z.string(),
  desks: z.record(z.string(), z.string()),
  nextDueAt: z.string().nullable(),
  body: z.instanceof(Uint8Array),
});

const caseBody = z.object({ facts: z.array(fact), deeds: z.array(deed), resting: z.array(z.string()) });

/** The rest of a snapshot, as it is kept: JSON, compressed, so that ten years of a case stay within a few kilobytes. */
export type CaseBody = z.infer<typeof caseBody>;

/** The body of a snapshot as it is kept. */
export const packed = (body: CaseBody): Uint8Array =>
  brotliCompressSync(JSON.stringify(body), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });

/** The body of a snapshot of this schema version, read. */
export const unpacked = (bytes: Uint8Array): CaseBody =>
  caseBody.parse(JSON.parse(brotliDecompressSync(bytes).toString('utf8')));

/** A partner event as posted. Its key is the dedup, for as long as the case is kept. */
export const eventRow = z.object({
  v: z.literal(rowVersion),
  body: z.string(),
  /** SHA-256 of the body, in hex. */
  bodyHash: z.string(),
  receivedAt: z.string(),
  type: z.string(),
  at: z.string(),
  /** Whether the one who posted was the authority's own case system then. */
  byAuthority: z.boolean(),
});

/** A deed, and its place among the case's deeds. */
export const deedRow = z.object({ v: z.literal(rowVersion), place: z.int(), deed });

export type EventRow = z.infer<typeof eventRow>;
