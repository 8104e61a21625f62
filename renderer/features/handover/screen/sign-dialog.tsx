import { type PointerEvent, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { Manifest } from '#shared/handover/index.ts';
import { handoverWords } from '../messages/en.ts';
import { addPoint, beginStroke, type Drawing, linesOf } from '../state/drawing.ts';
import css from './sign-dialog.module.css';

/** The field that the driver signs in: wide and low, as a line on paper. */
const WIDTH = 1_000;
const HEIGHT = 320;

/** The driver signs for what was said, with a finger, a pen or a mouse. Paper does as well: leaving it signs nothing. */
export function SignDialog({ manifest }: { readonly manifest: Manifest }) {
  const app = useApp();
  const words = useMessages(handoverWords);
  const core = useMessages(coreWords);
  const open = useView(({ signing }) => signing);
  const [drawing, setDrawing] = useState<Drawing>([]);
  const [name, setName] = useState('');
  const close = () => {
    setDrawing([]);
    app.store.setState({ signing: false });
  };
  const at = ({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>) => {
    const { left, top, width } = currentTarget.getBoundingClientRect();
    return { x: ((clientX - left) / width) * WIDTH, y: ((clientY - top) / width) * WIDTH };
  };
  const title = words.signFor({ parcels: manifest.parcels.length, carrier: manifest.carrier || words.noCarrier });
  return (
    <Dialog open={open} title={title} closeWord={core.cancel} onClose={close} wide>
      <div className={css.body}>
        <label className={css.name}>
          {words.driverName}
          <input value={name} maxLength={80} autoComplete="off" onChange={({ target }) => setName(target.value)} />
        </label>
        <svg
          className={css.field}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label={words.signHere}
          data-testid="signature"
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            setDrawing(beginStroke(drawing, at(event)));
          }}
          onPointerMove={(event) => {
            if (event.buttons === 1) setDrawing(addPoint(drawing, at(event)));
          }}
        >
          {drawing.length === 0 && (
            <text x={WIDTH / 2} y={HEIGHT / 2} className={css.hint} textAnchor="middle">
              {words.signHere}
            </text>
          )}
          <line x1="60" x2={WIDTH - 60} y1={HEIGHT - 70} y2={HEIGHT - 70} className={css.line} />
          {linesOf(drawing).map(({ key, points }) => (
            <polyline key={key} points={points} className={css.pen} />
          ))}
        </svg>
        <div className={css.acts}>
          <Button onClick={() => setDrawing([])} disabled={drawing.length === 0}>
            {words.clear}
          </Button>
          <Button
            kind="primary"
            disabled={drawing.length === 0}
            onClick={() => {
              app.handover.sign({ name: name.trim(), strokes: drawing });
              setDrawing([]);
            }}
          >
            {words.signDone}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
