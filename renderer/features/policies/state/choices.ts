import type { PolicyValue } from '#shared/records/index.ts';

/** What was chosen and is not saved yet, by `policyKey`; null: what is behind it is to hold again. */
export type Choices = ReadonlyMap<string, PolicyValue | null>;
