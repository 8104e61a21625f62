import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useCommands } from '#renderer/core/scanning/use-commands.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { verdictIn } from '#renderer/core/words/service-words.ts';
import type { OpenOrder, ServiceQuestion } from '#renderer/features/packing/state/packing-view.ts';
import { choosable } from '#renderer/features/packing/state/parcel-service.ts';
import { SERVICE_REASONS } from '#renderer/features/packing/state/service-first.ts';
import { Button } from '#renderer/ui/button.tsx';
import choices from '#renderer/ui/choices.module.css';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { CHOICES } from '#shared/barcode/index.ts';
import { packingWords } from '../messages/en.ts';
import css from './dialogs.module.css';
import { whyIn } from './service-words.ts';

/** The services for the open parcel: each with its price, its day and why it is not the one. Another is chosen by one touch or code, and a reason. */
export function ServiceDialog() {
  const { open, asks } = useView((view) => ({
    open: view.dialog === 'service' ? view.open : null,
    asks: view.serviceAsks,
  }));
  return open && asks && <Ask open={open} asks={asks} />;
}

function Ask({ open, asks }: { readonly open: OpenOrder; readonly asks: ServiceQuestion }) {
  const app = useApp();
  const language = useLanguage();
  const words = useMessages(packingWords).service;
  const core = useMessages(coreWords);
  const suggestion = app.parcelService.look(open);
  const titleOf = (service: string) => app.reference.services().get(service)?.title || service;
  const open9 = suggestion ? choosable(suggestion).slice(0, CHOICES.length) : [];
  const shut = suggestion?.packed.choice.verdicts.filter((one) => !open9.includes(one)) ?? [];
  const shown =
    asks.service === null
      ? open9.map((verdict) => ({
          ...{ key: verdict.service, word: titleOf(verdict.service), hint: verdictIn(language, verdict) },
          run: () => app.parcelService.choose(verdict.service),
        }))
      : SERVICE_REASONS.map((reason) => ({
          ...{ key: reason, word: words.reasons[reason], hint: '', run: () => app.parcelService.because(reason) },
        }));
  useCommands(
    Object.fromEntries([
      ...CHOICES.flatMap((command, at) => (shown[at] ? [[command, shown[at].run]] : [])),
      ['undo', app.parcelService.back],
    ]),
  );
  const title = asks.service === null ? words.which : words.why({ service: titleOf(asks.service) });
  return (
    <Dialog
      open
      title={title}
      closeWord={core.cancel}
      onClose={() => app.store.setState({ dialog: null, serviceAsks: null })}
      wide
    >
      <div className={css.stack}>
        {asks.service === null && suggestion?.wish != null && <p>{words.wish({ service: suggestion.wish })}</p>}
        {asks.service === null && suggestion && <p>{whyIn(language, suggestion, titleOf)}</p>}
        {asks.service === null && shown.length === 0 && <p>{words.none}</p>}
        <fieldset className={choices.choices} aria-label={title}>
          {shown.map(({ key, word, hint, run }, at) => (
            <div key={key} className={choices.row}>
              <Button className={choices.choice ?? ''} onClick={run}>
                <span className={css.words}>
                  <bdi>{word}</bdi>
                  {hint !== '' && <small className={css.hint}>{hint}</small>}
                </span>
              </Button>
              {CHOICES[at] && <CommandCode command={CHOICES[at]} />}
            </div>
          ))}
        </fieldset>
        {asks.service === null && shut.length > 0 && (
          <ul className={css.shut} aria-label={words.notTaken}>
            {shut.map((verdict) => (
              <li key={verdict.service}>
                <bdi>{titleOf(verdict.service)}</bdi>: {verdictIn(language, verdict)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
