import type { Fact } from '../../shared/domain/fact.ts';
import { fact } from './facts.ts';

/** Any fact of the dispute X-1: `disputing('order-made', 'Mon 2026-07-20', { kind: 'amend' })`. */
export const disputing = (name: string, at: string, data: Readonly<Record<string, unknown>> = {}): Fact =>
  fact(`dispute.${name}`, at, { disputeId: 'X-1', ...data });
