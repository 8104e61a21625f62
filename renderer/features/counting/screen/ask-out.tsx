import { ItemPicture } from '#renderer/core/item-picture.tsx';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { countingWords } from '../messages/en.ts';
import css from './ask-out.module.css';

const ANSWERS = [
  ['gone', 'choose-1'],
  ['here', 'choose-2'],
  ['unknown', 'choose-3'],
] as const;

/** Units are out with an order that is being packed: only whoever counts knows whether they were gone from this shelf. */
export function AskOut() {
  const app = useApp();
  const names = useNames();
  const words = useMessages(countingWords);
  const core = useMessages(coreWords);
  const out = useView((view) => (view.countAsks === 'out' ? view.countOut : null));
  const title = out ? words.out.title({ order: out.orderCode }) : '';
  return (
    <Dialog open={out !== null} title={title} closeWord={core.cancel} onClose={() => void app.scans.command('cancel')}>
      {out && (
        <div className={css.ask}>
          <div className={css.item}>
            <ItemPicture
              image={app.reference.items().card(out.sku)?.image ?? null}
              title={names.title(out.sku)}
              size="line"
            />
            <strong>
              <bdi>{names.title(out.sku)}</bdi>
            </strong>
          </div>
          <p>{words.out.question({ units: out.units, order: out.orderCode })}</p>
          {ANSWERS.map(([said, command]) => (
            <div key={said} className={css.choice}>
              <Button className={css.answer ?? ''} onClick={() => void app.scans.command(command)}>
                {words.out[said]}
              </Button>
              <CommandCode command={command} />
            </div>
          ))}
        </div>
      )}
    </Dialog>
  );
}
