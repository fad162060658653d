import { describe, expect, it } from 'vitest';
import { languageQuery } from '../../shared/aws/links.ts';
import { familyLinks } from '../../shared/aws/mail-links.ts';
import { seeAfter, styles } from '../../shared/aws/page-answer.ts';
import { moment } from '../domain/stored.ts';
import { statement } from '../notices/sample.ts';
import { testLinks } from '../services/links.ts';

const now = moment('2026-04-20T09:00:00Z');
const signing = { links: testLinks, pagesUrl: 'https://send.council.example/p', now };
const name = { area: 'hull', ref: 'C-1', contactId: 'P-1' };
const statements = [statement({ notice: 'survey' })];

const linksIn = async (language: string) =>
  Object.values(await familyLinks(name, { address: 'a1', statements, language }, signing));

describe('The pages that an email leads to', () => {
  it('are in the language of the email', async () => {
    const addresses = await linksIn('pl');
    expect(addresses).toHaveLength(3);
    for (const address of addresses) expect(new URL(address ?? '').searchParams.get('lang')).toBe('pl');
  });

  it('open the same thing in any language', async () => {
    const [english, polish] = await Promise.all([linksIn('en'), linksIn('pl')]);
    expect(polish.map((address) => address?.split('?')[0])).toEqual(english);
  });

  it('say thanks in it too', () => {
    expect(seeAfter('wishes', 'pl').headers.location).toBe('?said=wishes&lang=pl');
    expect(seeAfter('wishes', 'en').headers.location).toBe('?said=wishes');
  });

  it('say nothing of English, in which everything is unless it says so', () => {
    expect(languageQuery('en')).toBe('');
  });

  it('have their radio buttons on the side from which the language is read', () => {
    expect(styles('').body).toMatch(
      /\[dir=rtl\] \.govuk-radios__label::before \{ left: auto; right: 2px; \}/,
    );
  });
});
