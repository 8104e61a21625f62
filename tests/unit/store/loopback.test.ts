import { expect, test } from 'vitest';
import { isLoopback } from '#electron/store/server/loopback.ts';

test.each(['localhost', '127.0.0.1', '127.1.2.3', '::1', '[::1]'])('%s is this machine', (host) => {
  expect(isLoopback(host)).toBe(true);
});
test.each([
  '127.evil.example',
  '127.0.0.1.evil.example',
  'localhost.example',
  '0.0.0.0',
  '::',
  '10.0.0.1',
  '1271.0.0.1',
])('%s is another machine, or all of them: the store speaks TLS there', (host) => {
  expect(isLoopback(host)).toBe(false);
});
