import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, eventHash } from '#libs/commands/index.js';

const event = {
  aggregateType: 'issue',
  aggregateId: '00000000-0000-4000-8000-000000000001',
  seq: 1,
  type: 'registered',
  data: { b: 1, a: '某水泥厂' },
  actor: 'a',
  role: 'inspector',
  at: 0,
  commandId: 'k',
  prevHash: null,
};

describe('canonical JSON and the hash of an event', () => {
  it('sorts keys, drops what is undefined, prints numbers as ECMAScript does', () => {
    expect(canonicalJson({ b: [1e21, -0, 0.1], a: { d: undefined, c: null } })).toBe(
      '{"a":{"c":null},"b":[1e+21,0,0.1]}',
    );
    expect(() => canonicalJson(Number.NaN)).toThrow(TypeError);
  });

  it('is valid JSON of the same value, whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(text);
      }),
    );
  });

  it('is the value that anybody can compute with sha256sum from the documented text', () => {
    // printf '%s' '{"actor":"a","aggregateId":…}' | sha256sum
    expect(eventHash(event)).toBe('d107a4be6865617b4a227e87205117781525bbbcfc6e5207d8975d7a624585e6');
  });

  it('changes with every field', () => {
    const changed = [
      { seq: 2 },
      { type: 'x' },
      { data: { b: 1, a: '某水泥廠' } },
      { actor: 'b' },
      { role: 'x' },
      { at: 1 },
      { commandId: 'l' },
      { prevHash: '0' },
      { aggregateType: 'x' },
      { aggregateId: 'x' },
    ].map((over) => eventHash({ ...event, ...over }));
    expect(new Set([eventHash(event), ...changed]).size).toBe(11);
  });
});
