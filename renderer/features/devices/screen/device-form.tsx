import { type FormEvent, type RefObject, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp } from '#renderer/core/use-station.ts';
import type { ChangeTrouble, DeviceSetting, Trial } from '#renderer/features/devices/state/device-setup.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { DeviceSettings } from '#shared/devices/index.ts';
import { deviceWords } from '../messages/en.ts';
import { type Draft, fieldsOf, USES, withDraft, withoutDevice } from './device-draft.ts';
import { typesOf } from './device-fields.ts';
import type { DeviceKind } from './device-words.ts';
import css from './devices.module.css';
import { FormField } from './form-field.tsx';
import { TroubleText } from './trouble-text.tsx';

/** One device: what is needed first, the rest under "More". */
export function DeviceForm({
  form,
  setting,
  first,
  onSave,
  onDone,
}: {
  /** What the act of the bar sends off. */
  readonly form: RefObject<HTMLFormElement | null>;
  readonly setting: DeviceSetting;
  readonly first: Draft;
  /** Works with these devices from now on; gives what stood in the way. */
  readonly onSave: (devices: DeviceSettings) => Promise<ChangeTrouble | null>;
  readonly onDone: () => void;
}) {
  const app = useApp();
  const words = useMessages(deviceWords);
  const core = useMessages(coreWords);
  const [draft, setDraft] = useState(first);
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<ChangeTrouble | null>(null);
  const [trial, setTrial] = useState<Trial | null>(null);
  const [removing, setRemoving] = useState(false);
  const fields = fieldsOf(draft);
  const kinds = typesOf(draft.role);
  const set = (key: string, value: string) => {
    setWrong(null);
    setDraft((before) => ({ ...before, values: { ...before.values, [key]: value } }));
  };
  async function save(devices: DeviceSettings): Promise<void> {
    setBusy(true);
    const stood = await onSave(devices);
    setBusy(false);
    setTrouble(stood);
    if (stood === null) onDone();
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (busy) return;
    const next = withDraft(setting.settings, draft);
    if (next.ok) void save(next.value);
    else setWrong(next.field);
  }
  async function tryIt(): Promise<void> {
    const next = withDraft(setting.settings, draft);
    if (!next.ok) return setWrong(next.field);
    const printer = next.value.printers.find(({ id }) => id === draft.id);
    if (!printer) return;
    setTrial(null);
    setBusy(true);
    setTrial(await app.deviceSetup.tryPrinter(printer));
    setBusy(false);
  }
  const shown = (more: boolean) =>
    fields
      .filter((field) => (field.more ?? false) === more)
      .map((field) => (
        <FormField
          key={field.key}
          field={field}
          value={draft.values[field.key]}
          wrong={wrong === field.key}
          onChange={(value) => set(field.key, value)}
        />
      ));
  const hasMore = fields.some(({ more }) => more);
  const otherDots =
    trial?.type === 'reached' && trial.dpmm !== null && trial.dpmm !== Number(draft.values.dpmm ?? 8)
      ? trial.dpmm
      : null;
  return (
    <form ref={form} className={css.form} onSubmit={submit} noValidate>
      {draft.isNew && kinds.length > 1 && (
        <div className={css.choices} role="radiogroup" aria-label={core[draft.role]}>
          {kinds.map((type) => (
            <Button
              key={type}
              role="radio"
              aria-checked={draft.type === type}
              onClick={() => setDraft((before) => ({ ...before, type }))}
            >
              {words.kind[`${draft.role} ${type}` as DeviceKind]}
            </Button>
          ))}
        </div>
      )}
      <div className={css.fields}>{shown(false)}</div>
      {USES[draft.role].length > 0 && (
        <fieldset className={css.mode}>
          <legend>{words.usedFor}</legend>
          <div className={css.choices}>
            {USES[draft.role]
              .filter((use) => use !== 'packingSlip' || draft.type === 'ipp')
              .map((use) => (
                <Button
                  key={use}
                  aria-pressed={draft.uses.includes(use)}
                  onClick={() =>
                    setDraft((before) => ({
                      ...before,
                      uses: before.uses.includes(use)
                        ? before.uses.filter((one) => one !== use)
                        : [...before.uses, use],
                    }))
                  }
                >
                  {words[use]}
                </Button>
              ))}
          </div>
        </fieldset>
      )}
      {hasMore && (
        <details className={css.more} open={wrong !== null && fields.some(({ key, more }) => more && key === wrong)}>
          <summary>{words.more}</summary>
          <div className={css.fields}>{shown(true)}</div>
        </details>
      )}
      {trial?.type === 'reached' && (
        <p className={css.good} role="status">
          ✔ {words.reached} {trial.model && <bdi>· {trial.model}</bdi>}
        </p>
      )}
      {otherDots !== null && (
        <p className={css.trouble} role="alert">
          {words.otherDots} <bdi>{otherDots === 12 ? '300 dpi' : otherDots === 6 ? '152 dpi' : '203 dpi'}</bdi>
        </p>
      )}
      {trial?.type === 'failed' && (
        <TroubleText
          health={{ role: 'printer', trouble: trial.trouble, reason: trial.detail }}
          platform={setting.platform}
        />
      )}
      {trial && trial.type !== 'reached' && trial.type !== 'failed' && (
        <p className={css.trouble} role="alert">
          {core.mayNot[trial.type]}
        </p>
      )}
      {(wrong === '' || trouble) && (
        <div className={css.trouble} role="alert">
          <strong>{words.notSaved}</strong>
          {trouble && trouble.type !== 'fault' && <p>{core.mayNot[trouble.type]}</p>}
          {trouble?.type === 'fault' && (
            <small dir="ltr" lang="en">
              {trouble.detail}
            </small>
          )}
        </div>
      )}
      <div className={css.foot}>
        {busy && <p role="status">{words.saving}</p>}
        {draft.role === 'printer' && draft.type !== 'virtual' && (
          <Button disabled={busy} onClick={() => void tryIt()}>
            {words.tryPrinter}
          </Button>
        )}
        {!draft.isNew && (
          <Button
            kind="danger"
            disabled={busy}
            onClick={() =>
              removing ? void save(withoutDevice(setting.settings, draft.role, draft.id)) : setRemoving(true)
            }
          >
            {removing ? words.reallyRemove : words.remove}
          </Button>
        )}
      </div>
    </form>
  );
}
