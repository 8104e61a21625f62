import { useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { receivingWords } from '../messages/en.ts';
import css from './ask.module.css';

/** Of which lot the scanned units are, where their code does not say it. The lot's own code can be scanned instead. */
export function AskLot() {
  const app = useApp();
  const words = useMessages(receivingWords);
  const core = useMessages(coreWords);
  const [lot, setLot] = useState('');
  const shown = useView((view) => view.receiveAsks?.type === 'lot');
  const close = (): void => {
    setLot('');
    app.store.setState({ receiveAsks: null });
  };
  return (
    <Dialog open={shown} title={words.lotTitle} closeWord={core.cancel} onClose={close}>
      <form
        className={css.number}
        onSubmit={(event) => {
          event.preventDefault();
          setLot('');
          app.receiving.giveLot(lot);
        }}
      >
        <label>
          {words.lotHint}
          <input
            value={lot}
            data-long
            data-autofocus
            maxLength={40}
            autoComplete="off"
            onChange={(event) => setLot(event.target.value)}
          />
        </label>
        <Button kind="primary" type="submit">
          {core.ok}
        </Button>
      </form>
    </Dialog>
  );
}
