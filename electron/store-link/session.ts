import { readFile, rm } from 'node:fs/promises';
import { Session } from '#shared/bridge/index.ts';
import type { Clock, Result } from '#shared/prelude/index.ts';
import type { PinAnswer, StoreTrouble } from '#shared/sync/index.ts';
import type { People } from './people.ts';
import { writeWhole } from './write-whole.ts';

/** Why somebody is not signed in. */
export type NotSignedIn = Exclude<PinAnswer, { readonly type: 'ok' }> | { readonly type: 'unknown-badge' };

/** So many unknown badges within this time, and every further one waits. */
const UNKNOWN_BADGES = 10;
const BADGE_WINDOW_MS = 60_000;

/** Who works at this station, as it was proved to the trusted side. What the page writes into its log is no proof. */
export interface Sessions {
  readonly read: () => Session | null;
  readonly byBadge: (badge: string) => Promise<Session | NotSignedIn>;
  readonly byPin: (operatorId: string, pin: string) => Promise<Result<Session | NotSignedIn, StoreTrouble>>;
  /** Resolves when no restart brings the person back. */
  readonly signOut: () => Promise<void>;
}

/** Keeps the session in a file of its own, so that a restart comes back to the same person. */
export async function openSessions(dependencies: {
  readonly file: string;
  readonly people: Pick<People, 'idOfBadge'>;
  readonly verifyPin: (operatorId: string, pin: string) => Promise<Result<PinAnswer, StoreTrouble>>;
  readonly clock: Clock;
}): Promise<Sessions> {
  const { file, people, verifyPin, clock } = dependencies;
  let current = await load(file);
  let writing: Promise<void> = Promise.resolve();
  let unknownAt: readonly number[] = [];

  /** One write after the other: the last word about who is here must be the one on the disk. */
  function keep(session: Session | null): Promise<void> {
    current = session;
    writing = writing
      // A full disk still lets a file go: nobody who left is brought back. Who came is asked again after a restart.
      .then(() => (session ? writeWhole(file, JSON.stringify(session)) : rm(file, { force: true })))
      .catch(() => rm(file, { force: true }).catch(() => undefined));
    return writing;
  }
  async function begin(operatorId: string, by: Session['by']): Promise<Session> {
    const session = { operatorId, since: clock.now(), by };
    await keep(session);
    return session;
  }

  return {
    read: () => current,
    async byBadge(badge) {
      const now = clock.now();
      // The page sends only badges that it knows: many unknown ones are somebody guessing, and a guess must cost time.
      unknownAt = unknownAt.filter((at) => Math.abs(now - at) < BADGE_WINDOW_MS);
      const [first] = unknownAt;
      if (first !== undefined && unknownAt.length >= UNKNOWN_BADGES)
        return { type: 'locked', until: first + BADGE_WINDOW_MS };
      unknownAt = [...unknownAt, now];
      const operatorId = await people.idOfBadge(badge);
      if (operatorId === null) return { type: 'unknown-badge' };
      unknownAt = unknownAt.filter((at) => at !== now);
      return begin(operatorId, 'badge');
    },
    async byPin(operatorId, pin) {
      const answer = await verifyPin(operatorId, pin);
      if (!answer.ok) return answer;
      return { ok: true, value: answer.value.type === 'ok' ? await begin(operatorId, 'pin') : answer.value };
    },
    signOut: () => keep(null),
  };
}

async function load(file: string): Promise<Session | null> {
  try {
    return Session.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}
