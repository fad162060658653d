import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openJournal } from '../../../bin/send-events/journal.ts';
import {
  NotNow,
  type Outcome,
  type Patience,
  type Sender,
  sendPatiently,
} from '../../../bin/send-events/sender.ts';
import { retryAfterMs } from '../../../bin/send-events/sign-in.ts';
import { Stop } from '../../../bin/send-events/stop.ts';

const folder = mkdtempSync(join(tmpdir(), 'sending-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Answer = readonly Outcome['outcome'][] | NotNow | Stop;

/** A sender that gives these answers in turn, and what was posted and waited for. */
function world(...answers: readonly Answer[]) {
  const [posted, waits, said]: [string[][], number[], string[]] = [[], [], []];
  const left = [...answers];
  const sender: Sender = {
    to: 'here',
    most: { events: 10, bytes: 1_000 },
    send: async (bodies) => {
      posted.push([...bodies]);
      const answer = left.length > 1 ? left.shift() : left[0];
      if (answer instanceof Error) throw answer;
      return (answer ?? []).map((outcome) => ({ outcome, reasons: [] }));
    },
    close: () => {},
  };
  const patience: Patience = {
    ...{ attempts: 4, random: () => 1, onWait: (sentence) => void said.push(sentence) },
    pause: async (ms) => void waits.push(ms),
  };
  return { sender, patience, posted, waits, said };
}

describe('what could not be taken this time', () => {
  it('is posted again, and only that, until each event has come to an end', async () => {
    const { sender, patience, posted, waits } = world(
      ['queued', 'try-again', 'refused', 'try-again'],
      ['try-again', 'duplicate'],
      ['queued'],
    );
    const outcomes = await sendPatiently(sender, ['a', 'b', 'c', 'd'], patience);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['queued', 'queued', 'refused', 'duplicate']);
    expect(posted).toEqual([['a', 'b', 'c', 'd'], ['b', 'd'], ['b']]);
    expect(waits).toEqual([1_000, 1_000]);
  });

  it('is tried later and later, and not before it was asked to be', async () => {
    const { sender, patience, waits, said } = world(
      ...[new NotNow('Busy.'), new NotNow('Busy.', 30_000), new NotNow('Busy.', 0)],
      ['queued'],
    );
    await sendPatiently(sender, ['a'], patience);
    expect(waits).toEqual([2_000, 30_000, 8_000]);
    expect(said).toEqual([
      'Busy. Trying again in 2 s.',
      'Busy. Trying again in 30 s.',
      'Busy. Trying again in 8 s.',
    ]);
  });

  it('is given up after some tries without any success, and ends with 3', async () => {
    const { sender, patience, posted } = world(new NotNow('Nothing listens there.'));
    const given = sendPatiently(sender, ['a'], patience);
    await expect(given).rejects.toMatchObject({
      exit: 3,
      message: expect.stringMatching(
        /^Nothing listens there\. It was tried 4 times\. Run the same command again/,
      ),
    });
    expect(posted).toHaveLength(4);
  });

  it('is not tried again when there is no use', async () => {
    const { sender, patience, posted } = world(new Stop('Not let in.'));
    await expect(sendPatiently(sender, ['a'], patience)).rejects.toThrow('Not let in.');
    expect(posted).toHaveLength(1);
  });

  it('is asked for again in seconds or at a time', () => {
    expect(retryAfterMs('5')).toBe(5_000);
    expect(retryAfterMs(new Date(Date.now() + 60_000).toUTCString())).toBeGreaterThan(50_000);
    expect([retryAfterMs(null), retryAfterMs('soon')]).toEqual([null, null]);
  });
});

describe('a journal', () => {
  const now = '2026-04-13T09:00:00Z';
  const open = (name: string, over: Readonly<Record<string, unknown>> = {}) =>
    openJournal({ file: join(folder, name), content: 'hash', to: 'here', fromStart: false, now, ...over });
  const step = (upTo: number) => ({ upTo, line: upTo + 1, counts: { queued: 100 }, refused: [] });
  const refusal = { line: 7, id: 'x', subject: null, reasons: [{ field: 'id', expected: 'a', got: 'b' }] };

  it('says how far an earlier run came, and what was refused in it', () => {
    open('a').append({ ...step(100), refused: [refusal] });
    open('a').append(step(200));
    expect(open('a')).toMatchObject({
      note: null,
      before: { upTo: 200, line: 201, counts: { queued: 200 }, refused: [refusal] },
    });
  });

  it('does not count a last line that was cut off, and goes on after it', () => {
    open('cut').append(step(100));
    appendFileSync(join(folder, 'cut.send-events'), '{"upTo":200,"li');
    const again = open('cut');
    expect(again.before.upTo).toBe(100);
    again.append(step(200));
    expect(open('cut').before.upTo).toBe(200);
  });

  it('begins again, and says why, when the file or the place it goes to has changed', () => {
    open('b').append(step(100));
    const changed = open('b', { content: 'other' });
    expect([changed.note, changed.before.upTo]).toEqual([
      expect.stringMatching(/has changed since .*2026-04-13/),
      0,
    ]);
    changed.append(step(100));
    const elsewhere = open('b', { content: 'other', to: 'there' });
    expect([elsewhere.note, elsewhere.before.upTo]).toEqual([
      expect.stringMatching(/was posted to here before/),
      0,
    ]);
    // Nothing has gone there yet: the way back is still open.
    expect(open('b', { content: 'other' }).before.upTo).toBe(100);
    elsewhere.append(step(200));
    expect(open('b', { content: 'other', to: 'there' }).before.upTo).toBe(200);
    expect(open('b', { content: 'other' }).before.upTo).toBe(0);
  });

  it('begins again when asked, and over what is no journal', () => {
    open('c').append(step(100));
    expect(open('c', { fromStart: true })).toMatchObject({ note: null, before: { upTo: 0 } });
    writeFileSync(join(folder, 'd.send-events'), 'shopping list');
    expect(open('d').before.upTo).toBe(0);
  });

  it('that cannot be written says so before anything is posted', () => {
    expect(() => open('no/such/folder/file')).toThrow(/Cannot write the journal .* folder you may write in/);
  });
});
