import { useApp } from '../use-station.ts';
import { type Names, namesOf } from './names.ts';

/** Names of items for whoever draws a screen. */
export const useNames = (): Names => namesOf(useApp().reference);
