import { posix } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { beyondSchema } from '../../bin/contract/beyond-schema.ts';
import { clockPages, clocksOfType } from '../../bin/contract/clocks-of-type.ts';
import { contractFiles } from '../../bin/contract/files.ts';
import { partnerKinds } from '../../bin/contract/partner-kinds.ts';
import { allProblems } from '../../bin/contract/problem-pages.ts';
import { contracts, eventTypes, problems } from '../../events/index.ts';
import { partners } from '../../shared/areas/partners.ts';

const slow = 60_000;
const files = contractFiles();
const pages = [...files].filter(([path]) => path.endsWith('.html'));
const page = (name: string): string => files.get(`site/${name}`) ?? '';

const idsIn = new Map(
  pages.map(([path, html]) => [path, new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]),
);

/** The links of a page that lead nowhere: no such file, or no such place in it. */
function brokenLinks([path, html]: readonly [string, string]): readonly string[] {
  const links = [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, link = '']) => link);
  return links
    .filter((link) => !/^(https:|data:)/.test(link))
    .filter((link) => {
      const [to = '', id] = link.split('#');
      const target = to === '' ? path : posix.join(posix.dirname(path), to);
      return !files.has(target) || (id !== undefined && !idsIn.get(target)?.has(id));
    })
    .map((link) => `${path}: ${link}`);
}

describe('the site for partners', () => {
  it(
    'is sound HTML, and within reach of everybody, on every page',
    () => {
      const validate = new HtmlValidate({
        extends: ['html-validate:recommended', 'html-validate:a11y'],
        rules: { 'doctype-style': ['error', { style: 'lowercase' }] },
      });
      const faults = pages.flatMap(([path, html]) =>
        validate
          .validateStringSync(html)
          .results.flatMap(({ messages }) =>
            messages.map(({ line, ruleId, message }) => `${path}:${line}: ${ruleId}: ${message}`),
          ),
      );
      expect(faults.slice(0, 10)).toEqual([]);
      expect(pages.length).toBe(eventTypes.size + 8);
    },
    slow,
  );

  it('has no link that leads nowhere', () => {
    expect(pages.flatMap(brokenLinks)).toEqual([]);
  });

  it('loads nothing from elsewhere, and runs nothing', () => {
    for (const [path, html] of pages) {
      expect([path, html.match(/<(?:script|img|iframe|font)|<link[^>]+https?:|url\(/g)]).toEqual([
        path,
        null,
      ]);
    }
    expect(files.get('site/style.css')).not.toMatch(/url\(|@import/);
  });

  it('has a page for every event type, with each of its fields and an example', () => {
    for (const [type, { says, data }] of eventTypes) {
      const html = page(`events/${type}.html`);
      expect(html).toContain(`&quot;type&quot;: &quot;${type}&quot;`);
      expect(html.length).toBeGreaterThan(says.length + 2_000);
      for (const field of Object.keys(data.shape))
        expect(html).toContain(`<th scope="row"><code>${field}</code>`);
    }
  });

  it('names every problem, every limit of a schema, and every clock', () => {
    expect(allProblems.map(({ code }) => code)).toEqual(expect.arrayContaining(Object.keys(problems)));
    for (const { code } of allProblems) expect(page('errors.html')).toContain(`<h3 id="${code}">`);
    for (const { id } of beyondSchema) expect(page('limits.html')).toContain(`<dt id="${id}">`);
    for (const { anchor } of clockPages) expect(page('clocks.html')).toContain(`<h3 id="${anchor}">`);
    for (const { pathway } of contracts)
      expect(page('what-to-send.html')).toContain(`events.html#${pathway}`);
  });
});

describe('what partners are told to send', () => {
  it('is what the register lets their kind of system post', () => {
    for (const { like, sends } of partnerKinds) {
      const may = partners.find(({ id }) => id === like)?.types ?? [];
      const allowed = (type: string): boolean =>
        may.some((one) => (one.endsWith('*') ? type.startsWith(one.slice(0, -1)) : type === one));
      const types = sends.flatMap((row) => row.types);
      expect(types.filter((type) => !eventTypes.has(type) || !allowed(type))).toEqual([]);
    }
  });
});

describe('what an event does to clocks', () => {
  const names = (type: string, effect: 'starts' | 'stops') =>
    clocksOfType(type)[effect].map(({ clock }) => clock.id);

  it('is said of what starts and stops them by itself', () => {
    expect(names('send.assessment.requested.v1', 'starts')).toEqual(
      expect.arrayContaining(['ASSESS-6W', 'FINAL-20W']),
    );
    expect(names('send.assessment.decided.v1', 'stops')).toContain('ASSESS-6W');
    expect(names('send.advice.received.v1', 'stops')).toContain('ADVICE-6W');
  });

  it('is said of what follows from it by our own reckoning', () => {
    expect(names('send.review.arranged.v1', 'starts')).toContain('AR-INVITE');
    expect(names('send.review.held.v1', 'starts')).toContain('AR-DECIDE-4W');
    expect(names('send.complaint.logged.v1', 'starts')).toContain('COMPLAINT-STAGE1');
    expect(names('send.complaint.logged.v1', 'starts')).not.toContain('COMPLAINT-STAGE2');
  });
});
