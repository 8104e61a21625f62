import { ItemPicture } from '#renderer/core/item-picture.tsx';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { countingWords } from '../messages/en.ts';
import { missingIn } from '../state/expected.ts';
import css from './ask-out.module.css';

/** So many items are named; the others are told by their number. */
const SHOWN = 4;

/** Items that should be at the place were not scanned there: whoever counts says that none are, or goes back and looks. */
export function AskMissing() {
  const app = useApp();
  const names = useNames();
  const words = useMessages(countingWords);
  const core = useMessages(coreWords);
  const { count, expected, shown } = useView((view) => ({
    ...{ count: view.count, expected: view.countExpected, shown: view.countAsks === 'missing' },
  }));
  const only = app.counting.toCount().find(({ id }) => id === count?.taskId)?.skus ?? null;
  const missing = shown && count && expected ? missingIn(count, expected.places, only) : [];
  return (
    <Dialog
      open={missing.length > 0}
      title={words.missing.title({ items: missing.length })}
      closeWord={core.cancel}
      onClose={() => void app.scans.command('cancel')}
    >
      <div className={css.ask}>
        {missing.slice(0, SHOWN).map(({ sku, units }) => (
          <div key={sku} className={css.item}>
            <ItemPicture image={app.reference.items().card(sku)?.image ?? null} title={names.title(sku)} size="line" />
            <span>
              <strong>
                <bdi>{names.title(sku)}</bdi>
              </strong>{' '}
              · {words.missing.expected({ units })}
            </span>
          </div>
        ))}
        {missing.length > SHOWN && <p>{words.missing.more({ items: missing.length - SHOWN })}</p>}
        <div className={css.choice}>
          <Button className={css.answer ?? ''} kind="primary" onClick={() => void app.scans.command('ok')}>
            {words.missing.none}
          </Button>
          <CommandCode command="ok" />
        </div>
        <div className={css.choice}>
          <Button className={css.answer ?? ''} onClick={() => void app.scans.command('cancel')}>
            {words.missing.look}
          </Button>
          <CommandCode command="cancel" />
        </div>
      </div>
    </Dialog>
  );
}
