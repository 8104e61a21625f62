import { useEffect, useState } from 'react';
import { type Command, commandCode } from '#shared/barcode/index.ts';
import css from './command-code.module.css';
import { drawQr, type QrPicture } from './draw-barcode.ts';

/** A command as a code on the screen, to be scanned instead of touched. */
export function CommandCode({ command }: { readonly command: Command }) {
  const [picture, setPicture] = useState<QrPicture | null>(null);
  const text = commandCode(command);
  useEffect(() => {
    let current = true;
    void drawQr(text).then((drawn) => current && setPicture(drawn));
    return () => {
      current = false;
    };
  }, [text]);
  return picture ? (
    <img className={css.code} src={picture.url} width={picture.sizePx} height={picture.sizePx} alt={text} />
  ) : (
    <span className={css.code} />
  );
}
