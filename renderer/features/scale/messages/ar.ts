import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { scaleWords } from './en.ts';

export const ar = translationOf<typeof scaleWords>()({ setTare: 'احسبه تغليفًا', setZero: 'تصفير' });
