import type { ImportReason } from '#shared/orders/index.ts';

/** What shops call themselves, in every language. */
export const SHOP_NAMES = {
  own: '',
  shopify: 'Shopify',
  woocommerce: 'WooCommerce',
  etsy: 'Etsy',
  ebay: 'eBay',
  amazon: 'Amazon',
  wish: 'Wish',
} as const;

/** The words of importing files. */
export interface ImportWords {
  /** What is wrong or odd with a cell, by its reason code. */
  readonly reasons: Readonly<Record<ImportReason, string>>;
  readonly columns: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly separators: Readonly<Record<string, string>>;
  readonly sources: Readonly<Record<keyof typeof SHOP_NAMES | 'by-hand', string>>;
  /** Which export to take instead of one that cannot be packed from. */
  readonly instead: Readonly<Record<string, string>>;
  readonly twoKinds: (kinds: string) => string;
  /** Pictures of the merchant's own items. */
  readonly pictures: {
    readonly title: string;
    readonly text: string;
    readonly choose: string;
    readonly chooseFolder: string;
    readonly noneFound: string;
    readonly taken: string;
    readonly missing: (items: number) => string;
    readonly complete: string;
    readonly why: Readonly<Record<'not-a-picture' | 'too-large' | 'damaged' | 'bad-zip', string>>;
  };
  readonly ui: Readonly<Record<ImportUiWords, string>>;
}
type ImportUiWords =
  | 'nothingYet'
  | 'inFile'
  | 'firstRow'
  | 'becomes'
  | 'notInFile'
  | 'twoDays'
  | 'ownShop'
  | 'now'
  | 'leftOut'
  | 'later'
  | 'isNew'
  | 'change'
  | 'asHere'
  | 'onHold'
  | 'needLook'
  | 'notes'
  | 'row'
  | 'saveRows'
  | 'changeColumn'
  | 'whatIsIt'
  | 'whatIsItText'
  | 'notUsed'
  | 'stillNeeded'
  | 'useColumns'
  | 'ansi'
  | 'notThisColumn';
