import type { Activity } from '#renderer/core/activity/activity.ts';
import { openOrderOf } from '#renderer/core/activity/open-order.ts';
import type { Labelling } from '#renderer/core/labelling.ts';
import type { Cause } from '#renderer/core/say/cause.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { InTurn } from '#renderer/core/scanning/turns.ts';
import type { Overrides } from '#renderer/core/session/overrides.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import { CHOICES, type Command, type Meaning } from '#shared/barcode/index.ts';
import type { HoldReason } from '#shared/domain/index.ts';
import { orderSubject } from '#shared/log/index.ts';
import { isComplete, numberOn, openParcel, unitsInParcel, unitTotals } from '#shared/packing/index.ts';
import { assertNever, type NewId } from '#shared/prelude/index.ts';
import type { BenchOrder } from './bench-order.ts';
import { cartonsFor } from './carton-choice.ts';
import type { Claiming } from './claiming.ts';
import type { ConfirmNotes } from './confirm-notes.ts';
import type { Desk } from './desk.ts';
import { type Confirm, capturePacking } from './packing-view.ts';
import type { ServiceFirst } from './service-first.ts';
import type { Shortages } from './ship-short.ts';
import type { Substitutes } from './substitutes.ts';
import { createTeachCode } from './teach-code.ts';
import type { RefusedUnit } from './unit-question.ts';
import type { UnitQuestions } from './unit-questions.ts';
import type { WatchGain } from './watch-gain.ts';

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    /** Lays an order on the bench that was touched in a list. */
    readonly openOrder: (orderId: string) => Promise<void>;
    /** Opens a closed parcel of the order on the bench that was touched, once it is said that this is meant. */
    readonly openParcelAgain: (parcel: number) => Promise<void>;
  }
}

declare module '#renderer/core/activity/activity-kind.ts' {
  interface Activities {
    readonly packing: true;
  }
}

/** Packing, and what it does besides scans and commands. */
export interface Packing extends Activity {
  /** Takes an order up; one that is on hold is refused, and shown with what can be done about it. */
  readonly openOrder: (orderId: string, cause: Cause) => Promise<void>;
  /** Opens a parcel that is closed; asks first whether it is meant. */
  readonly openAgain: (parcel: number) => void;
}

/** What packing asks of the orders that wait for a person. */
interface HeldPort {
  readonly show: (orderId: string) => Promise<boolean>;
  readonly undoHold: (cause: Cause) => Promise<boolean>;
}

/** After these, OK weighs the parcel (again). */
const WEIGHS: ReadonlySet<string | undefined> = new Set(['carton-first', 'weigh-first', 'weight-off', 'not-weighed']);

