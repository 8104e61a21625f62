// Bugs that somebody could make in the exchange, each planted into the real code for one run of a model, which must turn red. A
// model that no bug can fail proves nothing. `node tests/model/planted-bugs.ts [name]`
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { COMPILE_CACHE } from '#tests/kit/compile-cache.ts';

interface Edit {
  readonly file: string;
  readonly code: string;
  readonly instead: string;
}

export interface PlantedBug extends Edit {
  readonly name: string;
  /** The second wall, where one alone hides that the other is gone. */
  readonly also?: Edit;
  /** Which model must find it, in how many histories. */
  readonly model:
    | 'sync'
    | 'real-station'
    | 'one-label'
    | 'moves'
    | 'picks'
    | 'counts'
    | 'parcels'
    | 'short'
    | 'weights'
    | 'count-places'
    | 'goods'
    | 'blind-counts'
    | 'units'
    | 'notes'
    | 'runs'
    | 'substitutes'
    | 'marks'
    | 'postage'
    | 'handover';
  readonly seeds: number;
  /** A history that finds it, looked at first: searching is most of the time. */
  readonly seed?: number;
  /** Which share of requests the network loses, where the model's own is too kind. */
  readonly lost?: number;
}

export const PLANTED_BUGS: readonly PlantedBug[] = [
  {
    name: 'an operation that a new incarnation says again counts again',
    file: 'electron/store/log/effect-of.ts',
    code: 'if (known !== undefined) {',
    instead: 'if (known !== undefined && body.at < 0) {',
    model: 'sync',
    seeds: 300,
    seed: 3,
  },
  {
    name: 'a parcel on two manifests leaves twice',
    file: 'electron/store/handover/leave-parcels.ts',
    code: 'if (row && row.leftAt !== null) continue;',
    instead: 'if (row && row.leftAt !== null && parcels.length > 99) continue;',
    model: 'handover',
    seeds: 60,
    seed: 4,
  },
  {
    name: 'of an order with several parcels on a manifest one leaves',
    file: 'electron/store/handover/leave-parcels.ts',
    code: 'await leaveOf(writing, heard, manifest, orderId, parcels);',
    instead: 'await leaveOf(writing, heard, manifest, orderId, parcels.slice(0, 1));',
    model: 'handover',
    seeds: 60,
    seed: 3,
  },
  {
    name: 'a manifest is confirmed with a parcel that was cancelled after it was asked to be closed',
    file: 'shared/handover/decide.ts',
    code: "if (phase !== 'closing') return fail({ type: 'NotAskedToClose' });",
    instead:
      "if (phase !== 'closing') return fail({ type: 'NotAskedToClose' });\n      if (manifest.parcels.length > 0) return ok([{ ...said, type: 'ManifestClosed', parcels: manifest.parcels.length }]);",
    model: 'handover',
    seeds: 60,
    seed: 1,
  },
  {
    name: 'an entry that cannot be read blocks the queue',
    file: 'electron/store/log/push.ts',
    code: '        : NOT_UNDERSTOOD;',
    instead: "        : (() => {\n            throw new Error('unreadable');\n          })();",
    model: 'sync',
    seeds: 50,
  },
  {
    name: 'anybody may pack what another station packs',
    file: 'electron/store/orders/packing-effects.ts',
    code: 'if (foreign) {',
    instead: 'if (foreign && heard.body.at < 0) {',
    // Nothing is said of an order that is done; without that it hides that two benches packed it.
    also: {
      file: 'electron/store/orders/packing-effects.ts',
      code: "if (before?.phase === 'finished' && !AFTER_FINISH.has(event.type)) {",
      instead: "if (before?.phase === 'finished' && heard.body.at < 0 && !AFTER_FINISH.has(event.type)) {",
    },
    model: 'sync',
    seeds: 3_000,
    seed: 610,
  },
  {
    name: 'what was packed before a take-over still counts',
    file: 'electron/store/log/log-rows.ts',
    code: "CASE outcome WHEN 'applied' THEN",
    instead: "CASE outcome WHEN 'nothing' THEN",
    model: 'real-station',
    seeds: 300,
  },
  {
    name: 'a station that opened an order keeps its name under what another packs',
    file: 'electron/store/orders/packing-effects.ts',
    code: 'if (anew) await beginAnew(writing, stock, orderId, station, occasionOf(heard));',
    instead: 'if (anew && !packing) await beginAnew(writing, stock, orderId, station, occasionOf(heard));',
    model: 'real-station',
    seeds: 100,
  },
  {
    name: 'a take-over goes on with what this station packed before',
    file: 'renderer/replica/projection.ts',
    code: 'const state = forgets ? null : rules.get(kind)?.evolve(before, event);',
    instead: 'const state = forgets ? before : rules.get(kind)?.evolve(before, event);',
    model: 'real-station',
    seeds: 100,
    seed: 8,
  },
  {
    name: 'units of a story that is over stay out of stock',
    file: 'electron/store/orders/packing-state.ts',
    code: 'await stock.follow(writing, orderId, null, occasion);',
    instead: 'if (occasion.heardAt < 0) await stock.follow(writing, orderId, null, occasion);',
    model: 'real-station',
    seeds: 100,
    seed: 6,
  },
  {
    name: 'stock is set to what was counted, over what left meanwhile',
    file: 'electron/store/stock/stock.ts',
    code: 'await putPlace(writing, { ...row, quantity: before });',
    instead: 'await putPlace(writing, row);',
    model: 'sync',
    seeds: 50,
    seed: 4,
  },
  {
    name: 'a move is dated by the store’s clock, not by when it happened',
    file: 'electron/store/log/effect-of.ts',
    code: 'happenedAt: happenedAt(body, heardAt), heardAt };',
    instead: 'happenedAt: Math.max(heardAt, happenedAt(body, heardAt)), heardAt };',
    model: 'sync',
    seeds: 50,
    seed: 2,
  },
  {
    name: 'a cursor counts by its number alone',
    file: 'electron/store/log/pull.ts',
    code: 'return known?.chain === seen.chain ? progress : undefined;',
    instead: 'return known === undefined && seen.version < 0 ? undefined : progress;',
    model: 'sync',
    seeds: 1_000,
    seed: 9,
  },
  {
    name: 'another entry at the same number is taken for the one that is known',
    file: 'electron/store/log/push.ts',
    code: "if (forkedAt) return { type: 'forked', ...acked, seq: forkedAt.seq };",
    instead: "if (forkedAt && head.seq < 0) return { type: 'forked', ...acked, seq: forkedAt.seq };",
    also: {
      file: 'renderer/replica/sync-loop.ts',
      code: 'return seq === 0 || (await database.log.get([name, seq]))?.hash === hash;',
      instead: "return seq === 0 || name === '' || (await database.log.get([name, seq])) !== null;",
    },
    model: 'real-station',
    seeds: 150,
    seed: 20,
  },
  {
    name: 'neither the epoch nor the chain of a cursor is looked at',
    file: 'electron/store/log/pull.ts',
    code: 'if (progress?.epoch !== epoch) return undefined;',
    instead: 'if (progress) return progress;',
    model: 'sync',
    seeds: 1_000,
    seed: 4,
  },
  {
    name: 'a record is passed over whose version became visible late',
    file: 'electron/store/log/pull.ts',
    code: 'const whole = rows.filter((row) => row.version < cut);',
    instead: 'const whole = rows.filter((row, at) => row.version < cut && (at === 0 || at !== rows.length - 2));',
    model: 'sync',
    seeds: 50,
    seed: 1,
  },
  {
    name: 'a lease is measured by a clock that is fast',
    file: 'electron/store/log/claims.ts',
    code: 'until > now && until <= now + LEASE_MS;',
    instead: 'until > now + 60_000 && until <= now + LEASE_MS;',
    model: 'sync',
    seeds: 300,
    seed: 60,
  },
  {
    name: 'a second window gets the station as well',
    file: 'electron/bridge/writer-claim.ts',
    code: "return writer === connection ? 'claimed' : 'already-open';",
    instead: "return writer !== '' ? 'claimed' : 'already-open';",
    model: 'real-station',
    seeds: 50,
    seed: 5,
  },
  {
    name: 'what the store acknowledged is forgotten at once',
    file: 'renderer/replica/sync-loop.ts',
    code: 'await saveAcked({ ...acked, [first.incarnation]: reply.acked });',
    instead:
      "await saveAcked({ ...acked, [first.incarnation]: reply.acked });\n      await database.log.where('[incarnation+seq]').between([first.incarnation, 0], [first.incarnation, reply.acked]).delete();",
    model: 'real-station',
    seeds: 50,
    seed: 1,
  },
  {
    name: 'what was removed is not told',
    file: 'electron/store/log/pull.ts',
    code: 'for (const row of gone) {',
    instead: 'for (const row of gone.slice(0, 0)) {',
    model: 'sync',
    seeds: 300,
    seed: 6,
  },
  {
    name: 'a store that lost entries is not sent them again',
    file: 'renderer/replica/sync-loop.ts',
    code: 'if (reply.acked < (acked[own] ?? 0)) {',
    instead: 'if (reply.acked < (acked[own] ?? 0) && reply.sent < 0) {',
    model: 'real-station',
    seeds: 400,
    seed: 164,
  },
  {
    name: 'a store that does not know the station is taken for one that does',
    file: 'renderer/replica/sync-loop.ts',
    code: 'if (reply.acked < (acked[own] ?? 0)) {',
    instead: 'if (reply.acked > 0 && reply.acked < (acked[own] ?? 0)) {',
    model: 'real-station',
    seeds: 400,
    seed: 288,
  },
  {
    name: 'the hash of an acknowledgement is not compared',
    file: 'renderer/replica/sync-loop.ts',
    code: 'return seq === 0 || (await database.log.get([name, seq]))?.hash === hash;',
    instead: "return seq === 0 || (await database.log.get([name, seq]))?.hash !== '';",
    model: 'real-station',
    seeds: 150,
    seed: 20,
  },
  {
    name: 'a new incarnation says everything under new operation ids',
    file: 'renderer/replica/recover.ts',
    code: 'const again = sayAgain(digest, head, entry);',
    instead:
      'const again = sayAgain(digest, head, { body: entry.body.replace(/"opId":"[^"]+"/, JSON.stringify({ opId: newId() }).slice(1, -1)) });',
    model: 'real-station',
    seeds: 150,
  },
  {
    name: 'what only the journal has is not taken back',
    file: 'renderer/replica/recover.ts',
    code: 'await database.log.bulkPut([...restored]);',
    instead: 'await database.log.bulkPut(restored.slice(0, 1));',
    model: 'real-station',
    seeds: 150,
  },
  {
    name: 'a database that was made anew behind the page is not filled from the journal',
    file: 'renderer/replica/recover.ts',
    code: 'if (filled > 0) await replay(database, folding);',
    instead: 'if (filled < 0) await replay(database);',
    model: 'real-station',
    seeds: 200,
    seed: 22,
  },
  {
    name: 'an old name is sent again after a new one was begun',
    file: 'renderer/replica/recover.ts',
    code: 'Object.fromEntries(before.map((name) => [name, GIVEN_UP]))',
    instead: 'Object.fromEntries(before.map((name) => [name, 0]))',
    model: 'real-station',
    seeds: 300,
    seed: 20,
  },
  {
    name: 'a pruned log is folded from nothing',
    file: 'renderer/replica/recover.ts',
    code: 'const memory = rebuild(bodies, base, folding);',
    instead: 'const memory = rebuild(bodies, undefined, folding);',
    model: 'real-station',
    seeds: 300,
    seed: 2,
  },
  {
    name: 'entries go from the log that the store does not have',
    file: 'renderer/replica/prune-log.ts',
    code: 'entry.seq >= (acked[entry.incarnation] ?? 0)',
    instead: 'entry.seq > 1_000 + (acked[entry.incarnation] ?? 0)',
    model: 'real-station',
    seeds: 100,
    seed: 5,
  },
  {
    name: 'a scan of goods that was none is taken back when it was noticed, and not when it was made',
    file: 'electron/store/stock/act-moves.ts',
    code: 'happenedAt: Math.min(occasion.happenedAt, ...rows.map((row) => row.happenedAt))',
    instead: 'happenedAt: occasion.happenedAt + 0 * rows.length',
    model: 'moves',
    seeds: 40,
    seed: 11,
  },
  {
    name: 'a number that is given for a scan of goods comes on top of it',
    file: 'electron/store/stock/move-hand.ts',
    code: '{ ...now, units: more }',
    instead: '{ ...now, units: more + was.units }',
    model: 'moves',
    seeds: 40,
    seed: 1,
  },
  {
    name: 'a pick that is told after the bench comes on top of what the bench was guessed to have taken',
    file: 'electron/store/stock/follow-parcels.ts',
    code: 'const units = Math.min(open, pair.units);',
    instead: 'const units = Math.min(open, pair.units) * 0;',
    model: 'picks',
    seeds: 25,
    seed: 9,
  },
  {
    name: 'what was picked is taken from a shelf again when it is packed',
    file: 'electron/store/stock/follow-parcels.ts',
    code: 'const here = fits(one, lot) ? Math.min(one.units, units) : 0;',
    instead: 'const here = fits(one, lot) && units < 0 ? one.units : 0;',
    model: 'picks',
    seeds: 25,
    seed: 1,
  },
  {
    name: 'a first label goes out without a look at the store',
    file: 'electron/printing/first-label.ts',
    code: "if (!shared || shared.heardAgoMs() > AWAY_MS) return 'ours';",
    instead: "if (!shared || shared.heardAgoMs() > -1) return 'ours';",
    model: 'one-label',
    seeds: 50,
    seed: 13,
    lost: 0.5,
  },
  {
    name: 'a number is the order’s, whoever packs it',
    file: 'electron/printing/label-service.ts',
    code: 'JSON.stringify([orderId, parcel, version, story, begun])',
    instead: "JSON.stringify([orderId, parcel, version, story, begun === '' ? 1 : 0])",
    also: {
      file: 'electron/printing/first-label.ts',
      code: "if (!shared || shared.heardAgoMs() > AWAY_MS) return 'ours';",
      instead: "if (!shared || shared.heardAgoMs() > -1) return 'ours';",
    },
    model: 'one-label',
    seeds: 50,
    seed: 13,
    lost: 0.5,
  },
  {
    name: 'a store that does not answer is taken for one that says yes',
    file: 'electron/printing/first-label.ts',
    code: "if (!stored.ok) return 'unsure';",
    instead: "if (!stored.ok) return 'ours';",
    model: 'one-label',
    seeds: 50,
    seed: 19,
    lost: 0.5,
  },
  {
    name: 'pages lose records that still count',
    file: 'renderer/replica/records.ts',
    code: 'pageOf(kind, key) === page,',
    instead: 'pageOf(kind, key) !== page,',
    model: 'real-station',
    seeds: 50,
    seed: 20,
  },
  {
    name: 'the place of a pull is kept without its rows',
    file: 'renderer/replica/reference.ts',
    code: 'const written = database.pages.bulkPut(rows);',
    instead: 'const written = database.pages.bulkPut(rows.slice(0, 0));',
    model: 'real-station',
    seeds: 20,
  },
  {
    name: 'a late move is taken off the last count and not off the first after it',
    file: 'electron/store/stock/late-moves.ts',
    code: 'a.lastAt - b.lastAt',
    instead: 'b.lastAt - a.lastAt',
    model: 'counts',
    seeds: 20,
    seed: 1,
  },
  {
    name: 'what a count has in it already counts again when it is told late',
    file: 'electron/store/stock/late-moves.ts',
    code: "if (saw === 'before') return units;",
    instead: "if (saw === 'before') return 0;",
    model: 'counts',
    seeds: 20,
    seed: 1,
  },
  {
    name: 'every count after a late move has it',
    file: 'electron/store/stock/late-moves.ts',
    code: 'rest -= units;',
    instead: 'rest -= 0;',
    model: 'counts',
    seeds: 20,
    seed: 1,
  },
  {
    name: 'a label stands for a parcel that something was taken out of',
    file: 'shared/packing/evolve.ts',
    code: '    scans: parcel.scans.filter((one) => one !== scan),\n    label: null,',
    instead: '    scans: parcel.scans.filter((one) => one !== scan),\n    label: parcel.label,',
    model: 'parcels',
    seeds: 1,
  },
  {
    name: 'what the scale said of a parcel holds after a unit was put in',
    file: 'shared/packing/evolve-weight.ts',
    code: 'earlier.scans.length === scans.length',
    instead: 'earlier.scans.length <= scans.length',
    model: 'weights',
    seeds: 1,
  },
  {
    name: 'an order is packed with a parcel that something was taken out of since it was weighed',
    file: 'shared/packing/decide-parcels.ts',
    code: 'find(({ mustReweigh }) => mustReweigh)',
    instead: 'find(({ mustReweigh, label }) => mustReweigh && label)',
    model: 'weights',
    seeds: 1,
  },
  {
    name: 'a further parcel is begun whatever the full one weighs',
    file: 'shared/packing/decide-parcels.ts',
    code: '  return unproven ? fail(unproven)',
    instead: '  return unproven && order.rev < 0 ? fail(unproven)',
    model: 'weights',
    seeds: 1,
  },
  {
    name: 'a unit that was short does not go in when it turns up',
    file: 'shared/packing/decide-short.ts',
    code: 'if (units < 1 || units > short)',
    instead: 'if (units < 1 || units > 0)',
    model: 'short',
    seeds: 1,
  },
  {
    name: 'an order is complete as soon as something is short',
    file: 'shared/packing/state.ts',
    code: 'return packed.size > 0 && state.needs.every(',
    instead: 'return packed.size > 0 && state.needs.some(',
    model: 'short',
    seeds: 1,
  },
  {
    name: 'the last unit closes a parcel whose notes nobody confirmed',
    file: 'shared/packing/decide-units.ts',
    code: '!notesStop(after, order.notes)',
    instead: '!notesStop(state, order.notes)',
    model: 'notes',
    seeds: 1,
  },
  {
    name: 'a note stays confirmed when the order is begun anew',
    file: 'shared/packing/evolve.ts',
    code: 'const { short: _, confirmed: __, ...anew }',
    instead: 'const { short: _, ...anew }',
    model: 'notes',
    seeds: 1,
  },
  {
    name: 'a unit brings no marks to a further parcel',
    file: 'shared/packing/evolve.ts',
    code: '...(event.marks === undefined ? {}',
    instead: '...(event.marks === undefined || event.parcel > 1 ? {}',
    model: 'marks',
    seeds: 1,
  },
  {
    name: 'what a piece weighs by its code is lost',
    file: 'shared/packing/evolve.ts',
    code: '...(event.grams === undefined ? {}',
    instead: '...(event.grams === undefined || event.grams > 500 ? {}',
    model: 'marks',
    seeds: 1,
  },
  {
    name: 'any item goes instead of any other',
    file: 'shared/packing/decide-units.ts',
    code: 'if (ordered !== sku && !rules.replaces?.includes(ordered))',
    instead: 'if (ordered !== sku && rules.replaces === undefined)',
    model: 'substitutes',
    seeds: 1,
  },
  {
    name: 'a substitute counts for no line',
    file: 'shared/packing/evolve.ts',
    code: 'fills: event.fills,',
    instead: 'fills: event.insteadOf === undefined ? event.fills : [],',
    model: 'substitutes',
    seeds: 1,
  },
  {
    name: 'in shadow a unit that has expired goes in',
    file: 'shared/packing/shadow.ts',
    code: "    case 'ShelfLifeTooShort':",
    instead: "    case 'UnitExpired':\n    case 'ShelfLifeTooShort':",
    model: 'units',
    seeds: 1,
  },
  {
    name: 'what shadow let in is on no record',
    file: 'shared/packing/shadow.ts',
    code: '    rules.push(rule);',
    instead: '    if (order.orderId.length < 0) rules.push(rule);',
    model: 'units',
    seeds: 1,
  },
  {
    name: 'a serial number leaves with two orders of one bench',
    file: 'shared/packing/unit-rules.ts',
    code: 'if (serial !== null && packedIn !== null)',
    instead: 'if (serial === null && packedIn !== null)',
    model: 'units',
    seeds: 1,
  },
  {
    name: 'a lot out of quarantine is packed',
    file: 'shared/packing/lot-rules.ts',
    code: "if (shut?.kind === 'quarantine' && others",
    instead: "if (shut?.kind === 'receiving' && others",
    model: 'units',
    seeds: 1,
  },
  {
    name: 'a unit goes in without the date that its item asks for',
    file: 'shared/packing/unit-rules.ts',
    code: "if (tracking === 'lot+expiry' && expiry === null)",
    instead: "if (tracking === 'lot' && expiry === null)",
    model: 'units',
    seeds: 1,
  },
  {
    name: 'a number of a label comes again with the number of a parcel',
    file: 'shared/packing/evolve.ts',
    code: 'if (labelsUsed(parcel) > 0) used[parcel.number]',
    instead: 'if (labelsUsed(parcel) > 99) used[parcel.number]',
    model: 'parcels',
    seeds: 1,
  },
  {
    name: 'a count goes by when it was told',
    file: 'electron/store/counting/count-effects.ts',
    code: '...[countId, sku, lot, heard.happenedAt, heard.happenedAt,',
    instead: '...[countId, sku, lot, heard.heardAt, heard.heardAt,',
    model: 'counts',
    seeds: 20,
    seed: 1,
  },
  {
    name: 'what was counted before a take-over is added still',
    file: 'electron/store/counting/count-arbitration.ts',
    code: 'if (other === station) continue;',
    instead: 'if (other !== station) continue;',
    model: 'count-places',
    seeds: 30,
    seed: 1,
  },
  {
    name: 'two who count a place at once are both posted by rule',
    file: 'electron/store/counting/close-count.ts',
    code: "else if (approval === 'none' && !contested)",
    instead: "else if (approval === 'none')",
    model: 'count-places',
    seeds: 30,
    seed: 13,
  },
  {
    name: 'units that were counted hold a place for as long as its lease alone',
    file: 'electron/store/counting/count-arbitration.ts',
    code: 'if (units > 0) return',
    instead: 'if (units > 1_000_000) return',
    model: 'count-places',
    seeds: 30,
    seed: 1,
  },
  {
    name: 'a sheet is taken again for each time that it is entered',
    file: 'electron/store/counting/count-effects.ts',
    code: 'return kept?.isOpen === true &&',
    instead: 'return kept !== undefined &&',
    model: 'count-places',
    seeds: 30,
    seed: 1,
  },
  {
    name: 'a place that was counted stays on its list',
    file: 'electron/store/counting/close-count.ts',
    code: 'if (task) await closeTask(',
    instead: 'if (task && count.paper) await closeTask(',
    model: 'count-places',
    seeds: 30,
    seed: 6,
  },
  {
    name: 'a sheet and whoever counted in its hour are both posted by rule',
    file: 'electron/store/counting/count-places.ts',
    code: '(await speaksOf(sql, other.countId, skus))',
    instead: "(other.station === '' && (await speaksOf(sql, other.countId, skus)))",
    model: 'count-places',
    seeds: 30,
    seed: 1,
  },
  {
    name: 'whoever counts blind is told what should be there',
    file: 'electron/store/counting/expected-at.ts',
    code: "if (!isCounter || !(await policyIn(sql, 'count-shows-expected'))) return null;",
    instead: 'if (!isCounter) return null;',
    model: 'blind-counts',
    seeds: 10,
    seed: 1,
  },
  {
    name: 'a unit with a number is where it was told of last, and not where it was scanned last',
    file: 'electron/store/stock/serial-sightings.ts',
    code: 'AND undone = 0 ORDER BY happened_at DESC, id DESC LIMIT ?`',
    instead: 'AND undone = 0 ORDER BY id DESC LIMIT ?`',
    model: 'goods',
    seeds: 40,
    seed: 2,
  },
  {
    name: 'somebody still looks for a unit whose wrong scan was taken back',
    file: 'electron/store/stock/serial-sightings.ts',
    code: 'await settleExplained(writing, unit);',
    instead: 'if (unit.serial === null) await settleExplained(writing, unit);',
    model: 'goods',
    seeds: 40,
    seed: 1,
  },
  {
    name: 'the same units are promised to every order',
    file: 'shared/stock/allocate.ts',
    code: 'one.left -= here;',
    instead: 'one.left -= 0 * here;',
    model: 'goods',
    seeds: 40,
    seed: 1,
  },
  {
    name: 'each bench takes in as much as was ordered',
    file: 'electron/store/receiving/deliveries.ts',
    code: '...delivery.came.filter((one) => one.receipt !== receipt.receiptId), ...cameBy(receipt)',
    instead: '...cameBy(receipt)',
    model: 'goods',
    seeds: 40,
    seed: 1,
  },
  {
    name: 'what stands where it is picked is brought once more',
    file: 'shared/stock/replenish.ts',
    code: '.map(({ units }) => units)) - there);',
    instead: '.map(({ units }) => units)) - 0 * there);',
    model: 'goods',
    seeds: 40,
    seed: 1,
  },
  {
    name: 'what somebody carries is brought once more',
    file: 'shared/stock/replenish.ts',
    code: '(reorderPoint ?? 0) - there) - onTheWay;',
    instead: '(reorderPoint ?? 0) - there) - 0 * onTheWay;',
    model: 'goods',
    seeds: 40,
    seed: 1,
  },
  {
    name: 'a run packs an order that another bench has',
    file: 'renderer/features/runs/state/run.ts',
    code: "(await packing.claimAside(entry.id)) === 'held'",
    instead: "(await packing.claimAside(entry.id)) === 'unknown'",
    model: 'runs',
    seeds: 25,
    seed: 1,
  },
  {
    name: 'a batch gives a slot to an order that another bench has',
    file: 'renderer/features/runs/state/batch.ts',
    code: "(await packing.claimAside(orderId)) === 'held'",
    instead: "(await packing.claimAside(orderId)) === 'unknown'",
    model: 'runs',
    seeds: 20,
    seed: 1,
  },
  {
    name: 'a run goes on to other goods while labels wait',
    file: 'renderer/features/runs/state/waiting-parcels.ts',
    code: "label !== 'failed' && !fits(mine.get(orderId))",
    instead: 'label === null && !fits(mine.get(orderId))',
    model: 'runs',
    seeds: 25,
    seed: 1,
  },
  {
    name: 'a purchase of which nobody knows is made anew',
    file: 'electron/store/postage/postage-step.ts',
    code: 'return isFresh ? buy(row, port) : settle(row, port, now);',
    instead: 'return isFresh ? buy(row, port) : make(row, port);',
    model: 'postage',
    seeds: 3,
    seed: 1,
  },
  {
    name: 'a label is bought before the one before it is given back',
    file: 'electron/store/postage/postage.ts',
    code: 'row.id < id && isOpen(row));\n    return before',
    instead: 'row.id < 0 && isOpen(row));\n    return before',
    model: 'postage',
    seeds: 3,
    seed: 1,
  },
];

