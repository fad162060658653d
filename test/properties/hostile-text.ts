import * as fc from 'fast-check';

/** Texts that have harmed systems like this one: each hides, steers, breaks out of something, or breaks a store. */
const known: readonly string[] = [
  // Nothing, and nothing to be seen.
  ...['', ' ', '\u00a0', '\u200b', '\ufeff', '\u2060', '\u3164', '\u00ad'],
  // Control characters, raw: what ends a text, a line, or steers a terminal.
  ...['\u0000', 'a\u0000b', '\u0007', '\u001b[2J', '\u007f', '\u0085', '\u009b31m', '\u2028', '\u2029'],
  // What turns the direction of text, and characters that are halves or nobody's.
  ...[
    '\u202egnp.exe',
    '\u2066x\u2069',
    '\u061c',
    '\u200f',
    '\ud800',
    '\udfff',
    'x\ud83d',
    '\ufffe',
    '\uffff',
  ],
  ...['\u{e0041}\u{e007f}', '\ufff9a\ufffab\ufffb', 'z\u0300\u0301\u0302\u0303\u0304'],
  // Headers, templates, markup, addresses.
  ...['a\r\nBcc: all@evil.example', 'a\nSubject: x', 'x\r\n\r\n<html>', '=?utf-8?Q?=0D=0ABcc:_x?='],
  ...[
    '{{subject}}',
    '{{{subject}}}',
    '{{> page}}',
    '{{#each this}}',
    '\u0024{process.env}',
    '<%= x %>',
    '#{x}',
  ],
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onload='x",
    '<!--',
    ']]>',
    '&lt;b&gt;',
  ],
  ...[
    'javascript:alert(1)',
    '=HYPERLINK("http://evil.example")',
    '@SUM(1)',
    '"a"@b',
    'a@b@c',
    'x@[127.0.0.1]',
  ],
  // Keys of rows, of objects and of paths.
  ...['#', 'C-1#EVENT#x', 'CASE#hull#C-1', '../C-1', '..', '.', '/', '%00', '%2e%2e', 'a/../../b', 'C-1\\..'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'length', 'then'],
  // Dates and numbers as text.
  ...[
    '2026-02-30',
    '2026-04-20T24:00:00Z',
    '2016-12-31T23:59:60Z',
    '+275760-09-13T00:00:00Z',
    '-000001-01-01',
  ],
  ...['2012-01-01T00:00:00+14:00', '0000-00-00', 'NaN', 'Infinity', '1e400', '-0', '18446744073709551616'],
  ...['null', 'true', '[]', '{}', '$ne', "' OR 1=1 --", 'a'.repeat(300), '\u{1f469}'.repeat(128)],
];

/** A text meant to do harm: one of the known ones, two of them joined, or any characters at all, halves among them. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...known) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...known), fc.constantFrom(...known)).map(([a, b]) => a + b),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
      .map((units) => String.fromCharCode(...units)),
  },
);

/** A code of the contract's form that is the name of something else: a part of a key, or of every object. */
export const hostileCode: fc.Arbitrary<string> = fc.constantFrom(
  ...[
    'constructor',
    'toString',
    'valueOf',
    'hasOwnProperty',
    'isPrototypeOf',
    'propertyIsEnumerable',
    'length',
  ],
  ...[
    'a#b',
    'CASE#hull#C-1',
    'A-1#ASSESS-6W',
    'us#told',
    'a/../b',
    'http://evil.example',
    '0',
    '00',
    '1e400',
  ],
  ...['E1', 'x'.repeat(64), 'DUE#STEPS', 'senco', 'case-officer', 'hull', 'hull-council'],
);

/** JSON as it is written that no `JSON.stringify` would write: numbers too large, keys of every object, deep nesting. */
export const hostileJson: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...[
      '1e400',
      '-1e400',
      '-0',
      '18446744073709551616',
      '1E-400',
      '0.1e1',
      '123456789012345678901234567890.5',
    ],
    ...[
      '{"__proto__":{"isAdmin":true}}',
      '{"constructor":{"prototype":{"x":1}}}',
      '{"":""}',
      '{"a":1,"a":2}',
    ],
    ...['"\\u0000"', '"\\ud800"', '"\\uffff"', '"\\u202e"', 'null', 'true', '[]', '[[]]', '{"toJSON":"x"}'],
    ...['[null,null]', '{"$ne":null}', '"\u{10ffff}"', '"\u007f\u009f"', '"\ufeff"'],
  ),
  fc.constantFrom(10, 31, 33, 200, 1_000, 5_000, 15_000).map((deep) => '['.repeat(deep) + ']'.repeat(deep)),
  fc.constantFrom(33, 1_000, 5_000).map((deep) => `${'{"a":'.repeat(deep)}0${'}'.repeat(deep)}`),
  hostileText.map((text) => JSON.stringify(text)),
);

/** What text that a person or a program reads must never hold as it is: what is not seen, and what steers. */
export const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
