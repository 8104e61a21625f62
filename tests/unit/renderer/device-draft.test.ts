// The forms of devices: what is set up comes back as it was, and what does not fit is named by its field.
import { expect, test } from 'vitest';
import { deviceWords } from '#renderer/features/devices/messages/en.ts';
import { draftOf, LIST, newDraft, withDraft, withoutDevice } from '#renderer/features/devices/screen/device-draft.ts';
import { FIELDS } from '#renderer/features/devices/screen/device-fields.ts';
import { describeRun, type TypedKey } from '#renderer/features/devices/screen/typed-code.ts';
import { DeviceSettings } from '#shared/devices/index.ts';
import { everyLanguage } from '#tests/kit/every-language.ts';

const LINE = { path: '/dev/ttyUSB0', baudRate: 19_200, dataBits: 7, parity: 'even', stopBits: 2 };
const PAPER = {
  language: 'zpl',
  dpmm: 12,
  media: { widthMm: 57.5, heightMm: 32 },
  checkLength: true,
  hostVerification: true,
};
const EVERYTHING = DeviceSettings.parse({
  mode: 'real',
  scanners: [
    { id: 's1', type: 'hid-pos' },
    {
      id: 's2',
      name: 'Türscanner',
      type: 'hid-pos',
      vendorId: 0x0c2e,
      productId: 0x0b6a,
      serialNumber: '7',
      layout: 'plain',
    },
    { id: 's3', type: 'serial', ...LINE, prefix: '\u0002', suffix: '' },
    { id: 's4', type: 'serial', ...LINE, suffix: ';;' },
    { id: 's5', type: 'wedge', prefix: 'F20', suffix: 'Ctrl+C', separator: 'F7' },
  ],
  printers: [
    { id: 'p1', type: 'tcp', host: '10.0.0.7', port: 6_101, ...PAPER },
    { id: 'p2', type: 'ipp', uri: 'ipp://localhost/printers/a', socketPath: '/run/cups/cups.sock', dpmm: 6 },
    { id: 'p3', type: 'usb', path: '/dev/usb/lp0', language: 'epl2' },
    { id: 'p4', type: 'virtual' },
    { id: 'p5', type: 'spooler', queue: 'Zebra ZD421 (Copy 1)' },
  ],
  scales: [
    { id: 'w1', type: 'hid', vendorId: 0x0922 },
    { id: 'w2', type: 'serial', ...LINE, protocol: 'nci' },
    { id: 'w3', type: 'serial', ...LINE, protocol: '8213', unit: 'lb' },
    {
      id: 'w4',
      type: 'serial',
      ...LINE,
      protocol: 'regex',
      pattern: '(?<weight>[0-9.]+)',
      stable: 'ST',
      over: 'OL',
      question: 'W\r\n',
    },
    { id: 'w5', type: 'serial', ...LINE, protocol: 'regex', pattern: '\\s(?<weight>\\d+)', unit: 'kg' },
  ],
  roles: { shippingLabel: 'p1', packingSlip: 'p2', scale: 'w2' },
});
const ALL = (['scanner', 'printer', 'scale'] as const).flatMap((role) =>
  EVERYTHING[LIST[role]].map(({ id, type }) => [role, id, type] as const),
);

test.each(ALL)('%s %s (%s), opened and saved, is as it was', (role, id) => {
  const draft = draftOf(EVERYTHING, role, id);
  if (!draft) throw new Error('no draft');
  expect(withDraft(EVERYTHING, draft)).toEqual({ ok: true, value: EVERYTHING });
});
test('every type that can be set up has a form, and every field of it words', async () => {
  for (const role of ['scanner', 'printer', 'scale'] as const) {
    expect(Object.keys(FIELDS[role]).sort()).toEqual(
      [...new Set(EVERYTHING[LIST[role]].map(({ type }) => type))].sort(),
    );
    for (const [, language] of await everyLanguage())
      for (const { key } of Object.values(FIELDS[role]).flat())
        expect(language.words(deviceWords).field[key], key).toBeTruthy();
  }
});
const EMPTY = DeviceSettings.parse({});
test.each([
  ['printer', 'tcp', {}, 'host'],
  ['printer', 'tcp', { host: 'x', port: '99999' }, 'port'],
  ['printer', 'tcp', { host: 'x', 'media.widthMm': '5' }, 'media.widthMm'],
  ['printer', 'ipp', { uri: 'localhost' }, 'uri'],
  ['scanner', 'hid-pos', { vendorId: 'zz' }, 'vendorId'],
  ['scanner', 'serial', { path: 'COM5', baudRate: 'fast' }, 'baudRate'],
  ['scale', 'serial', { path: 'COM5', protocol: 'regex', pattern: '[0-9]' }, 'pattern'],
] as const)('a %s of type %s with %j is refused at %s', (role, type, values, field) => {
  expect(withDraft(EMPTY, newDraft(role, { type, values }, EMPTY, 1))).toEqual({ ok: false, field });
});
test('the first printer prints the labels, the second one only when it is told to', () => {
  const first = withDraft(EMPTY, newDraft('printer', { values: { host: 'a' } }, EMPTY, 1));
  if (!first.ok) throw new Error(first.field);
  const second = newDraft('printer', { values: { host: 'b' } }, first.value, 2);
  const both = withDraft(first.value, second);
  if (!both.ok) throw new Error(both.field);
  expect(both.value.roles).toEqual({ shippingLabel: first.value.printers[0]?.id });
  const moved = withDraft(both.value, { ...second, isNew: false, uses: ['shippingLabel'] });
  expect(moved.ok && moved.value.roles).toEqual({ shippingLabel: second.id });
});
test('a device that is removed takes its roles along, and nobody else’s', () => {
  const left = withoutDevice(EVERYTHING, 'printer', 'p1');
  expect(left.printers.map(({ id }) => id)).toEqual(['p2', 'p3', 'p4', 'p5']);
  expect(left.roles).toEqual({ packingSlip: 'p2', scale: 'w2' });
});

const typed = (text: string, ms: number, layout = (key: string) => key): readonly TypedKey[] =>
  [...text]
    .map((us) => ({ name: us, key: layout(us), ms, us }))
    .concat({ name: 'Enter', key: 'Enter', ms, us: undefined } as never);
test('a run of keys says how fast they came, and whether the keyboard is a US one', () => {
  expect(describeRun(typed('AB-12', 8))).toMatchObject({
    keys: 6,
    medianMs: 8,
    first: 'A',
    last: 'Enter',
    otherLayout: false,
  });
  const german = (key: string) => (key === '-' ? 'ß' : key);
  expect(describeRun(typed('AB-12', 8, german))).toMatchObject({ otherLayout: true });
  // Caps Lock turns letters round, and is no other layout.
  expect(describeRun(typed('ab', 8, (key) => key.toUpperCase()))).toMatchObject({ otherLayout: false });
  expect(describeRun(typed('A', 8))).toBeNull();
});
