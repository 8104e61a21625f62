import { ItemPicture } from '#renderer/core/item-picture.tsx';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import { useApp } from '#renderer/core/use-station.ts';
import type { ExpectedLine, Receipt } from '#shared/receiving/index.ts';
import { receivingWords } from '../messages/en.ts';
import css from './receive-screen.module.css';

/** What scrolls by itself has to be reached by keys: it holds nothing that could be. */
const SCROLLS = { tabIndex: 0 } as const;

/** The item that came last with its number, and every line of the delivery: ordered, received, still to come. */
export function ReceivedNow({
  receipt,
  lines,
}: {
  readonly receipt: Receipt;
  readonly lines: readonly ExpectedLine[];
}) {
  const app = useApp();
  const words = useMessages(receivingWords);
  const names = useNames();
  const last = receipt.scans.at(-1);
  const imageOf = (sku: string) => app.reference.items().card(sku)?.image ?? null;
  const of = lines.filter(({ sku }) => sku === last?.sku);
  // What came last stands first, in view however long the list is.
  const inOrder = [...of, ...lines.filter((line) => !of.includes(line))];
  const received = of.reduce((sum, line) => sum + line.received, 0);
  const ordered = of.reduce((sum, line) => sum + line.ordered, 0);
  return (
    <div className={css.body} data-idle={last === undefined}>
      {last && (
        <section className={css.main}>
          <ItemPicture image={imageOf(last.sku)} title={names.title(last.sku)} size="large" />
          <h2>
            <bdi>{names.title(last.sku)}</bdi>
          </h2>
          <p className={css.soft}>
            <bdi>{[last.sku, last.lot, last.expiry].filter(Boolean).join(' · ')}</bdi>
          </p>
          <p className={css.wall} data-testid="received">
            <strong>{received}</strong>{' '}
            <span>{ordered > 0 ? words.cameOf({ ordered }) : words.came1({ units: received })}</span>
          </p>
        </section>
      )}
      <section className={css.table} aria-label={words.lines} {...SCROLLS}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.columns.item}</th>
              <th scope="col">{words.columns.ordered}</th>
              <th scope="col">{words.columns.received}</th>
              <th scope="col">{words.columns.open}</th>
            </tr>
          </thead>
          <tbody>
            {inOrder.map((line) => (
              <tr
                key={JSON.stringify([line.sku, line.lot, line.expiry])}
                data-state={stateOf(line)}
                data-now={line.sku === last?.sku}
              >
                <th scope="row">
                  <bdi>{names.title(line.sku)}</bdi>
                  <small>
                    <bdi>{[line.sku, line.lot].filter(Boolean).join(' · ')}</bdi>
                  </small>
                </th>
                <td>{line.ordered > 0 ? line.ordered : receipt.delivery === null ? '–' : words.notOrdered}</td>
                <td>{line.received}</td>
                <td>{line.ordered > 0 ? Math.max(0, line.ordered - line.received) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

const stateOf = ({ ordered, received }: ExpectedLine): 'open' | 'here' | 'over' =>
  received > ordered ? 'over' : received === ordered ? 'here' : 'open';
