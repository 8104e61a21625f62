// Prints many labels, each once, and writes how large the process and its heap are: after the first thousand, half way, and at the end.
import { createTcpTransport } from '#electron/devices/printer/tcp-transport.ts';
import { createWirePrinter } from '#electron/devices/printer/wire-printer.ts';
import { createZplDialect } from '#electron/devices/printer/zpl-dialect.ts';
import { createPrintOnce } from '#electron/printing/print-once.ts';
import { ok } from '#shared/prelude/index.ts';
import { newJob, openedSpool } from '#tests/kit/open-spool.ts';

const [file = '', port = '0', count = '0'] = process.argv.slice(2);
const many = Number(count);
const spool = openedSpool(file);
const printer = createWirePrinter({
  id: 'p1',
  transport: createTcpTransport({ host: '127.0.0.1', port: Number(port) }),
  dialect: createZplDialect({ hostVerification: true }),
  dpmm: 8,
  media: { widthMm: 102, heightMm: 152 },
});
const once = createPrintOnce({
  spool,
  printer: () => printer,
  printerById: () => printer,
  contentFor: async (zpl) => ok(zpl),
  clock: { now: Date.now },
});
for (let n = 1; n <= many; n++) {
  const zpl = `^XA^FO20,20^A0N,40,40^FDlabel ${n}^FS^FX${'x'.repeat(1_000)}^FS^XZ`;
  const printed = await once.print(newJob(`label-${n}`, zpl), { nothingCameOut: false });
  if (!printed.ok) throw new Error(printed.failure.detail);
  if (n !== 1_000 && n !== many / 2 && n !== many) continue;
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  process.stdout.write(`${Math.round(rss / 1_048_576)} ${Math.round(heapUsed / 1_048_576)}\n`);
}
spool.close();
