import { type Clock, ok, type Result } from '#shared/prelude/index.ts';
import type { PinAnswer, StoreAnswer, StoreArguments, StoreServiceName, StoreTrouble } from '#shared/sync/index.ts';
import { fitsVerifier, verifierOf } from '../store/people/pin-verifier.ts';
import { isWaiting, TRIES, waitAfter } from '../store/people/pin-waits.ts';
import { NO_TRIES, type OfflineCache } from './offline-cache.ts';
import type { StoreCalls } from './store-calls.ts';

/** A block is asked for when fewer numbers than this are left: labels of some days without the store. */
const LOW = 300;
const BLOCK = 1_000;
/** After a call that found nobody, what can be answered here is answered here for so long, without waiting again. */
const AWAY_MS = 5_000;

/**
 * A remote store that may be away. What a packer needs to go on is answered from what is kept here: the order of a label,
 * its serial number (from a block that the store gave before), and the PINs that the store has said yes to. Everything
 * else waits: the exchange of log and records has its own patience, and an import needs the store.
 */
export function createOfflineStore(
  remote: StoreCalls,
  cache: OfflineCache,
  /** The prefix that this station numbers its parcels with: some numbers are always kept in hand. */
  companyPrefix: string,
  clock: Clock & { readonly monotonic: () => number },
): StoreCalls {
  const { monotonic } = clock;
  let awayUntil = 0;
  let heardAt = Number.NEGATIVE_INFINITY;
  let refilling = false;

  async function ask<Name extends StoreServiceName>(
    name: Name,
    given: StoreArguments<Name>,
  ): Promise<Result<StoreAnswer<Name>, StoreTrouble>> {
    const answer = await remote.call(name, ...given);
    const isAway = !answer.ok && answer.failure.type === 'unreachable';
    awayUntil = isAway ? monotonic() + AWAY_MS : 0;
    if (!isAway) heardAt = monotonic();
    return answer;
  }

  /** Asks the store, or what is kept here where the store is away. */
  async function askOr<Name extends StoreServiceName>(
    name: Name,
    given: StoreArguments<Name>,
    kept: () => StoreAnswer<Name> | undefined | Promise<StoreAnswer<Name> | undefined>,
  ): Promise<Result<StoreAnswer<Name>, StoreTrouble>> {
    const away = monotonic() < awayUntil;
    const answer = away ? undefined : await ask(name, given);
    if (answer && (answer.ok || answer.failure.type !== 'unreachable')) return answer;
    const found = await kept();
    if (found !== undefined) return ok(found);
    return answer ?? ask(name, given);
  }

  /** Nobody waits for it: a block that could not be written down is asked for again with the next label. */
  function fillUp(prefix: string): void {
    refill(prefix).catch((error) => console.error(`packbench: label numbers cannot be kept: ${String(error)}`));
  }

  async function refill(prefix: string): Promise<void> {
    if (refilling || cache.left(prefix) >= LOW) return;
    refilling = true;
    try {
      const block = await ask('ssccBlock', [prefix, BLOCK]);
      if (block.ok) cache.addBlock(prefix, block.value);
    } finally {
      refilling = false;
    }
  }

  async function serial(label: string, prefix: string): Promise<Result<number, StoreTrouble>> {
    // A number that was printed once is this label's for ever, whatever the store would say today.
    const printed = cache.serialOf(label);
    if (printed !== undefined) return ok(printed);
    const answer = await askOr('ssccSerial', [label, prefix], () => cache.takeSerial(prefix));
    if (answer.ok) cache.keepSerial(label, answer.value);
    fillUp(prefix);
    return answer;
  }

  async function verifyPin(operatorId: string, pin: string): Promise<Result<StoreAnswer<'verifyPin'>, StoreTrouble>> {
    const answer = await askOr('verifyPin', [operatorId, pin], async () => {
      const verifier = cache.verifier(operatorId);
      if (verifier === undefined) return undefined;
      return tryPin(operatorId, () => fitsVerifier(pin, verifier, 'scrypt'));
    });
    if (answer.ok && awayUntil === 0) {
      if (answer.value.type === 'ok') {
        cache.keepVerifier(operatorId, await verifierOf(pin));
        cache.keepTries(operatorId, NO_TRIES);
      }
      if (isNone(answer.value) || (answer.value.type === 'wrong-pin' && (await isKept(operatorId, pin))))
        cache.keepVerifier(operatorId, null);
    }
    return answer;
  }

  /** Whether a PIN that the store refuses is the one kept here: it was reset or changed since. */
  async function isKept(operatorId: string, pin: string): Promise<boolean> {
    const verifier = cache.verifier(operatorId);
    return verifier !== undefined && (await fitsVerifier(pin, verifier, 'scrypt'));
  }

  /** Five tries, then a wait that grows, as the store has it. */
  async function tryPin(operatorId: string, fits: () => Promise<boolean>): Promise<PinAnswer> {
    const before = cache.tries(operatorId);
    if (isWaiting(before.lockedUntil, clock.now())) return { type: 'locked', until: before.lockedUntil };
    const count = before.count + 1;
    const isLast = count >= TRIES;
    const lockedUntil = isLast ? clock.now() + waitAfter(before.waits) : 0;
    cache.keepTries(operatorId, { count: isLast ? 0 : count, waits: before.waits + (isLast ? 1 : 0), lockedUntil });
    if (await fits()) {
      cache.keepTries(operatorId, NO_TRIES);
      return { type: 'ok' };
    }
    return isLast ? { type: 'locked', until: lockedUntil } : { type: 'wrong-pin', triesLeft: TRIES - count };
  }

  const own: Partial<{
    [Name in StoreServiceName]: (...given: StoreArguments<Name>) => Promise<Result<StoreAnswer<Name>, StoreTrouble>>;
  }> = {
    async pull(asked) {
      const reply = await ask('pull', [asked]);
      if (reply.ok && reply.value.type === 'changes')
        await cache.takePages(reply.value.pages, {
          begins: asked.cursor.version === 0 && asked.resume === null,
          ends: reply.value.resume === null,
        });
      if (reply.ok) fillUp(companyPrefix);
      return reply;
    },
    order: (orderId) => askOr('order', [orderId], () => cache.order(orderId) ?? undefined),
    // What this station said itself is in its journal; what others said is not known while the store is away.
    eventsOf: (orderId) => askOr('eventsOf', [orderId], () => []),
    titles: (skus) => askOr('titles', [skus], () => ({})),
    ssccSerial: serial,
    verifyPin,
  };

  return {
    call: (name, ...given) => {
      const answer = own[name] as
        | ((...args: typeof given) => Promise<Result<StoreAnswer<typeof name>, StoreTrouble>>)
        | undefined;
      return answer ? answer(...given) : ask(name, given);
    },
    onChanged: remote.onChanged,
    shared: () => ({ ask: (name, ...given) => ask(name, given), heardAgoMs: () => monotonic() - heardAt }),
    close: async () => {
      await remote.close();
      cache.close();
    },
  };
}

/** The store knows of no PIN that would open anything. */
const isNone = ({ type }: PinAnswer): boolean =>
  type === 'no-pin' || type === 'choose-pin' || type === 'unknown-operator';
