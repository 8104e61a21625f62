/** What every code begins with that is made here for an item without one. */
const PREFIX = 'PBI';
const DIGITS = 10;

/** A code that is made here, as it stands on a printed label. */
export const OWN_CODE = /^PBI\d{10}$/;

/** A new code for an item that has none, out of an id that comes once (a UUID): capitals and digits alone, which every scanner and keyboard layout sends alike. */
export function ownCode(id: string): string {
  const random = BigInt(`0x${id.replaceAll('-', '').slice(-16)}`);
  return PREFIX + String(random % 10n ** BigInt(DIGITS)).padStart(DIGITS, '0');
}
