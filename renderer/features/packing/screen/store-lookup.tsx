import { useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { StoredPhotos } from '#renderer/core/photos/stored-photos.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import type { FoundOrders } from '#renderer/features/packing/state/find-orders.ts';
import { Button } from '#renderer/ui/button.tsx';
import { orderIdOf } from '#shared/domain/index.ts';
import { orderSubject } from '#shared/log/index.ts';
import { may } from '#shared/rights/index.ts';
import type { OrderState } from '#shared/sync/index.ts';
import { packingWords } from '../messages/en.ts';
import css from './store-lookup.module.css';

/** An order that no bench has any more is asked for at the store: how it stands, since when, by whom, in which parcels. */
export function StoreLookup({ code, hint }: { readonly code: string; readonly hint?: string }) {
  const app = useApp();
  const words = useMessages(packingWords);
  const core = useMessages(coreWords);
  const [answer, setAnswer] = useState<FoundOrders | 'asking' | null>(null);
  const ask = (): void => {
    setAnswer('asking');
    void app.findOrders(code).then(setAnswer);
  };
  return (
    <section className={css.lookup} aria-label={words.queue.lookup.ask({ code })}>
      {hint && <p className={css.hint}>{hint}</p>}
      <Button onClick={ask} disabled={answer === 'asking'}>
        {words.queue.lookup.ask({ code })}
      </Button>
      <div role="status" className={css.answer}>
        {answer === 'asking' && <p>{words.queue.lookup.asking}</p>}
        {answer !== null && answer !== 'asking' && answer.type === 'fault' && (
          <p>
            {core.storeTrouble[answer.fault].headline}. {core.storeTrouble[answer.fault].action}
          </p>
        )}
        {answer !== null && answer !== 'asking' && answer.type === 'found' && (
          <>
            {answer.orders.length === 0 && <p>{words.queue.lookup.none({ code })}</p>}
            <ul>
              {answer.orders.map((order) => (
                <Found key={`${order.channel}:${order.order}`} order={order} />
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}

function Found({ order }: { readonly order: OrderState }) {
  const app = useApp();
  const words = useMessages(packingWords);
  const core = useMessages(coreWords);
  const language = useLanguage();
  const last = order.steps.at(-1);
  const by = app.reference.operators().find(({ id }) => id === last?.by)?.name;
  const when = last && new Date(last.at).toLocaleString(language.locale, { dateStyle: 'medium', timeStyle: 'short' });
  const labels = order.parcels.flatMap(({ sscc }) => sscc ?? []);
  const role = useView(({ operator }) => operator?.role);
  return (
    <li className={css.order} data-found={order.order}>
      <strong>
        <bdi>{order.order}</bdi> · {order.channel}
      </strong>
      <span className={css.status}>{core.orderStatus[order.status]}</span>
      {when !== undefined && (
        <span>
          {when}
          {by !== undefined && (
            <>
              {' · '}
              <bdi>{by}</bdi>
            </>
          )}
        </span>
      )}
      {may(role, 'see-parcels') &&
        labels.map((sscc, at) => (
          <Button key={sscc} onClick={() => void app.parcels.show(sscc).catch(app.crashed)}>
            {words.queue.lookup.life({ number: at + 1 })}
          </Button>
        ))}
      {labels.length > 0 && (
        <span className={css.labels}>
          {words.queue.lookup.labels}: <bdi>{labels.join(', ')}</bdi>
        </span>
      )}
      <StoredPhotos about={orderSubject(orderIdOf(order.channel, order.order))} />
    </li>
  );
}
