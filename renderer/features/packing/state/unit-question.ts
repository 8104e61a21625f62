import type { UnitAllowance } from '#shared/domain/index.ts';
import type { LotChoice } from '#shared/packing/index.ts';

/** What an item's code said, ready for the packing rules. */
export interface ItemScan {
  readonly scanId: string;
  readonly sku: string;
  readonly units: number;
  readonly lot: string | null;
  /** ISO date. */
  readonly expiry: string | null;
  readonly serial: string | null;
  readonly raw: string;
  readonly by: 'scan' | 'touch';
  /** What a supervisor allowed of this very unit; absent: nothing. */
  readonly allowed?: readonly UnitAllowance[];
  /** What it weighs by its own code, net; absent: that does not say. */
  readonly grams?: number;
  /** What was ordered, where a person said that this goes instead; absent: it is itself. */
  readonly insteadOf?: string;
}

/** A unit that was refused and that a supervisor may allow. */
export interface RefusedUnit {
  readonly scan: ItemScan;
  readonly kind: UnitAllowance;
}

/** What a unit lacks that its code does not say. */
export type UnitLacks = 'lot' | 'expiry' | 'serial';

/** What is asked about a unit that was scanned and is not in yet. */
export interface UnitQuestion {
  readonly lacks: UnitLacks;
  readonly scan: ItemScan;
  readonly lots: readonly LotChoice[];
}

/** A unit that was scanned and is not in: whether it goes instead of what was ordered. */
export interface SubstituteQuestion {
  readonly scan: ItemScan;
  readonly ordered: string;
  readonly by: 'packer' | 'supervisor';
}
