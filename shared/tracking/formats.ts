import { checkDigit } from '#shared/barcode/index.ts';
import { fedexDigit, luhnDigit, mod7Digit, mod37Sign, onceTwiceDigit, postDigit } from './check-digits.ts';

/** How a carrier's numbers are made. The pattern names `body` and `digit` where there is a check digit. */
interface Format {
  readonly carrier: string;
  readonly pattern: RegExp;
  readonly digitOf?: (body: string) => string;
}

/** In front of a number of USPS: where it goes, so that the machine that sorts it need not ask. */
const ROUTED = '(?:420\\d{5}(?:\\d{4}(?=\\d{22}$))?(?=\\d{22}$|\\d{26}$))?';

/** The country that a letter is posted in: letters that ISO 3166 leaves to its users name none. */
const COUNTRY = '(?!AA|Q[M-Z]|X|ZZ)[A-Z]{2}';

/** GS1's: the digits from the right are taken three times and once in turn. USPS, FedEx Ground, Canada Post. */
const mod10Digit = (body: string): string => `${checkDigit(body)}`;

const plain = (carrier: string, pattern: RegExp): Format => ({ carrier, pattern });
const checked = (carrier: string, digitOf: (body: string) => string, pattern: string): Format => ({
  ...{ carrier, digitOf },
  pattern: new RegExp(`^${pattern}$`),
});

/**
 * The formats that are known, of which several may fit one number. Without a check digit: the carrier has none.
 * Source: tracking_number_data 2.0.0 (Jeff Keen, MIT), written anew for texts without blanks.
 */
export const FORMATS: Readonly<Record<string, Format>> = {
  amazon_logistics: plain('amazon', /^TB[ACM]\d{12}$/),
  amazon_international: plain('amazon', /^[AFC]\d{10}$/),
  canada_post: checked('canada_post', mod10Digit, '(?<body>\\d{15})(?<digit>\\d)'),
  canpar_22: plain('canpar', /^[CDKLSUXZ]\d{21}$/),
  dhl_express: checked('dhl', mod7Digit, '(?<body>\\d{9,10})(?<digit>\\d)'),
  dhl_express_piece_id: plain('dhl', /^J[A-Z]{2,3}\d{9,10}$/),
  dhl_ecommerce: plain('dhl', /^(?:GM|LX|RX|UV|CN|SG|TH|IN|HK|MY)(?=\d)[0-9A-Z]{10,39}$/),
  dhl_ecommerce_14: plain('dhl', /^\d{14}$/),
  dpd: checked('dpd', mod37Sign, '(?<body>\\d{27})(?<digit>[0-9A-Z])'),
  dpd_14: checked('dpd', mod37Sign, '(?<body>\\d{14})(?<digit>[0-9A-Z])'),
  fedex_12: checked('fedex', fedexDigit, '(?<body>\\d{11})(?<digit>\\d)'),
  fedex_34: checked('fedex', fedexDigit, '[0-8]\\d{19}(?<body>\\d{13})(?<digit>\\d)'),
  fedex_astra_32: checked('fedex', fedexDigit, '3\\d{15}(?<body>\\d{11})(?<digit>\\d)\\d{4}'),
  fedex_ground: checked('fedex', mod10Digit, '(?<body>\\d{14})(?<digit>\\d)'),
  fedex_ground_sscc_18: checked('fedex', mod10Digit, '\\d{2}(?<body>\\d{15})(?<digit>\\d)'),
  fedex_ground_96: checked('fedex', mod10Digit, '96\\d{5}(?<body>\\d{14})(?<digit>\\d)'),
  fedex_ground_gsn: checked('fedex', fedexDigit, '96\\d{18}(?<body>\\d{13})(?<digit>\\d)'),
  gofo_us: plain('gofo', /^GFUS\d{14}$/),
  landmark_global: plain('landmark', /^LTN\d{8}N1$/),
  lasership_lx: plain('lasership', /^L[AIEHNX][1-3]\d{7}$/),
  lasership_1ls7: plain('lasership', /^1LS7[12]\d{10}$/),
  'LaserShip 1LS7 (18)': plain('lasership', /^1LS7[12]\d{2}01[1-4]\d{6}-1$/),
  lasership_1lscx: plain('lasership', /^1LSCX[0-9A-Z]{10}$/),
  'Old Dominion': checked('old_dominion', luhnDigit, '(?<body>(?:77[78]|072|780)\\d{7})(?<digit>\\d)'),
  'Old Dominion Guaranteed Shipment': checked('old_dominion', luhnDigit, '(?<body>80\\d{8})(?<digit>\\d)'),
  ontrac_c: checked('ontrac', (body) => onceTwiceDigit(`4${body}`), 'C(?<body>\\d{13})(?<digit>\\d)'),
  ontrac_d: checked('ontrac', (body) => onceTwiceDigit(`5${body}`), 'D(?<body>\\d{13})(?<digit>\\d)'),
  purolator_numeric: checked('purolator', luhnDigit, '(?<body>[0-5]\\d{10})(?<digit>\\d)'),
  purolator_alpha: plain('purolator', /^[A-Z]{3}\d{9}$/),
  s10: checked('s10', postDigit, `[A-Z]{2}(?<body>\\d{8})(?<digit>\\d)${COUNTRY}`),
  speedee: plain('speedee', /^SP\d{18}$/),
  ups: checked('ups', onceTwiceDigit, '1Z(?<body>[A-Z0-9]{15})(?<digit>\\d)'),
  'UPS Waybill': checked('ups', onceTwiceDigit, '[AHJKTV](?<body>\\d{9})(?<digit>\\d)'),
  usps_20: checked('usps', mod10Digit, '(?<body>\\d{19})(?<digit>\\d)'),
  usps_impb_n: checked('usps', mod10Digit, `${ROUTED}(?<body>94\\d{3}(?:\\d{16}|\\d{20}|9\\d{23}))(?<digit>\\d)`),
  // What does not say so is counted as if it began with 91.
  usps_legacy: checked(
    'usps',
    (body) => mod10Digit(body.length === 19 ? `91${body}` : body),
    '(?:420\\d{5}(?:\\d{4})?)?(?<body>(?:91)?\\d{19})(?<digit>\\d)',
  ),
  usps_impb_c: checked(
    ...(['usps', mod10Digit] as const),
    `${ROUTED}(?<body>(?:92\\d{3}9|93\\d{3}[0-8]|95\\d{4})\\d{15}(?:\\d{4})?)(?<digit>\\d)`,
  ),
  yodel: plain('yodel', /^JJ?D\d{16}$/),
  yunexpress: plain('yunexpress', /^YT\d{16}$/),
};
