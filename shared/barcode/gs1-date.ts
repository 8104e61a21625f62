/**
 * Reads a GS1 date `YYMMDD` as an ISO date. Day 00 means the last day of the month. The century is the one that lies
 * within 50 years of `year`. Undefined when there is no such day. Source: GS1 General Specifications, 3.4 and 7.12.
 */
export function parseGs1Date(text: string, year: number): string | undefined {
  const match = /^(\d{2})(\d{2})(\d{2})$/.exec(text);
  if (!match) return undefined;
  const century = Math.floor(year / 100) * 100;
  const distance = Number(match[1]) - (year % 100);
  const full = century + Number(match[1]) + (distance >= 51 ? -100 : distance <= -50 ? 100 : 0);
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  const last = new Date(Date.UTC(full, month, 0)).getUTCDate();
  const day = match[3] === '00' ? last : Number(match[3]);
  if (day > last) return undefined;
  return `${full}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
