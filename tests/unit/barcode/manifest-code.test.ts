import { expect, test } from 'vitest';
import { manifestBarcode, manifestCode, parseManifestBarcode } from '#shared/barcode/index.ts';

test('a manifest is called by its day and the end of its id, and found again by the code on its paper', () => {
  const code = manifestCode('2026-12-01', '0193-8c1f-4f7k2a');
  expect(code).toBe('M-1201-4F7K2A');
  expect(manifestBarcode(code)).toBe('PBMANIFEST12014F7K2A');
  expect(parseManifestBarcode('PBMANIFEST12014F7K2A')).toBe(code);
  expect(parseManifestBarcode('pbmanifest12014f7k2a')).toBe(code);
  expect(manifestCode('2026-12-01', 'm1')).toBe('M-1201-0000M1');
});

test('another text is no manifest', () => {
  for (const text of ['', 'PBMANIFEST', 'M-1201-4F7K2A', 'PBMANIFEST1201', 'PBMANIFEST12014F7K2A7'])
    expect(parseManifestBarcode(text)).toBeUndefined();
});
