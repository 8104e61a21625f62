// Prints labels through spool and driver as the station does; a test kills it. Arguments: spool file, the ports of its
// printers (the first is for labels), step to die at (or none), and the labels: `name`, or `name>2` for the second printer
// by somebody who saw that nothing came out. Writes what became of each.
import { createTcpTransport } from '#electron/devices/printer/tcp-transport.ts';
import { createWirePrinter } from '#electron/devices/printer/wire-printer.ts';
import { createZplDialect } from '#electron/devices/printer/zpl-dialect.ts';
import { createPrintOnce } from '#electron/printing/print-once.ts';
import { ok } from '#shared/prelude/index.ts';
import { newJob, openedSpool } from './open-spool.ts';

const [file = '', ports = '0', dieAt = '', ...labels] = process.argv.slice(2);
const spool = openedSpool(file);
const printers = ports.split(',').map((port, at) =>
  createWirePrinter({
    id: `p${at + 1}`,
    transport: createTcpTransport({ host: '127.0.0.1', port: Number(port) }),
    dialect: createZplDialect(),
    dpmm: 8,
    media: { widthMm: 102, heightMm: 152 },
  }),
);
const once = createPrintOnce({
  spool,
  printer: () => printers[0],
  printerById: (id) => printers.find((printer) => printer.id === id),
  contentFor: async (zpl) => ok(zpl),
  clock: { now: Date.now },
  onStep: (step) => {
    if (step === dieAt) process.kill(process.pid, 'SIGKILL');
  },
});
process.stdout.write('ready\n');
for (const asked of labels) {
  const [label = '', printer] = asked.split('>');
  const word = { nothingCameOut: printer !== undefined, ...(printer && { printerId: `p${printer}` }) };
  const printed = await once.print(newJob(label), word);
  process.stdout.write(`${label} ${printed.ok ? 'printed' : printed.failure.type}\n`);
}
spool.close();
