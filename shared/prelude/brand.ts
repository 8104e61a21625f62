declare const brand: unique symbol;

/** A primitive that only its parser makes: `Brand<string, 'Gtin'>` is a string that was checked to be a GTIN. */
export type Brand<Base, Name extends string> = Base & {
  readonly [brand]: Name;
};
