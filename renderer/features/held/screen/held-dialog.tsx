import { useEffect, useState } from 'react';
import { useApp, useView } from '#renderer/core/use-station.ts';
import type { Words } from '#renderer/core/words/index.ts';
import { useWords } from '#renderer/core/words/use-words.ts';
import type { HeldOrder } from '#renderer/features/held/state/held-orders.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { Address, HoldReason } from '#shared/domain/index.ts';
import { may } from '#shared/rights/index.ts';
import type { CorrectedLine, OrderChange } from '#shared/sync/index.ts';
import { AddressFields } from './address-fields.tsx';
import css from './held-dialog.module.css';
import { HeldFacts } from './held-facts.tsx';
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
export function HeldDialog() {
  const app = useApp();
  const words = useWords();
  const held = useView((view) => view.held);
  if (!held) return null;
  return (
    <Dialog open title={words.held.title(held.order.code)} closeWord={words.ui.close} onClose={app.held.leave} wide>
      <Held key={`${held.order.id} ${held.order.rev}`} held={held} />
    </Dialog>
  );
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
    <div className={css.body}>
      <div className={css.fields}>
        <p className={`${css.reason} ${css.wide}`}>
          <span aria-hidden="true">⚠ </span>
          {words.hold[hold.reason]}
          {hold.detail && !ofAddress(hold.reason) && <bdi>: {hold.detail}</bdi>}
        </p>
        {!ofLines && (
          <AddressFields
            address={address}
            missing={hold.reason === 'address-incomplete' ? hold.detail.split(', ') : []}
            onChange={setAddress}
          />
        )}
        {(ofLines || hold.reason === 'other') && <LineFields lines={lines} onChange={setLines} />}
      </div>
      <div className={css.acts}>
        <HeldFacts order={order} />
        {held.problem && (
          <p className={css.problem} role="alert">
            ✕ {problemInWords(words, held)}
          </p>
        )}
        {operator && !may(operator.role, 'change-order') && <p className={css.problem}>{words.held.asksSupervisor}</p>}
        <Button kind="primary" disabled={busy} onClick={() => void app.held.decide(change)}>
          {change.type === 'correct' ? words.held.saveAndRelease : words.held.release}
        </Button>
        <CommandCode command="release" />
        <Button kind={cancelling ? 'danger' : 'plain'} disabled={busy} onClick={() => void app.held.cancelOrder()}>
          {cancelling ? words.held.reallyCancel : words.held.cancelOrder}
        </Button>
        <CommandCode command="cancel-order" />
      </div>
    </div>
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
