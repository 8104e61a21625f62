import type { Room } from '#renderer/core/activity/room.ts';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { PhotosButton } from '#renderer/core/photos/photos-button.tsx';
import { AnswerBanner } from '#renderer/core/say/answer-banner.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { ActionBar } from '#renderer/ui/action-bar.tsx';
import { Button } from '#renderer/ui/button.tsx';
import type { Command } from '#shared/barcode/index.ts';
import type { Subject } from '#shared/log/index.ts';
import { openUnits, type Receipt } from '#shared/receiving/index.ts';
import { receivingWords } from '../messages/en.ts';
import { unitsIn } from '../state/expected.ts';
import { AskDigits } from './ask-digits.tsx';
import { AskLot } from './ask-lot.tsx';
import css from './receive-screen.module.css';
import { ReceivedNow } from './received-now.tsx';
import { WaitingDeliveries } from './waiting-deliveries.tsx';

/** What comes in: the deliveries that are expected, then what was ordered of one and what of it is here. */
function ReceiveScreen() {
  const app = useApp();
  const words = useMessages(receivingWords);
  const core = useMessages(coreWords);
  const { receipt } = useView((view) => ({ receipt: view.receipt, version: view.queueVersion }));
  const command = (name: Command) => () => void app.scans.command(name);
  const lines = receipt ? app.receiving.linesOf(receipt) : [];
  const isBegun = receipt !== null && receipt.scans.length > 0;
  return (
    <main className={css.screen}>
      <AnswerBanner next={receipt ? words.scanUnits : words.scanWhat} low={receipt === null} />
      {receipt ? <ReceivedNow receipt={receipt} lines={lines} /> : <WaitingDeliveries />}
      <div className={css.keys}>
        {isBegun && (
          <>
            <Button onClick={command('quantity')} shortcut="F6">
              {words.number}
            </Button>
            <Button onClick={command('damaged')}>{core.markDamaged}</Button>
            <Button onClick={command('photo')}>{core.takePhoto}</Button>
          </>
        )}
        {receipt && <PhotosButton about={photosOf(receipt)} title={receipt.delivery ?? receipt.location} />}
      </div>
      <ActionBar
        back={{ word: core.undo, icon: 'undo', run: isBegun ? command('undo') : null }}
        out={{ word: words.leave, icon: 'back', run: receipt ? command('suspend') : null }}
        more={{ word: core.more, icon: 'more', run: () => app.store.setState({ dialog: 'help' }) }}
        progress={
          receipt && (
            <p className={css.total} data-testid="received-total">
              {words.total({ units: unitsIn(receipt) })}
              {receipt.delivery !== null && <span>{words.open({ open: openUnits(lines) })}</span>}
            </p>
          )
        }
        act={receipt && { word: words.finish, icon: 'tick', run: command('finish') }}
      />
      {receipt && (
        <>
          <AskDigits about="number" />
          <AskDigits about="expiry" />
          <AskLot />
        </>
      )}
    </main>
  );
}

/** Of a delivery at whichever bench; of what nobody announced, by this receipt. */
const photosOf = ({ delivery, receiptId }: Receipt): Subject =>
  delivery === null ? { kind: 'receipt', id: receiptId } : { kind: 'delivery', id: delivery };

export const receivingRoom: Room = {
  name: 'receive',
  icon: 'receive',
  command: 'receive',
  shortcut: 'Alt+4',
  shows: ['receive', 'receive'],
  mayOpen: () => true,
  waits(app, _view, language) {
    const { length } = [...app.receiving.left(), ...app.receiving.waiting()];
    return length > 0 ? `${language.words(receivingWords).waiting}: ${length}` : '';
  },
  workedOn({ receipt }) {
    if (!receipt) return null;
    const { delivery, location } = receipt;
    const code = delivery ?? location;
    return { word: delivery === null ? 'place' : 'delivery', id: code, code };
  },
  Screen: ReceiveScreen,
};
