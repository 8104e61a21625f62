import type { Labelling } from '#renderer/core/labelling.ts';
import type { Overrides } from '#renderer/core/session/overrides.ts';
import type { HeldOrders } from '#renderer/features/held/state/held-orders.ts';
import type { Labels } from '#renderer/features/labels/state/labels.ts';
import type { BenchOrder } from '#renderer/features/packing/state/bench-order.ts';
import type { Claiming } from '#renderer/features/packing/state/claiming.ts';
import type { Desk } from '#renderer/features/packing/state/desk.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import {
  type BarcodeDirectory,
  type Command,
  isDigit,
  type Meaning,
  type Reading,
  readBarcode,
  resolveScan,
} from '#shared/barcode/index.ts';
import type { HoldReason } from '#shared/domain/index.ts';
import { unitTotals } from '#shared/packing/index.ts';
import { assertNever, type Clock } from '#shared/prelude/index.ts';
import type { ReportCrash } from '../say/crash-report.ts';
import type { Cause, Teller } from '../say/teller.ts';
import type { SignIn } from '../session/sign-in.ts';
import type { Confirm, Dialog, StationStore } from '../station-store.ts';

/** What a scanner delivered, whichever kind it is. `symbology` is the AIM id, such as `]C1`, when the scanner gives it. */
export interface Scan {
  readonly id: string;
  readonly text: string;
  readonly symbology: string | null;
  /** What this computer's keyboard layout makes of the keys, where a scanner that types may mean either. */
  readonly typed?: string;
  /** Which device read it, and when by that device's clock (milliseconds); absent for one that types. */
  readonly deviceId?: string;
  readonly at?: number;
}

/** Everything that can be scanned on every screen, in one place. */
export interface ScanHandler {
  /** Takes a scan; answered in order, never dropped. Resolves when it was decided. */
  readonly scan: (scan: Scan) => Promise<void>;
  readonly command: (command: Command) => Promise<void>;
  /** The packer's answer to "which one is it?". */
  readonly choose: (meaning: Meaning) => Promise<void>;
  readonly openOrder: (orderId: string) => Promise<void>;
  /** A code entered by hand. For the label of the order on the bench its last four digits are enough. */
  readonly typeCode: (text: string) => Promise<void>;
}

