// EasyPost, both ways: its own client against our server of it, and our client against that server and its recorded answers.
import { readFileSync } from 'node:fs';
import EasyPostClient from '@easypost/api';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CarrierAccount } from '#electron/carriers/carrier-account.ts';
import type { CustomsTold, ShipmentAsked } from '#electron/carriers/carrier-port.ts';
import { EasyPostError, EasyPostShipment } from '#electron/carriers/easypost/answers.ts';
import { createEasyPostCarrier } from '#electron/carriers/easypost/easypost-carrier.ts';
import { inchesOf, ouncesOf } from '#electron/carriers/easypost/measures.ts';
import { callOverNetwork } from '#electron/carriers/http-call.ts';
import type { EasyPostFault, EasyPostKind } from '#tests/kit/easypost.ts';
import { type EasyPostServer, startEasyPost } from '#tests/kit/easypost-server.ts';

let server: EasyPostServer;
beforeAll(async () => {
  server = await startEasyPost();
});
afterAll(() => server.close());
beforeEach(() => {
  server.setFault(() => undefined);
  server.setLabel(null);
});

const from = {
  ...{ name: 'Jack Sparrow', company: '', street1: '388 Townsend St', street2: 'Apt 20', city: 'San Francisco' },
  ...{ region: 'CA', postcode: '94107', country: 'US', phone: '5555555555' },
};
const asked: ShipmentAsked = {
  reference: 'Wish:A-1 parcel 1 label 1',
  from,
  to: {
    ...from,
    name: 'Elizabeth Swan',
    street1: '179 N Harbor Dr',
    street2: '',
    city: 'Redondo Beach',
    postcode: '90277',
  },
  grams: 437,
  sidesMm: [254, 203, 102],
};
const accountAt = (baseUrl: string) =>
  CarrierAccount.parse({
    ...{ type: 'easypost', apiKey: 'EZTK-test-key', baseUrl, from: { ...from } },
    services: { ground: { carrier: 'USPS', service: 'GroundAdvantage' } },
  });
const ours = (timeoutMs?: number) => createEasyPostCarrier(callOverNetwork, accountAt(server.baseUrl), timeoutMs);

/** The fault meets each call of a kind, so many times. */
function failing(kind: EasyPostKind, fault: EasyPostFault, times = 1): void {
  let left = times;
  server.setFault((met) => (met === kind && left-- > 0 ? fault : undefined));
}
async function madeOne(): Promise<{ readonly shipment: string; readonly rate: string }> {
  const made = await ours().make(asked);
  if (!made.ok) throw new Error(made.failure.words);
  const rate = made.value.rates.find(({ service }) => service === 'GroundAdvantage');
  return { shipment: made.value.shipment, rate: rate?.id ?? '' };
}

const abroad = { ...asked.to, city: 'Zug', region: '', postcode: '6300', country: 'CH' };
const customs: CustomsTold = {
  ...{ category: 'sale', signer: 'Jack Sparrow', undelivered: 'return', statement: 'NOEEI 30.37(a)', incoterm: 'DAP' },
  currency: 'USD',
  goods: [
    {
      ...{ sku: 'MUG', description: 'Ceramic mug', units: 2, netGrams: 437, valueMinor: 1_899 },
      ...{ hsCode: '6912004810', originCountry: 'US' },
    },
  ],
  numbers: [{ whose: 'sender', kind: 'EORI', number: 'US1234567', country: 'US' }],
};

