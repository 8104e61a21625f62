import { z } from 'zod';
import { Counter, Moment } from '#shared/domain/index.ts';
import { channelNumber, channelRow, codes, number, type PolicyRow, PolicyValue, row } from './policy-row.ts';
import {
  CarrierChoiceWay,
  CountApproval,
  CustomsWay,
  GateWay,
  PhotoMissingWay,
  PickingWay,
  RefusedUnitWay,
  RunLabelsWay,
  ShipShortWay,
  SubstituteWay,
  UnknownLotWay,
  WeightCheckWay,
} from './policy-ways.ts';

/** Every policy: one row each. What belongs to one bench alone (its name, its devices) is in its `station.json` instead. */
export const POLICIES = {
  'count-by-touch': channelRow<boolean>({
    schema: z.boolean(),
    otherwise: true,
    right: 'set-policies',
    meaning:
      'true: a packer may count a unit whose code cannot be read by touching it. false: a supervisor must allow it',
  }),
  'due-days': row<number>({
    schema: z.number().int().min(1).max(90),
    otherwise: 2,
    right: 'set-policies',
    meaning: 'Days after an order was placed until it is due, where whoever sent it does not say: 1 to 90',
  }),
  picking: row<PickingWay>({
    schema: PickingWay,
    otherwise: 'bench',
    right: 'set-policies',
    meaning:
      'bench: goods come to the benches without a list, or packers fetch them. paper: they are picked before by printed lists, so they may be away from their shelf since the list was made. scan: they are picked by scanner',
  }),
  'picked-orders': number(4, [1, 9], 'Orders that are picked in one walk, each into its own tote: 1 to 9'),
  'received-over': number(
    0,
    [0, 100],
    'Per cent that may come of a line of a delivery beyond what was ordered, without a person: 0 to 100',
  ),
  'count-approval': row<CountApproval>({
    schema: CountApproval,
    otherwise: 'rule',
    right: 'set-policies',
    meaning:
      'rule: a counted difference within the tolerance is posted at once, one beyond it is decided by a supervisor. person: a supervisor decides each. none: every difference is posted at once',
  }),
  'count-recount': row<boolean>({
    schema: z.boolean(),
    otherwise: true,
    right: 'set-policies',
    meaning:
      'true: a difference beyond the tolerance is counted once more before it is decided. false: it is decided at once',
  }),
  'count-two-people': row<boolean>({
    schema: z.boolean(),
    otherwise: true,
    right: 'set-policies',
    meaning:
      'true: nobody counts a place again or decides a difference that they counted themselves. false: for a warehouse with one supervisor',
  }),
  'packers-count': row<boolean>({
    schema: z.boolean(),
    otherwise: false,
    right: 'set-policies',
    meaning: 'true: a packer counts the places that stand on a list, and recounts. false: a supervisor counts',
  }),
  'count-shows-expected': row<boolean>({
    schema: z.boolean(),
    otherwise: false,
    right: 'set-policies',
    meaning:
      'true: whoever counts a place sees what the book has there, never at a recount. false: they count without knowing it',
  }),
  'count-after-short': row<boolean>({
    schema: z.boolean(),
    otherwise: true,
    right: 'set-policies',
    meaning:
      'true: where a bench is short of what the book has, its places are put on a list to be counted. false: they are not',
  }),
  'count-recount-hours': number(24, [1, 720], 'Hours until a recount is due: 1 to 720'),
  'count-tolerance-units-a': number(0, [0, 10_000], 'Units that may differ at an item of class A: 0 to 10000'),
  'count-tolerance-units-b': number(1, [0, 10_000], 'Units that may differ at an item of class B: 0 to 10000'),
  'count-tolerance-units-c': number(2, [0, 10_000], 'Units that may differ at any other item: 0 to 10000'),
  'count-tolerance-percent-a': number(0, [0, 100], 'Per cent of the book that may differ at class A: 0 to 100'),
  'count-tolerance-percent-b': number(1, [0, 100], 'Per cent of the book that may differ at class B: 0 to 100'),
  'count-tolerance-percent-c': number(2, [0, 100], 'Per cent of the book that may differ elsewhere: 0 to 100'),
  'count-tolerance-line': number(
    2_000,
    [0, 100_000_000],
    'Money that may differ at one item, in cents or the smallest unit of its currency: 0 to 100000000',
  ),
  'count-tolerance-place': number(
    10_000,
    [0, 100_000_000],
    'Money that may differ at one place in all, in cents or the smallest unit of its currency: 0 to 100000000',
  ),
  'count-days-a': number(30, [1, 3_650], 'Days between two counts of a place with an item of class A: 1 to 3650'),
  'count-days-b': number(90, [1, 3_650], 'Days between two counts of a place with an item of class B: 1 to 3650'),
  'count-days-c': number(180, [1, 3_650], 'Days between two counts of a place with an item of class C: 1 to 3650'),
  'count-days-d': number(365, [1, 3_650], 'Days between two counts of any other place: 1 to 3650'),
  'counts-a-day': number(
    0,
    [0, 10_000],
    'Places that are put on each day’s list by themselves when they are due: 0 to 10000, 0 for none',
  ),
  'photo-from': channelNumber(
    0,
    [0, 100_000_000],
    'Value of an order from which each parcel is photographed before it is closed, in cents or the smallest unit of its currency: 0 to 100000000, 0 for never',
  ),
  'photo-countries': channelRow(
    codes(
      '[A-Za-z]{2}',
      'Countries to which each parcel is photographed before it is closed: two letters each, such as US CA; empty for none',
    ),
  ),
  'photo-channels': codes(
    '[^ ,]{1,60}',
    'Channels of which each parcel is photographed before it is closed, such as wish; empty for none',
  ),
  'photo-missing': channelRow<PhotoMissingWay>({
    schema: PhotoMissingWay,
    otherwise: 'supervisor',
    right: 'set-policies',
    meaning:
      'note: where a photo is asked for and none can be taken, the parcel is closed without, and it is noted. supervisor: a supervisor must allow it',
  }),
  'photo-days': number(
    180,
    [1, 3_650],
    'Days that photos of counts and deliveries are kept: 1 to 3650. Those of parcels go with what names a person in their order',
  ),
  'shelf-days': codes(
    '[^ ,:]{1,60}:[0-9]{1,4}',
    'Days that units with a date must be good for when they are packed, by channel, such as wish:30 own-shop:7; empty for none. An item may ask for more (min_shelf_days)',
  ),
  'short-life': channelRow<z.infer<typeof RefusedUnitWay>>({
    schema: RefusedUnitWay,
    otherwise: 'supervisor',
    right: 'set-policies',
    meaning:
      'supervisor: a unit that is good for too few days is packed with a supervisor’s yes. refuse: it is not packed',
  }),
  'unknown-lot': channelRow<z.infer<typeof UnknownLotWay>>({
    schema: UnknownLotWay,
    otherwise: 'supervisor',
    right: 'set-policies',
    meaning:
      'Of an item whose lots the stock keeps. supervisor: a unit of a lot that it does not know is packed with a supervisor’s yes. take: like any other. refuse: it is not packed',
  }),
  'expired-lot': channelRow<z.infer<typeof RefusedUnitWay>>({
    schema: RefusedUnitWay,
    otherwise: 'refuse',
    right: 'set-policies',
    meaning: 'refuse: a unit that has expired is not packed. supervisor: it is packed with a supervisor’s yes',
  }),
  'carrier-choice': channelRow<CarrierChoiceWay>({
    schema: CarrierChoiceWay,
    otherwise: 'off',
    right: 'set-policies',
    meaning:
      'off: nobody is told which service takes a parcel. suggest: it is said at the bench. on: it is settled before a parcel is closed, by the rules or by a person with a reason',
  }),
  'carrier-tracked': channelRow<boolean>({
    schema: z.boolean(),
    otherwise: true,
    right: 'set-policies',
    meaning: 'true: only services that are tracked. false: any',
  }),
  'carrier-signature-from': channelNumber(
    0,
    [0, 100_000_000],
    'Value of an order from which only services with a signature are taken, in cents or the smallest unit of its currency: 0 to 100000000, 0 for never',
  ),
  'carrier-insured-from': channelNumber(
    0,
    [0, 100_000_000],
    'Value of an order from which only services that insure all of it are taken, in cents or the smallest unit of its currency: 0 to 100000000, 0 for never',
  ),
  'carrier-days': channelNumber(
    0,
    [0, 60],
    'Days after an order was placed until which it has to arrive: 0 to 60; 0: no date is asked for. Slower services are dropped',
  ),
  'carriers-accepted': channelRow<string>(
    codes('[A-Za-z0-9._-]+', 'Carriers that the channel accepts, by their names in services.csv; empty: all'),
  ),
  'carrier-preferred': codes(
    '[A-Za-z0-9._-]+',
    'Services or carriers that come before cheaper ones, the first most; empty: the price decides',
  ),
  'carrier-home': codes(
    '[A-Z]{2,3}(?:-[A-Z0-9]{1,3})?',
    'The country where parcels leave, for its holidays, and the currency that counts where prices come in several, such as GB-SCT GBP',
  ),
  'carrier-holidays': codes(
    '-?[A-Z]{2}(?:-[A-Z0-9]{1,3})?:\\d{4}-\\d{2}-\\d{2}',
    'Days on which carriers rest beside the calendar, such as GB:2029-01-01; with - before it a day on which they work',
  ),
  customs: channelRow<CustomsWay>({
    schema: CustomsWay,
    otherwise: 'off',
    right: 'set-policies',
    meaning:
      'Of orders that cross a border, by the sender’s place (customs-sender, else carrier-home). off: nobody looks at their customs data. warn: what is missing or vague is said at the import. hold: such an order waits, and goes on once its items are imported with it',
  }),
  'weight-check': channelRow<WeightCheckWay>({
    schema: WeightCheckWay,
    otherwise: 'off',
    right: 'set-policies',
    meaning:
      'off: parcels are not weighed. warn: each is weighed before it is closed, and one that is off its weight is said and can be closed. stop: one that is off, or of which there is no weight, is closed by a supervisor only',
  }),
  'weight-gain': channelRow<boolean>({
    schema: z.boolean(),
    otherwise: false,
    right: 'set-policies',
    meaning:
      'true: parcels are packed on the scale, and each unit is seen by what it weighs: one that was scanned and not put in, or put in without a scan, is said. false: they are not',
  }),
  'weight-most-off': channelNumber(
    100,
    [10, 10_000],
    'Grams that a parcel may be off its weight at the most, however much its units and its packaging vary: 10 to 10000',
  ),
  'weight-filler': channelNumber(
    10,
    [0, 10_000],
    'Grams of filler, papers and label in a parcel as a rule: 0 to 10000',
  ),
  'weight-filler-spread': channelNumber(
    5,
    [0, 1_000],
    'Grams by which that filler differs (its standard deviation): 0 to 1000',
  ),
  'stale-minutes': channelNumber(
    0,
    [0, 10_080],
    'Minutes: where the store was not heard for longer, a supervisor must allow each order to be closed, for it may have been cancelled or changed since: 0 to 10080, 0 for never',
  ),
  'short-ship': channelRow<ShipShortWay>({
    schema: ShipShortWay,
    otherwise: 'supervisor',
    right: 'set-policies',
    meaning:
      'packer: where units are short, a packer may ship the rest of the order. supervisor: a supervisor must allow it. nobody: the order is held until it is whole',
  }),
  'short-supervisor-from': channelNumber(
    0,
    [0, 100_000_000],
    'Value of an order from which a supervisor must allow that it goes without units that are short, in cents or the smallest unit of its currency: 0 to 100000000, 0 where the value does not matter',
  ),
  'short-whole-channels': codes(
    '[^ ,]{1,60}',
    'Channels whose orders leave whole or not at all, such as wish; empty for none',
  ),
  substitutes: channelRow<SubstituteWay>({
    schema: SubstituteWay,
    otherwise: 'as-listed',
    right: 'set-policies',
    meaning:
      'as-listed: where an order does not say, another item goes instead as the list of substitutes says: always by a packer, ask by a supervisor. supervisor: each takes a supervisor. nobody: none goes',
  }),
  'stock-slow-days': number(
    180,
    [1, 3_650],
    'Days: what is on hand of an item and lasts longer is slow stock, in the figures: 1 to 3650',
  ),
  'stock-dead-days': number(
    180,
    [1, 3_650],
    'Days: an item of which nothing left for so long while it stood there is dead stock, in the figures: 1 to 3650',
  ),
  'batch-confirm': row<boolean>({
    schema: z.boolean(),
    otherwise: true,
    right: 'set-policies',
    meaning:
      'Where units are sorted to several orders. true: a unit is in once the slot that it goes to is scanned or touched. false: it is in with its own scan',
  }),
  'run-labels': row<z.infer<typeof RunLabelsWay>>({
    schema: RunLabelsWay,
    otherwise: 'item',
    right: 'set-policies',
    meaning:
      'In a run of single units. item: labels of units that are alike are scanned back at any time, and all of them before another item is scanned. each: each label is scanned back before the next unit. later: nothing waits for them',
  }),
  'confirm-close': channelRow<boolean>({
    schema: z.boolean(),
    otherwise: false,
    right: 'set-policies',
    meaning: 'true: a parcel in which all units are closes once the packer says OK. false: as each bench is set up',
  }),
  gate: channelRow<GateWay>({
    schema: GateWay,
    otherwise: 'on',
    right: 'set-policies',
    meaning:
      'on: the rules hold. shadow: what the rules of weight, shelf life, lots, photos and old knowledge would have stopped is recorded and goes on without a yes, to try them; nothing else is let through',
  }),
};

