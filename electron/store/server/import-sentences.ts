import type { RowProblem } from '#shared/orders/index.ts';
import type { UnreadableFile } from '../parse-file.ts';

/** What is wrong or odd, for whoever imports at the command line. */
const REASONS: Readonly<Record<string, string>> = {
  missing: 'is missing',
  'too-long': 'is too long',
  'too-many': 'holds too many codes',
  'not-a-number': 'is not a whole number',
  'ambiguous-number': 'may be two numbers. Write it without a separator',
  'not-an-amount': 'is not an amount',
  'no-currency': 'has no currency',
  'not-a-currency': 'is not a currency such as EUR',
  'not-a-country': 'is not a known country',
  'not-a-time': 'is not a date such as 2026-11-30',
  'not-a-date': 'is not a date such as 2026-11-30',
  'ambiguous-date': 'may be two dates. Write it as 2026-11-30',
  'not-one-of': 'is not one of the known words',
  'bad-barcode': 'is not a barcode or CODE*N',
  scientific: 'lost its last digits in a spreadsheet. Format the column as text',
  'column-count': 'has more cells than there are headings',
  'cut-off': 'The file ends in the middle of this row',
  'not-an-object': 'is not an object',
  'not-a-cell': 'is neither text nor number. Write it in quotes',
  'picture-address': 'Pictures are not loaded from the net. Take in the file, and its name counts',
  'badge-taken': 'This badge belongs to somebody else. Give each person their own',
  'shared-barcode': 'Two items share this code: the packer will be asked',
  'code-read-as': 'is read as a code',
  'code-scientific': 'lost its last digits in a spreadsheet and is left out',
  'code-placeholder': 'is no code and is left out',
  'code-check-digit': 'has a wrong check digit. Look at the goods',
  'goes-on': 'is long and goes on in the second street line',
  contradicts: 'differs from an earlier row of its order, which counts',
  'not-divisible': 'cannot be divided by the quantity: the price is left out',
  'no-row': 'is no row of the table and is left out',
  'double-heading': 'stands there twice: the first counts',
  'shop-done': 'is done in the shop already and is left out',
  'not-shipped': 'needs no shipping and is left out',
  'none-left': 'has no units left to send and is left out',
  'not-drawn': 'has signs that no label can show: they are left out',
  'needs-font': 'is in letters for which no font comes along. Print a label on trial',
  'order-packed': 'is packed already: its lines and address stay as they are',
  'not-administrator': 'Only an administrator may bring people in',
  'has-colon': 'must have no colon. Write it with a dash',
  'price-left-out': 'There is no currency: the price is left out',
  invalid: 'is not valid',
};

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
export function problemSentence({ line, field, reason, value, allowed }: RowProblem): string {
  const said = allowed ? `is not one of ${allowed.join(', ')}` : (REASONS[reason] ?? reason);
  return [`line ${line}`, field, `${value === '' ? '' : `"${value}" `}${said}`].filter(Boolean).join(' · ');
}

/** Why a file cannot be read, as a sentence. */
export function unreadableSentence(file: string, { reason, line, detail = '' }: UnreadableFile): string {
  const more = INSTEAD[detail] ?? detail;
  return `${file} cannot be read: ${UNREADABLE[reason]}${line > 1 ? `, line ${line}` : ''}.${more === '' ? '' : ` ${more}`}`;
}
