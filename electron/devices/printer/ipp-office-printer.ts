import { fail, ok } from '#shared/prelude/index.ts';
import { createIppClient } from './ipp-client.ts';
import { IPP } from './ipp-message.ts';
import { readRefusal, STATUS_ATTRIBUTES, valuesOf } from './ipp-status.ts';
import type { PrinterTrouble } from './label-printer.ts';
import type { OfficePrinter } from './office-printer.ts';
import { createTurnstile } from './one-at-a-time.ts';

const CALL_TIMEOUT_MS = 15_000;
const REFUSED = 0x0400;
const PDF = 'application/pdf';

/** An office printer behind IPP: a queue of CUPS, or a printer that takes PDF itself. */
export function createIppOfficePrinter(options: {
  readonly id: string;
  readonly uri: string;
  readonly socketPath?: string | undefined;
}): OfficePrinter {
  const { id, uri, socketPath } = options;
  const client = createIppClient({ uri, socketPath, timeoutMs: CALL_TIMEOUT_MS });
  const inTurn = createTurnstile();
  const offline = (detail: string): PrinterTrouble => ({ type: 'offline', detail: `${uri} ${detail}` });
  return {
    id,
    name: uri,
    print: (pdf, title) =>
      inTurn(async () => {
        const about = await client.call(IPP.getPrinterAttributes, [
          { name: 'requested-attributes', type: 'keyword', values: STATUS_ATTRIBUTES },
        ]);
        if (!about.ok) return fail(offline(about.failure.detail));
        if (about.value.status >= REFUSED) return fail(readRefusal(about.value.status));
        if (!valuesOf(about.value, 'document-format-supported').includes(PDF))
          return fail({ type: 'mismatch', detail: `${uri} takes no PDF` });
        const sent = await client.call(
          IPP.printJob,
          [
            { name: 'requesting-user-name', type: 'name', values: ['packbench'] },
            { name: 'job-name', type: 'name', values: [title] },
            { name: 'document-format', type: 'mimeType', values: [PDF] },
          ],
          pdf,
        );
        if (!sent.ok) return fail(offline(sent.failure.detail));
        return sent.value.status >= REFUSED ? fail(readRefusal(sent.value.status)) : ok(undefined);
      }),
  };
}
