import { ItemPicture } from '#renderer/core/item-picture.tsx';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import type { Question } from '#renderer/core/station-store.ts';
import { useApp } from '#renderer/core/use-station.ts';
import { meaningInWords } from '#renderer/core/words/meaning.ts';
import { Button } from '#renderer/ui/button.tsx';
import css from '#renderer/ui/choices.module.css';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { CHOICES } from '#shared/barcode/index.ts';

/** One code, several meanings: the packer chooses, the station never guesses. Scanning something else drops the question. */
export function Which({ question }: { readonly question: Question }) {
  const app = useApp();
  const core = useMessages(coreWords);
  const language = useLanguage();
  const names = useNames();
  return (
    <fieldset className={css.choices} aria-label={core.whichOne}>
      {question.meanings.map((meaning, place) => (
        <div key={JSON.stringify(meaning)} className={css.row}>
          <Button className={css.choice ?? ''} onClick={() => void app.scans.choose(meaning)}>
            {meaning.type === 'item' && (
              <ItemPicture
                image={app.reference.items().card(meaning.sku)?.image ?? null}
                title={names.title(meaning.sku)}
                size="line"
              />
            )}
            <span>{meaningInWords(meaning, language, names, app.reference.orders().get)}</span>
          </Button>
          {CHOICES[place] && <CommandCode command={CHOICES[place]} />}
        </div>
      ))}
    </fieldset>
  );
}
