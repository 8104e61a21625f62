/** So many wrong PINs in a row, then a wait. */
export const TRIES = 5;
const FIRST_WAIT_MS = 60_000;
const LAST_WAIT_MS = 60 * 60_000;

/** A minute at first, twice as long with each wait in a row, an hour at most: four digits are not guessed in a shift, nor in a year. */
export const waitAfter = (waits: number): number => Math.min(LAST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(waits, 10));

/** Whether a wait runs. One that ends later than any can was given by a clock that was ahead, and is none. */
export const isWaiting = (until: number, now: number): boolean => until > now && until <= now + LAST_WAIT_MS;
