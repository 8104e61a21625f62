import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import type { Answer } from '#renderer/core/say/answer.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { advisedCarton } from '#renderer/features/packing/state/advised-carton.ts';
import { cartonsFor } from '#renderer/features/packing/state/carton-choice.ts';
import type { OpenOrder } from '#renderer/features/packing/state/packing-view.ts';
import { weightCheckHere } from '#renderer/features/packing/state/shadow.ts';
import { Button } from '#renderer/ui/button.tsx';
import css from '#renderer/ui/choices.module.css';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { inGrams } from '#renderer/ui/weight.ts';
import { CHOICES, type Command } from '#shared/barcode/index.ts';
import { packingWords } from '../messages/en.ts';
import own from './weight-choices.module.css';

const ASKS: ReadonlySet<string | undefined> = new Set(['carton-first', 'weigh-first', 'weight-off', 'not-weighed']);

/** Whether something is asked about the weight of the parcel. */
export const isWeighed = (answer: Answer | null): boolean => ASKS.has(answer?.say.type);

/** What can be done about a parcel that is to be weighed, each by touch and by its code: choose the carton, weigh again, close it as it is. */
export function WeightChoices({ open }: { readonly open: OpenOrder }) {
  const app = useApp();
  const words = useMessages(packingWords).weight;
  const { locale } = useLanguage();
  const { answer, weight } = useView((view) => ({ answer: view.answer, weight: view.weight }));
  const cartons = cartonsFor({ answer, open }, app.reference, app.parcelService);
  const suggestion = advisedCarton(open, app.reference, app.parcelService);
  const best = suggestion.type === 'carton' ? suggestion.best : null;
  const before = suggestion.type === 'before' ? suggestion : null;
  const isCarton = answer?.say.type === 'carton-first';
  const stops = weightCheckHere(app.reference, open.order) === 'stop';
  return (
    <fieldset className={css.choices}>
      {!isCarton && (
        <p className={own.weight} data-stable={weight?.stable ?? false}>
          {weight ? <bdi>{inGrams(locale, weight.grams)}</bdi> : '–'}
        </p>
      )}
      {isCarton ? (
        <div className={own.cartons}>
          {cartons.map(({ code, tareGrams }, place) => (
            <Choice key={code} command={CHOICES[place] ?? 'cancel'}>
              <span className={own.carton}>
                <bdi>{code}</bdi>
                <small>
                  {code === best?.code
                    ? words.fits({ percent: Math.round(best.fill * 100) })
                    : code === before?.code
                      ? words.before({ times: before.times })
                      : words.empty({ grams: tareGrams })}
                </small>
              </span>
            </Choice>
          ))}
          <Choice command="weigh">{words.without}</Choice>
        </div>
      ) : (
        <>
          <Choice command="weigh">{words.again}</Choice>
          {answer?.say.type !== 'weigh-first' && (
            <Choice command="close-parcel">{stops ? words.ask : words.asIs}</Choice>
          )}
        </>
      )}
    </fieldset>
  );
}

function Choice({ command, children }: { readonly command: Command; readonly children: React.ReactNode }) {
  const app = useApp();
  return (
    <div className={css.row}>
      <Button className={css.choice ?? ''} onClick={() => void app.scans.command(command)}>
        {children}
      </Button>
      <CommandCode command={command} />
    </div>
  );
}
