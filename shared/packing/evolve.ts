import type { PackingEvent } from './events.ts';
import { unweighed, withoutOldWeights } from './evolve-weight.ts';
import { withoutRuled } from './service.ts';
import { type PackingState, type Parcel, type Phase, packedByNeed, unitsToPack } from './state.ts';

const emptyParcel = (number: number, voidedLabels = 0): Parcel => ({
  number,
  scans: [],
  closed: false,
  label: null,
  voidedLabels,
});

/**
 * The state after one more fact. Total: a fact that does not fit (a repeat, a stranger's) leaves the state as it is,
 * because facts from a rolled-back or cloned station must never crash a fold.
 */
export function evolve(state: PackingState | null, event: PackingEvent): PackingState | null {
  if (event.type === 'OrderOpened') return state ?? opened(event);
  if (state === null || state.orderId !== event.orderId) return state;
  const { before, ...now } = state;
  const next = withoutOldWeights(changed(now, event, before), event.type === 'ActTakenBack' && before ? before : now);
  return MAY_BE_MISTAKEN.has(event.type) && next !== now && (now.phase === 'packing' || now.phase === 'packed')
    ? { ...next, before: now }
    : next;
}

/** Acts of which the state before is kept, so that Undo takes them back. */
const MAY_BE_MISTAKEN: ReadonlySet<PackingEvent['type']> = new Set<PackingEvent['type']>([
  'PackingRestarted',
  'ParcelReopened',
  'UnitsShort',
]);

