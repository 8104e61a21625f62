import { coreWords } from '#renderer/core/messages/en.ts';
import type { Language } from '#renderer/core/messages/language.ts';
import type { StationApp } from '#renderer/core/station-app.ts';
import type { StationView } from '#renderer/core/station-store.ts';
import type { IconName } from '#renderer/ui/icon.tsx';
import type { Command } from '#shared/barcode/index.ts';
import type { Role } from '#shared/domain/index.ts';
import { may } from '#shared/rights/index.ts';
import { shellWords } from './messages/en.ts';
import { needsAPerson } from './needs-person.ts';
import { queueFigures } from './queue-figures.ts';

/** The activities of a station, each by one word. */
type ActivityWord = keyof typeof coreWords.activity;

/** One thing that can be done at a station: its word, how it is reached, by whom, and what waits there. */
export interface ActivityRow {
  readonly name: ActivityWord;
  readonly icon: IconName;
  /** The code that opens it. */
  readonly command: Command;
  /** The key that opens it, as it stands on the keyboard. */
  readonly shortcut: string;
  readonly mayOpen: (role: Role) => boolean;
  /** What waits there now, in a few words; empty where nothing does. */
  readonly waits: (app: StationApp, view: StationView, language: Language) => string;
}

/** Every activity, in the order of the sheet. A further one is a row here. */
export const ACTIVITIES: readonly ActivityRow[] = [
  {
    name: 'pack',
    icon: 'pack',
    command: 'pack',
    shortcut: 'Alt+1',
    mayOpen: () => true,
    waits(app, _view, language) {
      const core = language.words(coreWords);
      const { ready, late } = queueFigures(app.reference.orders().byShipBy(), app.progress, app.now());
      return late > 0
        ? `${core.readyCount({ count: ready })} · ${core.lateCount({ count: late })}`
        : core.readyCount({ count: ready });
    },
  },
  {
    name: 'exceptions',
    icon: 'exceptions',
    command: 'exceptions',
    shortcut: 'Alt+7',
    mayOpen: (role) => may(role, 'change-order'),
    waits(app, view, language) {
      const words = language.words(shellWords);
      const count = needsAPerson(app.reference, app.progress, view).length;
      return count > 0 ? words.home.count({ count }) : words.home.none;
    },
  },
  {
    name: 'labels',
    icon: 'labels',
    command: 'labels',
    shortcut: 'F4',
    mayOpen: () => true,
    waits(_app, { labels }, language) {
      const words = language.words(shellWords);
      const count = labels.waiting.length + labels.unclear.length;
      return count > 0 ? words.waitCount({ count }) : '';
    },
  },
];

/** What is shown now. */
export function activityOf({ dialog, held }: Pick<StationView, 'dialog' | 'held'>): ActivityRow {
  const name: ActivityWord =
    dialog === 'home' || held !== null ? 'exceptions' : dialog === 'labels' ? 'labels' : 'pack';
  return ACTIVITIES.find((row) => row.name === name) ?? (ACTIVITIES[0] as ActivityRow);
}
