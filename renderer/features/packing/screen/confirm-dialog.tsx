import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { packingWords } from '../messages/en.ts';
import css from './dialogs.module.css';

/** Asked before an act that throws work away. Any scan but OK leaves it, and means what it means. */
export function ConfirmDialog() {
  const app = useApp();
  const core = useMessages(coreWords);
  const { confirm: confirmWords } = useMessages(packingWords);
  const confirm = useView((view) => view.confirm);
  if (!confirm) return null;
  const words = confirmWords[confirm.act];
  const { orderCode: order, units, parcel } = confirm;
  return (
    <Dialog
      open
      title={words.title({ order, parcel: parcel === null ? null : `${parcel}` })}
      closeWord={core.cancel}
      onClose={() => void app.scans.command('cancel')}
    >
      <div className={css.stack}>
        <p className={css.item}>{words.text({ units })}</p>
        <div className={css.reason}>
          <Button kind="danger" className={css.choice ?? ''} onClick={() => void app.scans.command('ok')}>
            {words.yes}
          </Button>
          <CommandCode command="ok" />
        </div>
        <div className={css.reason}>
          <Button className={css.choice ?? ''} onClick={() => void app.scans.command('cancel')}>
            {core.cancel}
          </Button>
          <CommandCode command="cancel" />
        </div>
      </div>
    </Dialog>
  );
}
