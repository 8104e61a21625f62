import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { type AllowableStop, type HandoverEvent, MOST_PARCELS } from './events.ts';
import {
  evolveManifest,
  isAllowed,
  isOver,
  type LoadedParcel,
  loadedOn,
  type Manifest,
  type Signature,
} from './manifest.ts';
import { type ParcelFacts, type ParcelStop, stopOf } from './stops.ts';

/** A parcel on a manifest that must not leave, and why. */
export interface StoppedParcel {
  readonly sscc: string;
  readonly stop: ParcelStop;
}

/** What somebody who hands over wants. `factsOf`: what is known of a parcel now, by its label; null: nothing. */
export type HandoverCommand =
  | ({ readonly type: 'OpenManifest' } & Pick<
      Manifest,
      'manifestId' | 'code' | 'carrier' | 'account' | 'origin' | 'day'
    >)
  | {
      readonly type: 'LoadParcel';
      readonly scanId: string;
      readonly by: 'label' | 'number' | 'touch';
      readonly sscc: string;
      readonly facts: ParcelFacts | null;
    }
  /** A supervisor lets that pass of a parcel. */
  | {
      readonly type: 'AllowStop';
      readonly sscc: string;
      readonly stop: AllowableStop;
      readonly grantId: string;
    }
  | { readonly type: 'TakeOff'; readonly sscc: string }
  /** Every parcel of a pallet stays. */
  | { readonly type: 'TakeOffPallet'; readonly pallet: string }
  /** What was scanned last is taken off. */
  | { readonly type: 'UndoLoad' }
  | { readonly type: 'BeginPallet'; readonly pallet: string }
  | { readonly type: 'EndPallet' }
  /** `missing`: parcels of the carrier that stay; `agreed`: whoever hands over knows. */
  | {
      readonly type: 'AskClose';
      readonly missing: number;
      readonly agreed: boolean;
      readonly factsOf: (sscc: string) => ParcelFacts | null;
    }
  | { readonly type: 'TakeBackClosing' }
  | ({ readonly type: 'Sign' } & Signature)
  | { readonly type: 'ConfirmClose'; readonly factsOf: (sscc: string) => ParcelFacts | null }
  | { readonly type: 'LeaveManifest' }
  | { readonly type: 'ResumeManifest' };

/** Why something cannot be done with a manifest. */
export type HandoverRefusal =
  | { readonly type: 'NoManifest' }
  | { readonly type: 'ManifestIsOpen'; readonly code: string; readonly carrier: string }
  | { readonly type: 'ManifestIsClosed'; readonly code: string }
  /** It was asked to be closed: that is taken back or confirmed first. */
  | { readonly type: 'ManifestIsClosing'; readonly code: string }
  | { readonly type: 'NotAskedToClose' }
  | { readonly type: 'NothingLoaded' }
  | { readonly type: 'AlreadyLoaded'; readonly sscc: string }
  | { readonly type: 'NotLoaded'; readonly sscc: string }
  | { readonly type: 'ManifestFull'; readonly most: number }
  /** It goes by another carrier. */
  | { readonly type: 'OtherCarrier'; readonly carrier: string; readonly wanted: string }
  | { readonly type: 'ParcelStopped'; readonly sscc: string; readonly stop: ParcelStop }
  /** Parcels that stand on it must not leave any more: they are taken off first. */
  | { readonly type: 'ParcelsStopped'; readonly stopped: readonly StoppedParcel[] }
  | { readonly type: 'ParcelsMissing'; readonly missing: number };

type Decided = Result<readonly HandoverEvent[], HandoverRefusal>;

/**
 * The rules of a hand-over. Pure: what happens when `command` meets a manifest (null: there is none). Gives the facts to record, or the refusal; an
 * empty list means that the wish is already true. It is closed in two steps, and the gate is asked at both, and at each scan.
 */
export function decideHandOver(manifest: Manifest | null, command: HandoverCommand): Decided {
  if (command.type === 'OpenManifest') return open(manifest, command);
  if (!manifest) return fail({ type: 'NoManifest' });
  const { manifestId, code, phase } = manifest;
  if (isOver(manifest)) return fail({ type: 'ManifestIsClosed', code });
  const said = { v: 1, manifestId } as const;
  switch (command.type) {
    case 'ConfirmClose': {
      if (phase !== 'closing') return fail({ type: 'NotAskedToClose' });
      const stopped = stoppedOn(manifest, command.factsOf);
      if (stopped.length > 0) return fail({ type: 'ParcelsStopped', stopped });
      return ok([{ ...said, type: 'ManifestClosed', parcels: manifest.parcels.length }]);
    }
    case 'Sign': {
      if (phase !== 'closing') return fail({ type: 'NotAskedToClose' });
      const { name, strokes } = command;
      return ok([{ ...said, type: 'DriverSigned', name, strokes }]);
    }
    case 'TakeBackClosing':
      return ok(phase === 'closing' ? [{ ...said, type: 'ClosingTakenBack' }] : []);
    case 'ResumeManifest':
      return ok(phase === 'left' ? [{ ...said, type: 'ManifestResumed' }] : []);
    default:
      if (phase === 'left') return fail({ type: 'NoManifest' });
      return phase === 'closing' ? whileClosing(manifest, command) : decideOpen(manifest, command);
  }
}

/**
 * Several wishes, one after the other, all or none: the manifest after them and the facts to record, or the refusal of the first that is refused.
 */
