import type { Role } from '#shared/domain/index.ts';

const SUPERVISORS: readonly Role[] = ['supervisor', 'administrator'];
const ADMINISTRATORS: readonly Role[] = ['administrator'];

/**
 * What only some may do, and whose role may. Asked by the trusted side of a station and by the store, each by its own records; a screen asks
 * it too, so as not to offer what would be refused. Packing itself is everybody's.
 */
const ROLES = {
  /** Says yes to one act of somebody else's, by their PIN: a further label, a take-over, a unit without its code. */
  'allow-act': SUPERVISORS,
  /** Releases, puts right or cancels an order that is held. */
  'change-order': SUPERVISORS,
  /** Takes an order away from whoever is packing it. */
  'take-over-order': SUPERVISORS,
  /** Takes files, pictures and stock in. */
  'take-in-files': SUPERVISORS,
  /** Counts what stands at a place, and so changes what is on hand. */
  'count-stock': SUPERVISORS,
  /** Changes what is on hand by a reason, throws goods away, and takes them out of quarantine. Moving goods itself is everybody's. */
  'adjust-stock': SUPERVISORS,
  /** Takes in what has expired, or is good for shorter than what is on hand. Receiving itself is everybody's. */
  'receive-short-life': SUPERVISORS,
  /** Lets an order go without units that are short, where the merchant's rules do not leave that to packers. */
  'ship-short': SUPERVISORS,
  /** Says of which item a code is that nobody knows. */
  'teach-code': SUPERVISORS,
  /** Sees what is on hand where: whoever counts blind must not. */
  'see-stock': SUPERVISORS,
  /** Sees the photos that were taken at benches. Taking one is everybody's. */
  'see-photos': SUPERVISORS,
  /** Sees a parcel's whole life, and saves the proof of it. */
  'see-parcels': SUPERVISORS,
  /** Looks through services and price lists, and tries what others would have cost. The service of a parcel is said to everybody. */
  'see-rates': SUPERVISORS,
  /** Plans counts, and decides what is made of the differences that they find. */
  'decide-counts': SUPERVISORS,
  /** Makes a station silent, or never locks it. */
  'quiet-station': SUPERVISORS,
  /** Sets up a station: its devices, its name, its store. */
  'set-up-station': ADMINISTRATORS,
  /** Sets the merchant's rules that hold at every bench. */
  'set-policies': ADMINISTRATORS,
  /** Adds, changes and removes people, gives them PINs and badges. */
  'change-people': ADMINISTRATORS,
} as const satisfies Readonly<Record<string, readonly Role[]>>;

/** The name of something that only some may do. */
export type Right = keyof typeof ROLES;

/** Whether somebody of that role may do it; nobody may who has none. */
export const may = (role: Role | null | undefined, right: Right): boolean =>
  role !== null && role !== undefined && ROLES[right].includes(role);
