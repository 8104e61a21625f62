// Dates without a time or a zone, as whole days since 1 Jan 1970: `toISOString` of a local time shifts a day near midnight.

const DAY_MS = 86_400_000;

/** A date and the minutes after its midnight, as the clock on a station's wall shows them. */
export interface LocalTime {
  readonly date: string;
  readonly minutes: number;
}

/** Days since 1 Jan 1970 of `2026-11-27`. */
export const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

/** The date of a day since 1 Jan 1970, by whole numbers: a choice asks for a hundred of them. Source: H. Hinnant, days_from_civil. */
export function dateOf(day: number): string {
  // Years begin in March here, so that a leap day is the last of its year; 400 of them have 146,097 days.
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const dayOfMonth = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${dayOfMonth < 10 ? '0' : ''}${dayOfMonth}`;
}

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
