import { useEffect, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { insightWords } from '../messages/en.ts';
import { shareIn } from './figure-words.ts';
import css from './insights.module.css';
import type { Aisle } from './zone-pattern.tsx';

/** What is to be done about an aisle: count it, or see what counts found. */
export function AisleDialog({ aisle, onClose }: { readonly aisle: Aisle | null; readonly onClose: () => void }) {
  const core = useMessages(coreWords);
  const words = useMessages(insightWords);
  return (
    <Dialog
      open={aisle !== null}
      title={words.aisle({ aisle: aisle?.aisle ?? '' })}
      closeWord={core.cancel}
      onClose={onClose}
    >
      {aisle && <AisleActs aisle={aisle} onClose={onClose} />}
    </Dialog>
  );
}

function AisleActs({ aisle, onClose }: { readonly aisle: Aisle; readonly onClose: () => void }) {
  const app = useApp();
  const words = useMessages(insightWords);
  const { locale } = useLanguage();
  const { first, last, places, never, accuracy } = aisle;
  const [open, setOpen] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const of = { type: 'range', from: first, to: last } as const;
  useEffect(() => {
    let isCurrent = true;
    void app.insights.plan({ type: 'range', from: first, to: last }, false).then((many) => {
      if (isCurrent) setOpen(many);
    });
    return () => {
      isCurrent = false;
    };
  }, [app, first, last]);
  async function make(): Promise<void> {
    const made = await app.insights.plan(of, true);
    setSaid(made === null ? words.notSaved : words.planned({ places: made }));
    if (made !== null) setOpen(0);
  }
  return (
    <div className={css.form}>
      <p>{words.aisleSays({ places, never, accuracy: accuracy === null ? null : shareIn(locale, accuracy) })}</p>
      <Button kind="primary" disabled={!open} onClick={() => void make()}>
        {open === null ? '…' : words.countAisle({ places: open })}
      </Button>
      <Button
        onClick={() => {
          onClose();
          app.insights.review();
        }}
      >
        {words.seeDifferences}
      </Button>
      <p role="status">{said}</p>
    </div>
  );
}
