import { type CarrierService, plainService, type Rate } from '#shared/domain/index.ts';

const EUROPE = 'AT BE BG CZ DK ES FI FR GR HU IE IT NL PL PT SE'.split(' ');

/** Services of invented carriers, in the words of the demo's orders. */
export const demoServices = (): readonly CarrierService[] => [
  {
    ...plainService('parcel-standard', 'Parcelline'),
    ...{ title: 'Parcelline Standard', names: ['Standard'], maxLengthGirthMm: 3_000, lithium: ['UN3481', 'UN3091'] },
    cutoffs: [1_050, 1_050, 1_050, 1_050, 1_050, null, null],
    deliveryDays: [true, true, true, true, true, true, false],
  },
  {
    ...plainService('parcel-express', 'Swiftair'),
    ...{ title: 'Swiftair Express', names: ['Express'], signature: true, currency: 'EUR', insuredToMinor: 50_000 },
    weightRules: [{ validFrom: null, divisor: 5_000, overCm3: 0, rounding: 'up-cm' }],
    cutoffs: [990, 990, 990, 990, 900, null, null],
    surcharges: [
      {
        name: 'fuel',
        amountMinor: 0,
        permille: 65,
        place: 'any',
        overMm: 0,
        overGrams: 0,
        validFrom: null,
        validTo: null,
      },
      {
        name: 'far',
        amountMinor: 900,
        permille: 0,
        place: 'remote',
        overMm: 0,
        overGrams: 0,
        validFrom: null,
        validTo: null,
      },
    ],
  },
  {
    ...plainService('letter-eco', 'Northpost'),
    ...{ title: 'Northpost Economy', names: ['Economy'], poBox: true, military: true },
    ...{ maxSideMm: 600, maxSecondMm: 400, maxThirdMm: 300 },
    deliveryDays: [true, true, true, true, true, true, false],
  },
];

/** Their prices: steps of weight at home, in Europe and everywhere else. */
export const demoRates = (): readonly Rate[] =>
  (
    [
      [
        'parcel-standard',
        'Parcelline',
        ['DE'],
        true,
        1,
        2,
        [
          [2_000, 479],
          [5_000, 599],
          [10_000, 849],
          [31_500, 1_649],
        ],
      ],
      [
        'parcel-standard',
        'Parcelline',
        EUROPE,
        true,
        3,
        5,
        [
          [2_000, 1_190],
          [5_000, 1_450],
          [10_000, 1_990],
        ],
      ],
      [
        'parcel-express',
        'Swiftair',
        ['DE'],
        true,
        1,
        1,
        [
          [2_000, 990],
          [5_000, 1_190],
          [31_500, 1_990],
        ],
      ],
      [
        'parcel-express',
        'Swiftair',
        EUROPE,
        true,
        1,
        2,
        [
          [2_000, 2_290],
          [5_000, 2_890],
          [20_000, 5_400],
        ],
      ],
      [
        'parcel-express',
        'Swiftair',
        ['*', '-DE', '-IR'],
        true,
        2,
        4,
        [
          [2_000, 4_190],
          [5_000, 6_890],
          [20_000, 14_900],
        ],
      ],
      [
        'letter-eco',
        'Northpost',
        ['*'],
        false,
        6,
        14,
        [
          [500, 390],
          [1_000, 690],
          [2_000, 1_290],
        ],
      ],
    ] as const
  ).flatMap(([service, carrier, countries, tracked, daysMin, daysMax, steps]) =>
    steps.map(([maxGrams, priceMinor]) => ({
      ...{ service, carrier, countries: [...countries], postcodes: [], maxGrams, maxLengthMm: 1_200, priceMinor },
      ...{ perKgMinor: 0, currency: 'EUR', daysMin, daysMax, tracked, validFrom: null, validTo: null },
    })),
  );
