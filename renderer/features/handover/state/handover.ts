import type { Activity } from '#renderer/core/activity/activity.ts';
import type { Cause } from '#renderer/core/say/cause.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import { type Command, type Meaning, manifestCode } from '#shared/barcode/index.ts';
import {
  type CarrierGroup,
  decideAll,
  decideHandOver,
  type HandoverCommand,
  type HandoverRefusal,
  isOver,
  loadedOn,
  type Manifest,
  nextCutOff,
  type ParcelFacts,
  type Signature,
  stopOf,
} from '#shared/handover/index.ts';
import type { NewId } from '#shared/prelude/index.ts';
import type { Act } from './act.ts';
import type { DoorParcels } from './door-parcels.ts';
import type { HandoverAsks } from './handover-view.ts';
import type { LetGo } from './let-go.ts';
import { createPallets } from './pallets.ts';
import type { HandoverSay } from './says.ts';
import { createStoppedParcels } from './stopped-parcels.ts';

declare module '#renderer/core/activity/activity-kind.ts' {
  interface Activities {
    readonly handover: true;
  }
}

/** What the screen of a hand-over does besides commands. */
export interface Handover extends Activity {
  readonly groups: () => readonly CarrierGroup[];
  /** Of one carrier; undefined: nothing of it waits. */
  readonly groupOf: (carrier: string) => CarrierGroup | undefined;
  /** When the carrier collects next today, as epoch milliseconds; null: no service of it says so, or it is over. */
  readonly collectionOf: (carrier: string) => number | null;
  /** Manifests that somebody left here, and goes on with. */
  readonly left: () => readonly Manifest[];
  /** Begins or goes on with what stands at a place of the list. */
  readonly choose: (place: number) => void;
  /** Takes a parcel off by touch. */
  readonly takeOff: (sscc: string) => void;
  /** Takes a pallet off with all that stands on it. */
  readonly takeOffPallet: (pallet: string) => void;
  /** Parcels stand by themselves again. */
  readonly endPallet: () => void;
  /** The driver signs on the screen. */
  readonly sign: (signature: Signature) => void;
  readonly print: () => void;
}

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    readonly handover: Omit<Handover, keyof Activity>;
  }
}

/** Prints what stands on a manifest, with the line for the driver. */
export type PrintManifest = (manifest: Manifest) => Promise<'printed' | 'keptAs' | 'notPrinted'>;

/**
 * Hands parcels over: a parcel or a carrier opens a manifest, then each parcel is scanned onto it, and it is closed in two steps. The gate is asked at
 * each scan and at both steps. Works without the store.
 */
