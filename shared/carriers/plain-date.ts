// Dates without a time or a zone, as whole days since 1 Jan 1970: `toISOString` of a local time shifts a day near midnight.

const DAY_MS = 86_400_000;

/** A date and the minutes after its midnight, as the clock on a station's wall shows them. */
export interface LocalTime {
  readonly date: string;
  readonly minutes: number;
}

/** Days since 1 Jan 1970 of `2026-11-27`. */
export const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

/** The date of a day since 1 Jan 1970. */
export const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** Monday is 0. */
export const weekdayOf = (day: number): number => (day + 3) % 7;

/** What the clock on the wall shows in a time zone at a moment (epoch milliseconds). `timeZone`: an IANA name; undefined: of this computer. */
export function localTimeOf(epochMs: number, timeZone?: string): LocalTime {
  const format = new Intl.DateTimeFormat('en-CA', {
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    ...{
      hourCycle: 'h23',
      calendar: 'gregory',
      numberingSystem: 'latn',
      ...(timeZone === undefined ? {} : { timeZone }),
    },
  });
  const parts = new Map(format.formatToParts(epochMs).map(({ type, value }) => [type, value]));
  const date = ['year', 'month', 'day'].map((part) => parts.get(part as 'day')).join('-');
  return { date, minutes: Number(parts.get('hour')) * 60 + Number(parts.get('minute')) };
}
