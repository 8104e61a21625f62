import type { z } from 'zod';
import type { UnreadableFile } from '#electron/store/import/table.ts';
import { IMPORT_REASONS } from '#shared/orders/index.ts';
import type { ImportProblem } from '#shared/sync/index.ts';

const UNREADABLE: Readonly<Record<UnreadableFile['reason'], string>> = {
  empty: 'it is empty',
  binary: 'it is no text file. Save it as CSV',
  'not-utf8': 'it is not UTF-8. Save it as CSV (UTF-8)',
  'unbalanced-quote': 'a quote is not closed',
  'not-json': 'it begins like JSON but is not valid',
  'unknown-columns': 'most of its headings are unknown. Say what they mean in the app: Settings, Import files',
  'two-kinds': 'its headings fit several kinds. Name the file after its kind',
  'wrong-export': 'this export cannot be packed from',
  'too-large': 'it is too large. Split it',
};

const INSTEAD: Readonly<Record<string, string>> = {
  'etsy-orders': 'Etsy’s list of orders has no lines. Export “Order items” instead.',
  'amazon-all': 'Amazon’s “All orders” has no addresses. Take “Unshipped orders” instead.',
};

/** One line about a problem: `line 8 · tracking · "batch" is not one of none, lot, serial`. */
export function problemSentence({ line, field, reason, value, allowed }: z.infer<typeof ImportProblem>): string {
  const known: Readonly<Record<string, string>> = IMPORT_REASONS;
  const said = allowed ? `is not one of ${allowed.join(', ')}` : (known[reason] ?? reason);
  return [line > 0 && `line ${line}`, field, `${value === '' ? '' : `"${value}" `}${said}`].filter(Boolean).join(' · ');
}

/** Why a file cannot be read, as a sentence. */
export function unreadableSentence(file: string, { reason, line, detail = '' }: UnreadableFile): string {
  const more = INSTEAD[detail] ?? detail;
  return `${file} cannot be read: ${UNREADABLE[reason]}${line > 1 ? `, line ${line}` : ''}.${more === '' ? '' : ` ${more}`}`;
}
