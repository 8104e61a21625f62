import type { ArgumentNames, ValuesOf } from './arguments.ts';
import type { Formatting } from './formatting.ts';

/** What a banner says: what happened, the particulars, and what to do now. Detail and action may be empty. */
export interface Sentence {
  readonly headline: string;
  readonly detail: string;
  readonly action: string;
}

/** A sentence in a catalogue: three messages under one key, with one set of values. */
export interface SentenceMessages {
  readonly headline: string;
  readonly detail?: string;
  readonly action?: string;
}

/** The messages of one feature in one language: ICU MessageFormat, in groups of any depth. */
export interface Catalogue {
  readonly [key: string]: string | SentenceMessages | Catalogue;
}

/**
 * A catalogue as it is spoken: a message without arguments is its text, one with arguments is a function of exactly those, and a
 * sentence gives its three texts.
 */
export type Spoken<Messages> = Messages extends string
  ? Said<Messages, string>
  : Messages extends SentenceMessages
    ? Said<TextOf<Messages>, Sentence>
    : { readonly [Key in keyof Messages]: Spoken<Messages[Key]> };

type Said<Text extends string, Result> = [ArgumentNames<Text>] extends [never]
  ? Result
  : (values: ValuesOf<Text>) => Result;

type TextOf<Messages extends SentenceMessages> =
  `${Messages['headline']} ${Part<Messages, 'detail'>} ${Part<Messages, 'action'>}`;
type Part<Messages, Key extends string> = Messages extends { readonly [K in Key]: infer Text extends string }
  ? Text
  : '';

/**
 * A catalogue in another language, held to the English one: the same keys, and in each message the same arguments.
 * `export const de = translationOf<typeof en>()({ … })`.
 */
export const translationOf =
  <English>() =>
  <const Messages extends Catalogue>(messages: Messages & SameArguments<English, Messages>): Messages =>
    messages;

/** The keys of a catalogue, whatever stands under them. */
export type SameKeys<English> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : SameKeys<English[Key]>;
};
/** Asked key by key, so that what is missing is named and the rest is still read as it is written. */
type SameArguments<English, Messages> = {
  readonly [Key in keyof English]: English[Key] extends string
    ? Key extends keyof Messages
      ? SameNames<ArgumentNames<English[Key]>, ArgumentNames<Messages[Key] & string>>
      : string
    : SameArguments<English[Key], Key extends keyof Messages ? Messages[Key] : unknown>;
} & { readonly [Key in Exclude<keyof Messages, keyof English>]: never };

type SameNames<Wanted extends string, Given extends string> = [Wanted] extends [Given]
  ? [Given] extends [Wanted]
    ? string
    : { readonly noArgumentInEnglish: Exclude<Given, Wanted> }
  : { readonly missingArgument: Exclude<Wanted, Given> };

/** The values that each of some entries of a spoken catalogue needs. */
type Needed<Entry> = (
  Entry extends (values: infer Values) => unknown
    ? (values: Values) => void
    : (values: unknown) => void
) extends (values: infer All) => void
  ? All
  : never;

/** One of several entries of a catalogue, whichever it is: with the values that any of them needs. */
export function inWords<Entry extends string | Sentence | ((values: never) => string | Sentence)>(
  entry: Entry,
  values: Needed<Entry>,
): Entry extends (values: never) => infer Result ? Result : Entry {
  // What is no function takes no values, and what is one takes these: the type above says so.
  return (typeof entry === 'function' ? (entry as (values: unknown) => unknown)(values) : entry) as never;
}

/** The text of a name that came from outside, where a group has one. */
export const textFor = (texts: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(texts, name) ? texts[name] : undefined;

/** Speaks a catalogue. A message is parsed when it is first said, and kept. */
export function speak<Messages extends Catalogue>(messages: Messages, formatting: Formatting): Spoken<Messages> {
  return group(messages, formatting) as Spoken<Messages>;
}

type AnyValues = Readonly<Record<string, string | number | boolean | null>>;

function group(messages: Catalogue, formatting: Formatting): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(messages).map(([key, entry]) => [
      key,
      typeof entry === 'string'
        ? message(entry, formatting)
        : isSentence(entry)
          ? sentence(entry, formatting)
          : group(entry, formatting),
    ]),
  );
}

const isSentence = (entry: SentenceMessages | Catalogue): entry is SentenceMessages =>
  typeof entry.headline === 'string';
const hasArguments = (text: string): boolean => text.includes('{');

function message(text: string, formatting: Formatting): string | ((values: AnyValues) => string) {
  if (!hasArguments(text)) return text;
  return (values) => formatting.format(text, values);
}

function sentence(entry: SentenceMessages, formatting: Formatting): Sentence | ((values: AnyValues) => Sentence) {
  const { headline, detail = '', action = '' } = entry;
  if (![headline, detail, action].some(hasArguments)) return { headline, detail, action };
  const said = (text: string, values: AnyValues) => (hasArguments(text) ? formatting.format(text, values) : text);
  return (values) => ({
    headline: said(headline, values),
    detail: said(detail, values),
    action: said(action, values),
  });
}
