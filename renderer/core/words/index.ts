import type { Language } from '#shared/domain/index.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { Words } from './words.ts';

export const WORDS: Readonly<Record<Language, Words>> = { en, de, es, ar };
export type { Names, Sentence, UiKey, Words } from './words.ts';
