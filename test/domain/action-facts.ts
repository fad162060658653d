import type { Fact } from '../../shared/domain/fact.ts';
import { fact } from './facts.ts';

type Data = Readonly<Record<string, unknown>>;

/** An action of a plan as printed on the day it was added. */
export const added = (at: string, data: Data = {}): Fact =>
  fact('action.added', at, {
    ...{ plan: 'plan-2026', ref: '4.06', title: 'Share plans with general practices' },
    ...{ workstream: '4. Quality', ownerRole: 'head-of-service' },
    ...data,
  });

/** Any other fact of the action. */
export const acting = (name: string, at: string, data: Data = {}): Fact => fact(`action.${name}`, at, data);

export const progress = (at: string, status: string, data: Data = {}): Fact =>
  acting('progress-reported', at, { status, ...data });

export const completed = (at: string, data: Data = {}): Fact =>
  acting('completed', at, { evidence: 'DOC-1', ...data });

export const redated = (at: string, due: string): Fact =>
  acting('re-dated', at, { due, reason: 'staff-absent' });