const root = path.resolve(import.meta.dirname, '../..');
const CONFIG = path.join(import.meta.dirname, 'vitest.config.ts');

/**
 * Runs a bug's model over so many histories from a seed on. Gives the seed that turned red, because an expectation failed and not
 * because the code does not run; null when none did.
 */
function redSeed({ name, model, lost = 0.1 }: PlantedBug, first: number, histories: number): Promise<string | null> {
  const count = String(histories);
  // The first part of the histories has the one that is known.
  const file = model === 'sync' && histories === 1 ? 'sync-1' : FILES[model];
  const run = spawn(
    process.execPath,
    [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', CONFIG, `tests/model/${file}`],
    {
      cwd: root,
      env: {
        ...{ ...process.env, ...COMPILE_CACHE, PLANTED_BUG: name, MODEL_FIRST_SEED: String(first), MODEL_SEEDS: count },
        ...{
          MODEL_REAL_SEEDS: count,
          MODEL_LABEL_SEEDS: count,
          MODEL_MOVE_SEEDS: count,
          MODEL_COUNT_SEEDS: count,
          MODEL_PLACE_SEEDS: count,
          MODEL_PICK_SEEDS: count,
          MODEL_HANDOVER_SEEDS: count,
          MODEL_RUN_SEEDS: count,
          MODEL_GOODS_SEEDS: count,
          MODEL_BLIND_SEEDS: count,
          MODEL_POSTAGE_SEEDS: count,
        },
        MODEL_LOST: String(lost),
      },
    },
  );
  const said: string[] = [];
  for (const stream of [run.stdout, run.stderr]) stream.on('data', (part) => said.push(String(part)));
  return new Promise((resolve) =>
    run.once('close', (code) => {
      const isRed = code !== 0 && /AssertionError|unreadable/.test(said.join(''));
      resolve(isRed ? (/seed (\d+)/.exec(said.join(''))?.[1] ?? '?') : null);
    }),
  );
}

const FILES = {
  sync: 'sync-',
  'real-station': 'real-station',
  'one-label': 'one-label',
  moves: 'moves',
  picks: 'picks',
  counts: 'counts',
  parcels: 'parcels',
  short: 'short',
  weights: 'weights',
  'count-places': 'count-places',
  goods: 'goods',
  'blind-counts': 'blind-counts',
  units: 'units',
  notes: 'notes',
  runs: 'runs',
  substitutes: 'substitutes',
  marks: 'marks',
  postage: 'postage',
  handover: 'handover',
} as const;

/** First the history that is known to find it; where that one does not, because the code has changed, all of them. */
async function findingSeed(bug: PlantedBug): Promise<string | null> {
  return (bug.seed === undefined ? null : await redSeed(bug, bug.seed, 1)) ?? redSeed(bug, 1, bug.seeds);
}

async function run(only: string | undefined): Promise<void> {
  const bugs = PLANTED_BUGS.filter(({ name }) => only === undefined || name === only);
  // Each is one process of one thread: as many at once as there are cores.
  const worker = async () => {
    for (let bug = bugs.shift(); bug; bug = bugs.shift()) {
      const started = Date.now();
      const seed = await findingSeed(bug);
      if (seed === null) process.exitCode = 1;
      const took = `${((Date.now() - started) / 1_000).toFixed(1)} s`;
      console.log(
        `${seed === null ? 'NOT FOUND' : 'found'}  ${bug.name} (${seed === null ? '' : `seed ${seed}, `}${took})`,
      );
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, availableParallelism()) }, worker));
}

if (process.argv[1] === import.meta.filename) await run(process.argv[2]);
