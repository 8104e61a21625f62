/**
 * The arguments of an ICU message, read from its text by the compiler: what a call must give, and what a translation must use.
 * Understood is what the catalogues are written in: `{name}`, `{count, number}`, `{at, date, medium}`, and `plural`, `selectordinal`
 * and `select` with messages inside messages. Braces are never quoted; a test holds the catalogues to that.
 */
export type ValuesOf<Text extends string> = {
  readonly [Name in NameIn<ArgumentsIn<Text>>]: ValueOf<KindIn<ArgumentsIn<Text>, Name>>;
};

/** The names of a message's arguments. */
export type ArgumentNames<Text extends string> = NameIn<ArgumentsIn<Text>>;

/** Each argument with how it is used, such as `orderCode:text` or `units:plural`. */
type ArgumentsIn<Text extends string> = Message<Text>[0];
type NameIn<Argument> = Argument extends `${infer Name}:${string}` ? Name : never;
type KindIn<Argument, Name extends string> = Argument extends `${Name}:${infer Kind}` ? Kind : never;

/** What is chosen by and shown as well may be missing: the branch `none` does not show it. A moment is in epoch milliseconds. */
type ValueOf<Kind> = [Kind] extends ['text']
  ? string
  : 'select' extends Kind
    ? 'text' extends Kind
      ? string | null
      : string | boolean | null
    : number;

/** Reads to the end of a message, or to the brace that closes it: its arguments, and what stands after it. */
type Message<Text extends string, Found extends string = never> = Text extends `${infer Before}{${infer After}`
  ? Before extends `${string}}${string}`
    ? Text extends `${string}}${infer Rest}`
      ? [Found, Rest]
      : never
    : Argument<After> extends [infer Inside extends string, infer Rest extends string]
      ? Message<Rest, Found | Inside>
      : never
  : Text extends `${string}}${infer Rest}`
    ? [Found, Rest]
    : [Found, ''];

/** Reads one argument, from behind its opening brace to behind its closing one. */
type Argument<Text extends string> = Text extends `${infer Simple}}${infer Rest}`
  ? Simple extends `${string}{${string}`
    ? Text extends `${infer Name},${infer Kind},${infer Branches}`
      ? Branch<Branches, `${Trimmed<Name>}:${KindName<Trimmed<Kind>>}`>
      : never
    : Simple extends `${infer Name},${infer Kind}`
      ? [`${Trimmed<Name>}:${KindName<Trimmed<FirstPart<Kind>>>}`, Rest]
      : [`${Trimmed<Simple>}:text`, Rest]
  : never;

/** Reads the branches of a plural or a select, `one {…} other {…}`, to behind the brace that closes them. */
type Branch<Text extends string, Found extends string> = Text extends `${infer Selector}{${infer After}`
  ? Selector extends `${string}}${string}`
    ? Text extends `${string}}${infer Rest}`
      ? [Found, Rest]
      : never
    : Message<After> extends [infer Inside extends string, infer Rest extends string]
      ? Branch<Rest, Found | Inside>
      : never
  : Text extends `${string}}${infer Rest}`
    ? [Found, Rest]
    : never;

type KindName<Kind extends string> = Kind extends 'plural' | 'selectordinal' | 'number'
  ? 'number'
  : Kind extends 'date' | 'time'
    ? 'moment'
    : Kind extends 'select'
      ? 'select'
      : never;
type FirstPart<Text extends string> = Text extends `${infer First},${string}` ? First : Text;
type Trimmed<Text extends string> = Text extends ` ${infer Rest}` | `\n${infer Rest}`
  ? Trimmed<Rest>
  : Text extends `${infer Rest} ` | `${infer Rest}\n`
    ? Trimmed<Rest>
    : Text;
