import { useEffect, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import { useCommands } from '#renderer/core/scanning/use-commands.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { type PackingOrder, packingOrderOf } from '#renderer/features/packing/state/packing-order.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import type { Command } from '#shared/barcode/index.ts';
import type { PackStep } from '#shared/cartons/index.ts';
import { packingWords } from '../messages/en.ts';
import { reasonWords } from './carton-words.ts';
import type { Look } from './draw-packing.ts';
import css from './packing-order-dialog.module.css';
import { PackingPicture } from './packing-picture.tsx';

/** How the open parcel can be packed, step by step: a picture that turns, and the same in words. The next scan leaves it. */
export function PackingOrderDialog() {
  const app = useApp();
  const open = useView((view) => (view.dialog === 'packing-order' ? view.open : null));
  const order = open && packingOrderOf(open, app.reference, app.parcelService);
  return order && <Shown order={order} />;
}

/** A touch of *Turn*, and an arrow key, in degrees. */
const TURN = 45;
const START: Look = { turned: -30, above: 35 };

function Shown({ order }: { readonly order: PackingOrder }) {
  const app = useApp();
  const language = useLanguage();
  const words = useMessages(packingWords).carton;
  const core = useMessages(coreWords);
  const names = useNames();
  const { steps } = order.plan;
  const first = order.isIn.indexOf(false);
  const [at, setAt] = useState(first < 0 ? steps.length - 1 : first);
  const [look, setLook] = useState(START);
  const turn = (by: number) => setLook(({ turned, above }) => ({ turned: turned + by, above }));
  const go = (by: number) => setAt((from) => Math.min(steps.length - 1, Math.max(0, from + by)));
  const close = () => app.store.setState({ dialog: null });
  useCommands({ next: () => go(1), undo: () => go(-1), 'choose-1': () => turn(TURN), ok: close, cancel: close });
  useArrows({
    ArrowRight: () => turn(TURN),
    ArrowLeft: () => turn(-TURN),
    ArrowDown: () => go(1),
    ArrowUp: () => go(-1),
  });
  const howOf = ({ lying, isAbove, spot }: PackStep) => words.how({ lying, above: isAbove, spot });
  const itemOf = ({ sku, units }: PackStep) => (units > 1 ? `${units} × ${names.title(sku)}` : names.title(sku));
  const step = steps[at];
  const title = words.title({ carton: order.carton, percent: Math.round(order.fill * 100) });
  const reason = reasonWords(language, order);
  return (
    <Dialog open title={title} closeWord={core.close} onClose={close} wide>
      <div className={css.order}>
        <figure className={css.figure}>
          <PackingPicture
            plan={order.plan}
            at={at}
            look={look}
            front={words.front}
            label={words.picture({
              step: at + 1,
              steps: steps.length,
              text: step ? `${itemOf(step)}, ${howOf(step)}` : '',
            })}
            onTurn={setLook}
          />
        </figure>
        <div className={css.words}>
          {reason !== '' && <p className={css.reason}>{reason}</p>}
          <ol className={css.steps} aria-label={words.list}>
            {steps.map((one, place) => (
              <Step
                key={`${one.sku} ${Object.values(one.box ?? {}).join()}`}
                item={itemOf(one)}
                how={howOf(one)}
                place={place + 1}
                isNow={place === at}
                isIn={order.isIn[place] === true}
                onTouch={() => setAt(place)}
              />
            ))}
          </ol>
        </div>
        <div className={css.acts}>
          <Act word={words.back} command="undo" onClick={() => go(-1)} />
          <Act word={words.turn} command="choose-1" onClick={() => turn(TURN)} />
          <Act word={words.next} command="next" onClick={() => go(1)} />
        </div>
      </div>
    </Dialog>
  );
}

function Step({
  item,
  how,
  place,
  isNow,
  isIn,
  onTouch,
}: {
  readonly item: string;
  readonly how: string;
  readonly place: number;
  readonly isNow: boolean;
  readonly isIn: boolean;
  readonly onTouch: () => void;
}) {
  const [row, setRow] = useState<HTMLLIElement | null>(null);
  useEffect(() => {
    if (isNow) row?.scrollIntoView({ block: 'nearest' });
  }, [isNow, row]);
  return (
    <li ref={setRow}>
      <button
        type="button"
        className={css.step}
        aria-current={isNow ? 'step' : undefined}
        data-in={isIn}
        onClick={onTouch}
      >
        <span className={css.number}>{isIn ? <Icon name="tick" /> : `${place}.`}</span>
        <span className={css.text}>
          <bdi>{item}</bdi>
          <span className={css.how}>{how}</span>
        </span>
      </button>
    </li>
  );
}

function Act({
  word,
  command,
  onClick,
}: {
  readonly word: string;
  readonly command: Command;
  readonly onClick: () => void;
}) {
  return (
    <div className={css.act}>
      <Button onClick={onClick}>{word}</Button>
      <CommandCode command={command} />
    </div>
  );
}

/** What the arrow keys do while this is shown. */
function useArrows(acts: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = acts[event.key];
      if (!act || event.defaultPrevented) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