export function createScanHandler(dependencies: {
  readonly store: StationStore;
  readonly reference: Reference;
  readonly directory: BarcodeDirectory;
  readonly teller: Teller;
  readonly bench: BenchOrder;
  readonly desk: Desk;
  readonly labelling: Labelling;
  readonly labels: Pick<Labels, 'scanned' | 'printLast'>;
  readonly overrides: Overrides;
  readonly held: HeldOrders;
  readonly signIn: SignIn;
  readonly claiming: Claiming;
  /** Whether something on the screen took a command for its answer: a PIN, a number, a line of words. */
  readonly answers: (command: Command) => boolean;
  readonly newId: () => string;
  readonly clock: Clock;
  readonly retrySave: () => void;
  readonly crashed: ReportCrash;
}): ScanHandler {
  const {
    store,
    reference,
    directory,
    teller,
    bench,
    desk,
    labelling,
    labels,
    overrides,
    held,
    signIn,
    claiming,
    answers,
    newId,
    clock,
    retrySave,
    crashed,
  } = dependencies;
  let last: Promise<void> = Promise.resolve();
  /** The screen as the scan found it: a command that answers a question must still see the question. */
  let asked = store.getState();

  /**
   * One thing after the other: a scan that opens an order has opened it before the next one is decided. A turn that throws is told,
   * and the next one comes: a bug in one act must not make the bench deaf.
   */
  function inTurn(work: () => Promise<void> | void): Promise<void> {
    last = last.then(work).catch(crashed);
    return last;
  }

  async function handle(scan: Scan): Promise<void> {
    const { saveFault } = store.getState();
    const reading = readScan(scan, new Date(clock.now()).getFullYear());
    const cause: Cause = { id: scan.id, raw: reading.raw };
    if (saveFault) {
      // Not recorded: nothing can be. The packer is told to scan it again once saving works.
      store.setState((view) => ({ answered: view.answered + 1 }));
      retrySave();
      return;
    }
    asked = store.getState();
    if (asked.question) store.setState({ question: null });
    const resolution = resolveScan(reading, directory);
    if (resolution.type !== 'meaning') leaveDialog();
    switch (resolution.type) {
      case 'unknown':
        return teller.reject(
          signedIn() ? { type: 'unknown-code', raw: resolution.raw } : { type: 'badge-unknown' },
          cause,
        );
      case 'unreadable':
        return void teller.reject({ type: 'unreadable', raw: resolution.raw, problem: resolution.problem }, cause);
      case 'ambiguous': {
        if (!signedIn()) return void teller.reject({ type: 'sign-in-first' }, cause);
        const { meanings } = resolution;
        void teller.reject({ type: 'ambiguous', raw: reading.raw, meanings }, cause);
        store.setState({ question: { raw: reading.raw, meanings } });
        return;
      }
      case 'meaning':
        return act(resolution.meaning, cause, 'scan');
      default:
        return assertNever(resolution);
    }
  }

  const signedIn = (): boolean => store.getState().operator !== null;

  async function act(meaning: Meaning, cause: Cause, by: 'scan' | 'touch'): Promise<void> {
    if (meaning.type === 'operator') {
      const operator = reference.operators().find(({ id }) => id === meaning.operatorId);
      // While a supervisor is asked for, a badge answers that, and signs nobody in or out.
      if (operator && store.getState().override) overrides.chooseSupervisor(operator);
      else if (operator) await signIn.byBadge(operator);
      return;
    }
    if (meaning.type === 'command' && answers(meaning.command)) return;
    if (!signedIn()) return void teller.reject({ type: 'sign-in-first' }, cause);
    if (store.getState().override) {
      if (meaning.type === 'command' && answersOverride(meaning.command)) return;
      // Any other scan leaves the question, as if it had not been asked, and means what it means.
      overrides.cancel();
    }
    leaveDialog(meaning);
    // A held order that is looked at is left by whatever is scanned next, its own commands aside.
    if (meaning.type !== 'command') {
      held.leave();
      if (store.getState().confirm) store.setState({ confirm: null });
    }
    switch (meaning.type) {
      case 'command':
        return runCommand(meaning.command);
      case 'order':
      case 'tote':
        return takeOrShow(meaning.orderId, cause);
      case 'location':
        return void teller.reject({ type: 'location', location: meaning.location }, cause);
      case 'parcel':
        // On the labels screen a label is scanned to say that it came out; any other one means what it means elsewhere.
        if (store.getState().dialog === 'labels' && (await labels.scanned(meaning.sscc))) return;
        return desk.scanLabel(cause.id, meaning.sscc);
      case 'item':
        return desk.scanItem({
          scanId: cause.id,
          sku: meaning.sku,
          units: meaning.units,
          lot: meaning.lot,
          expiry: meaning.expiry,
          serial: meaning.serial,
          raw: cause.raw.slice(0, 512),
          by,
        });
      default:
        return assertNever(meaning);
    }
  }

  /**
   * A scan in a dialog is its answer or closes it, and is answered in the banner. Commands are answers; the labels take labels; and what
   * was begun with files, devices or stored codes is not thrown away by a stray scan: those say the answer themselves.
   */
  function leaveDialog(meaning?: Meaning): void {
    const { dialog } = store.getState();
    if (dialog === null || meaning?.type === 'command' || KEEPS.has(dialog)) return;
    store.setState({ dialog: null });
  }

  /** Takes an order up; one that is on hold is refused, and shown with what can be done about it. */
  async function takeOrShow(orderId: string, cause: Cause): Promise<void> {
    if (!(await bench.take(orderId, cause))) await held.show(orderId);
  }

  /** What a command code says to the question for a supervisor; false where it says nothing to it. */
  function answersOverride(command: Command): boolean {
    if (command === 'cancel') overrides.cancel();
    else if (command.startsWith('choose-')) {
      if (!overrides.choose(Number(command.at(-1)))) void teller.tell({ type: 'nothing-to-choose' });
    } else if (isDigit(command)) noNumberAsked();
    else return false;
    return true;
  }

  /**
   * Asks before an act that throws work away: units that were scanned, or a label that is about. What the order's own change asks
   * for is not asked twice.
   */
  function isAsked(act: Confirm['act']): boolean {
    const { open, answer } = store.getState();
    const isChanged = answer?.say.type === 'refused' && answer.say.refusal.type === 'OrderChanged';
    const units = open ? unitTotals(open.packing).packed : 0;
    if (!open || units === 0 || isChanged) return false;
    store.setState({ confirm: { act, orderCode: open.order.code, units }, dialog: null });
    return true;
  }

  /** "Yes, I mean it." */
  function confirmed({ act }: Confirm): Promise<void> | void {
    return act === 'restart' ? desk.restart() : desk.reopenParcel();
  }

  function runCommand(command: Command): Promise<void> | void {
    const { confirm } = store.getState();
    // Asked whether it is meant, only OK means it; any other command is what it is.
    if (confirm) store.setState({ confirm: null });
    if (confirm && command === 'ok') return confirmed(confirm);
    if (confirm && command === 'cancel') return;
    if (isDigit(command)) return noNumberAsked();
    if (isChoice(command)) return chooseNth(Number(command.at(-1)));
    switch (command) {
      case 'ok':
        return acknowledge();
      case 'cancel':
        store.setState(({ foreign, open }) => ({
          dialog: null,
          question: null,
          changed: null,
          // Of an order on the bench a person must decide; one that was only asked for is let go.
          foreign: foreign && foreign.orderId === open?.order.id ? foreign : null,
          held: null,
        }));
        return acknowledge();
      case 'undo':
        return store.getState().open ? desk.undo() : undoHold();
      case 'release':
        return store.getState().held ? held.release() : nothingHeld();
      case 'cancel-order':
        return store.getState().held ? held.cancelOrder() : nothingHeld();
      case 'next':
      case 'suspend':
        return desk.suspend();
      case 'close-parcel':
        return desk.closeParcel();
      case 'print-again':
        return store.getState().open ? labelling.print(true) : labels.printLast();
      case 'restart':
        return isAsked('restart') ? undefined : desk.restart();
      case 'hold':
        return store.getState().open ? show('hold') : void teller.tell({ type: 'no-open-order' });
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
      case 'reopen':
        return isAsked('reopen') ? undefined : desk.reopenParcel();
      case 'labels':
        return show('labels');
      case 'help':
        return show('help');
      case 'quantity':
        return desk.askQuantity();
      case 'quantity-2':
        return desk.setQuantity(2);
      case 'quantity-5':
        return desk.setQuantity(5);
      case 'quantity-10':
        return desk.setQuantity(10);
      case 'sign-out':
        return signIn.signOut('asked');
      default:
        return assertNever(command);
    }
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
    const about = { kind: 'take-over', orderId, parcel: null, orderCode: ended.needsSupervisor, reason: null } as const;
    overrides.ask(about, (allowed) => inTurn(() => takeOver(allowed.grantId)));
  }

  /** "I have read it": takes the error off the banner; a complete parcel that waits for a yes is closed. */
  function acknowledge(): void {
    const { answer } = store.getState();
    if (answer?.say.type === 'confirm-close') desk.closeParcel();
    else store.setState({ answer: null });
  }

  const show = (dialog: Dialog): void => store.setState({ dialog });

  const noNumberAsked = (): void => void teller.tell({ type: 'no-number-asked' });

  const nothingHeld = (): void => void teller.tell({ type: 'no-held-order' });

  /** Nothing lies open: what may be taken back is a hold that was said a moment ago. */
  async function undoHold(): Promise<void> {
    if (!(await held.undoHold({ id: newId(), raw: '' }))) desk.undo();
  }

  function hold(reason: HoldReason): void {
    store.setState({ dialog: null });
    desk.hold(reason, '');
  }

  /** The answer to "which one is it?" by its place on the screen. */
  function chooseNth(place: number): Promise<void> | void {
    const { question } = asked;
    const meaning = question?.meanings[place - 1];
    if (question && meaning) return act(meaning, { id: newId(), raw: question.raw }, 'scan');
    return void teller.tell({ type: 'nothing-to-choose' });
  }

  return {
    scan: (scan) => inTurn(() => handle(scan)),
    command: (command) =>
      inTurn(() => {
        asked = store.getState();
        return runCommand(command);
      }),
    choose: (meaning) =>
      inTurn(() => {
        const raw = store.getState().question?.raw ?? '';
        store.setState({ question: null });
        return act(meaning, { id: newId(), raw }, 'touch');
      }),
    typeCode(text) {
      const label = /^\d{4}$/.test(text)
        ? store.getState().open?.packing.parcels.find((parcel) => parcel.label?.sscc?.endsWith(text))?.label
        : undefined;
      return inTurn(() => handle({ id: newId(), text: label?.sscc ? `(00)${label.sscc}` : text, symbology: null }));
    },
    openOrder: (orderId) => inTurn(() => takeOrShow(orderId, { id: newId(), raw: orderId })),
  };
}

/**
 * Reads a scan by its form. Keys that mean one text on a US keyboard and another one on this computer's are read as both:
 * the directory knows which of them exists, and where both do, the packer is asked.
 */
export function readScan({ text, symbology, typed }: Omit<Scan, 'id'>, year: number): Reading {
  const reading = readBarcode(text, symbology, year);
  if (typed === undefined) return reading;
  const other = readBarcode(typed, symbology, year);
  const says = ({ candidates }: Reading) => candidates.some(({ type }) => type !== 'code');
  const [first, second] = says(other) && !says(reading) ? [other, reading] : [reading, other];
  return { ...first, candidates: [...first.candidates, ...second.candidates] };
}

const isChoice = (command: Command): command is `choose-${number}` & Command => command.startsWith('choose-');

/** Dialogs that hold work of their own: a scan is answered in their heads. */
const KEEPS: ReadonlySet<Dialog> = new Set<Dialog>(['import', 'devices', 'store', 'stored', 'labels']);
