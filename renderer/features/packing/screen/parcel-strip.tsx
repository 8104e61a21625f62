import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import { useApp } from '#renderer/core/use-station.ts';
import { Icon, type IconName } from '#renderer/ui/icon.tsx';
import type { PackingState, Parcel } from '#shared/packing/index.ts';
import { packingWords } from '../messages/en.ts';
import css from './parcel-strip.module.css';

/** How a parcel stands: open, without a label, with one that was not scanned back yet, or done. */
type Standing = 'open' | 'wait' | 'scan' | 'done';

const ICONS: Readonly<Record<Standing, IconName>> = { open: 'pack', wait: 'labels', scan: 'scan', done: 'tick' };

/** The parcels of an order that has several: what lies in each, and how it stands. A closed one is opened again by a touch. */
export function ParcelStrip({ packing }: { readonly packing: PackingState }) {
  const app = useApp();
  const words = useMessages(packingWords).parcels;
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
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

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

function standingOf({ closed, label }: Parcel): Standing {
  if (!closed) return 'open';
  if (label === null || label.state === 'failed') return 'wait';
  return label.state === 'verified' ? 'done' : 'scan';
}

function unitsBySku({ scans }: Parcel): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  for (const scan of scans) units.set(scan.sku, (units.get(scan.sku) ?? 0) + scan.units);
  return units;
}
