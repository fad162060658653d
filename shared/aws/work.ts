import * as z from 'zod';
import { deed } from '../domain/deed.ts';

const ofCase = { area: z.string().min(1), ref: z.string().min(1) };

/**
 * What the work queue carries: the time has come for a case, something we did or learned of it, or what somebody said
 * on a page of ours: an event, as a partner would post it.
 */
export const work = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tick'), ...ofCase }),
  z.object({ kind: z.literal('deed'), ...ofCase, deed }),
  z.object({ kind: z.literal('said'), ...ofCase, body: z.string() }),
]);

/** What the mail queue carries: whom to write to. What is said is worked out when it is sent. */
export const mail = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('family'), ...ofCase, contactId: z.string().min(1) }),
  z.object({ kind: z.literal('desk'), area: z.string().min(1), desk: z.string().min(1) }),
  z.object({ kind: z.literal('partner'), partner: z.string().min(1) }),
]);

/** What the report queue carries: an area some of whose reports are due. */
export const reportJob = z.object({ kind: z.literal('report'), area: z.string().min(1) });

export type Work = z.infer<typeof work>;
export type Mail = z.infer<typeof mail>;
export type ReportJob = z.infer<typeof reportJob>;

/** Reads the body of a work message. Only we write these, so one that cannot be read is a bug: throws. */
export const workOf = (body: string): Work => work.parse(JSON.parse(body));

/** Reads the body of a mail message. Throws for one that cannot be read. */
export const mailOf = (body: string): Mail => mail.parse(JSON.parse(body));

/** Reads the body of a report message. Throws for one that cannot be read. */
export const reportJobOf = (body: string): ReportJob => reportJob.parse(JSON.parse(body));
