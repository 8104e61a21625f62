import { useEffect, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import type { Language } from '#renderer/core/messages/language.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import { useApp } from '#renderer/core/use-station.ts';
import { meaningInWords } from '#renderer/core/words/meaning.ts';
import type { RawScan } from '#renderer/features/devices/state/device-setup.ts';
import type { Reading, Resolution } from '#shared/barcode/index.ts';
import { deviceWords } from '../messages/en.ts';
import css from './devices.module.css';
import { symbologyName } from './symbology.ts';
import { withPictures } from './visible-text.ts';

/** More would not be looked at. */
const SHOWN_BYTES = 256;

/** Somebody scans, and sees what the scanner sent, what it is, and what it means here. Nothing is packed by it. */
export function TestScanner({ id }: { readonly id: string }) {
  const app = useApp();
  const words = useMessages(deviceWords);
  const language = useLanguage();
  const names = useNames();
  const [raw, setRaw] = useState<readonly RawScan[]>([]);
  const [scan, setScan] = useState<{
    readonly text: string;
    readonly symbology: string | null;
    readonly count: number;
  } | null>(null);
  useEffect(
    () =>
      app.deviceSetup.watch({
        onRaw: (next) => {
          // A long code comes in several parts, and they belong together.
          if (next.deviceId === id)
            setRaw((before) => (before.at(-1)?.outcome === 'more' ? [...before, next] : [next]));
        },
        onScan: ({ text, symbology, deviceId }) => {
          if (deviceId === id) setScan((before) => ({ text, symbology, count: (before?.count ?? 0) + 1 }));
        },
      }),
    [app, id],
  );
  const bad = raw.at(-1)?.outcome;
  const look = scan && app.look(scan.text, scan.symbology);
  return (
    <div className={css.body}>
      <p className={css.ask}>{words.scanNow}</p>
      <p className={css.soft}>{words.notPacked}</p>
      {bad !== undefined && bad !== 'scan' && bad !== 'more' && (
        <p className={css.trouble} role="alert">
          {words.outcomeBad} <bdi lang="en">{bad}</bdi>
        </p>
      )}
      {(scan || raw.length > 0) && (
        <dl className={css.facts} aria-live="polite" data-testid="scan-test">
          {scan && look && (
            <>
              <dt>{words.text}</dt>
              <dd>
                <bdi className={css.code}>{withPictures(scan.text)}</bdi>{' '}
                <span className={css.soft}>#{scan.count}</span>
              </dd>
              <dt>{words.symbol}</dt>
              <dd>
                {scan.symbology ? (
                  <bdi>
                    {scan.symbology} {symbologyName(scan.symbology)}
                  </bdi>
                ) : (
                  words.noSymbol
                )}
              </dd>
              <dt>{words.meaning}</dt>
              <dd>
                <ul>
                  {formsOf(look.reading, language).map((line) => (
                    <li key={line}>
                      <bdi>{line}</bdi>
                    </li>
                  ))}
                  {meaningsOf(look.resolution).map((meaning) => (
                    <li key={JSON.stringify(meaning)} className={css.good}>
                      ✔ {meaningInWords(meaning, language, names, (order) => app.reference.orders().get(order))}
                    </li>
                  ))}
                  {look.resolution.type === 'unknown' && <li>{words.noMeaning}</li>}
                </ul>
              </dd>
            </>
          )}
          {raw.length > 0 && (
            <>
              <dt>{words.bytes}</dt>
              <dd>
                <code className={css.bytes} dir="ltr">
                  {spaced(raw.map(({ hex }) => hex).join(''))}
                </code>
              </dd>
            </>
          )}
        </dl>
      )}
    </div>
  );
}

const meaningsOf = (resolution: Resolution) =>
  resolution.type === 'meaning' ? [resolution.meaning] : resolution.type === 'ambiguous' ? resolution.meanings : [];

/** What a text is by its form: GTIN, lot, expiry and the like, or why it cannot be what it claims to be. */
function formsOf({ candidates, problem }: Reading, language: Language): readonly string[] {
  const forms = candidates.flatMap((candidate) => {
    switch (candidate.type) {
      case 'gtin':
      case 'part':
        return Object.entries(candidate).flatMap(([key, value]) => {
          const label = GS1_LABELS[key];
          return label === undefined || value === undefined ? [] : [`${label} ${value}`];
        });
      case 'sscc':
        return [`(00) SSCC ${candidate.sscc}`];
      default:
        return [];
    }
  });
  return problem ? [...forms, language.words(coreWords).reading[problem.type]] : forms;
}

const GS1_LABELS: Readonly<Record<string, string>> = {
  gtin: '(01) GTIN',
  parts: '1P',
  count: '(37)',
  lot: '(10) LOT',
  expiry: '(17) EXP',
  bestBefore: '(15) BEST',
  serial: '(21) SER',
  weightGrams: '(310n) g',
};

function spaced(hex: string): string {
  const bytes = hex.match(/../g) ?? [];
  // The end of a report is filled up with zeros, which say nothing.
  const last = bytes.findLastIndex((byte) => byte !== '00');
  const shown = bytes.slice(0, Math.min(last + 2, SHOWN_BYTES));
  return shown.join(' ') + (shown.length < bytes.length ? ` … (${bytes.length})` : '');
}
