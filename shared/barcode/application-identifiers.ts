/** How long the value of a GS1 application identifier may be: exactly `length` characters if `fixed`, else 1 to `length`. */
export interface AiFormat {
  readonly ai: string;
  readonly length: number;
  readonly fixed: boolean;
  /** Digits only; otherwise any character of GS1's sets. */
  readonly numeric: boolean;
}

/**
 * The format of the application identifier that a text begins with, or undefined when GS1 has none like it.
 * Knows the whole standard, so that an identifier which the station has no use for is stepped over and not misread.
 * Source: GS1 General Specifications, 3.2; GS1 Syntax Dictionary.
 */
export const aiAt = (text: string): AiFormat | undefined =>
  BY_AI.get(text.slice(0, 2)) ?? BY_AI.get(text.slice(0, 3)) ?? BY_AI.get(text.slice(0, 4));

/**
 * Identifiers by format, in the standard's notation: N digits, X characters, `..` up to. A range names every identifier
 * in it; `x` stands for the place of the decimal point, 0 to 5. Parts of a value that has several are added up.
 */
const FORMATS: readonly (readonly [format: string, identifiers: string])[] = [
  ['N18', '00 8006 8017-8018 8026'],
  ['N14', '01-03 8001'],
  ['N6', '11-13 15-17 310x-316x 320x-337x 340x-357x 360x-369x 3950-3955 4326 7006 8005'],
  ['N2', '20 7241'],
  ['X..20', '10 21-22 243 254 420 4318 7020-7022 710-717 7240 8002 8012'],
  ['X..30', '240-241 250-251 253 400-401 403 4308 4319 7002 7023 7030-7039 7230-7239 8003-8004 8010 90'],
  ['X..90', '7256 8030 91-99'],
  ['N..8', '30 37'],
  ['N..6', '242'],
  ['X..28', '235'],
  ['N..25', '255'],
  ['N..15', '3900-3909 3920-3929 423 425'],
  ['N..18', '3910-3919 3930-3939'],
  ['N4', '3940-3943 8111'],
  ['N17', '402'],
  ['N13', '410-417 7001'],
  ['X..12', '421 7005'],
  ['N3', '422 424 426'],
  ['X..3', '427 7008'],
  ['X..35', '4300-4301 4310-4311 4320'],
  ['X..70', '4302-4306 4312-4316 7257 8110 8112 8200'],
  ['X2', '4307 4317'],
  ['N20', '4309'],
  ['N1', '4321-4323 7252'],
  ['N10', '4324-4325 7003'],
  ['X..7', '4330-4333'],
  ['N..4', '7004'],
  ['N..12', '7007 8008 8011'],
  ['X..10', '7009 7255'],
  ['X..2', '7010'],
  ['N..10', '7011 8019'],
  ['X4', '7040'],
  ['X..4', '7041'],
  ['X..25', '7242 8013-8014 8020'],
  ['N8', '7250'],
  ['N12', '7251'],
  ['X..40', '7253-7254 7259'],
  ['X3', '7258'],
  ['X..34', '8007'],
  ['X..50', '8009'],
];

const BY_AI: ReadonlyMap<string, AiFormat> = new Map(
  FORMATS.flatMap(([format, identifiers]) =>
    identifiers
      .split(' ')
      .flatMap(expandRange)
      .map((ai) => [
        ai,
        {
          ai,
          length: Number(format.replace(/\D/g, '')),
          fixed: !format.includes('.'),
          numeric: format.startsWith('N'),
        },
      ]),
  ),
);

/** `01-03` is 01, 02, 03; `310x-316x` is 3100 to 3105, 3110 to 3115 and so on to 3165. */
function expandRange(range: string): readonly string[] {
  const [first, last = first] = range.replaceAll('x', '').split('-');
  const count = Number(last) - Number(first) + 1;
  const numbers = Array.from({ length: count }, (_, at) => String(Number(first) + at).padStart(`${first}`.length, '0'));
  return range.includes('x') ? numbers.flatMap((family) => Array.from('012345', (point) => family + point)) : numbers;
}