function changed(
  state: PackingState,
  event: Exclude<PackingEvent, { type: 'OrderOpened' }>,
  before: PackingState | undefined,
): PackingState {
  switch (event.type) {
    case 'UnitScanned':
      return changeParcel(state, event.parcel, (parcel) =>
        parcel.scans.some((scan) => scan.scanId === event.scanId)
          ? parcel
          : {
              ...parcel,
              scans: [
                ...parcel.scans,
                {
                  scanId: event.scanId,
                  sku: event.sku,
                  units: event.units,
                  fills: event.fills,
                  lot: event.lot,
                  expiry: event.expiry,
                  serial: event.serial,
                  ...(event.kitScan === undefined ? {} : { kitScan: event.kitScan }),
                  ...(event.insteadOf === undefined ? {} : { insteadOf: event.insteadOf }),
                  ...(event.grams === undefined ? {} : { grams: event.grams }),
                  ...(event.marks === undefined ? {} : { marks: event.marks }),
                },
              ],
            },
      );
    case 'ScanUndone':
      return withoutOldConfirmations({
        ...state,
        parcels: state.parcels.map((parcel) => ({
          ...parcel,
          scans: parcel.scans.filter((scan) => scan.scanId !== event.scanId),
        })),
      });
    case 'UnitsShort':
      return short(state, event);
    case 'ShortTurnedUp':
      return turnedUp(state, event);
    case 'PackingRestarted': {
      const { short: _, confirmed: __, ...anew } = withoutParcels(state, () => true);
      return {
        ...anew,
        orderRev: event.rev,
        phase: 'packing',
        needs: event.needs,
        parcels: [emptyParcel(1, usedLabelsOf(anew, 1))],
        hold: null,
      };
    }
    case 'OrderSuspended':
      return {
        ...{ ...state, phase: 'suspended' },
        ...(event.run && { run: event.run }),
        ...(event.slot !== undefined && { slot: event.slot }),
      };
    case 'OrderResumed': {
      const { run: _, slot: __, ...resumed } = state;
      return { ...resumed, phase: workingPhase(state) };
    }
    case 'OrderHeld':
      return {
        ...state,
        phase: 'held',
        hold: {
          reason: event.reason,
          detail: event.detail,
          ...(event.releases === undefined ? {} : { releases: event.releases }),
        },
      };
    case 'HoldReleased':
      return {
        ...state,
        phase: 'suspended',
        hold: null,
        ...(state.hold && { released: { reason: state.hold.reason, detail: state.hold.detail } }),
      };
    case 'ParcelClosed':
      return packedWhenAllClosed(
        changeParcel(state, event.parcel, (parcel) => ({
          ...parcel,
          closed: true,
        })),
      );
    case 'ParcelBegun':
      return state.parcels.some(({ number }) => number === event.parcel)
        ? state
        : {
            ...state,
            phase: state.phase === 'packed' ? 'packing' : state.phase,
            parcels: [...state.parcels, emptyParcel(event.parcel, usedLabelsOf(state, event.parcel))].toSorted(
              (a, b) => a.number - b.number,
            ),
          };
    case 'ParcelDropped':
      return packedWhenAllClosed(
        withoutParcels(
          state,
          ({ number, scans }) => number === event.parcel && scans.length === 0 && state.parcels.length > 1,
        ),
      );
    case 'UnitsMoved':
      return moved(state, event);
    case 'ParcelReopened':
      return {
        ...changeParcel(state, event.parcel, (parcel) => ({
          ...withoutRuled(parcel),
          closed: false,
          label: null,
          voidedLabels: labelsUsed(parcel),
          mustReweigh: undefined,
        })),
        phase: 'packing',
      };
    case 'ActTakenBack':
      return before ?? state;
    case 'LabelPrinted':
      return changeParcel(rested(state, event), event.parcel, (parcel) => ({
        ...parcel,
        label: {
          version: event.version,
          state: 'printed',
          sscc: event.sscc,
          reason: null,
          ...(event.destination === undefined ? {} : { destination: event.destination }),
          ...(event.postage === undefined ? {} : { postage: event.postage }),
        },
      }));
    case 'LabelFailed':
      return changeParcel(state, event.parcel, (parcel) => ({
        ...parcel,
        label: {
          version: event.version,
          state: 'failed',
          sscc: null,
          reason: event.reason,
        },
      }));
    case 'LabelVerified':
      return changeParcel(state, event.parcel, (parcel) => ({
        ...parcel,
        label: parcel.label && { ...parcel.label, state: 'verified' },
      }));
    case 'CartonChosen':
      return changeParcel(state, event.parcel, (parcel) => {
        // Chosen once more, nothing is suggested: what was passed by stays what it was.
        const suggested = event.suggested ?? parcel.carton?.suggested;
        const carton = { code: event.carton, tareGrams: event.tareGrams };
        return { ...unweighed(parcel), carton: suggested === undefined ? carton : { ...carton, suggested } };
      });
    case 'ServiceChosen': {
      const { type: _, v: __, orderId: ___, parcel: number, ...service } = event;
      return changeParcel(state, number, (parcel) => ({ ...parcel, service }));
    }
    case 'ParcelWeighed':
      return changeParcel(state, event.parcel, (parcel) => ({
        ...parcel,
        weight: { weighed: { grams: event.grams, verdict: event.verdict }, isAllowed: false },
      }));
    case 'RuleShadowed':
      return state;
    case 'WeightAllowed':
      return changeParcel(state, event.parcel, (parcel) => ({
        ...parcel,
        weight: { weighed: parcel.weight?.weighed ?? null, isAllowed: true },
      }));
    case 'NoteConfirmed':
      return state.confirmed?.some(({ key }) => key === event.key)
        ? state
        : { ...state, confirmed: [...(state.confirmed ?? []), { key: event.key, skus: event.skus }] };
    case 'OrderFinished':
      return { ...state, phase: 'finished' };
  }
}

/** The state of one order after all its events, or null when it was never opened. Events of other orders are passed over. */
export function fold(events: Iterable<PackingEvent>, from: PackingState | null = null): PackingState | null {
  let state = from;
  for (const event of events) state = evolve(state, event);
  return state;
}

/** The version that the next label of a parcel gets: voided labels are never used again. */
export const nextLabelVersion = (parcel: Parcel): number =>
  parcel.label?.state === 'failed' ? parcel.label.version : labelsUsed(parcel) + 1;

/** An order that was done and gets a further label rests until that one is scanned back like any other. */
const rested = (state: PackingState, event: Extract<PackingEvent, { type: 'LabelPrinted' }>): PackingState =>
  state.phase === 'finished' &&
  state.parcels.some((parcel) => parcel.number === event.parcel && event.version > labelsUsed(parcel))
    ? { ...state, phase: 'suspended' }
    : state;

