import type { ActivityKind } from '#renderer/core/activity/activity-kind.ts';
import type { Cause } from '#renderer/core/say/cause.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import { type BarcodeDirectory, type Command, isDigit, type Meaning, resolveScan } from '#shared/barcode/index.ts';
import { assertNever, type Clock } from '#shared/prelude/index.ts';
import type { ActivitySwitch } from '../activity/activities.ts';
import type { TakenBy } from '../activity/activity.ts';
import type { Say } from '../say/answer.ts';
import type { Teller } from '../say/teller.ts';
import type { Overrides } from '../session/overrides.ts';
import type { SignIn } from '../session/sign-in.ts';
import type { Dialog, StationStore, StationView } from '../station-store.ts';
import { readScan, type Scan } from './scan.ts';
import type { InTurn } from './turns.ts';

/** Everything that can be scanned on every screen, in one place. */
export interface ScanHandler {
  /** Takes a scan; answered in order, never dropped. Resolves when it was decided. */
  readonly scan: (scan: Scan) => Promise<void>;
  readonly command: (command: Command) => Promise<void>;
  /** The packer's answer to "which one is it?". */
  readonly choose: (meaning: Meaning) => Promise<void>;
  /** A code entered by hand. For the label of the order on the bench its last four digits are enough. */
  readonly typeCode: (text: string) => Promise<void>;
}

/** What features do by command whatever is going on: shown over it, or nobody else's. */
export type ShellCommands = Partial<Readonly<Record<Command, () => Promise<void> | void>>>;

/**
 * The dispatcher. A code is first the answer to whatever asks on the screen: which of several it is, what a supervisor may allow. A command
 * is then the activity's that is going on, else the frame's; anything else is the activity's, else it opens the one that it belongs to.
 */
export function createScanHandler(dependencies: {
  readonly store: StationStore;
  readonly reference: Pick<Reference, 'operators'>;
  readonly directory: BarcodeDirectory;
  readonly teller: Teller;
  readonly activities: Omit<ActivitySwitch, 'resume' | 'capture'>;
  readonly commands: ShellCommands;
  /** The room that each activity's own code opens. */
  readonly rooms: ReadonlyMap<Command, ActivityKind>;
  readonly overrides: Overrides;
  readonly signIn: Pick<SignIn, 'byBadge' | 'signOut'>;
  /** Whether something on the screen took a command for its answer: a PIN, a number, a line of words. */
  readonly answers: (command: Command) => boolean;
  /** Whether a dialog that is open took the scan for its own: the list of labels takes labels. */
  readonly dialogTakes: (meaning: Meaning) => Promise<boolean>;
  /** Dialogs that hold work of their own: a scan is answered in their heads, and they stay. */
  readonly keeps: ReadonlySet<Dialog>;
  /** Leaves what is only looked at: whatever is scanned next means something else. */
  readonly leave: () => void;
  readonly inTurn: InTurn;
  readonly newId: () => string;
  readonly clock: Clock;
  readonly retrySave: () => void;
}): ScanHandler {
  const { store, reference, directory, teller, activities, commands, rooms, overrides, signIn } = dependencies;
  const { answers, dialogTakes, keeps, leave, inTurn, newId, clock, retrySave } = dependencies;
  /** The screen as the scan found it: a command that answers a question must still see the question. */
  let asked: Pick<StationView, 'question'> = store.getState();

  async function handle(scan: Scan): Promise<void> {
    const { saveFault } = store.getState();
    const reading = readScan(scan, new Date(clock.now()).getFullYear());
    const { raw, parts } = reading;
    const cause: Cause = parts ? { id: scan.id, raw, parts } : { id: scan.id, raw };
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
        if (signedIn() && activities.current().takeUnknown?.(cause)) return;
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

  async function act(meaning: Meaning, cause: Cause, by: TakenBy): Promise<void> {
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
    if (meaning.type === 'command') return runCommand(meaning.command);
    leaveDialog();
    leave();
    if (await dialogTakes(meaning)) return;
    if (await activities.current().take(meaning, cause, by)) return;
    return openFor(meaning, cause, by);
  }

  /** What means nothing in the activity that is going on opens the one that it belongs to, unless somebody is in the middle of something. */
  async function openFor(meaning: Meaning, cause: Cause, by: TakenBy): Promise<void> {
    const other = activities.openedBy(meaning);
    if (!other) return void teller.reject(strange(meaning, cause), cause);
    if (!enter(other.kind, cause)) return;
    if (!(await other.take(meaning, cause, by))) void teller.reject(strange(meaning, cause), cause);
  }

  /** Enters a room, or says what must be finished or put aside first. */
  function enter(kind: ActivityKind, cause: Cause | null): boolean {
    const entered = activities.enter(kind);
    if (entered === 'entered') return true;
    const here = activities.current();
    const say: Say =
      entered === 'may-not'
        ? { type: 'for-a-supervisor' }
        : { type: 'busy-elsewhere', activity: here.kind, subject: here.busyWith() ?? '' };
    void (cause ? teller.reject(say, cause) : teller.tell(say));
    return false;
  }

  /**
   * A scan in a dialog is its answer or closes it, and is answered in the banner. Commands are answers; the labels take labels; and what
   * was begun with files, devices or stored codes is not thrown away by a stray scan: those say the answer themselves.
   */
  function leaveDialog(): void {
    const { dialog } = store.getState();
    if (dialog !== null && !keeps.has(dialog)) store.setState({ dialog: null });
  }

  /** What a command code says to the question for a supervisor; false where it says nothing to it. */
  function answersOverride(command: Command): boolean {
    if (command === 'cancel') overrides.cancel();
    else if (isChoice(command)) {
      if (!overrides.choose(Number(command.at(-1)))) void teller.tell({ type: 'nothing-to-choose' });
    } else if (isDigit(command)) noNumberAsked();
    else return false;
    return true;
  }

  function runCommand(command: Command): Promise<void> | void {
    const done = activities.current().command(command);
    if (done !== false) return done;
    const run = commands[command];
    if (run) return run();
    if (isDigit(command)) return noNumberAsked();
    if (isChoice(command)) return chooseNth(Number(command.at(-1)));
    const room = rooms.get(command);
    if (room) {
      if (!enter(room, null)) return;
      store.setState({ dialog: null });
      return teller.clear();
    }
    switch (command) {
      case 'ok':
        return teller.clear();
      case 'cancel':
        leave();
        store.setState({ dialog: null, question: null });
        return teller.clear();
      case 'help':
        return store.setState({ dialog: 'help' });
      case 'sign-out':
        return signIn.signOut('asked');
      default:
        return void teller.tell({ type: 'command-not-here' });
    }
  }

  const noNumberAsked = (): void => void teller.tell({ type: 'no-number-asked' });

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
      const whole = activities.current().complete(text) ?? text;
      return inTurn(() => handle({ id: newId(), text: whole, symbology: null }));
    },
  };
}

const isChoice = (command: Command): command is `choose-${number}` & Command => command.startsWith('choose-');

/** What is said of a code that is known and means nothing in any activity. */
const strange = (meaning: Meaning, { raw }: Cause): Say =>
  meaning.type === 'location' ? { type: 'location', location: meaning.location } : { type: 'unknown-code', raw };
