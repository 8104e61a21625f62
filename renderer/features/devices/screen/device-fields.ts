// What is asked about a device, by its role and type. One more type of printer is one more entry here.
import type { DeviceField, DeviceOption } from './device-words.ts';

export type DeviceRole = 'scanner' | 'printer' | 'scale';

export interface Field {
  readonly key: DeviceField;
  /** `hex`: a number of four hexadecimal digits. `escaped`: a text whose control characters are written \\r, \\n, \\t. */
  readonly kind: 'text' | 'number' | 'hex' | 'switch' | 'choice' | 'escaped';
  /** The choices, each with its word or as it is written; the first is what holds when nothing is chosen. */
  readonly options?: readonly (readonly [value: string, word: DeviceOption | { readonly text: string }])[];
  /** Shown under "More": what most people need not know. */
  readonly more?: boolean;
  /** What it should hold when nothing is entered, in light letters. */
  readonly initial?: string;
  /** Asked only while another field holds this. */
  readonly when?: { readonly key: DeviceField; readonly is: string; readonly initial: string };
}

const asIs = (...values: readonly string[]) => values.map((value) => [value, { text: value }] as const);
const NAME: Field = { key: 'name', kind: 'text' };
const USB: readonly Field[] = [
  { key: 'vendorId', kind: 'hex', more: true },
  { key: 'productId', kind: 'hex', more: true },
  { key: 'serialNumber', kind: 'text', more: true },
];
const LINE: readonly Field[] = [
  { key: 'path', kind: 'text' },
  { key: 'baudRate', kind: 'number', initial: '9600' },
  { key: 'dataBits', kind: 'choice', options: asIs('8', '7'), more: true },
  {
    key: 'parity',
    kind: 'choice',
    options: [
      ['none', 'none'],
      ['even', 'even'],
      ['odd', 'odd'],
    ],
    more: true,
  },
  { key: 'stopBits', kind: 'choice', options: asIs('1', '2'), more: true },
];
const PAPER: readonly Field[] = [
  {
    key: 'dpmm',
    kind: 'choice',
    options: [
      ['8', { text: '203 dpi' }],
      ['12', { text: '300 dpi' }],
      ['6', { text: '152 dpi' }],
    ],
  },
  { key: 'media.widthMm', kind: 'number', initial: '102', more: true },
  { key: 'media.heightMm', kind: 'number', initial: '152', more: true },
  {
    key: 'language',
    kind: 'choice',
    options: [
      ['zpl', { text: 'ZPL' }],
      ['tspl', { text: 'TSPL' }],
      ['epl2', { text: 'EPL2' }],
    ],
    more: true,
  },
];
const ZPL: readonly Field[] = [
  { key: 'checkLength', kind: 'switch', more: true, when: { key: 'language', is: 'zpl', initial: 'zpl' } },
  { key: 'hostVerification', kind: 'switch', more: true, when: { key: 'language', is: 'zpl', initial: 'zpl' } },
];
const inProtocol = (is: string) => ({ key: 'protocol', is, initial: 'sics' }) as const;
const UNITS = asIs('g', 'kg', 'oz', 'lb');

export const FIELDS: Readonly<Record<DeviceRole, Readonly<Record<string, readonly Field[]>>>> = {
  scanner: {
    'hid-pos': [
      NAME,
      ...USB,
      {
        key: 'layout',
        kind: 'choice',
        options: [
          ['auto', 'auto'],
          ['aim', 'aim'],
          ['aim-shifted', 'aim-shifted'],
          ['plain', 'plain'],
        ],
        more: true,
      },
    ],
    serial: [
      NAME,
      ...LINE,
      {
        key: 'suffix',
        kind: 'choice',
        options: [
          ['\r', { text: 'CR / LF' }],
          ['\t', { text: 'Tab' }],
          ['\u0003', { text: 'ETX' }],
          ['', 'pause'],
        ],
        more: true,
      },
      {
        key: 'prefix',
        kind: 'choice',
        options: [
          ['', 'none'],
          ['\u0002', { text: 'STX' }],
        ],
        more: true,
      },
    ],
    wedge: [
      NAME,
      {
        key: 'prefix',
        kind: 'choice',
        options: [['', 'none'], ...asIs('F13', 'F14', 'F15', 'F16', 'F24', 'Ctrl+B')],
      },
      { key: 'suffix', kind: 'choice', options: [['Enter', 'keyEnter'], ...asIs('Tab', 'F14', 'F24', 'Ctrl+C')] },
      { key: 'separator', kind: 'choice', options: [['', { text: 'Ctrl+]' }], ...asIs('F8', 'F9', 'F12')], more: true },
    ],
  },
  printer: {
    tcp: [
      NAME,
      { key: 'host', kind: 'text' },
      { key: 'port', kind: 'number', initial: '9100', more: true },
      ...PAPER,
      ...ZPL,
    ],
    usb: [NAME, { key: 'path', kind: 'text' }, ...PAPER, ...ZPL],
    ipp: [NAME, { key: 'uri', kind: 'text' }, { key: 'socketPath', kind: 'text', more: true }, ...PAPER],
    spooler: [NAME, { key: 'queue', kind: 'text' }, ...PAPER],
    virtual: [NAME, ...PAPER],
  },
  scale: {
    hid: [NAME, ...USB],
    serial: [
      NAME,
      ...LINE,
      {
        key: 'protocol',
        kind: 'choice',
        options: [
          ['sics', { text: 'SICS (Mettler Toledo)' }],
          ['nci', { text: 'NCI (Avery Weigh-Tronix)' }],
          ['8213', { text: '8213 (Toledo)' }],
          ['regex', { text: 'RegExp' }],
        ],
      },
      { key: 'unit', kind: 'choice', options: UNITS, when: inProtocol('8213') },
      { key: 'pattern', kind: 'text', when: inProtocol('regex') },
      { key: 'unit', kind: 'choice', options: [['', 'none'], ...UNITS], when: inProtocol('regex') },
      { key: 'stable', kind: 'text', when: inProtocol('regex'), more: true },
      { key: 'over', kind: 'text', when: inProtocol('regex'), more: true },
      { key: 'question', kind: 'escaped', when: inProtocol('regex'), more: true },
    ],
  },
};

export const typesOf = (role: DeviceRole): readonly string[] => Object.keys(FIELDS[role]);
