/** The bench's own calendar day at a time (epoch milliseconds), as an ISO date: what is printed on goods is a local date. */
export function localDate(now: number): string {
  const date = new Date(now);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
