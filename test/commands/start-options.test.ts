import { expect, it } from 'vitest';
import { readStartOptions } from '../../bin/start-options.ts';

it.each([
  ['sandbox', 'start any, and post with "localarea": "sandbox"'],
  ['nowhere', 'expected one of brent, bradford, cheshire-east, peterborough, hull, got "nowhere"'],
])('npm start with the area %s says what to do', (area, sentence) => {
  expect(() => readStartOptions(['--area', area])).toThrow(sentence);
});
