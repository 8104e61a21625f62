import { z } from 'zod';
import {
  Counter,
  KnownPicture,
  Moment,
  Operator,
  Order,
  ParcelNumber,
  PhotoText,
  PICTURE_BYTES,
  PictureName,
  Role,
} from '#shared/domain/index.ts';
import { StationEvent, Subject } from '#shared/log/index.ts';
import { PolicyPreview } from '#shared/policies/index.ts';
import { LONGEST_POLICY_KEY, PolicyChanges, PolicyValue } from '#shared/records/index.ts';
import {
  FiguresAsk,
  PutAwayAsk,
  PutAways,
  StockAsk,
  StockFigures,
  StockLook,
  TableAsk,
  TablePage,
} from '#shared/stock/index.ts';
import { ClaimReply, ClaimRequest } from './claims.ts';
import {
  CountAssignAnswer,
  CountAssigned,
  CountDecided,
  CountDecisions,
  CountFigures,
  CountPlanAnswer,
  CountPlanned,
  ExpectedAtPlace,
  ReviewPage,
  ReviewShow,
} from './count-review.ts';
import { CountSheetAnswer, CountSheetAsked } from './count-sheets.ts';
import { CustomsAnswer } from './customs.ts';
import { FileHash, FilePiece, PieceTaken } from './file-pieces.ts';
import { OperatorChange, OperatorChangeAnswer } from './operator-change.ts';
import { OrderChange, OrderChangeAnswer } from './order-change.ts';
import { OrderState } from './order-state.ts';
import { ParcelAnswer, ParcelCode, ProofAnswer } from './parcels.ts';
import { MOST_PHOTOS, PhotoStanding, StoredPhoto } from './photos.ts';
import { PickRelease, PickReleased } from './picking.ts';
import { Pin, PinAnswer } from './pin-answer.ts';
import { PolicyAnswer } from './policy-answer.ts';
import { LabelSold, LabelWanted } from './postage.ts';
import { RateTrialAnswer } from './rate-trial.ts';
import { PullReply, PullRequest, PushReply, PushRequest } from './wire.ts';

/** One thing that a station asks of its store: the schemas of the arguments, as a tuple, and of the answer. */
export interface StoreService<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> {
  readonly in: In;
  readonly out: Out;
}

const service = <In extends z.ZodType, Out extends z.ZodType>(input: In, output: Out): StoreService<In, Out> => ({
  in: input,
  out: output,
});

const OrderId = z.string().min(1).max(160);
const OperatorId = z.string().min(1).max(80);
const FileName = z.string().max(300);
/** The longest file that is taken, in characters; a longer one is refused with words when it is looked at. */
export const MAX_IMPORT_CHARACTERS = 200_000_000;
const FileText = z.string().max(MAX_IMPORT_CHARACTERS + 2_000_000);
const GsPrefix = z.string().regex(/^\d{6,12}$/);

/** A picture in base64. */
export const PictureText = z.string().max(Math.ceil((PICTURE_BYTES * 4) / 3) + 4);

/** Items that show no picture: how many of how many, and the first of them. */
export const MissingPictures = z.object({
  count: z.number(),
  of: z.number(),
  first: z.array(z.object({ sku: z.string(), title: z.string(), image: z.string().nullable() })).readonly(),
});
export type MissingPictures = z.infer<typeof MissingPictures>;

/** One thing that is wrong or odd in a file, by its line (1 is the header). `allowed`: what may stand there. */
export const ImportProblem = z.object({
  line: z.number(),
  field: z.string(),
  reason: z.string(),
  value: z.string(),
  allowed: z.array(z.string()).readonly().optional(),
});

/** What a file would bring, before anything is taken: the first rows as they would be read, and what is wrong. */
export const ImportPreview = z.object({
  kind: z.string(),
  rows: z.number(),
  good: z.number(),
  columns: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  problems: z.array(ImportProblem),
  problemCount: z.number(),
  warnings: z.array(ImportProblem),
  warningCount: z.number().default(0),
  /** Whose columns the file has: `own`, a shop, `by-hand`. */
  source: z.string().default('own'),
  /** What divides its cells; empty for JSON. */
  delimiter: z.string().default(''),
  /** Which heading becomes which column, with its first cell. */
  used: z.array(z.object({ heading: z.string(), column: z.string(), first: z.string() })).default([]),
  /** Headings that say nothing here, and those that are promised and not used yet. */
  unknown: z.array(z.string()).default([]),
  later: z.array(z.string()).default([]),
  /** What would change in the store, in how many records by field. */
  changes: z
    .object({
      added: z.number(),
      changed: z.number(),
      unchanged: z.number(),
      held: z.number(),
      fields: z.array(z.object({ field: z.string(), count: z.number() })),
    })
    .optional(),
});

/**
 * Why a file cannot be read as a whole, and where. `detail`: which kinds fit, or which export to take instead. `headings`
 * and `first`: its header and first row, where a person may say what they mean.
 */
