import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { scaleWords } from './en.ts';

export const de = translationOf<typeof scaleWords>()({
  setTare: 'Als Verpackung abziehen',
  setZero: 'Auf null stellen',
});
