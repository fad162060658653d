import { describe, expect, it } from 'vitest';
import { directoryRoles } from '../../shared/areas/directory-roles.ts';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import { parseDirectoryCsv } from '../../shared/aws/directory-csv.ts';

const roles = directoryRoles(rulesFor('hull').profile);
const header = 'role,organisation,name,email,phone';
const jo = {
  role: 'senco',
  organisation: 'school-1',
  name: 'Jo Marsh',
  email: 'jo@school.example',
  phone: '01482 300 300',
};
const file = (...lines: readonly string[]) => [header, ...lines].join('\n');

describe('a directory file', () => {
  it.each([
    ['as it is typed', file('senco,school-1,Jo Marsh,jo@school.example,01482 300 300')],
    [
      'as a spreadsheet saves it',
      `\uFEFF${file('senco,school-1,"Jo Marsh",jo@school.example,01482 300 300', '').replaceAll('\n', '\r\n')}`,
    ],
    [
      'with empty lines and blanks',
      file('', ' senco , school-1 ,Jo Marsh , jo@school.example,01482 300 300', ''),
    ],
    [
      'with a header in capitals',
      file('senco,school-1,Jo Marsh,jo@school.example,01482 300 300').replace('role', 'Role'),
    ],
  ])('is read %s', (_how, text) => {
    expect(parseDirectoryCsv(text, roles)).toEqual({ rows: [jo], problems: [] });
  });

  it('may have commas and quotes in a name that is quoted', () => {
    const { rows } = parseDirectoryCsv(
      file('senco,school-1,"Marsh, ""Jo""",jo@school.example,01482 300 300'),
      roles,
    );
    expect(rows).toEqual([{ ...jo, name: 'Marsh, "Jo"' }]);
  });

  it.each([
    ['', { line: 1, field: 'header', expected: header, got: 'nothing' }],
    ['role;organisation;name', { line: 1, field: 'header', expected: header, got: 'role;organisation;name' }],
    [
      file('senco,school-1,Jo Marsh,jo@school.example'),
      { line: 2, field: 'line', expected: `5 fields: ${header}`, got: '4 fields' },
    ],
    [
      file('', 'senco,school-1,Jo Marsh,nowhere,01482 300 300'),
      { line: 3, field: 'email', expected: 'an email address', got: 'nowhere' },
    ],
    [
      file('senco,school 1,Jo Marsh,jo@school.example,01482 300 300'),
      {
        line: 2,
        field: 'organisation',
        expected: 'a code of 1 to 64 letters, digits and . _ : / -',
        got: 'school 1',
      },
    ],
    [
      file(',school-1,Jo Marsh,jo@school.example,01482 300 300'),
      { line: 2, field: 'role', expected: 'a code of 1 to 64 letters, digits and . _ : / -', got: 'nothing' },
    ],
    [
      file('senco,school-1,"Jo\nMarsh",jo@school.example,01482 300 300'),
      { line: 2, field: 'name', expected: 'a name of 1 to 80 characters on one line', got: 'Jo\nMarsh' },
    ],
    [
      file('senco,school-1,Jo Marsh,jo@school.example,call me'),
      {
        line: 2,
        field: 'phone',
        expected: 'a telephone number of 3 to 30 digits, spaces, or + ( ) -',
        got: 'call me',
      },
    ],
    [
      file('senco,school-1,"Jo Marsh,jo@school.example,01482 300 300'),
      { line: 2, field: 'line', expected: 'a quote that ends', got: 'the end of the file' },
    ],
  ])('names the line, the field, what was expected and what was found: %j', (text, problem) => {
    expect(parseDirectoryCsv(text, roles)).toEqual({ rows: [], problems: [problem] });
  });

  it('names a role that nobody may hold: a misspelt one is a desk that nobody reads', () => {
    const { rows, problems } = parseDirectoryCsv(
      file('team-manger,hull-city-council,Jo Marsh,jo@hull.example,01482 300 300'),
      roles,
    );
    expect(rows).toEqual([]);
    expect(problems).toMatchObject([{ line: 2, field: 'role', got: 'team-manger' }]);
    expect(problems[0]?.expected).toBe('a role of the area');
  });

  it.each(['team-manager', 'director-of-nursing-and-quality', 'senco', 'medical-advice', 'admissions'])(
    'may say who is %s',
    (role) => {
      const text = file(`${role},somewhere,Jo Marsh,jo@hull.example,01482 300 300`);
      expect(parseDirectoryCsv(text, roles).problems).toEqual([]);
    },
  );

  it('may not give a family a desk', () => {
    expect(roles).not.toContain('family');
  });

  it('gives the good rows and every problem, by line, when some are wrong', () => {
    const text = file(
      ...[
        'senco,school-1,"Jo Marsh",jo@school.example,01482 300 300',
        'senco,school-2,"Two\nlines",two@school.example,12',
      ],
      ...['senco,school-1,Sam Reed,sam@school.example,01482 300 301', 'too,short'],
    );
    const { rows, problems } = parseDirectoryCsv(text, roles);
    expect(rows).toEqual([jo]);
    expect(problems.map(({ line, field }) => `${line} ${field}`)).toEqual([
      '3 name',
      '3 phone',
      '5 role',
      '6 line',
    ]);
    expect(problems[2]).toMatchObject({
      expected: 'each role at an organisation once',
      got: 'senco at school-1, as on line 2',
    });
  });
});
