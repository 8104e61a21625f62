import { readFile, writeFile } from 'node:fs/promises';
import { customsPdf } from '#electron/papers/customs-pdf.ts';
import { CustomsTrader } from '#shared/customs/index.ts';
import type { CustomsAnswer } from '#shared/sync/index.ts';
import type { CustomsBook } from '../customs/customs-book.ts';
import type { CustomsSender } from '../customs/trader.ts';
import type { StoreOptions } from './options.ts';
import type { Told } from './people-commands.ts';

/** Why there is no customs paper of a parcel. */
export function noPaperSentence(sscc: string, type: Exclude<CustomsAnswer['type'], 'paper'>): string {
  switch (type) {
    case 'none':
      return `Parcel ${sscc} crosses no border: it takes no customs paper.`;
    case 'no-sender':
      return 'Nobody said who sends abroad: set it by "customs-sender FILE" or PUT /v1/customs-sender.';
    case 'unknown-parcel':
      return `There is no parcel ${sscc}.`;
    case 'not-closed':
      return `Parcel ${sscc} is not closed: something may still go in.`;
  }
}

/** `customs SSCC FILE` and `customs-sender [FILE]`. */
export const tellCustoms = (
  store: Pick<CustomsBook, 'customsPaperOf'> & CustomsSender,
  options: Pick<StoreOptions, 'command' | 'argument' | 'about'>,
): Promise<Told> => (options.command === 'customs' ? tellPaper(store, options) : tellSender(store, options));

/** `customs SSCC FILE`: the customs paper of a parcel as a PDF. Nothing is overwritten. */
async function tellPaper(
  book: Pick<CustomsBook, 'customsPaperOf'>,
  { argument = '', about = '' }: Pick<StoreOptions, 'argument' | 'about'>,
): Promise<Told> {
  const answer = await book.customsPaperOf(argument);
  if (answer.type !== 'paper') return { problem: noPaperSentence(argument, answer.type) };
  const { kind, lines, gaps } = answer.paper;
  try {
    await writeFile(about, await customsPdf(answer.paper, new Map()), { flag: 'wx' });
  } catch (error) {
    return { problem: `Cannot write ${about}: ${(error as NodeJS.ErrnoException).code}. Nothing is overwritten.` };
  }
  return {
    said: [`${about}: ${NAMES[kind]} with ${lines.length} lines.`, ...gaps.map((gap) => `It lacks ${gap}.`)],
  };
}

const NAMES = { cn22: 'a CN 22', cn23: 'a CN 23', invoice: 'a commercial invoice' } as const;

/** `customs-sender` shows who sends abroad; `customs-sender FILE` reads it from a JSON file. */
async function tellSender(sender: CustomsSender, { argument }: Pick<StoreOptions, 'argument'>): Promise<Told> {
  if (argument === undefined) {
    const known = await sender.customsTrader();
    return known ? { said: [JSON.stringify(known, null, 2)] } : { problem: 'Nobody said who sends abroad.' };
  }
  let json: unknown;
  try {
    json = JSON.parse(await readFile(argument, 'utf8'));
  } catch (error) {
    return { problem: `Cannot read ${argument}: ${(error as NodeJS.ErrnoException).code ?? 'it is no JSON'}.` };
  }
  const parsed = CustomsTrader.safeParse(json);
  const [issue] = parsed.error?.issues ?? [];
  if (!parsed.success) return { problem: `${argument}: ${issue?.path.join('.') || 'the sender'}: ${issue?.message}.` };
  await sender.setCustomsTrader(parsed.data);
  return { said: [`${parsed.data.signer} signs for what leaves ${parsed.data.country} from now on.`] };
}
