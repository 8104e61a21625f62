// Printers that this computer has: device nodes of USB printers, and the queues of its spooler.
import { access, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FoundDevice } from '#shared/bridge/index.ts';
import type { DeviceSettings } from '#shared/devices/index.ts';
import { createIppClient } from '../printer/ipp-client.ts';
import { IPP } from '../printer/ipp-message.ts';

const TIMEOUT_MS = 3_000;
const SOCKETS = ['/run/cups/cups.sock', '/var/run/cups/cups.sock', '/private/var/run/cupsd'];
/** The group tag of a printer in an answer. Source: RFC 8010 3.5.1. */
const PRINTER_GROUP = 0x04;

/** Where to look; only tests look elsewhere. */
export interface PrinterPlaces {
  /** The folder of the printers' nodes, /dev/usb. */
  readonly nodes: string;
  /** The folder in which the system describes them, /sys/class/usbmisc. */
  readonly about: string;
  readonly sockets: readonly string[];
  /** The spooler where there is no socket of it. */
  readonly spooler: string;
}

export const PRINTER_PLACES: PrinterPlaces = {
  nodes: '/dev/usb',
  about: '/sys/class/usbmisc',
  sockets: SOCKETS,
  spooler: 'ipp://localhost:631',
};

/** Looks once. What cannot be looked for is not there. */
export async function findPrinters(settings: DeviceSettings, places = PRINTER_PLACES): Promise<readonly FoundDevice[]> {
  return (await Promise.all([findNodes(settings, places), findQueues(settings, places)])).flat();
}

async function findNodes(
  { printers }: DeviceSettings,
  { nodes, about }: PrinterPlaces,
): Promise<readonly FoundDevice[]> {
  const names = await readdir(nodes).catch(() => []);
  return Promise.all(
    names
      .filter((name) => /^lp\d+$/.test(name))
      .sort()
      .map(async (name) => {
        const node = path.join(nodes, name);
        const id = await readFile(path.join(about, name, 'device/ieee1284_id'), 'utf8').catch(() => '');
        return {
          kind: 'usb-printer' as const,
          name:
            [field(id, /(?:MFG|MANUFACTURER):([^;]*)/), field(id, /(?:MDL|MODEL):([^;]*)/)].filter(Boolean).join(' ') ||
            name,
          address: node,
          path: node,
          known: namesOf(printers.filter((printer) => printer.type === 'usb' && printer.path === node)),
        };
      }),
  );
}

async function findQueues(
  { printers }: DeviceSettings,
  { sockets, spooler }: PrinterPlaces,
): Promise<readonly FoundDevice[]> {
  const found = await Promise.all(
    sockets.map((socket) =>
      access(socket).then(
        () => socket,
        () => undefined,
      ),
    ),
  );
  const socketPath = found.find((socket) => socket !== undefined);
  const base = socketPath ? 'ipp://localhost' : spooler;
  const client = createIppClient({ uri: `${base}/`, socketPath, timeoutMs: TIMEOUT_MS });
  const wanted = ['printer-name', 'printer-info', 'printer-make-and-model', 'device-uri'];
  const answer = await client.call(IPP.cupsGetPrinters, [
    { name: 'requested-attributes', type: 'keyword', values: wanted },
  ]);
  if (!answer.ok) return [];
  return answer.value.groups
    .filter(({ tag }) => tag === PRINTER_GROUP)
    .flatMap(({ attributes }) => {
      const text = (name: string) => String(attributes.get(name)?.[0] ?? '');
      const queue = text('printer-name');
      if (queue === '') return [];
      const uri = `${base}/printers/${encodeURIComponent(queue)}`;
      const same = printers.filter(
        (printer) => printer.type === 'ipp' && printer.uri.endsWith(`/printers/${encodeURIComponent(queue)}`),
      );
      return [
        {
          kind: 'queue' as const,
          name: text('printer-info') || queue,
          address: [queue, text('printer-make-and-model'), text('device-uri')].filter(Boolean).join(' · '),
          uri,
          ...(socketPath && { socketPath }),
          known: namesOf(same),
        },
      ];
    });
}

const field = (text: string, pattern: RegExp): string => pattern.exec(text)?.[1]?.trim() ?? '';
const namesOf = (devices: readonly { readonly id: string; readonly name?: string | undefined }[]): string[] =>
  devices.map(({ id, name }) => name ?? id);
