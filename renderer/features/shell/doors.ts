import type { Door } from '#renderer/core/activity/room.ts';
import { may } from '#shared/rights/index.ts';
import { shellWords } from './messages/en.ts';
import { needsAPerson } from './needs-person.ts';

/** The pages of the frame itself, which lie over whatever is worked on. */
export const PAGES: Readonly<Record<'home' | 'labels', Door>> = {
  home: {
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
  labels: {
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
};
