import { CORE_TONES, type Tones } from '#renderer/core/say/answer.ts';
import { HELD_TONES } from '#renderer/features/held/state/says.ts';
import { LABEL_TONES } from '#renderer/features/labels/state/says.ts';
import { PACKING_TONES } from '#renderer/features/packing/state/says.ts';
import { STORED_TONES } from '#renderer/features/stored/state/says.ts';

/** The tone of everything that the station says. A saying without one does not compile. */
export const TONES: Tones = { ...CORE_TONES, ...PACKING_TONES, ...LABEL_TONES, ...HELD_TONES, ...STORED_TONES };
