import type { Question } from '#renderer/state/station-store.ts';
import { useApp } from '#renderer/state/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ItemPicture } from '#renderer/ui/item-picture.tsx';
import { useNames, useWords } from '#renderer/ui/use-words.ts';
import type { Names, Words } from '#renderer/ui/words/index.ts';
import type { Command, Meaning } from '#shared/barcode/index.ts';
import { assertNever } from '#shared/prelude/index.ts';
import css from './choices.module.css';
import { CommandCode } from './command-code.tsx';

/** Choices that can be scanned from the screen. */
const PLACES: readonly Command[] = ['choose-1', 'choose-2', 'choose-3', 'choose-4'];

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
            <span>{describe(meaning, words, names, app.reference.orders().get)}</span>
          </Button>
          {PLACES[place] && <CommandCode command={PLACES[place]} />}
        </div>
      ))}
    </fieldset>
  );
}

function describe(
  meaning: Meaning,
  words: Words,
  names: Names,
  order: (id: string) => { readonly code: string; readonly channel: string } | undefined,
): string {
  switch (meaning.type) {
    case 'item':
      return `${names.title(meaning.sku)}${meaning.units > 1 ? ` · ${words.ui.packOf} ${meaning.units}` : ''}`;
    case 'order':
    case 'tote': {
      const entry = order(meaning.orderId);
      return `${words.ui.orderWord} ${entry?.code ?? meaning.orderId} · ${entry?.channel ?? ''}`;
    }
    case 'operator':
      return words.ui.operatorWord;
    case 'location':
      return `${words.ui.locationWord} ${meaning.location}`;
    case 'parcel':
      return `${words.ui.labelWord} ${meaning.sscc}`;
    case 'command':
      return `${words.ui.commandWord} ${meaning.command}`;
    default:
      return assertNever(meaning);
  }
}
