import { useEffect, useState } from 'react';
import { type Command, commandCode } from '#shared/barcode/index.ts';
import css from './command-code.module.css';
import { drawBarcode } from './draw-barcode.ts';

/** A command as a barcode on the screen, to be scanned instead of touched. */
export function CommandCode({ command }: { readonly command: Command }) {
  const [image, setImage] = useState('');
  const text = commandCode(command);
  useEffect(() => {
    let current = true;
    void drawBarcode(text).then((url) => current && setImage(url));
    return () => {
      current = false;
    };
  }, [text]);
  return image ? <img className={css.code} src={image} alt={text} /> : <span className={css.code} />;
}
