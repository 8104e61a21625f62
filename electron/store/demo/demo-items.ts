import { checkDigit } from '#shared/barcode/index.ts';
import type { Item, Kit } from '#shared/domain/index.ts';

/**
 * The demo warehouse's goods: SKU, title, drawing, grams, price in cents, and what is special about it:
 * `xN` also comes in packs of N, `lot`, `lot+expiry` or `serial` is tracked, `fragile` and `check` say so at the bench, `L*W*H` are its sides in millimetres.
 */
const GOODS = `
MUG-BLU|Mug, blue, 350 ml|mug/2f6fd6|412|1290|x6 fragile
MUG-RED|Mug, red, 350 ml|mug/d3423b|412|1290|x6 fragile
MUG-GRN|Mug, green, 350 ml|mug/2f9e57|412|1290|x6 fragile 120*95*105
TEA-EG|Tea, Earl Grey, 100 g|box/6a4a9c|128|690|x12
TEA-MINT|Tea, peppermint, 60 g|box/3aa17e|88|590|x12
COF-ESP|Coffee beans, espresso, 500 g|bag/5b3a24|528|1450|
COF-FIL|Coffee beans, filter, 500 g|bag/9a6b3f|528|1390|
HON-ACA|Honey, acacia, 250 g|jar/e2a52b|402|890|fragile
JAM-STR|Jam, strawberry, 340 g|jar/c92f46|545|520|fragile
OIL-OLV|Olive oil, extra virgin, 500 ml|bottle/6f8f2a|890|1580|fragile
SOAP-LAV|Soap, lavender, 100 g|bar/9b7fd1|108|490|x4
SOAP-OLV|Soap, olive, 100 g|bar/8da34a|108|490|x4
CAN-VAN|Candle, vanilla|candle/f0d9a0|310|1690|fragile
CAN-CED|Candle, cedar|candle/7a8f6a|310|1690|fragile
TSH-BLK-S|T-shirt, black, S|shirt/23272d|165|1990|
TSH-BLK-M|T-shirt, black, M|shirt/23272d|172|1990|
TSH-BLK-L|T-shirt, black, L|shirt/23272d|180|1990|
TSH-WHT-M|T-shirt, white, M|shirt/e8e6e0|172|1990|
TSH-NVY-M|T-shirt, navy, M|shirt/27406e|172|1990|
SOCK-GRY|Socks, grey, 39-42|sock/8b939c|62|790|x3
SOCK-BLU|Socks, blue, 39-42|sock/3f73b8|62|790|x3
CAP-OLV|Cap, olive|cap/66733a|110|1590|
SCF-RED|Scarf, red wool|scarf/b5343a|240|3490|
TWL-WHT|Towel, white, 50 x 100 cm|towel/e9e7e1|320|1490|
TWL-SAN|Towel, sand, 50 x 100 cm|towel/cdb491|320|1490|
NTB-A5|Notebook, A5, dotted|book/2d6a73|260|1190|
NTB-A6|Notebook, A6, lined|book/b4633c|140|890|
BOOK-BRD|Book, Baking bread|book/caa14a|780|2490|
PEN-BLK|Pen, fineliner, black|pen/1f2328|12|250|x10
PEN-BLU|Pen, fineliner, blue|pen/2b5fc4|12|250|x10
PCL-HB|Pencils, HB, box of 12|box/d8b13a|92|690|
LMP-DSK|Desk lamp, brass|lamp/c39a3b|1650|6490|check
HDP-OVR|Headphones, over-ear|headphones/33383f|285|8990|serial check
HDP-WHT|Headphones, over-ear, white|headphones/dfe2e5|285|8990|serial check
CBL-C1|Cable, USB-C, 1 m|cable/2e3338|38|990|x5
CBL-C2|Cable, USB-C, 2 m|cable/2e3338|62|1290|x5
CHG-30|Charger, 30 W|charger/eceff1|98|2490|
PWR-10|Power bank, 10 000 mAh|charger/39424c|214|2990|check
PHN-CAS|Phone case, clear|phone/9fc4d8|32|1490|
PHN-CBK|Phone case, black|phone/24282d|32|1490|
BTL-STL|Water bottle, steel, 750 ml|flask/a9b3bb|298|2290|
BTL-GRN|Water bottle, green, 750 ml|flask/3f8f5c|298|2290|230*70*70
BAG-CAN|Canvas bag, natural|tote/e3d6bb|140|1290|
BPK-GRY|Backpack, grey, 20 l|backpack/6b7580|720|5990|
WAL-BRN|Wallet, brown leather|wallet/7b4a2a|95|3990|
PLT-CER|Plate, ceramic, 26 cm|plate/dcd7cc|610|1390|fragile
BWL-CER|Bowl, ceramic, 16 cm|bowl/c7d3d9|430|1190|fragile
KNF-CHF|Chef's knife, 20 cm|knife/8d969e|240|5490|check
BRD-OAK|Cutting board, oak|board/b98552|1120|3290|
PAN-24|Frying pan, 24 cm|pan/2b2f34|1280|4490|
POT-CLY|Plant pot, clay, 14 cm|pot/c06a43|740|990|fragile
SEED-BAS|Seeds, basil|packet/4f9a4c|8|290|x10 lot+expiry
SEED-TOM|Seeds, tomato|packet/c9452f|8|290|x10 lot+expiry
PUZ-500|Puzzle, 500 pieces|box/3b7fb5|520|1690|
CAR-RED|Toy car, red|car/d0392f|95|890|
CAR-YEL|Toy car, yellow|car/e5b928|95|890|
BALL-BLU|Ball, blue, 20 cm|ball/2f79d0|180|990|
YOGA-VIO|Yoga mat, violet|mat/7b5aa6|1180|3490|
VIT-D3|Vitamin D3, 90 tablets|jar/f0c649|110|1190|lot+expiry
UMB-BLK|Umbrella, black|umbrella/25292e|360|2190|
GFT-BOX|Gift box, tea and mug|gift/8c3f74|0|1890|kit
SET-KIT|Kitchen starter set|gift/4b6a8a|0|11990|kit
SET-TRV|Travel set|gift/4c8067|0|9990|kit
SET-WRT|Writing set|gift/a2673c|0|1990|kit
`;

