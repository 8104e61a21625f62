import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { WaitingParcel } from '#shared/domain/index.ts';
import { type Manifest, palletsOf, sinceOf } from '#shared/handover/index.ts';
import { handoverWords } from '../messages/en.ts';
import css from './handover-screen.module.css';

const MINUTE = 60_000;

/** Which parcels are at the benches, or labelled and not scanned, each with its bench and how long it has waited; or which are on it, to be taken off. */
export function ParcelList({
  manifest,
  list,
}: {
  readonly manifest: Manifest;
  readonly list: 'benches' | 'ready' | 'loaded';
}) {
  const app = useApp();
  const words = useMessages(handoverWords);
  const { atBenches = [], ready = [] } = app.handover.groupOf(manifest.carrier) ?? {};
  if (list === 'loaded')
    return (
      <ul className={css.parcels} aria-label={words.onIt}>
        {palletsOf(manifest).map(({ sscc: pallet, parcels: count }) => (
          <li key={pallet}>
            <span>{words.pallet({ tail: pallet.slice(-4) })}</span>
            <span>{words.ready({ count })}</span>
            <Button onClick={() => app.handover.takeOffPallet(pallet)} disabled={manifest.phase === 'closing'}>
              <span className={css.words}>{words.takeOffPallet({ count })}</span>
            </Button>
          </li>
        ))}
        {manifest.parcels.toReversed().map(({ sscc, tracking, orderId, parcel }) => (
          <li key={sscc}>
            <span>
              <bdi>{app.reference.orders().get(orderId)?.code ?? orderId}</bdi> · {parcel}
            </span>
            <span>{words.ends({ tail: (tracking ?? sscc).slice(-4) })}</span>
            <Button onClick={() => app.handover.takeOff(sscc)} disabled={manifest.phase === 'closing'}>
              <span className={css.words}>{words.takeOff}</span>
            </Button>
          </li>
        ))}
      </ul>
    );
  const parcels = list === 'benches' ? atBenches : ready;
  return (
    <ul className={css.parcels} aria-label={list === 'benches' ? words.atBenches : words.notScanned}>
      {parcels.map((parcel) => (
        <li key={`${parcel.orderId}#${parcel.parcel}`}>
          <span>
            <bdi>{parcel.code}</bdi>
            {parcel.of > 1 && ` · ${parcel.parcel}/${parcel.of}`}
          </span>
          <span>
            {parcel.stationName && <bdi>{parcel.stationName} · </bdi>}
            {words.waits[parcel.state]}
          </span>
          <Age parcel={parcel} />
        </li>
      ))}
    </ul>
  );
}

function Age({ parcel }: { readonly parcel: WaitingParcel }) {
  const app = useApp();
  const words = useMessages(handoverWords);
  const minutes = Math.max(0, Math.floor((app.now() - sinceOf(parcel)) / MINUTE));
  const span =
    minutes < 60
      ? words.minutes({ count: minutes })
      : minutes < 48 * 60
        ? words.hours({ count: Math.floor(minutes / 60) })
        : words.days({ count: Math.floor(minutes / (24 * 60)) });
  return <span>{words.since({ span })}</span>;
}
