import type { PolicyName, ValueOf } from '#shared/records/index.ts';

/**
 * The words that each policy must have in every language: what it is called, what it decides, and its values. A number's `amount` takes
 * `{count}`; codes in a row say what none of them means. A policy without its words does not compile.
 */
export type PolicyTexts = {
  readonly [Name in PolicyName]: { readonly name: string; readonly meaning: string } & ([ValueOf<Name>] extends [
    boolean,
  ]
    ? { readonly on: string; readonly off: string }
    : [ValueOf<Name>] extends [number]
      ? { readonly amount: `${string}{count${string}` }
      : string extends ValueOf<Name>
        ? { readonly none: string }
        : { readonly options: { readonly [Option in ValueOf<Name> & string]: string } });
};
