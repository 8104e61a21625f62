import { GS } from '#shared/barcode/index.ts';
import {
  altText,
  endsWith,
  type FrameKey,
  isFrameKey,
  isFunctionKey,
  isModifier,
  type PressedKey,
  textOf,
} from './wedge-keys.ts';
import { createRun, isQuick, median, type Run } from './wedge-run.ts';

/** A key press as the wedge takes it. */
export type WedgeKey = PressedKey & {
  /** The text field or list that has the focus; null elsewhere. */
  readonly field: object | null;
  /** Keeps the key from everybody else: it writes nothing and presses nothing. */
  readonly swallow: () => void;
};

/** A keyboard scanner that says where its codes begin and end. */
export interface WedgeFrame {
  readonly prefix: FrameKey;
  readonly suffix: FrameKey;
}

export interface WedgeOptions {
  /** The scanners that send a prefix. */
  readonly frames: readonly WedgeFrame[];
  /** The keys that end a code without a prefix. With none, such keys are never a scan, however fast they come. */
  readonly ends: readonly FrameKey[];
  /** A key that stands for the GS1 separator, for scanners that cannot send Control + ]. */
  readonly separator: FrameKey | undefined;
  /** Remembers what a field holds; gives the way to bring that back. */
  readonly keep: (field: object) => () => void;
  /**
   * `typed`: what this computer's layout makes of the same keys, where that is something else and may be meant. `at`: when its last
   * key was pressed, in the keys' own milliseconds.
   */
  readonly onScan: (text: string, typed: string | undefined, at: number) => void;
  readonly onMissed?: (why: Missed) => void;
}

/**
 * Why keys that a scanner sent are no code. `spoiled`: some of them write nothing, so what the code was is not known. `no-end`: no
 * key came that ends a code. `broken-off`: nor the one that is set up, or a scanner that sends one did not this time.
 */
export type Missed = 'spoiled' | 'no-end' | 'broken-off';

/** Catches a scanner that types, wherever the focus is. */
export interface Wedge {
  readonly down: (key: WedgeKey) => void;
  readonly up: (key: PressedKey) => void;
  /** True between a prefix and its suffix: whatever is written then is the scanner's. */
  readonly isScanning: (timeStamp: number) => boolean;
  /** No key was heard for `IDLE_MS`: a code without an end is over, unless keys come that were pressed before and are only late. */
  readonly rest: () => void;
}

/** Outside a text field a code may come this slowly, key by key; so may one with a prefix that only scanners have. */
export const IDLE_MS = 500;
/** Inside a text field no two keys of a code lie further apart. */
export const BURST_MS = 80;
/** Nor after a prefix that people can type: nobody lets go of a key sooner, so faster hands roll over their keys. */
const TYPED_PREFIX_MS = 35;
/** Inside a text field half of the pauses must be this short. */
export const BURST_MEDIAN_MS = 45;
/** A code without an end is taken where half of its pauses are this short, and it is no shorter than `SURE_LENGTH`. */
const SURE_MEDIAN_MS = 30;
const SURE_LENGTH = 6;
/** Shorter texts without a prefix are no code. */
export const MIN_LENGTH = 3;
const MAX_LENGTH = 8_192;

/**
 * With a prefix, a code is what lies between prefix and suffix, and all of it is kept from the page. Without one, keys
 * are a scan by how fast they come: the field that they went into gets back what it held. A code's end is swallowed in
 * any case: it must not press the focused button. The rules and how often they err: docs/wedge.md.
 */
