import { describe, expect, test } from 'vitest';
import { readStoredList, type StoredCodeMeaning, type StoredListCode } from '#shared/counting/index.ts';

const LOCATIONS = ['A-01-1', 'A-01-2', 'B-12-1'];
const unit = (sku: string, more: Partial<Extract<StoredCodeMeaning, { type: 'units' }>> = {}): StoredCodeMeaning => ({
  ...{ type: 'units', sku, units: 1, lot: null, expiry: null, serial: null, isSerialised: false },
  ...more,
});
const MEANINGS: Readonly<Record<string, StoredCodeMeaning>> = {
  ...Object.fromEntries(LOCATIONS.map((location) => [location, { type: 'place', location } as const])),
  ...{ MUG: unit('MUG'), PACK: unit('MUG', { units: 6 }) },
  ...{ S1: unit('CAM', { isSerialised: true, serial: 'S1' }), CAM: unit('CAM', { isSerialised: true }) },
  ...{ EMPTY: { type: 'empty' }, UNDO: { type: 'undo' }, END: { type: 'end' }, ORDER: { type: 'other' } },
};
const read = (...texts: string[]) =>
  readStoredList(
    texts.map((text, at): StoredListCode => ({ id: `d#${at}`, text, meaning: MEANINGS[text] ?? { type: 'unknown' } })),
    LOCATIONS,
  );
const brief = (...texts: string[]) =>
  read(...texts).places.map(({ location, scans, problem, inTheWay }) => [
    ...[location, scans.map(({ text }) => text).join(' '), problem ?? '', inTheWay ?? ''],
  ]);

describe('codes from a scanner’s memory as a count', () => {
  test('are place, item, item, place; a place that comes twice is one', () => {
    expect(brief('A-01-1', 'MUG', 'PACK', 'END', 'A-01-2', 'EMPTY', 'A-01-1', 'MUG')).toEqual([
      ['A-01-1', 'MUG PACK MUG', '', ''],
      ['A-01-2', '', '', ''],
    ]);
    expect(read('A-01-1', 'MUG', 'A-01-1').places[0]?.codes.map(({ id }) => id)).toEqual(['d#0', 'd#1', 'd#2']);
  });
  test('before the first place are of none', () => {
    const { before, places } = read('MUG', 'EMPTY', 'A-01-1', 'MUG');
    expect([before.map(({ text }) => text), places.length]).toEqual([['MUG', 'EMPTY'], 1]);
  });
  test('that nobody knows are units, but for those that look like a place', () => {
    expect(brief('A-01-1', '4006381333931', 'MUG', 'C-77-9', 'MUG', 'A-01-2', 'MUG')).toEqual([
      ['A-01-1', '4006381333931 MUG', '', ''],
      ['C-77-9', 'MUG', 'unknown-place', 'C-77-9'],
      ['A-01-2', 'MUG', '', ''],
    ]);
  });
  test('are taken back by the code that does so', () => {
    expect(brief('A-01-1', 'MUG', 'PACK', 'UNDO', 'UNDO', 'UNDO', 'MUG')).toEqual([['A-01-1', 'MUG', '', '']]);
  });
  test.each([
    [['A-01-1'], 'nothing', ''],
    [['A-01-1', 'MUG', 'EMPTY'], 'not-empty', ''],
    [['A-01-1', 'MUG', 'ORDER', 'CAM'], 'other', 'ORDER'],
    [['A-01-1', 'CAM'], 'no-serial', 'CAM'],
    [['A-01-1', 'S1', 'MUG', 'S1'], 'twice', 'S1'],
  ])('%j: the place waits, because of %s', (texts, problem, inTheWay) => {
    expect(brief(...texts)[0]?.slice(2)).toEqual([problem, inTheWay]);
  });
});
