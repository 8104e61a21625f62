import type { Brand } from '#renderer/core/words/devices/device-words.ts';
import { useWords } from '#renderer/core/words/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import css from './devices.module.css';

/** Brands by the names that stand on their scanners. */
const BRANDS: readonly (readonly [Brand, string])[] = [
  ['honeywell', 'Honeywell, Metrologic'],
  ['zebra', 'Zebra, Symbol, Motorola'],
  ['datalogic', 'Datalogic'],
  ['newland', 'Newland'],
  ['others', '…'],
];

/** How scanners are set to HID POS: by which code of their manual. The codes themselves stand there and nowhere else. */
export function ScannerHelp({ onDone }: { readonly onDone: () => void }) {
  const words = useWords();
  return (
    <div className={css.body}>
      <p>{words.devices.ui.helpIntro}</p>
      <dl className={css.brands}>
        {BRANDS.map(([brand, name]) => (
          <div key={brand}>
            <dt>
              <bdi>{name}</bdi>
            </dt>
            <dd>{words.devices.brand[brand]}</dd>
          </div>
        ))}
      </dl>
      <p>{words.devices.ui.helpCheck}</p>
      <div className={css.choices}>
        <Button onClick={onDone}>{words.devices.ui.back}</Button>
      </div>
    </div>
  );
}
