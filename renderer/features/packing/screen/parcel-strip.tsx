import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import { useApp } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Icon, type IconName } from '#renderer/ui/icon.tsx';
import type { PackingState, Parcel } from '#shared/packing/index.ts';
import { packingWords } from '../messages/en.ts';
import css from './parcel-strip.module.css';

/** How a parcel stands: open, to be weighed again, without a label, with one that was not scanned back yet, or done. */
type Standing = 'open' | 'again' | 'wait' | 'scan' | 'done';

const ICONS: Readonly<Record<Standing, IconName>> = {
  open: 'pack',
  again: 'scale',
  wait: 'labels',
  scan: 'scan',
  done: 'tick',
};

/** The parcels of an order that has several: what lies in each, and how it stands. A closed one is opened again by a touch. */
export function ParcelStrip({ packing }: { readonly packing: PackingState }) {
  const app = useApp();
  const words = useMessages(packingWords).parcels;
  const core = useMessages(coreWords);
  return (
    <ul className={css.strip} aria-label={words.title}>
      {packing.parcels.map((parcel) => (
        <li key={parcel.number} className={css.place}>
          {parcel.closed ? (
            <button
              type="button"
              className={css.parcel}
              data-standing={standingOf(parcel)}
              onClick={() => void app.openParcelAgain(parcel.number)}
            >
              <Content parcel={parcel} />
            </button>
          ) : (
            <div className={css.parcel} data-standing="open" aria-current="step">
              <Content parcel={parcel} />
              {mayBeLikeBefore(packing, parcel) && (
                <Button className={css.same ?? ''} onClick={() => void app.scans.command('same-again')}>
                  {core.sameAgain}
                </Button>
              )}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Something was scanned into the open parcel, and one before it may be what it becomes. */
const mayBeLikeBefore = ({ parcels }: PackingState, { scans, number }: Parcel): boolean =>
  scans.length > 0 && parcels.some((before) => before.closed && before.number < number);

function Content({ parcel }: { readonly parcel: Parcel }) {
  const words = useMessages(packingWords).parcels;
  const names = useNames();
  const standing = standingOf(parcel);
  return (
    <>
      <span className={css.head}>
        <Icon name={ICONS[standing]} />
        <strong>{words.parcel({ parcel: parcel.number })}</strong>
        <span className={css.standing}>{words[standing]}</span>
      </span>
      <span className={css.units}>
        {[...unitsBySku(parcel)].map(([sku, units]) => (
          <span key={sku} className={css.unit}>
            <bdi dir="ltr">{units} ×</bdi> <bdi>{names.title(sku)}</bdi>
          </span>
        ))}
        {parcel.scans.length === 0 && words.units({ count: 0 })}
      </span>
    </>
  );
}

function standingOf({ closed, label, mustReweigh }: Parcel): Standing {
  if (!closed) return 'open';
  if (mustReweigh) return 'again';
  if (label === null || label.state === 'failed') return 'wait';
  return label.state === 'verified' ? 'done' : 'scan';
}

function unitsBySku({ scans }: Parcel): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  for (const scan of scans) units.set(scan.sku, (units.get(scan.sku) ?? 0) + scan.units);
  return units;
}
