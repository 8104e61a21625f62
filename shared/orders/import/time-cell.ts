import { z } from 'zod';
import { once } from '#shared/prelude/index.ts';

/** A date or a time as its cell has it: `ambiguous` where day and month may be either. */
export type TimeReading =
  | { readonly type: 'time'; readonly date: string; readonly clock: string | null; readonly zone: string | null }
  | { readonly type: 'epoch'; readonly at: number }
  | { readonly type: 'ambiguous' }
  | { readonly type: 'none' };

const NONE: TimeReading = { type: 'none' };

/** The calendar decides: 30 February is no date, though `Date.parse` takes it. */
const IsoDate = z.iso.date();

const CLOCK =
  /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:\s*([ap])\.?\s?m\.?)?(?:\s*(Z|[+-]\d{1,2}(?::?\d{2})?|[A-Za-z]{2,5}(?:[+-]\d{1,2}(?::?\d{2})?)?))?$/i;

/** Zones that shops write by name, in hours. EST and PST are America's; other places say their offset. */
const ZONES: Readonly<Record<string, string>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  BST: '+01:00',
  WEST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  MEZ: '+01:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  JST: '+09:00',
  KST: '+09:00',
  AEST: '+10:00',
  AEDT: '+11:00',
};

const plainWord = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}|\./gu, '')
    .toLowerCase();

/** Names of months, long and short, in the languages that shops in the trade export in. What two months share is none. */
const months = once((): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const language of ['en', 'de', 'es', 'fr', 'it', 'nl', 'pt', 'pl', 'cs', 'sv', 'da', 'nb', 'fi', 'tr', 'hu'])
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' });
      for (let index = 0; index < 12; index++) {
        const parts = format.formatToParts(Date.UTC(2026, index, 15));
        const name = plainWord(parts.find(({ type }) => type === 'month')?.value ?? '');
        const before = found.get(name);
        found.set(name, before === undefined || before === index + 1 ? index + 1 : 0);
      }
    }
  return found;
});

/**
 * Reads a date, or a date with a time, in the ways that shops and spreadsheets write it: ISO in any spacing, RFC 2822,
 * `31.12.2026 14:05`, `12/31/26 2:05 PM`, `Nov-23-26`, seconds since 1970, a spreadsheet's day number. `dayFirst` decides
 * on `05/04/2026`; null: such a date is ambiguous.
 */
export function readTime(text: string, dayFirst: boolean | null): TimeReading {
  const clean = text
    .normalize('NFKC')
    .replace(/\([^)]*\)\s*$/, '')
    .replace(/^\p{L}{2,12}\.?,?\s+(?=[\d\p{L}])/u, (word) =>
      months().has(plainWord(word.replace(/[,\s]/g, ''))) ? word : '',
    )
    .replace(/\s+(?:at|um|a las|à|h|uhr)\s+(?=\d)/iu, ' ')
    .replace(/\s*(?:uhr|h)\s*$/iu, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (/^\d{10}$|^\d{13}$/.test(clean)) return { type: 'epoch', at: Number(clean) * (clean.length === 10 ? 1_000 : 1) };
  const serial = /^([3-6]\d{4})(?:\.(\d+))?$/.exec(clean);
  if (serial) return spreadsheetDay(Number(serial[1]), Number(`0.${serial[2] ?? 0}`));
  const [, day = clean, clock = ''] = /^(.*?[\d\u65e5])(?:[Tt]|,?\s+)(\d{1,2}:\d{2}.*)$/.exec(clean) ?? [];
  const date = readDate(day.replace(/,$/, ''), dayFirst);
  if (typeof date !== 'string') return date;
  if (clock === '') return { type: 'time', date, clock: null, zone: null };
  const time = readClock(clock);
  return time ? { type: 'time', date, ...time } : NONE;
}

/** Whether a date says that the day or the month comes first; null where it may be either, or neither. */
export function dayFirstIn(text: string): boolean | null {
  const [, first = '', second = ''] = /^\D*?(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})(?!\d)/.exec(text.trim()) ?? [];
  if (first === '') return null;
  return Number(first) > 12 ? true : Number(second) > 12 ? false : null;
}

function readDate(text: string, dayFirst: boolean | null): string | TimeReading {
  const [, year, month, day] =
    /^(\d{4})[-/.\u5e74](\d{1,2})[-/.\u6708](\d{1,2})\u65e5?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (year !== undefined) return iso(year, month, day);
  const numbers = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (numbers) {
    const [, first = '', mark, second = '', numberYear = ''] = numbers;
    // With points the day comes first in every country that writes them.
    const said = mark === '.' ? true : (dayFirstIn(text) ?? dayFirst);
    if (said === null) return first === second ? iso(numberYear, first, second) : { type: 'ambiguous' };
    return said ? iso(numberYear, second, first) : iso(numberYear, first, second);
  }
  const dayName = /^(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]*(?:de |of )?(\p{L}+)\.?[\s,-]*(?:de )?(\d{4}|\d{2})$/u.exec(text);
  if (dayName) return iso(dayName[3], monthOf(dayName[2]), dayName[1]);
  const nameDay = /^(\p{L}+)\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4}|\d{2})$/u.exec(text);
  return nameDay ? iso(nameDay[3], monthOf(nameDay[1]), nameDay[2]) : NONE;
}

const monthOf = (name = ''): string => String(months().get(plainWord(name)) ?? 0);

function iso(year = '', month = '', day = ''): string | TimeReading {
  const date = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return IsoDate.safeParse(date).success ? date : NONE;
}

function readClock(text: string): { readonly clock: string; readonly zone: string | null } | undefined {
  const [, hourText = '', minute = '', second = '00', half, zoneText] = CLOCK.exec(text.trim()) ?? [];
  if (hourText === '') return undefined;
  const hour = Number(hourText);
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  const hour24 = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hour24 > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const zone = zoneText === undefined ? null : readZone(zoneText);
  return zone === undefined ? undefined : { clock: `${String(hour24).padStart(2, '0')}:${minute}:${second}`, zone };
}

function readZone(text: string): string | undefined {
  const [, name = '', sign, hours = '', minutes = '00'] =
    /^([A-Za-z]*)(?:([+-])(\d{1,2}):?(\d{2})?)?$/.exec(text) ?? [];
  const known = name === '' ? 'Z' : ZONES[name.toUpperCase()];
  if (known === undefined || sign === undefined) return known;
  // "GMT+2" is two hours from there; "CET+2" says nothing.
  return known === 'Z' && Number(hours) <= 14 ? `${sign}${hours.padStart(2, '0')}:${minutes}` : undefined;
}

/** Day numbers as spreadsheets count them, from 30 December 1899, in the time of the computer that reads them. */
function spreadsheetDay(days: number, share: number): TimeReading {
  const date = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
  if (share === 0) return { type: 'time', date, clock: null, zone: null };
  const clock = new Date(Math.min(Math.round(share * 86_400), 86_399) * 1_000).toISOString().slice(11, 19);
  return { type: 'time', date, clock, zone: null };
}
