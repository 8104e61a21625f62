// Prints labels through spool and driver as the station does; a test kills it. Arguments: spool file, port, step to die
// at (or none), and the labels. Writes what became of each.
import { createTcpTransport } from '#electron/devices/printer/tcp-transport.ts';
import { createWirePrinter } from '#electron/devices/printer/wire-printer.ts';
import { createZplDialect } from '#electron/devices/printer/zpl-dialect.ts';
import { createPrintOnce } from '#electron/printing/print-once.ts';
import { ok } from '#shared/prelude/index.ts';
import { newJob, openedSpool } from './open-spool.ts';

const [file = '', port = '0', dieAt = '', ...labels] = process.argv.slice(2);
const spool = openedSpool(file);
const printer = createWirePrinter({
  id: 'p1',
  transport: createTcpTransport({ host: '127.0.0.1', port: Number(port) }),
  dialect: createZplDialect(),
  dpmm: 8,
  media: { widthMm: 102, heightMm: 152 },
});
const once = createPrintOnce({
  spool,
  printer: () => printer,
  printerById: () => printer,
  contentFor: async (zpl) => ok(zpl),
  clock: { now: Date.now },
  onStep: (step) => {
    if (step === dieAt) process.kill(process.pid, 'SIGKILL');
  },
});
process.stdout.write('ready\n');
for (const label of labels) {
  const printed = await once.print(newJob(label), { nothingCameOut: false });
  process.stdout.write(`${label} ${printed.ok ? 'printed' : printed.failure.type}\n`);
}
spool.close();
