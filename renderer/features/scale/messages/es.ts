import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { scaleWords } from './en.ts';

export const es = translationOf<typeof scaleWords>()({ setTare: 'Restar el embalaje', setZero: 'Poner a cero' });
