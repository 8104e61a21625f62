import { expect, test } from 'vitest';
import { createWedge } from '#renderer/state/wedge.ts';

/** Types keys with a gap between them; gives the scans heard and the keys that were swallowed. */
function type(keys: readonly string[], gapMs: number, more: { editable?: boolean; ctrl?: readonly number[] } = {}) {
  const scans: string[] = [];
  const swallowed: string[] = [];
  const wedge = createWedge({ idleMs: 500, burstMs: 40, minLength: 3, onScan: (text) => void scans.push(text) });
  for (const [at, key] of keys.entries())
    wedge({
      key,
      ctrlKey: more.ctrl?.includes(at) ?? false,
      altKey: false,
      metaKey: false,
      isComposing: false,
      timeStamp: at * gapMs,
      editable: more.editable ?? false,
      preventDefault: () => void swallowed.push(key),
    });
  return { scans, swallowed };
}

test('a burst that ends with Enter or Tab is a scan, and its end presses nothing', () => {
  expect(type([...'4006381333931', 'Enter'], 8)).toEqual({ scans: ['4006381333931'], swallowed: ['Enter'] });
  expect(type([...'4006381333931', 'Tab'], 8)).toEqual({ scans: ['4006381333931'], swallowed: ['Tab'] });
});
test('outside a field a slow scanner is heard too, a pause begins anew', () => {
  expect(type([...'ABC123', 'Enter'], 400).scans).toEqual(['ABC123']);
  expect(type([...'ABC123', 'Enter'], 600).scans).toEqual([]);
});
test('inside a field only a burst is a scan: typing stays typing', () => {
  expect(type([...'ABC123', 'Enter'], 8, { editable: true }).scans).toEqual(['ABC123']);
  expect(type([...'hello', 'Enter'], 120, { editable: true })).toEqual({ scans: [], swallowed: [] });
});
test('Enter alone and two letters are no scan', () => {
  expect(type(['Enter'], 8)).toEqual({ scans: [], swallowed: [] });
  expect(type(['A', 'B', 'Enter'], 8)).toEqual({ scans: [], swallowed: [] });
});
test('keys that write nothing are passed over, control + ] is the GS1 separator', () => {
  expect(type(['Shift', 'A', 'Shift', 'B', 'F8', 'C', 'Enter'], 8).scans).toEqual(['ABC']);
  expect(type([...'10A', ']', ...'21B', 'Enter'], 8, { ctrl: [3] }).scans).toEqual(['10A\u001d21B']);
});
test('a space within a code presses no button', () => {
  expect(type([...'AB CD', 'Enter'], 8)).toEqual({ scans: ['AB CD'], swallowed: [' ', 'Enter'] });
});
