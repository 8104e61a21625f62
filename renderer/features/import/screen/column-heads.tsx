import { useWords } from '#renderer/core/words/use-words.ts';

/** What the columns of a file are: their headings there, what the first row has, and what they become. */
export function ColumnHeads() {
  const { ui } = useWords().imports;
  return (
    <thead>
      <tr>
        <th>{ui.inFile}</th>
        <th>{ui.firstRow}</th>
        <th>{ui.becomes}</th>
      </tr>
    </thead>
  );
}
