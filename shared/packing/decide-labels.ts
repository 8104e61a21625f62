import { fail, ok } from '#shared/prelude/index.ts';
import type { PackingCommand } from './commands.ts';
import type { Decision } from './decision.ts';
import type { PackingEvent } from './events.ts';
import { nextLabelVersion } from './evolve.ts';
import { changed, gate, sentElsewhere } from './gates.ts';
import { numberOn, type PackingState } from './state.ts';

/** What a printer made of a label. */
export function recordLabel(state: PackingState, command: Extract<PackingCommand, { type: 'RecordLabel' }>): Decision {
  const { outcome, version } = command;
  const parcel = state.parcels.find((candidate) => candidate.number === command.parcel);
  if (!parcel?.closed) return fail({ type: 'ParcelNotClosed' });
  if (parcel.label?.version === version && parcel.label.state !== 'failed') return ok([]);
  // A further label that did not come out takes nothing from the one that was scanned on the parcel.
  if (state.phase === 'finished' && outcome.type === 'failed') return ok([]);
  const expected = nextLabelVersion(parcel);
  if (version !== expected) return fail({ type: 'LabelOutdated', version, expected });
  const about = {
    v: 1,
    orderId: state.orderId,
    parcel: parcel.number,
    version,
  } as const;
  return outcome.type === 'printed'
    ? ok([
        {
          type: 'LabelPrinted',
          ...about,
          sscc: outcome.sscc,
          jobId: outcome.jobId,
          ...(outcome.reason ? { reason: outcome.reason } : {}),
          ...(outcome.destination === undefined ? {} : { destination: outcome.destination }),
          ...(outcome.postage === undefined ? {} : { postage: outcome.postage }),
        },
      ])
    : ok([{ type: 'LabelFailed', ...about, reason: outcome.reason }]);
}

/** The fresh label is scanned on its parcel. */
export function scanLabel(state: PackingState, command: Extract<PackingCommand, { type: 'ScanLabel' }>): Decision {
  const labelled = state.parcels.filter((parcel) => parcel.label?.sscc);
  const parcel = labelled.find((candidate) => candidate.label?.sscc === command.sscc);
  const printed = labelled.find((candidate) => candidate.label?.state === 'printed')?.label;
  const expected = printed && numberOn(printed);
  if (!parcel) {
    return expected ? fail({ type: 'WrongLabel', scanned: command.sscc, expected }) : fail({ type: 'NoLabelYet' });
  }
  if (parcel.label?.state === 'verified') return ok([]);
  // The last look before the parcel leaves the bench: what was heard of the order since its label came out counts.
  const stopped = gate(state, command.order) ?? changed(state, command.order);
  if (stopped) return fail(stopped);
  if (sentElsewhere(state, command.order) === parcel) return fail({ type: 'AddressChanged', parcel: parcel.number });
  const { orderId } = state;
  const verified: PackingEvent = {
    type: 'LabelVerified',
    v: 1,
    orderId,
    parcel: parcel.number,
    scanId: command.scanId,
    sscc: command.sscc,
  };
  const others = state.parcels.filter((candidate) => candidate.number !== parcel.number);
  return others.every((candidate) => candidate.label?.state === 'verified')
    ? ok([verified, { type: 'OrderFinished', v: 1, orderId }])
    : ok([verified]);
}
