import { EventEmitter } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import { surviveFailures } from '#electron/shell/survive.ts';

afterEach(() => vi.restoreAllMocks());

test('a promise that nobody waited for and a callback that throws are logged, said and survived', () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const host = new EventEmitter();
  const said: string[] = [];
  const stop = surviveFailures((what) => said.push(what), host);
  host.emit('unhandledRejection', new TypeError('x is undefined\nof order 10401'));
  host.emit('uncaughtException', 'words');
  expect(said).toEqual(['TypeError: x is undefined', 'words']);
  expect(logged).toHaveBeenCalledTimes(2);
  stop();
  expect(host.listenerCount('unhandledRejection') + host.listenerCount('uncaughtException')).toBe(0);
});
test('a closed terminal is not answered with more words, and a listener that throws ends nothing', () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const host = new EventEmitter();
  surviveFailures(() => {
    throw new Error('the page is gone');
  }, host);
  host.emit('uncaughtException', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
  expect(logged).not.toHaveBeenCalled();
  expect(() => host.emit('uncaughtException', new Error('a bug'))).not.toThrow();
  expect(logged).toHaveBeenCalledTimes(2);
});
