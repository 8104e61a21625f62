import { expect, test } from 'vitest';
import { findHidDevices, identityOf, openHidDevice } from '#electron/devices/hid-devices.ts';
import type { HidPort, HidRecord } from '#electron/devices/hid-port.ts';
import { hidPermission, serialPermission } from '#electron/devices/permission.ts';
import { fail, ok } from '#shared/prelude/index.ts';

const record = (path: string, more: Partial<HidRecord> = {}): HidRecord => ({
  path,
  vendorId: 0x0c2e,
  productId: 0x0901,
  serialNumber: '',
  product: 'Xenon',
  usagePage: 0x8c,
  ...more,
});
const wanted = { kind: 'scanner', usagePage: 0x8c, modeHint: 'Scan the code for HID POS.' };
const paths = (records: readonly HidRecord[], more: object = {}) => {
  const found = findHidDevices(records, { ...wanted, ...more });
  return found.ok ? found.value.map(({ path }) => path) : found.failure;
};

test('a device is found by what it is, once, however often it is listed', () => {
  expect(paths([record('a', { usagePage: 1 }), record('a'), record('a'), record('b', { usagePage: 0x8d })])).toEqual([
    'a',
  ]);
});
test('vendor, product and serial number narrow it down', () => {
  const records = [
    record('a', { serialNumber: '1' }),
    record('b', { serialNumber: '2' }),
    record('c', { vendorId: 1 }),
  ];
  expect(paths(records, { vendorId: 0x0c2e })).toEqual(['a', 'b']);
  expect(paths(records, { serialNumber: '2' })).toEqual(['b']);
  expect(paths(records, { vendorId: 0x0c2e, productId: 2 })).toEqual({
    type: 'absent',
    detail: 'No HID scanner 0c2e:0002 is plugged in.',
  });
  expect(paths([])).toEqual({ type: 'absent', detail: 'No HID scanner is plugged in.' });
});
test('one that is there in another mode is named, with the way out', () => {
  expect(paths([record('a', { usagePage: 1, product: '' })], { vendorId: 0x0c2e })).toEqual({
    type: 'wrong-mode',
    detail: '0c2e:0901 is plugged in, but does not work as a HID scanner. Scan the code for HID POS.',
  });
});
test('a device is known by vendor, product and serial number', () => {
  expect(identityOf(record('a', { serialNumber: 'H1' }))).toBe('0c2e:0901:H1');
  expect(identityOf(record('a'))).toBe('0c2e:0901');
});
test('of two alike the second is taken when somebody else has the first', async () => {
  const hid: HidPort = {
    list: async () => ok([record('a'), record('b')]),
    open: async ({ path }) =>
      path === 'a'
        ? fail({ type: 'in-use', detail: 'Taken.' })
        : ok({ close: async () => undefined, sendFeature: async () => ok(undefined) }),
  };
  const listener = { onReport: () => undefined, onLost: () => undefined };
  expect(await openHidDevice(hid, wanted, listener)).toMatchObject({ ok: true, value: { device: { path: 'b' } } });
  const denied: HidPort = {
    ...hid,
    open: async ({ path }) => fail(path === 'a' ? { type: 'in-use', detail: 'Taken.' } : hidPermission('linux', 1)),
  };
  expect(await openHidDevice(denied, wanted, listener)).toMatchObject({ failure: { type: 'permission' } });
});
test('the way out of a missing permission is one for the system at hand', () => {
  expect(hidPermission('linux', 0x0c2e).detail).toContain('ATTRS{idVendor}=="0c2e"');
  expect(hidPermission('darwin', 1).detail).toContain('Input Monitoring');
  expect(hidPermission('win32', 1).detail).toContain('Close the other program');
  expect(serialPermission('linux', '/dev/ttyUSB0').detail).toContain('sudo usermod -aG dialout $USER');
  expect(serialPermission('win32', 'COM5').detail).toContain('COM5');
});
