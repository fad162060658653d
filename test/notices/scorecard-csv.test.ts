import { describe, expect, it } from 'vitest';
import { fact, requested, willAssess } from '../domain/facts.ts';
import { cases, tallyIn, written } from './report-sample.ts';

const today = '2026-07-01';

/** The rows of the spreadsheet of Hull's scorecard, without the mark at its start. */
function rowsOf(...all: Parameters<typeof tallyIn>[2]): readonly string[] {
  const email = written('hull', 'scorecard', { tally: tallyIn('hull', today, all), today });
  const content = email.attachments[0]?.content ?? '';
  expect(content.startsWith('\ufeff')).toBe(true);
  expect(content.endsWith('\r\n')).toBe(true);
  return content.slice(1).split('\r\n').slice(0, -1);
}

const reported = (data: Readonly<Record<string, unknown>>) =>
  cases(
    1,
    'hull',
    fact('measure.reported', 'Wed 2026-06-10', {
      measure: 'extra',
      period: '2026-05',
      value: 34,
      source: 'x',
      ...data,
    }),
  );

describe('The spreadsheet of a scorecard', () => {
  it('has the same headings each month', () => {
    expect(rowsOf()[0]).toBe(
      'id,measure,period,numerator,denominator,percent,figure,target,kind of target,source',
    );
  });

  it('has a row for each measure, and one for each backlog beside it', () => {
    const late = cases(6, 'hull', requested('A-1', 'Mon 2026-01-12'), willAssess('A-1', 'Mon 2026-02-23'));
    const rows = rowsOf(...late);
    expect(rows).toContain(
      '6-weeks,Requests decided within 6 weeks,January to June 2026,6,6,100,,every one,law,"SEND Regulations 2014 regs 4(1), 5(1); Department for Education, SEN2"',
    );
    expect(rows.find((row) => row.startsWith('20-weeks/late-now,'))).toMatch(
      /,Wednesday 1 July 2026,6,,,,,,/,
    );
    expect(rows.find((row) => row.startsWith('late-for/role/case-officer,'))).toContain(',6,,,,,,');
  });

  it('has each id once', () => {
    const ids = rowsOf().map((row) => row.split(',')[0]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('takes small numbers out as the email does', () => {
    const appeal = fact('dispute.appeal-registered', 'Mon 2026-05-11', {
      disputeId: 'X-1',
      kind: 'contents',
    });
    expect(rowsOf(...cases(3, 'hull', appeal)).find((row) => row.startsWith('appeals,'))).toContain(
      ',fewer than 5,,,',
    );
  });

  it('quotes commas and quotation marks', () => {
    expect(rowsOf(...reported({ source: 'the "big" report, May' })).at(-1)).toBe(
      'extra,Extra,2026-05,34,,,,,,"the ""big"" report, May"',
    );
  });

  it.each(['=1+1', '+1', '-1', '@cell', '＝1+1', '＋1', '－1', '＠cell', ' =1+1'])(
    'lets no spreadsheet take %s for a formula',
    (source) => {
      expect(rowsOf(...reported({ source })).at(-1)).toBe(`extra,Extra,2026-05,34,,,,,,"'${source}"`);
    },
  );
});
