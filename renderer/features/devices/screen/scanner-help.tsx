import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { deviceWords } from '../messages/en.ts';
import type { Brand } from './device-words.ts';
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
  const words = useMessages(deviceWords);
  return (
    <div className={css.body}>
      <p>{words.helpIntro}</p>
      <dl className={css.brands}>
        {BRANDS.map(([brand, name]) => (
          <div key={brand}>
            <dt>
              <bdi>{name}</bdi>
            </dt>
            <dd>{words.brand[brand]}</dd>
          </div>
        ))}
      </dl>
      <p>{words.helpCheck}</p>
      <div className={css.choices}>
        <Button onClick={onDone}>{words.back}</Button>
      </div>
    </div>
  );
}
