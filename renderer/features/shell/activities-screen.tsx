import { useMemo } from 'react';
import { useRoom, useWorkedOn } from '#renderer/core/activity/rooms.ts';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { ActionBar } from '#renderer/ui/action-bar.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { unitTotals } from '#shared/packing/index.ts';
import css from './activities-screen.module.css';
import { shellWords } from './messages/en.ts';
import { useDoors } from './use-doors.ts';
import { useLeave } from './use-leave.ts';

/** Everything that whoever is signed in can do here: a tile each with its word, what waits, its key and its code. */
export function ActivitiesScreen() {
  const app = useApp();
  const words = useMessages(shellWords);
  const core = useMessages(coreWords);
  const language = useLanguage();
  const leave = useLeave();
  const doors = useDoors();
  const room = useRoom();
  const worked = useWorkedOn();
  const { operator, open, version } = useView((view) => ({
    operator: view.operator,
    open: view.open,
    version: view.queueVersion,
  }));
  const rows = useMemo(() => {
    // The indexes change in place; their version says when.
    void version;
    const view = app.store.getState();
    return doors
      .filter(({ mayOpen }) => operator !== null && mayOpen(operator.role, app))
      .map((row) => ({
        row,
        waits: row.waits(app, view, language),
      }));
  }, [app, doors, operator, language, version]);
  const totals = open && unitTotals(open.packing);
  return (
    <main className={css.screen}>
      <Banner
        tone="scan"
        icon="pack"
        low
        sentence={
          worked
            ? {
                headline:
                  open && totals
                    ? core.orderOpen({ order: open.order.code, packed: totals.packed, needed: totals.needed })
                    : words.isOpen({ subject: worked.code }),
                detail: '',
                action: words.keepsCount,
              }
            : { headline: core.chooseActivity, detail: '', action: words.chooseActivityHint }
        }
      />
      <ul className={css.tiles} aria-label={core.chooseActivity}>
        {rows.map(({ row, waits }) => (
          <li key={row.name}>
            <button
              type="button"
              className={css.tile}
              aria-keyshortcuts={row.shortcut}
              // Below this page lies what one comes back to.
              aria-current={row.name === room.name ? 'page' : undefined}
              onClick={() => {
                leave();
                void app.scans.command(row.command);
              }}
            >
              <span className={css.name}>
                <Icon name={row.icon} />
                {core.activity[row.name]}
              </span>
              <span className={css.waits}>{waits}</span>
              <span className={css.foot}>
                <CommandCode command={row.command} />
                <kbd className={css.key}>{row.shortcut}</kbd>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <ActionBar
        back={{ word: core.undo, icon: 'undo', run: null }}
        out={{
          word: core.putAside,
          icon: 'aside',
          run: worked
            ? () => {
                leave();
                void app.scans.command('suspend');
              }
            : null,
        }}
        more={{ word: core.more, icon: 'more', run: () => app.store.setState({ dialog: 'help' }) }}
        act={{
          word: open
            ? words.backToOrder({ order: open.order.code })
            : words.backTo({ activity: worked?.code ?? core.activity[room.name] }),
          icon: 'back',
          run: leave,
        }}
      />
    </main>
  );
}
