/**
 * How long the value of a GS1 application identifier is: `length` digits or characters exactly, or up to `most`.
 * `predefined` values need no separator after them, whatever follows.
 */
export interface AiFormat {
  readonly ai: string;
  readonly most: number;
  readonly fixed: boolean;
  readonly predefined: boolean;
  readonly numeric: boolean;
}

const format = (ai: string, most: number, fixed: boolean, predefined: boolean, numeric: boolean): AiFormat => ({
  ai,
  most,
  fixed,
  predefined,
  numeric,
});
const exactly = (ai: string, length: number, predefined = true): AiFormat => format(ai, length, true, predefined, true);
const upTo = (ai: string, most: number, numeric = false): AiFormat => format(ai, most, false, false, numeric);

/**
 * The format of the application identifier that a text begins with, or undefined when GS1 has none like it.
 * Covers the whole range of the standard by its families, so that an identifier which the station has no use for can
 * still be stepped over. Source: GS1 General Specifications, 3.2 and table 7.8.5-1 (predefined lengths).
 */
export function aiAt(text: string): AiFormat | undefined {
  const two = text.slice(0, 2);
  const three = text.slice(0, 3);
  const four = text.slice(0, 4);
  if (!/^\d{2}/.test(two)) return undefined;
  const known = TWO_DIGITS[two] ?? THREE_DIGITS[three] ?? FOUR_DIGITS[four];
  if (known) return known;
  if (!/^\d{4}/.test(four)) return undefined;
  const family = Number(three);
  // Measures: 310n to 369n, six digits, the last digit of the identifier being the place of the decimal point.
  if (family >= 310 && family <= 369 && /[0-6]$/.test(four)) return exactly(four, 6);
  if (family >= 390 && family <= 393) return upTo(four, family % 2 === 1 ? 18 : 15, true);
  if (family === 394) return exactly(four, 4, false);
  if (family === 395) return exactly(four, 6, false);
  if (family === 703) return upTo(four, 30);
  if (family === 723) return upTo(four, 30);
  return undefined;
}

const table = (...formats: readonly AiFormat[]): Readonly<Record<string, AiFormat>> =>
  Object.fromEntries(formats.map((entry) => [entry.ai, entry]));

const TWO_DIGITS = table(
  exactly('00', 18),
  exactly('01', 14),
  exactly('02', 14),
  exactly('03', 14),
  upTo('10', 20),
  exactly('11', 6),
  exactly('12', 6),
  exactly('13', 6),
  exactly('15', 6),
  exactly('16', 6),
  exactly('17', 6),
  exactly('20', 2),
  upTo('21', 20),
  upTo('22', 20),
  upTo('30', 8, true),
  upTo('37', 8, true),
  upTo('90', 30),
  ...['91', '92', '93', '94', '95', '96', '97', '98', '99'].map((ai) => upTo(ai, 90)),
);

const THREE_DIGITS = table(
  upTo('235', 28),
  upTo('240', 30),
  upTo('241', 30),
  upTo('242', 6, true),
  upTo('243', 20),
  upTo('250', 30),
  upTo('251', 30),
  upTo('253', 30),
  upTo('254', 20),
  upTo('255', 25, true),
  upTo('400', 30),
  upTo('401', 30),
  exactly('402', 17, false),
  upTo('403', 30),
  ...['410', '411', '412', '413', '414', '415', '416', '417'].map((ai) => exactly(ai, 13)),
  upTo('420', 20),
  upTo('421', 12),
  exactly('422', 3, false),
  upTo('423', 15, true),
  exactly('424', 3, false),
  upTo('425', 15, true),
  exactly('426', 3, false),
  upTo('427', 3),
  ...['710', '711', '712', '713', '714', '715', '716', '717'].map((ai) => upTo(ai, 20)),
);

const FOUR_DIGITS = table(
  ...['4300', '4301', '4310', '4311', '4320'].map((ai) => upTo(ai, 35)),
  ...['4302', '4303', '4304', '4305', '4306', '4312', '4313', '4314', '4315', '4316'].map((ai) => upTo(ai, 70)),
  exactly('4307', 2, false),
  upTo('4308', 30),
  exactly('4309', 20, false),
  exactly('4317', 2, false),
  upTo('4318', 20),
  upTo('4319', 30),
  exactly('4321', 1, false),
  exactly('4322', 1, false),
  exactly('4323', 1, false),
  exactly('4324', 10, false),
  exactly('4325', 10, false),
  exactly('4326', 6, false),
  upTo('4330', 7),
  upTo('4331', 7),
  upTo('4332', 7),
  upTo('4333', 7),
  exactly('7001', 13, false),
  upTo('7002', 30),
  exactly('7003', 10, false),
  upTo('7004', 4, true),
  upTo('7005', 12),
  exactly('7006', 6, false),
  upTo('7007', 12, true),
  upTo('7008', 3),
  upTo('7009', 10),
  upTo('7010', 2),
  upTo('7011', 10, true),
  upTo('7020', 20),
  upTo('7021', 20),
  upTo('7022', 20),
  upTo('7023', 30),
  exactly('7040', 4, false),
  upTo('7041', 4),
  upTo('7240', 20),
  exactly('8001', 14, false),
  upTo('8002', 20),
  upTo('8003', 30),
  upTo('8004', 30),
  exactly('8005', 6, false),
  exactly('8006', 18, false),
  upTo('8007', 34),
  upTo('8008', 12, true),
  upTo('8009', 50),
  upTo('8010', 30),
  upTo('8011', 12, true),
  upTo('8012', 20),
  upTo('8013', 25),
  upTo('8014', 25),
  exactly('8017', 18, false),
  exactly('8018', 18, false),
  upTo('8019', 10, true),
  upTo('8020', 25),
  exactly('8026', 18, false),
  upTo('8030', 90),
  upTo('8110', 70),
  exactly('8111', 4, false),
  upTo('8112', 70),
  upTo('8200', 70),
);
