import { readFile, rm } from 'node:fs/promises';
import { z } from 'zod';
import { Role } from '#shared/domain/index.ts';
import { type Clock, ok, type Result } from '#shared/prelude/index.ts';
import type { StoreTrouble } from '#shared/sync/index.ts';
import { within } from '../devices/within.ts';
import type { StoreCalls } from './store-calls.ts';
import { writeWhole } from './write-whole.ts';

/** Without the store what it said of a role counts for one shift. */
export const ROLE_KEPT_MS = 8 * 3_600_000;
/** The list is asked for again after this long, whenever the store answers anyway. */
const REFRESH_MS = 5 * 60_000;
/** A badge that is not known here is asked for at the store, and a packer does not wait longer than this for it. */
const BADGE_WAIT_MS = 3_000;

const Known = z.object({ id: z.string(), badge: z.string(), role: Role, saidAt: z.number() });
type Known = z.infer<typeof Known>;

/** Who may sign in here and what they may do, as the store last said it: never as the page says it. */
export interface People {
  /** Whose badge it is; answered from memory where it is known, so that a badge is as fast without the store. */
  readonly idOfBadge: (badge: string) => Promise<string | null>;
  /** What a person may do by the store's word, or by what it said within the last eight hours. */
  readonly roleOf: (operatorId: string) => Promise<Result<Role | null, StoreTrouble>>;
  /** The same, however old the word is; undefined for somebody of whom nothing was ever said. */
  readonly lastRoleOf: (operatorId: string) => Promise<Role | null | undefined>;
  /** True when the store has never named anybody. */
  readonly isEmpty: () => Promise<boolean>;
  /** The store answered a pull: the list is asked for again, at once when `changed`, else when it is some minutes old. */
  readonly hear: (changed: boolean) => void;
  /** Another store counts from now on. */
  readonly forget: () => Promise<void>;
}

/**
 * Remembers people beside the journal and not with a store's other data: a station that lost its key to the store, or whose
 * own store is damaged, must still let an administrator in who mends it. Holds no names.
 */
export async function openPeople(dependencies: {
  readonly store: StoreCalls;
  readonly file: string;
  readonly clock: Clock;
  readonly monotonic: () => number;
}): Promise<People> {
  const { store, file, clock, monotonic } = dependencies;
  let people = await load(file);
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;
  let writing: Promise<void> = Promise.resolve();
  let history = 0;

  function keep(next: readonly Known[]): void {
    people = next;
    // Without room for it the memory counts, until the next start.
    writing = writing.then(() => writeWhole(file, JSON.stringify(people))).catch(() => undefined);
  }

  async function ask(): Promise<void> {
    const asked = history;
    askedAt = monotonic();
    const found = await store.call('operators');
    if (!found.ok || asked !== history) return;
    const saidAt = clock.now();
    keep(found.value.map(({ id, badge, role }) => ({ id, badge, role, saidAt })));
  }
  /** Asks once for all who wait. What the store says of it then counts from the next time on, so no failure is anybody's news. */
  function refresh(): Promise<void> {
    asking ??= ask()
      .catch(() => undefined)
      .finally(() => {
        asking = undefined;
      });
    return asking;
  }

  const known = (operatorId: string) => people.find(({ id }) => id === operatorId);
  /** A badge that two people share says nothing of who holds it. */
  const badgeOf = (badge: string) => {
    const [only, another] = people.filter((person) => person.badge === badge);
    return another ? undefined : only?.id;
  };

  async function askRole(operatorId: string): Promise<Result<Role | null, StoreTrouble>> {
    const asked = history;
    const said = await store.call('roleOf', operatorId);
    if (said.ok && asked === history) {
      const { value: role } = said;
      const before = known(operatorId);
      const others = people.filter(({ id }) => id !== operatorId);
      if (role !== null) keep([...others, { id: operatorId, badge: before?.badge ?? '', role, saidAt: clock.now() }]);
      else if (before) keep(others);
    }
    return said;
  }

  return {
    async idOfBadge(badge) {
      if (badge === '') return null;
      const found = badgeOf(badge);
      if (found !== undefined) {
        void refresh();
        return found;
      }
      await within(refresh(), BADGE_WAIT_MS);
      return badgeOf(badge) ?? null;
    },
    async roleOf(operatorId) {
      const said = await askRole(operatorId);
      if (said.ok) return said;
      const kept = known(operatorId);
      // A clock that was put back must not make a role last longer than one that was put forward.
      return kept && Math.abs(clock.now() - kept.saidAt) <= ROLE_KEPT_MS ? ok(kept.role) : said;
    },
    async lastRoleOf(operatorId) {
      const said = await askRole(operatorId);
      return said.ok ? said.value : known(operatorId)?.role;
    },
    async isEmpty() {
      if (people.length === 0) await refresh();
      return people.length === 0;
    },
    hear: (changed) => {
      if (changed || monotonic() - askedAt > REFRESH_MS) void refresh();
    },
    async forget() {
      history++;
      asking = undefined;
      people = [];
      writing = writing.then(() => rm(file, { force: true })).catch(() => undefined);
      await writing;
    },
  };
}

async function load(file: string): Promise<readonly Known[]> {
  try {
    return z.array(Known).parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return [];
  }
}

/** The store, with a person's role as it is known here while the store is away. */
export const withRoles = (store: StoreCalls, people: Pick<People, 'roleOf'>): StoreCalls => ({
  ...store,
  call: (name, ...given) =>
    name === 'roleOf' ? (people.roleOf(String(given[0])) as never) : store.call(name, ...given),
});