export function decideAll(
  before: Manifest | null,
  commands: readonly HandoverCommand[],
): Result<{ readonly manifest: Manifest | null; readonly events: readonly HandoverEvent[] }, HandoverRefusal> {
  const events: HandoverEvent[] = [];
  let manifest = before;
  for (const command of commands) {
    const decided = decideHandOver(manifest, command);
    if (!decided.ok) return decided;
    events.push(...decided.value);
    for (const event of decided.value) manifest = evolveManifest(manifest, event);
  }
  return ok({ manifest, events });
}

type Loading = Exclude<
  HandoverCommand,
  { type: 'OpenManifest' | 'ConfirmClose' | 'Sign' | 'TakeBackClosing' | 'ResumeManifest' }
>;

function open(manifest: Manifest | null, command: Extract<HandoverCommand, { type: 'OpenManifest' }>): Decided {
  if (manifest && !isOver(manifest)) {
    const { code, carrier } = manifest;
    return fail({ type: 'ManifestIsOpen', code, carrier });
  }
  const { manifestId, code, carrier, account, origin, day } = command;
  return ok([{ type: 'ManifestOpened', v: 1, manifestId, code, carrier, account, origin, day }]);
}

/** What the driver was told stays so, save for what must not leave: taking that off takes the closing back. */
function whileClosing(manifest: Manifest, command: Loading): Decided {
  const { manifestId, code } = manifest;
  if (command.type !== 'TakeOff') return fail({ type: 'ManifestIsClosing', code });
  if (!loadedOn(manifest, command.sscc)) return fail({ type: 'NotLoaded', sscc: command.sscc });
  return ok([{ type: 'ClosingTakenBack', v: 1, manifestId }, takenOff(manifest, command.sscc)]);
}

function decideOpen(manifest: Manifest, command: Loading): Decided {
  const { manifestId, parcels, pallet } = manifest;
  const said = { v: 1, manifestId } as const;
  switch (command.type) {
    case 'LoadParcel':
      return load(manifest, command);
    case 'AllowStop': {
      const { sscc, stop, grantId } = command;
      return ok(isAllowed(manifest, sscc, stop) ? [] : [{ ...said, type: 'StopAllowed', sscc, stop, grantId }]);
    }
    case 'TakeOff': {
      if (!loadedOn(manifest, command.sscc)) return fail({ type: 'NotLoaded', sscc: command.sscc });
      return ok([takenOff(manifest, command.sscc)]);
    }
    case 'TakeOffPallet': {
      const on = parcels.filter((parcel) => parcel.pallet === command.pallet);
      if (on.length === 0) return fail({ type: 'NotLoaded', sscc: command.pallet });
      return ok(on.map(({ sscc }) => takenOff(manifest, sscc)));
    }
    case 'UndoLoad': {
      const last: LoadedParcel | undefined = parcels.at(-1);
      return last ? ok([takenOff(manifest, last.sscc)]) : fail({ type: 'NothingLoaded' });
    }
    case 'BeginPallet':
      return ok(pallet === command.pallet ? [] : [{ ...said, type: 'PalletBegun', pallet: command.pallet }]);
    case 'EndPallet':
      return ok(pallet === null ? [] : [{ ...said, type: 'PalletEnded' }]);
    case 'AskClose': {
      if (parcels.length === 0) return fail({ type: 'NothingLoaded' });
      const stopped = stoppedOn(manifest, command.factsOf);
      if (stopped.length > 0) return fail({ type: 'ParcelsStopped', stopped });
      const { missing, agreed } = command;
      if (missing > 0 && !agreed) return fail({ type: 'ParcelsMissing', missing });
      return ok([{ ...said, type: 'ManifestClosing', parcels: parcels.length, missing }]);
    }
    case 'LeaveManifest':
      return ok([{ ...said, type: parcels.length === 0 ? 'ManifestDropped' : 'ManifestLeft' }]);
  }
}

function load(manifest: Manifest, command: Extract<HandoverCommand, { type: 'LoadParcel' }>): Decided {
  const { manifestId, carrier, parcels, pallet } = manifest;
  const { sscc, facts, scanId, by } = command;
  if (loadedOn(manifest, sscc)) return fail({ type: 'AlreadyLoaded', sscc });
  if (!facts) return fail({ type: 'ParcelStopped', sscc, stop: { type: 'UnknownParcel' } });
  const stop = stopOf(facts, sscc, manifest);
  if (stop) return fail({ type: 'ParcelStopped', sscc, stop });
  const { orderId, parcel, tracking } = facts.parcel;
  if (facts.parcel.carrier !== carrier)
    return fail({ type: 'OtherCarrier', carrier: facts.parcel.carrier, wanted: carrier });
  if (parcels.length >= MOST_PARCELS) return fail({ type: 'ManifestFull', most: MOST_PARCELS });
  return ok([{ type: 'ParcelLoaded', v: 1, manifestId, scanId, by, sscc, orderId, parcel, tracking, pallet }]);
}

const takenOff = ({ manifestId }: Manifest, sscc: string): HandoverEvent => ({
  ...{ type: 'ParcelTakenOff', v: 1, manifestId, sscc },
});

/** The parcels on a manifest that must not leave. */
export const stoppedOn = (
  manifest: Pick<Manifest, 'manifestId' | 'parcels' | 'allowed'>,
  factsOf: (sscc: string) => ParcelFacts | null,
): readonly StoppedParcel[] =>
  manifest.parcels.flatMap(({ sscc }) => {
    const stop = stopOf(factsOf(sscc), sscc, manifest);
    return stop ? [{ sscc, stop }] : [];
  });
