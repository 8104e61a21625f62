import { useEffect, useState } from 'react';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import type { StationApp } from '#renderer/core/station-app.ts';
import { useApp } from '#renderer/core/use-station.ts';
import { timeIn } from '#renderer/core/words/time-in.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { type Manifest, palletsOf } from '#shared/handover/index.ts';
import { handoverWords } from '../messages/en.ts';
import css from './handover-screen.module.css';

/** Parcels of a manifest's carrier that are not on it. */
export function missingOn(app: StationApp, { carrier, phase, missing }: Manifest): number {
  if (phase === 'closing') return missing;
  const { ready = [], atBenches = [] } = app.handover.groupOf(carrier) ?? {};
  return ready.length + atBenches.length;
}

/** How many parcels stand on a manifest of how many that are expected, and where the others are. */
export function Door({ manifest }: { readonly manifest: Manifest }) {
  const app = useApp();
  const words = useMessages(handoverWords);
  const { locale } = useLanguage();
  const { ready = [], atBenches = [], elsewhere = [] } = app.handover.groupOf(manifest.carrier) ?? {};
  const count = manifest.parcels.length;
  const expected = count + missingOn(app, manifest);
  const show = (handoverList: 'benches' | 'ready' | 'loaded') => () => app.store.setState({ handoverList });
  return (
    <div className={css.door}>
      <section className={css.big} data-testid="on-manifest">
        <h2>{words.parcelsFor({ carrier: manifest.carrier || words.noCarrier })}</h2>
        <p className={css.wall}>
          <strong>{count.toLocaleString(locale)}</strong> <span>{words.of({ expected })}</span>
        </p>
        <progress className={css.track} value={count} max={Math.max(1, expected)} aria-label={words.of({ expected })} />
      </section>
      <div className={css.side}>
        <PalletNow manifest={manifest} />
        {manifest.phase === 'closing' && <Paper manifest={manifest} />}
        <Collection carrier={manifest.carrier} />
        <Row count={atBenches.length} word={words.atBenches} testId="at-benches" onShow={show('benches')} />
        <Row count={ready.length} word={words.notScanned} testId="not-scanned" onShow={show('ready')} />
        <Row count={count} word={words.onIt} testId="on-it" onShow={show('loaded')} />
        {elsewhere.length > 0 && <Row count={elsewhere.length} word={words.otherDoors} testId="other-doors" />}
      </div>
    </div>
  );
}

/** The pallet that parcels go onto now, and that it is full. */
function PalletNow({ manifest }: { readonly manifest: Manifest }) {
  const app = useApp();
  const words = useMessages(handoverWords);
  const { pallet } = manifest;
  if (pallet === null || manifest.phase !== 'open') return null;
  const count = palletsOf(manifest).find(({ sscc }) => sscc === pallet)?.parcels ?? 0;
  return (
    <section className={css.pallet} data-testid="pallet-now">
      <h2>{words.palletNow({ tail: pallet.slice(-4), count })}</h2>
      <Button onClick={app.handover.endPallet}>
        <span className={css.words}>{words.palletFull}</span>
      </Button>
    </section>
  );
}

/** How the driver signs: on the screen, or on the list. */
function Paper({ manifest: { signature } }: { readonly manifest: Manifest }) {
  const app = useApp();
  const words = useMessages(handoverWords);
  const sign = () => app.store.setState({ signing: true });
  return (
    <>
      <Button onClick={sign}>
        <span className={css.words}>
          {signature ? (signature.name ? words.signedBy({ name: signature.name }) : words.signed) : words.sign}
        </span>
      </Button>
      <Button onClick={app.handover.print}>
        <span className={css.words}>{words.printList}</span>
      </Button>
    </>
  );
}

/** The countdown to the carrier's collection; nothing where no service of it says when that is. */
function Collection({ carrier }: { readonly carrier: string }) {
  const app = useApp();
  const words = useMessages(handoverWords);
  const { locale } = useLanguage();
  const now = useEveryMinute(app.now);
  const at = app.handover.collectionOf(carrier);
  if (at === null) return null;
  const minutes = Math.max(0, Math.floor((at - now) / MINUTE));
  const isHours = minutes >= 120;
  return (
    <section className={css.collection} data-testid="collection">
      <h2>{words.collection({ time: timeIn(locale, at) })}</h2>
      <p>
        <strong>{(isHours ? Math.floor(minutes / 60) : minutes).toLocaleString(locale)}</strong>{' '}
        <span>{isHours ? words.hourUnit : words.minuteUnit}</span>
      </p>
    </section>
  );
}

const MINUTE = 60_000;

/** What time it is, anew with each quarter of a minute. */
function useEveryMinute(now: () => number): number {
  const [time, setTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), MINUTE / 4);
    return () => clearInterval(timer);
  }, [now]);
  return time;
}

function Row({
  count,
  word,
  testId,
  onShow,
}: {
  readonly count: number;
  readonly word: string;
  readonly testId: string;
  readonly onShow?: () => void;
}) {
  const { locale } = useLanguage();
  const inside = (
    <>
      <b>{count.toLocaleString(locale)}</b>
      <span>{word}</span>
    </>
  );
  if (!onShow || count === 0)
    return (
      <p className={css.row} data-testid={testId}>
        {inside}
      </p>
    );
  return (
    <button type="button" className={css.row} data-testid={testId} onClick={onShow}>
      {inside}
      <Icon name="forward" />
    </button>
  );
}
