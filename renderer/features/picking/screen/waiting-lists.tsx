import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { CHOICES } from '#shared/barcode/index.ts';
import { ordersOf, toWalk } from '#shared/picking/index.ts';
import { pickingWords } from '../messages/en.ts';
import { pickedIn } from '../state/lists.ts';
import css from './pick-screen.module.css';
import { PrintList } from './print-list.tsx';

/** What was begun here and left, and the lists that wait: each is opened by touch, by its place, or by the code of an order of it. */
export function WaitingLists() {
  const app = useApp();
  const words = useMessages(pickingWords);
  const left = app.picking.left();
  const waiting = app.picking.waiting();
  const room = CHOICES.length - left.length;
  if (left.length + waiting.length === 0)
    return (
      <div className={css.none}>
        <h2>{words.nothing}</h2>
        <p>{words.nothingHint}</p>
      </div>
    );
  return (
    <div className={css.lists}>
      {left.length > 0 && (
        <section aria-label={words.goOn}>
          <h2>{words.goOn}</h2>
          <ul>
            {left.slice(0, CHOICES.length).map((walk, at) => (
              <li key={walk.pickId} className={css.waiting}>
                <Button onClick={() => app.picking.choose(at + 1)}>
                  <bdi>{walk.list}</bdi>
                </Button>
                <span>
                  {words.progress({
                    picked: pickedIn(walk),
                    units: pickedIn(walk) + toWalk(walk).reduce((sum, line) => sum + line.units - line.picked, 0),
                  })}
                </span>
                <CommandCode command={CHOICES[at] ?? 'ok'} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {waiting.length > 0 && (
        <section aria-label={words.waiting}>
          <h2>{words.waiting}</h2>
          <ul>
            {waiting.slice(0, Math.max(0, room)).map(({ list, lines, isOpen }, at) => (
              <li key={list.id} className={css.waiting}>
                <Button onClick={() => app.picking.choose(left.length + at + 1)}>
                  <bdi>{list.code}</bdi>
                </Button>
                <span>
                  {words.listOf({
                    orders: ordersOf({ lines }),
                    places: new Set(lines.map(({ location }) => location)).size,
                    units: lines.reduce((sum, line) => sum + line.units, 0),
                  })}
                  {isOpen && <small>{words.isOpen}</small>}
                </span>
                <CommandCode command={CHOICES[left.length + at] ?? 'ok'} />
                <PrintList list={list} lines={lines} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