/** Orders are packed: opened, scanned in, closed, labelled and scanned back. */
export function createPacking(dependencies: {
  readonly store: StationStore;
  readonly memory: LogMemory;
  readonly teller: Teller;
  readonly bench: BenchOrder;
  readonly reference: Pick<Reference, 'cartons' | 'packedContents'>;
  readonly desk: Desk;
  readonly shortages: Pick<Shortages, 'ask'>;
  readonly labelling: Pick<Labelling, 'print'>;
  readonly gain: WatchGain;
  readonly overrides: Pick<Overrides, 'ask'>;
  readonly held: HeldPort;
  readonly claiming: Pick<Claiming, 'takeOver'>;
  readonly units: Pick<UnitQuestions, 'answer' | 'choose' | 'allowable' | 'again' | 'leave'>;
  readonly services: Pick<ServiceFirst, 'ask' | 'fitting'>;
  readonly showPackingOrder: () => void;
  readonly notes: Pick<ConfirmNotes, 'ask' | 'confirm'>;
  readonly substitutes: Pick<Substitutes, 'accept' | 'leave'>;
  readonly inTurn: InTurn;
  readonly newId: NewId;
}): Packing {
  const { store, memory, teller, bench, reference, desk, shortages, labelling, overrides } = dependencies;
  const { held, claiming, gain, units, services, showPackingOrder, notes, substitutes, inTurn, newId } = dependencies;

  const teaching = createTeachCode({ store, teller, overrides });

  async function openOrder(orderId: string, cause: Cause): Promise<void> {
    if (!(await bench.take(orderId, cause))) await held.show(orderId);
    else notes.ask();
  }

  /**
   * Asks before an act that throws work away: units that were scanned, or a label that is about. What the order's own change asks
   * for is not asked twice.
   */
  function isAsked(act: Confirm['act'], parcel?: number): boolean {
    const { open, answer } = store.getState();
    const isChanged = answer?.say.type === 'refused' && answer.say.refusal.type === 'OrderChanged';
    if (!open || isChanged) return false;
    const { parcels } = open.packing;
    const last =
      act === 'reopen'
        ? parcels.find(({ number, closed }) => (parcel === undefined ? closed : number === parcel))
        : undefined;
    const of = parcels.length > 1 && act === 'reopen' ? (last?.number ?? null) : null;
    const units = of === null ? unitTotals(open.packing).packed : unitsInParcel(open.packing, of);
    if (units === 0) return false;
    store.setState({ confirm: { act, orderCode: open.order.code, units, parcel: of }, dialog: null });
    return true;
  }

  /** "Yes, I mean it." */
  const confirmed = ({ act, parcel }: Confirm): Promise<void> | void =>
    act === 'restart' ? desk.restart() : desk.reopenParcel(parcel ?? undefined);

  /** A further parcel with nothing in it: to take it back is to open the one before. */
  function undoHere(): Promise<void> | void {
    const packing = store.getState().open?.packing;
    const before = packing?.parcels.findLast(({ closed }) => closed);
    const isBegun = packing && !packing.before && openParcel(packing)?.scans.length === 0;
    return isBegun && before && isAsked('reopen', before.number) ? undefined : desk.undo();
  }

  /** Opens a parcel that was touched. */
  function openAgain(parcel: number): void {
    if (!isAsked('reopen', parcel)) desk.reopenParcel(parcel);
  }

  /** Takes the order over that another station has, and lays it on the bench, from its beginning. */
  async function takeOver(grantId?: string): Promise<void> {
    const { foreign, open } = store.getState();
    if (!foreign)
      return void teller.tell(
        open ? { type: 'order-already-open', orderCode: open.order.code } : { type: 'no-open-order' },
      );
    const { orderId } = foreign;
    const ended = await bench.takeOver(orderId, { id: newId(), raw: orderId }, (id) => claiming.takeOver(id, grantId));
    if (!ended) return;
    const about = {
      kind: 'take-over',
      about: orderSubject(orderId),
      parcel: null,
      orderCode: ended.needsSupervisor,
      reason: null,
    } as const;
    overrides.ask(about, (allowed) => inTurn(() => takeOver(allowed.grantId)));
  }

  /** A supervisor looks at a unit that was refused; with their yes it goes in, unless its order has left the bench meanwhile. */
  function allowUnit({ scan, kind }: RefusedUnit): void {
    const { open } = store.getState();
    if (!open) return void teller.tell({ type: 'no-open-order' });
    const { id, code: orderCode } = open.order;
    const about = { kind, about: orderSubject(id), parcel: null, orderCode, sku: scan.sku } as const;
    overrides.ask({ ...about, reason: 'goods-checked' }, () =>
      inTurn(async () => {
        if (store.getState().open?.order.id !== id) return;
        await desk.scanItem({ ...scan, scanId: newId(), allowed: [...(scan.allowed ?? []), kind] });
      }),
    );
  }

  /** Nothing lies open: what may be taken back is a hold that was said a moment ago. */
  async function undoHold(): Promise<void> {
    if (!(await held.undoHold({ id: newId(), raw: '' }))) desk.undo();
  }

  function hold(reason: HoldReason): void {
    store.setState({ dialog: null });
    desk.hold(reason, '');
  }

  /** Whoever leaves is done with what they were asked. Of an order on the bench a person must decide; one only asked for is let go. */
  function leave(): false {
    store.setState(({ foreign, open }) => ({
      changed: null,
      foreign: foreign && foreign.orderId === open?.order.id ? foreign : null,
    }));
    return false;
  }

  /** A complete parcel waits for a yes: the last unit is in, or what was left is short. */
  function isClosedByOk(): boolean {
    const { answer, open } = store.getState();
    const type = answer?.say.type;
    return desk.isClosedByOk(type) || (type === 'units-short' && open !== null && isComplete(open.packing));
  }

  function run(command: Command): Promise<void> | void | false {
    const { movesNext } = store.getState();
    if (movesNext) store.setState({ movesNext: false });
    const chosen = CHOICES.includes(command) ? units.choose(CHOICES.indexOf(command) + 1) : undefined;
    if (chosen) return desk.scanItem(chosen);
    const refused = CHOICES.includes(command) ? units.allowable(CHOICES.indexOf(command) + 1) : undefined;
    if (refused) return allowUnit(refused);
    const place = command === 'ok' ? 1 : CHOICES.indexOf(command) + 1;
    if (place === 1 && substitutes.accept(desk.scanItem)) return;
    // Any other command is a no, and what it is besides.
    if (substitutes.leave() && (place > 0 || command === 'undo' || command === 'cancel')) return teller.clear();
    if (place > 0 && notes.confirm(place, desk.closeParcel)) return;
    if (command === 'ok' && units.again()) return;
    // Any other command leaves what was asked about a unit: it is not in. To take it back is to leave it.
    if (units.leave() && (command === 'undo' || command === 'cancel')) return teller.clear();
    switch (command) {
      case 'ok':
        if (gain.accept()) return;
        // A complete parcel that waits for a yes is closed by it.
        if (WEIGHS.has(store.getState().answer?.say.type)) return desk.weigh();
        return isClosedByOk() ? desk.closeParcel() : false;
      case 'cancel':
        return leave();
      case 'undo':
        if (movesNext) return teller.clear();
        if (teaching.undo()) return;
        return store.getState().open ? undoHere() : undoHold();
      case 'next':
      case 'suspend':
        return desk.suspend();
      case 'close-parcel':
        return desk.closeParcel();
      case 'new-parcel':
        return desk.beginParcel();
      case 'same-again':
        return desk.sameAgain();
      case 'move-unit':
        return desk.askMove();
      case 'photo':
        return desk.photograph();
      case 'weigh':
        return desk.weigh();
      case 'short':
        return shortages.ask();
      case 'service':
        return services.ask();
      case 'packing-order':
        return showPackingOrder();
      case 'print-again':
        return store.getState().open ? labelling.print(true) : false;
      case 'restart':
        return isAsked('restart') ? undefined : desk.restart();
      case 'reopen':
        return isAsked('reopen') ? undefined : desk.reopenParcel();
      case 'hold':
        return store.getState().open ? store.setState({ dialog: 'hold' }) : void teller.tell({ type: 'no-open-order' });
      case 'hold-short':
        return hold('short');
      case 'hold-damaged':
        return hold('damaged');
      case 'hold-wrong-item':
        return hold('wrong-item-in-tote');
      case 'hold-address':
        return hold('address-question');
      case 'hold-other':
        return hold('other');
      case 'take-over':
        return takeOver();
      case 'quantity':
        return desk.askQuantity();
      case 'quantity-2':
        return desk.setQuantity(2);
      case 'quantity-5':
        return desk.setQuantity(5);
      case 'quantity-10':
        return desk.setQuantity(10);
      default: {
        const place = CHOICES.indexOf(command);
        const carton = place < 0 ? undefined : cartonsFor(store.getState(), reference, services)[place];
        if (carton) return desk.chooseCarton(carton.code);
        return place >= 0 && teaching.choose(place + 1) ? undefined : false;
      }
    }
  }

  /** A code that says what was asked about a unit. */
  async function takesAnswer(meaning: Meaning | null, cause: Cause): Promise<boolean> {
    const given = units.answer(meaning, cause);
    if (given === undefined) return false;
    if (given !== 'kept') await desk.scanItem(given);
    return true;
  }

  return {
    kind: 'packing',
    openOrder,
    openAgain,
    mayEnter: () => true,
    busyWith: () => store.getState().open?.order.code ?? openOrderOf(memory),
    opens: ({ type }) => type === 'order' || type === 'tote' || type === 'item',
    async take(meaning, cause, by) {
      // Asked whether something is meant, a scan is no yes.
      if (store.getState().confirm) store.setState({ confirm: null });
      if (await takesAnswer(meaning, cause)) return true;
      units.leave();
      substitutes.leave();
      switch (meaning.type) {
        case 'order':
        case 'tote':
          await openOrder(meaning.orderId, cause);
          return true;
        case 'parcel':
          await desk.scanLabel(cause.id, meaning.sscc);
          return true;
        case 'item': {
          const { sku, units, lot, expiry, serial, grams } = meaning;
          const raw = cause.raw.slice(0, 512);
          const own = grams === undefined ? {} : { grams };
          const scan = { scanId: cause.id, sku, units, lot, expiry, serial, raw, by, ...own };
          if (store.getState().movesNext) desk.moveUnit(scan);
          else await desk.scanItem(scan);
          return true;
        }
        case 'carton':
          if (!store.getState().open) return false;
          desk.chooseCarton(meaning.carton);
          return true;
        case 'location':
        case 'delivery':
        case 'manifest':
        case 'count-sheet':
        case 'operator':
        case 'command':
          return false;
        default:
          return assertNever(meaning);
      }
    },
    takeUnknown(cause) {
      if (store.getState().unitAsks === null) return false;
      void takesAnswer(null, cause);
      return true;
    },
    command(command) {
      const { confirm } = store.getState();
      // Asked whether it is meant, only OK means it; any other command is what it is.
      if (confirm) store.setState({ confirm: null });
      if (confirm && command === 'ok') return confirmed(confirm);
      if (confirm && command === 'cancel') return;
      return run(command);
    },
    complete(typed) {
      const parcels = /^\d{4}$/.test(typed) ? store.getState().open?.packing.parcels : undefined;
      const sscc = parcels?.find(({ label }) => label && numberOn(label)?.endsWith(typed))?.label?.sscc;
      return sscc ? `(00)${sscc}` : undefined;
    },
    resume: bench.restore,
    capture: () => capturePacking(memory),
  };
}
