import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp } from '#renderer/core/use-station.ts';
import { dayIn } from '#renderer/core/words/moments.ts';
import type { UnitQuestion } from '#renderer/features/packing/state/unit-question.ts';
import { Button } from '#renderer/ui/button.tsx';
import css from '#renderer/ui/choices.module.css';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { CHOICES } from '#shared/barcode/index.ts';
import { packingWords } from '../messages/en.ts';

/** After a unit whose code does not say all that is to be known of it: the lots that it may be of, and the way to type it. */
export function UnitChoices({ asks }: { readonly asks: UnitQuestion }) {
  const app = useApp();
  const words = useMessages(packingWords);
  const language = useLanguage();
  return (
    <fieldset className={css.choices} data-close aria-label={words.unit.title[asks.lacks]}>
      <p className={css.hint}>{words.unit.hint[asks.lacks]}</p>
      {CHOICES.slice(0, asks.lots.length).map((command, place) => {
        const { lot = '', expiry = null, place: stands = null } = asks.lots[place] ?? {};
        const until = expiry === null ? '' : words.unit.until({ day: dayIn(language.locale, expiry) });
        return (
          <div key={lot} className={css.row}>
            <Button className={css.choice ?? ''} onClick={() => void app.scans.command(command)}>
              <span className={css.two}>
                <bdi>{lot}</bdi>
                {(until !== '' || stands !== null) && (
                  <small>
                    {until}
                    {until !== '' && stands !== null && ' · '}
                    <bdi>{stands}</bdi>
                  </small>
                )}
              </span>
            </Button>
            <CommandCode command={command} />
          </div>
        );
      })}
    </fieldset>
  );
}
