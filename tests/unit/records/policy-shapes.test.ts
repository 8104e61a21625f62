import { expect, test } from 'vitest';
import { POLICIES, POLICY_NAMES, policyShape } from '#shared/records/index.ts';

test('every policy can be set on a screen, and what it can be set to is what its schema takes', () => {
  for (const name of POLICY_NAMES) {
    const shape = policyShape(name);
    const { schema } = POLICIES[name];
    if (shape.type === 'switch')
      expect(
        [true, false].every((value) => schema.safeParse(value).success),
        name,
      ).toBe(true);
    else if (shape.type === 'choice')
      expect(
        shape.options.every((value) => schema.safeParse(value).success),
        name,
      ).toBe(true);
    else if (shape.type === 'codes') {
      expect(schema.safeParse('').success, name).toBe(true);
      expect(schema.safeParse('A'.repeat(shape.longest + 1)).success, name).toBe(false);
    } else {
      expect(
        [shape.min, shape.max].every((value) => schema.safeParse(value).success),
        name,
      ).toBe(true);
      expect(
        [shape.min - 1, shape.max + 1].some((value) => schema.safeParse(value).success),
        name,
      ).toBe(false);
    }
  }
});