export function createWedge({ frames, ends, separator, keep, onScan, onMissed }: WedgeOptions): Wedge {
  let run: Run | undefined;
  let frame: WedgeFrame | undefined;
  let last = Number.NEGATIVE_INFINITY;
  let scannedAt = Number.NEGATIVE_INFINITY;
  let held: string | undefined;
  let altDigits: string | undefined;
  /** When a key came that spoils the code that follows at once. */
  let spoiledAt = Number.NEGATIVE_INFINITY;
  /** Scanners that were heard here send an end: a burst without one broke off. */
  let endHeard = false;
  /** What was given up because no key was heard. */
  let givenUp: { readonly run: Run; readonly frame: WedgeFrame | undefined } | undefined;

  /** Only a scanner has the keys from F13 on; Control + B can be typed, but not that fast. */
  const isCertain = ({ prefix }: WedgeFrame): boolean => !prefix.ctrl;
  const limit = (field: object | null): number =>
    frame ? (isCertain(frame) ? IDLE_MS : TYPED_PREFIX_MS) : field ? BURST_MS : IDLE_MS;

  function drop(): void {
    run = undefined;
    frame = undefined;
    altDigits = undefined;
  }

  function begin(key: WedgeKey): Run {
    run = createRun(key.field, key.field && !frame ? keep(key.field) : undefined);
    run.spoiled = !frame && key.timeStamp - spoiledAt <= BURST_MS;
    return run;
  }

  function add(us: string, typed: string | undefined): void {
    if (!run || run.us.length > MAX_LENGTH) return;
    run.us += us;
    run.typed = typed === undefined || run.typed === undefined ? undefined : run.typed + typed;
    if (run.us.length > MAX_LENGTH) run.spoiled = true;
  }

  /** A key that writes nothing: what it stands for is not known, so neither is the code that it stands in. */
  function spoil(key: PressedKey, gap: number): void {
    spoiledAt = key.timeStamp;
    if (run && (frame || gap <= limit(run.field))) run.spoiled = true;
  }

  function finish(key: WedgeKey, found: Run): void {
    // A scanner that was set up types as on a US keyboard; of any other it is not known.
    const other = frame || found.typed === found.us ? undefined : found.typed;
    const framed = frame !== undefined;
    drop();
    scannedAt = key.timeStamp;
    if (!framed) endHeard = true;
    found.restore?.();
    if (found.spoiled) onMissed?.('spoiled');
    else onScan(found.us, other, key.timeStamp);
  }

  /** Whether a run that ends now was typed by a scanner, going by nothing but time. */
  function looksScanned(found: Run): boolean {
    if (found.us.length < MIN_LENGTH || found.held) return false;
    return found.field === null || (isQuick(found, BURST_MS) && median(found.gaps) <= BURST_MEDIAN_MS && !found.rolled);
  }

  /** A run that is over without an end. What follows a scanner's at once, or elsewhere, is the rest of its code, and no code. */
  function leave(found: Run, key: WedgeKey, gap: number): void {
    const cut = !frame && (run?.spoiled || isBurst(found)) && gap <= IDLE_MS;
    drop();
    if (cut) spoiledAt = key.timeStamp;
  }

  const isBurst = (found: Run): boolean =>
    found.us.length >= MIN_LENGTH &&
    !found.held &&
    !found.rolled &&
    isQuick(found, BURST_MS) &&
    median(found.gaps) <= BURST_MEDIAN_MS;

  /** Whether what is typed right now is a scanner's: in a field a hand may press any key, and must be heard. */
  const isScanners = (found: Run): boolean =>
    found.us !== '' && (found.field === null || (isBurst(found) && median(found.gaps) <= SURE_MEDIAN_MS));

  function rest(): void {
    const found = run;
    if (!found) return;
    givenUp = { run: found, frame };
    if (frame) {
      drop();
      if (found.us !== '') onMissed?.('broken-off');
      return;
    }
    const sure = isBurst(found) && found.us.length >= SURE_LENGTH && median(found.gaps) <= SURE_MEDIAN_MS;
    drop();
    // What lies in a field may be typing, unless no hand types like that.
    if (!isBurst(found) || (found.field && !sure)) return;
    if (sure && !endHeard && !found.spoiled) {
      givenUp = undefined;
      // What still comes of it is the rest of a code, and no code.
      spoiledAt = last;
      found.restore?.();
      onScan(found.us, found.typed === found.us ? undefined : found.typed, last);
    } else onMissed?.(found.spoiled ? 'spoiled' : endHeard ? 'broken-off' : 'no-end');
  }

  /** A page or a computer that stands still hears keys late: whether they belong together is told by when they were pressed. */
  function takeUp(key: WedgeKey, gap: number): void {
    const late = givenUp;
    givenUp = undefined;
    if (!late || run) return;
    ({ run, frame } = late);
    if (gap > limit(key.field)) drop();
  }

  function down(key: WedgeKey) {
    const gap = key.timeStamp - last;
    last = key.timeStamp;
    takeUp(key, gap);
    const opening = frames.find(({ prefix }) => isFrameKey(prefix, key));
    if (opening) {
      drop();
      frame = opening;
      begin(key);
      held = key.code;
      return key.swallow();
    }
    if (run && (gap > limit(key.field) || (!frame && run.field !== key.field))) leave(run, key, gap);
    if (ends.length === 0 && !frame) return swallowEcho(key);
    run?.gaps.push(gap);
    if (run && key.repeat && !isModifier(key)) run.held = true;
    if (isModifier(key)) return downModifier(key);
    if (run && held !== undefined && held !== key.code) run.rolled = true;
    held = key.code;
    if (frame) return inFrame(key, frame);
    unframed(key, gap);
  }

  function downModifier(key: WedgeKey): void {
    if (key.code === 'AltLeft' && !key.ctrlKey && !key.repeat) {
      altDigits = '';
      // A code typed with Alt may begin a run, and its first character is only known when Alt goes up.
      if (!run) begin(key);
    }
    if (frame) key.swallow();
  }

  /** The digits of Alt+029 and the like: true when the key was one. */
  function inAlt(key: WedgeKey): boolean {
    const digit = /^Numpad(\d)$/.exec(key.code)?.[1];
    if (altDigits === undefined || !key.altKey || !digit) return false;
    altDigits += digit;
    return true;
  }

  function inFrame(key: WedgeKey, { prefix, suffix }: WedgeFrame) {
    const found = run;
    // Two keys down at once, or one held down: hands do that, scanners do not.
    const byHand = !isCertain({ prefix, suffix }) && (found?.rolled || found?.held);
    if (byHand || (key.repeat && !found)) return drop();
    key.swallow();
    if (found && endsWith(suffix, key)) {
      if (found.us === '') return drop();
      return finish(key, found);
    }
    if (inAlt(key)) return;
    const text = separatorOf(key) ?? textOf(key);
    if (text) add(text.us, text.typed);
    else if (!isFunctionKey(key)) spoil(key, 0);
  }

  function unframed(key: WedgeKey, gap: number) {
    if (inAlt(key)) return;
    if (ends.some((end) => (run ? endsWith(end, key) : isFrameKey(end, key)))) {
      const found = run;
      if (!found) return swallowEcho(key);
      if (looksScanned(found)) {
        key.swallow();
        return finish(key, found);
      }
      // A code of one or two characters is too short to be a scan; its end must press no button all the same.
      if (!key.field && found.us !== '' && gap <= BURST_MS) key.swallow();
      return drop();
    }
    const text = separatorOf(key) ?? textOf(key);
    if (!text) {
      // A function key in the middle of a burst is the scanner's, not a hand's.
      if (run && gap <= BURST_MS && (isFunctionKey(key) || isScanners(run))) key.swallow();
      if (!isFunctionKey(key)) spoil(key, gap);
      return;
    }
    if (!run) begin(key);
    // What a scanner writes with Control or Alt would open a menu or a page's list of downloads.
    if (run && (key.ctrlKey || key.altKey) && isScanners(run) && !(key.field && key.altKey)) key.swallow();
    // A space would press the focused button in the middle of a code.
    if (text.us === ' ' && !key.field && run && run.us !== '') key.swallow();
    if (separatorOf(key)) key.swallow();
    add(text.us, text.typed);
  }

  const separatorOf = (key: PressedKey) =>
    separator && isFrameKey(separator, key) ? { us: GS, typed: GS } : undefined;

  /** Scanners set to CR LF send a second end: it belongs to the code before. */
  function swallowEcho(key: WedgeKey): void {
    const isEnd = key.code === 'Enter' || key.code === 'Tab' || (key.code === 'KeyJ' && key.ctrlKey);
    if (isEnd && key.timeStamp - scannedAt <= BURST_MS) key.swallow();
  }

  function up(key: PressedKey): void {
    if (key.code === held) held = undefined;
    if (key.code !== 'AltLeft' || altDigits === undefined) return;
    const digits = altDigits;
    altDigits = undefined;
    if (digits === '') return;
    const text = altText(digits);
    // What cannot be known must not become another code.
    if (text !== undefined) add(text, undefined);
    else if (frame) drop();
    else spoil(key, 0);
  }

  return { down, up, rest, isScanning: (timeStamp) => frame !== undefined && timeStamp - last <= limit(null) };
}
