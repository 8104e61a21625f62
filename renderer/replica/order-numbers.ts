import { createSpellings } from './spellings.ts';

/** Order codes as people and shops write them differently: `#1001`, `1001`, `ORD-1001`. */
export interface OrderNumbers {
  readonly add: (code: string) => void;
  /** The other ways in which a code may be stored. A prefix is added or taken off only where one order alone has that number. */
  readonly of: (code: string, isStored: (code: string) => boolean) => readonly string[];
}

/** A prefix without digits, and a number of three digits or more. */
const NUMBERED = /^(\D*?)[-#/ ]?(\d{3,})$/;

export function createOrderNumbers(): OrderNumbers {
  const spellings = createSpellings();
  /** Nearly every number is one code's: it alone is no list. */
  const byNumber = new Map<string, string | readonly string[]>();
  const withNumber = (number: string): readonly string[] => {
    const found = byNumber.get(number) ?? [];
    return typeof found === 'string' ? [found] : found;
  };
  return {
    add(code) {
      spellings.add(code);
      const number = NUMBERED.exec(code)?.[2];
      if (number === undefined) return;
      const same = withNumber(number);
      if (same.length === 0) byNumber.set(number, code);
      else if (!same.includes(code)) byNumber.set(number, [...same, code]);
    },
    of(code, isStored) {
      const [, prefix, number = ''] = NUMBERED.exec(code) ?? [];
      const stored = withNumber(number).filter((other) => other !== code && isStored(other));
      const bare = stored.filter((other) => NUMBERED.exec(other)?.[1] === '');
      // Another prefix is another order: one of the two must be the number alone.
      const numbered = bare.length > 0 ? bare : prefix === '' && stored.length === 1 ? stored : [];
      return [...spellings.of(code), ...numbered];
    },
  };
}
