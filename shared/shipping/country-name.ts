/** The country of destination as carriers want it: its English name in capitals. */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code)
    ? (new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code).toUpperCase()
    : code;
}
