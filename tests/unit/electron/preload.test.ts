// The built preload as the sandbox runs it: CommonJS, and require() knows 'electron' only.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { expect, test } from 'vitest';
import type { Wire } from '#shared/bridge/index.ts';

test('the built preload needs nothing but electron, and gives the page the wire and no more', async () => {
  const code = readFileSync(path.resolve(import.meta.dirname, '../../../out/electron/preload.cjs'), 'utf8');
  const exposed: Record<string, Record<string, unknown>> = {};
  const calls: unknown[][] = [];
  const ipcRenderer = {
    invoke: async (...args: unknown[]) => {
      calls.push(args);
      return { version: 1, ok: true, value: 1 };
    },
    on: (...args: unknown[]) => void calls.push(['on', args[0]]),
    off: (...args: unknown[]) => void calls.push(['off', args[0]]),
  };
  const contextBridge = { exposeInMainWorld: (key: string, value: Record<string, unknown>) => (exposed[key] = value) };
  vm.runInNewContext(code, {
    require: (name: string) => {
      if (name !== 'electron') throw new Error(`A sandboxed preload may not require ${name}.`);
      return { ipcRenderer, contextBridge };
    },
    module: { exports: {} },
    exports: {},
  });
  expect(Object.keys(exposed)).toEqual(['station']);
  expect(Object.keys(exposed.station ?? {}).sort()).toEqual(['host', 'invoke', 'subscribe']);
  const wire = exposed.station as unknown as Wire;
  await wire.invoke('station/info', {});
  wire.subscribe(() => undefined)();
  expect(calls).toEqual([
    ['station:call', 'station/info', {}],
    ['on', 'station:push'],
    ['off', 'station:push'],
  ]);
});