const KITS: readonly Kit[] = [
  {
    sku: 'GFT-BOX',
    components: [
      { sku: 'TEA-EG', units: 1 },
      { sku: 'MUG-BLU', units: 1 },
    ],
  },
  {
    sku: 'SET-KIT',
    components: [
      { sku: 'KNF-CHF', units: 1 },
      { sku: 'BRD-OAK', units: 1 },
      { sku: 'PAN-24', units: 1 },
    ],
  },
  {
    sku: 'SET-TRV',
    components: [
      { sku: 'BPK-GRY', units: 1 },
      { sku: 'BTL-STL', units: 1 },
      { sku: 'CBL-C1', units: 1 },
    ],
  },
  {
    sku: 'SET-WRT',
    components: [
      { sku: 'NTB-A5', units: 1 },
      { sku: 'PEN-BLK', units: 2 },
      { sku: 'PEN-BLU', units: 1 },
    ],
  },
];

/** GTINs under 952, the prefix that GS1 keeps for demonstrations and examples: they belong to nobody. */
const gtin13 = (number: number): string => withCheck(`9521234${String(number).padStart(5, '0')}`);
const withCheck = (body: string): string => `${body}${checkDigit(body)}`;

/** The items and kits of the demo warehouse. */
export function demoItems(): { readonly items: readonly Item[]; readonly kits: readonly Kit[] } {
  const items = GOODS.trim()
    .split('\n')
    .map((line, at): Item => {
      const [sku = '', title = '', drawing = '', grams = '0', price = '0', marks = ''] = line.split('|');
      const unit = gtin13(at + 101);
      const pack = /x(\d+)/.exec(marks)?.[1];
      const sides = (/\d+\*\d+\*\d+/.exec(marks)?.[0] ?? '').split('*').filter(Boolean).map(Number);
      const isKit = marks.includes('kit');
      return {
        sku,
        title,
        // The case of N carries the unit's GTIN under a packaging indicator, as the standard has it.
        barcodes: [
          { code: unit, units: 1 },
          ...(pack ? [{ code: withCheck(`1${unit.slice(0, 12)}`), units: Number(pack) }] : []),
        ],
        weightGrams: isKit ? null : Number(grams),
        lengthMm: sides[0] ?? null,
        widthMm: sides[1] ?? null,
        heightMm: sides[2] ?? null,
        tracking: marks.includes('lot+expiry') ? 'lot+expiry' : marks.includes('serial') ? 'serial' : 'none',
        image: `draw:${drawing}`,
        note: marks.includes('fragile') ? 'Fragile: wrap it' : '',
        checklist: marks.includes('check') ? ['Seal is whole', 'No scratches'] : [],
        priceMinor: Number(price),
        costMinor: Math.round(Number(price) * 0.45),
        currency: 'EUR',
        reorderPoint: isKit ? null : 10,
      };
    });
  return { items, kits: KITS };
}
