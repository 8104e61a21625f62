import { expect, test } from 'vitest';
import { createSimulatedScanner } from '#electron/devices/scanner/simulated-scanner.ts';
import { scannerContract } from './scanner.contract.ts';

scannerContract('the virtual scanner', async () => {
  const scanner = createSimulatedScanner();
  return {
    scanner,
    read: (...codes) => {
      for (const { text, symbology } of codes) scanner.read(text, symbology);
    },
    unplug: scanner.unplug,
    plug: scanner.plug,
    // What is unplugged in the middle of a code has not delivered it.
    unplugDuring: ({ text, symbology }) => {
      scanner.unplug();
      scanner.read(text, symbology);
    },
    close: scanner.close,
  };
});

test('the burst button reads many codes in order', () => {
  const scanner = createSimulatedScanner();
  const heard: string[] = [];
  scanner.onReading(({ text }) => heard.push(text));
  scanner.burst(['A', 'B', 'B']);
  expect(heard).toEqual(['A', 'B', 'B']);
});
