import { useRef, useState } from 'react';
import { AT_BENCH } from '#renderer/core/labelling.ts';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import type { LabelJob, WaitingParcel } from '#renderer/features/labels/state/labels.ts';
import { Button } from '#renderer/ui/button.tsx';
import { labelWords } from '../messages/en.ts';
import { jobOf } from './label-row.tsx';
import css from './labels-screen.module.css';
import { PrinterChoice } from './printer-choice.tsx';

/** What a person can do about one label. Nothing here prints a second label without a word or a reason. */
export function LabelActions({
  entry,
  tab,
}: {
  readonly entry: WaitingParcel | LabelJob;
  readonly tab: 'waiting' | 'unclear' | 'recent';
}) {
  const app = useApp();
  const words = useMessages(labelWords);
  const core = useMessages(coreWords);
  const { printers, openId, isOne } = useView((view) => ({
    isOne: view.labels.waiting.length === 1,
    printers: view.labels.printers,
    openId: view.open?.order.id ?? null,
  }));
  const [printerId, setPrinterId] = useState<string | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const [asks, setAsks] = useState<'is-it-off' | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const job = jobOf(entry);
  const mayPrint = app.labels.mayPrint(entry);
  const isDone = app.progress.get(entry.orderId)?.phase === 'finished';

  async function run(work: () => Promise<unknown>): Promise<void> {
    setBusy(true);
    await work();
    setBusy(false);
  }
  const nothing = (which: LabelJob, printerIsOff: boolean) =>
    run(async () => {
      const trouble = await app.labels.nothingCameOut(which, printerIsOff);
      setAsks(trouble && !printerIsOff ? 'is-it-off' : null);
    });
  const choice = printers.length > 1 && mayPrint && tab !== 'unclear' && !job?.replaced && (
    <PrinterChoice printers={printers} chosen={printerId} onChoose={setPrinterId} />
  );

  if (asks === 'is-it-off' && job)
    return (
      <div className={css.ask}>
        <p>{words.isItOff}</p>
        <div className={css.acts}>
          <Button kind="primary" disabled={isBusy} onClick={() => void nothing(job, true)}>
            {words.printerIsOff}
          </Button>
          <Button onClick={() => setAsks(null)}>{core.back}</Button>
        </div>
      </div>
    );
  return (
    <>
      {choice}
      <div className={css.acts}>
        {tab === 'waiting' && (
          <Button
            // Where several wait, the one act of the screen is to print them all.
            kind={isOne ? 'primary' : 'plain'}
            disabled={isBusy}
            onClick={() => void run(() => app.labels.print(entry, { nothingCameOut: false, reason: null, printerId }))}
          >
            {words.print}
          </Button>
        )}
        {tab === 'unclear' && job && (
          <>
            <Button disabled={isBusy} onClick={() => void run(() => app.labels.cameOut(job))}>
              {words.cameOut}
            </Button>
            <Button disabled={isBusy} onClick={() => void nothing(job, false)}>
              {words.nothingCameOut}
            </Button>
          </>
        )}
        {tab === 'recent' && job && mayPrint && !job.replaced && (
          <>
            <Button
              disabled={isBusy}
              onClick={() =>
                void run(() => app.labels.print(entry, { nothingCameOut: false, reason: AT_BENCH, printerId }))
              }
            >
              {core.printOnceMore}
            </Button>
            {job.state === 'sent' && (
              <Button disabled={isBusy} onClick={() => void nothing(job, false)}>
                {words.nothingCameOut}
              </Button>
            )}
          </>
        )}
        {mayPrint && !isDone && entry.orderId !== openId && (
          <Button
            onClick={() => {
              app.store.setState({ dialog: null });
              void app.openOrder(entry.orderId);
            }}
          >
            {words.openOrder}
          </Button>
        )}
        {mayPrint && !isDone && job?.kind !== 'carrier' && tab !== 'unclear' && (
          <Button disabled={isBusy} title={words.attachHint} onClick={() => file.current?.click()}>
            {words.attach}
          </Button>
        )}
        <input
          ref={file}
          type="file"
          hidden
          aria-label={words.attach}
          accept=".pdf,.png,.zpl,.txt,application/pdf,image/png"
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen) void run(() => app.labels.attach(entry, chosen));
            event.target.value = '';
          }}
        />
      </div>
    </>
  );
}
