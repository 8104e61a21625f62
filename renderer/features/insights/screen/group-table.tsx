import css from './insights.module.css';

/** A group of a plot: its word, how long its bar is, and its numbers in words. */
interface Group {
  readonly key: string;
  readonly word: string;
  readonly many: number;
  readonly said: readonly string[];
  /** Touched, the list shows what is in it. */
  readonly choose?: (() => void) | undefined;
  readonly chosen?: boolean;
}

/** A plot that is its own table: a bar in each row, from one zero line, all on one scale, with the numbers beside. */
export function GroupTable({
  heading,
  isFirst = false,
  heads,
  groups,
}: {
  readonly heading: string;
  /** Its panel has the heading already. */
  readonly isFirst?: boolean;
  readonly heads: readonly string[];
  readonly groups: readonly Group[];
}) {
  const most = Math.max(1, ...groups.map(({ many }) => many));
  return (
    <>
      {!isFirst && <h3>{heading}</h3>}
      <table className={css.groups} aria-label={heading}>
        <thead>
          <tr>
            <td />
            <td className={css.barCell} />
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ key, word, many, said, choose, chosen }) => (
            <tr key={key} className={choose && css.choose} data-chosen={chosen ?? false}>
              <th scope="row">
                {choose ? (
                  <button type="button" className={css.groupAct} aria-pressed={chosen ?? false} onClick={choose}>
                    {word}
                  </button>
                ) : (
                  word
                )}
              </th>
              <td className={css.barCell}>
                <svg className={css.bar} viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
                  <line className={css.axis} x1="0.5" x2="0.5" y1="0" y2="16" />
                  <rect className={css.ink} x="0" y="2" width={(many / most) * 100} height="12" />
                </svg>
              </td>
              {said.map((text, at) => (
                <td key={heads[at]}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
