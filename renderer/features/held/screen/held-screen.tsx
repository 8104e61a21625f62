import { useEffect, useState } from 'react';
import { AnswerBanner } from '#renderer/core/say/answer-banner.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import type { Words } from '#renderer/core/words/index.ts';
import { useWords } from '#renderer/core/words/use-words.ts';
import type { HeldOrder } from '#renderer/features/held/state/held-orders.ts';
import { ActionBar } from '#renderer/ui/action-bar.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import type { Address, HoldReason } from '#shared/domain/index.ts';
import { may } from '#shared/rights/index.ts';
import type { CorrectedLine, OrderChange } from '#shared/sync/index.ts';
import { AddressFields } from './address-fields.tsx';
import { HeldFacts } from './held-facts.tsx';
import css from './held-screen.module.css';
import { LineFields } from './line-fields.tsx';

/** What is wrong with the lines; of everything else the address is shown. */
const OF_LINES: ReadonlySet<HoldReason> = new Set<HoldReason>([
  'unknown-item',
  'bad-quantity',
  'bad-price',
  'no-lines',
  'short',
  'damaged',
  'wrong-item-in-tote',
]);

/** An order that waits for a person: what holds it can be put right, released or cancelled, by whoever may. */
export function HeldScreen() {
  const held = useView((view) => view.held);
  return held && <Held key={`${held.order.id} ${held.order.rev}`} held={held} />;
}

function Held({ held }: { readonly held: HeldOrder }) {
  const app = useApp();
  const words = useWords();
  const operator = useView((view) => view.operator);
  const { order, hold, busy, cancelling } = held;
  const [address, setAddress] = useState<Address>(order.address);
  const [lines, setLines] = useState<readonly CorrectedLine[]>(
    order.lines.map(({ id, sku, quantity }) => ({ id, sku, quantity })),
  );
  const change = changeOf(held, address, lines);
  // The act by code does what the button does.
  useEffect(() => app.held.ready(change), [app, change]);
  const ofLines = OF_LINES.has(hold.reason);
  return (
    <main className={css.screen} aria-label={words.held.title(order.code)}>
      <AnswerBanner
        low
        next={{ headline: words.held.title(order.code), detail: words.hold[hold.reason], action: '' }}
      />
      <div className={css.body}>
        <section className={css.fields}>
          <h2 className={`${css.reason} ${css.wide}`}>
            {words.hold[hold.reason]}
            {hold.detail && !ofAddress(hold.reason) && <bdi>: {hold.detail}</bdi>}
          </h2>
          {!ofLines && (
            <AddressFields
              address={address}
              missing={hold.reason === 'address-incomplete' ? hold.detail.split(', ') : []}
              onChange={setAddress}
            />
          )}
          {(ofLines || hold.reason === 'other') && <LineFields lines={lines} onChange={setLines} />}
        </section>
        <section className={css.side}>
          <HeldFacts order={order} />
          {held.problem && (
            <p className={css.problem} role="alert">
              {problemInWords(words, held)}
            </p>
          )}
          {operator && !may(operator.role, 'change-order') && (
            <p className={css.problem}>{words.held.asksSupervisor}</p>
          )}
          <div className={css.coded}>
            <p>{change.type === 'correct' ? words.held.saveAndRelease : words.held.release}</p>
            <CommandCode command="release" />
          </div>
          {/* Apart from the bar, in which nothing destroys, and asked twice. */}
          <div className={css.coded}>
            <Button kind={cancelling ? 'danger' : 'plain'} disabled={busy} onClick={() => void app.held.cancelOrder()}>
              {cancelling ? words.held.reallyCancel : words.held.cancelOrder}
            </Button>
            <CommandCode command="cancel-order" />
          </div>
        </section>
      </div>
      <ActionBar
        back={{ word: words.ui.undo, icon: 'undo', run: null }}
        out={{ word: words.ui.close, icon: 'back', run: app.held.leave }}
        more={{ word: words.shell.more, icon: 'more', run: () => app.store.setState({ dialog: 'help' }) }}
        act={{
          word: change.type === 'correct' ? words.held.saveAndRelease : words.held.release,
          icon: 'tick',
          run: busy ? null : () => void app.held.decide(change),
        }}
      />
    </main>
  );
}

const ofAddress = (reason: HoldReason): boolean => reason === 'address-incomplete';

/** What was entered, as a change of the order; a release where nothing was. */
function changeOf({ order }: HeldOrder, address: Address, lines: readonly CorrectedLine[]): OrderChange {
  const moved = (Object.keys(address) as (keyof Address)[]).some((part) => address[part] !== order.address[part]);
  const same =
    lines.length === order.lines.length &&
    lines.every(({ id, sku, quantity }) =>
      order.lines.some((line) => line.id === id && line.sku === sku && line.quantity === quantity),
    );
  if (!moved && (same || lines.length === 0)) return { type: 'release' };
  return {
    type: 'correct',
    ...(moved && { address }),
    ...(!same && lines.length > 0 && { lines: [...lines] }),
  };
}

function problemInWords(words: Words, { problem }: HeldOrder): string {
  if (problem === null) return '';
  if (problem.type === 'no-store') return words.store[problem.trouble].headline;
  if (problem.type === 'closed') return `${words.lookup.status[problem.status]}. ${words.held.problem.closed}`;
  return words.held.problem[problem.type];
}
