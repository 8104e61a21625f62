import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp } from '#renderer/core/use-station.ts';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { CHOICES } from '#shared/barcode/index.ts';
import { handoverWords } from '../messages/en.ts';
import css from './handover-screen.module.css';

/** What was begun here and left, and the carriers for which parcels wait: each is opened by a parcel, by touch, or by its place. */
export function Carriers() {
  const app = useApp();
  const words = useMessages(handoverWords);
  const left = app.handover.left();
  const groups = app.handover.groups();
  if (left.length + groups.length === 0)
    return (
      <div className={css.none}>
        <h2>{words.nothing}</h2>
        <p>{words.nothingHint}</p>
      </div>
    );
  const rows = [
    ...left.map(({ manifestId, carrier, code, parcels }) => ({
      ...{ key: manifestId, carrier, hint: `${code} · ${words.ready({ count: parcels.length })}` },
    })),
    ...groups.map(({ carrier, ready, atBenches }) => ({
      ...{ key: `carrier:${carrier}`, carrier },
      hint: [
        words.ready({ count: ready.length }),
        ...(atBenches.length > 0 ? [words.atBenchesToo({ count: atBenches.length })] : []),
      ].join(' · '),
    })),
  ];
  return (
    <ul className={css.carriers} aria-label={words.carriers}>
      {rows.slice(0, CHOICES.length).map(({ key, carrier, hint }, at) => (
        <li key={key}>
          <button type="button" className={css.carrier} onClick={() => app.handover.choose(at + 1)}>
            <bdi>{carrier || words.noCarrier}</bdi>
            <span>{hint}</span>
          </button>
          <CommandCode command={CHOICES[at] ?? 'ok'} />
        </li>
      ))}
    </ul>
  );
}
