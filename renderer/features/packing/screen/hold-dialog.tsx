import { useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { Command } from '#shared/barcode/index.ts';
import type { HoldReason } from '#shared/domain/index.ts';
import { packingWords } from '../messages/en.ts';
import css from './dialogs.module.css';

const REASONS: readonly (readonly [HoldReason, Command])[] = [
  ['short', 'hold-short'],
  ['damaged', 'hold-damaged'],
  ['wrong-item-in-tote', 'hold-wrong-item'],
  ['address-question', 'hold-address'],
  ['other', 'hold-other'],
];

/** Why an order waits: one touch, and words when the packer wants to add some. */
export function HoldDialog() {
  const app = useApp();
  const words = useMessages(packingWords);
  const core = useMessages(coreWords);
  const shown = useView((view) => view.dialog === 'hold' && view.open !== null);
  const [detail, setDetail] = useState('');
  const close = () => app.store.setState({ dialog: null });
  return (
    <Dialog open={shown} title={words.holdTitle} closeWord={core.cancel} onClose={close} wide>
      <div className={css.stack}>
        <label className={css.label}>
          {words.holdDetail}
          <input
            className={css.input}
            value={detail}
            maxLength={200}
            onChange={(event) => setDetail(event.target.value)}
          />
        </label>
        <div className={css.choices}>
          {REASONS.map(([reason, command]) => (
            <div key={reason} className={css.reason}>
              <Button
                className={css.choice ?? ''}
                onClick={() => {
                  app.desk.hold(reason, detail.trim());
                  setDetail('');
                  close();
                }}
              >
                {core.holdReason[reason]}
              </Button>
              <CommandCode command={command} />
            </div>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
