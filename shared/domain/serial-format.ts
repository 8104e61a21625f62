/** Texts of more characters than this are no serial number. */
const LONGEST = 40;

/** One character that a serial number has at a place, or may have. */
interface Step {
  readonly fits: (character: string) => boolean;
  readonly isOptional: boolean;
}

const KINDS: Readonly<Record<string, (character: string) => boolean>> = {
  A: (character) => /\p{L}/u.test(character),
  '9': (character) => /[0-9]/.test(character),
  X: (character) => /[\p{L}0-9]/u.test(character),
  '?': () => true,
};

/**
 * Reads how an item's serial numbers are made: `A` is a letter, `9` a digit, `X` either, `?` anything; `{3}` or `{2,6}` after one is how
 * often it comes; anything else is itself, as is what follows a `\`. `SN-9{6,8}` is SN-, then 6 to 8 digits. Undefined: it is no such
 * format, or numbers longer than 40 characters would be meant.
 */
function stepsOf(format: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  for (let rest = format; rest !== ''; ) {
    const [whole, escaped, plain = '', least = '1', most = least] =
      /^(?:\\(.)|([^\\{}]))(?:\{(\d{1,2})(?:,(\d{1,2}))?\})?/u.exec(rest) ?? [];
    if (whole === undefined || Number(most) < Math.max(1, Number(least))) return undefined;
    const literal = (escaped ?? plain).toUpperCase();
    const fits = (escaped === undefined ? KINDS[plain] : undefined) ?? ((one: string) => one.toUpperCase() === literal);
    for (let at = 0; at < Number(most); at++) steps.push({ fits, isOptional: at >= Number(least) });
    rest = rest.slice(whole.length);
  }
  return steps.length > 0 && steps.length <= LONGEST ? steps : undefined;
}

/** Whether a text says how serial numbers are made. */
export const isSerialFormat = (format: string): boolean => stepsOf(format) !== undefined;

/**
 * Whether a serial number is made as its item says; small and capital letters are the same. Takes steps by characters and never more,
 * whatever the format: all places at which the number may stand are followed at once. A format that is none fits everything.
 */
export function fitsSerialFormat(format: string, serial: string): boolean {
  const steps = stepsOf(format);
  if (!steps) return true;
  let places = reach(new Set([0]), steps);
  for (const character of serial) {
    const next = new Set<number>();
    for (const place of places) if (steps[place]?.fits(character)) next.add(place + 1);
    if (next.size === 0) return false;
    places = reach(next, steps);
  }
  return places.has(steps.length);
}

/** The places with those that are reached by leaving out what may be left out. */
function reach(places: ReadonlySet<number>, steps: readonly Step[]): ReadonlySet<number> {
  const reached = new Set(places);
  for (let place = 0; place < steps.length; place++)
    if (reached.has(place) && steps[place]?.isOptional) reached.add(place + 1);
  return reached;
}
