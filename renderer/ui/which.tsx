import type { Question } from '#renderer/state/station-store.ts';
import { useApp } from '#renderer/state/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ItemPicture } from '#renderer/ui/item-picture.tsx';
import { useNames, useWords } from '#renderer/ui/use-words.ts';
import { CHOICES } from '#shared/barcode/index.ts';
import css from './choices.module.css';
import { CommandCode } from './command-code.tsx';
import { meaningInWords } from './meaning.ts';

/** One code, several meanings: the packer chooses, the station never guesses. Scanning something else drops the question. */
export function Which({ question }: { readonly question: Question }) {
  const app = useApp();
  const words = useWords();
  const names = useNames();
  return (
    <fieldset className={css.choices} aria-label={words.ui.whichOne}>
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
            <span>{meaningInWords(meaning, words, names, app.reference.orders().get)}</span>
          </Button>
          {CHOICES[place] && <CommandCode command={CHOICES[place]} />}
        </div>
      ))}
    </fieldset>
  );
}
