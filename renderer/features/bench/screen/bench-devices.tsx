import { useApp } from '#renderer/core/use-station.ts';
import { useWords } from '#renderer/core/words/use-words.ts';
import type { VirtualBenchState } from '#renderer/features/bench/state/virtual-bench.ts';
import css from './bench-dock.module.css';
import { Faults, Group } from './bench-group.tsx';

/** The virtual devices and what can break of them, in the order of the status bar. */
export function BenchDevices({
  state: { scanner, printer, scale },
  act,
}: {
  readonly state: VirtualBenchState;
  /** Does it, and shows what came of it. */
  readonly act: (work: () => void) => void;
}) {
  const app = useApp();
  const { ui } = useWords();
  return (
    <>
      <Group title={ui.scanner}>
        <Faults
          now={scanner.fault}
          faults={[
            ['double', ui.double],
            ['half', ui.half],
            ['unplugged', ui.unplugged],
          ]}
          onChange={(fault) => act(() => app.virtual.setScannerFault(fault))}
        />
      </Group>
      <Group title={ui.benchPrinter}>
        <Faults
          now={printer.fault}
          faults={[
            ['paper-out', ui.paperOut],
            ['ribbon-out', ui.ribbonOut],
            ['head-open', ui.headOpen],
            ['jam', ui.jam],
            ['paused', ui.paused],
            ['too-hot', ui.tooHot],
            ['cut-printed', ui.cutPrinted],
            ['cut-lost', ui.cutLost],
            ['offline', ui.goOffline],
          ]}
          onChange={(fault) => act(() => app.virtual.setPrinterFault(fault))}
        />
      </Group>
      <Group title={ui.benchScale}>
        <label className={css.scale}>
          <input
            type="number"
            min="0"
            max="50000"
            aria-label={ui.benchScale}
            defaultValue={scale.grams}
            onChange={(event) => app.virtual.setWeight(Math.max(0, Number(event.target.value) || 0))}
          />
          {ui.grams}
        </label>
        <Faults
          now={scale.fault}
          faults={[
            ['moving', ui.moving],
            ['drifted', ui.drifted],
            ['overloaded', ui.overloaded],
            ['silent', ui.silent],
            ['unplugged', ui.unplugged],
          ]}
          onChange={(fault) => act(() => app.virtual.setScaleFault(fault))}
        />
      </Group>
    </>
  );
}
