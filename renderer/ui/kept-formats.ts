// What writes numbers and times takes longer to make than to use: one is kept for each language and way.

function kept<Options extends object, Made>(
  make: (locale: string, options: Options) => Made,
  of: () => number = () => 0,
) {
  const made = new Map<string, Made>();
  return (locale: string, options: Options): Made => {
    const key = `${locale} ${of()} ${JSON.stringify(options)}`;
    const before = made.get(key);
    if (before !== undefined) return before;
    const now = make(locale, options);
    made.set(key, now);
    return now;
  };
}

export const numberFormat = kept((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));

export const dateTimeFormat = kept(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
  // It keeps the zone in which it was made; the computer may be moved to another one while the station runs.
  () => new Date().getTimezoneOffset(),
);