describe('a parcel that leaves its country', () => {
  beforeEach(() => server.demandCustoms(true));
  afterEach(() => server.demandCustoms(false));

  test('gets no rate without customs info, and its words; with it, what we told comes back, values as texts', async () => {
    const bare = await ours().make({ ...asked, to: abroad });
    expect(bare).toMatchObject({ ok: true, value: { rates: [], words: expect.stringContaining('customs_info') } });
    const made = await ours().make({ ...asked, to: abroad, customs });
    expect(made).toMatchObject({ ok: true, value: { words: '' } });
    if (!made.ok) return;
    const client = new EasyPostClient('EZTK-test-key', { baseUrl: `${server.baseUrl}/` });
    const read = await client.Shipment.retrieve(made.value.shipment);
    expect(read.customs_info).toMatchObject({
      ...{
        customs_certify: true,
        customs_signer: 'Jack Sparrow',
        contents_type: 'merchandise',
        eel_pfc: 'NOEEI 30.37(a)',
      },
      ...{ non_delivery_option: 'return', restriction_type: 'none' },
      customs_items: [
        {
          ...{ description: 'Ceramic mug', quantity: 2, weight: 15.5, value: '18.99', currency: 'USD', code: 'MUG' },
          ...{ hs_tariff_number: '6912004810', origin_country: 'US' },
        },
      ],
    });
    expect(read.options).toMatchObject({ incoterm: 'DAP' });
    expect((read as unknown as Record<string, unknown>).tax_identifiers).toEqual([
      { entity: 'SENDER', tax_id_type: 'EORI', tax_id: 'US1234567', issuing_country: 'US' },
    ]);
  });

  test('is taken in the same way from its own client', async () => {
    const client = new EasyPostClient('EZTK-test-key', { baseUrl: `${server.baseUrl}/` });
    const place = { name: 'A', street1: 'B 1', city: 'Zug', zip: '6300', country: 'CH' };
    const parts = { to_address: place, from_address: { ...place, country: 'US' }, parcel: { weight: 15.4 } };
    const bare = await client.Shipment.create(parts);
    expect(bare.rates).toEqual([]);
    const item = {
      description: 'Mug',
      quantity: 1,
      value: 9.5,
      weight: 15.4,
      hs_tariff_number: '691200',
      origin_country: 'US',
    };
    const made = await client.Shipment.create({
      ...parts,
      customs_info: {
        customs_certify: true,
        customs_signer: 'A',
        contents_type: 'gift',
        customs_items: [item],
      } as never,
    });
    expect(made.rates.length).toBeGreaterThan(0);
    expect(made.customs_info).toMatchObject({ customs_items: [{ value: '9.50' }] });
  });
});

describe('its own client, at our server', () => {
  const theirs = () => new EasyPostClient('EZTK-test-key', { baseUrl: `${server.baseUrl}/` });
  const shipment = {
    reference: '123',
    to_address: {
      name: 'Elizabeth Swan',
      street1: '179 N Harbor Dr',
      city: 'Redondo Beach',
      state: 'CA',
      zip: '90277',
      country: 'US',
    },
    from_address: {
      name: 'Jack Sparrow',
      street1: '388 Townsend St',
      city: 'San Francisco',
      state: 'CA',
      zip: '94107',
      country: 'US',
    },
    parcel: { length: 10, width: 8, height: 4, weight: 15.4 },
  };

  test('makes, buys, converts, refunds and reads a shipment', async () => {
    const client = theirs();
    const made = await client.Shipment.create(shipment);
    expect(made).toMatchObject({ object: 'Shipment', reference: '123', postage_label: null, tracking_code: null });
    expect(made.rates).toHaveLength(3);
    const bought = await client.Shipment.buy(made.id, made.lowestRate());
    expect(bought.selected_rate).toMatchObject({ service: 'GroundAdvantage', rate: '5.93' });
    expect(bought.to_address.name).toBe('ELIZABETH SWAN');
    expect(bought.postage_label.label_file_type).toBe('image/png');
    const converted = await client.Shipment.convertLabelFormat(made.id, 'ZPL');
    expect(converted.postage_label.label_zpl_url).toMatch(/\.zpl$/);
    expect((await client.Shipment.refund(made.id)).refund_status).toBe('submitted');
    expect((await client.Shipment.retrieve(made.id)).tracking_code).toBe(bought.tracking_code);
  });

  test('is refused as it is by EasyPost', async () => {
    const client = theirs();
    const made = await client.Shipment.create(shipment);
    await client.Shipment.buy(made.id, made.lowestRate());
    await expect(client.Shipment.buy(made.id, made.lowestRate())).rejects.toMatchObject({
      code: 'SHIPMENT.POSTAGE.EXISTS',
      statusCode: 422,
    });
    await expect(client.Shipment.create({} as never)).rejects.toMatchObject({ code: 'PARAMETER.REQUIRED' });
    const form = await client.ScanForm.create({ shipments: [made] });
    expect(form.tracking_codes).toHaveLength(1);
    await client.Shipment.refund(made.id);
    await expect(client.ScanForm.create({ shipments: [made] })).rejects.toMatchObject({
      code: 'SCAN_FORM.CREATE.FAILURE',
    });
  });
});

