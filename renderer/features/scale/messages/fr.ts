import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { scaleWords } from './en.ts';

export const fr = translationOf<typeof scaleWords>()({ setTare: 'Prendre comme emballage', setZero: 'Mettre à zéro' });
