import { useEffect, useState } from 'react';
import { ItemPicture } from '#renderer/core/item-picture.tsx';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { countByTouch, mayCountByTouch } from '#renderer/features/packing/state/count-by-touch.ts';
import type { OpenOrder } from '#renderer/features/packing/state/packing-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { Need } from '#shared/packing/index.ts';
import { packingWords } from '../messages/en.ts';
import css from './dialogs.module.css';

/**
 * The way out where a unit's code cannot be read: one unit is counted by touch, and the log says so. What must prove itself by its
 * code (a lot, an expiry, a serial number, a checklist) is entered by hand, allowed by a supervisor, or held.
 */
export function TouchCount({
  need,
  open,
  onClose,
}: {
  readonly need: Need;
  readonly open: OpenOrder;
  readonly onClose: () => void;
}) {
  const app = useApp();
  const words = useMessages(packingWords);
  const core = useMessages(coreWords);
  const names = useNames();
  const answered = useView((view) => view.answered);
  const [begun] = useState(answered);
  // Whatever is scanned meanwhile means what it means, and leaves the question.
  useEffect(() => {
    if (answered !== begun) onClose();
  }, [answered, begun, onClose]);
  const title = names.title(need.sku);
  const item = open.items.get(need.sku);
  const isAllowed = mayCountByTouch(item, open.order, app.reference);
  function count(): void {
    onClose();
    countByTouch(app, open, need.sku);
  }
  return (
    <Dialog open title={core.codeUnreadable} closeWord={core.cancel} onClose={onClose}>
      <div className={css.touch}>
        <ItemPicture image={item?.image ?? null} title={title} size="large" />
        <p className={css.name}>
          <bdi>{title}</bdi>
        </p>
        <p>{isAllowed ? words.touch.text : words.touch.mustScan}</p>
        <div className={css.acts}>
          <Button onClick={() => app.store.setState({ dialog: 'code' })}>{core.enterCode}</Button>
          <Button
            onClick={() => {
              onClose();
              app.shortage.ask(need.key);
            }}
          >
            {core.notThere}
          </Button>
          <Button
            onClick={() => {
              onClose();
              app.labelItem(need.sku);
            }}
          >
            {words.touch.label}
          </Button>
          {isAllowed ? (
            <Button kind="primary" onClick={count}>
              {core.countByHand}
            </Button>
          ) : (
            <>
              <Button onClick={count}>{words.touch.ask}</Button>
              <Button onClick={() => app.store.setState({ dialog: 'hold' })}>{core.hold}</Button>
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}
