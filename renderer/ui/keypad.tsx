import { Button } from './button.tsx';
import css from './keypad.module.css';

/**
 * Big keys for gloved hands, with the way on and the way back among them: the pad submits the form that it stands in. `letters` adds a
 * second bank for codes that are more than digits.
 */
export function Keypad({
  onKey,
  onClear,
  onBack,
  words,
  letters = false,
}: {
  readonly onKey: (key: string) => void;
  readonly onClear: () => void;
  /** Where there is a page to go back to. */
  readonly onBack?: () => void;
  readonly words: { readonly clear: string; readonly enter: string; readonly back?: string };
  readonly letters?: boolean;
}) {
  return (
    <div className={css.banks}>
      <div className={css.digits} data-back={onBack !== undefined}>
        {[...'1234567890'].map((digit) => (
          <Button key={digit} className={css.key} data-key={digit} onClick={() => onKey(digit)}>
            {digit}
          </Button>
        ))}
        <Button className={css.clear} onClick={onClear}>
          {words.clear}
        </Button>
        {onBack && (
          <Button className={css.back} onClick={onBack}>
            {words.back}
          </Button>
        )}
        <Button kind="primary" className={css.enter} type="submit">
          {words.enter}
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
