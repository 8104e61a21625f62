import type { ComponentType } from 'react';
import type { IconName } from '#renderer/ui/icon.tsx';
import type { Command } from '#shared/barcode/index.ts';
import type { Role } from '#shared/domain/index.ts';
import type { coreWords } from '../messages/en.ts';
import type { Language } from '../messages/language.ts';
import type { StationApp } from '../station-app.ts';
import type { StationView } from '../station-store.ts';

/** A way to somewhere, on the sheet of activities: its word, how it is reached, by whom, and what waits there. */
export interface Door {
  readonly name: keyof typeof coreWords.activity;
  readonly icon: IconName;
  /** The code that opens it. */
  readonly command: Command;
  /** The key that opens it, as it stands on the keyboard. */
  readonly shortcut: string;
  readonly mayOpen: (role: Role, app: StationApp) => boolean;
  /** What waits there now, in a few words; empty where nothing does. */
  readonly waits: (app: StationApp, view: StationView, language: Language) => string;
}

/** What is worked on in a room, for the header and for whoever drives the screen by codes. */
export interface WorkedOn {
  readonly id: string;
  readonly word: 'order' | 'place' | 'item' | 'delivery' | 'list' | 'manifest';
  /** What a person knows it by. */
  readonly code: string;
  /** Epoch milliseconds. */
  readonly shipBy?: number;
}

/** Where an activity happens: the screen of it, and the door to it. Each feature that has an activity gives one. */
export interface Room extends Door {
  readonly Screen: ComponentType;
  /** Null while nothing is taken up. */
  readonly workedOn: (view: StationView) => WorkedOn | null;
  /** The public name of what is shown (`data-activity`): with something taken up, and without. */
  readonly shows: readonly [taken: string, idle: string];
}
