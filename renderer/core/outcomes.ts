import type { StoreTroubleType } from '#renderer/replica/sync-loop.ts';
import type { ConfigureRefusal } from '#shared/bridge/index.ts';
import type { OperatorChangeAnswer } from '#shared/sync/index.ts';

/** The answer to a PIN. `locked` names until when, epoch milliseconds. */
export type PinAnswer =
  | { readonly type: 'ok' }
  | { readonly type: 'choose-pin' }
  | { readonly type: 'wrong-pin'; readonly triesLeft: number }
  | { readonly type: 'locked'; readonly until: number }
  | { readonly type: 'no-pin' }
  | { readonly type: 'fault'; readonly detail: string };

/** What came of a change of people. */
export type PeopleAnswer =
  | OperatorChangeAnswer
  | Refused
  | { readonly type: 'no-store'; readonly trouble: StoreTroubleType };

export type Imported<Value> =
  | { readonly type: 'ok'; readonly value: Value }
  | { readonly type: 'fault'; readonly detail: string };

/** Whoever is signed in may not do it. */
export interface Refused {
  readonly type: 'refused';
  readonly refusal: ConfigureRefusal;
}
