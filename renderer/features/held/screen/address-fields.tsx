import { useId } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import type { Address } from '#shared/domain/index.ts';
import css from './held-screen.module.css';

/** The order of an address as most people read it; the first three take the whole width. */
const PARTS: readonly (readonly [keyof Address, number, boolean])[] = [
  ['name', 120, true],
  ['company', 120, true],
  ['street1', 160, true],
  ['street2', 160, true],
  ['postcode', 20, false],
  ['city', 120, false],
  ['region', 120, false],
  ['country', 2, false],
  ['phone', 40, false],
];

/** An address to be put right; what the check missed is marked. */
export function AddressFields({
  address,
  missing,
  onChange,
}: {
  readonly address: Address;
  readonly missing: readonly string[];
  readonly onChange: (address: Address) => void;
}) {
  const { addressPart } = useMessages(coreWords);
  const id = useId();
  return (
    <>
      {PARTS.map(([part, maxLength, wide]) => {
        const wrong = missing.includes(part);
        return (
          <div key={part} className={`${css.field} ${wide ? css.wide : ''} ${wrong ? css.missing : ''}`}>
            <label htmlFor={`${id}-${part}`}>
              {wrong && <span aria-hidden="true">⚠ </span>}
              {addressPart[part]}
            </label>
            <input
              id={`${id}-${part}`}
              className={css.input}
              dir="auto"
              maxLength={maxLength}
              autoComplete="off"
              spellCheck={false}
              aria-invalid={wrong}
              value={address[part]}
              onChange={({ target }) =>
                onChange({ ...address, [part]: part === 'country' ? target.value.toUpperCase() : target.value })
              }
            />
          </div>
        );
      })}
    </>
  );
}
