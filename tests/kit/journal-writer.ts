// Appends entries for ever and writes a line for each that was acknowledged; a test kills it.
import { createHash } from 'node:crypto';
import { openJournal } from '#electron/store-link/journal.ts';
import { append, emptyHead, headAfter } from '#shared/log/index.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const journal = await openJournal({
  folder: process.argv[2] ?? '',
  digest,
  clock: { now: Date.now },
  onDamage: (file, line) => process.stderr.write(`${file}:${line}\n`),
  segmentBytes: 10_000,
});
let head = emptyHead('i1');
for (let n = 0; n < 100_000; n++) {
  const entry = append(digest, head, {
    opId: `op${n}`,
    at: n,
    by: null,
    event: { type: 'OrderSuspended', v: 1, orderId: 'A' },
  });
  head = headAfter(entry);
  const result = await journal.append([entry]);
  if (result.ok) process.stdout.write('ok\n');
}