export function createHandover(dependencies: {
  readonly store: StationStore;
  readonly memory: LogMemory;
  readonly reference: Pick<Reference, 'services'>;
  readonly parcels: DoorParcels;
  readonly teller: Pick<Teller, 'tell' | 'reject'>;
  readonly print: PrintManifest;
  readonly letGo: LetGo;
  readonly newId: NewId;
  readonly now: () => number;
}): Handover {
  const { store, memory, reference, parcels, teller, print, letGo, newId, now } = dependencies;
  const manifests = () => memory.states.of('handover');
  const current = (): Manifest | null => {
    const { activity } = memory.session;
    return activity?.kind === 'handover' ? (manifests().get(activity.id) ?? null) : null;
  };
  const left = (): readonly Manifest[] => [...manifests().values()].filter(({ phase }) => phase === 'left');
  const groupOf = (carrier: string) => parcels.groups().find((group) => group.carrier === carrier);
  const missingOf = (carrier: string): number => {
    const { ready = [], atBenches = [] } = groupOf(carrier) ?? {};
    return ready.length + atBenches.length;
  };

  function collectionOf(carrier: string): number | null {
    const here = new Date(now());
    const at = { weekday: (here.getDay() + 6) % 7, minute: here.getHours() * 60 + here.getMinutes() };
    const minute = nextCutOff(carrier, reference.services().values(), at);
    return minute === null ? null : new Date(now()).setHours(0, minute, 0, 0);
  }

  /** Does what the rules allow of several wishes, all or none, and says it; or says why not. */
  const act: Act = (commands, say, { of = current(), cause = null, sscc = '' } = {}) => {
    const decided = decideAll(of, commands);
    if (!decided.ok) {
      refuse(decided.failure, cause, sscc);
      return false;
    }
    const { manifest, events } = decided.value;
    if (!manifest) return false;
    store.setState({ handoverAsks: null });
    void teller.tell(say(manifest), events);
    return true;
  };

  function refuse(refusal: HandoverRefusal, cause: Cause | null, sscc = ''): void {
    const say: HandoverSay = { type: 'handover-refused', refusal, tail: tailOf(sscc) };
    const reason = refusal.type === 'ParcelStopped' ? refusal.stop.type : refusal.type;
    void (cause ? teller.reject(say, cause, null, reason) : teller.tell(say));
  }

  /** The last digits of a label, as they are read off it. */
  const tailOf = (sscc: string): string => parcels.numberOf(sscc).slice(-4);

  /** Goes on with what was left of a carrier today, else begins anew. `manifestId`: of what is begun. */
  function opening(
    carrier: string,
    manifestId = newId(),
  ): { readonly of: Manifest | null; readonly command: HandoverCommand } {
    const day = dayOf(now());
    const of = left().find((manifest) => manifest.carrier === carrier && manifest.day === day) ?? null;
    if (of) return { of, command: { type: 'ResumeManifest' } };
    const named = { manifestId, code: manifestCode(day, manifestId), carrier, account: '', origin: '', day };
    return { of: null, command: { type: 'OpenManifest', ...named } };
  }

  function openCarrier(carrier: string): void {
    const { of, command } = opening(carrier);
    act([command], (after) => opened(after), { of });
  }

  const opened = ({ carrier, parcels: on }: Manifest): HandoverSay =>
    on.length > 0
      ? { type: 'manifest-resumed', carrier, parcels: on.length }
      : { type: 'manifest-opened', carrier, expected: missingOf(carrier) };

  function goOn(of: Manifest): void {
    act([{ type: 'ResumeManifest' }], opened, { of });
  }

  /** A parcel that is scanned before anything is open opens its carrier's manifest. */
  async function load(sscc: string, by: 'label' | 'number', cause: Cause): Promise<void> {
    const open = current();
    const facts = (await parcels.factsOf([sscc]))(sscc);
    const gone = facts ? undefined : parcels.leftBy(sscc);
    if (gone !== undefined)
      return refuse({ type: 'ParcelStopped', sscc, stop: { type: 'HandedOver', code: gone } }, cause, sscc);
    if (open && loadedOn(open, sscc)) return loadedTwice(open, sscc, facts, cause);
    if (open && !facts && by === 'label' && open.phase === 'open') return pallets.scanned(open, sscc, cause);
    const stop = stopOf(facts, sscc, open);
    if (!facts || stop) return stopped.say(sscc, stop ?? { type: 'UnknownParcel' }, { open, facts, by, cause });
    const command: HandoverCommand = { type: 'LoadParcel', scanId: cause.id, by, sscc, facts };
    const begin = open ? null : opening(facts.parcel.carrier);
    const commands = begin ? [begin.command, command] : [command];
    act(commands, (after) => loaded(after, sscc), { of: begin ? begin.of : open, cause, sscc });
  }

  /** What is missing is asked before the parcel counts as one that is on it. */
  const loaded = ({ carrier, parcels: on }: Manifest, sscc: string): HandoverSay => ({
    ...{ type: 'parcel-loaded', tail: tailOf(sscc), parcels: on.length },
    expected: on.length + Math.max(0, missingOf(carrier) - 1),
  });

  /** Scanned once more: one that must not leave any more is taken off by it. */
  function loadedTwice(open: Manifest, sscc: string, facts: ParcelFacts | null, cause: Cause): void {
    if (stopOf(facts, sscc, open)) takeOff(sscc, cause);
    else refuse({ type: 'AlreadyLoaded', sscc }, cause, sscc);
  }

  const pallets = createPallets({ store, current, act, refuse });
  const stopped = createStoppedParcels({ store, current, parcels, opening, opened, loaded, act, refuse, letGo });

  function takeOff(sscc: string, cause: Cause | null = null): void {
    act(
      [{ type: 'TakeOff', sscc }],
      ({ parcels: on }) => ({ type: 'parcel-taken-off', tail: tailOf(sscc), parcels: on.length }),
      { cause, sscc },
    );
  }

  /** What is known now of every parcel on a manifest. */
  const factsOn = ({ parcels: on }: Manifest) => parcels.factsOf(on.map(({ sscc }) => sscc));

  async function askClose(agreed: boolean): Promise<void> {
    const open = current();
    if (!open) return refuse({ type: 'NoManifest' }, null);
    const missing = missingOf(open.carrier);
    const command: HandoverCommand = { type: 'AskClose', missing, agreed, factsOf: await factsOn(open) };
    const decided = decideHandOver(open, command);
    if (!decided.ok && decided.failure.type === 'ParcelsMissing') {
      const asks = { type: 'missing', missing } as const;
      return void teller.tell({ type: 'parcels-missing', missing }, [], { change: { handoverAsks: asks } });
    }
    const isAsked = act(
      [command],
      ({ carrier, parcels: on }) => ({ type: 'manifest-closing', carrier, parcels: on.length }),
      {
        of: open,
      },
    );
    if (isAsked) void print({ ...open, missing });
  }

  async function confirm(): Promise<void> {
    const open = current();
    if (!open) return;
    const { carrier, parcels: on } = open;
    act(
      [{ type: 'ConfirmClose', factsOf: await factsOn(open) }],
      () => ({ type: 'manifest-closed', carrier, parcels: on.length }),
      {
        of: open,
      },
    );
  }

  const takeBack = (): void => void act([{ type: 'TakeBackClosing' }], () => ({ type: 'closing-taken-back' }));

  function undo(): void {
    const last = current()?.parcels.at(-1);
    act([{ type: 'UndoLoad' }], ({ parcels: on }) => ({
      ...{ type: 'parcel-taken-off', tail: tailOf(last?.sscc ?? ''), parcels: on.length },
    }));
  }

  function choose(place: number): boolean {
    const waiting = left();
    const manifest = waiting[place - 1];
    const group = parcels.groups()[place - 1 - waiting.length];
    if (manifest) goOn(manifest);
    else if (group) openCarrier(group.carrier);
    return manifest !== undefined || group !== undefined;
  }

  function leaveAsked(asks: HandoverAsks): void {
    const say: HandoverSay =
      asks.type === 'missing'
        ? { type: 'closing-taken-back' }
        : { type: 'parcel-stays', tail: asks.type === 'pallet' ? asks.sscc.slice(-4) : tailOf(asks.sscc) };
    void teller.tell(say, [], { change: { handoverAsks: null } });
  }

  function run(command: Command): Promise<void> | boolean {
    const open = current();
    const { handoverAsks: asks, handoverList } = store.getState();
    if (command === 'cancel' && handoverList !== null) store.setState({ handoverList: null });
    else if (command === 'cancel' && asks) leaveAsked(asks);
    else if (command === 'ok' && asks?.type === 'stopped') return stopped.ask(asks);
    else if (command.startsWith('choose-') && !open) return choose(Number(command.slice('choose-'.length)));
    else if (!open) return false;
    else if (command === 'ok' && asks?.type === 'pallet') pallets.begin(asks.sscc);
    else if (command === 'ok' && asks) return askClose(true);
    else if (command === 'ok' && open.phase === 'closing') return confirm();
    else if ((command === 'undo' || command === 'cancel') && open.phase === 'closing') takeBack();
    else if (command === 'undo') undo();
    else if (command === 'finish') return askClose(false);
    else if (command === 'suspend')
      act([{ type: 'LeaveManifest' }], ({ parcels: on }) => ({ type: 'manifest-left', parcels: on.length }));
    else return false;
    return true;
  }

  function takeManifest(code: string, cause: Cause): void {
    const open = current();
    const manifest = [...manifests().values()].find((one) => one.code === code);
    if (open) refuse({ type: 'ManifestIsOpen', code: open.code, carrier: open.carrier }, cause);
    else if (!manifest) void teller.reject({ type: 'manifest-unknown', code }, cause);
    else if (isOver(manifest)) refuse({ type: 'ManifestIsClosed', code }, cause);
    else goOn(manifest);
  }

  return {
    kind: 'handover',
    groups: parcels.groups,
    groupOf,
    collectionOf,
    left,
    choose: (place) => void choose(place),
    takeOff: (sscc) => takeOff(sscc),
    takeOffPallet(pallet) {
      act([{ type: 'TakeOffPallet', pallet }], ({ parcels: on }) => ({
        ...{ type: 'parcel-taken-off', tail: pallet.slice(-4), parcels: on.length },
      }));
    },
    endPallet: pallets.end,
    sign(signature) {
      store.setState({ signing: false });
      act([{ type: 'Sign', ...signature }], ({ parcels: on }) => ({ type: 'driver-signed', parcels: on.length }));
    },
    print() {
      const open = current();
      if (open) void print(open).then((printing) => teller.tell({ type: 'manifest-printed', printing }));
    },
    mayEnter: () => store.getState().operator !== null,
    busyWith: () => current()?.code ?? null,
    opens: ({ type }) => type === 'manifest',
    async take(meaning: Meaning, cause) {
      const open = current();
      store.setState({ handoverAsks: null, handoverList: null });
      if (meaning.type === 'parcel')
        await load(meaning.sscc, cause.raw.includes(meaning.sscc) ? 'label' : 'number', cause);
      else if (meaning.type === 'manifest') takeManifest(meaning.code, cause);
      else if (open && open.parcels.length === 0) {
        // Nothing stands on it yet, so that something else may be begun in its place.
        act([{ type: 'LeaveManifest' }], () => ({ type: 'manifest-left', parcels: 0 }));
        return false;
      } else if (open) void teller.reject({ type: 'finish-manifest', wanted: cause.raw }, cause);
      else return false;
      return true;
    },
    command(command) {
      const done = run(command);
      return done === true ? undefined : done;
    },
    complete: (typed) => completed(typed, current(), parcels),
    async resume() {
      store.setState({ manifest: current() });
    },
    capture() {
      const manifest = current();
      return () => ({ manifest });
    },
  };
}

/** Of labels that wait, the last four digits are enough where one alone ends so. */
function completed(typed: string, open: Manifest | null, parcels: DoorParcels): string | undefined {
  if (!/^\d{4}$/.test(typed)) return undefined;
  const groups = parcels.groups().filter(({ carrier }) => !open || open.carrier === carrier);
  const labels = groups.flatMap(({ ready }) =>
    ready.flatMap(({ sscc, tracking }) => (sscc && (tracking ?? sscc).endsWith(typed) ? [sscc] : [])),
  );
  return labels.length === 1 ? `00${labels[0]}` : undefined;
}

/** The day of a moment at this door, as an ISO date. */
function dayOf(at: number): string {
  const day = new Date(at);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
