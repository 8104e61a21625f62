/** Ends an exhaustive switch: a new union member becomes a type error here instead of a silent default. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
