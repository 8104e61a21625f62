/**
 * A title that is broken nowhere between a number and its unit, nor within a range: "100 g" and "39-42" stay whole. The text is the
 * same for the eye.
 */
export const unbroken = (title: string): string =>
  title
    .replace(/(\d) (?=(?:g|kg|mg|oz|lb|ml|cl|l|mm|cm|m|in|ft|pcs|x|W|V|A|GB|TB)\b)/gi, '$1\u00a0')
    .replace(/(?<=\d)-(?=\d)|(?<=\d)- (?=\d)/g, '\u2011');
