import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp } from '#renderer/core/use-station.ts';
import { momentIn } from '#renderer/core/words/moments.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { CHOICES } from '#shared/barcode/index.ts';
import { receivingWords } from '../messages/en.ts';
import { unitsIn } from '../state/expected.ts';
import css from './receive-screen.module.css';

/** What was begun here and left, and the deliveries that are expected: each is opened by its own code, by touch, or by its place. */
export function WaitingDeliveries() {
  const app = useApp();
  const words = useMessages(receivingWords);
  const { locale } = useLanguage();
  const left = app.receiving.left();
  const waiting = app.receiving.waiting();
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
            {left.slice(0, CHOICES.length).map((receipt, at) => (
              <li key={receipt.receiptId} className={css.waiting}>
                <Button onClick={() => app.receiving.choose(at + 1)}>
                  <bdi>{receipt.delivery ?? receipt.location}</bdi>
                </Button>
                <span>{words.came({ units: unitsIn(receipt) })}</span>
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
            {waiting.slice(0, Math.max(0, room)).map(({ code, supplier, expectedAt }, at) => (
              <li key={code} className={css.waiting}>
                <Button onClick={() => app.receiving.choose(left.length + at + 1)}>
                  <bdi>{code}</bdi>
                </Button>
                <span>
                  <bdi>{words.from({ supplier, open: app.receiving.openOf(code) })}</bdi>
                  {expectedAt !== null && <small>{momentIn(locale, expectedAt)}</small>}
                </span>
                <CommandCode command={CHOICES[left.length + at] ?? 'ok'} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
