import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp } from '#renderer/core/use-station.ts';
import type { VirtualBenchState } from '#renderer/features/bench/state/virtual-bench.ts';
import { benchWords } from '../messages/en.ts';
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
  const words = useMessages(benchWords);
  const core = useMessages(coreWords);
  return (
    <>
      <Group title={core.scanner}>
        <Faults
          now={scanner.fault}
          faults={[
            ['double', words.double],
            ['half', words.half],
            ['unplugged', words.unplugged],
          ]}
          onChange={(fault) => act(() => app.virtual.setScannerFault(fault))}
        />
      </Group>
      <Group title={words.benchPrinter}>
        <Faults
          now={printer.fault}
          faults={[
            ['paper-out', words.paperOut],
            ['ribbon-out', words.ribbonOut],
            ['head-open', words.headOpen],
            ['jam', words.jam],
            ['paused', words.paused],
            ['too-hot', words.tooHot],
            ['cut-printed', words.cutPrinted],
            ['cut-lost', words.cutLost],
            ['offline', words.goOffline],
          ]}
          onChange={(fault) => act(() => app.virtual.setPrinterFault(fault))}
        />
      </Group>
      <Group title={words.benchScale}>
        <label className={css.scale}>
          <input
            type="number"
            min="0"
            max="50000"
            aria-label={words.benchScale}
            defaultValue={scale.grams}
            onChange={(event) => app.virtual.setWeight(Math.max(0, Number(event.target.value) || 0))}
          />
          {words.grams}
        </label>
        <Faults
          now={scale.fault}
          faults={[
            ['moving', core.moving],
            ['drifted', words.drifted],
            ['overloaded', words.overloaded],
            ['silent', words.silent],
            ['unplugged', words.unplugged],
          ]}
          onChange={(fault) => act(() => app.virtual.setScaleFault(fault))}
        />
      </Group>
    </>
  );
}
