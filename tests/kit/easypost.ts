// EasyPost as far as this product uses it, in memory: what its shipments, purchases, labels and refunds look like is taken from recorded answers.
// Its faults are those that a purchase meets: lost answers, errors after the act, purchases that take their time, labels that are none.
import { readFileSync } from 'node:fs';
import type { HttpAnswer, HttpAsk } from '#electron/carriers/http-call.ts';

/**
 * What goes wrong with the next call of a kind. `lost`: done, and its answer never comes · `dropped`: not done, no answer · `error-done` and
 * `error`: 500 after and instead of the act · `half`: done, half an answer · `in-progress`: takes its time, done when it is read next · `busy`: 429 ·
 * `html`: a proxy's page · `refused`: a 422 of the carrier's · `down`: it cannot be reached.
 */
export type EasyPostFault =
  | 'lost'
  | 'dropped'
  | 'error-done'
  | 'error'
  | 'half'
  | 'in-progress'
  | 'busy'
  | 'html'
  | 'refused'
  | 'down';

export interface EasyPostMemory {
  /** Answers one call, as the network would: rejects where no answer comes. */
  readonly call: (ask: HttpAsk) => Promise<HttpAnswer>;
  /** The fault of each call from now on; undefined: none. Asked once a call, with its kind. */
  readonly setFault: (fault: (kind: EasyPostKind) => EasyPostFault | undefined) => void;
  /** What a label's file is; null: as it should be. */
  readonly setLabel: (label: { readonly type: string; readonly body: Uint8Array } | null) => void;
  /** Every shipment that has or had postage, with its reference, in the order of purchase. */
  readonly bought: () => readonly { readonly id: string; readonly reference: string; readonly isRefunded: boolean }[];
  readonly made: () => number;
  /** From now on a shipment to another country without customs info gets no rate. */
  readonly demandCustoms: (isDemanded: boolean) => void;
  /** The shipments as they stand, the newest last. */
  readonly shipments: () => readonly Readonly<Record<string, unknown>>[];
}
export type EasyPostKind = 'make' | 'buy' | 'read' | 'label' | 'refund' | 'file' | 'other';

interface Recorded {
  readonly case: string;
  readonly method: string;
  readonly path: string;
  readonly response: Readonly<Record<string, unknown>>;
}
type Shipment = Record<string, unknown> & {
  id: string;
  reference: string | null;
  rates: { id: string; carrier: string; service: string; carrier_account_id: string }[];
  postage_label: Record<string, unknown> | null;
  refund_status: string | null;
  tracking_code: string | null;
};

const RECORDED = JSON.parse(
  readFileSync(new URL('../fixtures/easypost/recorded.json', import.meta.url), 'utf8'),
) as Recorded[];
const recorded = (name: string): Readonly<Record<string, unknown>> => {
  const found = RECORDED.find((one) => one.case.includes(name) && one.path.startsWith('/v2/shipments'));
  if (!found) throw new Error(`No recorded answer of ${name}.`);
  return found.response;
};
const BOUGHT = recorded('buys-a-shipment');