const labelsUsed = (parcel: Parcel): number => Math.max(parcel.voidedLabels, parcel.label?.version ?? 0);

const opened = (event: Extract<PackingEvent, { type: 'OrderOpened' }>): PackingState => ({
  orderId: event.orderId,
  orderRev: event.rev,
  phase: 'packing',
  needs: event.needs,
  parcels: [emptyParcel(1)],
  hold: null,
});

/** The units of a scan in another parcel. What does not fit, because a station forgot, changes nothing. */
function moved(
  state: PackingState,
  { scanId, from, to, reweigh }: Extract<PackingEvent, { type: 'UnitsMoved' }>,
): PackingState {
  const scan = state.parcels.find(({ number }) => number === from)?.scans.find((one) => one.scanId === scanId);
  if (!scan || from === to || !state.parcels.some(({ number }) => number === to)) return state;
  const left = changeParcel(state, from, (parcel) => ({
    ...parcel,
    scans: parcel.scans.filter((one) => one !== scan),
    label: null,
    voidedLabels: labelsUsed(parcel),
    ...(reweigh && parcel.closed ? { mustReweigh: reweigh } : {}),
  }));
  return changeParcel(left, to, (parcel) => ({ ...parcel, scans: [...parcel.scans, scan] }));
}

/** The order goes without units of a need; never without more than are in no parcel. */
function short(state: PackingState, event: Extract<PackingEvent, { type: 'UnitsShort' }>): PackingState {
  const need = state.needs.find(({ key }) => key === event.need);
  const left = need ? unitsToPack(state, need) - (packedByNeed(state).get(need.key) ?? 0) : 0;
  const units = Math.min(event.units, left);
  if (!need || units < 1) return state;
  const { why, fate } = event;
  return { ...state, short: [...(state.short ?? []), { need: need.key, sku: need.sku, units, why, fate }] };
}

/** Units that turned up are short no more; those that were said last first. */
function turnedUp(state: PackingState, { sku, units }: Extract<PackingEvent, { type: 'ShortTurnedUp' }>): PackingState {
  let found = units;
  const short = (state.short ?? []).toReversed().flatMap((shortage) => {
    const less = shortage.sku === sku ? Math.min(found, shortage.units) : 0;
    found -= less;
    return less === shortage.units ? [] : [{ ...shortage, units: shortage.units - less }];
  });
  const { short: before, ...rest } = state;
  return before === undefined ? state : { ...rest, ...(short.length > 0 ? { short: short.toReversed() } : {}) };
}

/** What was confirmed of an item whose last unit is out is asked again at its next one. */
function withoutOldConfirmations(state: PackingState): PackingState {
  const { confirmed, ...rest } = state;
  const packed = new Set(state.parcels.flatMap(({ scans }) => scans.map(({ sku }) => sku)));
  const left = confirmed?.filter(({ skus }) => skus.length === 0 || skus.some((sku) => packed.has(sku))) ?? [];
  return left.length === (confirmed ?? []).length ? state : left.length > 0 ? { ...rest, confirmed: left } : rest;
}

/** Without some of its parcels, whose labels are remembered by number. */
function withoutParcels(state: PackingState, isGone: (parcel: Parcel) => boolean): PackingState {
  const gone = state.parcels.filter(isGone);
  const used = { ...state.usedLabels };
  for (const parcel of gone) if (labelsUsed(parcel) > 0) used[parcel.number] = labelsUsed(parcel);
  const parcels = state.parcels.filter((parcel) => !gone.includes(parcel));
  return { ...state, parcels, ...(Object.keys(used).length > 0 ? { usedLabels: used } : {}) };
}

const usedLabelsOf = ({ usedLabels }: PackingState, number: number): number => usedLabels?.[number] ?? 0;

const changeParcel = (state: PackingState, number: number, change: (parcel: Parcel) => Parcel): PackingState => ({
  ...state,
  parcels: state.parcels.map((parcel) => (parcel.number === number ? change(parcel) : parcel)),
});

const workingPhase = (state: PackingState): Phase =>
  state.parcels.every((parcel) => parcel.closed) ? 'packed' : 'packing';

const packedWhenAllClosed = (state: PackingState): PackingState => ({
  ...state,
  phase: workingPhase(state),
});
