// Scanners and scales as they are set up: in `station.json`, on the screen, and on the way to the process that drives them.
import { z } from 'zod';
import { areApart, NAMED, TWICE } from './device-id.ts';

const UsbId = z.number().int().min(0).max(0xffff);
/** Which HID device is meant. What is left out fits any: `{ "id": "s1", "type": "hid-pos" }` is the first one there is. */
const USB = {
  vendorId: UsbId.optional(),
  productId: UsbId.optional(),
  serialNumber: z.string().min(1).max(255).optional(),
};

/** A serial port: COM5, /dev/serial/by-id/…, or `usb:VID:PID` or `usb:VID:PID:SERIAL` for the port of that device. */
const SERIAL = {
  ...NAMED,
  type: z.literal('serial'),
  path: z.string().min(1).max(4_096),
  baudRate: z.number().int().min(110).max(4_000_000).default(9_600),
  dataBits: z.union([z.literal(7), z.literal(8)]).default(8),
  parity: z.enum(['none', 'even', 'odd']).default('none'),
  stopBits: z.union([z.literal(1), z.literal(2)]).default(1),
};

// What people type every day cannot begin a code: a field would lose it.
const PREFIX = /^(?:F(?:1[3-9]|2[0-4])|Ctrl\+[B-Z])?$/;
const PREFIX_HINT = 'a prefix is a key that nobody types: F13 to F24, or Ctrl+B and the like; empty for none';
const SUFFIX = /^(?:Enter|Tab|F(?:1[3-9]|2[0-4])|Ctrl\+[B-Z])$/;
const SUFFIX_HINT = 'a suffix is Enter, Tab, F13 to F24, or Ctrl+C and the like';
const SEPARATOR = /^(?:F(?:[1-9]|1\d|2[0-4]))?$/;
const SEPARATOR_HINT = 'a separator is a function key, such as F8; empty for Control + ]';

const Scanner = z.discriminatedUnion('type', [
  z.strictObject({
    ...USB,
    ...NAMED,
    type: z.literal('hid-pos'),
    /** How it lays out its reports, for one that cannot be told from the reports themselves. */
    layout: z.enum(['auto', 'aim', 'aim-shifted', 'plain']).default('auto'),
  }),
  /** CR, LF or both end a code; another `suffix` does where one is set up, and an empty one means that a pause does. */
  z.strictObject({ ...SERIAL, prefix: z.string().max(255).default(''), suffix: z.string().max(255).default('\r') }),
  z.strictObject({
    ...NAMED,
    type: z.literal('wedge'),
    prefix: z.string().regex(PREFIX, PREFIX_HINT).default(''),
    suffix: z.string().regex(SUFFIX, SUFFIX_HINT).default('Enter'),
    /** The key that it sends for the GS1 separator, when it cannot send Control + ]. */
    separator: z.string().regex(SEPARATOR, SEPARATOR_HINT).default(''),
  }),
]);

const Unit = z.enum(['g', 'kg', 'oz', 'lb']);

const Scale = z.discriminatedUnion('type', [
  z.strictObject({ ...USB, ...NAMED, type: z.literal('hid') }),
  z.discriminatedUnion('protocol', [
    z.strictObject({ ...SERIAL, protocol: z.literal('sics') }),
    z.strictObject({ ...SERIAL, protocol: z.literal('nci') }),
    /** It never says its unit, and a guess could be wrong by half. */
    z.strictObject({ ...SERIAL, protocol: z.literal('8213'), unit: Unit }),
    z.strictObject({
      ...SERIAL,
      protocol: z.literal('regex'),
      /** With a group `weight`, and where the scale gives them `unit` and `status`. */
      pattern: z.string().max(200).refine(isWeightPattern, 'it must be a regular expression with a group (?<weight>…)'),
      /** What `status` holds when the scale stands still. */
      stable: z.string().max(255).default(''),
      /** What `status` holds when there is too much on the scale. */
      over: z.string().max(255).optional(),
      /** For a scale that gives no unit. */
      unit: Unit.optional(),
      /** What to send for a weight. Left out, the scale sends by itself. */
      question: z.string().min(1).max(255).optional(),
    }),
  ]),
]);

/** The scanners of a station. */
export const Scanners = z.array(Scanner).max(50).refine(areApart, TWICE);
/** The scales of a station. */
export const Scales = z.array(Scale).max(50).refine(areApart, TWICE);

function isWeightPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern) && pattern.includes('(?<weight>');
  } catch {
    return false;
  }
}
