import type { IppResponse, IppValue } from './ipp-message.ts';
import type { PrinterTrouble } from './label-printer.ts';

/** What an IPP printer is asked for to know how it is. */
export const STATUS_ATTRIBUTES = [
  'printer-state',
  'printer-state-reasons',
  'printer-state-message',
  'printer-is-accepting-jobs',
  'document-format-supported',
] as const;

/** Reasons by the beginning of their keyword, the most telling first. Source: RFC 8011 5.4.12, PWG 5100.9. */
const REASONS: readonly (readonly [string, PrinterTrouble['type'], string])[] = [
  ['cover-open', 'head-open', 'cover open'],
  ['door-open', 'head-open', 'door open'],
  ['interlock-open', 'head-open', 'cover open'],
  ['media-empty', 'paper-out', 'media out'],
  ['media-needed', 'paper-out', 'media needed'],
  ['marker-supply-empty', 'ribbon-out', 'ribbon out'],
  ['media-jam', 'jam', 'paper jam'],
  ['paused', 'paused', 'paused'],
  ['moving-to-paused', 'paused', 'paused'],
  ['offline', 'offline', 'the spooler says it is offline'],
  ['connecting-to-device', 'offline', 'the spooler does not reach it'],
  ['timed-out', 'offline', 'the spooler does not reach it'],
  ['shutdown', 'offline', 'shut down'],
];
const STOPPED = 5;

/** All values of an attribute, from whichever group has it. */
export function valuesOf(response: IppResponse, name: string): readonly IppValue[] {
  return response.groups.map(({ attributes }) => attributes.get(name)).find((values) => values !== undefined) ?? [];
}

/** What a printer said is wrong with it. Warnings are no trouble; a spooler's `offline-report` is. */
export function readPrinterState(response: IppResponse): PrinterTrouble | null {
  const reasons = valuesOf(response, 'printer-state-reasons').map(String);
  const serious = reasons.filter(
    (reason) => reason === 'offline-report' || !/-(?:warning|report)$|^none$/.test(reason),
  );
  for (const [keyword, type, detail] of REASONS)
    if (serious.some((reason) => reason.startsWith(keyword))) return { type, detail };
  const message = valuesOf(response, 'printer-state-message').map(String).join(' ');
  const error = serious.find((reason) => reason.endsWith('-error'));
  if (error) return { type: 'fault', detail: message || error };
  if (valuesOf(response, 'printer-state')[0] === STOPPED) return { type: 'paused', detail: message || 'stopped' };
  if (valuesOf(response, 'printer-is-accepting-jobs')[0] === false)
    return { type: 'paused', detail: message || 'takes no jobs' };
  return null;
}

/** Why a request was turned away; nothing was printed then. Source: RFC 8011 B.1. */
export function readRefusal(status: number): PrinterTrouble {
  const detail = `IPP status 0x${status.toString(16).padStart(4, '0')}`;
  switch (status) {
    case 0x0406:
      return { type: 'mismatch', detail: 'there is no printer of that name' };
    case 0x040a:
      return { type: 'mismatch', detail: 'it does not take labels in this language' };
    case 0x0502:
    case 0x0507:
      return { type: 'timeout', detail: 'busy' };
    case 0x0506:
      return { type: 'paused', detail: 'takes no jobs' };
    default:
      return { type: 'fault', detail };
  }
}
