// A device while it is being set up: what stands in the fields of its form.
import { DeviceSettings } from '#shared/devices/index.ts';
import { type DeviceRole, FIELDS, type Field, typesOf } from './device-fields.ts';

/** Texts as they stand in the form, by field; a field that is not here has its default. */
export interface Draft {
  readonly role: DeviceRole;
  readonly id: string;
  readonly type: string;
  readonly isNew: boolean;
  readonly values: Readonly<Record<string, string>>;
  /** What it is used for: roles of the settings. */
  readonly uses: readonly Use[];
}
export type Use = 'shippingLabel' | 'packingSlip' | 'scale';

/** Where devices of a role stand in the settings. */
export const LIST = { scanner: 'scanners', printer: 'printers', scale: 'scales' } as const;

/** What a device of a role can be used for. */
export const USES: Readonly<Record<DeviceRole, readonly Use[]>> = {
  scanner: [],
  printer: ['shippingLabel', 'packingSlip'],
  scale: ['scale'],
};

export const fieldsOf = ({ role, type, values }: Pick<Draft, 'role' | 'type' | 'values'>): readonly Field[] =>
  FIELDS[role][type]?.filter(({ when }) => !when || (values[when.key] ?? when.initial) === when.is) ?? [];

/** A device that is set up, as its form shows it. */
export function draftOf(settings: DeviceSettings, role: DeviceRole, id: string): Draft | undefined {
  const device = settings[LIST[role]].find((one) => one.id === id);
  if (!device) return undefined;
  const values = Object.fromEntries(
    (FIELDS[role][device.type] ?? []).flatMap(({ key, kind }) => {
      const value = key.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown>)?.[name], device);
      if (value === undefined) return [];
      return [[key, shownOf(kind, value)]];
    }),
  );
  return {
    role,
    id,
    type: device.type,
    isNew: false,
    values,
    uses: USES[role].filter((use) => settings.roles[use] === id),
  };
}

/** A new device. Its id was never any other's: labels that were sent name the printer that had them. */
export function newDraft(
  role: DeviceRole,
  about: { readonly type?: string; readonly values?: Readonly<Record<string, string>> },
  settings: DeviceSettings,
  now: number,
): Draft {
  const first = settings[LIST[role]].length === 0;
  return {
    role,
    id: `${role}-${now.toString(36)}`,
    type: about.type ?? typesOf(role)[0] ?? '',
    isNew: true,
    values: about.values ?? {},
    // The first printer prints labels, the first scale is the bench's: nobody need say so.
    uses: first ? USES[role].slice(0, 1) : [],
  };
}

/** The settings with this device in them, or the field that does not fit (empty: it is none of its fields). */
export function withDraft(
  settings: DeviceSettings,
  draft: Draft,
): { readonly ok: true; readonly value: DeviceSettings } | { readonly ok: false; readonly field: string } {
  const device: Record<string, unknown> = { id: draft.id, type: draft.type };
  for (const field of fieldsOf(draft)) {
    const value = settingOf(field, draft.values[field.key]);
    if (value !== undefined) put(device, field.key.split('.'), value);
  }
  const list = LIST[draft.role];
  const before: readonly { readonly id: string }[] = settings[list];
  const devices = draft.isNew ? [...before, device] : before.map((one) => (one.id === draft.id ? device : one));
  const roles = { ...settings.roles };
  for (const use of USES[draft.role])
    if (draft.uses.includes(use)) roles[use] = draft.id;
    else if (roles[use] === draft.id) delete roles[use];
  const parsed = DeviceSettings.safeParse({ ...settings, [list]: devices, roles });
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, field: parsed.error.issues[0]?.path.slice(2).join('.') ?? '' };
}

/** The settings without a device, and without the roles that it had. */
export function withoutDevice(settings: DeviceSettings, role: DeviceRole, id: string): DeviceSettings {
  const roles = Object.fromEntries(
    Object.entries(settings.roles).filter(([use, of]) => of !== id || !USES[role].some((own) => own === use)),
  );
  return DeviceSettings.parse({
    ...settings,
    [LIST[role]]: settings[LIST[role]].filter((one) => one.id !== id),
    roles,
  });
}

const fromHex = (text: string): number =>
  /^(?:0x)?[0-9a-f]{1,4}$/i.test(text) ? Number.parseInt(text, 16) : Number.NaN;

/** What a field holds, as it stands in the settings; undefined where the settings' own default holds. */
function settingOf({ key, kind, options }: Field, entered: string | undefined): unknown {
  const text = entered?.trim() ?? '';
  switch (kind) {
    case 'choice': {
      const chosen = entered ?? options?.[0]?.[0] ?? '';
      if (/^(?:dpmm|dataBits|stopBits)$/.test(key)) return Number(chosen);
      return chosen === '' && key === 'unit' ? undefined : chosen;
    }
    case 'switch':
      return text === 'true';
    case 'number':
      return text === '' ? undefined : Number(text);
    case 'hex':
      return text === '' ? undefined : fromHex(text);
    case 'escaped':
      return text === '' ? undefined : text.replace(/\\[rnt]/g, (sign) => ESCAPES[sign] ?? sign);
    case 'text':
      return text === '' ? undefined : text;
  }
}

/** Control characters as they are written where they cannot be typed. */
const ESCAPES: Readonly<Record<string, string>> = { '\\r': '\r', '\\n': '\n', '\\t': '\t' };
const written = (text: string): string =>
  text.replace(/[\r\n\t]/g, (sign) => Object.keys(ESCAPES).find((escaped) => ESCAPES[escaped] === sign) ?? sign);

function shownOf(kind: Field['kind'], value: unknown): string {
  if (kind === 'hex') return Number(value).toString(16).padStart(4, '0');
  return kind === 'escaped' ? written(String(value)) : String(value);
}

function put(into: Record<string, unknown>, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) into[name] = value;
  else {
    const inner = (into[name] ?? {}) as Record<string, unknown>;
    into[name] = inner;
    put(inner, rest, value);
  }
}
