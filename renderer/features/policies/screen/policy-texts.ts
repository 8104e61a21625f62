import type { Language } from '#renderer/core/messages/language.ts';
import type { PolicyName, PolicyValue } from '#shared/records/index.ts';
import { policyWords } from '../messages/en.ts';

/** The words of a policy, whatever its values are. */
interface Texts {
  readonly name: string;
  readonly meaning: string;
  readonly on?: string;
  readonly off?: string;
  readonly amount?: (values: { readonly count: number }) => string;
  readonly none?: string;
  readonly options?: Readonly<Record<string, string>>;
}

/** The table of words is by name, and which of them a policy has follows from its kind: the compiler holds each language to that. */
export const textsOf = (language: Language, name: PolicyName): Texts => language.words(policyWords).policy[name];

/** What a value of a policy means, in words. */
export function valueInWords(language: Language, name: PolicyName, value: PolicyValue): string {
  const { on, off, amount, none, options } = textsOf(language, name);
  if (typeof value === 'boolean') return (value ? on : off) ?? '';
  if (typeof value === 'number') return amount?.({ count: value }) ?? String(value);
  if (value === '' && none !== undefined) return none;
  return options?.[value] ?? value;
}

/** Who set it and when; or that it holds by itself. */
export function sinceWhen(
  language: Language,
  record: { readonly at: number; readonly by: string | null } | undefined,
  people: readonly { readonly id: string; readonly name: string }[],
): string {
  const words = language.words(policyWords);
  if (!record) return words.otherwise;
  const day = new Date(record.at).toLocaleDateString(language.locale, { dateStyle: 'medium' });
  if (record.by === null) return words.setByProgram({ day });
  return words.setBy({ name: people.find(({ id }) => id === record.by)?.name ?? record.by, day });
}
