import { describe, expect, test } from 'vitest';
import { createParcels } from '#renderer/features/parcels/state/parcels.ts';
import { createStationView } from '#renderer/station/features.ts';

const SSCC = '340123450000000017';
const life = { type: 'parcel', sscc: SSCC, orderId: 'Wish:1', parcel: 1 };

function looking(answers: Readonly<Record<string, unknown>>) {
  const store = createStationView();
  const asked: unknown[] = [];
  const call = async (name: string, payload: unknown) => {
    asked.push([name, payload]);
    return answers[name];
  };
  return { store, asked, parcels: createParcels({ store, bridge: { call: call as never } }) };
}
const ok = (value: unknown) => ({ ok: true, value });

describe('a parcel that is looked back at', () => {
  test('is shown once the store tells it', async () => {
    const { store, asked, parcels } = looking({ 'parcel/life': ok(life) });
    await parcels.show(SSCC);
    expect(store.getState()).toMatchObject({ dialog: 'parcel', parcelLife: { sscc: SSCC, life, trouble: null } });
    expect(asked).toEqual([['parcel/life', { sscc: SSCC }]]);
  });
  test.each([
    [{ ok: false }, 'unreachable'],
    [ok({ type: 'fault', fault: 'store-locked' }), 'store-locked'],
    [ok({ type: 'unknown-parcel' }), 'unknown-parcel'],
    [ok({ type: 'not-allowed' }), 'not-allowed'],
  ])('says why it is not: %j', async (answer, trouble) => {
    const { store, parcels } = looking({ 'parcel/life': answer });
    await parcels.show(SSCC);
    expect(store.getState().parcelLife).toMatchObject({ life: null, trouble });
  });
  test('is not overtaken by one that was asked for before', async () => {
    const later: ((answer: unknown) => void)[] = [];
    const store = createStationView();
    const parcels = createParcels({
      store,
      bridge: { call: (() => new Promise((done) => later.push(done))) as never },
    });
    const first = parcels.show(SSCC);
    const second = parcels.show('340123450000000024');
    later[1]?.(ok({ ...life, sscc: '340123450000000024' }));
    later[0]?.(ok(life));
    await Promise.all([first, second]);
    expect(store.getState().parcelLife).toMatchObject({
      sscc: '340123450000000024',
      life: { sscc: '340123450000000024' },
    });
  });
});
describe('its proof', () => {
  test('is given as a text, and that it was is shown', async () => {
    const { store, parcels } = looking({
      'parcel/life': ok(life),
      'parcel/proof': ok({ type: 'proof', sscc: SSCC, text: '{}' }),
    });
    await parcels.show(SSCC);
    expect(await parcels.proof(true)).toBe('{}');
    expect(store.getState().parcelLife?.proof).toBe('saved');
  });
  test.each([
    [{ ok: false }, 'unreachable'],
    [ok({ type: 'fault', fault: 'disk-full' }), 'disk-full'],
    [ok({ type: 'no-key' }), 'no-key'],
  ])('is not, and why: %j', async (answer, trouble) => {
    const { store, parcels } = looking({ 'parcel/life': ok(life), 'parcel/proof': answer });
    await parcels.show(SSCC);
    expect(await parcels.proof(false)).toBeNull();
    expect(store.getState().parcelLife?.proof).toBe(trouble);
  });
});
