import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valuesIn, visible } from '../../events/index.ts';
import { fuzzRuns, holds } from '../properties/holds.ts';
import { hostileJson, unseen } from '../properties/hostile-text.ts';

const space = fc.constantFrom('', ' ', '\n\t', '\r\n');

describe('the values of a list', () => {
  it('are told apart just as they were written, whatever stands in their texts', () => {
    holds(
      fc.property(fc.array(fc.tuple(space, hostileJson, space), { maxLength: 6 }), (parts) => {
        const list = `[${parts.map((part) => part.join('')).join(',')}]`;
        expect(valuesIn(list)).toEqual(parts.map(([, value]) => value));
      }),
      fuzzRuns(300),
    );
  });

  it.each(['[]', ' [ ] ', '\n[\t]'])('are none in %j', (list) => {
    expect(valuesIn(list)).toEqual([]);
  });

  it('are not parted by what stands in a text', () => {
    const list = '["a,b]","\\"],[",{"x":"\\\\"},[1,[2,3]]]';
    expect(valuesIn(list)).toEqual(['"a,b]"', '"\\"],["', '{"x":"\\\\"}', '[1,[2,3]]']);
  });
});

describe('JSON in which everything can be seen', () => {
  it('is the same JSON', () => {
    holds(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.stringify(value);
        expect(visible(json)).not.toMatch(unseen);
        expect(JSON.parse(visible(json))).toEqual(JSON.parse(json));
      }),
      fuzzRuns(200),
    );
  });
});
