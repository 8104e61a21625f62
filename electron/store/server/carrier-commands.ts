import { readFile } from 'node:fs/promises';
import { CarrierAccount } from '#electron/carriers/carrier-account.ts';
import type { CarrierAccounts } from '../postage/carrier-accounts.ts';
import type { StoreOptions } from './options.ts';
import type { Told } from './people-commands.ts';

/** `carrier list`, `carrier add NAME FILE` and `carrier remove NAME`. */
export async function tellCarriers(
  accounts: Pick<CarrierAccounts, 'add' | 'remove' | 'list'>,
  { argument, about = '', file = '' }: Pick<StoreOptions, 'argument' | 'about' | 'file'>,
): Promise<Told> {
  if (argument === 'list')
    return { said: (await accounts.list()).map(({ name, services }) => `${name}  ${services.join(', ')}`) };
  if (argument === 'remove')
    return (await accounts.remove(about))
      ? { said: [`Nothing is bought by ${about} any more. What is bought stays as it is, and is not given back.`] }
      : { problem: `There is no account ${about}.` };
  const account = await accountIn(file);
  if (typeof account === 'string') return { problem: account };
  const taken = await accounts.add(about, account);
  return taken === undefined
    ? { said: [`Labels of ${Object.keys(account.services).join(', ')} are bought by ${about} from now on.`] }
    : { problem: `${taken} has one of these services already: a service is bought at one account.` };
}

/** Reads an account from its file, or says what is wrong with it; what it says of a key is never shown. */
async function accountIn(file: string): Promise<CarrierAccount | string> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return `Cannot read ${file}: ${(error as { readonly code?: string }).code ?? 'no reason'}.`;
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return `${file} is no JSON.`;
  }
  const parsed = CarrierAccount.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return `${file}: ${issue?.path.join('.') || 'the account'}: ${issue?.message}.`;
}
