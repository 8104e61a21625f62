import { ItemPicture } from '#renderer/core/item-picture.tsx';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import { useApp } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import css from '#renderer/ui/choices.module.css';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { CHOICES } from '#shared/barcode/index.ts';
import { packingWords } from '../messages/en.ts';

/** After a code that nobody knows: the items of the order, one of which it may be of. A supervisor says so once. */
export function TeachChoices({ skus }: { readonly skus: readonly string[] }) {
  const app = useApp();
  const words = useMessages(packingWords);
  const names = useNames();
  return (
    <fieldset className={css.choices} aria-label={words.teach.title}>
      <p className={css.hint}>{words.teach.title}</p>
      {CHOICES.slice(0, skus.length).map((command, place) => {
        const sku = skus[place] ?? '';
        return (
          <div key={sku} className={css.row}>
            <Button className={css.choice ?? ''} onClick={() => void app.scans.command(command)}>
              <ItemPicture
                image={app.reference.items().card(sku)?.image ?? null}
                title={names.title(sku)}
                size="line"
              />
              <span>{names.title(sku)}</span>
            </Button>
            <CommandCode command={command} />
          </div>
        );
      })}
    </fieldset>
  );
}
