import { type FormEvent, useCallback, useEffect, useState } from 'react';
import type { VirtualBenchState } from '#renderer/state/station-app.ts';
import { useApp, useView } from '#renderer/state/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ItemPicture } from '#renderer/ui/item-picture.tsx';
import { useWords } from '#renderer/ui/use-words.ts';
import { commandCode } from '#shared/barcode/index.ts';
import { benchChoices } from './bench-choices.ts';
import css from './bench-dock.module.css';

const COMMANDS = [
  ['ok', 'ok'],
  ['undo', 'undo'],
  ['suspend', 'putAside'],
  ['print-again', 'printAgain'],
  ['sign-out', 'signOut'],
] as const;

const PRINTER_FAULTS = [
  ['paper-out', 'paperOut'],
  ['offline', 'goOffline'],
  ['jam', 'jam'],
  ['none', 'repair'],
] as const;
const SCALE_FAULTS = ['moving', 'overloaded', 'unplugged'] as const;

/** The virtual bench: a scanner to click with, a printer whose labels can be seen and scanned, a scale. */
export function BenchDock() {
  const app = useApp();
  const words = useWords();
  const view = useView(({ open, operator, queueVersion }) => ({ open, operator, queueVersion }));
  const [state, setState] = useState<VirtualBenchState | null>(null);
  // On a small screen the panel would take the packer's room: it waits behind its button.
  const [shown, setShown] = useState(() => window.innerWidth >= 1200);
  const [typed, setTyped] = useState('');
  const [zoomed, setZoomed] = useState<string | null>(null);
  const reload = useCallback(() => void app.virtual.state().then(setState), [app]);
  useEffect(() => {
    reload();
    return app.virtual.onChanged(reload);
  }, [app, reload]);
  const choices = benchChoices(app, view.open);

  if (!shown)
    return (
      <aside className={css.closed}>
        <button type="button" className={css.tab} onClick={() => setShown(true)}>
          {words.ui.bench} · {words.ui.show}
        </button>
      </aside>
    );
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
    <aside className={css.dock} aria-label={words.ui.bench}>
      <header className={css.header}>
        <h2>{words.ui.bench}</h2>
        <Button kind="quiet" onClick={() => setShown(false)}>
          {words.ui.hide}
        </Button>
      </header>
      <form className={css.type} onSubmit={type}>
        <input
          aria-label={words.ui.benchType}
          placeholder={words.ui.benchType}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit">{words.ui.benchScan}</Button>
      </form>
      {view.operator === null && (
        <Group title={words.ui.benchBadges}>
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
      {view.operator !== null && view.open === null && (
        <Group title={words.ui.benchOrders}>
          {choices.orders.map((order) => (
            <Chip key={order.id} onClick={() => app.virtual.scan(order.code)}>
              {order.code}
            </Chip>
          ))}
        </Group>
      )}
      {view.operator !== null && choices.items.length > 0 && (
        <Group title={words.ui.benchItems}>
          {choices.items.map((item) => (
            <Chip key={item.sku} onClick={() => app.virtual.scan(item.code)}>
              <ItemPicture image={item.image} title={item.title} size="line" />
              <span>{item.title}</span>
            </Chip>
          ))}
          <Chip
            onClick={() =>
              app.virtual.burst(
                Array.from({ length: 20 }, (_, at) => choices.items[at % choices.items.length]?.code ?? ''),
              )
            }
          >
            {words.ui.benchBurst}
          </Chip>
        </Group>
      )}
      {view.operator !== null && (
        <Group title={words.ui.benchCommands}>
          {COMMANDS.map(([command, word]) => (
            <Chip key={command} onClick={() => app.virtual.scan(commandCode(command))}>
              {words.ui[word]}
            </Chip>
          ))}
        </Group>
      )}
      <Group title={words.ui.scanner}>
        <Chip
          pressed={state?.scanner.plugged === false}
          onClick={() => act(() => app.virtual.plugScanner(state?.scanner.plugged === false))}
        >
          {words.ui.unplugged}
        </Chip>
      </Group>
      <Group title={words.ui.benchPrinter}>
        {PRINTER_FAULTS.map(([fault, word]) => (
          <Chip
            key={fault}
            pressed={state?.printer.fault === fault && fault !== 'none'}
            onClick={() => act(() => app.virtual.setPrinterFault(fault))}
          >
            {words.ui[word]}
          </Chip>
        ))}
      </Group>
      <Group title={words.ui.benchScale}>
        <label className={css.scale}>
          <input
            // What lies on the scale is known a moment later than the panel is shown.
            key={state === null ? 'asked' : 'known'}
            type="number"
            min="0"
            max="50000"
            aria-label={words.ui.benchScale}
            defaultValue={state?.scale.grams ?? 0}
            onChange={(event) => app.virtual.setWeight(Math.max(0, Number(event.target.value) || 0))}
          />
          {words.ui.grams}
        </label>
        {SCALE_FAULTS.map((fault) => (
          <Chip
            key={fault}
            pressed={state?.scale.fault === fault}
            onClick={() => act(() => app.virtual.setScaleFault(state?.scale.fault === fault ? 'none' : fault))}
          >
            {words.ui[fault]}
          </Chip>
        ))}
      </Group>
      <Group title={words.ui.benchLabels}>
        {state?.labels.length === 0 && <p className={css.none}>{words.ui.noLabels}</p>}
        {state?.labels.map((label) => (
          <figure key={label.jobId} className={css.label} data-sscc={label.sscc}>
            <button
              type="button"
              className={css.picture}
              onClick={() => setZoomed(zoomed === label.jobId ? null : label.jobId)}
              data-zoomed={zoomed === label.jobId}
            >
              <img
                src={label.picture}
                alt={`${words.ui.order} ${label.orderCode}, ${label.sscc}`}
                onLoad={({ currentTarget }) => {
                  // The label that waits to be scanned may lie below the panel's edge: it comes out where it is seen.
                  if (label.orderCode === view.open?.order.code)
                    currentTarget.closest('figure')?.scrollIntoView({ block: 'nearest' });
                }}
              />
            </button>
            <Button onClick={() => app.virtual.scan(`]C100${label.sscc}`)}>
              {words.ui.benchScan} {label.orderCode}
            </Button>
          </figure>
        ))}
      </Group>
    </aside>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className={css.group}>
      <h3>{title}</h3>
      <div className={css.chips}>{children}</div>
    </section>
  );
}

function Chip({
  onClick,
  pressed,
  children,
}: {
  readonly onClick: () => void;
  readonly pressed?: boolean;
  readonly children: React.ReactNode;
}) {
  return (
    <button type="button" className={css.chip} onClick={onClick} aria-pressed={pressed}>
      {children}
    </button>
  );
}