export const WhyUnreadable = z.object({
  reason: z.string(),
  line: z.number(),
  detail: z.string().optional(),
  headings: z.array(z.string()).optional(),
  first: z.array(z.string()).optional(),
});

/** A file that cannot be read. */
export const UnreadableFile = z.object({ unreadable: WhyUnreadable });

/** How many records a file added, changed, left as they were, and how many bad rows and packed orders it had. */
export const ImportCounts = z.object({
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  skipped: z.number(),
  /** Orders that were refused by name because they are packed; absent where there were none. */
  problems: z.array(ImportProblem).optional(),
  /** Orders that were taken and lost lines by it; absent where there were none. */
  warnings: z.array(ImportProblem).optional(),
});

/** Everything that a station asks of its store, embedded or remote: the second by `POST /v1/station/{name}`. */
export const storeServices = {
  push: service(z.tuple([PushRequest]), PushReply),
  pull: service(z.tuple([PullRequest]), PullReply),
  claim: service(
    z.tuple([
      ClaimRequest.refine(
        ({ orderId, subject }) => subject !== undefined || orderId !== '',
        'a claim says of what it is',
      ),
    ]),
    ClaimReply,
  ),
  order: service(z.tuple([OrderId]), Order.nullable()),
  /** Orders by their code, of any channel, also those that left the benches; the newest first, at most 20. */
  findOrders: service(z.tuple([z.string().min(1).max(80)]), z.array(OrderState)),
  /** What stands where, what happened to it last, who lacks it: which item or location, and who asks (an operator's id). Null: they may not. */
  lookAtStock: service(z.tuple([StockAsk, OperatorId]), StockLook.nullable()),
  /** Where goods are to go that somebody carries: which, and who asks (an operator's id). Null: they may not. */
  putAway: service(z.tuple([PutAwayAsk, OperatorId]), PutAways.nullable()),
  /** Takes a sheet that was counted on paper, or tells what is wrong with it: the sheet, and who sends it (an operator's id). */
  takeCountSheet: service(z.tuple([CountSheetAsked, OperatorId]), CountSheetAnswer),
  /** How the stock is doing: which figures, and who asks (an operator's id). Null: they may not. */
  stockFigures: service(z.tuple([FiguresAsk, OperatorId]), StockFigures.nullable()),
  /** A page of a table as CSV: which, and who asks (an operator's id). Null: they may not. */
  stockTable: service(z.tuple([TableAsk, OperatorId]), TablePage.nullable()),
  /** A person's decision about an order: which, what, whose (an operator's id), at which station. */
  changeOrder: service(z.tuple([OrderId, OrderChange, OperatorId, z.string().max(64)]), OrderChangeAnswer),
  /** A person's decision about a policy (null: its default): which (a `policyKey`), what, whose (an operator's id), at which station. */
  setPolicy: service(
    z.tuple([z.string().min(1).max(LONGEST_POLICY_KEY), PolicyValue.nullable(), OperatorId, z.string().max(64)]),
    PolicyAnswer,
  ),
  /** How the rules came to be what they are, before a version (null: all): who asks (an operator's id). Null: they may not. */
  policyHistory: service(z.tuple([Counter.nullable(), OperatorId]), PolicyChanges.nullable()),
  /** What a rule would have done to the orders packed last, were it that (null: its default): who asks (an operator's id). Null: they may not. */
  previewPolicy: service(
    z.tuple([z.string().min(1).max(LONGEST_POLICY_KEY), PolicyValue.nullable(), OperatorId]),
    PolicyPreview.nullable(),
  ),
  /** Counted lines of that kind, after so many, at most so many. */
  countLines: service(
    z.tuple([ReviewShow, Counter, z.number().int().min(1).max(500), z.string().max(60).optional()]),
    ReviewPage,
  ),
  /** What a supervisor makes of counted lines; the second is the operator's id. */
  decideCounts: service(z.tuple([CountDecisions, OperatorId]), CountDecided),
  /** How right the book was in so many days. */
  countFigures: service(z.tuple([z.number().int().min(1).max(3_650)]), CountFigures),
  /** Makes a count of places; the second is the operator's id. */
  planCounts: service(z.tuple([CountPlanned, OperatorId]), CountPlanAnswer),
  /** Gives what is left of a planned count to a person; the second is the operator's id. */
  assignCount: service(z.tuple([CountAssigned, OperatorId]), CountAssignAnswer),
  /** Makes the next pick list; the second is the operator's id. */
  releasePicks: service(z.tuple([PickRelease, OperatorId]), PickReleased),
  /** What the book has at a location, for whoever counts there (an operator's id). Null: they are not told. */
  expectedAt: service(z.tuple([z.string().min(1).max(60), OperatorId]), ExpectedAtPlace.nullable()),
  titles: service(z.tuple([z.array(z.string().max(64)).max(1_000)]), z.record(z.string(), z.string())),
  /** All events of an order, as they came in. `counts`: it took effect; the others are another station's story. */
  eventsOf: service(
    z.tuple([OrderId]),
    z.array(z.object({ opId: z.string(), event: StationEvent, counts: z.boolean() })),
  ),
  ssccSerial: service(z.tuple([z.string().min(1).max(300), GsPrefix]), z.number().int()),
  /** Our services whose labels are bought at carriers. */
  carrierServices: service(z.tuple([]), z.array(z.string().max(80)).max(10_000)),
  /** The label of a verified parcel that is bought at a carrier. */
  buyLabel: service(z.tuple([LabelWanted]), LabelSold),
  /** What stands on the customs paper of a closed parcel. */
  customsPaper: service(z.tuple([OrderId, ParcelNumber]), CustomsAnswer),
  /** Serial numbers for a time without the store: nobody else gets them. `to` is the last one. */
  ssccBlock: service(
    z.tuple([GsPrefix, z.number().int().min(1).max(1_000)]),
    z.object({ from: z.number().int(), to: z.number().int() }),
  ),
  verifyPin: service(z.tuple([OperatorId, Pin]), PinAnswer),
  /** Whose, the new one, and the current one or the one-time PIN. */
  setPin: service(z.tuple([OperatorId, Pin, Pin]), PinAnswer),
  /** What an administrator does with people; the second is the administrator's id. */
  changeOperator: service(z.tuple([OperatorChange, OperatorId]), OperatorChangeAnswer),
  createFirstOperator: service(z.tuple([z.string().min(1).max(80), Pin]), z.string().nullable()),
  /** What an operator may do; null for nobody of that id. */
  roleOf: service(z.tuple([OperatorId]), Role.nullable()),
  /** Everybody who may sign in. */
  operators: service(z.tuple([]), z.array(Operator)),
  previewImport: service(z.tuple([FileName, FileText]), z.union([ImportPreview, UnreadableFile])),
  /** Remembers how order files of these headings are read: heading to column. An empty mapping forgets it. */
  keepMapping: service(
    z.tuple([z.array(z.string().max(300)).max(3_000), z.record(z.string().max(300), z.string().max(40))]),
    z.null(),
  ),
  /** What a file of prices or services would have made of the parcels packed last: its name and text, from which day on its prices are tried (null: each on its parcel's own day), and who asks (an operator's id). Nothing is taken. */
  tryRates: service(z.tuple([FileName, FileText, z.iso.date().nullable(), OperatorId]), RateTrialAnswer),
  /** The third argument names the import in what is told of its progress. */
  applyImport: service(z.tuple([FileName, FileText, z.string().max(64)]), ImportCounts),
  /** Names of pictures that came or changed after that number. */
  pictures: service(z.tuple([Counter]), z.array(KnownPicture)),
  picture: service(z.tuple([KnownPicture.shape.hash]), PictureText.nullable()),
  /** A piece of a file: see `FilePiece`. */
  putFilePiece: service(z.tuple([FilePiece]), PieceTaken),
  /** The name of a picture's file, and the name of the file that was brought: a JPEG of the size that is kept. */
  namePicture: service(z.tuple([PictureName, FileHash]), z.enum(['kept', 'same', 'refused'])),
  /** How the store stands to a photo that a station has: its file's name, and what it is of. */
  keepPhoto: service(z.tuple([FileHash, Subject]), PhotoStanding),
  /** The photos of a subject: which, and who asks (an operator's id). Null: they may not. */
  photosOf: service(z.tuple([Subject, OperatorId]), z.array(StoredPhoto).max(MOST_PHOTOS).nullable()),
  /** A photo in base64, for whoever may see it (an operator's id); null otherwise. */
  photo: service(z.tuple([FileHash, OperatorId]), PhotoText.nullable()),
  /** A parcel's whole life, by a number of its label: who asks (an operator's id). */
  parcelLife: service(z.tuple([ParcelCode, OperatorId]), ParcelAnswer),
  /** The proof of a parcel: by a number of its label, whether with what names a person, and who asks (an operator's id). */
  parcelProof: service(z.tuple([ParcelCode, z.boolean(), OperatorId]), ProofAnswer),
  missingPictures: service(z.tuple([]), MissingPictures),
  isEmpty: service(z.tuple([]), z.boolean()),
  loadDemo: service(z.tuple([Moment]), z.null()),
} as const;

/** The name of something that a station asks of its store. */
export type StoreServiceName = keyof typeof storeServices;
/** What it is given, as a tuple. */
export type StoreArguments<Name extends StoreServiceName> = z.input<(typeof storeServices)[Name]['in']>;
/** What it answers. */
export type StoreAnswer<Name extends StoreServiceName> = z.output<(typeof storeServices)[Name]['out']>;