/** A USPS IMpb of 22 digits: the last one makes 3 × the digits at odd places from the right, and the others, a multiple of ten. */
function trackingNumber(n: number): string {
  const body = `940010011036${String(n).padStart(9, '0')}`;
  const sum = [...body].reverse().reduce((all, digit, at) => all + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

const HTML = '<!doctype html><html><body><h1>502 Bad Gateway</h1></body></html>';
const LABEL = (tracking: string) =>
  `^XA^PW812^LL1218^FO40,40^A0N,40,40^FDUSPS GROUND ADVANTAGE^FS^FO40,900^BY3^BCN,160,Y,N,N^FD${tracking}^FS^XZ`;

const NO_CUSTOMS = {
  ...{ carrier: 'USPS', carrier_account_id: null, type: 'rate_error' },
  message: "shipment.customs_info: can't be blank for a shipment that leaves its country",
};
const countryOf = (address: unknown): string =>
  String((address as { country?: unknown } | undefined)?.country ?? 'US') || 'US';

/** Customs as they come back: with ids, and each value as a text. Without a signer, an item or its facts there are none. */
function customsBack(asked: unknown, newId: (prefix: string) => string): Record<string, unknown> | null {
  const info = asked as { customs_signer?: unknown; customs_items?: readonly Record<string, unknown>[] } | undefined;
  const wanted = ['description', 'quantity', 'value', 'weight', 'hs_tariff_number', 'origin_country'];
  const items = info?.customs_items ?? [];
  const isWhole = items.every((item) => wanted.every((field) => item[field] !== undefined && item[field] !== ''));
  if (!info?.customs_signer || items.length === 0 || !isWhole) return null;
  return {
    ...{ ...info, id: newId('cstinfo'), object: 'CustomsInfo', declaration: null },
    customs_items: items.map((item) => ({ ...item, id: newId('cstitem'), value: Number(item.value).toFixed(2) })),
  };
}

/** `host`: where it answers, such as `http://127.0.0.1:4000`. */
export function createEasyPost(host: () => string, now: () => number = Date.now): EasyPostMemory {
  const shipments = new Map<string, Shipment>();
  const purchases: string[] = [];
  let faultOf: (kind: EasyPostKind) => EasyPostFault | undefined = () => undefined;
  let label: { readonly type: string; readonly body: Uint8Array } | null = null;
  let ids = 0;
  let isDemanded = false;
  const later = new Map<string, string>();

  const newId = (prefix: string): string => `${prefix}_${(++ids).toString(16).padStart(32, '0')}`;
  const stamp = () => new Date(now()).toISOString().replace(/\.\d+Z$/, 'Z');

  function make(asked: Record<string, unknown>): Shipment {
    const id = newId('shp');
    const isAbroad = countryOf(asked.to_address) !== countryOf(asked.from_address);
    const customs = customsBack(asked.customs_info, newId);
    const offered = isDemanded && isAbroad && customs === null ? [] : (BOUGHT.rates as Shipment['rates']);
    const rates = offered.map((rate) => ({ ...rate, id: newId('rate'), shipment_id: id }));
    const shipment = {
      ...structuredClone(BOUGHT),
      ...{ id, rates, created_at: stamp(), updated_at: stamp(), status: 'unknown' },
      ...{ tracking_code: null, postage_label: null, selected_rate: null, tracker: null, insurance: null },
      ...{ refund_status: null, customs_info: customs, reference: asked.reference ?? null },
      ...{ to_address: addressOf(asked.to_address), from_address: addressOf(asked.from_address) },
      parcel: { ...(BOUGHT.parcel as object), ...(asked.parcel as object) },
      options: { currency: 'USD', payment: { type: 'SENDER' }, date_advance: 0, ...(asked.options as object) },
      ...(isDemanded && isAbroad && customs === null ? { messages: [NO_CUSTOMS] } : {}),
      ...{ tax_identifiers: asked.tax_identifiers ?? [] },
    } as unknown as Shipment;
    shipments.set(id, shipment);
    return shipment;
  }
  const addressOf = (asked: unknown) => ({
    ...(BOUGHT.from_address as object),
    ...(asked as object),
    id: newId('adr'),
  });

  /** What buying does: the address comes back in capitals with its ZIP+4, as USPS has it. */
  function purchase(shipment: Shipment, rateId: string): void {
    const rate = shipment.rates.find(({ id }) => id === rateId);
    const to = shipment.to_address as Record<string, unknown>;
    const isZpl = (shipment.options as { label_format?: string }).label_format === 'ZPL';
    const url = `${host()}/files/postage_label/${shipment.id}.${isZpl ? 'zpl' : 'png'}`;
    purchases.push(shipment.id);
    Object.assign(shipment, {
      tracking_code: trackingNumber(purchases.length),
      selected_rate: rate,
      insurance: '50.00',
      updated_at: stamp(),
      tracker: { ...(BOUGHT.tracker as object), id: newId('trk'), shipment_id: shipment.id, status: 'unknown' },
      to_address: Object.fromEntries(
        Object.entries(to).map(([key, value]) => [
          key,
          typeof value === 'string' && key !== 'id' ? value.toUpperCase() : value,
        ]),
      ),
      postage_label: {
        ...(BOUGHT.postage_label as object),
        id: newId('pl'),
        label_url: url,
        label_zpl_url: isZpl ? url : null,
        label_file_type: isZpl ? 'application/zpl' : 'image/png',
      },
    });
  }

  function act(kind: EasyPostKind, ask: HttpAsk, path: string): { status: number; body: unknown } {
    const body = parse(ask.body);
    const shipment = shipments.get(/^\/v2\/shipments\/([^/?]+)/.exec(path)?.[1] ?? '');
    if (kind === 'make') {
      const asked = (body as { shipment?: Record<string, unknown> } | null)?.shipment;
      if (!asked?.to_address || !asked.from_address || !asked.parcel)
        return error(422, 'PARAMETER.REQUIRED', 'Missing required parameter.', [
          { field: 'shipment', message: 'cannot be blank' },
        ]);
      const made = make(asked);
      const wanted = made.rates.find(({ carrier, service }) => carrier === asked.carrier && service === asked.service);
      if (wanted) purchase(made, wanted.id);
      return { status: 201, body: made };
    }
    if (path === '/v2/scan_forms') {
      const asked = (body as { scan_form?: { shipments?: { id: string }[] } }).scan_form?.shipments ?? [];
      const found = asked.map(({ id }) => shipments.get(id));
      if (found.some((one) => !one?.tracking_code || one.refund_status !== null))
        return error(422, 'SCAN_FORM.CREATE.FAILURE', 'Unable to create scan form', []);
      const form = RECORDED.find((one) => one.case.includes('creates-a-scanform_355573720'))?.response;
      const codes = found.map((one) => one?.tracking_code);
      return { status: 200, body: { ...form, id: newId('sf'), tracking_codes: codes } };
    }
    if (!shipment) return error(404, 'NOT_FOUND', 'The requested resource could not be found.', []);
    if (kind === 'buy') return buy(shipment, (body as { rate?: { id?: string } } | null)?.rate?.id ?? '');
    if (kind === 'refund') {
      if (!shipment.tracking_code)
        return error(422, 'SHIPMENT.REFUND.UNAVAILABLE', 'Refund request unavailable for this shipment.', []);
      shipment.refund_status = 'submitted';
    }
    if (kind === 'label' && !shipment.postage_label)
      return error(422, 'SHIPMENT.POSTAGE_LABEL.REQUIRED', 'A postage label is required.', []);
    if (kind === 'label' && shipment.postage_label && path.includes('file_format=ZPL'))
      shipment.postage_label.label_zpl_url = `${host()}/files/postage_label/${shipment.id}.zpl`;
    return { status: 200, body: path.endsWith('/rerate') ? { rates: shipment.rates } : shipment };
  }

  function buy(shipment: Shipment, rateId: string): { status: number; body: unknown } {
    if (shipment.postage_label)
      return error(422, 'SHIPMENT.POSTAGE.EXISTS', 'Postage already exists for this shipment.', []);
    if (!shipment.rates.some(({ id }) => id === rateId))
      return error(422, 'SHIPMENT.POSTAGE.FAILURE', 'Unable to buy postage: the rate is not of this shipment.', []);
    purchase(shipment, rateId);
    return { status: 200, body: shipment };
  }

  const fileOf = (path: string): { status: number; body: Uint8Array } => {
    const id = /\/postage_label\/([^.]+)\./.exec(path)?.[1] ?? '';
    const shipment = shipments.get(id);
    if (!shipment?.tracking_code) return { status: 404, body: Buffer.from('') };
    if (label) return { status: 200, body: label.body };
    const png = Buffer.from('89504e470d0a1a0a', 'hex');
    return { status: 200, body: path.endsWith('.zpl') ? Buffer.from(LABEL(shipment.tracking_code), 'latin1') : png };
  };

  return {
    setFault: (fault) => {
      faultOf = fault;
    },
    setLabel: (next) => {
      label = next;
    },
    made: () => shipments.size,
    demandCustoms: (next) => {
      isDemanded = next;
    },
    shipments: () => [...shipments.values()],
    bought: () =>
      purchases.map((id) => {
        const shipment = shipments.get(id);
        return { id, reference: shipment?.reference ?? '', isRefunded: shipment?.refund_status !== null };
      }),
    call: async (ask) => {
      const { pathname, search } = new URL(ask.url);
      const path = `${pathname}${search}`;
      const kind = kindOf(ask.method, pathname);
      const fault = faultOf(kind);
      if (fault === 'down') throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
      if (fault === 'dropped') throw Object.assign(new Error('socket hang up'), { code: 'UND_ERR_SOCKET' });
      const late = later.get(pathname.split('/')[3] ?? '');
      if (late !== undefined && kind !== 'file') finishLate(pathname.split('/')[3] ?? '', late);
      if (fault === 'busy') return answerOf(error(429, 'RATE_LIMITED', 'You have been rate limited.', []), ask);
      if (fault === 'html') return { status: 502, body: Buffer.from(HTML), isCut: false };
      if (fault === 'error') return answerOf(error(500, 'INTERNAL', 'Something went wrong.', []), ask);
      if (fault === 'refused')
        return answerOf(error(422, 'SHIPMENT.POSTAGE.FAILURE', 'The carrier refuses it.', ['Account suspended']), ask);
      if (kind === 'file') {
        const { status, body } = fileOf(pathname);
        return { status, body: body.subarray(0, ask.limitBytes), isCut: body.length > ask.limitBytes };
      }
      if (fault === 'in-progress' && kind === 'buy') {
        const id = pathname.split('/')[3] ?? '';
        if (!shipments.get(id)?.postage_label) later.set(id, (parse(ask.body) as { rate: { id: string } }).rate.id);
        return answerOf(error(422, 'SHIPMENT.PURCHASE.IN_PROGRESS', 'A purchase is under way.', []), ask);
      }
      if (ask.headers.authorization === undefined)
        return answerOf(error(401, 'APIKEY.INACTIVE', 'This api key is no longer active.', []), ask);
      const done = answerOf(act(kind, ask, path), ask);
      if (fault === 'lost') throw Object.assign(new Error('the answer is lost'), { name: 'TimeoutError' });
      if (fault === 'error-done') return answerOf(error(500, 'INTERNAL', 'Something went wrong.', []), ask);
      return fault === 'half' ? { ...done, body: done.body.subarray(0, done.body.length / 2) } : done;
    },
  };

  function finishLate(id: string, rateId: string): void {
    later.delete(id);
    const shipment = shipments.get(id);
    if (shipment && !shipment.postage_label) purchase(shipment, rateId);
  }
}

function kindOf(method: string, path: string): EasyPostKind {
  if (path.startsWith('/files/')) return 'file';
  if (method === 'POST' && path === '/v2/shipments') return 'make';
  const last = path.split('/').at(4);
  if (last === 'buy' || last === 'label' || last === 'refund') return last;
  return last === undefined && path.startsWith('/v2/shipments/') ? 'read' : 'other';
}

const error = (status: number, code: string, message: string, errors: readonly unknown[]) => ({
  status,
  body: { error: { code, message, errors } },
});

function answerOf({ status, body }: { status: number; body: unknown }, { limitBytes }: HttpAsk): HttpAnswer {
  const bytes = Buffer.from(JSON.stringify(body));
  return { status, body: bytes.subarray(0, limitBytes), isCut: bytes.length > limitBytes };
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
