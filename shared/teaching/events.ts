import { z } from 'zod';
import { ItemBarcode, Sku } from '#shared/domain/index.ts';

const { code, units } = ItemBarcode.shape;

/** A code that nobody knew is of that item from now on; one scan of it stands for so many units. Taught again, it is of the newer item alone. */
const CodeTaught = z.object({ type: z.literal('CodeTaught'), v: z.literal(1), code, sku: Sku, units });
/** It was a mistake: the code means nothing again. */
const CodeForgotten = z.object({ type: z.literal('CodeForgotten'), v: z.literal(1), code });

/** Everything that can happen while a station learns codes, by its type. Facts: never edited, never removed. */
export const teachingEvents = { CodeTaught, CodeForgotten } as const;
export type TeachingEvent = z.infer<(typeof teachingEvents)[keyof typeof teachingEvents]>;
