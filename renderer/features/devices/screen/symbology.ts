/** Kinds of codes by their AIM id. Source: ISO/IEC 15424. Names are the same in every language. */
const EXACT: Readonly<Record<string, string>> = {
  ']C1': 'GS1-128',
  ']E4': 'EAN-8',
  ']E3': 'EAN-13 + add-on',
  ']d2': 'GS1 DataMatrix',
  ']Q3': 'GS1 QR',
  ']J1': 'GS1 DotCode',
  ']X0': '',
};
const FAMILY: Readonly<Record<string, string>> = {
  A: 'Code 39',
  C: 'Code 128',
  E: 'EAN/UPC',
  e: 'GS1 DataBar',
  d: 'DataMatrix',
  Q: 'QR',
  I: 'ITF',
  F: 'Codabar',
  G: 'Code 93',
  L: 'PDF417',
  U: 'MaxiCode',
  z: 'Aztec',
  J: 'DotCode',
};

/** The name of a kind of code; empty when it is not known. */
export const symbologyName = (aimId: string): string => EXACT[aimId] ?? FAMILY[aimId.charAt(1)] ?? '';
