import type { ConfigureRefusal } from '#shared/bridge/index.ts';
import { may, type Right } from '#shared/rights/index.ts';
import type { People } from './people.ts';
import type { Sessions } from './session.ts';

/** What whoever is signed in may set up at this station. */
export interface MayConfigure {
  /** Why devices, people and the like may not be changed now, or what another right wants; null when they may. */
  readonly refusal: (right?: Right) => Promise<ConfigureRefusal | null>;
  /** Why files and pictures may not be taken in now: a supervisor may; and whoever is there, as long as nobody can be known. */
  readonly importRefusal: () => Promise<ConfigureRefusal | null>;
  /**
   * Whether the station may be joined to a store or leave it. Never locked for want of that very store: an administrator's
   * role counts however old it is, and where nobody is known there is nobody to ask.
   */
  readonly mayMendStore: () => Promise<boolean>;
}

export function createMayConfigure(
  session: Pick<Sessions, 'read'>,
  people: Pick<People, 'roleOf' | 'lastRoleOf' | 'isEmpty'>,
): MayConfigure {
  return {
    async refusal(right = 'set-up-station') {
      const whose = may('supervisor', right) ? 'not-supervisor' : 'not-administrator';
      const signedIn = session.read();
      if (!signedIn) return whose;
      const role = await people.roleOf(signedIn.operatorId);
      if (!role.ok) return 'role-unknown';
      return may(role.value, right) ? null : whose;
    },
    async importRefusal() {
      const signedIn = session.read();
      const role = signedIn ? await people.roleOf(signedIn.operatorId) : undefined;
      if (role && !role.ok) return 'role-unknown';
      if (may(role?.value, 'take-in-files')) return null;
      return (await people.isEmpty()) ? null : 'not-supervisor';
    },
    async mayMendStore() {
      const signedIn = session.read();
      const role = signedIn ? await people.lastRoleOf(signedIn.operatorId) : null;
      return may(role, 'set-up-station') || (await people.isEmpty());
    },
  };
}
