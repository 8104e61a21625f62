/** The words of the scale. */
export const scaleWords = { setTare: 'Take as packaging', setZero: 'Set to zero' } as const;
