import { ItemPicture } from '#renderer/core/item-picture.tsx';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import { useCommands } from '#renderer/core/scanning/use-commands.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import type { OpenOrder } from '#renderer/features/packing/state/packing-view.ts';
import {
  linesLeft,
  SHORT_WHYS,
  shipShortHere,
  shortFates,
  unitsLeft,
} from '#renderer/features/packing/state/ship-short.ts';
import { Button } from '#renderer/ui/button.tsx';
import choices from '#renderer/ui/choices.module.css';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { CHOICES } from '#shared/barcode/index.ts';
import type { ShortWhy } from '#shared/domain/index.ts';
import type { Need } from '#shared/packing/index.ts';
import { packingWords } from '../messages/en.ts';
import css from './dialogs.module.css';

/** Units are not there: of which line, why, and what becomes of the order. Each is one scan, key or touch. */
export function ShortDialog() {
  const { open, short } = useView((view) => ({ open: view.dialog === 'short' ? view.open : null, short: view.short }));
  return open && short && <Ask open={open} need={short.need} why={short.why} />;
}

/** One thing to choose. */
interface Choice {
  readonly key: string;
  readonly word: string;
  readonly hint?: string;
  readonly sku?: string;
  readonly run: () => void;
}

function Ask({
  open,
  need: key,
  why,
}: {
  readonly open: OpenOrder;
  readonly need: string | null;
  readonly why: ShortWhy | null;
}) {
  const app = useApp();
  const { short: words, needed: stillNeeded } = useMessages(packingWords);
  const core = useMessages(coreWords);
  const names = useNames();
  const { packing, order } = open;
  const need = packing.needs.find((one) => one.key === key);
  const by = shipShortHere(app.reference, order);
  const title = !need ? words.which : why === null ? words.why : words.fate;
  const shown: readonly Choice[] = !need
    ? linesLeft(packing).map((line) => ({
        ...{ key: line.key, word: names.title(line.sku), sku: line.sku },
        hint: stillNeeded({ count: unitsLeft(packing, line) }),
        run: () => app.shortage.chooseLine(line.key),
      }))
    : why === null
      ? SHORT_WHYS.map((one) => ({ key: one, word: words.whys[one], run: () => app.shortage.chooseWhy(one) }))
      : shortFates(packing, need.key, by).map((fate) => ({
          ...{ key: fate, word: words.fates[fate], run: () => app.shortage.chooseFate(fate) },
          ...(fate !== 'hold' && by === 'supervisor' && { hint: words.supervisor }),
        }));
  useCommands(
    Object.fromEntries([
      ...CHOICES.flatMap((command, at) => (shown[at] ? [[command, shown[at].run]] : [])),
      ['undo', app.shortage.back],
    ]),
  );
  return (
    <Dialog
      open
      title={title}
      closeWord={core.cancel}
      onClose={() => app.store.setState({ dialog: null, short: null })}
      wide
    >
      <div className={css.stack}>
        {need && <About open={open} need={need} why={why} />}
        <fieldset className={choices.choices} aria-label={title}>
          {shown.map(({ key: id, word, hint, sku, run }, at) => (
            <div key={id} className={choices.row}>
              <Button className={choices.choice ?? ''} onClick={run}>
                {sku !== undefined && (
                  <ItemPicture
                    image={app.reference.items().card(sku)?.image ?? null}
                    title={names.title(sku)}
                    size="line"
                  />
                )}
                <span className={css.words}>
                  {word}
                  {hint !== undefined && <small className={css.hint}>{hint}</small>}
                </span>
              </Button>
              {CHOICES[at] && <CommandCode command={CHOICES[at]} />}
            </div>
          ))}
        </fieldset>
      </div>
    </Dialog>
  );
}

/** Which item it is about, how many, and who else waits for it. */
function About({ open, need, why }: { readonly open: OpenOrder; readonly need: Need; readonly why: ShortWhy | null }) {
  const app = useApp();
  const { short: words } = useMessages(packingWords);
  const names = useNames();
  const others = app.reference
    .orders()
    .needing(need.sku)
    .filter(({ id }) => id !== open.order.id);
  const first = others[0];
  return (
    <div className={css.about}>
      <p className={css.item}>
        <bdi>{names.title(need.sku)}</bdi>
      </p>
      <p>
        {words.missing({ count: unitsLeft(open.packing, need) })}
        {why !== null && ` · ${words.whys[why]}`}
        {first && ` · ${words.others({ count: others.length, order: first.code })}`}
      </p>
    </div>
  );
}
