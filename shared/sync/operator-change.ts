import { z } from 'zod';
import { LanguageCode, Operator, Role } from '#shared/domain/index.ts';

const OperatorId = Operator.shape.id;
const About = z.object({ badge: z.string().trim().max(80), role: Role, language: LanguageCode.nullable() });

/**
 * What an administrator does with a person who signs in. `add`: somebody new, with a one-time PIN · `give-pin`: a one-time PIN in
 * the place of the one that is forgotten. A name is for good: it is what a person is known by.
 */
export const OperatorChange = z.discriminatedUnion('type', [
  About.extend({ type: z.literal('add'), name: z.string().trim().min(1).max(80) }),
  About.extend({ type: z.literal('change'), operatorId: OperatorId }),
  z.object({ type: z.literal('remove'), operatorId: OperatorId }),
  z.object({ type: z.literal('give-pin'), operatorId: OperatorId }),
]);
export type OperatorChange = z.infer<typeof OperatorChange>;

/**
 * What came of it. `pin-given`: six digits, told this once, good for choosing an own PIN until then (epoch milliseconds) ·
 * `badge-taken`: whose badge it is · `last-administrator`: nobody would be left who may do this.
 */
export const OperatorChangeAnswer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('changed'), operatorId: z.string() }),
  z.object({ type: z.literal('pin-given'), operatorId: z.string(), pin: z.string(), until: z.number() }),
  z.object({ type: z.literal('not-allowed') }),
  z.object({ type: z.literal('unknown-operator') }),
  z.object({ type: z.literal('name-taken') }),
  z.object({ type: z.literal('badge-taken'), by: z.string() }),
  z.object({ type: z.literal('last-administrator') }),
]);
export type OperatorChangeAnswer = z.infer<typeof OperatorChangeAnswer>;
