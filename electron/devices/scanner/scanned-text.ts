import type { ScannerReading } from './scanner.ts';

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The bytes of a code as text: UTF-8 when they are, else Latin-1, in which no byte is lost. */
export function textOf(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
}

/** An AIM symbology identifier: `]`, a letter, a modifier. Source: ISO/IEC 15424. */
export const AIM_ID = /^\][A-Za-z][0-9A-Za-z]/;

/** Keeps the AIM id apart from what the code holds, for scanners that send it in front of the text. */
export function splitAimId(text: string): ScannerReading {
  const symbology = AIM_ID.exec(text)?.[0] ?? null;
  return { text: symbology === null ? text : text.slice(symbology.length), symbology };
}
