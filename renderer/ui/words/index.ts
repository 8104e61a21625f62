import type { Language } from '#shared/domain/index.ts';
import { en } from './en.ts';
import type { Words } from './words.ts';

export const WORDS: Readonly<Record<Language, Words>> = { en, de: en, es: en, ar: en };
export type { Names, Sentence, UiKey, Words } from './words.ts';
