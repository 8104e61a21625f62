import { z } from 'zod';
import { OverrideKind, ParcelNumber } from '#shared/domain/index.ts';
import { Subject } from './subject.ts';

/** The one thing that a supervisor's grant is for. `parcel`: of an order; null where it is for all that it is about. */
export const OverrideSubject = z.object({ kind: OverrideKind, about: Subject, parcel: ParcelNumber.nullable() });
export type OverrideSubject = z.infer<typeof OverrideSubject>;
