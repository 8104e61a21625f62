import type { UnitParts } from '#shared/barcode/index.ts';

/** The scan or touch that something answers to. */
export interface Cause {
  readonly id: string;
  readonly raw: string;
  /** What it says of a unit without naming its item; absent: nothing. */
  readonly parts?: UnitParts | undefined;
}
