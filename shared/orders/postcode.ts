import { postcodeValidator, postcodeValidatorExistsForCountry } from 'postcode-validator';

/**
 * Countries in which a parcel needs its postcode. In all others it may be missing, and what stands there is not judged.
 * Source: Google's address metadata (libaddressinput), field `require`, as of 2026.
 */
const NEEDED: ReadonlySet<string> = new Set(
  'AS AT AU AX BE BL BR CA CH CN CZ DE DK EE ES FI FK FM FR GB GF GG GL GP GR GS GU HU IM IN IO IT JE JP KR LI LT LU LV MF MH MP MQ MX MY NC NL NO NZ PF PL PM PN PR PT PW RE RO RU SE SG SH SJ SK SM TC TR TW UA US VI WF YT ZA'.split(
    ' ',
  ),
);

/** True where a parcel to the country needs a postcode. */
export const needsPostcode = (country: string): boolean => NEEDED.has(country);

/**
 * Whether a postcode has a form of its country, by its meaning: any case, width, spaces and hyphens, with or without the
 * country's letters before it (`D-10115`, `LV-1010`). Countries of which no form is known take any. Source: postcode-validator.
 */
export function postcodeFits(country: string, text: string): boolean {
  if (!postcodeValidatorExistsForCountry(country)) return true;
  const compact = text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const bare = compact.replace(/^[A-Z]{1,3}(?=\d)/, '');
  return [compact, bare, `${country}${bare}`].some((code) =>
    formsOf(code).some((form) => postcodeValidator(form, country)),
  );
}

/** A code as it stands, and parted once, by a space or a hyphen: no country parts its codes more often. */
function formsOf(code: string): readonly string[] {
  const forms = [code];
  for (let at = 1; at < code.length && code.length <= 12; at++)
    for (const mark of [' ', '-']) forms.push(`${code.slice(0, at)}${mark}${code.slice(at)}`);
  return forms;
}
