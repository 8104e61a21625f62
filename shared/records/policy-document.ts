// All rules at once: what a document of them asks for, and where it contradicts itself.
import { z } from 'zod';
import { Counter, codesIn, Moment } from '#shared/domain/index.ts';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import {
  type ChannelPolicy,
  channelKey,
  isByChannel,
  type PoliciesSet,
  type PolicyPart,
  policyFor,
  policyKey,
} from './channel-policies.ts';
import { isPolicyName, POLICIES, type PolicyName, type PolicyRecord } from './policies.ts';
import { PolicyValue } from './policy-row.ts';

/** What is told of each rule and nobody sets: a document that was read can be given back as it is. */
const told = {
  rev: Counter.optional(),
  at: Moment.nullable().optional(),
  by: z.string().max(80).nullable().optional(),
};

/**
 * Rules as a document: those that it does not name stay as they are. `value` null: its default; `channels`, where they are given, are all
 * exceptions that there are of it. `version`: which version of the rules it was made from; another one by now refuses it.
 */
export const PolicyDocument = z.strictObject({
  version: Counter.optional(),
  policies: z
    .array(
      z.strictObject({
        name: z.string().max(60),
        value: PolicyValue.nullable().optional(),
        channels: z
          .array(z.strictObject({ channel: z.string().max(60), value: PolicyValue, ...told }))
          .max(500)
          .optional(),
        ...{ ...told, otherwise: PolicyValue.optional(), meaning: z.string().max(1_000).optional() },
      }),
    )
    .max(500),
  next: z.null().optional(),
});
export type PolicyDocument = z.infer<typeof PolicyDocument>;

/** A row of a document that cannot be, by `policyKey`, and why, in words. */
export interface PolicyFault {
  readonly row: string;
  readonly reason: string;
}

/** One thing that a document sets; null: what is behind it holds again. */
export interface PolicySetting {
  readonly part: PolicyPart;
  readonly value: PolicyValue | null;
}

/** What somebody set, in whole. */
export interface AllPoliciesSet {
  readonly records: ReadonlyMap<string, PolicyRecord>;
  readonly channels: ReadonlyMap<string, ChannelPolicy>;
}

/**
 * What a document changes of what was set, in its order; or every row of it that is none, stands twice, has a value that it cannot have, or
 * contradicts another: then nothing of it holds.
 */
export function readPolicyDocument(
  { policies }: PolicyDocument,
  set: AllPoliciesSet,
): Result<readonly PolicySetting[], readonly PolicyFault[]> {
  const faults: PolicyFault[] = [];
  const asked = new Map<string, PolicySetting>();
  const ask = (setting: PolicySetting): void => {
    const row = policyKey(setting.part);
    const { schema, meaning } = POLICIES[setting.part.name];
    if (asked.has(row)) faults.push({ row, reason: 'It stands there twice.' });
    if (setting.value !== null && !schema.safeParse(setting.value).success)
      faults.push({ row, reason: `It is not set to ${JSON.stringify(setting.value)}. ${meaning}.` });
    asked.set(row, setting);
  };
  for (const { name, value, channels } of policies) {
    if (!isPolicyName(name)) {
      faults.push({ row: name, reason: 'There is no such policy.' });
      continue;
    }
    if (value !== undefined) ask({ part: { name, channel: null }, value });
    if (!channels) continue;
    if (channels.length > 0 && !isByChannel(name))
      faults.push({ row: name, reason: 'It holds for all channels alike.' });
    const named = channels.map((own) => ({ ...own, channel: channelKey(own.channel) }));
    if (named.some(({ channel }) => channel === '')) faults.push({ row: name, reason: 'A channel has no name.' });
    for (const { channel, value: own } of named) ask({ part: { name, channel }, value: own });
    for (const own of set.channels.values())
      if (own.name === name && !named.some(({ channel }) => channel === own.channel))
        ask({ part: { name, channel: own.channel }, value: null });
  }
  if (faults.length > 0) return fail(faults);
  const settings = [...asked.values()].filter((setting) => isChange(setting, set));
  const after = withSettings(set, settings);
  // What is not right already, and of which this document says nothing, is no fault of it.
  const against = contradictions(after).filter(({ rows }) => rows.some((row) => asked.has(row)));
  return against.length > 0
    ? fail(against.flatMap(({ rows, reason }) => rows.map((row) => ({ row, reason }))))
    : ok(settings);
}

/** Whether something else holds after it. A default that is named where nobody set it stays one. */
function isChange({ part, value }: PolicySetting, { records, channels }: AllPoliciesSet): boolean {
  if (part.channel !== null) return value !== (channels.get(policyKey(part))?.value ?? null);
  const before = records.get(part.name)?.value;
  return value === null ? before !== undefined : value !== (before ?? POLICIES[part.name].otherwise);
}

function withSettings(set: AllPoliciesSet, settings: readonly PolicySetting[]): AllPoliciesSet {
  const records = new Map(set.records);
  const channels = new Map(set.channels);
  for (const { part, value } of settings) {
    const { name, channel } = part;
    const key = policyKey(part);
    if (value === null) (channel === null ? records : channels).delete(key);
    else if (channel === null) records.set(key, { name, value, rev: 1, at: 0, by: null });
    else channels.set(key, { name, channel, value, rev: 1, at: 0, by: null });
  }
  return { records, channels };
}

/** Rules that cannot hold together. */
interface Contradiction {
  readonly rows: readonly string[];
  readonly reason: string;
}

function contradictions({ records, channels }: AllPoliciesSet): readonly Contradiction[] {
  const found: Contradiction[] = [];
  const set: PoliciesSet = { warehouse: (key) => records.get(key), channel: (key) => channels.get(key) };
  const holds = <Name extends PolicyName>(name: Name, channel: string | null = null) =>
    policyFor({ name, channel }, set);

  const [line, place] = [holds('count-tolerance-line'), holds('count-tolerance-place')];
  if (line > place)
    found.push({
      rows: ['count-tolerance-line', 'count-tolerance-place'],
      reason: `${line} may differ at one item, but only ${place} at a whole place.`,
    });
  for (const name of ['shelf-days', 'photo-channels', 'short-whole-channels'] as const) {
    const named = codesIn(holds(name)).map((code) => code.replace(/:.*/, ''));
    const twice = named.find((channel, at) => named.indexOf(channel) !== at);
    if (twice !== undefined) found.push({ rows: [name], reason: `It names ${twice} twice.` });
  }
  for (const channel of codesIn(holds('short-whole-channels'))) {
    const row = policyKey({ name: 'short-ship', channel });
    const own = channels.get(row)?.value;
    if (own === 'packer' || own === 'supervisor')
      found.push({
        rows: [row, 'short-whole-channels'],
        reason: `Orders of ${channel} leave whole or not at all by short-whole-channels, and without units by ${row}.`,
      });
  }
  for (const channel of [null, ...new Set([...channels.values()].map((own) => own.channel))]) {
    const from = policyKey({ name: 'short-supervisor-from', channel });
    const own = (channel === null ? records : channels).get(from)?.value;
    if (own !== undefined && own !== 0 && holds('short-ship', channel) === 'nobody')
      found.push({
        rows: [from, policyKey({ name: 'short-ship', channel })],
        reason: `${from} asks a supervisor from a value on, and by short-ship nobody lets such an order go.`,
      });
  }
  return found;
}
