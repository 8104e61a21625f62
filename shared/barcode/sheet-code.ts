/** A printed sheet that counts are written on: page `page` of the count with this number. */
export interface PrintedSheet {
  readonly plan: string;
  readonly page: number;
}

/** No product may use this, as no product uses the commands'. Only letters and digits: a keyboard layout changes neither. */
const SHEET_PREFIX = 'PBSHEET';
const SHEET = /^PBSHEET(\d{4,9})P(\d{1,4})$/;

/** The code that is printed on a page of a count such as C-0012. */
export const sheetCode = ({ plan, page }: PrintedSheet): string => `${SHEET_PREFIX}${plan.replace(/\D/g, '')}P${page}`;

/** The sheet that such a code is of; undefined: it is none. */
export function parseSheetCode(text: string): PrintedSheet | undefined {
  const [, number, page] = SHEET.exec(text) ?? [];
  return number === undefined ? undefined : { plan: `C-${number}`, page: Number(page) };
}
