import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressLines, type LabelElement, layOut, type ShippingLabel, textsToDraw } from '#shared/shipping/index.ts';
import { longestShippingLabel, media, shippingLabel, unwrap } from '#tests/fixtures/shipping-labels.ts';

const textsOf = (elements: readonly LabelElement[]) => elements.filter((element) => element.type === 'text');
const said = (label: ShippingLabel) => textsOf(unwrap(layOut(label, media(8)))).map(({ text }) => text);

test('a label says who sends what to whom', () => {
  expect(said(shippingLabel)).toEqual([
    'FROM',
    'Bright Goods GmbH',
    'Lagerstraße 12',
    '20357 Hamburg',
    'Germany',
    'SHIP DATE',
    '2026-11-23',
    'EXPRESS',
    'PARCEL 1 OF 2',
    'SHIP TO',
    'María Fernández Núñez',
    'Calle de Alcalá 145, 3º izquierda',
    '28009 Madrid',
    'SPAIN',
    'ORDER',
    'WISH-5f2a77c1',
    'UNITS',
    '12',
    `(00) ${shippingLabel.sscc}`,
  ]);
});

test('what a carrier has to see stands in a band of its own, between the address and the order', () => {
  const marks = ['fragile', 'upright', 'limited-quantity', 'UN3480', 'UN3481', 'UN3090', 'UN3091'];
  const words = said({ ...shippingLabel, marks }).join(' ');
  for (const word of ['FRAGILE', 'THIS SIDE UP', 'LIMITED QUANTITY', 'UN3480', 'UN3481', 'UN3090', 'UN3091'])
    expect(words).toContain(word);
  expect(said({ ...shippingLabel, marks: [] })).toEqual(said(shippingLabel));
  for (const dpmm of [8, 12] as const)
    expect(layOut({ ...longestShippingLabel, marks }, media(dpmm))).toMatchObject({ ok: true });
  // A mark that this version does not know is said as it is.
  expect(said({ ...shippingLabel, marks: ['UN1845'] })).toContain('UN1845');
});

test('a further label of a parcel says so, and how manieth it is', () => {
  expect(said({ ...shippingLabel, reprint: 2 })).toContain('REPRINT 2');
  expect(said(shippingLabel).join()).not.toContain('REPRINT');
});

test('the recipient is the largest text that is not the service, and short addresses are larger than long ones', () => {
  const sizeOf = (label: ShippingLabel, text: string) =>
    textsOf(unwrap(layOut(label, media(8)))).find((element) => element.text === text)?.heightDots ?? 0;
  expect(sizeOf(shippingLabel, 'SPAIN')).toBeGreaterThan(1.5 * sizeOf(shippingLabel, 'Germany'));
  expect(sizeOf(shippingLabel, 'SPAIN')).toBeGreaterThan(sizeOf(longestShippingLabel, 'Hof 3'));
});

test('nothing is lost, nothing overlaps and nothing leaves the margins, whatever the texts and the printer', () => {
  const words = fc.string({ unit: fc.constantFrom(...'ABWijklm.,-12 ÄéñЖ東京ع  '), maxLength: 60 });
  fc.assert(
    fc.property(
      fc.record({
        sender: fc.array(words, { maxLength: 5 }),
        recipient: fc.array(words, { maxLength: 6 }),
        country: words,
        service: words,
        orderCode: words,
        reprint: fc.nat({ max: 120 }),
        dpmm: fc.constantFrom(6 as const, 8 as const, 12 as const),
      }),
      ({ dpmm, ...texts }) => {
        const label = { ...shippingLabel, ...texts };
        const elements = unwrap(layOut(label, media(dpmm)));
        const all = textsOf(elements)
          .map(({ text }) => text)
          .join('')
          .replaceAll(' ', '');
        for (const text of [
          ...texts.sender,
          ...texts.recipient,
          texts.country,
          texts.service.toUpperCase(),
          texts.orderCode,
        ])
          expect(all).toContain(text.replaceAll(' ', ''));

        for (const [at, one] of textsOf(elements).entries()) {
          expect(one.x).toBeGreaterThanOrEqual(4 * dpmm);
          expect(one.x + one.maxWidthDots).toBeLessThanOrEqual(98 * dpmm);
          for (const other of textsOf(elements).slice(at + 1))
            if (one.x < other.x + other.maxWidthDots && other.x < one.x + one.maxWidthDots)
              expect(one.y + one.heightDots <= other.y || other.y + other.heightDots <= one.y).toBe(true);
        }
      },
    ),
    { numRuns: 300, seed: 3 },
  );
});

test('a text that is too long at the smallest size is refused by name', () => {
  expect(layOut({ ...shippingLabel, orderCode: 'W'.repeat(400) }, media(8))).toEqual({
    ok: false,
    failure: { type: 'text-too-long', text: 'W'.repeat(400) },
  });
});

test('a medium without room for the bars and their quiet zones is refused', () => {
  for (const small of [
    { dpmm: 8, widthMm: 80, heightMm: 152 },
    { dpmm: 8, widthMm: 102, heightMm: 100 },
  ] as const)
    expect(layOut(shippingLabel, small)).toEqual({ ok: false, failure: { type: 'media-too-small', media: small } });
});

test('texts beyond the printer are asked for once, for the narrowest of their places', () => {
  const name = 'Иван';
  const elements = unwrap(
    layOut({ ...shippingLabel, sender: [name, name], recipient: [`${name} 2`, 'Main Street 1'] }, media(8)),
  );
  expect(textsToDraw(elements).map(({ text }) => text)).toEqual([name, `${name} 2`]);
  const [narrow] = textsToDraw(elements);
  const wide = narrow && { ...narrow, maxWidthDots: narrow.maxWidthDots + 100 };
  for (const places of [
    [narrow, wide],
    [wide, narrow],
  ])
    expect(textsToDraw(places.filter((place) => place !== undefined))).toEqual([narrow]);
});

test('an address has no empty lines', () => {
  const address = {
    name: 'Ana',
    company: '',
    street1: 'Main Street 1',
    street2: ' ',
    city: 'Wien',
    region: '',
    postcode: '1010',
    country: 'AT',
    phone: '',
  };
  expect(addressLines(address)).toEqual(['Ana', 'Main Street 1', '1010 Wien']);
  expect(addressLines({ ...address, postcode: '', region: 'Wien' })).toEqual(['Ana', 'Main Street 1', 'Wien']);
});