/** The name of a policy. */
export type PolicyName = keyof typeof POLICIES;
/** What a policy can be. */
export type ValueOf<Name extends PolicyName> = (typeof POLICIES)[Name] extends PolicyRow<infer Value> ? Value : never;
/** The policies of which another value may hold for the orders of one channel. */
export type ChannelPolicyName = {
  readonly [Name in PolicyName]: (typeof POLICIES)[Name] extends { readonly byChannel: true } ? Name : never;
}[PolicyName];
/** Those that hold for all channels alike. */
export type WarehousePolicyName = Exclude<PolicyName, ChannelPolicyName>;
/** The policies by themselves. */
export const POLICY_NAMES = Object.keys(POLICIES) as readonly PolicyName[];
/** Whether this program knows a policy. */
export const isPolicyName = (name: string): name is PolicyName => Object.hasOwn(POLICIES, name);

/**
 * A policy as somebody set it. `rev` grows by one with each change, also after it was taken back; `by`: the operator's id, null where it was no
 * person who is known by one. One that nobody set has no record.
 */
export const PolicyRecord = z.object({
  name: z.string().min(1).max(60),
  value: PolicyValue,
  rev: Counter.min(1),
  at: Moment,
  by: z.string().max(80).nullable(),
});
export type PolicyRecord = z.infer<typeof PolicyRecord>;

/**
 * What a policy says. What this version cannot read, because a later one knows more values, is as if nobody had set it: each default is what is
 * asked of a person rather than let pass, or what was done before there was a policy.
 */
export function policyValue<Name extends PolicyName>(name: Name, record: PolicyRecord | undefined): ValueOf<Name> {
  const row = POLICIES[name] as unknown as PolicyRow<ValueOf<Name>>;
  const said = row.schema.safeParse(record?.value);
  return said.success ? said.data : row.otherwise;
}
