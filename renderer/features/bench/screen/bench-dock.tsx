import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { ItemPicture } from '#renderer/core/item-picture.tsx';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import type { VirtualBenchState } from '#renderer/features/bench/state/virtual-bench.ts';
import { Button } from '#renderer/ui/button.tsx';
import { LabelPicture } from '#renderer/ui/label-picture.tsx';
import { commandCode } from '#shared/barcode/index.ts';
import { benchWords } from '../messages/en.ts';
import { benchChoices } from './bench-choices.ts';
import { BenchDevices } from './bench-devices.tsx';
import css from './bench-dock.module.css';
import { Chip, Group } from './bench-group.tsx';

const COMMANDS = [
  ['ok', 'ok'],
  ['undo', 'undo'],
  ['suspend', 'putAside'],
  ['print-again', 'printAgain'],
  ['sign-out', 'signOut'],
] as const;

/** The virtual bench: a scanner to click with, a printer whose labels can be seen and scanned, a scale. */
export function BenchDock({ onHide }: { readonly onHide: () => void }) {
  const app = useApp();
  const words = useMessages(benchWords);
  const core = useMessages(coreWords);
  const view = useView(({ open, operator, room, queueVersion }) => ({ open, operator, room, queueVersion }));
  const [state, setState] = useState<VirtualBenchState | null>(null);
  const [typed, setTyped] = useState('');
  const [zoomed, setZoomed] = useState<string | null>(null);
  const reload = useCallback(() => void app.virtual.state().then(setState), [app]);
  useEffect(() => {
    reload();
    return app.virtual.onChanged(reload);
  }, [app, reload]);
  const choices = benchChoices(app, view);

  function act(work: () => void): void {
    work();
    reload();
  }
  function type(event: FormEvent): void {
    event.preventDefault();
    if (typed.trim() !== '') app.virtual.scan(typed);
    setTyped('');
  }
  return (
    <aside className={css.dock} data-bench="open" aria-label={core.virtualBench}>
      <header className={css.header}>
        <h2>{core.virtualBench}</h2>
        <Button kind="quiet" onClick={onHide}>
          {words.hide}
        </Button>
      </header>
      <form className={css.type} onSubmit={type}>
        <input
          aria-label={words.benchType}
          placeholder={words.benchType}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit">{core.scan}</Button>
      </form>
      {view.operator === null && (
        <Group title={words.benchBadges}>
          {app.reference
            .operators()
            .filter((operator) => operator.badge !== '')
            .map((operator) => (
              <Chip key={operator.id} onClick={() => app.virtual.scan(operator.badge)}>
                {operator.name}
              </Chip>
            ))}
        </Group>
      )}
      {view.operator !== null && choices.places.length > 0 && (
        <Group title={words.benchPlaces}>
          {choices.places.map((place) => (
            <Chip key={place} onClick={() => app.virtual.scan(place)}>
              {place}
            </Chip>
          ))}
        </Group>
      )}
      {view.operator !== null && view.open === null && choices.orders.length > 0 && (
        <Group title={words.benchOrders}>
          {choices.orders.map((order) => (
            <Chip key={order.id} onClick={() => app.virtual.scan(order.code)}>
              {order.code}
            </Chip>
          ))}
        </Group>
      )}
      {view.operator !== null && choices.items.length > 0 && (
        <Group title={words.benchItems}>
          {choices.items.map((item) => (
            <Chip key={item.sku} onClick={() => app.virtual.scan(item.code)}>
              <ItemPicture image={item.image} title={item.title} size="line" />
              <span>{item.title}</span>
            </Chip>
          ))}
          {choices.stored.length > 0 && (
            <>
              <Chip
                onClick={() =>
                  app.virtual.burst(
                    Array.from({ length: 20 }, (_, at) => choices.items[at % choices.items.length]?.code ?? ''),
                  )
                }
              >
                {words.benchBurst}
              </Chip>
              <Chip onClick={() => app.virtual.scan(choices.stored.join('\r\n'))}>{words.benchStored}</Chip>
            </>
          )}
        </Group>
      )}
      {view.operator !== null && (
        <Group title={words.benchCommands}>
          {COMMANDS.map(([command, word]) => (
            <Chip key={command} onClick={() => app.virtual.scan(commandCode(command))}>
              {core[word]}
            </Chip>
          ))}
        </Group>
      )}
      {state && <BenchDevices state={state} act={act} />}
      <Group title={words.benchLabels}>
        {state?.labels.length === 0 && <p className={css.none}>{words.noLabels}</p>}
        {state?.labels.map((label) => (
          <figure key={label.jobId} className={css.label} data-sscc={label.sscc}>
            <button
              type="button"
              className={css.picture}
              onClick={() => setZoomed(zoomed === label.jobId ? null : label.jobId)}
              data-zoomed={zoomed === label.jobId}
            >
              <LabelPicture
                picture={label.picture}
                name={`${core.order} ${label.orderCode}, ${label.sscc}`}
                onDrawn={(canvas) => {
                  // The label that waits to be scanned may lie below the panel's edge: it comes out where it is seen.
                  if (label.orderCode === view.open?.order.code)
                    canvas.closest('figure')?.scrollIntoView({ block: 'nearest' });
                }}
              />
            </button>
            <Button onClick={() => app.virtual.scan(`]C100${label.sscc}`)}>
              {core.scan} {label.orderCode}
            </Button>
          </figure>
        ))}
      </Group>
    </aside>
  );
}
