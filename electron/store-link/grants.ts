import { keyOf, type OverrideSubject, type StationEvent, type Subject } from '#shared/log/index.ts';
import type { NewId } from '#shared/prelude/index.ts';
import { may } from '#shared/rights/index.ts';
import type { PinAnswer, StoreTrouble } from '#shared/sync/index.ts';
import type { StoreCalls } from './store-calls.ts';

/** A supervisor's yes to one act on one subject. */
export interface Grant {
  readonly id: string;
  readonly subject: OverrideSubject;
  readonly supervisorId: string;
  readonly reason: string;
  /** By the clock that never goes back. */
  readonly until: number;
}

/** What came of asking for one. */
export type GrantAnswer =
  | { readonly type: 'granted'; readonly grantId: string }
  | { readonly type: 'not-allowed' }
  | Exclude<PinAnswer, { type: 'ok' }>
  | { readonly type: 'no-store'; readonly trouble: StoreTrouble };

/** What supervisors allow. Kept in memory only: a grant is for now, and the log says that it was given. */
export interface Grants {
  readonly give: (asked: {
    readonly subject: OverrideSubject;
    readonly supervisorId: string;
    readonly pin: string;
    readonly reason: string;
  }) => Promise<GrantAnswer>;
  /** Whether a grant is there for this very subject; it stays. */
  readonly holds: (grantId: string | undefined, subject: OverrideSubject) => boolean;
  /** Uses a grant up. Undefined where there is none for this very subject, and then nothing may be done. */
  readonly take: (grantId: string | undefined, subject: OverrideSubject) => Grant | undefined;
  /** The act was not begun after all: the grant stands for the time that it has left. */
  readonly putBack: (grant: Grant) => void;
}

/** How long a grant lasts. */
export const GRANT_MS = 120_000;

export function createGrants(dependencies: {
  readonly store: Pick<StoreCalls, 'call'>;
  /** What this station's log says of a subject. A grant that is not in it does not count. */
  readonly loggedOf: (subject: Subject) => readonly { readonly event: StationEvent }[];
  readonly newId: NewId;
  /** Milliseconds that never go back; a wall clock would. */
  readonly monotonic: () => number;
}): Grants {
  const { store, loggedOf, newId, monotonic } = dependencies;
  const grants = new Map<string, Grant>();

  const isLogged = ({ id, subject, supervisorId }: Grant): boolean =>
    loggedOf(subject.about).some(
      ({ event }) => event.type === 'OverrideGranted' && event.grantId === id && event.supervisorId === supervisorId,
    );

  function find(grantId: string | undefined, subject: OverrideSubject): Grant | undefined {
    const grant = grantId === undefined ? undefined : grants.get(grantId);
    return grant && grant.until > monotonic() && isSame(grant.subject, subject) && isLogged(grant) ? grant : undefined;
  }

  return {
    async give({ subject, supervisorId, pin, reason }) {
      for (const { id, until } of [...grants.values()]) if (until <= monotonic()) grants.delete(id);
      // Whose PIN it is comes first: a packer's own is not even tried.
      const role = await store.call('roleOf', supervisorId);
      if (!role.ok) return { type: 'no-store', trouble: role.failure };
      if (!may(role.value, 'allow-act')) return { type: 'not-allowed' };
      const answer = await store.call('verifyPin', supervisorId, pin);
      if (!answer.ok) return { type: 'no-store', trouble: answer.failure };
      if (answer.value.type !== 'ok') return answer.value;
      const grant: Grant = { id: newId(), subject, supervisorId, reason, until: monotonic() + GRANT_MS };
      grants.set(grant.id, grant);
      return { type: 'granted', grantId: grant.id };
    },
    holds: (grantId, subject) => find(grantId, subject) !== undefined,
    take(grantId, subject) {
      const grant = find(grantId, subject);
      if (grant) grants.delete(grant.id);
      return grant;
    },
    putBack: (grant) => void grants.set(grant.id, grant),
  };
}

const isSame = (one: OverrideSubject, other: OverrideSubject): boolean =>
  one.kind === other.kind && keyOf(one.about) === keyOf(other.about) && one.parcel === other.parcel;
