/** The activities by their kind, which is also the kind of the state that they work on: each feature that has one adds its row. */
export interface Activities {}
export type ActivityKind = keyof Activities;
