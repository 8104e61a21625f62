import { Button } from './button.tsx';
import css from './keypad.module.css';

/** Big keys for gloved hands. `letters` adds a second bank for codes that are more than digits. */
export function Keypad({
  onKey,
  onClear,
  clearWord,
  letters = false,
}: {
  readonly onKey: (key: string) => void;
  readonly onClear: () => void;
  readonly clearWord: string;
  readonly letters?: boolean;
}) {
  return (
    <div className={css.banks}>
      <div className={css.digits}>
        {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => (
          <Button key={digit} className={css.key} onClick={() => onKey(digit)}>
            {digit}
          </Button>
        ))}
        <Button className={css.wide} onClick={onClear}>
          {clearWord}
        </Button>
        <Button className={css.key} onClick={() => onKey('0')}>
          0
        </Button>
      </div>
      {letters && (
        <div className={css.letters}>
          {[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ-/.'].map((letter) => (
            <Button key={letter} className={css.letter} onClick={() => onKey(letter)}>
              {letter}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
