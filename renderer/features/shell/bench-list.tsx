import { useMemo } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { Panel } from '#renderer/ui/panel.tsx';
import { benchesOf } from './benches.ts';
import css from './home-screen.module.css';
import { shellWords } from './messages/en.ts';

/** Who has which order at which bench, as this bench knows it. */
export function BenchList() {
  const app = useApp();
  const words = useMessages(shellWords);
  const core = useMessages(coreWords);
  const { version, open, operator, stationName } = useView((view) => ({
    version: view.queueVersion,
    open: view.open,
    operator: view.operator,
    stationName: view.host?.stationName ?? '',
  }));
  const benches = useMemo(() => {
    // The indexes change in place; their version says when.
    void version;
    return benchesOf(app.reference, {
      stationId: app.stationId,
      name: stationName,
      person: operator?.name ?? '',
      open: open && { code: open.order.code, packing: open.packing },
    });
  }, [app, version, open, operator, stationName]);
  return (
    <Panel heading={words.home.benches} aside={words.home.now} flush>
      {benches.length === 0 ? (
        <p className={css.quiet}>{words.home.noBench}</p>
      ) : (
        <ul>
          {benches.map(({ id, name, isHere, person, subject, packed }) => (
            <li key={id} className={css.bench}>
              <bdi className={css.benchName}>{isHere ? words.home.here({ station: name }) : name}</bdi>
              <bdi>{person || words.home.nobody}</bdi>
              <span className={css.benchHas}>
                <bdi>{subject}</bdi>
                {packed && ` · ${packed.packed} ${core.of} ${packed.needed}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
