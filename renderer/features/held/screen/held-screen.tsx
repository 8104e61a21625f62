import { useEffect, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import type { Language } from '#renderer/core/messages/language.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { AnswerBanner } from '#renderer/core/say/answer-banner.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import type { HeldOrder } from '#renderer/features/held/state/held-orders.ts';
import { ActionBar } from '#renderer/ui/action-bar.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import type { Address, HoldReason } from '#shared/domain/index.ts';
import { may } from '#shared/rights/index.ts';
import type { CorrectedLine, OrderChange } from '#shared/sync/index.ts';
import { heldWords } from '../messages/en.ts';
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
  const language = useLanguage();
  const words = useMessages(heldWords);
  const core = useMessages(coreWords);
  const { operator, isItsHold } = useView((view) => ({
    operator: view.operator,
    isItsHold: view.answer?.say.type === 'refused' && view.answer.say.refusal.type === 'OrderOnHold',
  }));
  // Whoever may decide is not told to give it to somebody who may.
  const mayDecide = may(operator?.role, 'change-order');
  const { order, hold, busy, cancelling } = held;
  const [address, setAddress] = useState<Address>(order.address);
  const [lines, setLines] = useState<readonly CorrectedLine[]>(
    order.lines.map(({ id, sku, quantity }) => ({ id, sku, quantity })),
  );
  const change = changeOf(held, address, lines);
  // The act by code does what the button does.
  useEffect(() => app.held.ready(change), [app, change]);
  const ofLines = OF_LINES.has(hold.reason);
  const ofCustoms = hold.reason === 'customs-data';
  return (
    <main className={css.screen} aria-label={words.title({ order: order.code })}>
      {isItsHold && mayDecide ? (
        <Banner
          tone="attention"
          low
          sentence={{
            headline: words.title({ order: order.code }),
            detail:
              hold.detail && !ofAddress(hold.reason)
                ? `${core.holdReason[hold.reason]}: ${hold.detail}`
                : core.holdReason[hold.reason],
            action: words.putRight,
          }}
        />
      ) : (
        <AnswerBanner
          low
          next={{ headline: words.title({ order: order.code }), detail: core.holdReason[hold.reason], action: '' }}
        />
      )}
      <div className={css.body}>
        <section className={css.fields}>
          <h2 className={`${css.reason} ${css.wide}`}>
            {core.holdReason[hold.reason]}
            {hold.detail && !ofAddress(hold.reason) && <bdi>: {hold.detail}</bdi>}
          </h2>
          {ofCustoms && <p className={`${css.next} ${css.wide}`}>{words.customsNext}</p>}
          {!ofLines && !ofCustoms && (
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
              {problemInWords(language, held)}
            </p>
          )}
          {operator && !mayDecide && <p className={css.problem}>{words.asksSupervisor}</p>}
          <div className={css.coded}>
            <p>{change.type === 'correct' ? core.saveAndRelease : core.release}</p>
            <CommandCode command="release" />
          </div>
          {/* Apart from the bar, in which nothing destroys, and asked twice. */}
          <div className={css.coded}>
            <Button kind={cancelling ? 'danger' : 'plain'} disabled={busy} onClick={() => void app.held.cancelOrder()}>
              {cancelling ? words.reallyCancel : core.cancelOrder}
            </Button>
            <CommandCode command="cancel-order" />
          </div>
        </section>
      </div>
      <ActionBar
        back={{ word: core.undo, icon: 'undo', run: null }}
        out={{ word: core.close, icon: 'back', run: app.held.leave }}
        more={{ word: core.more, icon: 'more', run: () => app.store.setState({ dialog: 'help' }) }}
        act={{
          word: change.type === 'correct' ? core.saveAndRelease : core.release,
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

function problemInWords(language: Language, { problem }: HeldOrder): string {
  const words = language.words(heldWords);
  const core = language.words(coreWords);
  if (problem === null) return '';
  if (problem.type === 'no-store') return core.storeTrouble[problem.trouble].headline;
  if (problem.type === 'closed') return `${core.orderStatus[problem.status]}. ${words.problem.closed}`;
  return words.problem[problem.type];
}
