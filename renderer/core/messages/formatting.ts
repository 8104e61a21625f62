import { type Formatters, IntlMessageFormat } from 'intl-messageformat';

/** Formats the messages of one language. */
export interface Formatting {
  readonly format: (text: string, values: Readonly<Record<string, string | number | boolean | null>>) => string;
}

type Values = Parameters<Formatting['format']>[1];

/**
 * Formatting in a locale. Each message is parsed once, and one formatter of numbers, dates and plurals each is kept for the
 * language: making them costs a hundred times what using them does, and a scan waits for its words.
 */
export function createFormatting(locale: string): Formatting {
  const formatters = keptFormatters();
  const parsed = new Map<string, (values: Values) => string>();
  function parse(text: string): (values: Values) => string {
    const ast = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst();
    const choices = choicesIn(ast);
    const message = new IntlMessageFormat(ast.map(choosing), locale, undefined, { formatters });
    if (choices.length === 0) return (values) => String(message.format(values));
    return (values) => {
      const given: Record<string, Values[string]> = { ...values };
      for (const { name, isShown } of choices) given[choiceOf(name)] = chosen(values[name] ?? null, isShown);
      return String(message.format(given));
    };
  }
  return {
    format(text, values) {
      let said = parsed.get(text);
      if (!said) {
        said = parse(text);
        parsed.set(text, said);
      }
      return said(values);
    },
  };
}

/**
 * The branch of a select: nothing is `none`, yes and no are `yes` and `no`, and `disk-full` is `disk_full`, as ICU writes names. A
 * person who is called none is somebody.
 */
function chosen(value: Values[string], isShown: boolean): string {
  if (value === null || value === '') return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return isShown && value === 'none' ? 'other' : String(value).replaceAll('-', '_');
}

/** The name under which a message finds the branch of an argument, apart from the argument that it shows. */
const choiceOf = (name: string): string => `${name}?`;

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
type Choosing = Exclude<Extract<Element, { options: unknown }>, { offset: unknown }>;

/** Only what chooses has branches; a plural has an offset as well, a select has none. */
const isSelect = (element: Element): element is Choosing => 'options' in element && !('offset' in element);

const allIn = (elements: readonly Element[]): readonly Element[] =>
  elements.flatMap((element) =>
    'options' in element
      ? [element, ...Object.values(element.options).flatMap(({ value }) => allIn(value))]
      : [element],
  );

/** The arguments that a message chooses by, and whether it shows them too. */
function choicesIn(message: readonly Element[]): readonly { readonly name: string; readonly isShown: boolean }[] {
  const all = allIn(message);
  const shown = new Set(all.flatMap((element) => (element.type === ARGUMENT ? [element.value] : [])));
  const names = new Set(all.flatMap((element) => (isSelect(element) ? [element.value] : [])));
  return Array.from(names, (name) => ({ name, isShown: shown.has(name) }));
}

/** The parser's name for `{name}`, whose enum is no value of the package. */
const ARGUMENT = 1;

/** The same message, which finds its branches under names of their own. */
function choosing(element: Element): Element {
  if (!('options' in element)) return element;
  const options = Object.fromEntries(
    Object.entries(element.options).map(([branch, { value, ...rest }]) => [
      branch,
      { ...rest, value: value.map(choosing) },
    ]),
  );
  const value = isSelect(element) ? choiceOf(element.value) : element.value;
  return { ...element, options, value } as Element;
}

function keptFormatters(): Formatters {
  return {
    getNumberFormat: kept((locales, options) => new Intl.NumberFormat(locales, options)),
    getDateTimeFormat: kept((locales, options) => new Intl.DateTimeFormat(locales, options)),
    getPluralRules: kept((locales, options) => new Intl.PluralRules(locales, options)),
  };
}

function kept<Options, Made>(
  make: (locales: string | string[] | undefined, options?: Options) => Made,
): (locales?: string | string[], options?: Options) => Made {
  const made = new Map<string, Made>();
  return (locales, options) => {
    const key = options === undefined ? '' : JSON.stringify(options);
    const before = made.get(key);
    if (before !== undefined) return before;
    const now = make(locales, options);
    made.set(key, now);
    return now;
  };
}
