import { useEffect } from 'react';
import type { Room } from '#renderer/core/activity/room.ts';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { AnswerBanner } from '#renderer/core/say/answer-banner.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { ActionBar } from '#renderer/ui/action-bar.tsx';
import { may } from '#shared/rights/index.ts';
import { stockWords } from '../messages/en.ts';
import { ItemWeight } from './item-weight.tsx';
import { Lacking } from './lacking.tsx';
import { LastMoves } from './last-moves.tsx';
import { Levels } from './levels.tsx';
import { SerialScans } from './serial-seen.tsx';
import css from './stock-screen.module.css';

/** What stands where, what of it is promised, and what happened last: of an item, of a location, or of what lacks. */
function StockScreen() {
  const app = useApp();
  const words = useMessages(stockWords);
  const core = useMessages(coreWords);
  const looked = useView((view) => view.looked);
  const version = useView((view) => view.queueVersion);
  useEffect(() => {
    // Something moved, or somebody came in: what is shown is what holds now.
    void version;
    void app.stock.again();
  }, [app, version]);
  const isWhole = looked === null || looked.asked.type === 'lacking';
  return (
    <main className={css.screen}>
      <AnswerBanner next={words.scan} low />
      <div className={css.body} aria-busy={looked?.found === null && looked.trouble === null}>
        {looked?.found ? (
          looked.asked.type === 'lacking' ? (
            <Lacking look={looked.found} />
          ) : looked.asked.type === 'serial' ? (
            <SerialScans serials={looked.found.serials} serial={looked.asked.serial} />
          ) : (
            <>
              <div className={css.column}>
                <Levels levels={looked.found.levels} of={looked.asked.type} />
                {looked.asked.type === 'item' && <ItemWeight sku={looked.asked.sku} />}
              </div>
              <LastMoves moves={looked.found.moves} />
            </>
          )
        ) : (
          <p className={css.none}>{looked?.trouble ? words.away : words.asking}</p>
        )}
      </div>
      <ActionBar
        back={{ word: core.undo, icon: 'undo', run: null }}
        out={{ word: words.whole, icon: 'back', run: isWhole ? null : () => void app.scans.command('suspend') }}
        more={{ word: core.more, icon: 'more', run: () => app.store.setState({ dialog: 'help' }) }}
      />
    </main>
  );
}

export const stockRoom: Room = {
  name: 'stock',
  icon: 'stock',
  command: 'stock',
  shortcut: 'Alt+3',
  shows: ['stock', 'stock'],
  mayOpen: (role) => may(role, 'see-stock'),
  waits: () => '',
  workedOn: ({ looked }) => {
    if (looked?.asked.type === 'location')
      return { word: 'place', id: looked.asked.location, code: looked.asked.location };
    return looked?.asked.type === 'item' ? { word: 'item', id: looked.asked.sku, code: looked.asked.sku } : null;
  },
  Screen: StockScreen,
};