describe('our client', () => {
  test('reads every shipment and error that was recorded', () => {
    const recorded = JSON.parse(
      readFileSync(new URL('../fixtures/easypost/recorded.json', import.meta.url), 'utf8'),
    ) as { path: string; status: number; response: { error?: unknown; postage_label?: unknown } }[];
    const shipments = recorded.filter(
      ({ path, status }) => status < 300 && path.startsWith('/v2/shipments') && !path.endsWith('/rerate'),
    );
    const errors = recorded.filter(({ response }) => response.error !== undefined);
    expect(shipments.length).toBeGreaterThan(5);
    expect(errors.length).toBeGreaterThan(3);
    for (const { response } of shipments) expect(EasyPostShipment.safeParse(response).error).toBeUndefined();
    for (const { response } of errors) expect(EasyPostError.safeParse(response).error).toBeUndefined();
  });

  test('makes, buys, reads, fetches and gives back', async () => {
    const { shipment, rate } = await madeOne();
    const read = () => ours().read(shipment);
    expect(await read()).toEqual({ ok: true, value: { postage: null, refund: null } });
    const bought = await ours().buy(shipment, rate);
    expect(bought).toMatchObject({
      ok: true,
      value: { carrier: 'USPS', service: 'GroundAdvantage', priceMinor: 593, currency: 'USD' },
    });
    expect(await read()).toMatchObject({ ok: true, value: { postage: bought.ok && bought.value, refund: null } });
    const label = await ours().label(shipment);
    expect(label).toMatchObject({ ok: true, value: { type: 'zpl' } });
    if (label.ok && bought.ok) expect(Buffer.from(label.value.data).toString()).toContain(bought.value.trackingNumber);
    expect(await ours().refund(shipment)).toEqual({ ok: true, value: 'asked' });
    expect(await read()).toMatchObject({ value: { refund: 'asked' } });
  });

  test.each([
    ['lost', 'unknown'],
    ['dropped', 'unknown'],
    ['error', 'unknown'],
    ['error-done', 'unknown'],
    ['half', 'unknown'],
    ['html', 'unknown'],
    ['in-progress', 'unknown'],
    ['busy', 'away'],
    ['refused', 'refused'],
  ] as const)('a purchase that ends as "%s" is %s', async (fault, type) => {
    const { shipment, rate } = await madeOne();
    const before = server.bought().length;
    failing('buy', fault);
    const answer = await ours().buy(shipment, rate);
    expect(answer).toMatchObject({ ok: false, failure: { type } });
    if (!answer.ok) expect(answer.failure.words.length).toBeGreaterThan(5);
    const standing = await ours().read(shipment);
    const isBought = ['lost', 'error-done', 'half', 'in-progress'].includes(fault);
    expect(standing.ok && standing.value.postage !== null).toBe(isBought);
    // Bought again it is never bought twice.
    const again = await ours().buy(shipment, rate);
    expect(again.ok).toBe(!isBought);
    expect(server.bought().length - before).toBe(1);
  });

  test('a host that cannot be reached has done nothing', async () => {
    const gone = await startEasyPost();
    await gone.close();
    const answer = await createEasyPostCarrier(callOverNetwork, accountAt(gone.baseUrl)).make(asked);
    expect(answer).toMatchObject({
      ok: false,
      failure: { type: 'away', words: 'it cannot be reached (ECONNREFUSED)' },
    });
  });

  test('an answer that does not end, ends', async () => {
    const { createServer } = await import('node:http');
    const slow = createServer((_, response) => {
      response.writeHead(200).write('{');
    });
    await new Promise<void>((done) => slow.listen(0, '127.0.0.1', done));
    const { port } = slow.address() as { port: number };
    const answer = await createEasyPostCarrier(callOverNetwork, accountAt(`http://127.0.0.1:${port}/v2`), 200).make(
      asked,
    );
    slow.closeAllConnections();
    slow.close();
    expect(answer).toMatchObject({ ok: false, failure: { type: 'unknown', words: 'no answer (TimeoutError)' } });
  });

  test.each([
    ['a page', Buffer.from('<!doctype html><html>^XA</html>'), 'what came in place of its label is none'],
    ['100 MB', Buffer.alloc(100_000_000, '^XA'), 'its label is larger than 2 MB, which no label is'],
    ['nothing', Buffer.alloc(0), 'what came in place of its label is none'],
  ])('a label that is %s is none, and can be asked for again', async (_, body, words) => {
    const { shipment, rate } = await madeOne();
    await ours().buy(shipment, rate);
    server.setLabel({ type: 'text/html', body });
    expect(await ours().label(shipment)).toEqual({ ok: false, failure: { type: 'away', words } });
    server.setLabel(null);
    expect(await ours().label(shipment)).toMatchObject({ ok: true });
  });

  test('weights and sides are told rounded up', () => {
    expect([436, 437, 454, 1].map(ouncesOf)).toEqual([15.4, 15.5, 16.1, 0.1]);
    expect([254, 255, 305, 1].map(inchesOf)).toEqual([10, 10.1, 12.1, 0.1]);
  });
});

test.each([
  [{ apiKey: 'short' }, 'is no key of an account'],
  [{ baseUrl: 'http://api.easypost.com/v2' }, 'must begin with https://'],
  [{ services: {} }, 'names no service'],
])('an account that says %j is refused with words', (wrong, words) => {
  const parsed = CarrierAccount.safeParse({ ...accountAt('https://api.easypost.com/v2'), ...wrong });
  expect(parsed.error?.issues[0]?.message).toBe(words);
});
