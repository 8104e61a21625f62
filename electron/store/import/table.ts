import type { Row, RowProblem } from '#shared/orders/index.ts';
import type { Interpretation } from './interpret.ts';

/** A table as its rows stand in the file: cells by heading. */
export interface Table {
  readonly found: Interpretation;
  readonly delimiter: string;
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
  /** Rows of which not even the order is known. */
  readonly lost: readonly RowProblem[];
  readonly warnings: readonly RowProblem[];
}

/** Why a file cannot be read at all. `detail` says which kinds fit, or which export to take; `headings` are there to be mapped. */
export interface UnreadableFile {
  readonly reason:
    | 'empty'
    | 'binary'
    | 'not-utf8'
    | 'unbalanced-quote'
    | 'not-json'
    | 'unknown-columns'
    | 'two-kinds'
    | 'wrong-export'
    | 'too-large';
  readonly line: number;
  readonly detail?: string;
  readonly headings?: readonly string[];
  readonly first?: readonly string[];
}
