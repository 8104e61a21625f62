import { useEffect, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { compareWalk } from '#shared/counting/index.ts';
import { may } from '#shared/rights/index.ts';
import type { CountPlanned } from '#shared/sync/index.ts';
import { countingWords } from '../messages/en.ts';
import css from './plan-dialog.module.css';

type Which = CountPlanned['of']['type'];
const WHICH: readonly Which[] = ['due', 'zone', 'range', 'item', 'class', 'older', 'negative', 'all'];
const CLASSES = ['A', 'B', 'C', 'D'] as const;
const MOST_DAYS = 3_650;
const MOST = 100_000;

/** A supervisor says which places are counted, and by whom; how many they are is said before anything is made. */
export function PlanDialog() {
  const app = useApp();
  const words = useMessages(countingWords);
  const core = useMessages(coreWords);
  const shown = useView((view) => view.countAsks === 'plan');
  const close = () => app.store.setState({ countAsks: null });
  return (
    <Dialog open={shown} title={words.plan.title} closeWord={core.cancel} onClose={close}>
      {shown && <PlanForm onDone={close} />}
    </Dialog>
  );
}

function PlanForm({ onDone }: { readonly onDone: () => void }) {
  const app = useApp();
  const words = useMessages(countingWords);
  const { plan } = words;
  const [which, setWhich] = useState<Which>('zone');
  const zones = [...new Set([...app.reference.locations().values()].map(({ zone }) => zone).filter(Boolean))].sort();
  const codes = [...app.reference.locations().keys()].sort(compareWalk);
  const [zone, setZone] = useState(zones[0] ?? '');
  const [from, setFrom] = useState(codes[0] ?? '');
  const [to, setTo] = useState(codes.at(-1) ?? '');
  const [sku, setSku] = useState('');
  const [abc, setAbc] = useState<(typeof CLASSES)[number]>('A');
  const [days, setDays] = useState('90');
  const [due, setDue] = useState('');
  const [assignedTo, setAssignedTo] = useState('');
  const [places, setPlaces] = useState<number | null>(null);
  const [trouble, setTrouble] = useState('');
  const all = app.reference.policy('packers-count');
  const people = app.reference.operators().filter(({ role }) => all || may(role, 'count-stock'));
  const of: CountPlanned['of'] =
    which === 'zone'
      ? { type: which, zone }
      : which === 'range'
        ? { type: which, from, to }
        : which === 'item'
          ? { type: which, sku }
          : which === 'class'
            ? { type: which, abc }
            : which === 'older'
              ? { type: which, days: Math.min(MOST_DAYS, Math.max(1, Math.trunc(Number(days)) || 1)) }
              : { type: which };
  // By the end of the day that was chosen, on this station's clock.
  const dueAt = due === '' ? null : new Date(`${due}T23:59:59`).getTime() || null;
  const asked = { of, assignedTo: assignedTo || null, dueAt, most: MOST };
  const key = JSON.stringify(of);
  useEffect(() => {
    let isCurrent = true;
    setPlaces(null);
    void app.countReview
      .plan({ of: JSON.parse(key) as CountPlanned['of'], assignedTo: null, dueAt: null, most: MOST, dryRun: true })
      .then((answer) => {
        if (!isCurrent) return;
        setTrouble(
          answer === null ? words.review.away.headline : answer.type === 'not-allowed' ? words.review.notAllowed : '',
        );
        if (answer?.type === 'planned') setPlaces(answer.places);
      });
    return () => {
      isCurrent = false;
    };
  }, [app, key, words]);

  async function make(): Promise<void> {
    const answer = await app.countReview.plan({ ...asked, dryRun: false });
    if (answer?.type !== 'planned') return setTrouble(words.review.away.headline);
    onDone();
  }

  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <label>
        {plan.which}
        <select value={which} onChange={({ target }) => setWhich(target.value as Which)}>
          {WHICH.map((each) => (
            <option key={each} value={each}>
              {plan.of[each]}
            </option>
          ))}
        </select>
      </label>
      {which === 'zone' && (
        <label>
          {plan.zone}
          <select value={zone} onChange={({ target }) => setZone(target.value)}>
            {zones.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
      )}
      {which === 'range' && (
        <div className={css.pair}>
          {(
            [
              [plan.from, from, setFrom],
              [plan.to, to, setTo],
            ] as const
          ).map(([word, value, set]) => (
            <label key={word}>
              {word}
              <input dir="auto" autoComplete="off" value={value} onChange={({ target }) => set(target.value)} />
            </label>
          ))}
        </div>
      )}
      {which === 'item' && (
        <label>
          {plan.sku}
          <input dir="auto" autoComplete="off" value={sku} onChange={({ target }) => setSku(target.value)} />
        </label>
      )}
      {which === 'class' && (
        <label>
          {plan.class}
          <select value={abc} onChange={({ target }) => setAbc(CLASSES.find((each) => each === target.value) ?? 'A')}>
            {CLASSES.map((each) => (
              <option key={each} value={each}>
                {plan.classes[each]}
              </option>
            ))}
          </select>
        </label>
      )}
      {which === 'older' && (
        <label>
          {plan.days}
          <input type="number" min={1} max={MOST_DAYS} value={days} onChange={({ target }) => setDays(target.value)} />
        </label>
      )}
      <label>
        {plan.due}
        <input type="date" value={due} onChange={({ target }) => setDue(target.value)} />
      </label>
      <label>
        {plan.who}
        <select value={assignedTo} onChange={({ target }) => setAssignedTo(target.value)}>
          <option value="">{plan.anybody}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p className={css.many} role="status">
        {trouble || (places === null ? '…' : plan.places({ places }))}
      </p>
      <Button kind="primary" type="submit" disabled={!places}>
        {plan.make({ places: places ?? 0 })}
      </Button>
    </form>
  );
}
